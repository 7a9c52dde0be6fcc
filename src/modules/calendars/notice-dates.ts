/**
 * Days as a notice writes them: 2月4日, 2006年12月30日（星期六）、31日, 2月15日（农历腊月二十八、周日）至23日. A weekday in
 * brackets is checked against the day. Knows no verb, and says nothing about whether a day is worked.
 */
import { dayFrom, isoDay, lengthOfMonth, partsOf, weekdayOf, type Day } from '../../calendar/days.ts'
import { reason, type Reason } from '../../kernel/refusal.ts'
import type { Span } from './notice-text.ts'
import { isOfYear } from './publications.ts'

/** A place of a notice that cannot stand as it is, and why. */
export interface Trouble extends Span {
  readonly reason: Reason
}

/** The days that a list named, and the place behind it. */
export interface DayList extends Span {
  readonly days: readonly Day[]
}

/** What the days before have settled: the year of the notice, of the months named so far, and the last month. */
export interface DateMemory {
  readonly year: number
  readonly yearOf: Map<number, number>
  month: number | null
}

interface Written extends Span {
  readonly year: number | null
  readonly month: number | null
  readonly date: number
  readonly weekdays: readonly (Span & { readonly weekday: number })[]
}

const DATE = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/y
const BRACKETS = /（([^（）]*)）/y
const RANGE = /至+/y
const NEXT = /[、和及](?=(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)/y
const WEEKDAY = /^(?:星期|周|礼拜)([一二三四五六日天])$/
/** The traditional calendar and the names of feasts, which the days themselves already say. */
const FEAST =
  /^[即农历大年除夕春元旦宵清明端午中秋国庆重阳劳动妇女儿童青建军教师节正冬腊闰月初十廿卅一二三四五六七八九至]+$/
const WEEKDAYS = '一二三四五六日'
/** No notice has set more days in a row than this. */
const RANGE_DAYS_MAX = 31

/** Reads the days that begin at a place, as far as they go. What is wrong with them is added to `troubles`. */
export function readDays(text: string, from: number, memory: DateMemory, troubles: Trouble[]): DayList {
  const days: Day[] = []
  let at = from
  for (;;) {
    const first = readDate(text, at, troubles)
    if (first === null) return { days, from, to: at }
    at = first.to
    const range = match(RANGE, text, at)
    const last = range === null ? null : readDate(text, at + range[0].length, troubles)
    if (last !== null) at = last.to
    days.push(...(last === null ? single(first, memory, troubles) : stretch(first, last, memory, troubles)))
    const next = match(NEXT, text, at)
    if (next === null) return { days, from, to: at }
    at += next[0].length
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function readDate(text: string, from: number, troubles: Trouble[]): Written | null {
  const found = match(DATE, text, from)
  if (found === null) return null
  let to = from + found[0].length
  const weekdays: (Span & { weekday: number })[] = []
  const brackets = match(BRACKETS, text, to)
  if (brackets !== null) {
    const inside = { from: to + 1, to: to + brackets[0].length - 1 }
    to += brackets[0].length
    for (const part of (brackets[1] ?? '').split(/[、，]/)) {
      const weekday = WEEKDAY.exec(part)?.[1]
      if (weekday !== undefined)
        weekdays.push({ ...inside, weekday: WEEKDAYS.indexOf(weekday.replace('天', '日')) + 1 })
      else if (!FEAST.test(part)) troubles.push({ ...inside, reason: reason('notice.brackets') })
    }
  }
  const [, year, month, date] = found
  return { year: numberOf(year), month: numberOf(month), date: Number(date), weekdays, from, to }
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

function single(written: Written, memory: DateMemory, troubles: Trouble[]): readonly Day[] {
  const month = written.month ?? memory.month
  const year = written.year ?? (month === null ? null : (memory.yearOf.get(month) ?? memory.year))
  const day = settle(written, year, month, memory, troubles)
  return day === null ? [] : [day]
}

/**
 * Both ends and the days between. Where no year is written, a stretch over New Year began in the year before the
 * notice's own: it is about the New Year's Day of its year.
 */
function stretch(first: Written, last: Written, memory: DateMemory, troubles: Trouble[]): readonly Day[] {
  const firstMonth = first.month ?? memory.month
  const lastMonth = last.month ?? firstMonth
  const passesNewYear = firstMonth !== null && lastMonth !== null && lastMonth < firstMonth
  const step = passesNewYear ? 1 : 0
  const known = firstMonth === null ? undefined : memory.yearOf.get(firstMonth)
  const firstYear = first.year ?? (last.year === null ? (known ?? memory.year - step) : last.year - step)
  const from = settle(first, firstYear, firstMonth, memory, troubles)
  const through = settle(last, last.year ?? firstYear + step, lastMonth, memory, troubles)
  if (from === null || through === null) return []
  const place = { from: first.from, to: last.to }
  if (through < from) {
    troubles.push({ ...place, reason: reason('notice.backwards') })
    return []
  }
  if (through - from >= RANGE_DAYS_MAX) {
    troubles.push({ ...place, reason: reason('notice.tooLong', { max: RANGE_DAYS_MAX }) })
    return []
  }
  return Array.from({ length: through - from + 1 }, (_, index) => (from + index) as Day)
}

/** The day itself, checked: it exists, belongs to the notice's year, and falls on the weekday that is written with it. */
function settle(
  written: Written,
  year: number | null,
  month: number | null,
  memory: DateMemory,
  troubles: Trouble[],
): Day | null {
  const wrong = (place: Span, why: Reason) => {
    troubles.push({ from: place.from, to: place.to, reason: why })
    return null
  }
  if (year === null || month === null) return wrong(written, reason('notice.noMonth'))
  const { date } = written
  if (month < 1 || month > 12 || date < 1 || date > lengthOfMonth(year, month))
    return wrong(written, reason('notice.noSuchDay', { year, month, date }))
  const day = dayFrom(year, month, date)
  if (!isOfYear(day, memory.year))
    return wrong(written, reason('calendar.outsideYear', { day: isoDay(day), year: memory.year }))
  memory.month = month
  memory.yearOf.set(month, partsOf(day).year)
  const weekday = weekdayOf(day)
  for (const said of written.weekdays)
    if (said.weekday !== weekday)
      wrong(said, reason('notice.weekday', { day: isoDay(day), weekday: `notice.weekday.${weekday}` }))
  return day
}
