/** The only SQL of imports: runs and their rejected rows, and which numbers of other systems are known. */
import type { Moment } from '../../calendar/days.ts'
import type { MatterId, PersonId, PostId, RegionId } from '../../kernel/matter.ts'
import { decode, defineTable } from '../../platform/database/table.ts'
import { rowsOf, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { Problem } from './row.ts'

/** What a run has done with the rows of its file. */
export interface Counts {
  readonly rows: number
  readonly written: number
  readonly unchanged: number
  readonly changed: number
  readonly replayed: number
  readonly rejected: number
}

/** One import of one file. */
export interface ImportRun extends Counts {
  readonly id: string
  readonly startedAt: Moment
  readonly endedAt: Moment | null
  readonly personId: PersonId | null
  readonly postId: PostId | null
  readonly regionId: RegionId
  readonly profile: string
  readonly system: string
  readonly fileName: string
  readonly fileHash: string
  readonly replay: boolean
  readonly header: readonly string[]
}

/** A row that did not go in: as it stood in the file, and what is wrong with it. */
export interface Reject {
  readonly line: number
  readonly cells: readonly string[]
  readonly problems: readonly Problem[]
}

/** What is known of a number of another system. */
export interface Known {
  readonly externalId: string
  readonly matterId: MatterId
  readonly contentHash: string
}

const runTable = defineTable('import_run', ['id'], {
  id: 'uuid',
  startedAt: 'moment',
  endedAt: 'moment',
  personId: 'uuid',
  postId: 'uuid',
  regionId: 'uuid',
  profile: 'text',
  system: 'text',
  fileName: 'text',
  fileHash: 'text',
  replay: 'bool',
  header: 'json',
  rows: 'int',
  written: 'int',
  unchanged: 'int',
  changed: 'int',
  replayed: 'int',
  rejected: 'int',
})

const rejectTable = defineTable('import_reject', ['runId', 'line'], {
  runId: 'uuid',
  line: 'int',
  cells: 'json',
  problems: 'json',
})

const PAGE = 50
const REJECTS_SHOWN = 200
const RUNS = `select ${runTable.select()} from import_run where region_id = any($1::uuid[])
  and ($2::uuid is null or id < $2) order by id desc limit ${PAGE + 1}`
const RUN = `select ${runTable.select()} from import_run where id = $1`
const REJECTS = `select ${rejectTable.select()} from import_reject where run_id = $1 order by line limit $2`
const KNOWN = `select external_id as "externalId", matter_id as "matterId", content_hash as "contentHash"
  from external_reference where system = $1 and external_id = any($2::text[]) order by external_id`

export async function addRun(runner: Runner, run: ImportRun): Promise<void> {
  const writes = new Writes()
  writes.insert(runTable, { ...run })
  await runWrites(runner, writes)
}

/** Notes what a run has done, and with `endedAt` that it is over. */
export async function noteRun(
  runner: Runner,
  id: string,
  change: Partial<Counts & Pick<ImportRun, 'endedAt'>>,
): Promise<void> {
  const writes = new Writes()
  writes.update(runTable, { id }, { ...change })
  await runWrites(runner, writes)
}

export async function addRejects(runner: Runner, runId: string, rejects: readonly Reject[]): Promise<void> {
  const writes = new Writes()
  for (const reject of rejects) writes.insert(rejectTable, { runId, ...reject })
  await runWrites(runner, writes)
}

/** What is known of these numbers of a system. */
export function listKnown(runner: Runner, system: string, ids: readonly string[]): Promise<Known[]> {
  return rowsOf<Known>(runner, KNOWN, [system, ids])
}

/** Runs of some regions, newest first, and the id to go on before. */
export async function listRuns(
  runner: Runner,
  regions: readonly RegionId[],
  before: string | null,
): Promise<{ rows: ImportRun[]; next: string | null }> {
  const found = await rowsOf<Record<string, unknown>>(runner, RUNS, [regions, before])
  const rows = found.slice(0, PAGE).map((row) => decode(runTable, row) as unknown as ImportRun)
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null }
}

export async function findRun(runner: Runner, id: string): Promise<ImportRun | undefined> {
  const [row] = await rowsOf<Record<string, unknown>>(runner, RUN, [id])
  return row === undefined ? undefined : (decode(runTable, row) as unknown as ImportRun)
}

/** The first rejected rows of a run, or with `all` every one. */
export async function listRejects(runner: Runner, runId: string, which: 'first' | 'all'): Promise<Reject[]> {
  const limit = which === 'all' ? null : REJECTS_SHOWN
  const rows = await rowsOf<Record<string, unknown>>(runner, REJECTS, [runId, limit])
  return rows.map((row) => decode(rejectTable, row) as unknown as Reject)
}
