/**
 * Custody 经手时间: each office minute of a matter's life belongs to whoever had the file then. It is folded from the
 * holders in the journal; whom a clock holds responsible, and what a clock has consumed, are other questions.
 */
import type { Moment } from '../calendar/days.ts'
import { officeMinutes } from '../calendar/office-hours.ts'
import { USUAL_HOURS, type Case, type Party } from './matter.ts'

/** Whole office minutes that one party had the file; null is nobody. */
export interface Custody {
  readonly party: Party | null
  readonly minutes: number
}

/** What custody needs of a line of the journal: who had the file after it. */
export interface HolderLine {
  readonly happenedAt: Moment
  readonly holder: Party | null
}

/**
 * Splits the life of a matter, or what it has lived so far, among its holders, in order of first holding. Lines come in
 * the order of the journal; one that is dated before its predecessor counts from there. The minutes add up to the
 * matter's life in usual office minutes.
 */
export function foldCustody(
  it: Pick<Case, 'matter' | 'days'>,
  lines: readonly HolderLine[],
  now: Moment,
): Custody[] {
  const { openedAt } = it.matter
  const end = it.matter.closedAt ?? now
  // Counted from the opening each time, so that rounding to minutes is carried on and never lost.
  const minutesUntil = (at: Moment) => lifeMinutes(it, at)
  const held = new Map<Party | null, number>()
  let since = openedAt
  const changes = lines.filter((line, index) => index === 0 || line.holder !== lines[index - 1]?.holder)
  for (const [index, { holder }] of changes.entries()) {
    const next = changes[index + 1]?.happenedAt ?? end
    const until = Math.min(end, Math.max(since, next)) as Moment
    // Whoever is given the file as it closes has never held it.
    if (until === since) continue
    held.set(holder, (held.get(holder) ?? 0) + minutesUntil(until) - minutesUntil(since))
    since = until
  }
  return [...held].map(([party, minutes]) => ({ party, minutes }))
}

/** Whole office minutes from the opening of a matter to a moment, by the usual office hours. */
export function lifeMinutes(it: Pick<Case, 'matter' | 'days'>, until: Moment): number {
  return officeMinutes(it.days.calendar, it.days.hours(USUAL_HOURS), it.matter.openedAt, until)
}
