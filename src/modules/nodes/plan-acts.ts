/**
 * What each act makes of a plan that was read: laid anew, drawn differently, one node moved, what happened written down. Pure;
 * reading, locking and writing are planning's business, and looking at the outcome beforehand uses the same decisions.
 */
import { parseDay, type Day } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { amendedNodes, isSameShape } from './amending.ts'
import { mayReport, requirePlanner } from './plan-rights.ts'
import { moveNode, nodeAt, replanNodes, reportNode, type PlanNode, type PlanTime } from './plan-rules.ts'
import type { Plan, PlannedProject } from './store.ts'
import type { AmendWire, MoveWire, ReplanWire, ReportWire } from './wire.ts'

/** A plan as it was read, with the day and the calendar of its region. */
export interface Before {
  readonly project: PlannedProject
  readonly plan: Plan
  readonly nodes: readonly PlanNode[]
  readonly time: PlanTime
}

export interface After {
  readonly nodes: readonly PlanNode[]
  readonly targetOn?: Day
}

/** What comes of a plan. Reasons are for the journal and decide nothing. */
export type Decide<Input> = (before: Before, input: Omit<Input, 'reason' | 'version'>, actor: Actor) => After

/** Lays what has not ended anew from another target; baselines stay. */
export const replan: Decide<ReplanWire> = ({ project, nodes, time }, input, actor) => {
  requirePlanner(actor, project)
  const targetOn = dayIn(input.targetOn)
  return { targetOn, nodes: replanNodes(nodes, targetOn, time) }
}

/** Moves one node, and what waits for it along with it. */
export const move: Decide<MoveWire> = ({ project, nodes, time }, input, actor) => {
  requirePlanner(actor, project)
  const to = { key: input.key, fromOn: dayIn(input.fromOn), toOn: dayIn(input.toOn) }
  if (to.toOn < to.fromOn) throw invalid('/toOn', 'node.endBeforeBegin')
  return { nodes: moveNode(nodes, to, time) }
}

/** Writes down what has happened to a node. */
export const report: Decide<ReportWire> = ({ project, nodes, time }, input, actor) => {
  if (!mayReport(actor, project, nodeAt(nodes, input.key))) throw new Refusal('not_permitted', 'node.power')
  const [startedOn, finishedOn] = [dayOrNull(input.startedOn), dayOrNull(input.finishedOn)]
  return { nodes: reportNode(nodes, { key: input.key, startedOn, finishedOn }, time.today) }
}

/**
 * Puts other nodes in the place of a plan's. Where only names and owners differ, no day moves; else what has not ended is laid
 * anew from the target. Refuses taking away what has begun.
 */
export const amend: Decide<AmendWire> = ({ project, plan, nodes, time }, input, actor) => {
  requirePlanner(actor, project)
  const next = amendedNodes(nodes, input.nodes)
  if (isSameShape(nodes, next)) return { nodes: next }
  const known = new Set(nodes.map(({ key }) => key))
  const laid = replanNodes(next, plan.targetOn, time)
  return {
    nodes: laid.map((node) =>
      known.has(node.key) ? node : { ...node, baseFromOn: node.plannedFromOn, baseToOn: node.plannedToOn },
    ),
  }
}

/** The schema has checked that it is a day. */
export function dayIn(text: string): Day {
  return parseDay(text) as Day
}

function dayOrNull(text: string | null): Day | null {
  return text === null ? null : dayIn(text)
}
