// The tally of a running limit: what is spent and left, when it is due, which light it shows, and the verdict once it
// has stopped. One pure function of stored facts, the law's rules, the calendar and now; nothing here is remembered.

import type { Calendar } from './calendar.ts'
import type { Day, Moment } from './days.ts'
import type { OfficeHours } from './office-hours.ts'
import { pauseAt, pausesUntil } from './pauses.ts'
import type { Ground } from './last-day.ts'
import { project } from './projection.ts'
import type { Running, TallyRules } from './running.ts'

export { explain } from './explain.ts'
export type { Line } from './line.ts'
export type { Pause } from './pauses.ts'
export { DEFAULT_RULES, type Extension, type Running, type TallyRules } from './running.ts'

export interface Tally {
  readonly startedAt: Moment
  readonly stoppedAt: Moment | null
  /** Spent, allowed and left: days for limits in days, months and dates, minutes for hours. */
  readonly consumed: number
  /** Null while the event that ends the limit is not known. */
  readonly allowed: number | null
  /** 0 on the last day, negative when overdue; null while the event is not known. */
  readonly remaining: number | null
  /** The first moment that is late; null while a pause holds the limit open or the event is not known. */
  readonly dueAt: Moment | null
  /** The last day on which it is still in time. */
  readonly dueOn: Day | null
  readonly yellowAt: Moment | null
  readonly isPaused: boolean
  /** While paused: when it would be due if it went on as planned, or now if the plan is past; else null. */
  readonly dueIfResumedAt: Moment | null
  /** Rests on a year whose holidays are not published yet. */
  readonly provisional: boolean
  /** The verdict of a stopped clock; null while it runs. */
  readonly onTime: boolean | null
}

export const LIGHTS = ['notStarted', 'green', 'yellow', 'red', 'black', 'paused'] as const
export type Light = (typeof LIGHTS)[number]

/** Whose limit it is: the public promise 承诺时限, the law 法定时限, or a step inside an office 环节时限. */
export type Side = 'promised' | 'statutory' | 'step'

/**
 * Counts one limit. Whole days: the day of the start does not count, nor any day from the first through the last of a
 * pause; hours: office or wall-clock time to the millisecond; months, fixed days and events are not paused. An open
 * pause leaves `dueAt` null unless the limit had run out before it. Throws for a pause that ends before it begins.
 */
export function tally(
  running: Running,
  rules: TallyRules,
  calendar: Calendar,
  hours: OfficeHours,
  now: Moment,
): Tally {
  const { startedAt, stoppedAt } = running
  const ground: Ground = { rules, calendar, hours }
  const asOf = stoppedAt !== null && stoppedAt < now ? stoppedAt : now
  const { consumed, allowed, remaining, dueAt, dueOn, yellowAt, provisional } = project(running, ground, asOf)
  const pause = stoppedAt === null && mayPause(running) ? pauseAt(running.pauses, now) : null
  return {
    startedAt,
    stoppedAt,
    consumed,
    allowed,
    remaining,
    dueAt,
    dueOn,
    yellowAt,
    isPaused: pause !== null,
    dueIfResumedAt: pause === null ? null : (dueAt ?? dueIfResumed(running, ground, now)),
    provisional,
    onTime: stoppedAt === null ? null : dueAt === null || stoppedAt < dueAt,
  }
}

/**
 * The light of one clock at a moment. Broken limits are red, the law's own black; what was red stays red when paused;
 * the light freezes where the clock stopped. No clock, or one that has not begun, is `notStarted`.
 */
export function lightOf(tally: Tally | null, side: Side, now: Moment): Light {
  if (tally === null) return 'notStarted'
  const at = tally.stoppedAt !== null && tally.stoppedAt < now ? tally.stoppedAt : now
  if (at < tally.startedAt) return 'notStarted'
  if (tally.dueAt !== null && at >= tally.dueAt) return side === 'statutory' ? 'black' : 'red'
  if (tally.isPaused) return 'paused'
  return tally.yellowAt !== null && at >= tally.yellowAt ? 'yellow' : 'green'
}

const WORST_FIRST: readonly Light[] = ['black', 'red', 'yellow', 'green', 'paused']

/** The light of a matter: the worst of its clocks. A clock that runs outweighs one that is paused. */
export function worstLight(lights: readonly Light[]): Light {
  return WORST_FIRST.find((light) => lights.includes(light)) ?? 'notStarted'
}

/** Months, fixed days and events are superseded, not paused. */
export function mayPause(running: Pick<Running, 'limit'>): boolean {
  const { unit } = running.limit
  return unit === 'WD' || unit === 'ND' || unit === 'WH' || unit === 'NH'
}

function dueIfResumed(running: Running, ground: Ground, now: Moment): Moment | null {
  const pauses = pausesUntil(running.pauses, running.stoppedAt)
  if (pauses.some((pause) => pause.toAt === null && (pause.plannedEndAt ?? null) === null)) return null
  const resumed = project(
    {
      ...running,
      pauses: pauses.map((pause) => ({
        ...pause,
        toAt: pause.toAt ?? (Math.max(now, pause.plannedEndAt ?? now) as Moment),
      })),
    },
    ground,
    now,
  )
  return resumed.dueAt
}
