// Every day and every stretch of two whole years against a count walked by hand from the notices.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { calendarOfTests, NOTICES } from '../../test/support/holidays.ts'
import {
  addWorkingDays,
  countWorkingDays,
  explainDay,
  isPublished,
  isWorkingDay,
  makeCalendar,
  nextWorkingDay,
  rollBack,
  rollForward,
  type DayExplanation,
} from './calendar.ts'
import { CHINA_ZONE, day, isoDay, weekdayOf, type Day } from './days.ts'

const calendar = calendarOfTests()

/** 2025-01-01 was a Wednesday, 20 089 days after 1970-01-01. */
const FIRST = 20_089
const FIRST_WEEKDAY = 3

/** The two years walked day by day; ISO texts compare like days, so no arithmetic of the product is needed. */
function walkedDays(): { text: string; isWorking: boolean }[] {
  const days: { text: string; isWorking: boolean }[] = []
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  for (const year of ['2025', '2026']) {
    for (const [index, length] of lengths.entries()) {
      for (let date = 1; date <= length; date += 1) {
        const text = `${year}-${String(index + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`
        const isWeekday = (FIRST_WEEKDAY - 1 + days.length) % 7 < 5
        const isOff = NOTICES.some(({ off }) => off[0] <= text && text <= off[1])
        const isMakeUp = NOTICES.some(({ makeUp }) => makeUp.includes(text))
        days.push({ text, isWorking: isMakeUp || (isWeekday && !isOff) })
      }
    }
  }
  return days
}

const walked = walkedDays()

test('every day of 2025 and 2026 is worked or off as the notices say', () => {
  assert.equal(walked.length, 730)
  for (const [index, { text, isWorking }] of walked.entries()) {
    assert.equal(isWorkingDay(calendar, (FIRST + index) as Day), isWorking, text)
    assert.equal(explainDay(calendar, (FIRST + index) as Day).isWorking, isWorking, text)
    assert.equal(day(text), FIRST + index)
  }
})

test('the months of 2025 and 2026 have the published numbers of working days', () => {
  const published = [
    [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23],
    [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23],
  ]
  for (const [yearIndex, months] of published.entries()) {
    for (const [monthIndex, expected] of months.entries()) {
      const prefix = `${2025 + yearIndex}-${String(monthIndex + 1).padStart(2, '0')}-`
      const inMonth = walked.filter(({ text }) => text.startsWith(prefix))
      assert.equal(inMonth.filter(({ isWorking }) => isWorking).length, expected)
      const before = (day(`${prefix}01`) - 1) as Day
      assert.equal(countWorkingDays(calendar, before, (before + inMonth.length) as Day), expected)
    }
  }
})

test('every stretch of the two years counts and is reached as walking it day by day does', () => {
  for (let start = 0; start < walked.length; start += 1) {
    let count = 0
    for (let end = start; end < walked.length; end += 1) {
      if (end > start && walked[end]?.isWorking) {
        count += 1
        assert.equal(addWorkingDays(calendar, (FIRST + start) as Day, count), FIRST + end)
      }
      if (countWorkingDays(calendar, (FIRST + start) as Day, (FIRST + end) as Day) !== count) {
        assert.fail(`${walked[start]?.text} to ${walked[end]?.text}: not ${count}`)
      }
    }
  }
})

test('going back n working days mirrors going on n working days', () => {
  for (let start = 0; start < walked.length; start += 1) {
    let count = 0
    for (let end = start - 1; end >= 0; end -= 1) {
      if (!walked[end]?.isWorking) continue
      count += 1
      assert.equal(addWorkingDays(calendar, (FIRST + start) as Day, -count), FIRST + end)
    }
  }
})

test('no working day at all leaves the day as it is, worked or not', () => {
  for (let index = 0; index < walked.length; index += 1) {
    assert.equal(addWorkingDays(calendar, (FIRST + index) as Day, 0), FIRST + index)
  }
  assert.equal(countWorkingDays(calendar, day('2026-03-05'), day('2026-03-02')), 0)
})

test('a day off rolls on to the next working day or back to the last one; a worked day stays', () => {
  const cases = [
    ['2026-02-14', '2026-02-14', '2026-02-14'],
    ['2026-02-15', '2026-02-24', '2026-02-14'],
    ['2026-05-10', '2026-05-11', '2026-05-09'],
    ['2026-08-04', '2026-08-04', '2026-08-04'],
    ['2025-10-04', '2025-10-09', '2025-09-30'],
  ] as const
  for (const [from, forward, back] of cases) {
    assert.equal(isoDay(rollForward(calendar, day(from))), forward)
    assert.equal(isoDay(rollBack(calendar, day(from))), back)
  }
  assert.equal(isoDay(nextWorkingDay(calendar, day('2026-02-14'))), '2026-02-24')
})

test('adding and counting working days undo each other, inside and outside the listed years', () => {
  const anyDay = fc.integer({ min: day('1990-01-01'), max: day('2060-12-31') })
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 6000 }), (from, n) => {
      const end = addWorkingDays(calendar, from as Day, n)
      assert.equal(isWorkingDay(calendar, end), true)
      assert.equal(countWorkingDays(calendar, from as Day, end), n)
      assert.equal(countWorkingDays(calendar, from as Day, (end - 1) as Day), n - 1)
      assert.equal(addWorkingDays(calendar, (end + 1) as Day, -1), end)
      const back = addWorkingDays(calendar, from as Day, -n)
      assert.equal(countWorkingDays(calendar, (back - 1) as Day, (from - 1) as Day), n)
    }),
    { numRuns: 5000, seed: 2026 },
  )
})

test('outside the published years Monday to Friday count, and every answer is provisional', () => {
  for (const text of ['2024-12-31', '2027-01-01', '2027-10-01', '2040-05-01', '1999-12-31']) {
    const on = day(text)
    const isWeekday = weekdayOf(on) <= 5
    assert.equal(isPublished(calendar, on), false, text)
    assert.deepEqual(explainDay(calendar, on), {
      isWorking: isWeekday,
      why: isWeekday ? 'weekday' : 'weekend',
      provisional: true,
    })
  }
  assert.equal(isPublished(calendar, day('2025-01-01')), true)
  assert.equal(isPublished(calendar, day('2026-12-31')), true)
})

function explained(text: string): DayExplanation {
  return explainDay(calendar, day(text))
}

test('a day off or on says why, with the name of the holiday', () => {
  assert.deepEqual(explained('2026-02-13'), { isWorking: true, why: 'weekday', provisional: false })
  assert.deepEqual(explained('2026-02-14'), {
    isWorking: true,
    why: 'makeUp',
    name: '春节',
    provisional: false,
  })
  assert.deepEqual(explained('2026-02-16'), {
    isWorking: false,
    why: 'holiday',
    name: '春节',
    provisional: false,
  })
  assert.deepEqual(explained('2026-03-07'), { isWorking: false, why: 'weekend', provisional: false })
})

test('a local override wins over the notice and over the weekday', () => {
  const local = calendarOfTests([
    { day: day('2026-07-13'), isWorking: false, name: '那达慕' },
    { day: day('2026-07-18'), isWorking: true, name: '那达慕调休' },
    { day: day('2026-02-14'), isWorking: false, name: '停止办公' },
    { day: day('2028-07-10'), isWorking: false, name: '那达慕' },
  ])
  assert.equal(isoDay(addWorkingDays(local, day('2026-07-10'), 1)), '2026-07-14')
  assert.equal(isoDay(addWorkingDays(local, day('2026-07-17'), 1)), '2026-07-18')
  assert.equal(isoDay(addWorkingDays(local, day('2026-02-13'), 1)), '2026-02-24')
  assert.deepEqual(explainDay(local, day('2026-07-13')), {
    isWorking: false,
    why: 'override',
    name: '那达慕',
    provisional: false,
  })
  assert.equal(explainDay(local, day('2028-07-10')).provisional, true)
  assert.equal(isoDay(addWorkingDays(local, day('2028-07-07'), 1)), '2028-07-11')
})

test('a calendar without any year counts weekdays, provisionally', () => {
  const empty = makeCalendar({ no: 1, zone: CHINA_ZONE, publishedYears: [], days: [] })
  assert.equal(isoDay(addWorkingDays(empty, day('2026-02-13'), 10)), '2026-02-27')
  assert.equal(countWorkingDays(empty, day('1999-12-26'), day('2000-01-09')), 10)
  assert.equal(isPublished(empty, day('2026-02-13')), false)
})

test('a year between two published ones is not published', () => {
  const gap = makeCalendar({ no: 1, zone: CHINA_ZONE, publishedYears: [2026, 2024], days: [] })
  assert.equal(isPublished(gap, day('2024-06-01')), true)
  assert.equal(isPublished(gap, day('2025-06-01')), false)
  assert.equal(isPublished(gap, day('2026-06-01')), true)
})

test('a calendar that contradicts itself or spans an age is refused', () => {
  const at = day('2026-05-04')
  const days = [
    { day: at, isWorking: false, name: '劳动节' },
    { day: at, isWorking: true, name: '劳动节' },
  ]
  assert.throws(() => makeCalendar({ no: 1, zone: CHINA_ZONE, publishedYears: [2026], days }), RangeError)
  assert.throws(
    () => makeCalendar({ no: 1, zone: CHINA_ZONE, publishedYears: [1026, 2026], days: [] }),
    RangeError,
  )
  assert.throws(() => addWorkingDays(calendar, at, 1.5), RangeError)
  assert.throws(() => addWorkingDays(calendar, at, NaN), RangeError)
})
