/**
 * What people do to a project's plan: lay it, and change it. Each is one transaction with the plan locked, checked against the
 * version that was read, and a line of the plan's own journal. What a change would do can be looked at first.
 */
import type { Pool } from 'pg'
import { isoDay, type Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { Random } from '../../kernel/ids.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { dayIn, type Before, type Decide } from './plan-acts.ts'
import { requirePlanner, unitOf } from './plan-rights.ts'
import { layNodes, type PlanNode, type PlanTime } from './plan-rules.ts'
import { standingOf } from './standing.ts'
import { findPlan, findProject, insertPlan, replaceNodes, type Plan, type PlannedProject } from './store.ts'
import { templateFor } from './templates.ts'
import type { LayWire, PreviewWire } from './wire.ts'

export interface PlanningDeps {
  readonly pool: Pool
  readonly random: Random
  readonly world: () => World
}

/** Who acts, and when. */
export interface Step {
  readonly id: string
  readonly actor: Officer
  readonly at: Moment
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

/** What is given for a change: the version that was read, and what the act needs. */
type Given<Input> = Omit<Input, 'reason' | 'version'> & { readonly version: number }

/** The plan to be changed. Refuses (`stale`) a version that is not the newest, and a project without a plan. */
async function readBefore(
  runner: Runner,
  { world }: PlanningDeps,
  step: Step,
  version: number,
  isLocked: boolean,
): Promise<Before> {
  const project = await openProject(runner, step)
  const found = await findPlan(runner, project.id, isLocked)
  if (found === undefined) throw new Refusal('not_now', 'node.noPlan')
  const { plan, nodes } = found
  if (plan.version !== version) throw new Refusal('stale', reason('node.stale', { version: plan.version }))
  return { project, plan, nodes, time: timeOf(world(), project.regionId, step.at) }
}

/** One change of a plan that is locked. Refuses as the act does, and a version that is not the newest. */
export async function changePlan<Input>(
  deps: PlanningDeps,
  step: Step,
  act: string,
  input: Given<Input>,
  decide: Decide<Input>,
): Promise<void> {
  await withTransaction(deps.pool, async (client) => {
    const before = await readBefore(client, deps, step, input.version, true)
    const { plan, nodes } = before
    const after = decide(before, input, step.actor)
    const targetOn = after.targetOn ?? plan.targetOn
    const version = plan.version + 1
    await replaceNodes(client, { projectId: plan.projectId, version, targetOn }, after.nodes)
    const { version: _read, ...given } = input
    await write(client, deps, step, act, { version, targetOn, given, nodes: changed(nodes, after.nodes) })
  })
}

/** What a change would make of the plan: which nodes move from when to when, and when all would end. Nothing is written. */
export async function previewChange<Input>(
  deps: PlanningDeps,
  step: Step,
  input: Given<Input>,
  decide: Decide<Input>,
): Promise<PreviewWire> {
  const before = await readBefore(deps.pool, deps, step, input.version, false)
  const { nodes, targetOn = before.plan.targetOn } = decide(before, input, step.actor)
  const { today } = before.time
  const { expectedOn, lateDays } = standingOf(nodes, targetOn, before.time, today)
  const moved = movedNodes(before.nodes, nodes)
  return {
    targetOn: isoDay(targetOn),
    expectedOn: expectedOn === null ? null : isoDay(expectedOn),
    lateDays,
    moved,
    stayCount: nodes.length - moved.filter(({ will }) => will !== null).length,
  }
}

/** The nodes that are new, gone, or planned for other days, in the order of the plan; what is gone comes last. */
function movedNodes(before: readonly PlanNode[], after: readonly PlanNode[]): PreviewWire['moved'] {
  const was = new Map(before.map((node) => [node.key, node]))
  const kept = new Set(after.map(({ key }) => key))
  const gone = before.filter(({ key }) => !kept.has(key))
  const moved = after.filter((node) => {
    const old = was.get(node.key)
    return old?.plannedFromOn !== node.plannedFromOn || old.plannedToOn !== node.plannedToOn
  })
  return [
    ...moved.map((node) => {
      const old = was.get(node.key)
      return {
        key: node.key,
        name: node.name,
        was: old === undefined ? null : spanOf(old),
        will: spanOf(node),
      }
    }),
    ...gone.map((node) => ({ key: node.key, name: node.name, was: spanOf(node), will: null })),
  ]
}

function spanOf({ plannedFromOn, plannedToOn }: PlanNode) {
  return { fromOn: isoDay(plannedFromOn), toOn: isoDay(plannedToOn) }
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
