/** How values of fields are read as people write them, shown, and shortened. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Field, FieldKind } from './descriptor.ts'
import { maskedValue, readValue, shownValue, writtenValue, type Lookups } from './values.ts'

const NOWHERE: Lookups = {
  region: (written) => (written === '临溪区' ? 'r1' : null),
  reference: (_register, written) => (written === 'YQ-1' ? 'p1' : null),
  department: (written) => ({ 甲局: 'd1', 乙局: 'd2' })[written] ?? null,
}
const field = (kind: FieldKind, more: Partial<Field> = {}): Field => ({
  name: 'one',
  label: { zh: '一', en: 'One' },
  kind,
  ...more,
})
const valueOf = (one: Field, written: string | null) => {
  const found = readValue(one, written, NOWHERE)
  return found.value === undefined ? found.error.code : found.value
}
const CHOICES = { a: { zh: '甲', en: 'First' }, b: { zh: '乙', en: 'Second' } }

describe('a written value', () => {
  const WRITTEN: readonly (readonly [Field, string | null, unknown])[] = [
    [field('text'), '  蓝田 ', '蓝田'],
    [field('text'), '', null],
    [field('text'), null, null],
    [field('text', { isRequired: true }), '  ', 'register.missing'],
    [field('text', { lengthMax: 2 }), '𠮷野', '𠮷野'],
    [field('text', { lengthMax: 2 }), '𠮷野家', 'register.tooLong'],
    [field('text'), 'a\u0000b', 'register.controls'],
    [field('department'), '甲局', 'd1'],
    [field('department'), '丙局', 'register.department'],
    [field('departments'), '甲局、乙局；甲局', 'd1,d2'],
    [field('departments'), '甲局，丙局', 'register.department'],
    [field('departments'), '、', null],
    [field('whole'), '１，２００', 1200],
    [field('whole'), '1.5', 'register.whole'],
    [field('whole'), '-1', 'register.whole'],
    [field('whole'), '3000000000', 'register.whole'],
    [field('decimal'), '1,250.5', 1250.5],
    [field('decimal'), '0.12345', 'register.decimal'],
    [field('money', { money: '万元' }), '3.2亿', 32_000_000_000],
    [field('money', { money: '万元' }), '０．０７', 70_000],
    [field('money', { money: '万元' }), '三百万', 'register.money'],
    [field('day'), '2026年3月2日', 20514],
    [field('day'), '2026/3/2', 20514],
    [field('day'), '2026-02-30', 'register.day'],
    [field('flag'), '是', true],
    [field('flag'), '0', false],
    [field('flag'), '大概', 'register.flag'],
    [field('choice', { choices: CHOICES }), '乙', 'b'],
    [field('choice', { choices: CHOICES }), 'second', 'b'],
    [field('choice', { choices: CHOICES }), '丙', 'register.choice'],
    [field('region'), '临溪区', 'r1'],
    [field('region'), '火星', 'register.region'],
    [field('reference', { to: 'park' }), 'YQ-1', 'p1'],
    [field('reference', { to: 'park' }), 'YQ-404', 'register.reference'],
  ]
  for (const [one, written, expected] of WRITTEN)
    test(`${one.kind} “${written ?? ''}” is ${String(expected)}`, () =>
      assert.equal(valueOf(one, written), expected))
})

describe('a kept value', () => {
  test('is written so that reading it gives the same again', () => {
    const kept: readonly (readonly [Field, string | number | boolean])[] = [
      [field('money', { money: '万元' }), 70_000],
      [field('money', { money: '亿元' }), 32_000_000_001],
      [field('money', { money: '元' }), 5],
      [field('money', { money: '万元' }), 0],
      [field('day'), 20514],
      [field('flag'), false],
      [field('choice', { choices: CHOICES }), 'a'],
      [field('decimal'), 0.35],
    ]
    for (const [one, value] of kept) assert.equal(valueOf(one, writtenValue(one, value)), value)
  })

  test('is shown in the language of the reader', () => {
    assert.equal(shownValue(field('choice', { choices: CHOICES }), 'a', 'zh'), '甲')
    assert.equal(shownValue(field('flag'), true, 'en'), 'yes')
    assert.equal(shownValue(field('money', { money: '万元' }), 4_000_000, 'zh'), 4)
    assert.equal(shownValue(field('text'), null, 'zh'), null)
  })

  test('of a person is shortened by what it is, and nothing else is', () => {
    assert.equal(maskedValue(field('text', { isPersonal: 'name' }), '王小明'), '王*')
    assert.equal(maskedValue(field('text', { isPersonal: 'phone' }), '13812345678'), '138****5678')
    assert.equal(maskedValue(field('text', { isPersonal: 'phone' }), null), null)
    assert.equal(maskedValue(field('text'), '王小明'), '王小明')
  })
})
