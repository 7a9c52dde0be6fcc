/** The only SQL for leaders' visit plans and the advice on policy that visits brought. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, EnterpriseId, PersonId, PostId, RegionId } from '../../kernel/matter.ts'
import { defineTable } from '../../platform/database/table.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { Purpose } from './words.ts'

/** Which leader visits which enterprise, what for, and how often. */
export interface VisitPlan {
  readonly id: string
  readonly enterpriseId: EnterpriseId
  readonly regionId: RegionId
  readonly personId: PersonId
  readonly postId: PostId
  readonly purpose: string
  readonly everyDays: number | null
  readonly fromOn: Day
  readonly untilOn: Day | null
  readonly endReason: string | null
  readonly madeAt: Moment
  readonly madeBy: PersonId
}

const planTable = defineTable('visit_plan', ['id'], {
  id: 'uuid',
  enterpriseId: 'uuid',
  regionId: 'uuid',
  personId: 'uuid',
  postId: 'uuid',
  purpose: 'text',
  everyDays: 'int',
  fromOn: 'day',
  untilOn: 'day',
  endReason: 'text',
  madeAt: 'moment',
  madeBy: 'uuid',
})

const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 344))'
const OPEN_OF = 'select 1 from visit_plan where enterprise_id = $1 and person_id = $2 and until_on is null'

/** Holds everybody off who plans for the same enterprise meanwhile, and says whether that leader has an open plan for it. */
export async function isPlanned(
  runner: Runner,
  enterpriseId: EnterpriseId,
  personId: PersonId,
): Promise<boolean> {
  await rowsOf(runner, LOCK, [enterpriseId])
  return (await rowsOf(runner, OPEN_OF, [enterpriseId, personId])).length > 0
}

export async function addPlan(runner: Runner, plan: VisitPlan): Promise<void> {
  const writes = new Writes()
  writes.insert(planTable, { ...plan })
  await runWrites(runner, writes)
}

const LOCKED = `select ${planTable.select()} from visit_plan where id = $1 for update`
const BY_ID = `select ${planTable.select()} from visit_plan where id = $1`
const END = 'update visit_plan set until_on = greatest($2::date, from_on), end_reason = $3 where id = $1'

export async function lockPlan(runner: Runner, id: string): Promise<VisitPlan | undefined> {
  const [found] = await rowsOf<VisitPlan>(runner, LOCKED, [id])
  return found
}

export async function findPlan(runner: Runner, id: string): Promise<VisitPlan | undefined> {
  const [found] = await rowsOf<VisitPlan>(runner, BY_ID, [id])
  return found
}

export async function endPlan(runner: Runner, id: string, untilOn: Day, reason: string): Promise<void> {
  await run(runner, END, [id, isoDay(untilOn), reason])
}

/** A plan with what has come of it so far. */
export interface ListedPlan extends VisitPlan {
  readonly enterprise: string
  readonly lastOn: Day | null
  readonly visits: number
}

// A visit is the leader's own, or that of whoever acts in the leader's post; one that is disputed or not confirmed in time is none.
const PAID = `m.kind = 'visit' and m.enterprise_id = p.enterprise_id and v.to_on >= p.from_on
    and (m.handler_id = p.person_id or m.handler_post_id = p.post_id)`
/** When the leader of plan `p` went last, and how often. */
export const LAST_PAID = `select max(v.to_on) filter (where m.status in ('recorded', 'confirmed')) as last_on,
        (count(*) filter (where m.status <> 'withdrawn'))::int as visits
      from matter m join visit v on v.id = m.id where ${PAID}`
/** More than these one page does not hold; those whose leader was there longest ago are among them. */
const PLANS_MAX = 2000
const OPEN_PLANS = `select ${planTable.select('p.')}, e.name as enterprise, paid.last_on as "lastOn", paid.visits
  from visit_plan p join enterprise e on e.id = p.enterprise_id
    cross join lateral (${LAST_PAID}) as paid
  where p.until_on is null and e.ended_on is null
    and ($1::uuid[] is null or p.person_id = any($1::uuid[])) and ($2::uuid[] is null or p.region_id = any($2::uuid[]))
  order by coalesce(paid.last_on, p.from_on), p.id limit ${PLANS_MAX}`

/** Open plans of some people or some regions, with the leader's last visit. */
export async function openPlans(
  runner: Runner,
  persons: readonly PersonId[] | null,
  regions: readonly RegionId[] | null,
): Promise<ListedPlan[]> {
  return rowsOf(runner, OPEN_PLANS, [persons, regions])
}

/** A visit under a plan, as it was written down. */
export interface PaidVisit {
  readonly id: string
  readonly status: string
  readonly purpose: Purpose
  readonly fromOn: Day
  readonly findings: string | null
  readonly policies: string | null
  readonly advice: string | null
  readonly adviceAnswer: string | null
  readonly raised: number
}

const VISITS = `select m.id, m.status, v.purpose, v.from_on as "fromOn", v.findings, v.policies, v.advice,
    v.advice_answer as "adviceAnswer", v.raised
  from visit_plan p join matter m on m.enterprise_id = p.enterprise_id join visit v on v.id = m.id
  where p.id = $1 and m.status <> 'withdrawn' and ${PAID}
  order by v.from_on desc, m.id desc limit 100`

export async function visitsUnder(runner: Runner, planId: string): Promise<PaidVisit[]> {
  return rowsOf(runner, VISITS, [planId])
}

/** Advice on policy with its answer. */
export interface ListedAdvice {
  readonly visitId: string
  readonly enterprise: string
  readonly on: Day
  readonly advice: string
  readonly departmentId: DepartmentId
  readonly answer: string | null
  readonly answeredOn: Day | null
}

const ADVICE = `select m.id as "visitId", e.name as enterprise, v.from_on as "on", v.advice,
    v.advice_department_id as "departmentId", v.advice_answer as answer, v.advice_answered_on as "answeredOn"
  from visit v join matter m on m.id = v.id join enterprise e on e.id = m.enterprise_id
  where v.advice is not null and m.status <> 'withdrawn' and (v.advice_department_id = any($1::uuid[])
    or m.handler_post_id = any($1::uuid[]) or m.region_id = any($2::uuid[]) and not m.confidential)
  order by v.advice_answer is not null, v.from_on, m.id limit 200`

/** Advice that some parties answer or brought home, and all of some regions; what waits first, the oldest first. */
export async function listAdvice(
  runner: Runner,
  parties: readonly string[],
  regions: readonly RegionId[],
): Promise<ListedAdvice[]> {
  return rowsOf(runner, ADVICE, [parties, regions])
}
