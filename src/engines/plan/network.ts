/**
 * A network of nodes that wait for one another: read from what somebody drew or typed, checked, and put in an order in
 * which nothing comes before what it waits for. Knows no calendar and no project.
 */
import { reason, type Reason } from '../../kernel/refusal.ts'

/** A node as it is given. What is left out is: waits for nothing, counted, nobody's in particular. */
export interface NodeDraft {
  readonly id: string
  /** Whole days; a list has one number for each variant of the network. */
  readonly days: number | readonly number[]
  readonly after?: readonly (string | Edge)[] | undefined
  readonly soft?: readonly string[] | undefined
  readonly events?: readonly string[] | undefined
  readonly counted?: boolean | undefined
  readonly kind?: string | null | undefined
  readonly stage?: string | null | undefined
}

/** That a node begins when another has ended, so many days later; before its end where the number is negative. */
export interface Edge {
  readonly node: string
  readonly lagDays: number
}

export interface PlanNode {
  readonly id: string
  /** One number for each variant of the network. */
  readonly days: readonly number[]
  /** It begins when all of these have ended. */
  readonly after: readonly Edge[]
  /** It may begin before these have ended, and ends no earlier than they. */
  readonly soft: readonly string[]
  /** It begins when all of these have happened, outside of the network. */
  readonly events: readonly string[]
  /** Left out of the total when not. */
  readonly counted: boolean
  /** Whose step it is when not the authority's: it takes none of its time. */
  readonly kind: string | null
  readonly stage: string | null
}

/** Nodes in an order in which each comes after what it waits for; among those that may come next, as they were given. */
export interface Network {
  readonly nodes: readonly PlanNode[]
  readonly variants: number
}

/** What is wrong with a node. */
export interface NodeProblem {
  readonly id: string
  readonly reason: Reason
}

export type NetworkResult =
  | { readonly network: Network; readonly problems: null }
  | { readonly network: null; readonly problems: readonly NodeProblem[] }

/**
 * Checks nodes and puts them in order. All problems are told at once: an id given twice, a node that is waited for and not
 * there, days that are no whole number or negative, lists of days of different lengths, and a circle with all its nodes. In
 * words a node is called what `nameOf` says, its id unless somebody says otherwise.
 */
export function makeNetwork(drafts: readonly NodeDraft[], nameOf: NameOf = (id) => id): NetworkResult {
  const variants = Math.max(1, ...drafts.map(({ days }) => (typeof days === 'number' ? 1 : days.length)))
  const ids = new Set(drafts.map(({ id }) => id))
  const problems = drafts.flatMap((draft, at) => [
    ...(drafts.findIndex(({ id }) => id === draft.id) < at
      ? [problem(draft.id, nameOf, 'plan.duplicate')]
      : []),
    ...problemsOf(draft, ids, variants, nameOf),
  ])
  if (problems.length > 0) return { network: null, problems }
  const nodes = drafts.map((draft) => nodeOf(draft, variants))
  const ordered = inOrder(nodes)
  if (ordered.length === nodes.length) return { network: { nodes: ordered, variants }, problems: null }
  const circle = circleIn(nodes, new Set(ordered.map(({ id }) => id)))
  const values = { circle: [...circle, circle[0] ?? ''].map(nameOf).join(' → ') }
  return { network: null, problems: [{ id: circle[0] ?? '', reason: reason('plan.circle', values) }] }
}

type NameOf = (id: string) => string

function problem(
  id: string,
  nameOf: NameOf,
  code: string,
  values: Record<string, string | number> = {},
): NodeProblem {
  return { id, reason: reason(code, { id: nameOf(id), ...values }) }
}

function problemsOf(
  draft: NodeDraft,
  ids: ReadonlySet<string>,
  variants: number,
  nameOf: NameOf,
): NodeProblem[] {
  const { id, days, after = [], soft = [] } = draft
  const lengths = typeof days === 'number' ? [days] : days
  const waits = [...after.map((edge) => (typeof edge === 'string' ? edge : edge.node)), ...soft]
  const lags = after.map((edge) => (typeof edge === 'string' ? 0 : edge.lagDays))
  return [
    ...(lengths.every((length) => Number.isSafeInteger(length) && length >= 0)
      ? []
      : [problem(id, nameOf, 'plan.days', { days: lengths.join(', ') })]),
    ...(typeof days === 'number' || days.length === variants
      ? []
      : [problem(id, nameOf, 'plan.variants', { given: days.length, variants })]),
    ...waits.filter((one) => !ids.has(one)).map((other) => problem(id, nameOf, 'plan.unknown', { other })),
    ...lags
      .filter((lag) => !Number.isSafeInteger(lag))
      .map((lag) => problem(id, nameOf, 'plan.lag', { lag: String(lag) })),
  ]
}

function nodeOf(draft: NodeDraft, variants: number): PlanNode {
  const { id, days, after = [], soft = [], events = [], counted = true, kind = null, stage = null } = draft
  return {
    id,
    days: typeof days === 'number' ? Array.from({ length: variants }, () => days) : days,
    after: after.map((edge) => (typeof edge === 'string' ? { node: edge, lagDays: 0 } : edge)),
    soft,
    events,
    counted,
    kind,
    stage,
  }
}

/** Whom a node waits for, one way or the other. */
function waitsFor({ after, soft }: PlanNode): string[] {
  return [...after.map(({ node }) => node), ...soft]
}

/** As many nodes as can be put in order; all of them unless some wait for one another. */
function inOrder(nodes: readonly PlanNode[]): PlanNode[] {
  const placed = new Set<string>()
  const ordered: PlanNode[] = []
  let waiting = nodes
  for (;;) {
    const next = waiting.find((node) => waitsFor(node).every((id) => placed.has(id)))
    if (next === undefined) return ordered
    placed.add(next.id)
    ordered.push(next)
    waiting = waiting.filter((node) => node !== next)
  }
}

/** A circle among nodes that could not be placed: each of them waits for one that could not be placed either. */
function circleIn(nodes: readonly PlanNode[], placed: ReadonlySet<string>): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const walked: string[] = []
  let at = nodes.find(({ id }) => !placed.has(id))
  while (at !== undefined && !walked.includes(at.id)) {
    walked.push(at.id)
    const next = waitsFor(at).find((id) => !placed.has(id))
    at = next === undefined ? undefined : byId.get(next)
  }
  // Walked from what waits to what is waited for; told in the order in which things would happen.
  return walked.slice(walked.indexOf(at?.id ?? '')).toReversed()
}

/** Which nodes could be begun together: each wave waits for the ones before it. */
export function wavesOf({ nodes }: Network): readonly (readonly string[])[] {
  const waveOf = new Map<string, number>()
  for (const { id, after } of nodes)
    waveOf.set(id, Math.max(0, ...after.map(({ node }) => (waveOf.get(node) ?? 0) + 1)))
  const waves: string[][] = []
  for (const [id, wave] of waveOf) (waves[wave] ??= []).push(id)
  return waves
}
