// Reads a question to the deadline calculator, from a stranger or a file: checks every field, bounds what it may cost, and
// turns it into the facts that the tally counts. Every refusal names the field; nothing is guessed or silently dropped.

import {
  dayOf,
  parseDay,
  parseMoment,
  partsOf,
  startOfDay,
  type Day,
  type Moment,
  type Zone,
} from '../../calendar/days.ts'
import { normaliseLimit, type Limit, type LimitUnit } from '../../calendar/limits.ts'
import { pauseOfDays, type Pause } from '../../calendar/pauses.ts'
import type { Extension } from '../../calendar/running.ts'
import { invalid } from '../../kernel/refusal.ts'
import type { QuestionProblem } from './texts.ts'
import { QUESTION_BOUNDS, QUESTION_FIELDS, RESULT_FIELDS } from './words.ts'

/** A question understood. */
export interface Asked {
  readonly startedAt: Moment
  readonly unit: LimitUnit
  /** Null when only the time up to `to` is asked for. */
  readonly limit: Limit | null
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  readonly eventAt: Moment | null
  readonly to: Moment | null
  readonly isExplained: boolean
  /** Fields nobody here knows; they travel back marked as not used. */
  readonly ignored: readonly string[]
}

/** A day or a moment as written: a day stands for its first moment. */
interface Written {
  readonly at: Moment
  readonly day: Day
  readonly isDay: boolean
}

type Fields = Readonly<Record<string, unknown>>

/** Reads one question. Refuses `invalid_input` at the field that is wrong, with a code of texts.ts. */
export function readQuestion(input: unknown, zone: Zone): Asked {
  if (!isFields(input)) throw wrong('', 'due.not_an_object')
  const unit = readUnit(input)
  const limit = input.limit === undefined ? null : readLimit(input)
  if (input.from === undefined) throw wrong('/from', 'due.from_missing')
  const needsMoment = isHours(limit?.unit ?? unit)
  const from = readMoment(input.from, '/from', zone, needsMoment)
  const to = input.to === undefined ? null : readMoment(input.to, '/to', zone, needsMoment)
  if (limit === null && to === null) throw wrong('/limit', 'due.limit_or_to_missing')
  if (to !== null) checkOrder(from, to)
  const extensions = readExtensions(input, limit, from.at)
  if (limit !== null) boundLength(limit, extensions)
  return {
    startedAt: from.at,
    unit,
    limit,
    pauses: readPauses(input, unit, zone, from),
    extensions,
    eventAt: readEventAt(input, zone),
    to: to?.at ?? null,
    isExplained: readFlag(input, 'explain'),
    ignored: Object.keys(input).filter((key) => !KNOWN_FIELDS.has(key)),
  }
}

const KNOWN_FIELDS: ReadonlySet<string> = new Set([...QUESTION_FIELDS, ...RESULT_FIELDS])

/** A day stands for all of its hours, so only two moments of one day can be in the wrong order. */
function checkOrder(from: Written, to: Written): void {
  const isBefore = from.isDay || to.isDay ? to.day < from.day : to.at < from.at
  if (isBefore) throw wrong('/to', 'due.to_before_from')
  boundDays(to.day - from.day, '/to')
}

/** Working days unless another unit is named (行政许可法 art. 82). */
function readUnit({ unit = 'WD' }: Fields): LimitUnit {
  const { limit, problem } = normaliseLimit({ length: 1, unit, event: 'x' })
  if (problem !== null) throw wrong('/unit', problem.code, { value: problem.value })
  return limit.unit
}

function readLimit({ limit: length, unit = 'WD', roll, event, monthsAhead }: Fields): Limit {
  const { limit, problem } = normaliseLimit({ length, unit, roll, event, monthsAhead })
  if (problem === null) return limit
  const path = problem.path === 'length' ? 'limit' : problem.path
  throw wrong(`/${path}`, problem.code, { value: problem.value })
}

function readPauses({ pauses }: Fields, unit: LimitUnit, zone: Zone, from: Written): Pause[] {
  const list = readList(pauses, 'pauses', QUESTION_BOUNDS.pausesMax)
  if (list.length > 0 && (unit === 'month' || unit === 'fixedDay' || unit === 'event')) {
    throw wrong('/pauses', 'due.not_paused')
  }
  return list.map((pair, index) => readPause(pair, `/pauses/${index}`, zone, from))
}

function readPause(pair: unknown, path: string, zone: Zone, from: Written): Pause {
  if (!Array.isArray(pair) || pair.length !== 2) throw wrong(path, 'due.pause_not_a_pair')
  const [first, last] = pair as [unknown, unknown]
  const start = readWritten(first, `${path}/0`, zone)
  if (last === null) return { fromAt: start.at, toAt: null, reason: '' }
  const end = readWritten(last, `${path}/1`, zone)
  if (end.isDay ? end.day < start.day : end.at < start.at) throw wrong(`${path}/1`, 'due.pause_order')
  boundDays(end.day - from.day, `${path}/1`)
  const toAt = end.isDay ? pauseOfDays(end.day, end.day, zone, '').toAt : end.at
  return { fromAt: start.at, toAt, reason: '' }
}

function readExtensions({ extensions }: Fields, limit: Limit | null, at: Moment): Extension[] {
  const list = readList(extensions, 'extensions', QUESTION_BOUNDS.extensionsMax)
  if (list.length === 0) return []
  if (limit === null) throw wrong('/limit', 'due.limit_or_to_missing')
  if (limit.unit === 'fixedDay' || limit.unit === 'event') throw wrong('/extensions', 'due.not_extended')
  return list.map((by, index) => ({ by: readExtension(by, `/extensions/${index}`, limit), at, reason: '' }))
}

/** More of the limit's unit as asked; what is added to half working days is kept in hours like them. */
function readExtension(by: unknown, path: string, limit: Limit): number {
  if (typeof by !== 'number' || !Number.isFinite(by))
    throw wrong(path, 'due.not_a_number', { value: shown(by) })
  if (by <= 0) throw wrong(path, 'due.extension_out_of_range', { value: by })
  const isHalfDays = limit.halfDays !== undefined
  const { limit: more } = normaliseLimit({ length: by, unit: isHalfDays ? 'WD' : limit.unit })
  // Half a day more on a limit of whole days would leave it in two units at once.
  const fits = more !== null && (isHalfDays || more.unit === limit.unit)
  if (!fits) throw wrong(path, 'due.extension_not_whole', { value: by })
  return isHalfDays ? (by * 2 * limit.length) / limit.halfDays : by
}

function readEventAt({ eventAt }: Fields, zone: Zone): Moment | null {
  return eventAt === undefined || eventAt === null ? null : readWritten(eventAt, '/eventAt', zone).at
}

function readFlag(input: Fields, field: 'explain'): boolean {
  const value = input[field] ?? false
  if (typeof value !== 'boolean') throw wrong(`/${field}`, 'due.not_a_flag', { field })
  return value
}

function readList(value: unknown, field: 'pauses' | 'extensions', max: number): readonly unknown[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw wrong(`/${field}`, 'due.not_a_list', { field })
  if (value.length > max) throw wrong(`/${field}`, 'due.too_many', { field, max })
  return value
}

/** Hours are counted from the stated moment (民法典 art. 201), so a bare day will not do for them. */
function readMoment(value: unknown, path: string, zone: Zone, needsMoment: boolean): Written {
  const written = readWritten(value, path, zone)
  if (written.isDay && needsMoment) throw wrong(path, 'due.moment_needed')
  return written
}

function readWritten(value: unknown, path: string, zone: Zone): Written {
  const text = typeof value === 'string' ? value : ''
  const asDay = parseDay(text)
  const at = asDay === null ? parseMoment(text, zone) : startOfDay(asDay, zone)
  if (at === null) throw wrong(path, 'due.not_a_day', { value: shown(value) })
  const day = asDay ?? dayOf(at, zone)
  const { year } = partsOf(day)
  const { yearFirst: first, yearLast: last } = QUESTION_BOUNDS
  if (year < first || year > last)
    throw wrong(path, 'due.year_out_of_range', { value: shown(value), first, last })
  return { at, day, isDay: asDay !== null }
}

function boundLength({ length, unit }: Limit, extensions: readonly Extension[]): void {
  const total = extensions.reduce((sum, { by }) => sum + by, length)
  if (unit === 'fixedDay') return
  if (unit === 'month') {
    const max = QUESTION_BOUNDS.monthsMax
    if (total > max) throw wrong('/limit', 'due.too_many_months', { max })
    return
  }
  boundDays(isHours(unit) ? total / 24 : total, '/limit')
}

function boundDays(days: number, path: string): void {
  const max = QUESTION_BOUNDS.daysMax
  if (days > max) throw wrong(path, 'due.too_long', { max })
}

function isHours(unit: LimitUnit): boolean {
  return unit === 'WH' || unit === 'NH'
}

const SHOWN_MAX = 40

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text
}

function isFields(input: unknown): input is Fields {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

function wrong(path: string, code: QuestionProblem, values?: Readonly<Record<string, string | number>>) {
  return invalid(path, code, values)
}
