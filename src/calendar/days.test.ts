// Days and moments against a calendar walked by hand, and texts that are none.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addMonths,
  CHINA_ZONE,
  day,
  dayFrom,
  dayOf,
  isoDay,
  isoMoment,
  lengthOfMonth,
  minuteOfDay,
  moment,
  parseDay,
  parseMoment,
  partsOf,
  startOfDay,
  weekdayOf,
  type Day,
} from './days.ts'

test('every day from 1890 to 2110 has the date and weekday that counting one by one gives', () => {
  // 1890-01-01 was a Wednesday, 29 219 days before 1970.
  let number = -29_219
  let weekday = 3
  for (let year = 1890; year <= 2110; year += 1) {
    const isLeap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)
    const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (const [index, length] of lengths.entries()) {
      for (let date = 1; date <= length; date += 1) {
        const text = `${year}-${String(index + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`
        assert.equal(parseDay(text), number)
        assert.equal(dayFrom(year, index + 1, date), number)
        assert.equal(isoDay(number as Day), text)
        assert.equal(weekdayOf(number as Day), weekday)
        number += 1
        weekday = (weekday % 7) + 1
      }
    }
  }
  assert.equal(day('1970-01-01'), 0)
})

test('a day that does not exist is refused', () => {
  const wrong = [
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
  ]
  const notDays = [
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '0000-01-01',
    'tomorrow',
    '',
    '２０２６-01-01',
  ]
  for (const text of [...wrong, ...notDays]) {
    assert.equal(parseDay(text), null, text)
    assert.throws(() => day(text), RangeError)
  }
  assert.throws(() => dayFrom(2026, 2, 29), RangeError)
  assert.throws(() => dayFrom(2026, 13, 1), RangeError)
  assert.throws(() => dayFrom(2026, 1.5, 1), RangeError)
})

test('the leap day exists every fourth year, but not in 1900 and again in 2000', () => {
  assert.deepEqual(partsOf(day('2024-02-29')), { year: 2024, month: 2, date: 29 })
  assert.equal(parseDay('2000-02-29') !== null, true)
  assert.equal(lengthOfMonth(2100, 2), 28)
})

test('months end on the same-numbered day, or on the last day of a shorter month', () => {
  const cases = [
    ['2025-12-31', 2, '2026-02-28'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2026-08-04', 2, '2026-10-04'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-06', 0, '2026-05-06'],
  ] as const
  for (const [from, months, expected] of cases) assert.equal(isoDay(addMonths(day(from), months)), expected)
})

test('a moment is read with its offset, or as local time of the zone', () => {
  const at = moment('2026-02-13T09:30:00+08:00')
  assert.equal(at, 1_770_946_200_000)
  for (const text of [
    '2026-02-13T09:30',
    '2026-02-13T09:30:00',
    '2026-02-13T01:30:00Z',
    '2026-02-12T20:30:00.000-05:00',
  ]) {
    assert.equal(parseMoment(text), at, text)
  }
  assert.equal(parseMoment('2026-02-13T09:30', 0), at + CHINA_ZONE * 60_000)
  assert.equal(parseMoment('2026-02-13T09:30:00.25'), at + 250)
})

test('a moment that does not exist is refused', () => {
  const wrong = [
    '2026-02-30T09:30',
    '2026-02-13T24:00',
    '2026-02-13T09:60',
    '2026-02-13T09:30:60',
    '2026-02-13T9:30',
    '2026-02-13 09:30',
    '2026-02-13T09:30+0800',
    '2026-02-13T09:30+15:00',
    '2026-02-13T09:30+08:60',
    '2026-02-13T09:30:00.1234',
    '2026-02-13',
    '',
  ]
  for (const text of wrong) {
    assert.equal(parseMoment(text), null, text)
    assert.throws(() => moment(text), RangeError)
  }
})

test('a moment is written in the zone, with milliseconds only where there are any', () => {
  const at = moment('2026-02-13T09:30:00+08:00')
  assert.equal(isoMoment(at, CHINA_ZONE), '2026-02-13T09:30:00+08:00')
  assert.equal(isoMoment(moment('2026-02-13T09:30:00.007'), CHINA_ZONE), '2026-02-13T09:30:00.007+08:00')
  assert.equal(isoMoment(at, 0), '2026-02-13T01:30:00+00:00')
  assert.equal(isoMoment(at, -210), '2026-02-12T22:00:00-03:30')
  assert.equal(isoMoment(moment('1969-07-20T20:17:40Z'), 0), '1969-07-20T20:17:40+00:00')
})

test('a legal day begins at midnight of its zone and ends before the next one', () => {
  const on = day('2026-02-13')
  const midnight = startOfDay(on, CHINA_ZONE)
  assert.equal(midnight, moment('2026-02-12T16:00:00Z'))
  assert.equal(dayOf(midnight, CHINA_ZONE), on)
  assert.equal(dayOf(moment('2026-02-13T23:59:59.999'), CHINA_ZONE), on)
  assert.equal(dayOf(midnight, 0), day('2026-02-12'))
  assert.equal(minuteOfDay(moment('2026-02-13T09:30:59'), CHINA_ZONE), 570)
  assert.equal(minuteOfDay(midnight, CHINA_ZONE), 0)
})
