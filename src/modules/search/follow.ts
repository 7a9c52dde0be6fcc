/**
 * The job that keeps the index of matters: it follows the journal by its horizon of transactions, and fills in what was
 * there before it, newest first. Nothing of it happens in an act. Every batch is a transaction that also says how far it
 * came, so a process that dies has lost the batch it was at.
 */
import type { PoolClient } from 'pg'
import type { EnterpriseId } from '../../kernel/matter.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import { piecesOf, type JobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { Registry } from '../../platform/registry.ts'
import { differenceOf, readExpected, readIndexed, readMattersOf, writeDifference } from './store.ts'

export interface FollowDeps extends Pick<JobDeps, 'pool' | 'signal'> {
  readonly registry: Registry
}

/** How it runs: as soon after a commit as makes one writing of many acts on a matter. */
export function searchJob(deps: FollowDeps): Job {
  return { name: 'search', everyMs: EVERY_MS, run: () => followJournal(deps) }
}

const EVERY_MS = 1000

/** What a run of the job has done. */
export interface Followed {
  /** Matters that were looked at. */
  readonly matters: number
  /** Rows of the index that were written. */
  readonly written: number
}

interface Cursor {
  readonly xid: string
  readonly subject: string
  readonly seq: number
  readonly fillBefore: string | null
}

type Line = Pick<Cursor, 'xid' | 'subject' | 'seq'>

const LINES_AT_ONCE = 500
/** Few enough that the index is written for a tenth of a second: others wait for the horizon meanwhile. */
const MATTERS_AT_ONCE = 200
const AFTER_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
/** One process at a time. Asking for the lock takes no number of a transaction, so it holds back no horizon. */
const LOCK = 7_100_003

const TRY_LOCK = 'select pg_try_advisory_xact_lock($1) as "isMine"'
const CURSOR = `select xid::text as xid, subject, seq, fill_before as "fillBefore" from search_cursor`
const BEGIN = `insert into search_cursor (xid, subject, seq, fill_before)
  values (pg_snapshot_xmin(pg_current_snapshot()), '', 0, '${AFTER_ALL}')`
const MOVE = 'update search_cursor set xid = $1::xid8, subject = $2, seq = $3, fill_before = $4'
const HORIZON = 'select pg_snapshot_xmin(pg_current_snapshot())::text as xid'
const LINES = `select xid::text as xid, subject, seq from journal
  where xid >= $1::xid8 and xid < $2::xid8 and (xid, subject, seq) > ($1::xid8, $3, $4)
  order by xid, subject, seq limit $5`
const OLDER = 'select id from matter where id < $1 order by id desc limit $2'
const IS_MATTER = /^[0-9a-f]{8}-/
const ENTERPRISE = 'register:enterprise:'

/** Brings the index up to what is below the horizon, or does nothing while another process is at it. */
export async function followJournal(deps: FollowDeps): Promise<Followed> {
  let matters = 0
  let written = 0
  while (deps.signal?.aborted !== true) {
    const step = await withTransaction(deps.pool, (client) => takeStep(client, deps.registry))
    matters += step.matters
    written += step.written
    if (!step.hasMore) break
  }
  return { matters, written }
}

async function takeStep(client: PoolClient, registry: Registry): Promise<Followed & { hasMore: boolean }> {
  const [lock] = await rowsOf<{ isMine: boolean }>(client, TRY_LOCK, [LOCK])
  if (lock?.isMine !== true) return { matters: 0, written: 0, hasMore: false }
  const [cursor] = await rowsOf<Cursor>(client, CURSOR)
  if (cursor === undefined) {
    await run(client, BEGIN)
    return { matters: 0, written: 0, hasMore: true }
  }
  const lines = await readLines(client, cursor)
  const older = cursor.fillBefore === null ? [] : await readOlder(client, cursor.fillBefore)
  const ids = new Set([...(await mattersIn(client, lines)), ...older])
  let written = 0
  for (const piece of piecesOf([...ids], MATTERS_AT_ONCE)) written += await index(client, registry, piece)
  const { xid, subject, seq } = lines.at(-1) ?? cursor
  const fillBefore = older.at(-1) ?? null
  if (lines.length > 0 || fillBefore !== cursor.fillBefore)
    await run(client, MOVE, [xid, subject, seq, fillBefore])
  return { matters: ids.size, written, hasMore: lines.length === LINES_AT_ONCE || fillBefore !== null }
}

/** What was written down since the cursor and will not change any more. The horizon is read first: see `platform/live.ts`. */
async function readLines(runner: Runner, { xid, subject, seq }: Cursor): Promise<Line[]> {
  const [horizon] = await rowsOf<{ xid: string }>(runner, HORIZON)
  return rowsOf<Line>(runner, LINES, [xid, horizon?.xid ?? '0', subject, seq, LINES_AT_ONCE])
}

async function readOlder(runner: Runner, before: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(runner, OLDER, [before, MATTERS_AT_ONCE])
  return rows.map(({ id }) => id)
}

/** The matters that lines of the journal are about, those of an enterprise when it has got another name. */
async function mattersIn(runner: Runner, lines: readonly Line[]): Promise<string[]> {
  const subjects = [...new Set(lines.map((line) => line.subject))]
  const enterprises = subjects
    .filter((subject) => subject.startsWith(ENTERPRISE))
    .map((subject) => subject.slice(ENTERPRISE.length) as EnterpriseId)
  const own = subjects.filter((subject) => IS_MATTER.test(subject))
  return enterprises.length === 0 ? own : [...own, ...(await readMattersOf(runner, enterprises))]
}

async function index(runner: Runner, registry: Registry, ids: readonly string[]): Promise<number> {
  const difference = differenceOf(await readExpected(runner, registry, ids), await readIndexed(runner, ids))
  await writeDifference(runner, difference)
  return difference.whole.length + difference.state.length
}
