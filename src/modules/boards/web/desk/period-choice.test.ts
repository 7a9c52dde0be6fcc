/** The periods that a person can choose for a board. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periodAround } from './period-choice.ts'

const bounds = (kind: string | undefined, on: string | undefined) => {
  const { from, to, label } = periodAround(kind, on, '2026-03-18')
  return [from, to, label]
}

test('a board begins with the month of today', () => {
  assert.deepEqual(bounds(undefined, undefined), ['2026-03-01', '2026-03-31', '2026-03'])
  assert.deepEqual(bounds('fortnight', 'yesterday'), ['2026-03-01', '2026-03-31', '2026-03'])
})

test('a week begins on Monday, a quarter with its first month, a year in January', () => {
  assert.deepEqual(bounds('week', '2026-03-01'), ['2026-02-23', '2026-03-01', '2026-02-23 – 03-01'])
  assert.deepEqual(bounds('quarter', '2026-12-31'), ['2026-10-01', '2026-12-31', '2026 Q4'])
  assert.deepEqual(bounds('year', '2024-02-29'), ['2024-01-01', '2024-12-31', '2024'])
})

test('the buttons lead to the neighbours, over the turn of the year and in a leap year', () => {
  const january = periodAround('month', '2024-01-15', '2026-03-18')
  assert.equal(periodAround('month', january.earlier, '').label, '2023-12')
  assert.equal(periodAround('month', january.later, '').to, '2024-02-29')
})
