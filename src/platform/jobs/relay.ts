/**
 * The relay: works off the outbox, where acts leave what is to be done once and need not be waited for. Any number of
 * processes share the work; what fails is tried again later and keeps its error.
 */
import type { PoolClient } from 'pg'
import { HOUR_MS, MINUTE_MS, type Moment } from '../../calendar/days.ts'
import { isConnectionLost, withTransaction } from '../database/pool.ts'
import { sqlMoment } from '../database/table.ts'
import { rowsOf, run, type Runner } from '../database/writes.ts'
import type { JobDeps } from './job.ts'

/** What an act has left to be done. */
export interface OutboxRow {
  readonly id: string
  readonly topic: string
  readonly subject: string
  readonly payload: unknown
  readonly attempts: number
}

/** Does what one topic asks for, for several rows at once, in the relay's transaction. Doing it twice must do no harm. */
export type TopicHandler = (runner: Runner, rows: readonly OutboxRow[]) => Promise<void>

export interface RelayDeps extends JobDeps {
  readonly topics: Readonly<Record<string, TopicHandler>>
}

const CLAIM = `select id, topic, subject, payload, attempts from outbox where next_at <= $1
  order by next_at, id limit $2 for update skip locked`
const DONE = 'delete from outbox where id = any($1::uuid[])'
const FAILED = 'update outbox set attempts = attempts + 1, next_at = $2, error = $3 where id = $1'
const ROWS_AT_ONCE = 200
const FIRST_RETRY_MS = MINUTE_MS
const LAST_RETRY_MS = 6 * HOUR_MS
const ERROR_LENGTH_MAX = 500

/** Works off all that is due; answers how many rows were done. Throws only when the database has gone away. */
export async function relay(deps: RelayDeps): Promise<number> {
  let done = 0
  while (deps.signal?.aborted !== true) {
    const { claimed, succeeded } = await withTransaction(deps.pool, (client) => relayBatch(deps, client))
    done += succeeded
    if (claimed < ROWS_AT_ONCE) break
  }
  return done
}

async function relayBatch(deps: RelayDeps, client: PoolClient) {
  const now = deps.now()
  const claimed = await rowsOf<Omit<OutboxRow, 'payload'> & { payload: string }>(client, CLAIM, [
    sqlMoment(now),
    ROWS_AT_ONCE,
  ])
  const rows = claimed.map((row): OutboxRow => ({ ...row, payload: JSON.parse(row.payload) as unknown }))
  const succeeded: string[] = []
  for (const [topic, ofTopic] of Map.groupBy(rows, (row) => row.topic))
    succeeded.push(...(await handle(deps, client, topic, ofTopic, now)))
  if (succeeded.length > 0) await run(client, DONE, [succeeded])
  return { claimed: claimed.length, succeeded: succeeded.length }
}

/** Handles the rows together, and each by itself when together they fail. Gives the ids of those that are done. */
async function handle(
  deps: RelayDeps,
  client: PoolClient,
  topic: string,
  rows: readonly OutboxRow[],
  now: Moment,
): Promise<string[]> {
  await run(client, 'savepoint topic')
  try {
    const handler = deps.topics[topic]
    if (handler === undefined) throw new Error(`nobody handles the topic ${topic}`)
    await handler(client, rows)
    return rows.map((row) => row.id)
  } catch (error) {
    if (isConnectionLost(error)) throw error
    await run(client, 'rollback to savepoint topic')
    const [row, ...others] = rows
    if (row !== undefined && others.length === 0) await putOff(deps, client, row, error, now)
    const done: string[] = []
    if (others.length > 0)
      for (const one of rows) done.push(...(await handle(deps, client, topic, [one], now)))
    return done
  }
}

async function putOff(deps: RelayDeps, client: PoolClient, row: OutboxRow, error: unknown, now: Moment) {
  const { id, topic, subject, attempts } = row
  const waitMs = Math.min(FIRST_RETRY_MS * 2 ** attempts, LAST_RETRY_MS)
  const said = (error instanceof Error ? error.message : String(error)).slice(0, ERROR_LENGTH_MAX)
  deps.log.error({ err: error, topic, subject, attempts: attempts + 1 }, 'the relay could not do this')
  await run(client, FAILED, [id, sqlMoment((now + waitMs) as Moment), said])
}
