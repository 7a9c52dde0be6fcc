/**
 * What people do to a project's plan: lay it, lay it anew, change its nodes, move one, write down what happened. Each is one
 * transaction with the plan locked, checked against the version that was read, and a line of the plan's own journal.
 */
import type { Pool } from 'pg'
import { parseDay, type Day, type Moment } from '../../calendar/days.ts'
import { hasPower, maySee, type Actor, type Officer } from '../../kernel/actor.ts'
import type { Random } from '../../kernel/ids.ts'
import type { DepartmentId, PostId, RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { MANAGE } from '../projects/powers.ts'
import {
  layNodes,
  moveNode,
  networkOf,
  nodeAt,
  replanNodes,
  reportNode,
  type PlanNode,
  type PlanTime,
} from './plan-rules.ts'
import { amendedNodes, isSameShape } from './amending.ts'
import { findPlan, findProject, insertPlan, replaceNodes, type Plan, type PlannedProject } from './store.ts'
import { templateFor } from './templates.ts'
import type { AmendWire, LayWire, MoveWire, ReplanWire, ReportWire } from './wire.ts'

export interface PlanningDeps {
  readonly pool: Pool
  readonly random: Random
  readonly world: () => World
}

/** Who acts, and when. */
interface Step {
  readonly id: string
  readonly actor: Officer
  readonly at: Moment
}

/** Whether somebody lays and changes the plan of a project: the promotion office of its region, and its steward. */
export function mayPlan(actor: Actor, project: PlannedProject): boolean {
  if (actor.kind !== 'officer') return false
  return hasPower(actor, MANAGE, project) || actor.postId === project.handlerPostId
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

/** The day and the calendar of a region at a moment. */
export function timeOf({ calendars }: Pick<World, 'calendars'>, regionId: RegionId, at: Moment): PlanTime {
  return { today: calendars.dayOf(at), calendar: calendars.view(regionId).calendar }
}

/** The project. Refuses one that the actor may not see, as if there were none, and one that has ended. */
async function openProject(runner: Runner, { id, actor }: Step): Promise<PlannedProject> {
  const project = await findProject(runner, id, actor)
  if (project === undefined) throw new Refusal('not_found', 'matter.notFound')
  if (!project.isOpen) throw new Refusal('not_now', 'node.projectEnded')
  return project
}

function requirePlanner(actor: Actor, project: PlannedProject): void {
  if (!mayPlan(actor, project)) throw new Refusal('not_permitted', 'node.power')
}

/** Lays the first plan of a project from its region's template, backward from the target. */
export async function layPlan(deps: PlanningDeps, step: Step, input: LayWire): Promise<void> {
  const { at, actor } = step
  const world = deps.world()
  await withTransaction(deps.pool, async (client) => {
    const project = await openProject(client, step)
    requirePlanner(actor, project)
    const template = await templateFor(client, world.organisation, project.regionId, input.type)
    const owners = new Map(
      input.owners.map((owner, index) => [owner.role, unitOf(world, owner.departmentId, `/owners/${index}`)]),
    )
    const targetOn = dayIn(input.targetOn)
    const nodes = layNodes(template.nodes, targetOn, timeOf(world, project.regionId, at)).map((node) => ({
      ...node,
      departmentId: (node.role === null ? undefined : owners.get(node.role)) ?? project.departmentId,
    }))
    const plan: Plan = {
      projectId: project.id,
      version: 1,
      type: input.type,
      templateRegionId: template.regionId,
      templateVersion: template.version,
      targetOn,
      laidAt: at,
    }
    if (!(await insertPlan(client, plan, nodes))) throw new Refusal('not_now', 'node.laidAlready')
    await write(client, deps, step, 'lay', { ...plan, nodes })
  })
}

/** Lays what has not ended anew from another target; baselines stay. */
export function replan(deps: PlanningDeps, step: Step, input: ReplanWire): Promise<void> {
  const targetOn = dayIn(input.targetOn)
  return change(deps, step, 'replan', input, ({ project, nodes, time }) => {
    requirePlanner(step.actor, project)
    return { targetOn, nodes: replanNodes(nodes, targetOn, time) }
  })
}

/** Moves one node, and what waits for it along with it. */
export function move(deps: PlanningDeps, step: Step, input: MoveWire): Promise<void> {
  return change(deps, step, 'move', input, ({ project, nodes, time }) => {
    requirePlanner(step.actor, project)
    const to = { key: input.key, fromOn: dayIn(input.fromOn), toOn: dayIn(input.toOn) }
    if (to.toOn < to.fromOn) throw invalid('/toOn', 'node.endBeforeBegin')
    return { nodes: moveNode(nodes, to, time) }
  })
}

/** Writes down what has happened to a node. */
export function report(deps: PlanningDeps, step: Step, input: ReportWire): Promise<void> {
  return change(deps, step, 'report', input, ({ project, nodes, time }) => {
    if (!mayReport(step.actor, project, nodeAt(nodes, input.key)))
      throw new Refusal('not_permitted', 'node.power')
    const [startedOn, finishedOn] = [dayOrNull(input.startedOn), dayOrNull(input.finishedOn)]
    return { nodes: reportNode(nodes, { key: input.key, startedOn, finishedOn }, time.today) }
  })
}

/**
 * Puts other nodes in the place of a plan's. Where only names and owners differ, no day moves; else what has not ended is laid
 * anew from the target. Refuses taking away what has begun, and naming a matter that the actor may not see.
 */
export async function amend(deps: PlanningDeps, step: Step, input: AmendWire): Promise<void> {
  const world = deps.world()
  for (const [index, { departmentId, postId }] of input.nodes.entries()) {
    if (departmentId !== null) unitOf(world, departmentId, `/nodes/${index}/departmentId`)
    if (postId !== null && world.organisation.post(postId as PostId) === undefined)
      throw invalid(`/nodes/${index}/postId`, 'node.noSuchPost')
  }
  await requireMatters(deps.pool, step.actor, input)
  await change(deps, step, 'amend', input, ({ project, plan, nodes, time }) => {
    requirePlanner(step.actor, project)
    const next = amendedNodes(nodes, input.nodes)
    networkOf(next)
    if (isSameShape(nodes, next)) return { nodes: next }
    const known = new Set(nodes.map(({ key }) => key))
    const laid = replanNodes(next, plan.targetOn, time)
    return {
      nodes: laid.map((node) =>
        known.has(node.key) ? node : { ...node, baseFromOn: node.plannedFromOn, baseToOn: node.plannedToOn },
      ),
    }
  })
}

const MATTERS = `select m.id, m.region_id as "regionId", m.confidential,
    array(select party from reader r where r.matter_id = m.id and r.party = any($2::uuid[])) as readers
  from matter m where m.id = any($1::uuid[])`

async function requireMatters(runner: Runner, actor: Officer, { nodes }: AmendWire): Promise<void> {
  const named = nodes.flatMap(({ matterId }) => (matterId === null ? [] : [matterId]))
  if (named.length === 0) return
  type Row = { id: string; regionId: RegionId; confidential: boolean; readers: PostId[] }
  const found = await rowsOf<Row>(runner, MATTERS, [named, actor.parties])
  const seen = new Set(found.filter((row) => maySee(actor, row, row.readers)).map(({ id }) => id))
  const at = nodes.findIndex(({ matterId }) => matterId !== null && !seen.has(matterId))
  if (at >= 0) throw invalid(`/nodes/${at}/matterId`, 'matter.notFound')
}

interface Before {
  readonly project: PlannedProject
  readonly plan: Plan
  readonly nodes: readonly PlanNode[]
  readonly time: PlanTime
}

interface After {
  readonly nodes: readonly PlanNode[]
  readonly targetOn?: Day
}

/** One change of a plan that is locked. Refuses (`stale`) a version that is not the newest, and a project without a plan. */
async function change(
  deps: PlanningDeps,
  step: Step,
  act: string,
  input: { readonly version: number },
  decide: (before: Before) => After,
): Promise<void> {
  await withTransaction(deps.pool, async (client) => {
    const project = await openProject(client, step)
    const found = await findPlan(client, project.id, true)
    if (found === undefined) throw new Refusal('not_now', 'node.noPlan')
    const { plan, nodes } = found
    if (plan.version !== input.version)
      throw new Refusal('stale', reason('node.stale', { version: plan.version }))
    const time = timeOf(deps.world(), project.regionId, step.at)
    const after = decide({ project, plan, nodes, time })
    const targetOn = after.targetOn ?? plan.targetOn
    const version = plan.version + 1
    await replaceNodes(client, { projectId: plan.projectId, version, targetOn }, after.nodes)
    const { version: _read, ...given } = input
    await write(client, deps, step, act, { version, targetOn, given, nodes: changed(nodes, after.nodes) })
  })
}

/** The nodes that are not as they were, whole; what is gone by its key. */
function changed(before: readonly PlanNode[], after: readonly PlanNode[]) {
  const old = new Map(before.map((node) => [node.key, JSON.stringify(node)]))
  const kept = new Set(after.map(({ key }) => key))
  return {
    set: after.filter((node) => old.get(node.key) !== JSON.stringify(node)),
    removed: before.map(({ key }) => key).filter((key) => !kept.has(key)),
  }
}

async function write(
  runner: Runner,
  { random }: PlanningDeps,
  { id, actor, at }: Step,
  act: string,
  patch: object,
): Promise<void> {
  const line = { act, audience: 'departments', patch } as const
  await appendLine(runner, `register:plan:${id}`, line, { actor, at, random })
}

/** A department that there is. Refuses one that is closed or unknown. */
function unitOf({ organisation }: World, id: string, path: string): string {
  const unit = organisation.department(id as DepartmentId)
  if (unit === undefined || unit.closedOn !== null) throw invalid(path, 'department.unknown')
  return id
}

/** The schema has checked that it is a day. */
function dayIn(text: string): Day {
  return parseDay(text) as Day
}

function dayOrNull(text: string | null): Day | null {
  return text === null ? null : dayIn(text)
}
