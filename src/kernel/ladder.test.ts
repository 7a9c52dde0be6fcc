/** When a rung is climbed, and which ladders the law may hold. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOfTests } from '../../test/support/holidays.ts'
import { moment } from '../calendar/days.ts'
import { ladderParameter, rungAt, type Rung } from './ladder.ts'
import { Refusal } from './refusal.ts'

const calendar = calendarOfTests()
const rung = (length: number, unit: 'WD' | 'ND', from: 'yellow' | 'due' = 'due'): Rung => ({
  name: 'urge',
  from,
  after: { length, unit },
})
const ladder = ladderParameter('x.ladder', { zh: '阶梯', en: 'Ladder' }, ['remind', 'urge'])

// Due at the end of Friday 27 February 2026; Saturday the 28th is a make-up working day, 1 March a Sunday.
const clock = { dueAt: moment('2026-02-28T00:00'), yellowAt: moment('2026-02-26T00:00') }

for (const [what, given, at] of [
  ['at once, when the limit runs out', rung(0, 'WD'), '2026-02-28T00:00'],
  ['at once, when it turns yellow', rung(0, 'WD', 'yellow'), '2026-02-26T00:00'],
  ['the natural day after expiry, a Saturday too', rung(1, 'ND'), '2026-03-01T00:00'],
  ['after one working day, which is a make-up Saturday', rung(1, 'WD'), '2026-03-01T00:00'],
  ['after three working days', rung(3, 'WD'), '2026-03-04T00:00'],
  ['two working days after it turned yellow', rung(2, 'WD', 'yellow'), '2026-02-28T00:00'],
] as const) {
  test(`a rung is climbed ${what}`, () => {
    assert.equal(rungAt(given, clock, calendar), moment(at))
  })
}

test('a clock that is paused or waits for an event has no rung to climb', () => {
  assert.equal(rungAt(rung(1, 'WD'), { dueAt: null, yellowAt: null }, calendar), null)
})

test('a ladder of known rungs is read as it stands', () => {
  const given = [{ ...rung(0, 'WD', 'yellow'), name: 'remind' }, rung(1, 'ND')]
  assert.deepEqual(ladder.parse(given), given)
  assert.deepEqual(ladder.parse([]), [])
})

for (const [what, value] of [
  ['no list', { name: 'urge' }],
  ['a rung without a name', [{ from: 'due', after: { length: 0, unit: 'WD' } }]],
  ['a rung twice', [rung(0, 'WD'), rung(1, 'WD')]],
  ['a rung from nowhere', [{ name: 'urge', from: 'start', after: { length: 0, unit: 'WD' } }]],
  ['a rung before its moment', [{ name: 'urge', from: 'due', after: { length: -1, unit: 'WD' } }]],
  ['a rung in hours', [{ name: 'urge', from: 'due', after: { length: 1, unit: 'WH' } }]],
] as const) {
  test(`a ladder that is ${what} is refused`, () => {
    assert.throws(() => ladder.parse(value), Refusal)
  })
}
