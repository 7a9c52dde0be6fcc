/**
 * Leaders' regular visits to enterprises (S002-174): who goes where, what for and how often; what is overdue; and what was heard.
 * The visits themselves are written down and confirmed like every other one.
 */
import type { Pool } from 'pg'
import { isoDay, parseDay, type Day, type Moment } from '../../calendar/days.ts'
import { READ_REGION, hasPower, personsBehind, type Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { PersonId, PostId, RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { enterpriseGate } from '../enterprises/store.ts'
import { ASSIGN } from '../stewards/words.ts'
import { planDays } from './parameters.ts'
import { dueOn, lateDays, mayKeepPlan } from './plan-rules.ts'
import {
  addPlan,
  endPlan,
  findPlan,
  isPlanned,
  listAdvice,
  lockPlan,
  openPlans,
  visitsUnder,
  type ListedPlan,
  type VisitPlan,
} from './plan-store.ts'
import type { AdviceWire, PlanBodyWire, PlansWire, PlanVisitsWire } from './wire-plans.ts'

export interface PlanDeps {
  readonly pool: Pool
  readonly ids: Ids
  readonly random: Random
  readonly world: () => World
}

const NO_NAME = { zh: '', en: '' }

/** Whether a post is that of a leader: in a government's leadership, or the head of a body. */
function isLeading({ organisation }: World, postId: PostId): boolean {
  const post = organisation.post(postId)
  if (post === undefined) return false
  const isLeader = organisation.department(post.departmentId)?.function === 'leaders'
  return isLeader || organisation.headOf(post.departmentId)?.id === postId
}

/**
 * Plans that a leader visits an enterprise and gives the plan's id. Refuses an unknown or ended enterprise, a leader who does not
 * hold the post, a second open plan, and whoever neither leads nor assigns stewards there.
 */
export async function makePlan(
  deps: PlanDeps,
  actor: Officer,
  body: PlanBodyWire,
  at: Moment,
): Promise<string> {
  const world = deps.world()
  const fromOn = parseDay(body.fromOn)
  if (fromOn === null) throw invalid('/fromOn', 'visitPlan.day')
  const [postId, personId] = [body.postId as PostId, body.personId as PersonId]
  return withTransaction(deps.pool, async (client) => {
    const enterprise = await enterpriseGate(client, body.enterpriseId)
    if (enterprise === null || enterprise.endedOn !== null)
      throw invalid('/enterpriseId', 'enterprise.notFound')
    checkLeader(world, actor, { postId, personId, regionId: enterprise.regionId }, at)
    if (await isPlanned(client, enterprise.id, personId)) throw new Refusal('not_now', 'visitPlan.twice')
    const plan: VisitPlan = {
      id: deps.ids.next(),
      enterpriseId: enterprise.id,
      regionId: enterprise.regionId,
      personId,
      postId,
      purpose: body.purpose.trim(),
      everyDays: body.everyDays ?? null,
      fromOn,
      untilOn: null,
      endReason: null,
      madeAt: at,
      madeBy: actor.personId,
    }
    await addPlan(client, plan)
    const line = { act: 'plan', audience: 'departments', patch: plan } as const
    await appendLine(client, `visitPlan:${plan.id}`, line, { actor, at, random: deps.random })
    return plan.id
  })
}

interface Leader {
  readonly postId: PostId
  readonly personId: PersonId
  readonly regionId: RegionId
}

function checkLeader(world: World, actor: Officer, { postId, personId, regionId }: Leader, at: Moment): void {
  if (!isLeading(world, postId)) throw new Refusal('not_permitted', 'visitPlan.leaderOnly')
  const isOwn = postId === actor.postId && personsBehind(actor).includes(personId)
  if (!isOwn && !hasPower(actor, ASSIGN, { regionId }))
    throw new Refusal('not_permitted', 'visitPlan.leaderOnly')
  if (isOwn && !actor.regions.has(regionId)) throw invalid('/enterpriseId', 'enterprise.notFound')
  if (!world.organisation.holders(postId, at).includes(personId))
    throw invalid('/personId', 'visitPlan.notHeld')
}

/** Ends a plan, with the reason. Refuses one that has ended, and whoever is neither its leader nor assigns stewards there. */
export async function stopPlan(
  { pool, random, world }: PlanDeps,
  actor: Officer,
  id: string,
  reason: string,
  at: Moment,
): Promise<string> {
  const today = world().calendars.dayOf(at)
  return withTransaction(pool, async (client) => {
    const plan = await lockPlan(client, id)
    if (plan === undefined || !maySeePlan(actor, plan)) throw new Refusal('not_found', 'visitPlan.none')
    if (!mayKeepPlan(actor, plan)) throw new Refusal('not_permitted', 'visitPlan.notYours')
    if (plan.untilOn !== null) throw new Refusal('not_now', 'visitPlan.endedAlready')
    await endPlan(client, id, today, reason.trim())
    const line = { act: 'end', audience: 'departments', patch: { untilOn: today, reason } } as const
    await appendLine(client, `visitPlan:${id}`, line, { actor, at, random })
    return id
  })
}

/** The leader, whoever assigns stewards there, and whoever reads the region. */
function maySeePlan(actor: Officer, plan: Pick<VisitPlan, 'personId' | 'regionId'>): boolean {
  return mayKeepPlan(actor, plan) || hasPower(actor, READ_REGION, plan)
}

/** Open plans that the actor may see, the longest overdue first. */
export async function viewPlans(
  runner: Runner,
  world: World,
  actor: Officer,
  now: Moment,
): Promise<PlansWire> {
  const today = world.calendars.dayOf(now)
  const seesAll = [READ_REGION, ASSIGN].some((power) => actor.powers.includes(power))
  const own = await openPlans(runner, personsBehind(actor), null)
  const others = seesAll ? await openPlans(runner, null, [...actor.regions]) : []
  const plans = [...new Map([...own, ...others].map((plan) => [plan.id, plan])).values()]
  const rows = plans.map((plan) => rowOf(world, actor, plan, today)).sort(byDue)
  return {
    mayPlan: actor.powers.includes(ASSIGN) ? 'others' : isLeading(world, actor.postId) ? 'self' : 'nobody',
    own: { postId: actor.postId, personId: actor.insteadOf ?? actor.personId },
    today: isoDay(today),
    overdue: rows.filter((row) => row.lateDays > 0).length,
    rows,
  }
}

type PlanRow = PlansWire['rows'][number]

function rowOf(world: World, actor: Officer, plan: ListedPlan, today: Day): PlanRow {
  const { organisation, law } = world
  const { regionId, postId, personId, lastOn } = plan
  const ofRegion = law.at({ regionId, lawOn: today, lawSeq: law.seq, today }).find(planDays)?.value
  const due = dueOn(plan, ofRegion)
  const departmentId = organisation.post(postId)?.departmentId
  return {
    id: plan.id,
    enterpriseId: plan.enterpriseId,
    enterprise: plan.enterprise,
    region: organisation.region(regionId)?.name ?? NO_NAME,
    person: organisation.person(personId)?.name ?? '',
    department:
      (departmentId === undefined ? undefined : organisation.department(departmentId)?.name) ?? NO_NAME,
    purpose: plan.purpose,
    everyDays: plan.everyDays ?? ofRegion ?? null,
    fromOn: isoDay(plan.fromOn),
    lastOn: lastOn === null ? null : isoDay(lastOn),
    dueOn: due === null ? null : isoDay(due),
    lateDays: lateDays(due, today),
    visits: plan.visits,
    isMine: personsBehind(actor).includes(personId),
    mayEnd: mayKeepPlan(actor, plan),
  }
}

const NO_DAY = '9999'

/** What is due first; what has no day comes last. */
function byDue(one: PlanRow, other: PlanRow): number {
  return (one.dueOn ?? NO_DAY) < (other.dueOn ?? NO_DAY) ? -1 : one.dueOn === other.dueOn ? 0 : 1
}

/** The visits that were paid under a plan. Refuses (`not_found`) a plan that the actor may not see. */
export async function viewPlanVisits(runner: Runner, actor: Officer, id: string): Promise<PlanVisitsWire> {
  const plan = await findPlan(runner, id)
  if (plan === undefined || !maySeePlan(actor, plan)) throw new Refusal('not_found', 'visitPlan.none')
  const visits = await visitsUnder(runner, id)
  return { rows: visits.map((visit) => ({ ...visit, fromOn: isoDay(visit.fromOn) })) }
}

/** Advice on policy that the actor's body answers, that the actor brought home, or of the regions that the actor reads. */
export async function viewAdvice(runner: Runner, world: World, actor: Officer): Promise<AdviceWire> {
  const regions = actor.powers.includes(READ_REGION) ? [...actor.regions] : []
  const rows = await listAdvice(runner, actor.parties, regions)
  return {
    waiting: rows.filter(({ answer }) => answer === null).length,
    rows: rows.map(({ departmentId, on, answeredOn, ...row }) => ({
      ...row,
      on: isoDay(on),
      answeredOn: answeredOn === null ? null : isoDay(answeredOn),
      department: world.organisation.department(departmentId)?.name ?? NO_NAME,
    })),
  }
}
