/** A plan's nodes drawn differently: what stays of those that were there, and whether days must be laid anew. Pure. */
import { invalid } from '../../kernel/refusal.ts'
import { networkOf, type NodeDesign, type PlanNode } from './plan-rules.ts'
import type { DesignWire, NodeInputWire } from './wire.ts'

/** A drawn node as a design. One that takes no time is a milestone. */
export function designOf({ key, name, days, unit, after, soft, role }: DesignWire): NodeDesign {
  return { key, name: name.trim(), days, unit, after, soft, role, isMilestone: days === 0 }
}

/**
 * The nodes as they are to be: known ones keep their days, their baseline and what happened to them; new ones have none yet.
 * Refuses leaving out a node that has begun, and what is no network.
 */
export function amendedNodes(nodes: readonly PlanNode[], drawn: readonly NodeInputWire[]): PlanNode[] {
  const known = new Map(nodes.map((node) => [node.key, node]))
  const kept = new Set(drawn.map(({ key }) => key))
  const lost = nodes.find((node) => node.startedOn !== null && !kept.has(node.key))
  if (lost !== undefined) throw invalid('/nodes', 'node.begunRemoved', { name: lost.name })
  const designs = drawn.map(designOf)
  networkOf(designs)
  return drawn.map((input, index) => {
    const design = designs[index] as NodeDesign
    const { departmentId, postId, matterId } = input
    return { ...NEW_NODE, ...known.get(input.key), ...design, departmentId, postId, matterId }
  })
}

const NEW_NODE = {
  plannedFromOn: 0,
  plannedToOn: 0,
  baseFromOn: 0,
  baseToOn: 0,
  startedOn: null,
  finishedOn: null,
} as Pick<PlanNode, 'plannedFromOn' | 'plannedToOn' | 'baseFromOn' | 'baseToOn' | 'startedOn' | 'finishedOn'>

/** Whether the same nodes take as long and wait for the same as before. */
export function isSameShape(before: readonly PlanNode[], after: readonly PlanNode[]): boolean {
  return shapeOf(before) === shapeOf(after)
}

function shapeOf(nodes: readonly PlanNode[]): string {
  const shapes = nodes.map(({ key, days, unit, after, soft }) => {
    const waits = after.map(({ node, lagDays }) => `${node} ${lagDays}`).sort()
    return [key, days, unit, waits.join(', '), soft.toSorted().join(', ')].join(' | ')
  })
  return shapes.sort().join('; ')
}
