/**
 * The nodes of one project as a plan: laid backward from a target (倒排), laid again, moved, and reported on. Pure: what is
 * stored and who may do it is decided elsewhere. Networks and the calendar are the engine's.
 */
import { countWorkingDays, rollBack, rollForward, type Calendar } from '../../calendar/calendar.ts'
import { isoDay, type Day } from '../../calendar/days.ts'
import { makeNetwork, type Edge, type Network } from '../../engines/plan/network.ts'
import {
  forecast,
  freeAfter,
  scheduleBackward,
  spanFrom,
  spanOf,
  type Duration,
  type Schedule,
  type Scheduling,
} from '../../engines/plan/schedule.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import type { NodeRole } from './words.ts'

/** A node as a template or a planner draws it. */
export interface NodeDesign {
  /** Tells it apart within its plan; edges name it. */
  readonly key: string
  readonly name: string
  readonly days: number
  readonly unit: Duration['unit']
  /** It begins when these have ended; a negative lag overlaps them (压茬推进). */
  readonly after: readonly Edge[]
  /** It may begin before these have ended, and ends no earlier. */
  readonly soft: readonly string[]
  readonly isMilestone: boolean
  readonly role: NodeRole | null
}

/** A node of a project's plan. Days are inclusive. */
export interface PlanNode extends NodeDesign {
  readonly plannedFromOn: Day
  readonly plannedToOn: Day
  /** As it was planned first. */
  readonly baseFromOn: Day
  readonly baseToOn: Day
  readonly startedOn: Day | null
  readonly finishedOn: Day | null
  readonly departmentId: string | null
  readonly postId: string | null
  /** The matter in which the step is taken, if there is one. */
  readonly matterId: string | null
}

/** The day and the calendar that a plan is looked at with. */
export interface PlanTime {
  readonly today: Day
  readonly calendar: Calendar
}

/** The network of nodes. Refuses (`invalid_input`, at the node) what is no network, and names a circle whole. */
export function networkOf(nodes: readonly NodeDesign[], path = '/nodes'): Network {
  const { network, problems } = makeNetwork(
    nodes.map(({ key, ...node }) => ({ ...node, id: key })),
    (id) => nodes.find(({ key }) => key === id)?.name ?? id,
  )
  if (network !== null) return network
  const fields = problems.map(({ id, reason }) => ({
    ...reason,
    path: `${path}/${nodes.findIndex(({ key }) => key === id)}`,
  }))
  const [first] = fields
  throw new Refusal('invalid_input', first ?? 'plan.nodes', fields)
}

/** How the engine counts these nodes. */
function schedulingOf(nodes: readonly NodeDesign[], calendar: Calendar): Scheduling {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  return {
    calendar,
    duration(node) {
      const { days = 0, unit = 'WD' } = byKey.get(node.id) ?? {}
      return { days, unit }
    },
  }
}

/**
 * Lays nodes so that all have ended on the target; the first plan is its own baseline. Refuses a target in the past, and one
 * that would have nodes begin before today; both tell the earliest day on which all could have ended.
 */
export function layNodes(designs: readonly NodeDesign[], targetOn: Day, time: PlanTime): PlanNode[] {
  const nodes = designs.map((design) => ({ ...design, ...UNPLANNED }))
  return replanNodes(nodes, targetOn, time).map((node) => ({
    ...node,
    baseFromOn: node.plannedFromOn,
    baseToOn: node.plannedToOn,
  }))
}

const NEVER = 0 as Day
const UNPLANNED = {
  plannedFromOn: NEVER,
  plannedToOn: NEVER,
  baseFromOn: NEVER,
  baseToOn: NEVER,
  startedOn: null,
  finishedOn: null,
  departmentId: null,
  postId: null,
  matterId: null,
} as const

/**
 * Lays what has not ended anew from a target. What has ended stays, what has begun keeps its beginning, and no baseline
 * moves. Refuses as `layNodes` does.
 */
export function replanNodes(nodes: readonly PlanNode[], targetOn: Day, time: PlanTime): PlanNode[] {
  const { today, calendar } = time
  const network = networkOf(nodes)
  if (targetOn < today) throw refusedTarget('node.targetPast', network, nodes, time)
  const open = withoutEnded(nodes)
  const schedule = scheduleBackward(networkOf(open), targetOn, schedulingOf(open, calendar))
  const isTight = open.some(({ key, startedOn }) => {
    const span = schedule.get(key)
    return span !== undefined && (startedOn === null ? span.startOn < today : span.finishOn < today)
  })
  if (isTight) throw refusedTarget('node.targetSoon', network, nodes, time)
  return nodes.map((node) => {
    const span = schedule.get(node.key)
    if (span === undefined) return node
    return { ...node, plannedFromOn: node.startedOn ?? span.startOn, plannedToOn: span.finishOn }
  })
}

/** What has not ended, waiting for nothing that has. */
function withoutEnded(nodes: readonly PlanNode[]): PlanNode[] {
  const open = nodes.filter(({ finishedOn }) => finishedOn === null)
  const keys = new Set(open.map(({ key }) => key))
  return open.map((node) => ({
    ...node,
    after: node.after.filter((edge) => keys.has(edge.node)),
    soft: node.soft.filter((key) => keys.has(key)),
  }))
}

function refusedTarget(code: string, network: Network, nodes: readonly PlanNode[], time: PlanTime): Refusal {
  const possible = spanOf(expectedOf(network, nodes, time))
  return invalid('/targetOn', code, { possible: isoDay(possible?.finishOn ?? time.today) })
}

/** What is to be expected of each node today. */
export function expectedOf(
  network: Network,
  nodes: readonly PlanNode[],
  { today, calendar }: PlanTime,
): Schedule {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  return forecast(network, today, (key) => byKey.get(key), schedulingOf(nodes, calendar))
}

/** Where a node is to be moved: dragged by hand, so that days of rest are moved to the working day beside them. */
export interface Move {
  readonly key: string
  readonly fromOn: Day
  readonly toOn: Day
}

/**
 * Moves one node, and along with it those behind that would begin too early. Refuses a node that has ended, an end that is
 * over, and a beginning before what it waits for has ended, naming that.
 */
export function moveNode(nodes: readonly PlanNode[], move: Move, { today, calendar }: PlanTime): PlanNode[] {
  const known = nodeAt(nodes, move.key)
  if (known.finishedOn !== null) throw invalid('/key', 'node.ended', { name: known.name })
  const moved = movedTo(known, move, calendar)
  if (moved.plannedToOn < today) throw invalid('/toOn', 'node.moveIntoPast')
  const schedule = new Map(
    nodes.map((node) => [node.key, { startOn: node.plannedFromOn, finishOn: node.plannedToOn }]),
  )
  const isLong = new Map(nodes.map((node) => [node.key, node.days > 0]))
  for (const edge of known.startedOn === null ? known.after : []) {
    const free = freeAfter(edge, schedule, isLong, calendar)
    if (moved.plannedFromOn >= free) continue
    throw invalid('/fromOn', 'node.tooEarly', { name: nodeAt(nodes, edge.node).name, on: isoDay(free) })
  }
  schedule.set(moved.key, { startOn: moved.plannedFromOn, finishOn: moved.plannedToOn })
  isLong.set(moved.key, moved.days > 0)
  return pushed(
    nodes.map((node) => (node.key === moved.key ? moved : node)),
    moved.key,
    schedule,
    isLong,
    calendar,
  )
}

function movedTo(node: PlanNode, move: Move, calendar: Calendar): PlanNode {
  const fromOn = node.startedOn ?? rollForward(calendar, move.fromOn)
  if (node.days === 0) return { ...node, plannedFromOn: fromOn, plannedToOn: fromOn }
  const toOn = Math.max(fromOn, node.unit === 'WD' ? rollBack(calendar, move.toOn) : move.toOn) as Day
  const days = node.unit === 'WD' ? countWorkingDays(calendar, (fromOn - 1) as Day, toOn) : toOn - fromOn + 1
  return { ...node, plannedFromOn: fromOn, plannedToOn: toOn, days: Math.max(1, days) }
}

/** Puts off whatever would begin too early behind a node that was moved, in the order in which things wait for another. */
function pushed(
  nodes: readonly PlanNode[],
  key: string,
  schedule: Map<string, { startOn: Day; finishOn: Day }>,
  isLong: ReadonlyMap<string, boolean>,
  calendar: Calendar,
): PlanNode[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  for (const { id, after, soft } of networkOf(nodes).nodes) {
    const node = byKey.get(id)
    if (node === undefined || id === key || node.finishedOn !== null) continue
    const free = after.map((edge) => freeAfter(edge, schedule, isLong, calendar))
    const earliest = rollForward(calendar, Math.max(node.plannedFromOn, ...free) as Day)
    const fromOn = node.startedOn === null ? earliest : node.plannedFromOn
    const span =
      fromOn > node.plannedFromOn
        ? spanFrom(fromOn, node, calendar)
        : { startOn: node.plannedFromOn, finishOn: node.plannedToOn }
    const ends = soft.map((other) => schedule.get(other)?.finishOn ?? span.finishOn)
    const plannedToOn = Math.max(span.finishOn, ...ends) as Day
    schedule.set(id, { startOn: span.startOn, finishOn: plannedToOn })
    byKey.set(id, { ...node, plannedFromOn: span.startOn, plannedToOn })
  }
  return nodes.map((node) => byKey.get(node.key) ?? node)
}

/** What has happened to a node. */
export interface Report {
  readonly key: string
  readonly startedOn: Day | null
  readonly finishedOn: Day | null
}

/**
 * Writes down what has happened. Refuses days that have not come, an end without or before its beginning, and an end while
 * something that it needs whole has not ended, naming that.
 */
export function reportNode(nodes: readonly PlanNode[], report: Report, today: Day): PlanNode[] {
  const { key, startedOn, finishedOn } = report
  const node = nodeAt(nodes, key)
  if (startedOn !== null && startedOn > today) throw invalid('/startedOn', 'node.notYet')
  if (finishedOn !== null && finishedOn > today) throw invalid('/finishedOn', 'node.notYet')
  if (finishedOn !== null && (startedOn === null || finishedOn < startedOn))
    throw invalid('/finishedOn', 'node.endBeforeBegin')
  if (finishedOn !== null) {
    const awaited = node.after
      .filter(({ lagDays }) => lagDays >= 0)
      .map((edge) => nodeAt(nodes, edge.node))
      .find((one) => one.finishedOn === null)
    if (awaited !== undefined) throw invalid('/finishedOn', 'node.needs', { name: awaited.name })
  }
  return nodes.map((one) => (one.key === key ? { ...one, startedOn, finishedOn } : one))
}

/** The node of that key. Refuses one that there is none of. */
export function nodeAt(nodes: readonly PlanNode[], key: string): PlanNode {
  const node = nodes.find((one) => one.key === key)
  if (node === undefined) throw invalid('/key', 'node.unknown')
  return node
}
