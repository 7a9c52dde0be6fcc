/** Moments as exports write them: by patterns, with full-width digits and Chinese units, or as a workbook's own date. */
import { MINUTE_MS, parseMoment, type Moment, type Zone } from '../../calendar/days.ts'
import type { Cell } from '../../platform/table-files/table.ts'

/** What exports write when their profile names no patterns. */
export const USUAL_FORMATS: readonly string[] = [
  'yyyy-M-d H:m:s',
  'yyyy-M-d H:m',
  'yyyy-M-d',
  'yyyy/M/d H:m:s',
  'yyyy/M/d H:m',
  'yyyy/M/d',
  'yyyy.M.d H:m',
  'yyyy.M.d',
  'yyyy年M月d日 H:m:s',
  'yyyy年M月d日 H:m',
  'yyyy年M月d日H时m分',
  'yyyy年M月d日 H时m分',
  'yyyy年M月d日',
  'yyyyMMddHHmmss',
  'yyyyMMdd',
]

const PARTS: Readonly<Record<string, readonly [group: string, pattern: string]>> = {
  yyyy: ['year', '\\d{4}'],
  MM: ['month', '\\d{2}'],
  M: ['month', '\\d{1,2}'],
  dd: ['date', '\\d{2}'],
  d: ['date', '\\d{1,2}'],
  HH: ['hour', '\\d{2}'],
  H: ['hour', '\\d{1,2}'],
  mm: ['minute', '\\d{2}'],
  m: ['minute', '\\d{1,2}'],
  ss: ['second', '\\d{2}'],
  s: ['second', '\\d{1,2}'],
}
const TOKEN = /yyyy|MM|M|dd|d|HH|H|mm|m|ss|s/g

/** Reads moments by patterns, in one zone; null for what fits none, or names a day that there is not. */
export function momentReader(formats: readonly string[], zone: Zone): (cell: Cell) => Moment | null {
  const patterns = formats.map(patternOf)
  return (cell) => {
    if (typeof cell !== 'string') return (cell.wallMs - zone * MINUTE_MS) as Moment
    const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim()
    for (const pattern of patterns) {
      const parts = pattern.exec(text)?.groups
      if (parts !== undefined) return momentOf(parts, zone)
    }
    // ISO moments say their own zone, or take ours.
    return parseMoment(text, zone) ?? fromSerial(text, zone)
  }
}

function patternOf(format: string): RegExp {
  let last = 0
  let source = ''
  for (const match of format.matchAll(TOKEN)) {
    const [group, pattern] = PARTS[match[0]] ?? ['', '']
    source += `${quoted(format.slice(last, match.index))}(?<${group}>${pattern})`
    last = match.index + match[0].length
  }
  return new RegExp(`^${source}${quoted(format.slice(last))}$`)
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', ' ?')
}

function momentOf(parts: Readonly<Record<string, string | undefined>>, zone: Zone): Moment | null {
  const { year = '', month, date, hour, minute, second } = parts
  return parseMoment(`${year}-${two(month)}-${two(date)}T${two(hour)}:${two(minute)}:${two(second)}`, zone)
}

function two(part: string | undefined): string {
  return (part ?? '0').padStart(2, '0')
}

/** A workbook's date that was saved as a bare number: days since the end of 1899. Only what lies between 2000 and 2100. */
function fromSerial(text: string, zone: Zone): Moment | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null
  const serial = Number(text)
  if (serial < SERIAL_2000 || serial >= SERIAL_2100) return null
  const seconds = Math.round((serial - SERIAL_1970) * DAY_SECONDS)
  return (seconds * 1000 - zone * MINUTE_MS) as Moment
}

const SERIAL_1970 = 25_569
const SERIAL_2000 = 36_526
const SERIAL_2100 = 73_051
const DAY_SECONDS = 86_400
