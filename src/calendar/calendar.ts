// A working calendar as one immutable value: which days are worked, and counting over them in constant time.
// It is handed in, never fetched; beyond its published years it counts Monday to Friday and says so.

import { dayFrom, isoDay, partsOf, weekdayOf, type Day, type Zone } from './days.ts'

/** A listed holiday 放假 or make-up working day 调休上班, or a local override of either. */
export interface SpecialDay {
  readonly day: Day
  readonly isWorking: boolean
  readonly name: string
}

export interface CalendarInput {
  readonly no: number
  readonly zone: Zone
  /** Years whose notice has been published and is wholly contained in `days`. */
  readonly publishedYears: readonly number[]
  readonly days: readonly SpecialDay[]
  /** Local days off or on (a regional festival, an emergency closure); they win over `days`. */
  readonly overrides?: readonly SpecialDay[]
}

export interface Calendar {
  readonly no: number
  readonly zone: Zone
  /** Stretches of published years, in order, both ends inclusive. */
  readonly published: readonly DaySpan[]
  readonly days: ReadonlyMap<Day, SpecialDay>
  readonly overrides: ReadonlyMap<Day, SpecialDay>
  readonly table: WorkingDayTable
}

export interface DaySpan {
  readonly from: Day
  readonly through: Day
}

/** Ranks of the days of the listed years: the plain weekdays before them go on as numbers below `rankBefore`. */
interface WorkingDayTable {
  readonly from: Day
  readonly through: Day
  readonly rankBefore: number
  readonly rankThrough: number
  /** Per day of the span: how many days of the span up to and including it are worked. */
  readonly worked: Uint32Array
  /** The worked days of the span in order. */
  readonly days: Int32Array
}

export type DayReason = 'weekday' | 'weekend' | 'holiday' | 'makeUp' | 'override'

export interface DayExplanation {
  readonly isWorking: boolean
  readonly why: DayReason
  readonly name?: string
  readonly provisional: boolean
}

const YEARS_MAX = 400

/**
 * Builds the value once, so that counting and adding working days take the same few steps over a day or a decade.
 * Throws when a day is listed twice with different meanings: a calendar that contradicts itself is never used.
 */
export function makeCalendar(input: CalendarInput): Calendar {
  const days = byDay(input.days)
  const overrides = byDay(input.overrides ?? [])
  return {
    no: input.no,
    zone: input.zone,
    published: publishedSpans(input.publishedYears),
    days,
    overrides,
    table: makeTable(input.publishedYears, days, overrides),
  }
}

/** Whether the day is worked: override, else listed day, else Monday to Friday (行政许可法 art. 82). */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  return rankOf(calendar.table, day) !== rankOf(calendar.table, (day - 1) as Day)
}

/** Whether the notice for the day's year has been published; otherwise the day is a guess from its weekday. */
export function isPublished(calendar: Calendar, day: Day): boolean {
  return isPublishedThroughout(calendar, day, day)
}

/** Whether every day from the first through the last lies in published years. */
export function isPublishedThroughout(calendar: Calendar, from: Day, through: Day): boolean {
  return calendar.published.some((span) => span.from <= from && through <= span.through)
}

/** Why a day is worked or not, with the name of the holiday where it has one. */
export function explainDay(calendar: Calendar, day: Day): DayExplanation {
  const provisional = !isPublished(calendar, day)
  const isWeekday = weekdayOf(day) <= 5
  const override = calendar.overrides.get(day)
  if (override) return { isWorking: override.isWorking, why: 'override', name: override.name, provisional }
  const listed = calendar.days.get(day)
  if (!listed) return { isWorking: isWeekday, why: isWeekday ? 'weekday' : 'weekend', provisional }
  const { isWorking, name } = listed
  if (!isWorking) return { isWorking, why: 'holiday', name, provisional }
  return { isWorking, why: isWeekday ? 'weekday' : 'makeUp', name, provisional }
}

/** How many working days d there are with after < d <= through; 0 when there is no such day at all. */
export function countWorkingDays(calendar: Calendar, after: Day, through: Day): number {
  if (through <= after) return 0
  return rankOf(calendar.table, through) - rankOf(calendar.table, after)
}

/**
 * The n-th working day after a day, that day not counted (民法典 art. 201); before it when n is negative.
 * 0 gives the day itself, worked or not. The inverse of `countWorkingDays`.
 */
export function addWorkingDays(calendar: Calendar, from: Day, n: number): Day {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number of working days: ${n}`)
  if (n === 0) return from
  if (n > 0) return workingDayAt(calendar.table, rankOf(calendar.table, from) + n)
  return workingDayAt(calendar.table, rankOf(calendar.table, (from - 1) as Day) + n + 1)
}

/** The first working day after a day. */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  return addWorkingDays(calendar, day, 1)
}

/** The day itself when it is worked, else the next working day (民法典 art. 203). */
export function rollForward(calendar: Calendar, day: Day): Day {
  return addWorkingDays(calendar, (day - 1) as Day, 1)
}

/** The day itself when it is worked, else the last working day before it. */
export function rollBack(calendar: Calendar, day: Day): Day {
  return addWorkingDays(calendar, (day + 1) as Day, -1)
}

function byDay(list: readonly SpecialDay[]): ReadonlyMap<Day, SpecialDay> {
  const found = new Map<Day, SpecialDay>()
  for (const special of list) {
    const before = found.get(special.day)
    if (before && before.isWorking !== special.isWorking) {
      throw new RangeError(`${isoDay(special.day)} is listed both as worked and as off`)
    }
    found.set(special.day, special)
  }
  return found
}

function publishedSpans(years: readonly number[]): readonly DaySpan[] {
  const spans: DaySpan[] = []
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = spans.at(-1)
    const from = dayFrom(year, 1, 1)
    const through = dayFrom(year, 12, 31)
    if (last && last.through + 1 === from) spans[spans.length - 1] = { from: last.from, through }
    else spans.push({ from, through })
  }
  return spans
}

function makeTable(
  publishedYears: readonly number[],
  days: ReadonlyMap<Day, SpecialDay>,
  overrides: ReadonlyMap<Day, SpecialDay>,
): WorkingDayTable {
  const years = new Set(publishedYears)
  for (const day of [...days.keys(), ...overrides.keys()]) years.add(partsOf(day).year)
  // A calendar without any listed year still needs a span to stand on; one day of plain weekdays is enough.
  const from = years.size === 0 ? dayFrom(2000, 1, 1) : dayFrom(Math.min(...years), 1, 1)
  const through = years.size === 0 ? from : dayFrom(Math.max(...years), 12, 31)
  if (through - from > YEARS_MAX * 366) throw new RangeError(`a calendar spans at most ${YEARS_MAX} years`)

  const worked = new Uint32Array(through - from + 1)
  const workedDays: number[] = []
  for (let day = from; day <= through; day = (day + 1) as Day) {
    const special = overrides.get(day) ?? days.get(day)
    if (special ? special.isWorking : weekdayOf(day) <= 5) workedDays.push(day)
    worked[day - from] = workedDays.length
  }
  const rankBefore = weekdayRank(from - 1)
  return {
    from,
    through,
    rankBefore,
    rankThrough: rankBefore + workedDays.length,
    worked,
    days: Int32Array.from(workedDays),
  }
}

/** Counts working days up to and including a day from a fixed origin, so that a difference of ranks is a count. */
function rankOf(table: WorkingDayTable, day: Day): number {
  if (day < table.from) return weekdayRank(day)
  if (day > table.through) return table.rankThrough + weekdayRank(day) - weekdayRank(table.through)
  return table.rankBefore + (table.worked[day - table.from] ?? 0)
}

function workingDayAt(table: WorkingDayTable, rank: number): Day {
  if (rank <= table.rankBefore) return weekdayAt(rank)
  if (rank > table.rankThrough) return weekdayAt(rank - table.rankThrough + weekdayRank(table.through))
  return (table.days[rank - table.rankBefore - 1] ?? 0) as Day
}

/** Monday to Friday up to and including a day, counted from Monday 1969-12-29. */
function weekdayRank(day: number): number {
  const fromMonday = day + 3
  const weeks = Math.floor(fromMonday / 7)
  return weeks * 5 + Math.min(fromMonday - weeks * 7 + 1, 5)
}

function weekdayAt(rank: number): Day {
  const weeks = Math.floor((rank - 1) / 5)
  return (weeks * 7 + (rank - 1 - weeks * 5) - 3) as Day
}
