// Office hours 办公时间 of an organisation, with seasons, and counting office time over a working calendar.
// Whether a day is worked at all is the calendar's business; here only which hours of a worked day count.

import { addWorkingDays, countWorkingDays, isWorkingDay, nextWorkingDay, type Calendar } from './calendar.ts'
import {
  dayOf,
  MINUTE_MS,
  partsOf,
  startOfDay,
  weekdayOf,
  type Day,
  type Moment,
  type Weekday,
} from './days.ts'

/** Minutes of the day, half-open: 510 to 720 is 08:30 to 12:00. */
export interface OfficeInterval {
  readonly from: number
  readonly to: number
}

/** The hours of every worked day, and exceptions for single weekdays (a closed Friday afternoon). */
export interface WeekHours {
  readonly intervals: readonly OfficeInterval[]
  readonly weekly?: { readonly [W in Weekday]?: readonly OfficeInterval[] }
}

/** Hours that hold from one day of the year through another, 'MM-DD' both inclusive; may run over the year's end. */
export interface Season extends WeekHours {
  readonly from: string
  readonly through: string
}

export interface OfficeHours {
  readonly usual: WeekHours
  readonly seasons: readonly Season[]
  /** Office milliseconds of every worked day when all are alike, else null. */
  readonly dayMs: number | null
}

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/**
 * Checks and keeps office hours. Throws when intervals overlap, lie outside the day or leave no office time, and
 * when seasons overlap: such hours would make counting ambiguous or endless.
 */
export function makeOfficeHours(input: { usual: WeekHours; seasons?: readonly Season[] }): OfficeHours {
  const seasons = input.seasons ?? []
  for (const hours of [input.usual, ...seasons]) checkWeek(hours)
  for (const [index, season] of seasons.entries()) {
    for (const text of [season.from, season.through]) {
      if (!MONTH_DAY.test(text)) throw new RangeError(`not a day of the year: ${text}`)
    }
    const clash = seasons.slice(0, index).find((other) => overlap(other, season))
    if (clash) throw new RangeError(`seasons overlap: ${clash.from} and ${season.from}`)
  }
  const isUniform = seasons.length === 0 && input.usual.weekly === undefined
  return { usual: input.usual, seasons, dayMs: isUniform ? lengthMs(input.usual.intervals) : null }
}

/** 08:30–12:00 and 13:00–17:30: exactly eight hours. */
export const DEFAULT_OFFICE_HOURS: OfficeHours = makeOfficeHours({
  usual: {
    intervals: [
      { from: 510, to: 720 },
      { from: 780, to: 1050 },
    ],
  },
})

/** The office intervals of a day in minutes; none when the day is not worked. */
export function intervalsOf(calendar: Calendar, hours: OfficeHours, day: Day): readonly OfficeInterval[] {
  return isWorkingDay(calendar, day) ? intervalsOfWorkedDay(hours, day) : []
}

/** Whole office minutes in [from, to); a begun minute does not count. */
export function officeMinutes(calendar: Calendar, hours: OfficeHours, from: Moment, to: Moment): number {
  return Math.floor(officeMs(calendar, hours, from, to) / MINUTE_MS)
}

/** Office milliseconds in [from, to): exact, so that the parts of a stretch add up to the whole. */
export function officeMs(calendar: Calendar, hours: OfficeHours, from: Moment, to: Moment): number {
  if (to <= from) return 0
  const first = dayOf(from, calendar.zone)
  const last = dayOf(to, calendar.zone)
  const firstOffset = from - startOfDay(first, calendar.zone)
  const lastOffset = to - startOfDay(last, calendar.zone)
  if (first === last) return msWithin(intervalsOf(calendar, hours, first), firstOffset, lastOffset)
  return (
    msWithin(intervalsOf(calendar, hours, first), firstOffset, Infinity) +
    msOfWholeDays(calendar, hours, first, (last - 1) as Day) +
    msWithin(intervalsOf(calendar, hours, last), 0, lastOffset)
  )
}

/** The earliest moment by which so many office minutes have passed since `from`; 0 gives `from` itself. */
export function addOfficeMinutes(
  calendar: Calendar,
  hours: OfficeHours,
  from: Moment,
  minutes: number,
): Moment {
  return addOfficeMs(calendar, hours, from, minutes * MINUTE_MS)
}

/** As `addOfficeMinutes`, in milliseconds. Throws for negative lengths: office time is only counted forward. */
export function addOfficeMs(calendar: Calendar, hours: OfficeHours, from: Moment, ms: number): Moment {
  if (!(ms >= 0 && ms <= Number.MAX_SAFE_INTEGER)) throw new RangeError(`not a length of office time: ${ms}`)
  if (ms === 0) return from
  const zone = calendar.zone
  const first = dayOf(from, zone)
  const offset = from - startOfDay(first, zone)
  const today = intervalsOf(calendar, hours, first)
  let rest = ms - msWithin(today, offset, Infinity)
  if (rest <= 0) return (startOfDay(first, zone) + offsetAfter(today, offset, ms)) as Moment

  let day = first
  if (hours.dayMs !== null) {
    const wholeDays = Math.ceil(rest / hours.dayMs) - 1
    day = addWorkingDays(calendar, first, wholeDays + 1)
    rest -= wholeDays * hours.dayMs
  } else {
    let length = 0
    do {
      rest -= length
      day = nextWorkingDay(calendar, day)
      length = lengthMs(intervalsOfWorkedDay(hours, day))
    } while (rest > length)
  }
  return (startOfDay(day, zone) + offsetAfter(intervalsOfWorkedDay(hours, day), 0, rest)) as Moment
}

/** When the office closes on a day; null when it does not open. */
export function closingOf(calendar: Calendar, hours: OfficeHours, day: Day): Moment | null {
  const last = intervalsOf(calendar, hours, day).at(-1)
  return last ? ((startOfDay(day, calendar.zone) + last.to * MINUTE_MS) as Moment) : null
}

function intervalsOfWorkedDay(hours: OfficeHours, day: Day): readonly OfficeInterval[] {
  const week = hours.seasons.length === 0 ? hours.usual : seasonOf(hours, day)
  return week.weekly?.[weekdayOf(day)] ?? week.intervals
}

function seasonOf(hours: OfficeHours, day: Day): WeekHours {
  const { month, date } = partsOf(day)
  const at = month * 100 + date
  return hours.seasons.find((season) => seasonHolds(season, at)) ?? hours.usual
}

function seasonHolds(season: Season, at: number): boolean {
  const from = numberOf(season.from)
  const through = numberOf(season.through)
  return from <= through ? from <= at && at <= through : at >= from || at <= through
}

function numberOf(monthDay: string): number {
  return Number(monthDay.slice(0, 2)) * 100 + Number(monthDay.slice(3, 5))
}

function overlap(a: Season, b: Season): boolean {
  return seasonHolds(a, numberOf(b.from)) || seasonHolds(b, numberOf(a.from))
}

function checkWeek(week: WeekHours): void {
  const lists = [week.intervals, ...Object.values(week.weekly ?? {})]
  for (const intervals of lists) {
    let end = -1
    for (const { from, to } of intervals) {
      if (
        !Number.isInteger(from) ||
        !Number.isInteger(to) ||
        from < 0 ||
        from <= end ||
        from >= to ||
        to > 1440
      ) {
        throw new RangeError(
          `office hours must be whole minutes of the day, in order and apart: ${from}–${to}`,
        )
      }
      end = to
    }
  }
  const hoursOnSomeWeekday = ([1, 2, 3, 4, 5] as const).some(
    (weekday) => (week.weekly?.[weekday] ?? week.intervals).length > 0,
  )
  if (!hoursOnSomeWeekday) throw new RangeError('an office must be open on some weekday')
}

function msOfWholeDays(calendar: Calendar, hours: OfficeHours, after: Day, through: Day): number {
  if (hours.dayMs !== null) return countWorkingDays(calendar, after, through) * hours.dayMs
  let total = 0
  for (let day = nextWorkingDay(calendar, after); day <= through; day = nextWorkingDay(calendar, day)) {
    total += lengthMs(intervalsOfWorkedDay(hours, day))
  }
  return total
}

function lengthMs(intervals: readonly OfficeInterval[]): number {
  return msWithin(intervals, 0, Infinity)
}

/** Office milliseconds of one day's intervals between two offsets into the day. */
function msWithin(intervals: readonly OfficeInterval[], from: number, to: number): number {
  let total = 0
  for (const interval of intervals) {
    total += Math.max(0, Math.min(interval.to * MINUTE_MS, to) - Math.max(interval.from * MINUTE_MS, from))
  }
  return total
}

/** The offset into the day at which so many office milliseconds since `from` have passed. */
function offsetAfter(intervals: readonly OfficeInterval[], from: number, ms: number): number {
  let rest = ms
  let offset = from
  for (const interval of intervals) {
    const start = Math.max(interval.from * MINUTE_MS, from)
    const length = interval.to * MINUTE_MS - start
    if (length <= 0) continue
    offset = start + Math.min(rest, length)
    rest -= length
    if (rest <= 0) break
  }
  return offset
}
