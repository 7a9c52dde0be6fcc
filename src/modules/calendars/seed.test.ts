// The seeded calendar against the notices: 2025 and 2026 written down by hand, and twenty years where they are at hand.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { calendarOfTests } from '../../../test/support/holidays.ts'
import { needsRealData, realData } from '../../../test/support/real-data.ts'
import { explainDay, isPublished, isWorkingDay } from '../../calendar/calendar.ts'
import { day, isoDay, weekdayOf, type Day } from '../../calendar/days.ts'
import { seedDays, seededCalendar, seedYears } from './seed.ts'
import { holidayTexts } from './texts.ts'

interface HolidayFile {
  readonly days: readonly { readonly date: string; readonly isOffDay: boolean }[]
}

const calendar = seededCalendar()

test('the seeded 2025 and 2026 are worked and off as the notices say', () => {
  const notices = calendarOfTests()
  for (let on = day('2025-01-01'); on <= day('2026-12-31'); on = (on + 1) as Day) {
    assert.equal(isWorkingDay(calendar, on), isWorkingDay(notices, on), isoDay(on))
    assert.equal(explainDay(calendar, on).why, explainDay(notices, on).why, isoDay(on))
  }
})

test('the seeded years run from 2007 without a gap, and no year is published that the package does not know', () => {
  const years = seedYears()
  assert.equal(years[0], 2007)
  assert.ok(years.includes(2026))
  for (const [index, year] of years.entries()) assert.equal(year, 2007 + index)
  assert.equal(isPublished(calendar, day('2006-12-31')), false)
  assert.equal(isPublished(calendar, day('2007-01-01')), true)
  const lastYear = years.at(-1) ?? 0
  assert.equal(isPublished(calendar, day(`${lastYear}-12-31`)), true)
  assert.equal(isPublished(calendar, day(`${lastYear + 1}-01-01`)), false)
})

test('a make-up day of the next year’s notice is known in the year it falls in', () => {
  assert.deepEqual(explainDay(calendar, day('2018-12-29')), {
    isWorking: true,
    why: 'makeUp',
    name: '元旦',
    provisional: false,
  })
  assert.equal(isWorkingDay(calendar, day('2018-12-31')), false)
})

test('every seeded day changes what its weekday would be or carries a name, and has an English name too', () => {
  for (const { day: on, isWorking, name } of seedDays()) {
    assert.ok(holidayTexts[name] !== undefined, name)
    if (isWorking) assert.ok(weekdayOf(on) >= 6, isoDay(on))
  }
})

test('every day from 2007 to 2026 is worked or off as the published notices say', needsRealData, () => {
  const isOff = new Map<string, boolean>()
  for (let year = 2007; year <= 2026; year += 1) {
    const file = JSON.parse(readFileSync(`${realData}/holidays/${year}.json`, 'utf8')) as HolidayFile
    for (const { date, isOffDay } of file.days) isOff.set(date, isOffDay)
  }
  for (let on = day('2007-01-01'); on <= day('2026-12-31'); on = (on + 1) as Day) {
    const listed = isOff.get(isoDay(on))
    const expected = listed === undefined ? weekdayOf(on) <= 5 : !listed
    assert.equal(isWorkingDay(calendar, on), expected, isoDay(on))
  }
})
