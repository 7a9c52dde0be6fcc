/** Drawing nodes: adding, taking away, tying together. Pure; what comes of a drawing the server says. */
import type { NodeInputWire, NodeWire } from '../../wire.ts'

/** A node of a plan as it is drawn, without what follows from that. */
export function drawnOf({
  key,
  name,
  days,
  unit,
  after,
  soft,
  role,
  department,
  post,
  matterId,
}: NodeWire): NodeInputWire {
  const departmentId = department?.id ?? null
  return { key, name, days, unit, after, soft, role, departmentId, postId: post?.id ?? null, matterId }
}

/** The first key that no node has. */
function freeKey(nodes: readonly NodeInputWire[]): string {
  let number = nodes.length + 1
  while (nodes.some(({ key }) => key === `n${number}`)) number += 1
  return `n${number}`
}

const NEW_DAYS = 5

/** A new node below another, or at the end: it begins after the one above and nothing waits for it yet. */
export function withNew(
  nodes: readonly NodeInputWire[],
  name: string,
  below: string | null,
): readonly NodeInputWire[] {
  const at = below === null ? nodes.length - 1 : nodes.findIndex(({ key }) => key === below)
  const above = nodes[at]
  const added: NodeInputWire = {
    key: freeKey(nodes),
    name,
    days: NEW_DAYS,
    unit: 'WD',
    after: above === undefined ? [] : [{ node: above.key, lagDays: 0 }],
    soft: [],
    role: above?.role ?? null,
    departmentId: above?.departmentId ?? null,
    postId: null,
    matterId: null,
  }
  return nodes.toSpliced(at + 1, 0, added)
}

/** Without one node, and without what others had with it. */
export function without(nodes: readonly NodeInputWire[], gone: string): readonly NodeInputWire[] {
  return nodes
    .filter(({ key }) => key !== gone)
    .map((node) => ({
      ...node,
      after: node.after.filter((edge) => edge.node !== gone),
      soft: node.soft.filter((key) => key !== gone),
    }))
}

/** That a node waits for another: it begins after that has ended, or it ends no earlier. */
export interface Tie {
  readonly to: string
  readonly kind: 'hard' | 'soft'
  readonly lagDays: number
}

export function tiesOf({ after, soft }: Pick<NodeInputWire, 'after' | 'soft'>): readonly Tie[] {
  return [
    ...after.map(({ node, lagDays }): Tie => ({ to: node, kind: 'hard', lagDays })),
    ...soft.map((to): Tie => ({ to, kind: 'soft', lagDays: 0 })),
  ]
}

/** The node with these ties; softly tied nodes have no days between. */
export function tied(node: NodeInputWire, ties: readonly Tie[]): NodeInputWire {
  return {
    ...node,
    after: ties.filter(({ kind }) => kind === 'hard').map(({ to, lagDays }) => ({ node: to, lagDays })),
    soft: ties.filter(({ kind }) => kind === 'soft').map(({ to }) => to),
  }
}

/** The nodes that a node may still be tied to. */
export function freeFor(nodes: readonly NodeInputWire[], node: NodeInputWire): readonly NodeInputWire[] {
  const taken = new Set(tiesOf(node).map(({ to }) => to))
  return nodes.filter(({ key }) => key !== node.key && !taken.has(key))
}
