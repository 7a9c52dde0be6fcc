// The calendar on real data: twenty years of published holidays, working days counted by others, and the reply times of
// a city's hotline. Skips where the data is not at hand.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { needsRealData, realData } from '../../test/support/real-data.ts'
import { addWorkingDays, countWorkingDays, makeCalendar, type Calendar, type SpecialDay } from './calendar.ts'
import { CHINA_ZONE, day, dayFrom, isoDay, lengthOfMonth, type Day } from './days.ts'

interface HolidayFile {
  readonly days: readonly { readonly name: string; readonly date: string; readonly isOffDay: boolean }[]
}

interface Reference {
  readonly years: Readonly<
    Record<string, { readonly working_days: number; readonly by_month: readonly number[] }>
  >
  readonly edge_cases: readonly { readonly accepted: string; readonly limit: number; readonly due: string }[]
}

const YEARS = Array.from({ length: 20 }, (_, index) => 2007 + index)

function read(path: string): string {
  return readFileSync(`${realData}/${path}`, 'utf8')
}

/** The calendar of the published notices; a notice may speak of the last days of the year before it. */
function publishedCalendar(): Calendar {
  const days: SpecialDay[] = YEARS.flatMap((year) => {
    const file = JSON.parse(read(`holidays/${year}.json`)) as HolidayFile
    return file.days.map(({ name, date, isOffDay }) => ({ day: day(date), isWorking: !isOffDay, name }))
  })
  return makeCalendar({ no: 1, zone: CHINA_ZONE, publishedYears: YEARS, days })
}

test('the working days of every month since 2008 are as counted by others', needsRealData, () => {
  const calendar = publishedCalendar()
  const reference = JSON.parse(read('holidays/working_days_reference.json')) as Reference
  assert.ok(Object.keys(reference.years).length >= 19)
  for (const [text, { working_days, by_month }] of Object.entries(reference.years)) {
    const year = Number(text)
    const counted = by_month.map((_, index) => {
      const first = dayFrom(year, index + 1, 1)
      return countWorkingDays(
        calendar,
        (first - 1) as Day,
        (first + lengthOfMonth(year, index + 1) - 1) as Day,
      )
    })
    assert.deepEqual(counted, by_month, text)
    assert.equal(
      counted.reduce((sum, each) => sum + each, 0),
      working_days,
    )
  }
})

test('the edge cases of twenty years end on the day computed by others', needsRealData, () => {
  const calendar = publishedCalendar()
  const reference = JSON.parse(read('holidays/working_days_reference.json')) as Reference
  assert.ok(reference.edge_cases.length >= 20)
  for (const { accepted, limit, due } of reference.edge_cases) {
    assert.equal(isoDay(addWorkingDays(calendar, day(accepted), limit)), due, `${accepted} + ${limit}`)
  }
})

test('the reply times of a city hotline in working days are as counted by others', needsRealData, () => {
  const calendar = publishedCalendar()
  const rows = read('complaints/reply_working_days_dev.csv').trim().split(/\r?\n/).slice(1)
  assert.ok(rows.length > 1000)
  for (const row of rows) {
    const [id, asked = '', replied = '', working, natural] = row.split(',')
    assert.equal(countWorkingDays(calendar, day(asked), day(replied)), Number(working), id)
    assert.equal(day(replied) - day(asked), Number(natural), id)
  }
})
