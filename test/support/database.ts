/**
 * A real database for tests: cloned from a migrated template in a few hundredths of a second, dropped afterwards. One
 * server is shared by the whole test run; a test file run alone starts its own and stops it with its last database.
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
  /** A pool as the serving role, or as the owner; ended together with the database. */
  pool(role?: 'app' | 'owner', options?: PoolOptions): Pool
}

/** Migrations are noted as applied at this moment: no test depends on today. */
const MIGRATED_AT = moment('2026-01-05T09:00:00+08:00')
const POOL_SIZE = 4
const TEMPLATE_LOCK = 7_100_002

const given = process.env[TEST_SERVER_VARIABLE]
let ownServer: ReturnType<typeof startTestServer> | undefined
let databasesMade = 0
const openPools = new Set<Pool>()

/** At the end of a file that runs alone, whatever is still open is closed and its server goes with all its databases. */
after(async () => {
  if (ownServer === undefined) return
  await endPools(openPools)
  await (await ownServer).stop()
})

/**
 * A database for the calling test file or, called inside a test, for that test: migrated, or empty where `empty` is set.
 * It is dropped when that file or test is over.
 */
export async function createTestDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  const server = await findServer()
  const database = `test_${process.pid}_${++databasesMade}`
  const template = options.empty === true ? 'template0' : await ensureTemplate(server)
  await command(server, `create database ${database} template ${template}`)
  const pools: Pool[] = []
  after(async () => {
    await endPools(pools)
    if (ownServer === undefined) await command(server, `drop database ${database} with (force)`)
  })
  const ownerConfig = { ...server.ownerConfig, database }
  const appConfig = { ...server.appConfig, database }
  return {
    ownerConfig,
    appConfig,
    pool(role = 'app', poolOptions = {}) {
      const pool = createPool(role === 'app' ? appConfig : ownerConfig, { max: POOL_SIZE, ...poolOptions })
      pools.push(pool)
      openPools.add(pool)
      return pool
    },
  }
}

async function findServer(): Promise<TestServer> {
  if (given !== undefined) return JSON.parse(given) as TestServer
  ownServer ??= startTestServer()
  return ownServer
}

/** A test may have ended its pool already, to see what happens then. */
async function endPools(pools: Iterable<Pool>): Promise<void> {
  for (const pool of pools) {
    openPools.delete(pool)
    if (!pool.ending) await pool.end()
  }
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
