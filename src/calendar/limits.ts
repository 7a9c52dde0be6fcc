// A time limit 时限 as data: how long, in which unit, and where its last day moves when it falls on a day off.
// It says nothing about when a limit starts or what stops it; that is a running clock's business (tally.ts).

export const LIMIT_UNITS = ['WD', 'WH', 'ND', 'NH', 'month', 'fixedDay', 'event'] as const

/**
 * Working day 工作日, working hour 工作小时, natural day 自然日, natural hour 自然小时, month 月, a fixed day of the month
 * 每月某日, before a named event 某事之前.
 */
export type LimitUnit = (typeof LIMIT_UNITS)[number]

export const ROLLS = ['forward', 'back', 'none'] as const

/** Where a last day goes that is not worked: on to the next working day (民法典 art. 203), back, or nowhere. */
export type Roll = (typeof ROLLS)[number]

export interface Limit {
  /** Days, hours or months; the date for `fixedDay`; working days before the event for `event` (0: until it begins). */
  readonly length: number
  readonly unit: LimitUnit
  /** Days and months roll forward, a fixed day rolls back, unless this says otherwise. Hours never roll. */
  readonly roll?: Roll
  /** How the limit is written where it was made, when it is kept differently: '0.5 WD'. */
  readonly label?: string
  readonly event?: string
  /** Set where half working days are kept as hours: how many halves were meant. */
  readonly halfDays?: number
  /** Of a fixed day: so many months after the month of the start; without it, the next such day after the start. */
  readonly monthsAhead?: number
}

/** What is wrong with a limit, and in which of its fields. */
export interface LimitProblem {
  readonly code:
    | 'limit.unreadable'
    | 'limit.unit_unknown'
    | 'limit.length_not_a_number'
    | 'limit.length_not_whole'
    | 'limit.length_out_of_range'
    | 'limit.roll_unknown'
    | 'limit.roll_of_hours'
    | 'limit.event_unnamed'
    | 'limit.months_ahead'
  readonly path: 'limit' | 'length' | 'unit' | 'roll' | 'event' | 'monthsAhead'
  readonly value: string
}

export type LimitResult =
  { readonly limit: Limit; readonly problem: null } | { readonly limit: null; readonly problem: LimitProblem }

/** A limit as it stands in a form, a file or a question, before anybody has looked at it. */
export interface LimitInput {
  readonly length: unknown
  readonly unit: unknown
  readonly roll?: unknown
  readonly label?: string
  readonly event?: unknown
  readonly monthsAhead?: unknown
}

/** Half a working day is kept as four office hours, so that a summer season does not shorten it. */
const HOURS_OF_HALF_DAY = 4

/** Longest length that is taken for meant: a century of days. Hours reach as far. */
const LENGTH_MAX: Readonly<Record<LimitUnit, number>> = {
  WD: 36_600,
  ND: 36_600,
  WH: 878_400,
  NH: 878_400,
  month: 1200,
  fixedDay: 31,
  event: 366,
}

const LIMIT_TEXT = /^([+-]?\d+(?:\.\d+)?)\s*([A-Za-z]+)$/

/** Reads '10 WD', '0.5WD', '2 WH' or '2 month'; anything else is a problem, not a guess. */
export function parseLimit(text: string): LimitResult {
  const match = LIMIT_TEXT.exec(text.trim())
  if (!match) return wrong('limit.unreadable', 'limit', text)
  return normaliseLimit({ length: Number(match[1]), unit: match[2] })
}

/**
 * Checks a limit and keeps it in the one form the clocks know: half working days become office hours with their label.
 * Never throws; the problem names the field. A length of 0 is allowed: due on the day itself.
 */
export function normaliseLimit(input: LimitInput): LimitResult {
  const { length, label } = input
  const unit = oneOf(LIMIT_UNITS, input.unit)
  if (unit === null) return wrong('limit.unit_unknown', 'unit', input.unit)
  if (typeof length !== 'number' || !Number.isFinite(length)) {
    return wrong('limit.length_not_a_number', 'length', length)
  }
  if (length < (unit === 'fixedDay' ? 1 : 0) || length > LENGTH_MAX[unit]) {
    return wrong('limit.length_out_of_range', 'length', length)
  }
  if (!isWhole(length * partsOfUnit(unit))) return wrong('limit.length_not_whole', 'length', length)
  const extras = checkExtras(input, unit)
  if ('code' in extras) return { limit: null, problem: extras }
  if (unit === 'WD' && !Number.isInteger(length)) return { limit: halfDays(length, label), problem: null }
  return { limit: { length, unit, ...extras, ...(label === undefined ? {} : { label }) }, problem: null }
}

/** Where the last day of this limit goes when it is not worked. */
export function rollOf(limit: Limit): Roll {
  if (limit.roll !== undefined) return limit.roll
  if (limit.unit === 'fixedDay') return 'back'
  return limit.unit === 'ND' || limit.unit === 'month' ? 'forward' : 'none'
}

function halfDays(length: number, label: string | undefined): Limit {
  const halves = length * 2
  return { length: halves * HOURS_OF_HALF_DAY, unit: 'WH', label: label ?? `${length} WD`, halfDays: halves }
}

/** Whole, but for what decimal fractions such as 32.05 hours lose when they are multiplied. */
function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6
}

/** How finely a unit may be divided: half working days, hours by the minute, all else whole. */
function partsOfUnit(unit: LimitUnit): number {
  if (unit === 'WD') return 2
  return unit === 'WH' || unit === 'NH' ? 60 : 1
}

function checkExtras(
  input: LimitInput,
  unit: LimitUnit,
): Pick<Limit, 'roll' | 'event' | 'monthsAhead'> | LimitProblem {
  const extras: { roll?: Roll; event?: string; monthsAhead?: number } = {}
  if (input.roll !== undefined) {
    const roll = oneOf(ROLLS, input.roll)
    if (roll === null) return wrong('limit.roll_unknown', 'roll', input.roll).problem
    if (unit === 'WH' || unit === 'NH') return wrong('limit.roll_of_hours', 'roll', roll).problem
    extras.roll = roll
  }
  if (unit === 'event') {
    if (typeof input.event !== 'string' || input.event === '') {
      return wrong('limit.event_unnamed', 'event', input.event).problem
    }
    extras.event = input.event
  }
  if (input.monthsAhead !== undefined) {
    const months = input.monthsAhead
    const fits = unit === 'fixedDay' && typeof months === 'number' && Number.isInteger(months)
    if (!fits || months < 0 || months > LENGTH_MAX.month) {
      return wrong('limit.months_ahead', 'monthsAhead', months).problem
    }
    extras.monthsAhead = months
  }
  return extras
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | null {
  return words.find((word) => word === value) ?? null
}

const VALUE_SHOWN_MAX = 40

function wrong(
  code: LimitProblem['code'],
  path: LimitProblem['path'],
  value: unknown,
): { limit: null; problem: LimitProblem } {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return { limit: null, problem: { code, path, value: shown.slice(0, VALUE_SHOWN_MAX) } }
}
