/**
 * A real database for tests: cloned from a migrated template in a few hundredths of a second, dropped afterwards. One
 * server is shared by the whole test run; a test file run alone starts its own.
 */
import { after } from 'node:test'
import { Client } from 'pg'
import type { Pool } from 'pg'
import { moment } from '../../src/calendar/days.ts'
import { migrate, readMigrations } from '../../src/platform/database/migrate.ts'
import { createPool } from '../../src/platform/database/pool.ts'
import type { PoolOptions } from '../../src/platform/database/pool.ts'
import { afterMigrate, MIGRATIONS } from '../../src/schema.ts'
import { startTestServer, TEST_SERVER_VARIABLE } from './server.ts'
import type { TestServer } from './server.ts'

export interface TestDatabase extends TestServer {
  /** A pool as the serving role, or as the owner; ended when the file is over. */
  pool(role?: 'app' | 'owner', options?: PoolOptions): Pool
}

/** Migrations are noted as applied at this moment: no test depends on today. */
const MIGRATED_AT = moment('2026-01-05T09:00:00+08:00')
const POOL_SIZE = 4
const TEMPLATE_LOCK = 7_100_002

const given = process.env[TEST_SERVER_VARIABLE]
let ownServer: ReturnType<typeof startTestServer> | undefined
const made: { readonly name: string; readonly pools: Pool[] }[] = []

/** Connections of tests that are over are closed soon: many databases share the server's hundred. */
const IDLE_MS = 500

after(async () => {
  for (const { pools } of made) for (const pool of pools) if (!pool.ending) await pool.end()
  if (ownServer !== undefined) await (await ownServer).stop()
  else if (made.length > 0) await dropAll(await findServer())
})

/**
 * A database for the calling test file or a single test of it: migrated, or empty where `empty` is set. It is dropped
 * when the file is over.
 */
export async function createTestDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  const server = await findServer()
  const template = options.empty === true ? 'template0' : await ensureTemplate(server)
  const name = `test_${process.pid}_${made.length + 1}`
  const pools: Pool[] = []
  made.push({ name, pools })
  await command(server, `create database ${name} template ${template}`)
  const ownerConfig = { ...server.ownerConfig, database: name }
  const appConfig = { ...server.appConfig, database: name }
  return {
    ownerConfig,
    appConfig,
    pool(role = 'app', poolOptions = {}) {
      const config = role === 'app' ? appConfig : ownerConfig
      const pool = createPool(config, { max: POOL_SIZE, idleMs: IDLE_MS, ...poolOptions })
      pools.push(pool)
      return pool
    },
  }
}

async function dropAll(server: TestServer): Promise<void> {
  for (const { name } of made) await drop(server, name)
}

/**
 * Without force first: that waits for the server's own vacuum to leave, whom force would end and we may not. With it when
 * some connection of a test is still there.
 */
async function drop(server: TestServer, name: string): Promise<void> {
  try {
    await command(server, `drop database if exists ${name}`)
  } catch {
    await command(server, `drop database if exists ${name} with (force)`)
  }
}

async function findServer(): Promise<TestServer> {
  if (given !== undefined) return JSON.parse(given) as TestServer
  ownServer ??= startTestServer()
  return ownServer
}

/** The name of the migrated template, made by whoever needs it first. */
async function ensureTemplate(server: TestServer): Promise<string> {
  const hashes = (await readMigrations(MIGRATIONS)).map(({ hash }) => hash.slice(0, 8))
  const template = `template_${hashes.length}_${hashes.at(-1) ?? 'none'}`
  const client = await connect(server)
  try {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
    if (rowCount === 0) await makeTemplate(server, client, template)
  } finally {
    await client.end()
  }
  return template
}

/** Migrates under another name first: a template broken off half-way is never taken for a whole one. */
async function makeTemplate(server: TestServer, client: Client, template: string): Promise<void> {
  const unfinished = `${template}_unfinished`
  await client.query(`drop database if exists ${unfinished} with (force)`)
  await client.query(`create database ${unfinished} template template0`)
  const pool = createPool({ ...server.ownerConfig, database: unfinished }, { max: 1 })
  try {
    await migrate(pool, { folder: MIGRATIONS, now: () => MIGRATED_AT, afterMigrate })
  } finally {
    await pool.end()
  }
  await client.query(`alter database ${unfinished} rename to ${template}`)
}

async function command(server: TestServer, statement: string): Promise<void> {
  const client = await connect(server)
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function connect(server: TestServer): Promise<Client> {
  const client = new Client({ ...server.ownerConfig, database: 'postgres' })
  await client.connect()
  return client
}
