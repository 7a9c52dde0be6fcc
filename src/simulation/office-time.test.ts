/** Counting office time back. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOfTests } from '../../test/support/holidays.ts'
import { moment } from '../calendar/days.ts'
import { addOfficeMinutes, DEFAULT_OFFICE_HOURS, officeMinutes } from '../calendar/office-hours.ts'
import { officeMinutesBefore } from './office-time.ts'

const calendar = calendarOfTests()
const back = (at: string, minutes: number) =>
  officeMinutesBefore(calendar, DEFAULT_OFFICE_HOURS, moment(at), minutes)

test('counting back skips the night, the midday and days off', () => {
  assert.equal(back('2026-03-04T10:00', 30), moment('2026-03-04T09:30'))
  assert.equal(back('2026-03-04T13:10', 20), moment('2026-03-04T11:50'))
  assert.equal(
    back('2026-03-02T08:40', 20),
    moment('2026-02-28T17:20'),
    'the Saturday before is a make-up day',
  )
  assert.equal(back('2026-02-22T12:00', 10), moment('2026-02-14T17:20'), 'the holiday of spring is skipped')
})

test('nothing counted back is the moment itself, on a day off too', () => {
  assert.equal(back('2026-02-22T12:00', 0), moment('2026-02-22T12:00'))
})

test('from what was counted back, as much office time leads to the moment', () => {
  for (const at of ['2026-03-04T10:00', '2026-03-07T21:30', '2026-03-02T00:00'].map((text) => moment(text))) {
    for (let minutes = 1; minutes < 6000; minutes += 37) {
      const from = officeMinutesBefore(calendar, DEFAULT_OFFICE_HOURS, at, minutes)
      assert.equal(officeMinutes(calendar, DEFAULT_OFFICE_HOURS, from, at), minutes)
      assert.ok(addOfficeMinutes(calendar, DEFAULT_OFFICE_HOURS, from, minutes) <= at)
    }
  }
})

test('a negative length is refused', () => {
  assert.throws(() => back('2026-03-04T10:00', -1), RangeError)
})
