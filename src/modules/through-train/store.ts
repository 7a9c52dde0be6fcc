/** The only SQL for the through train: its table, flags of projects and parks, the queue, and what is counted by leader. */
import type { Moment } from '../../calendar/days.ts'
import { READ_REGION, type Actor, type Officer } from '../../kernel/actor.ts'
import type { EnterpriseId, MatterId, Party, PersonId, PostId, RegionId } from '../../kernel/matter.ts'
import { defineTable } from '../../platform/database/table.ts'
import { rowsOf, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { Gate } from '../../platform/registry.ts'
import { ROW_COLUMNS, type MatterRow } from '../../platform/views/matter-rows.ts'
import type { FlagEntry, TrainProject, TrainQuestion } from './train.ts'
import type { Counted, Flagged } from './words.ts'

export const trainTable = defineTable('through_train', ['id'], {
  id: 'uuid',
  text: 'text',
  leaderPostId: 'uuid',
  parkId: 'uuid',
  stewardPostId: 'uuid',
  note: 'text',
  instructions: 'json',
  units: 'json',
  instructedAt: 'moment',
  executedAt: 'moment',
  wasLate: 'bool',
  evaluation: 'json',
  level: 'text',
  review: 'json',
})

const flagTable = defineTable('through_train_flag', ['id'], {
  id: 'uuid',
  subjectKind: 'text',
  subjectId: 'uuid',
  isSet: 'bool',
  fromOn: 'day',
  basis: 'text',
  recordedAt: 'moment',
  recordedBy: 'uuid',
})

const FLAGS = `select subject_id as "subjectId", is_set as "isSet", from_on as "fromOn", basis, recorded_by as "recordedBy"
  from through_train_flag where subject_id = any($1::uuid[]) order by recorded_at, id`

/** The entries of some subjects, in the order of recording. */
export async function listFlags(runner: Runner, subjects: readonly string[]): Promise<readonly FlagEntry[]> {
  return rowsOf(runner, FLAGS, [subjects])
}

const LOCKED: Readonly<Record<Flagged, string>> = {
  project: `select region_id as "regionId" from matter where id = $1 and kind = 'project' and not confidential for update`,
  park: `select region_id as "regionId" from park where id = $1 for update`,
}
const SEEN_PROJECT = `select m.region_id as "regionId" from matter m where m.id = $1 and m.kind = 'project' and (
  not m.confidential and m.region_id = any($2::uuid[])
  or exists (select from reader r where r.matter_id = m.id and r.party = any($3::uuid[])))`
const PARK = `select region_id as "regionId" from park where id = $1`

interface Placed {
  readonly regionId: RegionId
}

/** Where a subject lies, for whoever may see it: a park is everybody's at the desk. Undefined when there is none. */
export async function seenSubject(
  runner: Runner,
  kind: Flagged,
  id: string,
  actor: Officer,
): Promise<Placed | undefined> {
  if (kind === 'park') return (await rowsOf<Placed>(runner, PARK, [id]))[0]
  return (await rowsOf<Placed>(runner, SEEN_PROJECT, [id, readRegions(actor), actor.parties]))[0]
}

/** The same for whoever adds an entry: locked, so that entries come one after the other. */
export async function lockedSubject(runner: Runner, kind: Flagged, id: string): Promise<Placed | undefined> {
  return (await rowsOf<Placed>(runner, LOCKED[kind], [id]))[0]
}

export interface FlagRow extends FlagEntry {
  readonly id: string
  readonly subjectKind: Flagged
  readonly recordedAt: Moment
}

export async function addFlag(runner: Runner, flag: FlagRow): Promise<void> {
  const writes = new Writes()
  writes.insert(flagTable, { ...flag })
  await runWrites(runner, writes)
}

const STEWARD = `exists (select from assignment a where a.subject_kind = 'project' and a.subject_id = m.id
    and a.slot = 'steward' and a.until_on is null and a.person_id = any($1::uuid[]))
  or m.handler_post_id = any($2::uuid[])`
const PROJECT_COLUMNS = `m.id, m.code, m.title, m.region_id as "regionId", m.enterprise_id as "enterpriseId",
  p.park_id as "parkId", coalesce(${STEWARD}, false) as "isServing"`
const OPEN_PROJECT = `from matter m join project p on p.id = m.id
  where m.kind = 'project' and m.closed_at is null and not m.confidential`
const PROJECT = `select ${PROJECT_COLUMNS} ${OPEN_PROJECT} and m.id = $3`
const PROJECTS_MAX = 200
const PROJECTS = `select ${PROJECT_COLUMNS} ${OPEN_PROJECT}
    and (m.enterprise_id = any($3::uuid[]) or ${STEWARD}) and ($4::uuid is null or m.id = $4)
    and exists (select from through_train_flag f where f.subject_id in (m.id, p.park_id))
  order by m.title, m.id limit ${PROJECTS_MAX}`

export interface ServedProject {
  readonly id: MatterId
  readonly code: string
  readonly title: string
  readonly regionId: RegionId
  readonly enterpriseId: EnterpriseId | null
  readonly parkId: string | null
  readonly isServing: boolean
}

/** Answers whether a project is flagged, by itself or by its park, and who stands how to it. */
export const trainProjectGate: Gate = async (
  runner: Runner,
  { projectId, persons, parties }: TrainQuestion,
): Promise<TrainProject | null> => {
  const [found] = await rowsOf<ServedProject>(runner, PROJECT, [persons, parties, projectId])
  if (found === undefined) return null
  const { id, regionId, enterpriseId, parkId, isServing } = found
  return {
    id,
    regionId,
    enterpriseId,
    parkId,
    isServing,
    flags: await listFlags(runner, subjectsOf({ id, parkId })),
  }
}

/** A project and its park: either may carry the flag. */
export function subjectsOf({ id, parkId }: Pick<ServedProject, 'id' | 'parkId'>): readonly string[] {
  return parkId === null ? [id] : [id, parkId]
}

/** Open projects that were ever flagged, of the actor's enterprise or of whoever is their steward. */
export async function servedProjects(
  runner: Runner,
  persons: readonly PersonId[],
  parties: readonly Party[],
  enterprises: readonly EnterpriseId[],
  projectId: string | null,
): Promise<readonly ServedProject[]> {
  return rowsOf(runner, PROJECTS, [persons, parties, enterprises, projectId])
}

const QUEUE = `select ${ROW_COLUMNS}, c.due_at as "stepDueAt",
    t.leader_post_id = any($1::uuid[]) as "isLed",
    t.leader_post_id = any($1::uuid[])
      and (m.status = 'registered' or m.status = 'answering' and t.review is null) as "isMine"
  from through_train t join matter m on m.id = t.id
  left join lateral (select min(due_at) as due_at from clock where matter_id = m.id and stopped_at is null) as c on true
  where (t.leader_post_id = any($1::uuid[]) or t.park_id = any($2::uuid[])) and m.closed_at is null
  order by "isMine" desc, c.due_at nulls last, m.opened_at, m.id limit 200`

export interface QueueRow extends MatterRow {
  readonly stepDueAt: Moment | null
  readonly isMine: boolean
  /** Whether it stands in their own queue, and not in that of their park. */
  readonly isLed: boolean
}

/**
 * What stands in a leader's queue, and what concerns the parks that they answer for: first what the leader does, then what others
 * owe, each by the limit that runs out first.
 */
export async function listQueue(
  runner: Runner,
  parties: readonly Party[],
  parks: readonly Party[],
): Promise<readonly QueueRow[]> {
  return rowsOf(runner, QUEUE, [parties, parks])
}

const CONDITIONS: Readonly<Record<Counted, string>> = {
  received: 'true',
  instructed: 't.instructed_at is not null',
  onTime: 't.executed_at is not null and not t.was_late',
  satisfied: `t.level in ('verySatisfied', 'satisfied', 'basicallySatisfied')`,
}
const SCOPE = `from through_train t join matter m on m.id = t.id
  where (not m.confidential and m.region_id = any($1::uuid[])
      or exists (select from reader r where r.matter_id = m.id and r.party = any($2::uuid[])))
    and ($3::timestamptz is null or m.opened_at >= $3) and ($4::timestamptz is null or m.opened_at < $4)`
const FIGURES = `select t.leader_post_id as "leaderPostId",
    ${Object.entries(CONDITIONS)
      .map(([what, condition]) => `count(*) filter (where ${condition})::int4 as "${what}"`)
      .join(', ')}
  ${SCOPE} group by t.leader_post_id`

/** Within which matters of a reader is counted. */
export interface Span {
  readonly from: string | null
  readonly until: string | null
}

/** The numbers of each leader, over the matters that the reader may see. */
export async function listFigures(
  runner: Runner,
  actor: Officer,
  { from, until }: Span,
): Promise<readonly (Readonly<Record<Counted, number>> & { readonly leaderPostId: PostId })[]> {
  return rowsOf(runner, FIGURES, [readRegions(actor), actor.parties, from, until])
}

/** The matters behind one of those numbers, newest first. */
export async function listCounted(
  runner: Runner,
  actor: Officer,
  { from, until, leader, what }: Span & { readonly leader: string; readonly what: Counted },
): Promise<readonly MatterRow[]> {
  const text = `select ${ROW_COLUMNS} ${SCOPE} and t.leader_post_id = $5 and ${CONDITIONS[what]}
    order by m.opened_at desc, m.id limit 500`
  return rowsOf(runner, text, [readRegions(actor), actor.parties, from, until, leader])
}

function readRegions(actor: Actor): readonly RegionId[] {
  return actor.kind === 'officer' && actor.powers.includes(READ_REGION) ? [...actor.regions] : []
}
