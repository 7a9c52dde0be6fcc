/** Turns of recurring duties: which day lies in which, and when one is missed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, isoDay, type Day } from '../../calendar/days.ts'
import { CADENCES, recordOf, stateOf, turnAt, turnsBetween } from './cadence.ts'

const turn = (cadence: (typeof CADENCES)[number], on: string) => {
  const { fromOn, dueOn } = turnAt(cadence, day(on))
  return [isoDay(fromOn), isoDay(dueOn)]
}

test('weeks run from Monday to Sunday, months and everything longer from their first day to their last', () => {
  assert.deepEqual(turn('week', '2026-03-04'), ['2026-03-02', '2026-03-08'])
  assert.deepEqual(turn('week', '2026-03-08'), ['2026-03-02', '2026-03-08'])
  assert.deepEqual(turn('month', '2028-02-29'), ['2028-02-01', '2028-02-29'])
  assert.deepEqual(turn('quarter', '2026-12-31'), ['2026-10-01', '2026-12-31'])
  assert.deepEqual(turn('halfYear', '2026-08-31'), ['2026-07-01', '2026-12-31'])
  assert.deepEqual(turn('year', '2028-02-29'), ['2028-01-01', '2028-12-31'])
})

test('every day of two years lies in its own turn, and turns follow one another without a gap', () => {
  for (const cadence of CADENCES) {
    for (let on = day('2026-01-01'); on < day('2028-01-01'); on = (on + 1) as Day) {
      const { fromOn, dueOn } = turnAt(cadence, on)
      assert.ok(fromOn <= on && on <= dueOn)
      assert.equal(turnAt(cadence, (dueOn + 1) as Day).fromOn, dueOn + 1)
    }
  }
})

test('the turns of a stretch are those that touch it, the newest when there are too many', () => {
  const months = turnsBetween('month', day('2026-01-20'), day('2026-03-02'), 10)
  assert.deepEqual(
    months.map(({ fromOn }) => isoDay(fromOn)),
    ['2026-01-01', '2026-02-01', '2026-03-01'],
  )
  assert.equal(turnsBetween('month', day('2026-01-20'), day('2026-03-02'), 2).length, 2)
  assert.equal(
    isoDay(turnsBetween('week', day('2026-01-01'), day('2026-03-04'), 1)[0]?.fromOn ?? day('2000-01-01')),
    '2026-03-02',
  )
})

test('a turn is missed the day after its last one, and not on it; held later it stays late', () => {
  const week = turnAt('week', day('2026-03-04'))
  assert.equal(stateOf(week, null, day('2026-03-01')), 'ahead')
  assert.equal(stateOf(week, null, day('2026-03-08')), 'due')
  assert.equal(stateOf(week, null, day('2026-03-09')), 'missed')
  assert.equal(stateOf(week, day('2026-03-08'), day('2026-03-20')), 'held')
  assert.equal(stateOf(week, day('2026-03-09'), day('2026-03-20')), 'heldLate')
})

const record = (turnOn: Day, counts: boolean) => ({ turnOn, counts })

test('a turn has the record that counts, and none when only others are there', () => {
  const quarter = turnAt('quarter', day('2026-02-01'))
  const [alone, whole] = [record(quarter.fromOn, false), record(quarter.fromOn, true)]
  assert.equal(recordOf([alone, whole], quarter), whole)
  assert.equal(recordOf([alone], quarter), undefined)
  assert.equal(recordOf([record(day('2026-04-01'), true)], quarter), undefined)
})
