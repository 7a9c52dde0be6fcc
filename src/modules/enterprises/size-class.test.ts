/** Size classes of 2017 and what is above scale. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { needsRealData, realData } from '../../../test/support/real-data.ts'
import { day } from '../../calendar/days.ts'
import {
  isAboveScale,
  sizeClassOf,
  sizeStandardOn,
  type Indicators,
  type SizeStandard,
} from './size-class.ts'

const standard = sizeStandardOn(day('2026-01-01')) as SizeStandard
const WAN = 1_000_000
/** Persons, and ten thousand yuan. */
const classOf = (industry: string, { X, Y, Z }: { X?: number; Y?: number; Z?: number }) => {
  const given: Indicators = {
    ...(X === undefined ? {} : { headcount: X }),
    ...(Y === undefined ? {} : { revenue: Y * WAN }),
    ...(Z === undefined ? {} : { assets: Z * WAN }),
  }
  return sizeClassOf(standard, industry, given).sizeClass
}

test('a class needs all its bounds, and a bound is included', () => {
  assert.equal(classOf('C3911', { X: 1500, Y: 35_000 }), 'medium')
  assert.equal(classOf('39', { X: 1500, Y: 1000 }), 'small')
  assert.equal(classOf('F52', { X: 9, Y: 30_000 }), 'micro')
  assert.equal(classOf('47', { Y: 7000, Z: 4000 }), 'small')
  assert.equal(classOf('7110', { X: 120, Z: 9000 }), 'medium')
  assert.equal(classOf('A0111', { Y: 500 }), 'medium')
  assert.equal(classOf('6513', { X: 300, Y: 10_000 }), 'large')
  assert.equal(classOf('C39', { X: 1000, Y: 40_000 }), 'large')
  assert.equal(classOf('C39', { X: 999, Y: 40_000 }), 'medium')
})

test('loading is transport, the rest of its division is storage', () => {
  assert.equal(classOf('5910', { X: 150, Y: 1500 }), 'small')
  assert.equal(classOf('5930', { X: 150, Y: 1500 }), 'medium')
})

test('a missing number is asked for, and an industry without bounds has no class', () => {
  const finding = sizeClassOf(standard, 'C39', { headcount: 20 })
  assert.deepEqual([finding.sizeClass, 'why' in finding && finding.why], [null, 'missing'])
  assert.deepEqual('missing' in finding && finding.missing, ['revenue'])
  for (const industry of ['J66', '53', '83', '84', '7040', '91', '', 'C', '39 11', 'X99', '3', '59', '70'])
    assert.equal(classOf(industry, { X: 20, Y: 300, Z: 300 }), null, industry)
})

const why = (industry: string) => {
  const finding = sizeClassOf(standard, industry, { headcount: 20 })
  return 'why' in finding ? finding.why : null
}

test('a division that two rules share needs a finer code', () => {
  assert.deepEqual(['59', '70', '66', '7'].map(why), ['finer', 'finer', 'industry', 'industry'])
})

test('before the first standard there is none', () => {
  assert.equal(sizeStandardOn(day('2017-12-27')), null)
})

const isReached = (industry: string, yuan: number) =>
  isAboveScale(industry, yuan * 100, day('2026-01-01'))?.isReached

test('above scale is from the threshold on', () => {
  assert.equal(isReached('C39', 20_000_000), true)
  assert.equal(isReached('52', 4_999_999), false)
  assert.equal(isReached('7020', 10_000_000), true)
  assert.equal(isReached('6110', 2_000_000), true)
  assert.equal(isReached('73', 9_999_999), false)
  assert.equal(isReached('47', 1), null)
  assert.equal(isReached('J66', 1), undefined)
})

test('above scale is told by a standard with its basis and its day, and not for a day before it', () => {
  const found = isAboveScale('C39', 2_000_000_000, day('2023-09-05'))
  assert.match(found?.standard.basis ?? '', /一套表统计调查制度/)
  assert.equal(found?.standard.validFrom, day('2023-09-05'))
  assert.equal(isAboveScale('C39', 2_000_000_000, day('2023-09-04')), null)
})

test('the bounds are those of the published table', needsRealData, () => {
  const text = readFileSync(`${realData}/industry/sme_size_classes_2017.csv`, 'utf8')
  const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[]
  const indicators: Record<string, string> = { X: 'headcount', Y: 'revenue', Z: 'assets' }
  assert.ok(rows.length > 20)
  for (const row of rows) {
    const rule = standard.rules.find(({ industry }) => industry.zh === row['industry'])
    const letter = /\((\w)\)/.exec(row['indicator'] ?? '')?.[1] ?? ''
    const found = rule?.bounds.find(({ indicator }) => indicator === indicators[letter])
    assert.deepEqual(
      [found?.large, found?.medium, found?.small].map(String),
      [row['large_min'], row['medium_min'], row['small_min']],
      JSON.stringify(row),
    )
  }
})
