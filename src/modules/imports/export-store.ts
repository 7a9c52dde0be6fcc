/** The SQL of requests to take rejected rows out as a file. */
import type { PersonId, RegionId } from '../../kernel/matter.ts'
import type { Moment } from '../../calendar/days.ts'
import { defineTable, sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, Writes, type Runner } from '../../platform/database/writes.ts'
import type { RejectExport } from './export-rules.ts'

const exportTable = defineTable('reject_export', ['id'], {
  id: 'uuid',
  runId: 'uuid',
  askedAt: 'moment',
  askedBy: 'uuid',
  askedFor: 'uuid',
  postId: 'uuid',
  reason: 'text',
  decidedAt: 'moment',
  decidedBy: 'uuid',
  isApproved: 'bool',
  answer: 'text',
  endsAt: 'moment',
  takenAt: 'moment',
})

/** A request with the import that it is about. */
export interface ListedExport extends RejectExport {
  readonly fileName: string
  readonly rejected: number
  readonly regionId: RegionId
}

const SHOWN = 50
const LISTED = `select ${exportTable.select('x.')}, r.file_name as "fileName", r.rejected, r.region_id as "regionId"
  from reject_export x join import_run r on r.id = x.run_id where r.region_id = any($1::uuid[])`
const OF_RUN = `${LISTED} and x.run_id = $2 order by x.id desc limit ${SHOWN}`
const WAITING = `${LISTED} and x.decided_at is null order by x.id limit ${SHOWN}`
const ONE = `${LISTED} and x.id = $2`
const LATEST = `select ${exportTable.select()} from reject_export
  where run_id = $1 and asked_by = $2 order by id desc limit 1`
const DECIDE = `update reject_export set decided_at = $2, decided_by = $3, is_approved = $4, answer = $5, ends_at = $6
  where id = $1 and decided_at is null`
const TAKE = `update reject_export set taken_at = $2 where id = $1 and taken_at is null and ends_at > $2`

/** False where another request of that person about that import waits already. */
export async function addExport(runner: Runner, asked: RejectExport): Promise<boolean> {
  const writes = new Writes()
  writes.insert(exportTable, { ...asked })
  const [statement] = writes.statements()
  if (statement === undefined) throw new Error('a row makes one statement')
  const added = await run(runner, `${statement.text} on conflict do nothing`, statement.values)
  return added.rowCount === 1
}

/** The requests about one import, newest first. */
export function exportsOf(
  runner: Runner,
  regions: readonly RegionId[],
  runId: string,
): Promise<ListedExport[]> {
  return rowsOf<ListedExport>(runner, OF_RUN, [regions, runId])
}

/** What waits for somebody to decide, oldest first. */
export function waitingExports(runner: Runner, regions: readonly RegionId[]): Promise<ListedExport[]> {
  return rowsOf<ListedExport>(runner, WAITING, [regions])
}

export async function findExport(
  runner: Runner,
  regions: readonly RegionId[],
  id: string,
): Promise<ListedExport | undefined> {
  return (await rowsOf<ListedExport>(runner, ONE, [regions, id]))[0]
}

export async function latestExport(
  runner: Runner,
  runId: string,
  person: PersonId,
): Promise<RejectExport | undefined> {
  return (await rowsOf<RejectExport>(runner, LATEST, [runId, person]))[0]
}

/** False where somebody else has decided meanwhile. */
export async function decideExport(
  runner: Runner,
  id: string,
  decision: Pick<RejectExport, 'isApproved' | 'answer' | 'endsAt'> & { at: Moment; by: PersonId },
): Promise<boolean> {
  const { at, by, isApproved, answer, endsAt } = decision
  const values = [id, sqlMoment(at), by, isApproved, answer, endsAt && sqlMoment(endsAt)]
  return (await run(runner, DECIDE, values)).rowCount === 1
}

/** False where it has been taken meanwhile, or its time is over. */
export async function takeExport(runner: Runner, id: string, at: Moment): Promise<boolean> {
  return (await run(runner, TAKE, [id, sqlMoment(at)])).rowCount === 1
}
