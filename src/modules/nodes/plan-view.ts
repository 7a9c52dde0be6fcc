/** A project's plan as somebody sees it: how each node stands today, who answers for it, and what they may do. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { DepartmentId, PostId, RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { answererOf } from './answering.ts'
import { newestMisses, type Miss } from './miss-store.ts'
import { warnDays } from './parameters.ts'
import { mayPlan, mayReport } from './plan-rights.ts'
import { timeOf } from './planning.ts'
import type { PlanNode, PlanTime } from './plan-rules.ts'
import { standingOf, warnedThrough, type NodeStanding } from './standing.ts'
import { findPlan, findProject, type PlannedProject } from './store.ts'
import type { MissWire, NodeWire, PlanWire } from './wire.ts'

/** The last day up to which ends are warned of, as the region has it today. */
export function warnedIn(
  { law }: Pick<World, 'law'>,
  regionId: RegionId,
  { today, calendar }: PlanTime,
): Day {
  const view = law.at({ regionId, lawOn: today, lawSeq: law.seq, today })
  return warnedThrough(calendar, today, view.find(warnDays)?.value ?? 0)
}

/** A project's plan. Refuses a project that the reader may not see, as if there were none. */
export async function viewPlan(
  runner: Runner,
  world: World,
  id: string,
  actor: Actor,
  now: Moment,
): Promise<PlanWire> {
  const project = await findProject(runner, id, actor)
  if (project === undefined) throw new Refusal('not_found', 'matter.notFound')
  const time = timeOf(world, project.regionId, now)
  const found = await findPlan(runner, project.id)
  const { code, title, regionId } = project
  const head = {
    project: { id: project.id, code, title, regionId },
    mayPlan: project.isOpen && mayPlan(actor, project),
    today: isoDay(time.today),
  }
  if (found === undefined) return { ...head, plan: null }
  const { plan, nodes } = found
  const standing = standingOf(nodes, plan.targetOn, time, warnedIn(world, project.regionId, time))
  const misses = actor.kind === 'officer' ? await newestMisses(runner, actor, [project.id]) : []
  const wire = (node: PlanNode): NodeWire => {
    const miss = misses.find(({ key }) => key === node.key)
    const seen = nodeWire(
      node,
      standing.nodes.get(node.key) as NodeStanding,
      project,
      actor,
      world.organisation,
    )
    const { person } = answererOf(world.organisation, node, now)
    return {
      ...seen,
      person: actor.kind === 'officer' ? person : null,
      miss: miss === undefined ? null : missWire(miss),
    }
  }
  return {
    ...head,
    plan: {
      version: plan.version,
      type: plan.type,
      templateVersion: plan.templateVersion,
      targetOn: isoDay(plan.targetOn),
      expectedOn: standing.expectedOn === null ? null : isoDay(standing.expectedOn),
      lateDays: standing.lateDays,
      light: standing.light,
      nodes: nodes.map(wire),
    },
  }
}

/** A node for one reader. Posts, and matters behind a node, are for officers. */
function nodeWire(
  node: PlanNode,
  { expected, slackDays, isCritical, light }: NodeStanding,
  project: PlannedProject,
  actor: Actor,
  organisation: Organisation,
): Omit<NodeWire, 'person' | 'miss'> {
  const isOfficer = actor.kind === 'officer'
  const department =
    node.departmentId === null
      ? undefined
      : organisation.department(organisation.heir(node.departmentId as DepartmentId))
  const post = isOfficer ? organisation.post(node.postId as PostId) : undefined
  return {
    key: node.key,
    name: node.name,
    days: node.days,
    unit: node.unit,
    after: [...node.after],
    soft: [...node.soft],
    isMilestone: node.isMilestone,
    role: node.role,
    plannedFromOn: isoDay(node.plannedFromOn),
    plannedToOn: isoDay(node.plannedToOn),
    baseFromOn: isoDay(node.baseFromOn),
    baseToOn: isoDay(node.baseToOn),
    startedOn: dayText(node.startedOn),
    finishedOn: dayText(node.finishedOn),
    expectedFromOn: isoDay(expected.startOn),
    expectedToOn: isoDay(expected.finishOn),
    slackDays,
    isCritical,
    light,
    department: department === undefined ? null : { id: department.id, name: department.name },
    post: post === undefined ? null : { id: post.id, name: post.name },
    matterId: isOfficer ? node.matterId : null,
    mayReport: project.isOpen && mayReport(actor, project, node),
  }
}

export function dayText(day: Day | null): string | null {
  return day === null ? null : isoDay(day)
}

/** An explanation of a miss in an answer. */
export function missWire({ id, status, missedOn, cause, measures, promisedOn }: Miss): MissWire {
  return { id, status, missedOn: isoDay(missedOn), cause, measures, promisedOn: dayText(promisedOn) }
}
