/**
 * A network on the calendar: forward from a day, backward from a target (倒排), against a baseline, and what is to be
 * expected from what has happened so far. Days are legal days; a node of no length stands at the beginning of its day.
 */
import {
  addWorkingDays,
  countWorkingDays,
  rollBack,
  rollForward,
  type Calendar,
} from '../../calendar/calendar.ts'
import type { Day } from '../../calendar/days.ts'
import type { Edge, Network, PlanNode } from './network.ts'

/** From the first to the last day of a node, both counted; the same day twice for one of no length. */
export interface Span {
  readonly startOn: Day
  readonly finishOn: Day
}

/** How long a node takes, in working days, or in natural days where it does not stop for holidays. */
export interface Duration {
  readonly days: number
  readonly unit: 'WD' | 'ND'
}

export interface Scheduling {
  readonly calendar: Calendar
  duration(node: PlanNode): Duration
  /** The day of something outside of the network; it holds nothing back when not given. */
  eventOn?(event: string): Day | null
}

export type Schedule = ReadonlyMap<string, Span>

/** Every node as early as it can be, none before a day. */
export function scheduleForward(network: Network, from: Day, scheduling: Scheduling): Schedule {
  return walk(network, scheduling, () => null, from)
}

/** What has really happened to a node. */
export interface Actual {
  readonly startedOn: Day | null
  readonly finishedOn: Day | null
}

/**
 * What is to be expected today: what has ended stays where it was, what has begun ends when its length is over but not before
 * today, and everything else begins when it can but not before today.
 */
export function forecast(
  network: Network,
  today: Day,
  actualOf: (id: string) => Actual | undefined,
  scheduling: Scheduling,
): Schedule {
  const happened = (node: PlanNode): Span | null => {
    const { startedOn = null, finishedOn = null } = actualOf(node.id) ?? {}
    if (finishedOn !== null) return { startOn: startedOn ?? finishedOn, finishOn: finishedOn }
    if (startedOn === null) return null
    const { finishOn } = spanFrom(startedOn, scheduling.duration(node), scheduling.calendar)
    const notBefore = rollForward(scheduling.calendar, today)
    return { startOn: startedOn, finishOn: finishOn < today ? notBefore : finishOn }
  }
  return walk(network, scheduling, happened, today)
}

function walk(
  { nodes }: Network,
  scheduling: Scheduling,
  happened: (node: PlanNode) => Span | null,
  from: Day,
): Schedule {
  const { calendar } = scheduling
  const schedule = new Map<string, Span>()
  const isLong = new Map<string, boolean>()
  for (const node of nodes) {
    const duration = scheduling.duration(node)
    isLong.set(node.id, duration.days > 0)
    const known = happened(node)
    if (known !== null) {
      schedule.set(node.id, known)
      continue
    }
    const freeFrom = node.after.map((edge) => freeAfter(edge, schedule, isLong, calendar))
    const events = node.events.map((event) => scheduling.eventOn?.(event) ?? from)
    const startOn = rollForward(calendar, latest([from, ...freeFrom, ...events]))
    const span = spanFrom(startOn, duration, calendar)
    const soft = node.soft.map((id) => schedule.get(id)?.finishOn ?? from)
    schedule.set(node.id, { startOn, finishOn: latest([span.finishOn, ...soft]) })
  }
  return schedule
}

/** The first day on which a node may begin that waits for another; `schedule` and `isLong` know that other one. */
export function freeAfter(
  { node, lagDays }: Edge,
  schedule: Schedule,
  isLong: ReadonlyMap<string, boolean>,
  calendar: Calendar,
): Day {
  const { finishOn } = schedule.get(node) as Span
  const next = isLong.get(node) === true ? addWorkingDays(calendar, finishOn, 1) : finishOn
  return shift(next, lagDays, calendar)
}

/** From its first day to its last, for a node that begins on a working day. */
export function spanFrom(startOn: Day, { days, unit }: Duration, calendar: Calendar): Span {
  if (days === 0) return { startOn, finishOn: startOn }
  if (unit === 'ND') return { startOn, finishOn: (startOn + days - 1) as Day }
  return { startOn, finishOn: addWorkingDays(calendar, (startOn - 1) as Day, days) }
}

/** Working days on or back; a lag of none leaves the day as it is. */
function shift(day: Day, workingDays: number, calendar: Calendar): Day {
  return addWorkingDays(calendar, day, workingDays)
}

function latest(days: readonly Day[]): Day {
  return Math.max(...days) as Day
}

/** Every node as late as it may be, so that all have ended on the target (倒排). */
export function scheduleBackward(network: Network, target: Day, scheduling: Scheduling): Schedule {
  const { calendar } = scheduling
  const last = rollBack(calendar, target)
  const mustEnd = new Map<string, Day>()
  const lower = (id: string, to: Day) => mustEnd.set(id, Math.min(mustEnd.get(id) ?? last, to) as Day)
  const schedule = new Map<string, Span>()
  const isLong = (id: string) => lengths.get(id) ?? false
  const lengths = new Map(network.nodes.map((node) => [node.id, scheduling.duration(node).days > 0]))
  for (const node of network.nodes.toReversed()) {
    const finishOn = mustEnd.get(node.id) ?? last
    const startOn = startBefore(finishOn, scheduling.duration(node), calendar)
    schedule.set(node.id, { startOn, finishOn })
    for (const { node: id, lagDays } of node.after) {
      const next = shift(startOn, -lagDays, calendar)
      lower(id, isLong(id) ? addWorkingDays(calendar, next, -1) : rollBack(calendar, next))
    }
    for (const id of node.soft) lower(id, finishOn)
  }
  return schedule
}

function startBefore(finishOn: Day, { days, unit }: Duration, calendar: Calendar): Day {
  if (days === 0) return finishOn
  if (unit === 'ND') return rollBack(calendar, (finishOn - days + 1) as Day)
  return addWorkingDays(calendar, (finishOn + 1) as Day, -days)
}

/** The first day of a schedule and its last; null for one without nodes. */
export function spanOf(schedule: Schedule): Span | null {
  if (schedule.size === 0) return null
  const spans = [...schedule.values()]
  return {
    startOn: Math.min(...spans.map(({ startOn }) => startOn)) as Day,
    finishOn: Math.max(...spans.map(({ finishOn }) => finishOn)) as Day,
  }
}

/** By how many working days one day is later than another; negative when earlier. */
export function workingDaysLate(calendar: Calendar, day: Day, planned: Day): number {
  return day >= planned ? countWorkingDays(calendar, planned, day) : -countWorkingDays(calendar, day, planned)
}

/** How a node stands against its baseline. */
export interface Deviation {
  readonly startLate: number
  readonly finishLate: number
  /** It should have ended before today and has not. */
  readonly isMissed: boolean
}

/** Compares what is expected, or has happened, with the baseline, in working days. */
export function deviationOf(
  baseline: Span,
  expected: Span,
  actual: Actual | undefined,
  today: Day,
  calendar: Calendar,
): Deviation {
  return {
    startLate: workingDaysLate(calendar, expected.startOn, baseline.startOn),
    finishLate: workingDaysLate(calendar, expected.finishOn, baseline.finishOn),
    isMissed: (actual?.finishedOn ?? null) === null && baseline.finishOn < today,
  }
}

/** How long such nodes took before: one in five was faster than `fast`, and one in five slower than `slow`. */
export interface HistoryRange {
  readonly fast: number
  readonly usual: number
  readonly slow: number
}

/** The range of past lengths, each of them one that happened; null where nothing has. */
export function rangeOf(history: readonly number[]): HistoryRange | null {
  if (history.length === 0) return null
  const sorted = history.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0
  return { fast: at(0.2), usual: at(0.5), slow: at(0.8) }
}
