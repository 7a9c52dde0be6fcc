/** The only SQL for runs that give out a whole backlog, and their lines. */
import type { Moment } from '../../calendar/days.ts'
import type { PersonId, PostId, RegionId } from '../../kernel/matter.ts'
import type { Reason } from '../../kernel/refusal.ts'
import { decode, defineTable, sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { Rule } from './rules.ts'
import type { SubjectKind } from './words.ts'

export interface StewardRun {
  readonly id: string
  readonly regionId: RegionId
  readonly status: 'queued' | 'ready' | 'ended'
  readonly askedAt: Moment
  readonly askedBy: PersonId
  readonly solvedAt: Moment | null
}

export interface RunLine {
  readonly id: string
  readonly runId: string
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  readonly regionId: RegionId
  readonly rule: Rule | null
  readonly postId: PostId | null
  readonly personId: PersonId | null
  readonly load: number
  readonly distance: number
  readonly candidates: number
  readonly status: 'open' | 'confirmed' | 'rejected' | 'refused' | 'unplaced'
  readonly refusal: Reason | null
  readonly decidedAt: Moment | null
  readonly decidedBy: PersonId | null
}

const runTable = defineTable('steward_run', ['id'], {
  id: 'uuid',
  regionId: 'uuid',
  status: 'text',
  askedAt: 'moment',
  askedBy: 'uuid',
  solvedAt: 'moment',
})
const lineTable = defineTable('steward_line', ['id'], {
  id: 'uuid',
  runId: 'uuid',
  subjectKind: 'text',
  subjectId: 'uuid',
  regionId: 'uuid',
  rule: 'json',
  postId: 'uuid',
  personId: 'uuid',
  load: 'int',
  distance: 'int',
  candidates: 'int',
  status: 'text',
  refusal: 'json',
  decidedAt: 'moment',
  decidedBy: 'uuid',
})

export async function insertRun(runner: Runner, row: StewardRun): Promise<void> {
  const writes = new Writes()
  writes.insert(runTable, { ...row })
  await runWrites(runner, writes)
}

const NEXT = `select ${runTable.select()} from steward_run where status = 'queued' order by id limit 1
  for update skip locked`

/** The oldest that waits, locked; undefined when none does. */
export async function nextRun(runner: Runner): Promise<StewardRun | undefined> {
  const [row] = await rowsOf<StewardRun>(runner, NEXT)
  return row
}

const READY = `update steward_run set status = 'ready', solved_at = $2 where id = $1`

export async function keepSolution(
  runner: Runner,
  id: string,
  lines: readonly RunLine[],
  at: Moment,
): Promise<void> {
  const writes = new Writes()
  for (const line of lines) writes.insert(lineTable, { ...line })
  await runWrites(runner, writes)
  await run(runner, READY, [id, sqlMoment(at)])
}

const COUNTS = `(select count(*)::int from steward_line l where l.run_id = r.id and l.person_id is not null) as proposed,
  (select count(*)::int from steward_line l where l.run_id = r.id and l.status = 'confirmed') as confirmed,
  (select count(*)::int from steward_line l where l.run_id = r.id and l.status = 'unplaced') as unplaced`
const RUNS = `select ${runTable.select('r.')}, ${COUNTS} from steward_run r`

/** A run with how many of it are proposed, confirmed and without anybody. */
export interface CountedRun extends StewardRun {
  readonly proposed: number
  readonly confirmed: number
  readonly unplaced: number
}

/** The last ones of some regions. */
export async function listRuns(runner: Runner, regions: readonly RegionId[]): Promise<CountedRun[]> {
  return rowsOf(runner, `${RUNS} where r.region_id = any($1::uuid[]) order by r.id desc limit 50`, [regions])
}

export async function findRun(runner: Runner, id: string): Promise<CountedRun | undefined> {
  const [row] = await rowsOf<CountedRun>(runner, `${RUNS} where r.id = $1`, [id])
  return row
}

const LINES = `select ${lineTable.select()} from steward_line where run_id = $1 order by id`

export async function linesOf(runner: Runner, runId: string): Promise<RunLine[]> {
  const rows = await rowsOf<Record<string, unknown>>(runner, LINES, [runId])
  return rows.map((row) => decode(lineTable, row) as unknown as RunLine)
}

const DECIDE = `update steward_line set status = $2, decided_at = $3, decided_by = $4, refusal = $5
  where id = any($1::uuid[]) and status = 'open'`

/** Writes down what became of lines that are open. */
export async function decideLines(
  runner: Runner,
  ids: readonly string[],
  status: 'confirmed' | 'rejected' | 'refused',
  by: { readonly personId: PersonId; readonly at: Moment; readonly refusal: Reason | null },
): Promise<void> {
  const refusal = by.refusal === null ? null : JSON.stringify(by.refusal)
  await run(runner, DECIDE, [ids, status, sqlMoment(by.at), by.personId, refusal])
}

const END = `update steward_run set status = 'ended' where id = $1
  and not exists (select from steward_line where run_id = $1 and status = 'open')`

/** A run of which nothing is open has ended. */
export async function endWhenDecided(runner: Runner, id: string): Promise<void> {
  await run(runner, END, [id])
}
