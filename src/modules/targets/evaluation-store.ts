/** The facts by which projects are scored: nodes by their baseline, the stage against its limit, monthly reports, investment. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, PersonId, RegionId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { Stage } from '../projects/words.ts'
import type { Shares } from './evaluation.ts'
import type { Period } from './store.ts'

/** A project with what is known of it in a period. */
export interface Evaluated {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly stage: Stage
  readonly departmentId: DepartmentId | null
  readonly personId: PersonId | null
  readonly shares: Shares
}

/** A report counts once it is filed or should have been; amounts count where they were reported. */
const FACTS = `with nodes as (
    select project_id, count(*)::int as due, count(*) filter (where finished_on <= base_to_on)::int as timely
    from project_node where base_to_on between $2::date and $3::date group by 1
  ), reports as (
    select r.project_id, count(*)::int as due,
      count(*) filter (where r.filed_at is not null and r.late_days = 0)::int as timely,
      coalesce(sum(r.planned) filter (where r.filed_at is not null and r.planned > 0), 0)::float8 as planned,
      coalesce(sum(r.actual) filter (where r.filed_at is not null and r.planned > 0), 0)::float8 as actual
    from investment_report r join matter w on w.id = r.id
    where r.month between $4::date and $5::date and (r.filed_at is not null or w.due_at <= $6) group by 1
  )
  select p.id, m.code, m.title, p.stage, m.department_id as "departmentId", m.handler_id as "personId",
    coalesce(n.timely, 0) as "nodesDone", coalesce(n.due, 0) as "nodesOf",
    (e.due_at > $6)::int as "stageDone", (e.due_at is not null)::int as "stageOf",
    coalesce(r.timely, 0) as "reportsDone", coalesce(r.due, 0) as "reportsOf",
    coalesce(r.actual, 0) as "investmentDone", coalesce(r.planned, 0) as "investmentOf"
  from project p join matter m on m.id = p.id join project_entry e on e.id = p.id
    left join nodes n on n.project_id = p.id left join reports r on r.project_id = p.id
  where p.region_id = any($1::uuid[]) and not m.confidential and m.status not in ('merged', 'terminated')
    and (n.due > 0 or r.due > 0 or e.due_at is not null)
  order by p.id`

interface Row extends Omit<Evaluated, 'shares'> {
  readonly nodesDone: number
  readonly nodesOf: number
  readonly stageDone: number | null
  readonly stageOf: number
  readonly reportsDone: number
  readonly reportsOf: number
  readonly investmentDone: number
  readonly investmentOf: number
}

/** Every project of some regions that something is known of in the period; what is not due yet counts for nobody. */
export async function readEvaluated(
  runner: Runner,
  regions: readonly RegionId[],
  { from, to }: Period,
  { today, now }: { readonly today: Day; readonly now: Moment },
): Promise<Evaluated[]> {
  const until = Math.min(to, today - 1) as Day
  const values = [regions, isoDay(from), isoDay(until), isoDay(from), isoDay(to), sqlMoment(now)]
  const rows = await rowsOf<Row>(runner, FACTS, values)
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    title: row.title,
    stage: row.stage,
    departmentId: row.departmentId,
    personId: row.personId,
    shares: {
      nodes: { done: row.nodesDone, of: row.nodesOf },
      stage: { done: row.stageDone ?? 0, of: row.stageOf },
      reports: { done: row.reportsDone, of: row.reportsOf },
      investment: { done: row.investmentDone, of: row.investmentOf },
    },
  }))
}
