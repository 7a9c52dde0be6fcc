/**
 * How values cross between PostgreSQL and our code: moments and days as integers, whole numbers of any size and
 * decimals as text. Set per pool, never globally, so that nobody else's use of `pg` changes. The other way is text:
 * `isoMoment(at, 0)` and `isoDay(on)` of the calendar are what a statement is given.
 */
import { types } from 'pg'
import type { CustomTypesConfig } from 'pg'
import { dayFrom, DAY_MS, MINUTE_MS } from '../../calendar/days.ts'
import type { Day, Moment } from '../../calendar/days.ts'

/** Object identifiers of the types we read differently from `pg`; fixed in PostgreSQL's catalogue. */
const OID = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const
const ARRAY_OID = { int8: 1016, date: 1182, timestamptz: 1185, numeric: 1231 } as const
const TEXT_ARRAY_OID: number = 1009

/**
 * The parsers of our pools: `timestamptz` becomes a Moment (epoch milliseconds, whatever the session's zone), `date` a
 * Day, `int8` (so also `count(*)` and money in fen) and `numeric` stay text, because a JavaScript number would round
 * them. The rest is as `pg` does it.
 */
export const typeParsers: CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return format === 'binary'
      ? types.getTypeParser(oid, format)
      : (parsers.get(oid) ?? types.getTypeParser(oid))
  },
}

const asText = (text: string): string => text

const parsers = new Map<number, (text: string) => unknown>([
  [OID.int8, asText],
  [OID.numeric, asText],
  [OID.date, parseDate],
  [OID.timestamptz, parseTimestamp],
  [ARRAY_OID.int8, arrayOf(asText)],
  [ARRAY_OID.numeric, arrayOf(asText)],
  [ARRAY_OID.date, arrayOf(parseDate)],
  [ARRAY_OID.timestamptz, arrayOf(parseTimestamp)],
])

/** The day of a `date` in ISO style, e.g. `2026-02-13`. Refuses anything else, such as `infinity`. */
export function parseDate(text: string): Day {
  const parts = /^(\d{4,})-(\d\d)-(\d\d)$/.exec(text)
  if (parts === null) throw new Error(`not a date: ${text}`)
  return dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/**
 * The moment of a `timestamptz` in ISO style with any offset, e.g. `2026-02-13 09:30:00.25+08`. Digits below the
 * millisecond are cut off: our own moments never have any.
 */
export function parseTimestamp(text: string): Moment {
  const parts = /^(\d{4,})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?([+-])(\d\d)(?::?(\d\d))?$/.exec(
    text,
  )
  if (parts === null) throw new Error(`not a timestamp with time zone: ${text}`)
  const field = (index: number): number => Number(parts[index] ?? 0)
  const milliseconds = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3))
  const wall = (field(4) * 60 + field(5)) * MINUTE_MS + field(6) * 1000 + milliseconds
  const offset = (field(9) * 60 + field(10)) * MINUTE_MS * (parts[8] === '-' ? -1 : 1)
  return (dayFrom(field(1), field(2), field(3)) * DAY_MS + wall - offset) as Moment
}

/** Reads an array by `pg`'s reader of text arrays, then each element; a null element stays null. */
function arrayOf<Value>(parse: (text: string) => Value): (text: string) => (Value | null)[] {
  return (text) => {
    const elements: (string | null)[] = types.getTypeParser(TEXT_ARRAY_OID)(text)
    return elements.map((element) => (element === null ? null : parse(element)))
  }
}
