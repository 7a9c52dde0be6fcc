/** The arithmetic of monthly monitoring 月度监测评价 (S001-204): deviation, days late, and the score. Pure; amounts are fen. */
import { addMonths, dayOf, partsOf, dayFrom, type Day, type Moment, type Zone } from '../../calendar/days.ts'
import type { Scored } from './words.ts'

/** What costs how many of the hundred points. */
export interface ScoreRules {
  readonly perDay: number
  readonly perPercent: number
  readonly perReturn: number
  readonly perVisit: number
}

/** What is known of a report when it is scored. */
export interface ReportFacts {
  readonly planned: number | null
  readonly actual: number | null
  readonly lateDays: number
  readonly returns: number
  /** Visits that found something other than was reported. */
  readonly otherwise: number
}

const FULL_SCORE = 100
const PER_CENT = 100

/**
 * By how many per cent actual investment lies above (positive) or below (negative) the plan, rounded to a tenth. Null where
 * nothing was planned, or nothing is reported: nobody deviates from a plan that there is not.
 */
export function deviationOf(planned: number | null, actual: number | null): number | null {
  if (planned === null || planned === 0 || actual === null) return null
  return Math.round(((actual - planned) / planned) * PER_CENT * 10) / 10
}

/** Whether a deviation is one that leaders are shown: investment below the plan by more than is tolerated. */
export function isDeviating(deviation: number | null, tolerance: number | undefined): boolean {
  return deviation !== null && tolerance !== undefined && deviation < -tolerance
}

/** How many days late something was handed in; `dueAt` is the first moment that is too late. 0 in time or without a limit. */
export function lateDaysOf(filedAt: Moment, dueAt: Moment | null, zone: Zone): number {
  return dueAt === null || filedAt < dueAt ? 0 : dayOf(filedAt, zone) - dayOf(dueAt, zone) + 1
}

/** What each cause takes off, in points; a started per cent beyond the tolerance counts whole. */
export function lossesOf(
  facts: ReportFacts,
  rules: ScoreRules,
  tolerance: number | undefined,
): Readonly<Record<Scored, number>> {
  const deviation = deviationOf(facts.planned, facts.actual)
  const beyond =
    tolerance === undefined || deviation === null ? 0 : Math.max(0, Math.ceil(-deviation - tolerance))
  return {
    late: facts.lateDays * rules.perDay,
    deviation: beyond * rules.perPercent,
    returns: facts.returns * rules.perReturn,
    otherwise: facts.otherwise * rules.perVisit,
  }
}

/** The score of a report, from 100 down to 0. */
export function scoreOf(facts: ReportFacts, rules: ScoreRules, tolerance: number | undefined): number {
  const lost = Object.values(lossesOf(facts, rules, tolerance)).reduce((sum, one) => sum + one, 0)
  return Math.max(0, FULL_SCORE - lost)
}

/** The first day of the month that a day lies in. */
export function monthOf(day: Day): Day {
  const { year, month } = partsOf(day)
  return dayFrom(year, month, 1)
}

/** The month that reports are due on: the one before today's. */
export function reportedMonth(today: Day): Day {
  return addMonths(monthOf(today), -1)
}
