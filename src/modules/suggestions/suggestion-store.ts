/** The SQL of suggestions for single appeals: what waits, what was made for it, past appeals to compare with, corrections. */
import type { Moment } from '../../calendar/days.ts'
import type { DepartmentId, EnterpriseId, MatterId, Party, PersonId, RegionId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import { ROW_COLUMNS, type MatterRow } from '../../platform/views/matter-rows.ts'
import type { Guess } from './rules.ts'

/** What was made for an appeal by a model. */
export interface Content {
  readonly department: Guess
  readonly topic: Guess
  /** Past appeals that are like it, the most alike first. */
  readonly past: readonly { readonly id: string; readonly likeness: number }[]
}

export interface Made {
  readonly appealId: string
  readonly modelId: string
  readonly modelNo: number
  readonly madeAt: Moment
  readonly content: Content
}

const MADE = `select s.appeal_id as "appealId", s.model_id as "modelId", m.no as "modelNo", s.made_at as "madeAt", s.content
  from appeal_suggestion s join suggestion_model m on m.id = s.model_id where s.appeal_id = $1`
const KEEP = `insert into appeal_suggestion (appeal_id, model_id, made_at, content) values ($1, $2, $3, $4)
  on conflict (appeal_id) do update
    set model_id = excluded.model_id, made_at = excluded.made_at, content = excluded.content`

export async function readMade(runner: Runner, appealId: string): Promise<Made | undefined> {
  const [row] = await rowsOf<Omit<Made, 'content'> & { content: string }>(runner, MADE, [appealId])
  return row === undefined ? undefined : { ...row, content: JSON.parse(row.content) as Content }
}

export async function keepMade(runner: Runner, made: Omit<Made, 'modelNo'>): Promise<void> {
  const { appealId, modelId, madeAt, content } = made
  await run(runner, KEEP, [appealId, modelId, sqlMoment(madeAt), JSON.stringify(content)])
}

/** An appeal as far as suggestions look at it. */
export interface Looked {
  readonly id: MatterId
  readonly regionId: RegionId
  readonly departmentId: DepartmentId | null
  readonly status: string
  readonly subject: string
  readonly detail: string
  readonly isKey: boolean
  readonly version: number
  readonly readers: readonly Party[]
}

const LOOKED = `m.id, m.region_id as "regionId", m.department_id as "departmentId", m.status, m.title as subject,
  a.text as detail, a.is_key as "isKey", m.version`
const ONE = `select ${LOOKED}, array(select r.party from reader r where r.matter_id = m.id) as readers
  from matter m join appeal a on a.id = m.id where m.id = $1 and m.kind = 'appeal' and not m.confidential`
const WAITING = `select ${LOOKED}, '{}'::uuid[] as readers from matter m join appeal a on a.id = m.id
    left join appeal_suggestion s on s.appeal_id = m.id
  where m.kind = 'appeal' and m.status = 'filed' and m.region_id = any($1::uuid[]) and not m.confidential
    and s.model_id is distinct from $2 order by m.id limit $3`
const READY = `select ${LOOKED}, '{}'::uuid[] as readers from matter m join appeal a on a.id = m.id
    join appeal_suggestion s on s.appeal_id = m.id
  where m.kind = 'appeal' and m.status = 'filed' and m.region_id = any($1::uuid[]) and not m.confidential
    and s.model_id = $2 and not a.is_key and a.suggested is null and m.id > $3 order by m.id limit $4`

export async function lookAt(runner: Runner, id: string): Promise<Looked | undefined> {
  return (await rowsOf<Looked>(runner, ONE, [id]))[0]
}

/** Appeals that wait to be dispatched and have nothing of this model yet. */
export function listWaiting(
  runner: Runner,
  regions: readonly RegionId[],
  modelId: string,
  most: number,
): Promise<Looked[]> {
  return rowsOf<Looked>(runner, WAITING, [regions, modelId, most])
}

/** Appeals that wait and have a suggestion of this model; none that was dispatched by one before. */
export function listReady(
  runner: Runner,
  regions: readonly RegionId[],
  modelId: string,
  after: string,
  most: number,
): Promise<Looked[]> {
  return rowsOf<Looked>(runner, READY, [regions, modelId, after, most])
}

/** A closed appeal to compare with. */
export interface PastText {
  readonly id: string
  readonly text: string
}

const PAST = `select m.id, m.title || ' ' || left(a.text, 300) as text from matter m join appeal a on a.id = m.id
  where m.kind = 'appeal' and m.status = 'closed' and m.region_id = any($1::uuid[]) and not m.confidential
  order by m.id desc limit $2`

export function listPast(runner: Runner, regions: readonly RegionId[], most: number): Promise<PastText[]> {
  return rowsOf<PastText>(runner, PAST, [regions, most])
}

/** A past appeal with what became of it. */
export interface PastAppeal extends MatterRow {
  readonly topic: string
  readonly opinion: string | null
  readonly reply: string | null
  readonly solved: boolean | null
  readonly level: string | null
  readonly enterpriseId: EnterpriseId | null
  readonly enterprise: string | null
}

const VISIBLE = `select ${ROW_COLUMNS}, a.topic, a.opinion, a.reply, a.solved, a.level, e.name as enterprise
  from matter m join appeal a on a.id = m.id left join enterprise e on e.id = m.enterprise_id
  where m.id = any($1::uuid[]) and not m.confidential and m.status = 'closed'
    and (m.region_id = any($3::uuid[])
      or exists (select 1 from reader r where r.matter_id = m.id and r.party = any($2::uuid[])))`

/** Those of them that somebody may read, who reads as these parties and these regions as a whole. */
export function readPast(
  runner: Runner,
  ids: readonly string[],
  parties: readonly Party[],
  regions: readonly RegionId[],
): Promise<PastAppeal[]> {
  return rowsOf<PastAppeal>(runner, VISIBLE, [ids, parties, regions])
}

export interface CorrectionRow {
  readonly id: string
  readonly appealId: string
  readonly regionId: RegionId
  readonly departmentId: DepartmentId | null
  readonly topic: string | null
  readonly reason: string
  readonly correctedAt: Moment
  readonly correctedBy: PersonId
}

const CORRECT = `insert into suggestion_correction
    (id, appeal_id, region_id, department_id, topic, reason, corrected_at, corrected_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (appeal_id, corrected_by) do update set department_id = excluded.department_id, topic = excluded.topic,
    reason = excluded.reason, corrected_at = excluded.corrected_at`
const CORRECTIONS = `select id, appeal_id as "appealId", region_id as "regionId", department_id as "departmentId", topic,
    reason, corrected_at as "correctedAt", corrected_by as "correctedBy"
  from suggestion_correction where appeal_id = $1 order by corrected_at desc, id`

/** The newest word of a person on an appeal takes the place of an older one. */
export async function addCorrection(runner: Runner, row: CorrectionRow): Promise<void> {
  const { id, appealId, regionId, departmentId, topic, reason, correctedAt, correctedBy } = row
  await run(runner, CORRECT, [
    id,
    appealId,
    regionId,
    departmentId,
    topic,
    reason,
    sqlMoment(correctedAt),
    correctedBy,
  ])
}

export function listCorrections(runner: Runner, appealId: string): Promise<CorrectionRow[]> {
  return rowsOf<CorrectionRow>(runner, CORRECTIONS, [appealId])
}
