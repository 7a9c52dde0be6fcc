/**
 * How long a network takes and what that hangs on: earliest and latest times of each node in days from its beginning, slack,
 * critical paths, and what shortening a node saves. Pure; dates are made in `schedule.ts`.
 */
import type { Network, PlanNode } from './network.ts'

/** When a node can and must be, in days from the beginning of the network. */
export interface Times {
  readonly start: number
  /** The end: so many days after the start, or later where it waits for a soft predecessor. */
  readonly finish: number
  readonly latestStart: number
  readonly latestFinish: number
  /** By how much it may end later without the whole ending later. */
  readonly slack: number
}

export interface Pass {
  /** When the last node ends. */
  readonly total: number
  readonly times: ReadonlyMap<string, Times>
}

/** How a network is counted. */
export interface Counting {
  /** What a node takes. */
  days(node: PlanNode): number
  /** When something outside happens; at the beginning when not given. */
  eventAt?(event: string): number
  /** Whether soft edges hold nodes back; they do unless told otherwise. */
  readonly isSoftKept?: boolean
}

/** Approval time of one variant: steps of others take none, and uncounted nodes none unless they are asked for. */
export function approvalDays(variant: number, isUncountedKept = false): Counting['days'] {
  return ({ days, counted, kind }) =>
    kind === null && (counted || isUncountedKept) ? (days[variant] ?? 0) : 0
}

/** Walks a network forward and backward. */
export function passThrough(network: Network, counting: Counting): Pass {
  const early = walkForward(network, counting)
  const total = Math.max(0, ...[...early.values()].map(({ finish }) => finish))
  const late = walkBackward(network, counting, total)
  const times = new Map<string, Times>()
  for (const node of network.nodes) {
    const { start, finish } = early.get(node.id) as Early
    const latestFinish = late.get(node.id) ?? total
    const latestStart = latestFinish - counting.days(node)
    times.set(node.id, { start, finish, latestStart, latestFinish, slack: latestFinish - finish })
  }
  return { total, times }
}

interface Early {
  readonly start: number
  readonly finish: number
}

function walkForward({ nodes }: Network, counting: Counting): Map<string, Early> {
  const early = new Map<string, Early>()
  const finishOf = (id: string) => early.get(id)?.finish ?? 0
  for (const node of nodes) {
    const start = Math.max(
      0,
      ...node.after.map((edge) => finishOf(edge.node) + edge.lagDays),
      ...node.events.map((event) => counting.eventAt?.(event) ?? 0),
    )
    const soft = counting.isSoftKept === false ? [] : node.soft.map(finishOf)
    early.set(node.id, { start, finish: Math.max(start + counting.days(node), ...soft) })
  }
  return early
}

/** The latest end of each node at which the whole still ends in time. */
function walkBackward({ nodes }: Network, counting: Counting, total: number): Map<string, number> {
  const late = new Map<string, number>(nodes.map(({ id }) => [id, total]))
  const lower = (id: string, to: number) => late.set(id, Math.min(late.get(id) ?? total, to))
  for (const node of nodes.toReversed()) {
    const latestFinish = late.get(node.id) ?? total
    for (const edge of node.after) lower(edge.node, latestFinish - counting.days(node) - edge.lagDays)
    if (counting.isSoftKept !== false) for (const id of node.soft) lower(id, latestFinish)
  }
  return late
}

/** One path that the total hangs on, from its first node to its last; of several the one that was given first. */
export function criticalPath(network: Network, counting: Counting, pass: Pass): readonly string[] {
  const [path = []] = criticalPaths(network, counting, pass, 1)
  return path
}

/** All paths that the total hangs on, no more than `max`. A path goes back to a node that nothing holds back. */
export function criticalPaths(
  network: Network,
  counting: Counting,
  pass: Pass,
  max: number,
): readonly (readonly string[])[] {
  const driversBy = new Map(network.nodes.map((node) => [node.id, driversOf(node, counting, pass)]))
  const goOn = new Set([...driversBy.values()].flat())
  const paths: string[][] = []
  const walk = (id: string, behind: readonly string[]) => {
    if (paths.length === max) return
    const path = [id, ...behind]
    const drivers = driversBy.get(id) ?? []
    if (drivers.length === 0) paths.push(path)
    for (const driver of drivers) walk(driver, path)
  }
  for (const { id } of network.nodes)
    if (pass.times.get(id)?.finish === pass.total && !goOn.has(id)) walk(id, [])
  return paths
}

/** Whom a node's end hangs on: had they ended earlier, so would it. */
function driversOf(node: PlanNode, counting: Counting, { times }: Pass): string[] {
  const { start, finish } = times.get(node.id) as Times
  const finishOf = (id: string) => times.get(id)?.finish
  const isHeldAtEnd = finish > start + counting.days(node)
  const soft = counting.isSoftKept === false ? [] : node.soft.filter((id) => finishOf(id) === finish)
  if (isHeldAtEnd) return soft
  const hard = node.after.filter((edge) => (finishOf(edge.node) ?? 0) + edge.lagDays === start)
  return hard.map((edge) => edge.node)
}

/** By how much the whole would be shorter, if that node took no time. */
export function savingOf(network: Network, counting: Counting, pass: Pass, id: string): number {
  const times = pass.times.get(id)
  if (times === undefined || times.slack > 0) return 0
  const without = { ...counting, days: (node: PlanNode) => (node.id === id ? 0 : counting.days(node)) }
  return pass.total - passThrough(network, without).total
}
