/** What PostgreSQL writes, read back as our values. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, moment } from '../../calendar/days.ts'
import { parseDate, parseTimestamp } from './types.ts'

test('a moment is the same whatever the zone of the session that wrote it', () => {
  const at = moment('2026-02-13T09:30:00.250+08:00')
  assert.equal(parseTimestamp('2026-02-13 09:30:00.25+08'), at)
  assert.equal(parseTimestamp('2026-02-13 01:30:00.25+00'), at)
  assert.equal(parseTimestamp('2026-02-12 22:00:00.25-03:30'), at)
})

test('digits below the millisecond are cut off', () => {
  assert.equal(parseTimestamp('1970-01-01 00:00:00.001999+00'), 1)
  assert.equal(parseTimestamp('1970-01-01 00:00:01+00'), 1000)
})

test('a date is a day, also before 1970 and on a leap day', () => {
  assert.equal(parseDate('1970-01-01'), 0)
  assert.equal(parseDate('1969-12-31'), -1)
  assert.equal(parseDate('2024-02-29'), day('2024-02-29'))
})

for (const text of ['infinity', '13/02/2026', '2026-02-30', '']) {
  test(`'${text}' is no date`, () => assert.throws(() => parseDate(text)))
}

for (const text of ['infinity', '2026-02-13 09:30:00', '2026-02-13T09:30:00Z', '2026-02-30 00:00:00+00']) {
  test(`'${text}' is no moment`, () => assert.throws(() => parseTimestamp(text)))
}
