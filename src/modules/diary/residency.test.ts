/** Residency of a month, counted day by day. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, weekdayOf, type Day } from '../../calendar/days.ts'
import { addSums, residencyDays, residencyRate, sumDays, type Stay, type Term } from './residency.ts'
import type { StayState } from './words.ts'

/** A month that begins on a Monday; Saturdays and Sundays are not worked. */
const SPAN = { from: day('2026-06-01'), before: day('2026-07-01'), today: day('2026-06-10') }
const isWorking = (on: Day) => weekdayOf(on) < 6
const ALWAYS: readonly Term[] = [{ fromOn: day('2026-01-01'), untilOn: null }]

const stay = (from: string, to: string, state: StayState): Stay => ({
  id: `${from} ${state}`,
  title: '',
  fromOn: day(from),
  toOn: day(to),
  state,
})
const sums = (terms: readonly Term[], stays: readonly Stay[], span = SPAN) =>
  sumDays(residencyDays(terms, stays, span, isWorking))

test('a secretary owes every working day of the month that is over, and today only once it is written down', () => {
  assert.equal(sums(ALWAYS, []).due, 7)
  assert.equal(sums(ALWAYS, [stay('2026-06-10', '2026-06-10', 'waiting')]).due, 8)
  assert.equal(sums(ALWAYS, [], { ...SPAN, today: day('2026-08-01') }).due, 22)
})

test('only what the enterprise has confirmed is met; silence, doubt and waiting are not', () => {
  const found = sums(ALWAYS, [
    stay('2026-06-01', '2026-06-02', 'confirmed'),
    stay('2026-06-03', '2026-06-03', 'waiting'),
    stay('2026-06-04', '2026-06-04', 'disputed'),
    stay('2026-06-05', '2026-06-05', 'unconfirmed'),
  ])
  assert.deepEqual(found, {
    due: 7,
    met: 2,
    without: 2,
    confirmed: 2,
    waiting: 1,
    disputed: 1,
    unconfirmed: 1,
  })
})

test('a day at two enterprises is one day, and counts by what is best of it', () => {
  const two = [stay('2026-06-01', '2026-06-01', 'disputed'), stay('2026-06-01', '2026-06-01', 'confirmed')]
  assert.equal(sums(ALWAYS, two).confirmed, 1)
  assert.equal(sums(ALWAYS, two).disputed, 0)
})

test('a Saturday there is seen, and makes up for no working day', () => {
  const found = sums(ALWAYS, [stay('2026-06-06', '2026-06-06', 'confirmed')])
  assert.deepEqual([found.confirmed, found.met, found.without], [1, 0, 7])
})

test('who has been secretary for some days only owes those, and who was none owes nothing', () => {
  const term = [{ fromOn: day('2026-06-03'), untilOn: day('2026-06-05') }]
  assert.equal(sums(term, []).due, 2)
  const found = sums([], [stay('2026-06-01', '2026-06-02', 'confirmed')])
  assert.deepEqual([found.due, found.met, found.without, found.confirmed], [0, 0, 0, 2])
})

test('days of other months are not in it, also of a stay that goes beyond', () => {
  assert.equal(sums(ALWAYS, [stay('2026-05-28', '2026-06-01', 'confirmed')]).confirmed, 1)
  assert.equal(sums(ALWAYS, [], { ...SPAN, today: day('2026-05-31') }).due, 0)
})

test('the rate of a department is that of all its days, and is never rounded up', () => {
  const one = sums(ALWAYS, [stay('2026-06-01', '2026-06-05', 'confirmed')])
  const other = sums(ALWAYS, [])
  assert.equal(residencyRate(one), 71)
  assert.equal(residencyRate(addSums([one, other])), 35)
  assert.equal(residencyRate({ due: 201, met: 200 }), 99)
  assert.equal(residencyRate(sums([], [])), null)
})
