// Legal days and moments as plain integers, and their ISO texts. Civil-calendar arithmetic only: it knows no holidays,
// and it never touches the language's own date object, whose answers depend on the machine's time zone.

declare const dayBrand: unique symbol
declare const momentBrand: unique symbol

/** A legal day 日: whole days since 1970-01-01. */
export type Day = number & { readonly [dayBrand]: true }

/** A moment 时刻: milliseconds since 1970-01-01T00:00:00Z. */
export type Moment = number & { readonly [momentBrand]: true }

/** Minutes east of UTC. China has one zone and no summer time. */
export type Zone = number

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export interface DayParts {
  readonly year: number
  readonly month: number
  readonly date: number
}

export const CHINA_ZONE: Zone = 480

export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

const DAY_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/
const MOMENT_TEXT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?$/
const OFFSET_MINUTES_MAX = 14 * 60

/** Reads 'YYYY-MM-DD', or gives null: also for days that do not exist, such as 30 February. */
export function parseDay(text: string): Day | null {
  const match = DAY_TEXT.exec(text)
  if (!match) return null
  const year = Number(match[1])
  const month = Number(match[2])
  const date = Number(match[3])
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > lengthOfMonth(year, month)) return null
  return civilDay(year, month, date)
}

/** The day written in code or in stored data; throws when it is none. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === null) throw new RangeError(`not a day: ${text}`)
  return parsed
}

/** The day with these parts; throws when there is none, such as 30 February. */
export function dayFrom(year: number, month: number, date: number): Day {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(date)
  if (!whole || month < 1 || month > 12 || date < 1 || date > lengthOfMonth(year, month)) {
    throw new RangeError(`no such day: ${year}-${month}-${date}`)
  }
  return civilDay(year, month, date)
}

/** 'YYYY-MM-DD'. */
export function isoDay(day: Day): string {
  const { year, month, date } = partsOf(day)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

/** Year, month and date. Years are counted from March inside, so that the leap day is the last day of a year. */
export function partsOf(day: Day): DayParts {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: Day): Weekday {
  const fromMonday = (day + 3) % 7
  return ((fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1) as Weekday
}

export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The same-numbered day some months later, or the last day of that month where there is none (民法典 art. 202). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const index = year * 12 + (month - 1) + months
  return dateInMonth(Math.floor(index / 12), (index % 12) + 1, date)
}

/** A date of a month, or the last day of that month where it is shorter. */
export function dateInMonth(year: number, month: number, date: number): Day {
  return civilDay(year, month, Math.min(date, lengthOfMonth(year, month)))
}

/** Reads an ISO moment with an offset, or a local one taken in the zone; null when it is neither. */
export function parseMoment(text: string, zone: Zone = CHINA_ZONE): Moment | null {
  const match = MOMENT_TEXT.exec(text)
  if (!match) return null
  const on = parseDay(match[1] ?? '')
  const hour = Number(match[2])
  const minute = Number(match[3])
  const second = Number(match[4] ?? 0)
  const millisecond = Number((match[5] ?? '').padEnd(3, '0'))
  const offset = match[6] === undefined ? zone : offsetMinutes(match[6])
  if (on === null || offset === null || hour > 23 || minute > 59 || second > 59) return null
  return (on * DAY_MS + ((hour * 60 + minute - offset) * 60 + second) * 1000 + millisecond) as Moment
}

/** The moment written in code or in stored data; throws when it is none. */
export function moment(text: string, zone: Zone = CHINA_ZONE): Moment {
  const parsed = parseMoment(text, zone)
  if (parsed === null) throw new RangeError(`not a moment: ${text}`)
  return parsed
}

/** '2026-02-13T09:30:00+08:00'; milliseconds are written only where there are any. */
export function isoMoment(moment: Moment, zone: Zone): string {
  const on = dayOf(moment, zone)
  const inDay = moment - startOfDay(on, zone)
  const seconds = Math.floor(inDay / 1000)
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  const millisecond = inDay % 1000
  const fraction = millisecond === 0 ? '' : `.${String(millisecond).padStart(3, '0')}`
  const offset = Math.abs(zone)
  const sign = zone < 0 ? '-' : '+'
  return `${isoDay(on)}T${time}${fraction}${sign}${two(Math.floor(offset / 60))}:${two(offset % 60)}`
}

/** The legal day on which a moment falls in the zone. */
export function dayOf(moment: Moment, zone: Zone): Day {
  return Math.floor((moment + zone * MINUTE_MS) / DAY_MS) as Day
}

/** The first moment of a legal day in the zone. */
export function startOfDay(day: Day, zone: Zone): Moment {
  return (day * DAY_MS - zone * MINUTE_MS) as Moment
}

/** Whole minutes since the legal day began: 0 to 1439. */
export function minuteOfDay(moment: Moment, zone: Zone): number {
  return Math.floor((moment - startOfDay(dayOf(moment, zone), zone)) / MINUTE_MS)
}

function civilDay(year: number, month: number, date: number): Day {
  const fromMarch = month <= 2 ? year - 1 : year
  const era = Math.floor(fromMarch / 400)
  const yearOfEra = fromMarch - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146_097 + dayOfEra - 719_468) as Day
}

function offsetMinutes(text: string): number | null {
  if (text === 'Z') return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6))
  if (minutes > OFFSET_MINUTES_MAX || Number(text.slice(4, 6)) > 59) return null
  return text.startsWith('-') ? -minutes : minutes
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
