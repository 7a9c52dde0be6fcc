/**
 * Published flow charts (审批流程图) as networks: read from JSON and answered with their totals, stages, critical path, slack
 * and savings. A chart may have variants, such as 核准 and 备案, and steps that its total does not count.
 */
import { makeNetwork, type Network, type NodeDraft, type NodeProblem, type PlanNode } from './network.ts'
import { approvalDays, criticalPath, passThrough, savingOf, type Pass } from './passes.ts'

/** A step of a chart. `publicity_days` are days of public notice (公示) that the step's own days do not hold. */
type StepDraft = NodeDraft & { readonly publicity_days?: number }

export interface FlowDraft {
  readonly no: number | string
  readonly name: string | null
  readonly nodes: readonly StepDraft[]
}

/** Why a step's days are not in the total: the chart says so, it is no step of approval, or it is public notice. */
type WhyLeftOut = 'uncounted' | 'notApproval' | 'publicity'

/** One number where all variants have the same, else a list with one for each. */
type ByVariant = number | readonly number[]

export interface FlowAnswer {
  readonly no: number | string
  /** Days of the whole, one number for each variant, without what is not counted. */
  readonly total: readonly number[]
  readonly totalWithUncounted: readonly number[]
  /** Days of the critical path in each stage. */
  readonly stages: Readonly<Record<string, ByVariant>>
  readonly criticalPath: readonly (readonly string[])[]
  readonly slack: Readonly<Record<string, ByVariant>>
  /** By how much the total falls if that step takes no time. */
  readonly savings: Readonly<Record<string, ByVariant>>
  /** Steps that take time which the total leaves out, and why. */
  readonly leftOut: readonly { readonly id: string; readonly days: ByVariant; readonly why: WhyLeftOut }[]
}

/** Takes one chart apart, or says what is wrong with its nodes. */
export function answerFlow({
  no,
  nodes,
}: FlowDraft): FlowAnswer | { readonly problems: readonly NodeProblem[] } {
  const { network, problems } = makeNetwork(nodes)
  if (network === null) return { problems }
  const counted = variantsOf(network).map((variant) => {
    const counting = { days: approvalDays(variant) }
    return { counting, pass: passThrough(network, counting) }
  })
  const uncounted = variantsOf(network).map((variant) =>
    passThrough(network, { days: approvalDays(variant, true) }),
  )
  const paths = counted.map(({ counting, pass }) => criticalPath(network, counting, pass))
  const byNode = (value: (id: string, variant: { counting: Counted; pass: Pass }) => number) =>
    Object.fromEntries(nodes.map(({ id }) => [id, byVariant(counted.map((variant) => value(id, variant)))]))
  return {
    no,
    total: counted.map(({ pass }) => pass.total),
    totalWithUncounted: uncounted.map(({ total }) => total),
    stages: stagesOf(network, paths),
    criticalPath: paths,
    slack: byNode((id, { pass }) => pass.times.get(id)?.slack ?? 0),
    savings: byNode((id, { counting, pass }) => savingOf(network, counting, pass, id)),
    leftOut: [...network.nodes.flatMap(leftOutOf), ...nodes.flatMap(publicityOf)],
  }
}

interface Counted {
  days(node: PlanNode): number
}

function variantsOf({ variants }: Network): number[] {
  return Array.from({ length: variants }, (_none, variant) => variant)
}

function byVariant(numbers: readonly number[]): ByVariant {
  const [first = 0] = numbers
  return numbers.every((number) => number === first) ? first : numbers
}

function leftOutOf({ id, days, counted, kind }: PlanNode): FlowAnswer['leftOut'] {
  if ((counted && kind === null) || days.every((length) => length === 0)) return []
  return [{ id, days: byVariant(days), why: kind === null ? 'uncounted' : 'notApproval' }]
}

function publicityOf({ id, publicity_days: days = 0 }: StepDraft): FlowAnswer['leftOut'] {
  return days > 0 ? [{ id, days, why: 'publicity' }] : []
}

/** In the order in which the stages are met. */
function stagesOf({ nodes }: Network, paths: readonly (readonly string[])[]): FlowAnswer['stages'] {
  const stages = [...new Set(nodes.map(({ stage }) => stage).filter((stage) => stage !== null))]
  const daysIn = (stage: string, path: readonly string[], variant: number) =>
    nodes
      .filter((node) => node.stage === stage && path.includes(node.id))
      .reduce((sum, node) => sum + approvalDays(variant)(node), 0)
  return Object.fromEntries(
    stages.map((stage) => [stage, byVariant(paths.map((path, variant) => daysIn(stage, path, variant)))]),
  )
}

/** A chart that cannot be read: where in the file, and why. */
export interface UnreadFlow {
  readonly no: number | string
  readonly at: string
  readonly code: string
}

/**
 * Reads what a JSON file holds: `{ flows: [{ no, nodes }] }`, one chart `{ nodes }`, or the nodes alone. A chart that has not
 * the right shape is told apart from the others. What is wrong with a network is told by `answerFlow`.
 */
export function readFlows(json: unknown): readonly (FlowDraft | UnreadFlow)[] {
  if (!isObject(json) || !('flows' in json)) return [readFlow(isObject(json) ? json : { nodes: json }, 1, '')]
  const flows = json['flows']
  if (!Array.isArray(flows)) return [{ no: 1, at: '/flows', code: 'plan.flows' }]
  return flows.map((flow: unknown, n) => readFlow(flow, n + 1, `/flows/${n}`))
}

function readFlow(flow: unknown, place: number, at: string): FlowDraft | UnreadFlow {
  if (!isObject(flow)) return { no: place, at, code: 'plan.flow' }
  const { no = place, name = null, nodes } = flow
  if (typeof no !== 'number' && typeof no !== 'string') return { no: place, at: `${at}/no`, code: 'plan.no' }
  if (!Array.isArray(nodes) || nodes.length === 0) return { no, at: `${at}/nodes`, code: 'plan.nodes' }
  const bad = nodes.findIndex((node) => !isNode(node))
  if (bad >= 0) return { no, at: `${at}/nodes/${bad}`, code: 'plan.node' }
  return { no, name: typeof name === 'string' ? name : null, nodes: nodes as StepDraft[] }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNode(value: unknown): boolean {
  if (!isObject(value)) return false
  const { id, days, after = [], soft = [], events = [], counted = true, kind = null, stage = null } = value
  const { publicity_days: publicity = 0 } = value
  return (
    typeof id === 'string' &&
    (typeof days === 'number' || (Array.isArray(days) && days.length > 0 && days.every(isNumber))) &&
    Array.isArray(after) &&
    after.every((edge) => typeof edge === 'string' || isEdge(edge)) &&
    isTexts(soft) &&
    isTexts(events) &&
    typeof counted === 'boolean' &&
    isTextOrNull(kind) &&
    isTextOrNull(stage) &&
    isNumber(publicity)
  )
}

function isEdge(value: unknown): boolean {
  return isObject(value) && typeof value['node'] === 'string' && typeof value['lagDays'] === 'number'
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string'
}
