/** The only SQL of visits by body: the visits of a month, and the appeals that were made of them. */
import { isoDay, type Day } from '../../calendar/days.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { CountedVisit, RaisedAppeal } from './activity.ts'
import type { Whose } from './residency-store.ts'

const VISITS = `select m.id, m.title, m.status, v.purpose, m.department_id as "departmentId", m.handler_id as "personId",
    m.enterprise_id as "enterpriseId", e.name as enterprise, v.from_on as "fromOn", v.findings is not null as "isFinding",
    v.policies is not null as "isPolicy", v.advice is not null as "isAdvice", v.advice_answer is not null as "isAnswered"
  from visit v join matter m on m.id = v.id join enterprise e on e.id = m.enterprise_id
  where v.from_on >= $3::date and v.from_on < $4::date and m.status <> 'withdrawn' and m.department_id = any($1::uuid[])
    and m.handler_id is not null and ($2::uuid[] is null or m.handler_id = any($2::uuid[]))
  order by v.from_on desc, m.id desc`

/** Visits that began in a month; withdrawn ones are none. */
export async function visitsBegun(
  runner: Runner,
  { departmentIds, personIds }: Whose,
  from: Day,
  before: Day,
): Promise<readonly CountedVisit[]> {
  return rowsOf(runner, VISITS, [departmentIds, personIds, isoDay(from), isoDay(before)])
}

// Solved as the rates count it: what hangs is not, nor what a revisit left out.
const APPEALS = `select m.id, m.about_id as "visitId", m.code, m.title, m.status, m.region_id as "regionId",
    m.department_id as "departmentId", a.contacted_at as "contactedAt",
    coalesce(a.solved and a.excluded is null and m.status <> 'hung', false) as "isSolved",
    array(select r.party from reader r where r.matter_id = m.id)::text[] as readers
  from matter m join appeal a on a.id = m.id
  where m.kind = 'appeal' and m.about_id = any($1::uuid[]) and m.status <> 'withdrawn' and not m.confidential
  order by m.id`

/** The appeals that visits led to; what the enterprise has withdrawn is none, and confidential ones are not told. */
export async function appealsAbout(
  runner: Runner,
  visitIds: readonly string[],
): Promise<readonly RaisedAppeal[]> {
  return visitIds.length === 0 ? [] : rowsOf(runner, APPEALS, [visitIds])
}
