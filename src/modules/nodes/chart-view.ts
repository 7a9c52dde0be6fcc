/** The wall chart as somebody sees it: the plans of running projects, how they stand, who answers, what the end hangs on. */
import { setImmediate as pause } from 'node:timers/promises'
import { isWorkingDay } from '../../calendar/calendar.ts'
import type { Day, Moment } from '../../calendar/days.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { answererOf } from './answering.ts'
import { newestMisses } from './miss-store.ts'
import { mayPlan } from './plan-rights.ts'
import type { PlanNode, PlanTime } from './plan-rules.ts'
import { missWire, warnedIn } from './plan-view.ts'
import { timeOf } from './planning.ts'
import { standingOf, type NodeStanding, type PlanStanding } from './standing.ts'
import { listPlans, type ChartedPlan, type ChartScope } from './store.ts'
import type { ChartRowWire, ChartWire } from './wire-chart.ts'
import type { AnswererWire } from './wire.ts'

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
  const charted = plans.slice(0, CHART_MAX)
  const misses = await newestMisses(
    runner,
    actor,
    charted.map(({ project }) => project.id),
  )
  const ofProject = Map.groupBy(misses, ({ projectId }) => projectId)
  const answerers = answererList(world.organisation, now)
  const rows: ChartRowWire[] = []
  const timeIn = memoised((regionId: RegionId) => {
    const time = timeOf(world, regionId, now)
    return { time, warnFrom: warnedIn(world, regionId, time) }
  })
  for (const [index, one] of charted.entries()) {
    if (index % BREATH === BREATH - 1) await pause()
    const { time, warnFrom } = timeIn(one.project.regionId)
    const standing = standingOf(one.nodes, one.plan.targetOn, time, warnFrom)
    const missed = (ofProject.get(one.project.id) ?? []).map((miss) => ({ key: miss.key, ...missWire(miss) }))
    rows.push({ ...chartRow(one, standing, actor, world.organisation, answerers.placeOf), misses: missed })
  }
  rows.sort((one, other) => urgencyOf(one) - urgencyOf(other) || other.lateDays - one.lateDays)
  const time = timeOf(world, actor.regionId, now)
  return {
    today: time.today,
    daysOff: daysOff(rows, time),
    isCut: plans.length > CHART_MAX,
    answerers: answerers.all,
    rows,
  }
}

/** What has missed something first, then what is about to; what is done, however late, comes last. */
function urgencyOf({ light, lateDays, nodes }: ChartRowWire): number {
  if (nodes.every(({ finishedOn }) => finishedOn !== null)) return 3
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
  standing: PlanStanding,
  actor: Officer,
  organisation: Organisation,
  answererOfNode: (node: PlanNode) => number,
): Omit<ChartRowWire, 'misses'> {
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
    path: pathOf(nodes, standing),
    nodes: nodes.map((node) => {
      const { isCritical, light } = standing.nodes.get(node.key) as NodeStanding
      return {
        key: node.key,
        name: node.name,
        answerer: answererOfNode(node),
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

/** Pairs of nodes that the end hangs on both, of which one waits for the other. */
function pathOf(nodes: readonly PlanNode[], standing: PlanStanding): number[] {
  const places = new Map<string, number>()
  for (const [place, { key }] of nodes.entries())
    if (standing.nodes.get(key)?.isCritical === true) places.set(key, place)
  return nodes.flatMap(({ key, after, soft }) => {
    const to = places.get(key)
    if (to === undefined) return []
    const waits = [...after.map(({ node }) => node), ...soft]
    return waits.flatMap((from) => {
      const place = places.get(from)
      return place === undefined ? [] : [place, to]
    })
  })
}

/** Each who answers for some node once, with their places. */
function answererList(organisation: Organisation, now: Moment) {
  const all: AnswererWire[] = []
  const place = memoised((who: string) => {
    const [departmentId = '', postId = ''] = who.split(' ')
    const named = { departmentId: departmentId || null, postId: postId || null }
    return all.push(answererOf(organisation, named, now)) - 1
  })
  const placeOf = ({ departmentId, postId }: PlanNode) => place(`${departmentId ?? ''} ${postId ?? ''}`)
  return { all, placeOf }
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
