/** The only SQL of listed tasks beside their registers: tasks with how they were reported, and the reports with their evidence. */
import type { Day, Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { DepartmentId, PersonId, RegionId } from '../../kernel/matter.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { seen } from './task-registers.ts'
import type { TaskFacts, Told } from './rules.ts'
import type { TasksFilter } from './wire.ts'
import type { ReportState } from './words.ts'

export interface StoredTask extends TaskFacts {
  readonly id: string
  readonly regionId: RegionId
  readonly code: string
  readonly title: string
  readonly listId: string
  readonly listCode: string
  readonly listName: string
  readonly leadId: DepartmentId
  readonly coUnitIds: string | null
  readonly persons: string | null
  readonly leader: string | null
  readonly indicator: string | null
}

interface Row extends Omit<StoredTask, 'confirmed' | 'waiting'> {
  readonly confirmedPercent: number | null
  readonly confirmedOn: Day | null
  readonly waitingPercent: number | null
  readonly waitingOn: Day | null
}

const TASKS = `select t.id, t.region_id as "regionId", t.code, t.title, t.list_id as "listId", l.code as "listCode",
    l.name as "listName", t.lead_id as "leadId", t.co_unit_ids as "coUnitIds", t.persons, t.leader, t.indicator,
    t.from_on as "fromOn", t.to_on as "toOn", r.*
  from listed_task t join task_list l on l.id = t.list_id
  left join lateral (
    select (array_agg(percent order by no desc) filter (where state = 'confirmed'))[1] as "confirmedPercent",
      (array_agg(reported_on order by no desc) filter (where state = 'confirmed'))[1] as "confirmedOn",
      max(percent) filter (where state = 'waiting') as "waitingPercent",
      max(reported_on) filter (where state = 'waiting') as "waitingOn",
      min(reported_on) filter (where state <> 'returned') as "firstOn"
    from task_report where task_id = t.id) as r on true`

function told(percent: number | null, on: Day | null): Told | null {
  return percent === null || on === null ? null : { percent, on }
}

function taskOf({ confirmedPercent, confirmedOn, waitingPercent, waitingOn, ...rest }: Row): StoredTask {
  return {
    ...rest,
    confirmed: told(confirmedPercent, confirmedOn),
    waiting: told(waitingPercent, waitingOn),
  }
}

/** The rows of `listed_task` that a reader sees, named as the statement above names them. */
function sightOf(actor: Officer, values: unknown[]): string {
  const where = seen(actor, (value) => `$${values.push(value)}`)
  return `t.id in (select id from listed_task where ${where})`
}

/** The tasks that somebody sees, those that are not done first, by when they end; so many at most. */
export async function listTasks(runner: Runner, actor: Officer, max: number): Promise<StoredTask[]> {
  const values: unknown[] = []
  const where = sightOf(actor, values)
  const rows = await rowsOf<Row>(
    runner,
    `${TASKS} where ${where} order by r."confirmedPercent" is not distinct from 100, t.to_on, t.code limit ${max}`,
    values,
  )
  return rows.map(taskOf)
}

/** One task; undefined where somebody does not see it. */
export async function findTask(runner: Runner, id: string, actor: Officer): Promise<StoredTask | undefined> {
  const values: unknown[] = [id]
  const where = sightOf(actor, values)
  const [row] = await rowsOf<Row>(runner, `${TASKS} where t.id = $1 and ${where}`, values)
  return row === undefined ? undefined : taskOf(row)
}

/** Whoever comes second waits until the first has reported or decided. */
export async function lockTask(runner: Runner, id: string): Promise<void> {
  await run(runner, 'select id from listed_task where id = $1 for update', [id])
}

/** Whether a task fits what is filtered by, besides its light. */
export function fits(task: StoredTask, { q = '', listId, unitId, leader, indicator, only }: TasksFilter) {
  const text = q.normalize('NFKC').trim().toLowerCase()
  const units = [task.leadId as string, ...(task.coUnitIds ?? '').split(',')]
  return (
    (text === '' || `${task.code} ${task.title} ${task.persons ?? ''}`.toLowerCase().includes(text)) &&
    (listId === undefined || task.listId === listId) &&
    (unitId === undefined || units.includes(unitId)) &&
    (leader === undefined || task.leader === leader) &&
    (indicator === undefined || task.indicator === indicator) &&
    (only === undefined || task.waiting !== null)
  )
}

export interface StoredReport {
  readonly id: string
  readonly no: number
  readonly state: ReportState
  readonly percent: number
  readonly done: string
  readonly result: string | null
  readonly reportedOn: Day
  readonly reportedAt: Moment
  readonly reporterId: PersonId | null
  readonly departmentId: DepartmentId
  readonly decidedAt: Moment | null
  readonly deciderId: PersonId | null
  readonly reason: string | null
}

export interface Evidence {
  readonly id: string
  readonly reportId: string
  readonly fileId: string
  readonly name: string
  readonly sizeBytes: number
}

const REPORTS = `select id, no, state, percent, done, result, reported_on as "reportedOn", reported_at as "reportedAt",
    reporter_id as "reporterId", department_id as "departmentId", decided_at as "decidedAt", decider_id as "deciderId", reason
  from task_report where task_id = $1 order by no desc`

/** The reports of a task, newest first. */
export function listReports(runner: Runner, taskId: string): Promise<StoredReport[]> {
  return rowsOf<StoredReport>(runner, REPORTS, [taskId])
}

const EVIDENCE = `select e.id, e.report_id as "reportId", e.file_id as "fileId", e.name, e.size_bytes as "sizeBytes"
  from task_report_file e join task_report r on r.id = e.report_id where r.task_id = $1 order by e.added_at, e.name`

export function listEvidence(runner: Runner, taskId: string): Promise<Evidence[]> {
  return rowsOf<Evidence>(runner, EVIDENCE, [taskId])
}

const INSERT = `insert into task_report
    (id, task_id, no, state, percent, done, result, reported_on, reported_at, reporter_id, department_id)
  values ($1, $2, $3, 'waiting', $4, $5, $6, $7::date, $8, $9, $10)`

export async function insertReport(
  runner: Runner,
  taskId: string,
  report: Pick<StoredReport, 'id' | 'no' | 'percent' | 'done' | 'result' | 'reporterId' | 'departmentId'> & {
    readonly on: string
    readonly at: Moment
  },
): Promise<void> {
  const { id, no, percent, done, result, on, at, reporterId, departmentId } = report
  const values = [id, taskId, no, percent, done, result, on, sqlMoment(at), reporterId, departmentId]
  await run(runner, INSERT, values)
}

/** What a correction puts in the place of what was reported; the day stays that of the report. */
export async function updateReport(
  runner: Runner,
  id: string,
  { percent, done, result }: Pick<StoredReport, 'percent' | 'done' | 'result'>,
): Promise<void> {
  const text = `update task_report set percent = $2, done = $3, result = $4 where id = $1`
  await run(runner, text, [id, percent, done, result])
}

/** What the office has decided of a report. */
export async function decideReport(
  runner: Runner,
  id: string,
  { state, at, by, reason }: { state: ReportState; at: Moment; by: PersonId; reason: string | null },
): Promise<void> {
  const text = `update task_report set state = $2, decided_at = $3, decider_id = $4, reason = $5 where id = $1`
  await run(runner, text, [id, state, sqlMoment(at), by, reason])
}

const HANDED_IN = 'select id from file where id = any($1::uuid[]) and uploaded_by = $2'

/** Those of some files that somebody has handed in. */
export async function handedIn(
  runner: Runner,
  files: readonly string[],
  personId: PersonId,
): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(runner, HANDED_IN, [files, personId])
  return new Set(rows.map(({ id }) => id))
}

const HANG = `insert into task_report_file (id, report_id, file_id, name, media_type, size_bytes, added_at)
  select $1, $2, id, name, media_type, size_bytes, $4 from file where id = $3
  on conflict (report_id, file_id) do nothing`

export async function hang(
  runner: Runner,
  id: string,
  reportId: string,
  fileId: string,
  at: Moment,
): Promise<void> {
  await run(runner, HANG, [id, reportId, fileId, sqlMoment(at)])
}

/** Takes away what is not among the evidence any more. */
export async function unhang(runner: Runner, reportId: string, kept: readonly string[]): Promise<void> {
  const text = 'delete from task_report_file where report_id = $1 and file_id <> all($2::uuid[])'
  await run(runner, text, [reportId, kept])
}

export interface StoredFile {
  readonly taskId: string
  readonly name: string
  readonly mediaType: string
  readonly hash: string
}

const FILE = `select r.task_id as "taskId", e.name, e.media_type as "mediaType", f.hash
  from task_report_file e join task_report r on r.id = e.report_id join file f on f.id = e.file_id where e.id = $1`

export async function findEvidence(runner: Runner, id: string): Promise<StoredFile | undefined> {
  return (await rowsOf<StoredFile>(runner, FILE, [id]))[0]
}
