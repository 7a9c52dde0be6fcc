/** The only SQL for visits and the entries of the diary: who is in charge of what, what a month holds, which visits are overdue. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, MatterId, PersonId, PostId, RegionId } from '../../kernel/matter.ts'
import { defineTable } from '../../platform/database/table.ts'
import { rowsOf, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { Gate } from '../../platform/registry.ts'
import type { Served, ServedQuestion } from './visit.ts'
import type { DutyKind, EnterpriseClass, Purpose } from './words.ts'

export const visitTable = defineTable('visit', ['id'], {
  id: 'uuid',
  purpose: 'text',
  fromOn: 'day',
  toOn: 'day',
  visitors: 'text',
  findings: 'text',
  policies: 'text',
  resources: 'text',
  received: 'bool',
  comment: 'text',
  raised: 'int',
  advice: 'text',
  adviceDepartmentId: 'uuid',
  adviceAnswer: 'text',
  adviceAnsweredOn: 'day',
})

// One and the same person's days are looked at one after the other: two sendings at once count them once.
const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 340))'
const IN_CHARGE = `exists (select from assignment a where a.person_id = any($3::uuid[])
    and (a.subject_kind = 'project' and a.subject_id = m.id or a.subject_kind = 'enterprise' and a.subject_id = e.id)
    and a.from_on <= $6::date and (a.until_on is null or a.until_on > $5::date))
  or exists (select from visit_plan p where p.enterprise_id = e.id and p.person_id = any($3::uuid[])
    and p.from_on <= $6::date and (p.until_on is null or p.until_on > $5::date))
  or m.handler_post_id = any($4::uuid[]) or m.department_id = any($4::uuid[])
  or m.id is null and e.region_id = any($8::uuid[])
    and exists (select from department d where d.id = $7::uuid and d.function = 'street' and d.closed_on is null)`
const COUNTED = `exists (select from visit v join matter o on o.id = v.id where o.kind = 'visit'
    and o.enterprise_id = e.id and o.handler_id = any($3::uuid[]) and v.purpose = 'residency' and o.status <> 'withdrawn'
    and v.from_on <= $6::date and v.to_on >= $5::date)`
const SERVED = `select m.id as "projectId", e.id as "enterpriseId", coalesce(m.region_id, e.region_id) as "regionId",
    coalesce(m.title, e.name) as name, coalesce(${IN_CHARGE}, false) as "isServing", ${COUNTED} as "isCounted"
  from (select $1::uuid as project_id, $2::uuid as enterprise_id) as asked
  left join matter m on m.id = asked.project_id and m.kind = 'project' and m.closed_at is null and not m.confidential
  left join enterprise e on e.id = coalesce(m.enterprise_id, case when asked.project_id is null then asked.enterprise_id end)
    and e.ended_on is null
  where m.id is not null or e.id is not null`

/** Answers whom a visit is about, and whether whoever asks is in charge of it. */
export const servedGate: Gate = async (runner: Runner, question: ServedQuestion): Promise<Served | null> => {
  const { projectId, enterpriseId, persons, parties, departmentId, regionIds, fromOn, toOn } = question
  await rowsOf(runner, LOCK, [[...persons].sort().join(' ')])
  const values = [projectId, enterpriseId, persons, parties, fromOn, toOn, departmentId, regionIds]
  const [found] = await rowsOf<Served>(runner, SERVED, values)
  return found ?? null
}

/** What a steward has done besides visits; a record is never changed, only struck by another one. */
export interface DutyRecord {
  readonly id: string
  readonly personId: PersonId
  readonly postId: PostId
  readonly departmentId: DepartmentId
  readonly regionId: RegionId
  readonly projectId: MatterId | null
  readonly enterpriseId: string | null
  readonly kind: DutyKind | null
  readonly happenedOn: Day | null
  readonly text: string
  readonly recordedAt: Moment
  readonly requestKey: string
  /** The record that this one strikes. */
  readonly strikesId: string | null
}

const dutyTable = defineTable('service_duty', ['id'], {
  id: 'uuid',
  personId: 'uuid',
  postId: 'uuid',
  departmentId: 'uuid',
  regionId: 'uuid',
  projectId: 'uuid',
  enterpriseId: 'uuid',
  kind: 'text',
  happenedOn: 'day',
  text: 'text',
  recordedAt: 'moment',
  requestKey: 'text',
  strikesId: 'uuid',
})

const BY_KEY = `select ${dutyTable.select()} from service_duty where person_id = $1 and request_key = $2`
const BY_ID = `select ${dutyTable.select()} from service_duty where id = $1`
const STRUCK = 'select 1 from service_duty where strikes_id = $1'

/** Holds everybody off who sends the same person's entries meanwhile. */
export async function lockEntries(runner: Runner, personId: PersonId): Promise<void> {
  await rowsOf(runner, LOCK, [personId])
}

export async function dutyByKey(
  runner: Runner,
  personId: PersonId,
  key: string,
): Promise<DutyRecord | undefined> {
  const [found] = await rowsOf<DutyRecord>(runner, BY_KEY, [personId, key])
  return found
}

export async function dutyById(runner: Runner, id: string): Promise<DutyRecord | undefined> {
  const [found] = await rowsOf<DutyRecord>(runner, BY_ID, [id])
  return found
}

export async function isStruck(runner: Runner, id: string): Promise<boolean> {
  return (await rowsOf(runner, STRUCK, [id])).length > 0
}

export async function addDuty(runner: Runner, record: DutyRecord): Promise<void> {
  const writes = new Writes()
  writes.insert(dutyTable, { ...record })
  await runWrites(runner, writes)
}

const DUTIES_OF = `select d.id, d.kind, d.happened_on as "on", d.text, s.text as struck,
    case when d.project_id is null then 'enterprises' else 'projects' end as path,
    coalesce(d.project_id, d.enterprise_id) as "subjectId", coalesce(m.title, e.name) as title
  from service_duty d left join service_duty s on s.strikes_id = d.id
    left join matter m on m.id = d.project_id left join enterprise e on e.id = d.enterprise_id
  where d.person_id = $1 and d.kind is not null and d.happened_on >= $2::date and d.happened_on < $3::date
  order by d.happened_on desc, d.id desc limit 200`

export interface ListedDuty {
  readonly id: string
  readonly kind: DutyKind
  readonly on: Day
  readonly text: string
  readonly struck: string | null
  readonly path: string
  readonly subjectId: string
  readonly title: string
}

/** A person's entries of a month, the latest first. */
export async function dutiesOf(
  runner: Runner,
  personId: PersonId,
  from: Day,
  before: Day,
): Promise<ListedDuty[]> {
  return rowsOf(runner, DUTIES_OF, [personId, isoDay(from), isoDay(before)])
}

const VISITS_OF = `select m.id, m.status, m.title, v.purpose, v.from_on as "fromOn", v.to_on as "toOn"
  from matter m join visit v on v.id = m.id
  where m.kind = 'visit' and m.handler_id = $1 and v.to_on >= $2::date and v.from_on < $3::date and m.status <> 'withdrawn'
  order by v.from_on desc, m.id desc limit 200`

export interface ListedVisit {
  readonly id: string
  readonly status: string
  readonly title: string
  readonly purpose: Purpose
  readonly fromOn: Day
  readonly toOn: Day
}

export async function visitsOf(
  runner: Runner,
  personId: PersonId,
  from: Day,
  before: Day,
): Promise<ListedVisit[]> {
  return rowsOf(runner, VISITS_OF, [personId, isoDay(from), isoDay(before)])
}

/** Per region and class, after how many days a visit is due. */
export interface Cadence {
  readonly regionId: RegionId
  readonly class: EnterpriseClass
  readonly days: number
}

/** An enterprise whose visit is overdue. */
export interface OverdueVisit {
  readonly enterpriseId: string
  readonly enterprise: string
  readonly class: EnterpriseClass
  readonly regionId: RegionId
  readonly personId: PersonId | null
  readonly lastOn: Day | null
  readonly dueOn: Day
  readonly count: number
}

const OVERDUE = `with cadence as (
    select * from unnest($1::uuid[], $2::text[], $3::int[]) as c (region_id, class, days)
  ), charge as (
    select e.id, e.name, e.region_id,
      case when e.is_above_scale then 'aboveScale' when e.is_above_limit then 'aboveLimit' else 'other' end as class,
      min(a.from_on) as since,
      (array_agg(a.person_id order by a.person_id is null, a.slot <> 'steward', a.from_on, a.id))[1] as person_id
    from assignment a join enterprise e on e.id = a.subject_id
    where a.subject_kind = 'enterprise' and a.until_on is null and a.from_on <= $4::date and e.ended_on is null
      and e.merged_into is null and ($5::uuid[] is null or a.person_id = any($5::uuid[]))
    group by e.id
  ), visited as (
    select charge.*, c.days, (select max(v.to_on) from matter m join visit v on v.id = m.id
      where m.kind = 'visit' and m.enterprise_id = charge.id and m.status in ('recorded', 'confirmed')) as last_on
    from charge join cadence c on c.region_id = charge.region_id and c.class = charge.class
  )
  select id as "enterpriseId", name as enterprise, class, region_id as "regionId", person_id as "personId",
    last_on as "lastOn", greatest(last_on, since) + days as "dueOn", count(*) over ()::int as count
  from visited where greatest(last_on, since) + days < $4::date
  order by "dueOn", id limit 200`

/** Enterprises with somebody in charge that nobody has visited for longer than their class allows, most overdue first. */
export async function overdueVisits(
  runner: Runner,
  cadences: readonly Cadence[],
  today: Day,
  persons: readonly PersonId[] | null,
): Promise<OverdueVisit[]> {
  return rowsOf(runner, OVERDUE, [
    cadences.map(({ regionId }) => regionId),
    cadences.map((one) => one.class),
    cadences.map(({ days }) => days),
    isoDay(today),
    persons,
  ])
}

/** What a duty is written down about: null where there is no such enterprise or project, or somebody else is in charge. */
export async function inCharge(
  runner: Runner,
  subject: { readonly projectId: string | null; readonly enterpriseId: string | null },
  {
    persons,
    parties,
    departmentId,
    regionIds,
  }: Omit<ServedQuestion, 'projectId' | 'enterpriseId' | 'fromOn' | 'toOn'>,
  on: Day,
): Promise<Served | null> {
  const { projectId, enterpriseId } = subject
  const values = [projectId, enterpriseId, persons, parties, isoDay(on), isoDay(on), departmentId, regionIds]
  const [found] = await rowsOf<Served>(runner, SERVED, values)
  return found?.isServing === true ? found : null
}
