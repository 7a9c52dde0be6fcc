/** What is stored of monthly monitoring besides the reports as matters: plans of months, and the questions asked of both. */
import { addMonths, dayFrom, isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { EnterpriseId, Party, RegionId } from '../../kernel/matter.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { decode, defineTable } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import type { Gate } from '../../platform/registry.ts'
import { appendLine, type Recorder } from '../../platform/subject-journal.ts'
import { STAGES } from '../projects/words.ts'
import type { Pool } from 'pg'
import type { InvestmentReport, Monitored, MonitoredQuestion } from './report.ts'

export const reportTable = defineTable('investment_report', ['id'], {
  id: 'uuid',
  projectId: 'uuid',
  month: 'day',
  parkId: 'uuid',
  planned: 'numeric',
  actual: 'numeric',
  progress: 'text',
  problems: 'text',
  filedAt: 'moment',
  filedBy: 'json',
  lateDays: 'int',
  returns: 'int',
  visits: 'json',
  score: 'int',
})

const MONTHS = 12
/** Stages of a project that is being built. */
const BUILDING = STAGES.slice(STAGES.indexOf('started'), STAGES.indexOf('completed'))

/** Amounts come as texts of whole numbers. */
function fenOf(text: string | null): number | null {
  return text === null ? null : Number(text)
}

const MONITORED = `select m.region_id as "regionId", m.title, m.enterprise_id as "enterpriseId",
    m.department_id as "departmentId", m.handler_post_id as "handlerPostId", p.park_id as "parkId", i.planned,
    exists (select 1 from investment_report r where r.project_id = m.id and r.month = $2::date) as "isReported"
  from matter m join project p on p.id = m.id left join investment_plan i on i.project_id = m.id and i.month = $2::date
  where m.id = $1 and m.kind = 'project'`

/** Answers what a report on a project and month begins with. */
export const monitoredGate: Gate = async (runner: Runner, { projectId, month }: MonitoredQuestion) => {
  type Row = Omit<Monitored, 'planned'> & { readonly planned: string | null }
  const [found] = await rowsOf<Row>(runner, MONITORED, [projectId, month])
  return found === undefined ? null : { ...found, planned: fenOf(found.planned) }
}

const UNREPORTED = `select p.id, p.region_id as "regionId" from project p join matter m on m.id = p.id
  where p.stage = any($1::text[]) and m.closed_at is null and m.status <> 'suspended'
    and exists (select 1 from project_event e where e.project_id = p.id and e.type = 'stage' and e.stage = any($1::text[])
      and e.happened_on < $3::date)
    and not exists (select 1 from investment_report r where r.project_id = p.id and r.month = $2::date)
    and p.id > $4
  order by p.id limit $5`

/** Projects after an id that were under construction by the end of a month and have no report on it yet, in the order of ids. */
export async function unreported(
  runner: Runner,
  month: Day,
  after: string,
  most: number,
): Promise<{ id: string; regionId: RegionId }[]> {
  return rowsOf(runner, UNREPORTED, [BUILDING, isoDay(month), isoDay(addMonths(month, 1)), after, most])
}

/** A project as whoever plans its months needs to know it. */
export interface PlannedProject {
  readonly id: string
  readonly regionId: RegionId
  readonly enterpriseId: EnterpriseId | null
  readonly handlerPostId: string | null
  readonly readers: readonly Party[]
}

const PROJECT = `select id, region_id as "regionId", enterprise_id as "enterpriseId", handler_post_id as "handlerPostId",
    array(select r.party from reader r where r.matter_id = m.id) as readers
  from matter m where id = $1 and kind = 'project' and not confidential`

export async function findProject(runner: Runner, id: string): Promise<PlannedProject | undefined> {
  const [found] = await rowsOf<PlannedProject>(runner, PROJECT, [id])
  return found
}

const PLAN = `select d.month::date as month, i.planned, r.actual
  from unnest($2::date[]) as d (month)
  left join investment_plan i on i.project_id = $1 and i.month = d.month
  left join investment_report r on r.project_id = $1 and r.month = d.month
  order by 1`

export interface PlannedMonth {
  readonly month: Day
  readonly planned: number | null
  readonly actual: number | null
}

const monthsOf = (year: number): Day[] =>
  Array.from({ length: MONTHS }, (_none, index) => dayFrom(year, index + 1, 1))

/** The twelve months of a year: what is planned and what was reported. */
export async function readPlan(runner: Runner, projectId: string, year: number): Promise<PlannedMonth[]> {
  type Row = { month: Day; planned: string | null; actual: string | null }
  const rows = await rowsOf<Row>(runner, PLAN, [projectId, monthsOf(year).map(isoDay)])
  return rows.map(({ month, planned, actual }) => ({ month, planned: fenOf(planned), actual: fenOf(actual) }))
}

const CLEAR = 'delete from investment_plan where project_id = $1 and month = any($2::date[])'
const SET = `insert into investment_plan (project_id, month, planned)
  select $1, d.month, d.planned from unnest($2::date[], $3::numeric[]) as d (month, planned) where d.planned is not null`

/** Replaces the plan of a year. Reports that are open keep the plan that they began with. */
export async function writePlan(
  pool: Pool,
  projectId: string,
  year: number,
  planned: readonly (number | null)[],
  recorder: Recorder,
): Promise<void> {
  await withTransaction(pool, async (client) => {
    const months = monthsOf(year).map(isoDay)
    await run(client, CLEAR, [projectId, months])
    await run(client, SET, [projectId, months, planned])
    const line = { act: 'plan', audience: 'departments', patch: { year, planned } } as const
    await appendLine(client, `investmentPlan:${projectId}`, line, recorder)
  })
}

/** A report with what the list says of its matter. */
export interface ListedReport extends InvestmentReport {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly status: string
  readonly regionId: RegionId
  readonly enterpriseId: EnterpriseId | null
  readonly dueAt: Moment | null
  readonly yellowAt: Moment | null
  readonly blackAt: Moment | null
  readonly isPaused: boolean
  readonly finalLight: null
  readonly project: string
}

const LISTED = `select ${reportTable.select('r.')}, m.code, m.title, m.status, m.region_id as "regionId",
    m.enterprise_id as "enterpriseId", m.due_at as "dueAt", m.yellow_at as "yellowAt", m.black_at as "blackAt",
    m.is_paused as "isPaused", m.final_light as "finalLight", p.title as project
  from investment_report r join matter m on m.id = r.id join matter p on p.id = r.project_id
  where r.month = $1::date and m.region_id = any($2::uuid[]) and not m.confidential and not p.confidential
    and ($3::uuid[] is null or m.id in (select matter_id from reader where party = any($3::uuid[])))
  order by m.region_id, p.title, r.id limit $4`

/** The reports on a month in some regions; where parties are given, those that one of them reads. */
export async function listReports(
  runner: Runner,
  month: Day,
  regions: readonly string[],
  parties: readonly string[] | null,
  most: number,
): Promise<ListedReport[]> {
  const rows = await rowsOf<Record<string, unknown>>(runner, LISTED, [isoDay(month), regions, parties, most])
  return rows.map((row) => decode(reportTable, row) as unknown as ListedReport)
}
