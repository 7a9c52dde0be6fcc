// The national calendar to start with: holidays and make-up days of the State Council's yearly notices, taken from the
// `chinese-days` package. A table in the database takes over from it; nothing here looks at a single day by itself.

import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { makeCalendar, type Calendar, type SpecialDay } from '../../calendar/calendar.ts'
import { CHINA_ZONE, day } from '../../calendar/days.ts'

/**
 * The package begins with 2004, but lacks the make-up days at the end of 2006 that the notice of 2007 set. From 2007 on
 * it agrees with the notices on every day, which seed.test.ts checks where they are at hand.
 */
const FIRST_YEAR = 2007

/** The package writes 'English name,中文名,days'. */
type NamedDays = Readonly<Record<string, string>>

const holidays: NamedDays = table.holidays
const makeUpDays: NamedDays = table.workdays

/** Years whose notice the package knows: each of them has a National Day. */
export function seedYears(): readonly number[] {
  return Object.keys(holidays)
    .filter((text) => text.endsWith('-10-01') && yearOf(text) >= FIRST_YEAR)
    .map(yearOf)
    .sort((a, b) => a - b)
}

/** All holidays and make-up days of those years, in order, with their Chinese names. */
export function seedDays(): readonly SpecialDay[] {
  const known = new Set(seedYears())
  const days = [...specialDays(holidays, false), ...specialDays(makeUpDays, true)]
  return days
    .filter(({ text }) => known.has(yearOf(text)))
    .map(({ text, isWorking, name }) => ({ day: day(text), isWorking, name }))
    .sort((a, b) => a.day - b.day)
}

/** The calendar of the whole country without any database. Its number is 1: the first there is. */
export function seededCalendar(): Calendar {
  return makeCalendar({ no: 1, zone: CHINA_ZONE, publishedYears: seedYears(), days: seedDays() })
}

function specialDays(named: NamedDays, isWorking: boolean) {
  return Object.entries(named).map(([text, names]) => ({
    text,
    isWorking,
    name: names.split(',')[1] ?? names,
  }))
}

function yearOf(text: string): number {
  return Number(text.slice(0, 4))
}
