// The facts of a running limit and the rules by which they are counted. Facts only: what is due, spent or late
// is computed from them (tally.ts) and never stored as truth.

import type { Moment } from './days.ts'
import type { Limit } from './limits.ts'
import type { Pause } from './pauses.ts'

/** More time in the limit's own unit. It adds; it does not pause (行政许可法 art. 42). */
export interface Extension {
  readonly by: number
  readonly at: Moment
  readonly reason: string
}

/** What happened to one limit: everything a clock stores. */
export interface Running {
  readonly limit: Limit
  readonly startedAt: Moment
  readonly stoppedAt: Moment | null
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  /** For a limit before an event: when the event is, once known. */
  readonly eventAt?: Moment | null
}

/** How days are counted in a region: part of the law of a matter, so it is pinned with it. */
export interface TallyRules {
  /** What is accepted on a day off or after hours counts as accepted on the next working day. */
  readonly rollAcceptDate: boolean
  /** The day on which a pause begins still counts. */
  readonly pauseStartCounts: boolean
  /** Whether the last day lasts until midnight or until the office closes (民法典 art. 203). */
  readonly dueCutoff: 'endOfDay' | 'closeOfBusiness'
  /** When a limit turns yellow. */
  readonly yellow: {
    /** Days left, today included as none: 0 is the due day; null is two days, but at most a third of the limit. */
    readonly days: number | null
    /** For hours: the last part of the limit. */
    readonly share: number
  }
  /** Half working days end with the half-day after the one they began in, instead of after four office hours. */
  readonly halfDaySlot: boolean
}

export const DEFAULT_RULES: TallyRules = {
  rollAcceptDate: false,
  pauseStartCounts: false,
  dueCutoff: 'endOfDay',
  yellow: { days: null, share: 0.25 },
  halfDaySlot: false,
}

/** All extensions together, in the limit's own unit. */
export function extendedBy(running: Running): number {
  let units = 0
  for (const extension of running.extensions) units += extension.by
  return units
}

/** A fixed day and an event have no length to add to: they are superseded by another limit. Throws otherwise. */
export function assertNotExtended(running: Running): void {
  if (running.extensions.length > 0)
    throw new RangeError(`not extendable: a limit of unit ${running.limit.unit}`)
}
