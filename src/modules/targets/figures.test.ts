/** What the figures of annual targets count, the curve against the line, and the ranks of regions. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../calendar/days.ts'
import { behind, curveOf, investmentOf, lagOf, type ProjectFacts } from './figures.ts'
import { rankRegions, type RaceNumbers } from './race.ts'
import { RACED } from './words.ts'

/** 亿元 in fen. */
const LARGE = 10_000_000_000
const YEAR = { from: day('2026-01-01'), to: day('2026-12-31') }
let ids = 0

function project(more: Partial<ProjectFacts> = {}): ProjectFacts {
  return {
    id: `p${++ids}`,
    code: '',
    title: '',
    regionId: 'r',
    status: 'signed',
    stage: 'signed',
    investment: LARGE,
    isTop500: false,
    signedOn: day('2026-03-05'),
    startedOn: null,
    completedOn: null,
    ...more,
  }
}

test('a project of just one hundred million counts as one of 亿元, one fen less does not', () => {
  const projects = [project(), project({ investment: LARGE - 1 }), project({ investment: null })]
  assert.deepEqual(behind('signedLarge', projects, YEAR, LARGE), [projects[0]])
  assert.equal(behind('signed', projects, YEAR, LARGE).length, 3)
})

test('while nobody has said what is large, nothing is', () => {
  assert.equal(behind('signedLarge', [project()], YEAR, null).length, 0)
})

test('a project counts in the year of its date, the first and the last day included', () => {
  const dates = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((text) =>
    project({ signedOn: day(text) }),
  )
  assert.deepEqual(behind('signed', dates, YEAR, null), dates.slice(1, 3))
  assert.equal(behind('started', dates, YEAR, null).length, 0)
})

test('investors of the 500 are counted by their mark, whatever they invest', () => {
  const marked = project({ isTop500: true, investment: null })
  assert.deepEqual(behind('signedTop500', [marked, project()], YEAR, LARGE), [marked])
  assert.equal(investmentOf([marked, project()]), LARGE)
})

test('the curve adds month by month, leaves what is ahead open, and the line leads evenly to the target', () => {
  const projects = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map((text) =>
    project({ signedOn: day(text) }),
  )
  const asked = { year: 2026, today: day('2026-03-02'), target: 12 }
  const curve = curveOf('signed', projects, asked)
  assert.deepEqual(
    curve.slice(0, 4).map(({ count }) => count),
    [1, 3, 4, null],
  )
  assert.deepEqual([curve[0]?.line, curve[11]?.line], [1, 12])
  assert.equal(curveOf('signed', projects, { ...asked, target: null })[5]?.line, null)
  const past = curveOf('signed', projects, { ...asked, today: day('2027-01-01') })
  assert.equal(past[11]?.count, 4)
})

test('a figure lags behind the line of the last month that is over, and of no month that has only begun', () => {
  const asked = { year: 2026, today: day('2026-03-02'), target: 24 }
  assert.equal(lagOf(3, asked), 1)
  assert.equal(lagOf(4, asked), 0)
  assert.equal(lagOf(0, { ...asked, today: day('2026-01-31') }), null)
  assert.equal(lagOf(20, { ...asked, today: day('2027-02-01') }), 4)
  assert.equal(lagOf(0, { ...asked, target: null }), null)
})

const NONE = Object.fromEntries(RACED.map((raced) => [raced, 0])) as Record<keyof RaceNumbers, number | null>
const row = (key: string, signed: number, onTime: number | null = null) => ({
  key,
  numbers: { ...NONE, signed, onTime },
})

test('who has as much has the same rank, and the next one is counted on from there', () => {
  const ranked = rankRegions([row('a', 3), row('b', 5), row('c', 5), row('d', 1)], ['signed'])
  assert.deepEqual(
    ranked.map(({ key, rank }) => [key, rank]),
    [
      ['b', 1],
      ['c', 1],
      ['a', 3],
      ['d', 4],
    ],
  )
})

test('a region without a number has no place by it, and stands last where all are added', () => {
  const ranked = rankRegions([row('a', 5), row('b', 5, 1), row('c', 5, 0.5)], ['signed', 'onTime'])
  assert.deepEqual(
    ranked.map(({ key, ranks }) => [key, ranks.onTime]),
    [
      ['b', 1],
      ['c', 2],
      ['a', null],
    ],
  )
})
