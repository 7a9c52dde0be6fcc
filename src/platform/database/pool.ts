/**
 * Connections to PostgreSQL: a pool with our value types, a transaction, and what to do
 * when the database goes away. Which database it is, and as which role, the caller says.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { Client, Pool } from 'pg'
import type { ClientBase, ClientConfig, PoolClient } from 'pg'
import { codeOf } from '../operator-error.ts'
import { typeParsers } from './types.ts'

/** Where a database is and who we are there; the fields of `pg`'s client that we use. */
export type ConnectionConfig = Pick<ClientConfig, 'host' | 'port' | 'database' | 'user' | 'password' | 'ssl'>

export interface PoolOptions {
  /** Connections at most. Eight are enough for two cores; more only add latency. */
  readonly max?: number
  /** How long an unused connection is kept open, in milliseconds. */
  readonly idleMs?: number
  /** What the server's activity list shows for these connections. */
  readonly applicationName?: string
  /** Told of connections lost while idle; the pool replaces them by itself. */
  readonly onConnectionLost?: (error: Error) => void
}

const POOL_SIZE = 8
/** How long to wait for a server that does not answer. */
export const CONNECT_TIMEOUT_MS = 10_000
const IDLE_MS = 60_000
const LOST_CONNECTION_RETRY_MS = 250

/**
 * Every session speaks UTC and ISO dates, and gives up a transaction that its client has forgotten. Reading a page here and
 * there costs hardly more than the next one, as on every disk without a head: a list is walked by its index, not a table.
 */
const SESSION =
  "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set idle_in_transaction_session_timeout = '60s'; set random_page_cost = 1.1"

/** A pool of connections with our value types (`types.ts`). Opens nothing until it is used or warmed up. */
export function createPool(config: ConnectionConfig, options: PoolOptions = {}): Pool {
  const pool = new Pool({
    ...config,
    types: typeParsers,
    max: options.max ?? POOL_SIZE,
    application_name: options.applicationName ?? 'zhitong',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: options.idleMs ?? IDLE_MS,
    // The pool waits for the promise, whatever its type declaration says.
    onConnect: (client) => client.query(SESSION) as unknown as void,
  })
  // Without a listener a connection that breaks would end the process: while idle, the pool is told; while in use, its
  // client, whose queries fail as well and are looked at by whoever sent them.
  pool.on('error', (error) => options.onConnectionLost?.(error))
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Signs in once and leaves; null when that worked, else what the server or the system said. */
export async function trySignIn(config: ConnectionConfig): Promise<unknown> {
  const client = new Client({ ...config, connectionTimeoutMillis: CONNECT_TIMEOUT_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return null
  } catch (error) {
    return error
  } finally {
    await client.end()
  }
}

/** Opens all connections of a pool now, so that the first callers do not wait for them. */
export async function warmUp(pool: Pool): Promise<void> {
  const opened = await Promise.allSettled(Array.from({ length: pool.options.max }, () => pool.connect()))
  for (const one of opened) if (one.status === 'fulfilled') one.value.release()
  const failed = opened.find((one) => one.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

/**
 * Runs `work` in one transaction on one connection: committed when it returns, rolled back when it throws. A connection
 * that cannot even roll back is thrown away.
 */
export async function withTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  try {
    return await inTransaction(client, () => work(client))
  } finally {
    client.release(client.getTransactionStatus() !== IDLE)
  }
}

/** The server's letter for a connection outside any transaction. */
const IDLE = 'I'

/** The same on a connection that the caller holds. */
export async function inTransaction<Result>(
  client: ClientBase,
  work: () => Promise<Result>,
): Promise<Result> {
  await client.query('begin')
  try {
    const result = await work()
    const { command } = await client.query('commit')
    // A statement that failed and was not looked at makes the server answer a commit with a rollback.
    if (command !== 'COMMIT')
      throw new Error('the transaction was rolled back: one of its statements had failed')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** Whether an error means that the database is away or going away, rather than that a statement was wrong. */
export function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error)
  if (LOST_CODES.has(code) || code.startsWith('08')) return true
  return error instanceof Error && LOST_MESSAGE.test(error.message)
}

/** Shutdown, crash and start-up of the server (class 57P), and the operating system's words for nobody listening. */
const LOST_CODES = new Set(
  '57P01 57P02 57P03 ECONNREFUSED ECONNRESET EPIPE ENOENT ETIMEDOUT EHOSTUNREACH'.split(' '),
)
const LOST_MESSAGE =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/

/**
 * Waits until the database answers again. Background work (relay, sweep) calls it after `isConnectionLost` instead of
 * failing over and over. Rejects only when `signal` is aborted, or for an error that waiting does not cure.
 */
export async function whenDatabaseIsBack(pool: Pool, signal?: AbortSignal): Promise<void> {
  for (;;) {
    try {
      await pool.query('select 1')
      return
    } catch (error) {
      if (!isConnectionLost(error)) throw error
    }
    await pause(LOST_CONNECTION_RETRY_MS, undefined, { signal })
  }
}
