/** How a plan stands today: lights of its nodes, expected end, slack and what the end hangs on. Pure, nothing stored. */
import type { Calendar } from '../../calendar/calendar.ts'
import { addWorkingDays } from '../../calendar/calendar.ts'
import type { Day } from '../../calendar/days.ts'
import { scheduleBackward, spanOf, workingDaysLate, type Span } from '../../engines/plan/schedule.ts'
import { expectedOf, networkOf, type PlanNode, type PlanTime } from './plan-rules.ts'
import type { NodeLight } from './words.ts'

/** How one node stands. */
export interface NodeStanding {
  readonly expected: Span
  /** By how many working days it may end later without the target being missed; negative when it is already. */
  readonly slackDays: number
  /** Whether the end of the whole hangs on it. */
  readonly isCritical: boolean
  readonly light: NodeLight
}

export interface PlanStanding {
  readonly nodes: ReadonlyMap<string, NodeStanding>
  /** The day on which all will have ended, if everything goes on without waiting. */
  readonly expectedOn: Day | null
  /** By how many working days that is after the target; negative when before. */
  readonly lateDays: number
  readonly light: NodeLight
}

/** What light a node shows: red when its planned end is over, yellow from so many working days before it. */
export function lightOf(
  node: Pick<PlanNode, 'plannedFromOn' | 'plannedToOn' | 'startedOn' | 'finishedOn'>,
  today: Day,
  warnFrom: Day,
): NodeLight {
  if (node.finishedOn !== null) return 'done'
  if (node.plannedToOn < today) return 'red'
  if (node.plannedToOn <= warnFrom || (node.startedOn === null && node.plannedFromOn < today)) return 'yellow'
  return node.startedOn === null && node.plannedFromOn > today ? 'notStarted' : 'green'
}

/** The day up to which nodes that end are warned of. */
export function warnedThrough(calendar: Calendar, today: Day, warnDays: number): Day {
  return addWorkingDays(calendar, today, warnDays)
}

const WORST: readonly NodeLight[] = ['red', 'yellow', 'green', 'notStarted', 'done']

/** How a plan stands, with the number of working days before an end from which it is warned of. */
export function standingOf(
  nodes: readonly PlanNode[],
  targetOn: Day,
  time: PlanTime,
  warnFrom: Day,
): PlanStanding {
  const network = networkOf(nodes)
  const expected = expectedOf(network, nodes, time)
  const { calendar, today } = time
  const duration = durations(nodes)
  const latest = scheduleBackward(network, targetOn, { calendar, duration: ({ id }) => duration(id) })
  const open = nodes.filter(({ finishedOn }) => finishedOn === null)
  const slackOf = (key: string) => {
    const [must, will] = [latest.get(key), expected.get(key)]
    return must === undefined || will === undefined
      ? 0
      : workingDaysLate(calendar, must.finishOn, will.finishOn)
  }
  const slack = new Map(open.map(({ key }) => [key, slackOf(key)]))
  const least = Math.min(...slack.values())
  const standings = new Map(
    nodes.map((node): [string, NodeStanding] => {
      const slackDays = slack.get(node.key) ?? 0
      return [
        node.key,
        {
          expected: expected.get(node.key) as Span,
          slackDays,
          isCritical: slack.has(node.key) && slackDays === least,
          light: lightOf(node, today, warnFrom),
        },
      ]
    }),
  )
  const expectedOn = spanOf(expected)?.finishOn ?? null
  return {
    nodes: standings,
    expectedOn,
    lateDays: expectedOn === null ? 0 : workingDaysLate(calendar, expectedOn, targetOn),
    light: WORST.find((light) => [...standings.values()].some((one) => one.light === light)) ?? 'notStarted',
  }
}

function durations(nodes: readonly PlanNode[]) {
  const byKey = new Map(nodes.map(({ key, days, unit }) => [key, { days, unit }]))
  return (key: string) => byKey.get(key) ?? { days: 0, unit: 'WD' as const }
}
