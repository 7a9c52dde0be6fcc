// Pauses 特别程序、补正 of a running limit and what they free: whole days for limits in days, exact time for hours.
// Who may pause, for which legal reason and how long, is decided by the law of the matter, not here.

import type { Gap } from './counting.ts'
import { dayOf, isoDay, startOfDay, type Day, type Moment, type Zone } from './days.ts'

/** Paused in [fromAt, toAt); still paused when `toAt` is null. */
export interface Pause {
  readonly fromAt: Moment
  readonly toAt: Moment | null
  readonly plannedEndAt?: Moment | null
  readonly reason: string
}

/** The pause that frees these days, both inclusive. The inverse of `pausedDays`. */
export function pauseOfDays(from: Day, through: Day | null, zone: Zone, reason: string): Pause {
  const toAt = through === null ? null : startOfDay((through + 1) as Day, zone)
  return { fromAt: startOfDay(from, zone), toAt, reason }
}

/** The days a pause touches, both inclusive; a pause that ends as it begins still frees its day. */
export function pausedDays(pause: Pause, zone: Zone): { from: Day; through: Day | null } {
  const from = dayOf(pause.fromAt, zone)
  if (pause.toAt === null) return { from, through: null }
  const last = dayOf((pause.toAt - 1) as Moment, zone)
  return { from, through: last < from ? from : last }
}

/**
 * Gaps between whole days: the days before the pause count, none from its first through its last day, counting goes on
 * after it. With `startCounts` the first day still counts.
 */
export function dayGaps(pauses: readonly Pause[], zone: Zone, startCounts: boolean): readonly Gap<Day>[] {
  const gaps = pauses.map((pause) => {
    const { from, through } = pausedDays(checked(pause, zone), zone)
    return { stop: (startCounts ? from : from - 1) as Day, resume: through }
  })
  return inOrder(gaps)
}

/** Gaps of exact time, for limits in hours. */
export function momentGaps(pauses: readonly Pause[], zone: Zone): readonly Gap<Moment>[] {
  return inOrder(pauses.map((pause) => ({ stop: checked(pause, zone).fromAt, resume: pause.toAt })))
}

/** Pauses as they stood when the clock stopped: what was open ended there, what was only planned never began. */
export function pausesUntil(pauses: readonly Pause[], stoppedAt: Moment | null): readonly Pause[] {
  if (stoppedAt === null || pauses.length === 0) return pauses
  return pauses
    .filter((pause) => pause.fromAt < stoppedAt)
    .map((pause) => (pause.toAt === null || pause.toAt > stoppedAt ? { ...pause, toAt: stoppedAt } : pause))
}

/** The pause in force at a moment, if any: the one that began first. */
export function pauseAt(pauses: readonly Pause[], at: Moment): Pause | null {
  return pauses.find((pause) => pause.fromAt <= at && (pause.toAt === null || at < pause.toAt)) ?? null
}

function inOrder<Point extends number>(gaps: Gap<Point>[]): readonly Gap<Point>[] {
  return gaps.length < 2 ? gaps : gaps.sort((a, b) => a.stop - b.stop)
}

function checked(pause: Pause, zone: Zone): Pause {
  if (pause.toAt !== null && pause.toAt < pause.fromAt) {
    throw new RangeError(`a pause ends before it begins: ${isoDay(dayOf(pause.fromAt, zone))}`)
  }
  return pause
}
