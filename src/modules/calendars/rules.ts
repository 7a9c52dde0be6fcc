// The deadline calculator 时限计算器: one question in, the same question with its answer out. Pure: calendar and office
// hours are handed in, and now does not matter.

import { isPublishedThroughout, type Calendar } from '../../calendar/calendar.ts'
import { dayOf, isoDay, isoMoment, type Day, type Moment } from '../../calendar/days.ts'
import type { Limit, LimitUnit } from '../../calendar/limits.ts'
import type { OfficeHours } from '../../calendar/office-hours.ts'
import {
  DEFAULT_RULES,
  explain,
  tally,
  type Line,
  type Running,
  type Tally,
  type TallyRules,
} from '../../calendar/tally.ts'
import type { ExplainLineWire } from '../../platform/wire.ts'
import { readQuestion, type Asked } from './question.ts'
import type { DueAnswer, DueResult } from './wire.ts'
import { QUESTION_BOUNDS, RESULT_FIELDS } from './words.ts'

/**
 * Answers one question: when a limit is due, how much time has passed, or both. Units as asked; refuses
 * (`invalid_input`, at the field) what it cannot read or what would cost too much. Counting rules as domain §2.4, those
 * of the country unless a region's are handed in.
 */
export function answerDue(
  question: unknown,
  calendar: Calendar,
  hours: OfficeHours,
  rules: TallyRules = DEFAULT_RULES,
): DueAnswer {
  const asked = readQuestion(question, calendar.zone)
  const limit = asked.limit ?? nothingIn(asked.unit)
  const running: Running = {
    limit,
    startedAt: asked.startedAt,
    stoppedAt: null,
    pauses: asked.pauses,
    extensions: asked.extensions,
    eventAt: asked.eventAt,
  }
  const now = asked.to ?? asked.startedAt
  const result = tally(running, rules, calendar, hours, now)
  return {
    ...withoutResult(question as Readonly<Record<string, unknown>>),
    ...(asked.limit !== null ? { unit: asked.unit, due: dueText(asked.limit, result, calendar) } : {}),
    ...(asked.to === null ? {} : elapsedPart(asked, asked.to, result)),
    provisional: isProvisional(asked, result, calendar),
    ...(asked.isExplained
      ? explained(explain(running, rules, calendar, hours, now, LINES_ASKED), asked, calendar)
      : {}),
    ...(asked.ignored.length === 0 ? {} : { ignored: [...asked.ignored] }),
  }
}

/** One more than is shown, to know whether there would be more. */
const LINES_ASKED = QUESTION_BOUNDS.linesMax + 1

/** An answer that is asked again is answered anew. */
function withoutResult(question: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known: readonly string[] = RESULT_FIELDS
  return Object.fromEntries(Object.entries(question).filter(([key]) => !known.includes(key)))
}

/** Time is counted on from a limit of nothing: it holds no day back and moves none. */
function nothingIn(unit: LimitUnit): Limit {
  const isCounted = unit === 'WD' || unit === 'WH' || unit === 'NH'
  return { length: 0, unit: isCounted ? unit : 'ND', roll: 'none' }
}

function dueText(limit: Limit, { dueAt, dueOn }: Tally, calendar: Calendar): string | null {
  const isMoment =
    limit.unit === 'WH' || limit.unit === 'NH' || (limit.unit === 'event' && limit.length === 0)
  if (isMoment) return dueAt === null ? null : isoMoment(dueAt, calendar.zone)
  return dueOn === null ? null : isoDay(dueOn)
}

function elapsedPart(
  asked: Asked,
  to: Moment,
  result: Tally,
): Pick<DueResult, 'elapsed' | 'remaining' | 'inTime'> {
  const perUnit = unitsPer(asked.limit ?? nothingIn(asked.unit))
  const elapsed = inUnits(result.consumed, perUnit)
  if (asked.limit === null) return { elapsed }
  const remaining = result.remaining === null ? null : inUnits(result.remaining, perUnit)
  return { elapsed, remaining, inTime: result.dueAt === null || to < result.dueAt }
}

/** How many of the tally's units make one of the question's: hours are tallied in minutes, half days too. */
function unitsPer({ unit, length, halfDays }: Limit): number {
  if (halfDays !== undefined) return (length / halfDays) * 2 * 60
  return unit === 'WH' || unit === 'NH' ? 60 : 1
}

/** To four places: a minute is 0.0167 hours. */
function inUnits(tallied: number, perUnit: number): number {
  return Math.round((tallied / perUnit) * 10_000) / 10_000
}

/** The due day as the tally judges it; time passed leans on every day up to `to`. */
function isProvisional(asked: Asked, result: Tally, calendar: Calendar): boolean {
  if (asked.limit !== null && result.provisional) return true
  const leansOnWorkingDays = asked.unit === 'WD' || asked.unit === 'WH'
  if (asked.to === null || !leansOnWorkingDays) return false
  const from = dayOf(asked.startedAt, calendar.zone)
  const through = dayOf(asked.to, calendar.zone)
  const first = asked.unit === 'WD' ? ((from + 1) as Day) : from
  return first <= through && !isPublishedThroughout(calendar, first, through)
}

function explained(
  lines: readonly Line[],
  asked: Asked,
  calendar: Calendar,
): Pick<DueResult, 'days' | 'daysCut'> {
  const shown = lines.slice(0, QUESTION_BOUNDS.linesMax)
  return {
    days: shown.map((line) => lineWire(line, calendar, asked.limit !== null)),
    ...(lines.length > shown.length ? { daysCut: true } : {}),
  }
}

function lineWire(line: Line, { zone }: Calendar, isLimited: boolean): ExplainLineWire {
  const { day, fromAt, toAt, isDue, ...rest } = line
  return {
    day: isoDay(day),
    ...(fromAt === undefined ? {} : { fromAt: isoMoment(fromAt, zone) }),
    ...(toAt === undefined ? {} : { toAt: isoMoment(toAt, zone) }),
    ...rest,
    ...(isDue === true && isLimited ? { isDue } : {}),
  }
}
