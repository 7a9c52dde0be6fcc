// Office time over working days, seasons and odd weekdays, against counting minute by minute.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { calendarOfTests } from '../../test/support/holidays.ts'
import { at } from '../../test/support/running.ts'
import { CHINA_ZONE, day, isoMoment, MINUTE_MS, type Moment } from './days.ts'
import {
  addOfficeMinutes,
  addOfficeMs,
  closingOf,
  DEFAULT_OFFICE_HOURS,
  makeOfficeHours,
  officeMinutes,
  officeMs,
  type OfficeHours,
} from './office-hours.ts'

const calendar = calendarOfTests()

const seasonal = makeOfficeHours({
  usual: {
    ...DEFAULT_OFFICE_HOURS.usual,
    weekly: { 5: [{ from: 510, to: 720 }], 6: [{ from: 540, to: 600 }], 3: [] },
  },
  seasons: [
    {
      from: '06-01',
      through: '09-30',
      intervals: [
        { from: 480, to: 720 },
        { from: 900, to: 1080 },
      ],
    },
    { from: '12-15', through: '01-15', intervals: [{ from: 540, to: 1020 }], weekly: { 1: [] } },
  ],
})

test('in random stretches office time is the sum of its open minutes, and adding it back gives its end', () => {
  const minute = fc.integer({ min: 0, max: 729 * 1440 })
  for (const hours of [DEFAULT_OFFICE_HOURS, seasonal]) {
    fc.assert(
      fc.property(minute, fc.integer({ min: 0, max: 20_000 }), (start, length) => {
        const from = (at('2025-01-01') + start * MINUTE_MS) as Moment
        const to = (from + length * MINUTE_MS) as Moment
        const worked = officeMs(calendar, hours, from, to)
        const middle = (from + Math.floor(length / 3) * MINUTE_MS) as Moment
        assert.equal(officeMs(calendar, hours, from, middle) + officeMs(calendar, hours, middle, to), worked)
        assert.equal(officeMinutes(calendar, hours, from, to), worked / MINUTE_MS)
        if (worked === 0) return
        const end = addOfficeMs(calendar, hours, from, worked)
        assert.ok(end <= to)
        assert.equal(officeMs(calendar, hours, from, end), worked)
        assert.equal(officeMs(calendar, hours, from, (end - 1) as Moment), worked - 1)
      }),
      { numRuns: 1500, seed: 11 },
    )
  }
})

function openMinutes(hours: OfficeHours, date: string): number {
  return officeMinutes(calendar, hours, at(date), (at(date) + 1440 * MINUTE_MS) as Moment)
}

test('a day has the hours of its season and weekday, and none when it is off', () => {
  const cases = [
    ['2026-03-02', 480, 480],
    ['2026-03-04', 480, 0],
    ['2026-03-06', 480, 210],
    ['2026-02-28', 480, 60],
    ['2026-03-07', 0, 0],
    ['2026-05-31', 0, 0],
    ['2026-06-01', 480, 420],
    ['2026-09-30', 480, 420],
    ['2026-10-08', 480, 480],
    ['2026-12-14', 480, 480],
    ['2026-12-15', 480, 480],
    ['2026-12-21', 480, 0],
    ['2026-01-15', 480, 480],
    ['2026-01-12', 480, 0],
    ['2026-01-16', 480, 210],
  ] as const
  for (const [date, usual, season] of cases) {
    assert.equal(openMinutes(DEFAULT_OFFICE_HOURS, date), usual, date)
    assert.equal(openMinutes(seasonal, date), season, date)
  }
})

function ends(from: string, minutes: number) {
  return isoMoment(addOfficeMinutes(calendar, DEFAULT_OFFICE_HOURS, at(from), minutes), CHINA_ZONE).slice(
    0,
    16,
  )
}

test('time that ends with a stretch of office hours ends at closing, not at the next opening', () => {
  assert.equal(ends('2026-03-06T08:30', 210), '2026-03-06T12:00')
  assert.equal(ends('2026-03-06T08:30', 480), '2026-03-06T17:30')
  assert.equal(ends('2026-03-06T08:30', 481), '2026-03-09T08:31')
  assert.equal(ends('2026-03-06T17:30', 1), '2026-03-09T08:31')
  assert.equal(ends('2026-03-07T10:00', 0), '2026-03-07T10:00')
})

test('an office closes at the end of its last stretch, and not at all on a day off', () => {
  assert.equal(closingOf(calendar, DEFAULT_OFFICE_HOURS, day('2026-03-06')), at('2026-03-06T17:30'))
  assert.equal(closingOf(calendar, DEFAULT_OFFICE_HOURS, day('2026-02-28')), at('2026-02-28T17:30'))
  assert.equal(closingOf(calendar, DEFAULT_OFFICE_HOURS, day('2026-03-07')), null)
  assert.equal(closingOf(calendar, seasonal, day('2026-03-04')), null)
})

test('no office time passes backwards, and none can be added backwards', () => {
  assert.equal(
    officeMinutes(calendar, DEFAULT_OFFICE_HOURS, at('2026-03-06T10:00'), at('2026-03-06T09:00')),
    0,
  )
  assert.throws(
    () => addOfficeMinutes(calendar, DEFAULT_OFFICE_HOURS, at('2026-03-06T10:00'), -1),
    RangeError,
  )
  assert.throws(
    () => addOfficeMinutes(calendar, DEFAULT_OFFICE_HOURS, at('2026-03-06T10:00'), NaN),
    RangeError,
  )
})

test('a begun minute does not count', () => {
  const from = at('2026-03-06T10:00')
  assert.equal(officeMinutes(calendar, DEFAULT_OFFICE_HOURS, from, (from + 59_999) as Moment), 0)
  assert.equal(officeMs(calendar, DEFAULT_OFFICE_HOURS, from, (from + 59_999) as Moment), 59_999)
})

test('office hours that overlap, touch, leave the day or are never open are refused', () => {
  const morning = { from: 510, to: 720 }
  const wrong = [
    [{ from: 720, to: 510 }],
    [morning, { from: 700, to: 800 }],
    [morning, { from: 720, to: 800 }],
    [{ from: -1, to: 720 }],
    [{ from: 510, to: 1441 }],
    [{ from: 510.5, to: 720 }],
    [],
  ]
  for (const intervals of wrong) assert.throws(() => makeOfficeHours({ usual: { intervals } }), RangeError)
  const weekly = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [morning] }
  assert.throws(() => makeOfficeHours({ usual: { intervals: [morning], weekly } }), RangeError)
})

test('seasons that overlap or are no days of the year are refused', () => {
  const usual = DEFAULT_OFFICE_HOURS.usual
  const season = (from: string, through: string) => ({ from, through, ...usual })
  assert.throws(() => makeOfficeHours({ usual, seasons: [season('13-01', '12-31')] }), RangeError)
  assert.throws(() => makeOfficeHours({ usual, seasons: [season('6-1', '09-30')] }), RangeError)
  for (const clash of [
    season('09-30', '10-31'),
    season('11-01', '06-01'),
    season('07-01', '07-31'),
    season('01-01', '12-31'),
  ]) {
    assert.throws(() => makeOfficeHours({ usual, seasons: [season('06-01', '09-30'), clash] }), RangeError)
  }
})
