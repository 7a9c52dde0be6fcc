/** Who may do what to a project's plan, and whether those who are named for its nodes exist. Nothing is changed here. */
import { hasPower, maySee, type Actor, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId, PostId, RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { MANAGE } from '../projects/powers.ts'
import type { PlanNode } from './plan-rules.ts'
import type { PlannedProject } from './store.ts'
import type { NodeInputWire } from './wire.ts'

/** Whether somebody lays and changes the plan of a project: the promotion office of its region, and its steward. */
export function mayPlan(actor: Actor, project: PlannedProject): boolean {
  if (actor.kind !== 'officer') return false
  return hasPower(actor, MANAGE, project) || actor.postId === project.handlerPostId
}

/** Refuses (`not_permitted`) whoever does not plan the project. */
export function requirePlanner(actor: Actor, project: PlannedProject): void {
  if (!mayPlan(actor, project)) throw new Refusal('not_permitted', 'node.power')
}

/** Whether somebody writes down what happened to a node: whoever plans, and whoever answers for it. */
export function mayReport(
  actor: Actor,
  project: PlannedProject,
  node: Pick<PlanNode, 'departmentId' | 'postId'>,
): boolean {
  if (mayPlan(actor, project)) return true
  return [node.departmentId, node.postId].some(
    (party) => party !== null && (actor.parties as readonly string[]).includes(party),
  )
}

/** A department that there is. Refuses one that is closed or unknown. */
export function unitOf({ organisation }: Pick<World, 'organisation'>, id: string, path: string): string {
  const unit = organisation.department(id as DepartmentId)
  if (unit === undefined || unit.closedOn !== null) throw invalid(path, 'department.unknown')
  return id
}

/** Refuses nodes that name a department or a post that there is not, or a matter that the actor may not see. */
export async function requireNamed(
  runner: Runner,
  world: Pick<World, 'organisation'>,
  actor: Officer,
  nodes: readonly NodeInputWire[],
): Promise<void> {
  for (const [index, { departmentId, postId }] of nodes.entries()) {
    if (departmentId !== null) unitOf(world, departmentId, `/nodes/${index}/departmentId`)
    if (postId !== null && world.organisation.post(postId as PostId) === undefined)
      throw invalid(`/nodes/${index}/postId`, 'node.noSuchPost')
  }
  await requireMatters(runner, actor, nodes)
}

const MATTERS = `select m.id, m.region_id as "regionId", m.confidential,
    array(select party from reader r where r.matter_id = m.id and r.party = any($2::uuid[])) as readers
  from matter m where m.id = any($1::uuid[])`

async function requireMatters(
  runner: Runner,
  actor: Officer,
  nodes: readonly NodeInputWire[],
): Promise<void> {
  const named = nodes.flatMap(({ matterId }) => (matterId === null ? [] : [matterId]))
  if (named.length === 0) return
  type Row = { id: string; regionId: RegionId; confidential: boolean; readers: PostId[] }
  const found = await rowsOf<Row>(runner, MATTERS, [named, actor.parties])
  const seen = new Set(found.filter((row) => maySee(actor, row, row.readers)).map(({ id }) => id))
  const at = nodes.findIndex(({ matterId }) => matterId !== null && !seen.has(matterId))
  if (at >= 0) throw invalid(`/nodes/${at}/matterId`, 'matter.notFound')
}
