/**
 * Following the journal: a job that keeps something beside the matters sees every matter that changed, once it can change
 * no more under it, and at first all that were there before, newest first. Each batch is a transaction that also says how
 * far it came, so a process that dies has lost the batch it was at. Nothing of it happens in an act.
 */
import type { Pool, PoolClient } from 'pg'
import type { Moment } from '../../calendar/days.ts'
import { sqlMoment } from '../database/table.ts'
import { rowsOf, run, type Runner } from '../database/writes.ts'
import { linesAfter, mattersOf, readHorizon, type Place } from '../journal-lines.ts'
import { doAlone } from './alone.ts'
import { piecesOf } from './job.ts'

export interface Follower {
  readonly pool: Pool
  readonly signal?: AbortSignal | undefined
  /** A table of one row: `one`, `xid`, `subject`, `seq`, `fill_before`. Its row is deleted to begin anew. */
  readonly cursorTable: string
  readonly mattersAtOnce: number
  /** Matters that are concerned by lines about other subjects, such as an enterprise with a new name; none unless given. */
  concernedBy?(client: PoolClient, subjects: readonly string[]): Promise<readonly string[]>
  /** Looks at some matters, no more at once than was said, in the transaction that also moves the cursor. */
  visit(client: PoolClient, matterIds: readonly string[]): Promise<void>
}

interface Cursor extends Place {
  readonly fillBefore: string | null
}

const LINES_AT_ONCE = 2000
const AFTER_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const OLDER = 'select id from matter where id < $1 order by id desc limit $2'

/** Visits all that is new below the horizon; gives how many matters that were. Does nothing while another process is at it. */
export async function follow(follower: Follower): Promise<number> {
  let visited = 0
  while (follower.signal?.aborted !== true) {
    const step = await doAlone(follower.pool, follower.cursorTable, (client) => takeStep(client, follower))
    visited += step?.visited ?? 0
    if (step?.hasMore !== true) break
  }
  return visited
}

/**
 * Whether all that was recorded before a moment has been visited. Another process may be at it, and what is below no horizon
 * yet is still to come.
 */
export async function hasFollowed(runner: Runner, cursorTable: string, before: Moment): Promise<boolean> {
  const [row] = await rowsOf<{ isWhole: boolean }>(
    runner,
    `select c.fill_before is null and not exists (select from journal j
       where j.xid >= c.xid and (j.xid, j.subject, j.seq) > (c.xid, c.subject, c.seq) and j.recorded_at < $1) as "isWhole"
     from ${cursorTable} c`,
    [sqlMoment(before)],
  )
  return row?.isWhole === true
}

async function takeStep(
  client: PoolClient,
  follower: Follower,
): Promise<{ readonly visited: number; readonly hasMore: boolean }> {
  const { cursorTable, mattersAtOnce } = follower
  const [cursor] = await rowsOf<Cursor>(
    client,
    `select xid::text as xid, subject, seq, fill_before as "fillBefore" from ${cursorTable}`,
  )
  if (cursor === undefined) {
    await run(
      client,
      `insert into ${cursorTable} (xid, subject, seq, fill_before)
       values (pg_snapshot_xmin(pg_current_snapshot()), '', 0, '${AFTER_ALL}')`,
    )
    return { visited: 0, hasMore: true }
  }
  const lines = await linesAfter(client, cursor, await readHorizon(client), LINES_AT_ONCE, [])
  const older = cursor.fillBefore === null ? [] : await readOlder(client, cursor.fillBefore, mattersAtOnce)
  const ids = [...new Set([...(await mattersIn(client, follower, lines)), ...older])]
  for (const piece of piecesOf(ids, mattersAtOnce)) await follower.visit(client, piece)
  const { xid, subject, seq } = lines.at(-1) ?? cursor
  const fillBefore = older.at(-1) ?? null
  if (lines.length > 0 || fillBefore !== cursor.fillBefore)
    await run(client, `update ${cursorTable} set xid = $1::xid8, subject = $2, seq = $3, fill_before = $4`, [
      xid,
      subject,
      seq,
      fillBefore,
    ])
  return { visited: ids.length, hasMore: lines.length === LINES_AT_ONCE || fillBefore !== null }
}

async function mattersIn(
  client: PoolClient,
  follower: Follower,
  lines: readonly Place[],
): Promise<readonly string[]> {
  const own = mattersOf(lines)
  const others = [...new Set(lines.map(({ subject }) => subject))].filter((one) => !own.includes(one))
  if (follower.concernedBy === undefined || others.length === 0) return own
  return [...own, ...(await follower.concernedBy(client, others))]
}

async function readOlder(runner: Runner, before: string, limit: number): Promise<string[]> {
  return (await rowsOf<{ id: string }>(runner, OLDER, [before, limit])).map(({ id }) => id)
}
