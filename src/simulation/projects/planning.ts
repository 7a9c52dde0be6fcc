/**
 * The plans of the invented city's projects: laid backward when a project has registered, reported on node by node, laid anew
 * when they cannot be kept; missed nodes are explained, and every week has its table with minutes.
 */
import { rollBack } from '../../calendar/calendar.ts'
import { dayOf, isoDay, weekdayOf, type Day, type Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { DepartmentId, PostId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { DEFAULT_TEMPLATES } from '../../modules/nodes/default-templates.ts'
import { keepMinutes } from '../../modules/nodes/minutes.ts'
import { missJob } from '../../modules/nodes/misses.ts'
import type { PlanNode } from '../../modules/nodes/plan-rules.ts'
import { replan, report } from '../../modules/nodes/plan-acts.ts'
import { changePlan, layPlan } from '../../modules/nodes/planning.ts'
import { findPlan } from '../../modules/nodes/store.ts'
import { publishTemplate } from '../../modules/nodes/templates.ts'
import { viewWeek } from '../../modules/nodes/weekly.ts'
import { NODE_ROLES, type NodeRole } from '../../modules/nodes/words.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { officerIn } from '../actors.ts'
import { between, happens, pick } from '../random.ts'
import { OFFICER, type Around, type Entered } from './around.ts'
import { MISSED, REPLANNED, REPORTED_LATE, TOO_THIN, type Said } from './wording.ts'

/** Which unit answers for the nodes of a role; the builder's are the project's own. */
const OWNERS: Readonly<Partial<Record<NodeRole, string>>> = {
  investment: 'approval',
  resources: 'land',
  clearance: 'urban',
  environment: 'ecology',
  housing: 'housing',
}

/** Days that a plan needs at least from its laying to its target, by its type, with some to spare. */
const LENGTHS = { newLand: 322, existingPlant: 128, government: 445 } as const
const OWN_SHARE = 0.8
const TEMPLATE_BASIS = '云澜市工业项目关键节点管理办法（演示）'
/** By how many days a target lies before the day on which production really begins, or behind it. */
const SLIPS = [-60, 10, -30, 0, 16] as const
const DAYS_OF_WEEK = 7

const NEW = `select m.id, m.department_id as "departmentId", m.handler_post_id as "postId", e.node_project_id as "projectId",
    e.node_key as key, n.role
  from matter m join explanation e on e.id = m.id
    left join project_node n on n.project_id = e.node_project_id and n.key = e.node_key
  where m.id > $1 order by m.id`
const STATUS = 'select status from matter where id = $1'
const NODE = `select finished_on is not null as "isDone" from project_node where project_id = $1 and key = $2`

interface Asked {
  readonly id: string
  readonly departmentId: DepartmentId | null
  readonly postId: PostId | null
  readonly projectId: string
  readonly key: string
  readonly role: NodeRole | null
}

export class Planning {
  readonly #around: Around
  #last = '00000000-0000-0000-0000-000000000000'
  #asked = 0
  #plans = 0

  constructor(around: Around) {
    this.#around = around
  }

  /** The city's own lengths for new land: a fifth shorter than what the platform brings along. */
  async #publish(): Promise<void> {
    const { deps } = this.#around
    const regionId = this.#around.region('city')
    const nodes = DEFAULT_TEMPLATES.newLand.map(({ isMilestone: _is, after, soft, ...node }) => {
      return { ...node, days: Math.round(node.days * OWN_SHARE), after: [...after], soft: [...soft] }
    })
    const input = { regionId, type: 'newLand' as const, follows: 0, nodes, basis: TEMPLATE_BASIS }
    await publishTemplate(deps, input, this.#around.needed(OFFICER), deps.world().organisation, deps.now())
  }

  /** Enters what comes every working day, and the meeting of every week. */
  begin(from: Day): void {
    const { deps } = this.#around
    const last = dayOf(deps.until, deps.calendar.zone)
    this.#around.at(this.#around.inOffice((from + 1) as Day, 120), () => this.#publish())
    for (let on = from; on <= last; on = (on + 1) as Day) {
      if (rollBack(deps.calendar, on) !== on) continue
      this.#around.at(this.#around.inOffice(on, 1), () => this.#askAboutMisses())
      if (weekdayOf(on) === 1) this.#around.at(this.#around.inOffice(on, 90), () => this.#meet(on))
    }
    this.#around.at(deps.until, () => this.#askAboutMisses())
  }

  /** A project that has registered gets its plan two office days later. */
  follow(project: Entered): void {
    this.#around.at(this.#around.officeDays(this.#around.deps.now(), 2), () => this.#lay(project))
  }

  async #lay(project: Entered): Promise<void> {
    const { plan, id } = project
    const { deeds, deps, today } = this.#around
    const { inProduction } = plan.reached
    const hoped = dayOf(inProduction, deps.calendar.zone) + (SLIPS[plan.n % SLIPS.length] ?? 0)
    const targetOn = isoDay(rollBack(deps.calendar, Math.max(hoped, today + LENGTHS[plan.type]) as Day))
    const owners = NODE_ROLES.flatMap((role) => {
      const key = OWNERS[role]
      return key === undefined ? [] : [{ role, departmentId: deeds.departmentOf(key) }]
    })
    await layPlan(deps, this.#step(project), { type: plan.type, targetOn, owners })
    this.#plans++
    const found = await findPlan(deps.pool, id)
    if (found !== undefined) this.#planReports(project, found.nodes)
  }

  #step(project: Entered) {
    const { deps } = this.#around
    return {
      id: project.id,
      actor: this.#around.needed(this.#around.stewardOf(project.plan)),
      at: deps.now(),
    }
  }

  /** What will have happened to each node, told when it has; those that will be under way at the end are told as begun. */
  #planReports(project: Entered, nodes: readonly PlanNode[]): void {
    const { plan } = project
    const { calendar, until } = this.#around.deps
    const actual = actualDays(nodes, plan, (at) => dayOf(at, calendar.zone), this.#around.today)
    const end = dayOf(until, calendar.zone)
    for (const [index, node] of nodes.entries()) {
      const startedOn = rollBack(calendar, actual(node.plannedFromOn))
      const finishedOn = Math.max(startedOn, rollBack(calendar, actual(node.plannedToOn))) as Day
      const toldOn = (day: Day) => {
        const moment = this.#around.inOffice(day, 20 + index)
        return plan.reportsAfter === 0 ? moment : this.#around.officeDays(moment, plan.reportsAfter)
      }
      const tell = (finished: Day | null) => this.#tell(project, node, startedOn, finished)
      if (finishedOn <= end) this.#around.at(toldOn(finishedOn), () => tell(finishedOn))
      else if (startedOn <= end) this.#around.at(toldOn(startedOn), () => tell(null))
    }
    if (plan.n % 5 === 1) this.#planReplan(project)
  }

  async #tell(
    project: Entered,
    { key, departmentId }: PlanNode,
    startedOn: Day,
    finishedOn: Day | null,
  ): Promise<void> {
    const version = await this.#versionOf(project)
    if (version === null) return
    const input = {
      version,
      key,
      startedOn: isoDay(startedOn),
      finishedOn: finishedOn === null ? null : isoDay(finishedOn),
    }
    const step = this.#step(project)
    const actor = this.#unit(departmentId) ?? step.actor
    await changePlan(this.#around.deps, { ...step, actor }, 'report', input, report)
  }

  /** Whoever handles things in the unit that answers for a node, where it is another than the project's. */
  #unit(departmentId: string | null): Officer | undefined {
    const { deeds } = this.#around
    const key = Object.values(OWNERS).find((one) => deeds.departmentOf(one) === departmentId)
    return key === undefined ? undefined : deeds.unit(key)
  }

  /** The version of its plan; null when the project goes on no more. */
  async #versionOf({ id, plan }: Entered): Promise<number | null> {
    const { pool, now } = this.#around.deps
    if (plan.end !== null && now() > plan.end.at && !isResumed(plan.end)) return null
    return (await findPlan(pool, id))?.plan.version ?? null
  }

  /** Some see that the plan cannot be kept, and have it laid anew. */
  #planReplan(project: Entered): void {
    const { started, completed, inProduction } = project.plan.reached
    const at = (started + (completed - started) * 0.4) as Moment
    this.#around.at(at, async () => {
      const version = await this.#versionOf(project)
      if (version === null) return
      const { calendar } = this.#around.deps
      const targetOn = isoDay(rollBack(calendar, (dayOf(inProduction, calendar.zone) + 8) as Day))
      await this.#replan(project, version, targetOn)
    })
  }

  /** A target that comes too soon is refused with what is possible, and that is then taken. */
  async #replan(project: Entered, version: number, targetOn: string): Promise<void> {
    const { deps } = this.#around
    const step = this.#step(project)
    const wanted = { version, targetOn, reason: REPLANNED }
    try {
      await changePlan(deps, step, 'replan', wanted, replan)
    } catch (error) {
      deps.turnedAway('plan.replan', error)
      const possible = error instanceof Refusal ? error.reason.values?.['possible'] : undefined
      if (typeof possible !== 'string') throw error
      const later = { ...wanted, targetOn: possible }
      await changePlan(deps, step, 'replan', later, replan)
    }
  }

  /** The law asks about what was missed, and those who are asked begin to think of an answer. */
  async #askAboutMisses(): Promise<void> {
    const { pool, door, world, now } = this.#around.deps
    if (this.#plans === 0) return
    await missJob({ pool, door, world, now }).run()
    for (const row of await rowsOf<Asked>(pool, NEW, [this.#last])) {
      this.#last = row.id
      const random = this.#around.chance(`explanation ${++this.#asked}`)
      const days = happens(random, 80) ? between(random, 4, 24) / 10 : between(random, 35, 60) / 10
      const said = pick(random, MISSED[row.role ?? 'builder'])
      this.#later(days, () => this.#explain(row, said, happens(random, 18), between(random, 6, 30)))
    }
  }

  #later(days: number, run: () => Promise<unknown>): void {
    this.#around.at(this.#around.officeDays(this.#around.deps.now(), days), run)
  }

  async #explain(row: Asked, said: Said, isThin: boolean, promisedDays: number): Promise<void> {
    const { deeds, deps, today } = this.#around
    const [node] = await rowsOf<{ isDone: boolean }>(deps.pool, NODE, [row.projectId, row.key])
    if (node?.isDone === true) {
      const reason = REPORTED_LATE
      await deeds.on('explanation', row.id, 'withdraw', { reason }, deeds.in(OFFICER))
      return
    }
    const promisedOn = isoDay((today + promisedDays) as Day)
    const actor = row.postId === null ? undefined : officerIn(deps.organisation, row.postId, deps.now())
    // Whoever is away explains it another day.
    if (actor === undefined) return this.#later(1, () => this.#explain(row, said, isThin, promisedDays))
    if (!(await this.#isStill(row.id, 'asked'))) return
    await deeds.on('explanation', row.id, 'explain', { ...said, promisedOn }, actor)
    this.#later(1.3, () => this.#decide(row, said, isThin, promisedDays))
  }

  async #decide(row: Asked, said: Said, isThin: boolean, promisedDays: number): Promise<void> {
    const { deeds } = this.#around
    if (!(await this.#isStill(row.id, 'explained'))) return
    if (!isThin) {
      await deeds.on('explanation', row.id, 'accept', {}, deeds.in(OFFICER))
      return
    }
    if (await deeds.on('explanation', row.id, 'sendBack', { reason: TOO_THIN }, deeds.in(OFFICER)))
      this.#later(1.5, () => this.#explain(row, said, false, promisedDays))
  }

  async #isStill(id: string, status: string): Promise<boolean> {
    const [row] = await rowsOf<{ status: string }>(this.#around.deps.pool, STATUS, [id])
    return row?.status === status
  }

  /** The weekly meeting goes through the table and keeps its minutes. */
  async #meet(on: Day): Promise<void> {
    const { deps } = this.#around
    if (this.#plans === 0) return
    const { pool, world, now } = deps
    const actor = this.#around.needed(OFFICER)
    const regionId = this.#around.region('city')
    const week = await viewWeek(pool, world(), actor, { on, regionId }, now())
    const late = week.late.filter(({ finishedOn }) => finishedOn === null)
    if (late.length + week.due.length === 0) return
    const minutes = [
      `上周逾期未完成 ${late.length} 项，本周到期 ${week.due.length} 项，下周到期 ${week.next.length} 项。`,
      ...late
        .slice(0, 3)
        .map(
          ({ project, name, lateDays }) =>
            `${project.title}“${name}”逾期 ${lateDays} 天，责任单位本周内报明措施。`,
        ),
      `下次调度会于 ${isoDay((on + DAYS_OF_WEEK) as Day)} 召开。`,
    ].join('\n')
    await keepMinutes(deps, { regionId, weekOn: isoDay(on), version: 0, minutes }, on, actor, now())
  }
}

/** Days in which everything before the works is done at the quickest. */
const BEFORE_WORKS = 40

function isResumed(end: NonNullable<Entered['plan']['end']>): boolean {
  return end.how === 'suspend' && end.resumedAt !== null
}

/** From planned to actual days: between the days on which the stages are really reached, evenly. */
function actualDays(
  nodes: readonly PlanNode[],
  { reached }: Entered['plan'],
  dayAt: (at: Moment) => Day,
  laidOn: Day,
): (planned: Day) => Day {
  const of = (...keys: string[]) => nodes.find(({ key }) => keys.includes(key))
  const start = of('start')?.plannedToOn ?? of('refit')?.plannedFromOn
  const acceptance = of('acceptance')?.plannedToOn
  const production = of('production')?.plannedToOn
  const first = Math.min(...nodes.map(({ plannedFromOn }) => plannedFromOn)) as Day
  // They begin when it was planned, unless the works would begin before that.
  const begun = Math.max(laidOn + 1, Math.min(first + 3, dayAt(reached.started) - BEFORE_WORKS)) as Day
  const points: (readonly [planned: Day, actual: Day])[] = [[first, begun]]
  if (start !== undefined) points.push([start, dayAt(reached.started)])
  if (acceptance !== undefined) points.push([acceptance, dayAt(reached.completed)])
  if (production !== undefined) points.push([production, dayAt(reached.inProduction)])
  return (planned) => {
    for (const [index, [from, actualFrom]] of points.entries()) {
      const [to, actualTo] = points[index + 1] ?? [from, actualFrom]
      if (planned <= to && to > from) {
        const share = Math.max(0, planned - from) / (to - from)
        return Math.round(actualFrom + share * (actualTo - actualFrom)) as Day
      }
    }
    return points.at(-1)?.[1] ?? planned
  }
}
