/** A project's plan and the wall chart as somebody sees them: how each node stands today, and what they may do. */
import { setImmediate as pause } from 'node:timers/promises'
import { isWorkingDay } from '../../calendar/calendar.ts'
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import { READ_REGION, type Actor, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId, PostId, RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { warnDays } from './parameters.ts'
import { mayPlan, mayReport } from './plan-rights.ts'
import { timeOf } from './planning.ts'
import type { PlanNode, PlanTime } from './plan-rules.ts'
import { standingOf, warnedThrough, type NodeStanding } from './standing.ts'
import {
  findPlan,
  findProject,
  listPlans,
  type ChartedPlan,
  type ChartScope,
  type PlannedProject,
} from './store.ts'
import type { ChartRowWire, ChartWire, NodeWire, PlanWire } from './wire.ts'

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
  const wire = (node: PlanNode) =>
    nodeWire(node, standing.nodes.get(node.key) as NodeStanding, project, actor, world.organisation)
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
): NodeWire {
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

/** As many projects as one chart holds. */
const CHART_MAX = 1000
/** After so many projects others get their turn. */
const BREATH = 100

/** Whose plans an officer charts: those of their regions, else those that they read or answer for. */
function scopeOf(actor: Officer): ChartScope {
  return actor.powers.includes(READ_REGION) ? { regionIds: [...actor.regions] } : { parties: actor.parties }
}

/** The wall chart (挂图作战) of the plans that somebody may see, the latest first. */
export async function viewChart(
  runner: Runner,
  world: World,
  actor: Officer,
  now: Moment,
): Promise<ChartWire> {
  const plans = await listPlans(runner, scopeOf(actor), CHART_MAX + 1)
  const rows: ChartRowWire[] = []
  const timeIn = memoised((regionId: RegionId) => {
    const time = timeOf(world, regionId, now)
    return { time, warnFrom: warnedIn(world, regionId, time) }
  })
  for (const [index, one] of plans.slice(0, CHART_MAX).entries()) {
    if (index % BREATH === BREATH - 1) await pause()
    const { time, warnFrom } = timeIn(one.project.regionId)
    rows.push(chartRow(one, time, warnFrom, actor, world.organisation))
  }
  rows.sort((one, other) => urgencyOf(one) - urgencyOf(other) || other.lateDays - one.lateDays)
  const time = timeOf(world, actor.regionId, now)
  return { today: time.today, daysOff: daysOff(rows, time), isCut: plans.length > CHART_MAX, rows }
}

/** What has missed something first, then what is about to. */
function urgencyOf({ light, lateDays }: ChartRowWire): number {
  if (light === 'red' || lateDays > 0) return 0
  return light === 'yellow' ? 1 : 2
}

function memoised<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}

function chartRow(
  { project, plan, nodes }: ChartedPlan,
  time: PlanTime,
  warnFrom: Day,
  actor: Officer,
  organisation: Organisation,
): ChartRowWire {
  const standing = standingOf(nodes, plan.targetOn, time, warnFrom)
  return {
    id: project.id,
    code: project.code,
    title: project.title,
    status: project.status,
    department: organisation.department(project.departmentId as DepartmentId)?.name ?? null,
    version: plan.version,
    targetOn: plan.targetOn,
    expectedOn: standing.expectedOn,
    lateDays: standing.lateDays,
    light: standing.light,
    mayPlan: mayPlan(actor, project),
    nodes: nodes.map((node) => {
      const { isCritical, light } = standing.nodes.get(node.key) as NodeStanding
      return {
        key: node.key,
        name: node.name,
        fromOn: node.plannedFromOn,
        toOn: node.plannedToOn,
        baseFromOn: node.baseFromOn,
        baseToOn: node.baseToOn,
        startedOn: node.startedOn,
        finishedOn: node.finishedOn,
        isMilestone: node.isMilestone,
        isCritical,
        light,
      }
    }),
  }
}

/** A century of holidays helps nobody. */
const SPAN_MAX = 3660

/** The days off between the first day of the chart and its last. */
function daysOff(rows: readonly ChartRowWire[], { today, calendar }: PlanTime): Day[] {
  let [from, to] = [today as number, today as number]
  for (const { nodes } of rows)
    for (const { fromOn, toOn, startedOn } of nodes) {
      from = Math.min(from, fromOn, startedOn ?? fromOn)
      to = Math.max(to, toOn)
    }
  const days = Array.from(
    { length: Math.min(to - from + 1, SPAN_MAX) },
    (_none, index) => (from + index) as Day,
  )
  return days.filter((one) => !isWorkingDay(calendar, one))
}
