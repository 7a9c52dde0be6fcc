/** The SQL of models: the register of what was trained, which one suggests where, and what is waiting to be trained. */
import type { Moment } from '../../calendar/days.ts'
import type { Quality } from '../../engines/classifier/quality.ts'
import type { PersonId, RegionId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'

/** What a model was made from, and how the past was spread when it was. */
export interface Counts {
  readonly appeals: number
  readonly duties: number
  readonly corrections: number
  /** Duty lines whose department nobody knows. */
  readonly unknownDuties: number
  readonly departments: Readonly<Record<string, number>>
}

/** How well each of the two answers what it was not made from; null where there was too little to learn from. */
export interface BothQualities {
  readonly department: Quality
  readonly topic: Quality
}

export interface ModelRow {
  readonly id: string
  readonly regionId: RegionId
  readonly no: number
  readonly trainedAt: Moment
  readonly trainedBy: PersonId | null
  readonly counts: Counts
  readonly quality: BothQualities
}

export interface Encoded {
  readonly department: Uint8Array
  readonly topic: Uint8Array
}

type Told = Omit<ModelRow, 'counts' | 'quality'> & { readonly counts: string; readonly quality: string }

const COLUMNS = `m.id, m.region_id as "regionId", m.no, m.trained_at as "trainedAt", m.trained_by as "trainedBy", m.counts, m.quality`
const OF_REGION = `select ${COLUMNS} from suggestion_model m where m.region_id = $1 order by m.no desc limit $2`
const BY_ID = `select ${COLUMNS} from suggestion_model m where m.id = $1`
const ADD = `insert into suggestion_model
    (id, region_id, no, trained_at, trained_by, counts, quality, department_model, topic_model)
  select $1, $2, coalesce(max(no), 0) + 1, $3, $4, $5, $6, $7, $8 from suggestion_model where region_id = $2
  returning no`
const ENCODED =
  'select department_model as department, topic_model as topic from suggestion_model where id = $1'

function modelOf({ counts, quality, ...row }: Told): ModelRow {
  return {
    ...row,
    counts: JSON.parse(counts) as Counts,
    quality: JSON.parse(quality) as BothQualities,
  }
}

export async function listModels(runner: Runner, regionId: RegionId, most: number): Promise<ModelRow[]> {
  return (await rowsOf<Told>(runner, OF_REGION, [regionId, most])).map(modelOf)
}

export async function findModel(runner: Runner, id: string): Promise<ModelRow | undefined> {
  const [row] = await rowsOf<Told>(runner, BY_ID, [id])
  return row === undefined ? undefined : modelOf(row)
}

/** Adds the next model of a region; gives its number. */
export async function addModel(runner: Runner, row: Omit<ModelRow, 'no'>, encoded: Encoded): Promise<number> {
  const [added] = await rowsOf<{ no: number }>(runner, ADD, [
    row.id,
    row.regionId,
    sqlMoment(row.trainedAt),
    row.trainedBy,
    JSON.stringify(row.counts),
    JSON.stringify(row.quality),
    Buffer.from(encoded.department).toString('base64'),
    Buffer.from(encoded.topic).toString('base64'),
  ])
  return added?.no ?? 0
}

export async function readEncoded(runner: Runner, id: string): Promise<Encoded> {
  const [found] = await rowsOf<{ department: string; topic: string }>(runner, ENCODED, [id])
  if (found === undefined) throw new Error(`there is no model ${id}`)
  return { department: Buffer.from(found.department, 'base64'), topic: Buffer.from(found.topic, 'base64') }
}

/** The model that a person has chosen for a region. */
export interface Choice {
  readonly regionId: RegionId
  readonly modelId: string
  readonly modelNo: number
  readonly chosenAt: Moment
  readonly chosenBy: PersonId
}

const CHOICES = `select c.region_id as "regionId", c.model_id as "modelId", m.no as "modelNo",
    c.chosen_at as "chosenAt", c.chosen_by as "chosenBy"
  from suggestion_choice c join suggestion_model m on m.id = c.model_id where c.region_id = any($1::uuid[])`
const CHOOSE = `insert into suggestion_choice (region_id, model_id, chosen_at, chosen_by) values ($1, $2, $3, $4)
  on conflict (region_id) do update
    set model_id = excluded.model_id, chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by`

/** The choice of the first of these regions that has one: regions are given from the nearest on. */
export async function choiceFor(runner: Runner, regions: readonly string[]): Promise<Choice | undefined> {
  const found = await rowsOf<Choice>(runner, CHOICES, [regions])
  return regions.flatMap((region) => found.find(({ regionId }) => regionId === region) ?? [])[0]
}

export async function choose(
  runner: Runner,
  { regionId, modelId, chosenAt, chosenBy }: Omit<Choice, 'modelNo'>,
): Promise<void> {
  await run(runner, CHOOSE, [regionId, modelId, sqlMoment(chosenAt), chosenBy])
}

export interface Training {
  readonly id: string
  readonly regionId: RegionId
  readonly askedAt: Moment
  readonly askedBy: PersonId | null
  readonly endedAt: Moment | null
  readonly failure: string | null
}

const TRAININGS = `id, region_id as "regionId", asked_at as "askedAt", asked_by as "askedBy", ended_at as "endedAt", failure`
const CLAIM = `update suggestion_training set claimed_at = $1 where id = (
    select id from suggestion_training where ended_at is null and (claimed_at is null or claimed_at < $2)
    order by asked_at, id limit 1 for update skip locked)
  returning ${TRAININGS}`
const LATEST = `select ${TRAININGS} from suggestion_training where region_id = $1 order by asked_at desc, id desc limit 1`
const ASK = `insert into suggestion_training (id, region_id, asked_at, asked_by) values ($1, $2, $3, $4)
  on conflict (region_id) where ended_at is null do nothing`
const END = 'update suggestion_training set ended_at = $2, model_id = $3, failure = $4 where id = $1'

/** Takes the next one on, or one that whoever took it on before some moment has not ended. */
export async function claimTraining(
  runner: Runner,
  at: Moment,
  lostBefore: Moment,
): Promise<Training | undefined> {
  return (await rowsOf<Training>(runner, CLAIM, [sqlMoment(at), sqlMoment(lostBefore)]))[0]
}

export async function latestTraining(runner: Runner, regionId: RegionId): Promise<Training | undefined> {
  return (await rowsOf<Training>(runner, LATEST, [regionId]))[0]
}

/** Asks for a model; one that is asked for already stays as it is. */
export async function askForTraining(
  runner: Runner,
  { id, regionId, askedAt, askedBy }: Pick<Training, 'id' | 'regionId' | 'askedAt' | 'askedBy'>,
): Promise<void> {
  await run(runner, ASK, [id, regionId, sqlMoment(askedAt), askedBy])
}

export async function endTraining(
  runner: Runner,
  id: string,
  at: Moment,
  outcome: { readonly modelId: string } | { readonly failure: string },
): Promise<void> {
  const [modelId, failure] = 'modelId' in outcome ? [outcome.modelId, null] : [null, outcome.failure]
  await run(runner, END, [id, sqlMoment(at), modelId, failure])
}
