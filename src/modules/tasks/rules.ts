/**
 * How a listed task stands, and what may be reported of it. Pure. A task is done when the office has confirmed a report of the
 * whole; a report of the whole that waits is judged by the day on which it was made, not by how long the office takes.
 */
import { addWorkingDays, countWorkingDays, type Calendar } from '../../calendar/calendar.ts'
import type { Day } from '../../calendar/days.ts'
import { reason, type Reason } from '../../kernel/refusal.ts'
import { lightOf } from '../nodes/standing.ts'
import type { NodeLight } from '../nodes/words.ts'

export const WHOLE = 100

/** A report as far as the standing of its task hangs on it. */
export interface Told {
  readonly percent: number
  readonly on: Day
}

export interface TaskFacts {
  readonly fromOn: Day
  readonly toOn: Day
  /** The newest that the office has confirmed. */
  readonly confirmed: Told | null
  /** The one that waits for the office. */
  readonly waiting: Told | null
  /** The first that was not returned. */
  readonly firstOn: Day | null
}

export interface TaskStanding {
  readonly light: NodeLight
  /** As confirmed. */
  readonly percent: number
  readonly startedOn: Day | null
  readonly finishedOn: Day | null
  /** Working days after its end; 0 when in time. */
  readonly lateDays: number
}

export interface TaskTime {
  readonly today: Day
  readonly calendar: Calendar
  /** Working days before an end from which it is warned of. */
  readonly warnDays: number
}

/** How a task stands today. */
export function standingOf(
  { fromOn, toOn, confirmed, waiting, firstOn }: TaskFacts,
  { today, calendar, warnDays }: TaskTime,
): TaskStanding {
  const finishedOn = confirmed?.percent === WHOLE ? confirmed.on : null
  const judgedOn = finishedOn ?? (waiting?.percent === WHOLE ? waiting.on : today)
  const node = { plannedFromOn: fromOn, plannedToOn: toOn, startedOn: firstOn, finishedOn }
  return {
    light: lightOf(node, judgedOn, addWorkingDays(calendar, judgedOn, warnDays)),
    percent: confirmed?.percent ?? 0,
    startedOn: firstOn,
    finishedOn,
    lateDays: judgedOn > toOn ? countWorkingDays(calendar, toOn, judgedOn) : 0,
  }
}

/** What somebody reports. */
export interface Reported {
  readonly percent: number
  readonly result: string | null
  readonly files: readonly string[]
}

export type FieldFault = Reason & { readonly path: string }

/** Why a task cannot be reported on now; null when it can. A report that waits is corrected instead. */
export function whyNoReport({ confirmed, waiting }: Pick<TaskFacts, 'confirmed' | 'waiting'>): Reason | null {
  if (confirmed?.percent === WHOLE) return reason('listedTask.finished')
  return waiting === null ? null : reason('listedTask.waiting')
}

/** What is wrong with a report: less than was confirmed, or the whole without a result or without evidence. */
export function faultOf(
  { confirmed }: Pick<TaskFacts, 'confirmed'>,
  { percent, result, files }: Reported,
): FieldFault | null {
  if (percent < (confirmed?.percent ?? 0))
    return { path: '/percent', ...reason('listedTask.backwards', { percent: confirmed?.percent ?? 0 }) }
  if (percent < WHOLE) return null
  if ((result ?? '').trim() === '') return { path: '/result', ...reason('listedTask.noResult') }
  return files.length === 0 ? { path: '/files', ...reason('listedTask.noEvidence') } : null
}
