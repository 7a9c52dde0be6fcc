/**
 * Brings a database to the schema of this version: numbered SQL files, forward only, each in one transaction that first
 * claims its own number. Safe when several servers start at once. It never goes back: repair is a new file.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Pool, PoolClient } from 'pg'
import { isoMoment } from '../../calendar/days.ts'
import type { Now } from '../../kernel/ids.ts'
import { OperatorError } from '../operator-error.ts'
import { withTransaction } from './pool.ts'

/** Done after each migration run, in a transaction of its own that no other server runs at the same time. */
export type AfterMigrate = (client: PoolClient) => Promise<void>

export interface MigrateOptions {
  /** The folder with `0001-people.sql` and so on. */
  readonly folder: string
  readonly now: Now
  /** Fills tables from lists in the code, e.g. statuses. Must do nothing where nothing has changed. */
  readonly afterMigrate?: readonly AfterMigrate[]
}

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly hash: string
}

interface Applied {
  readonly number: number
  readonly name: string
  readonly hash: string
}

/** Any fixed number: all Zhitong servers on one database agree on it. */
const LOCK = 7_100_001

const CREATE_TABLE = `create table if not exists migration (
  number integer primary key,
  name text not null,
  hash text not null,
  applied_at timestamptz not null
)`

/**
 * Applies what is missing, in order, and returns the names applied. Refuses, before changing anything, a database of a
 * newer version and one whose applied migrations differ from the files.
 */
export async function migrate(pool: Pool, options: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(options.folder)
  await underLock(pool, async (client) => {
    await client.query(CREATE_TABLE)
    refuseStrangers(migrations, await listApplied(client))
  })
  const done: string[] = []
  for (const migration of migrations) {
    if (await underLock(pool, (client) => apply(client, migration, options.now))) done.push(migration.name)
  }
  await underLock(pool, async (client) => {
    for (const after of options.afterMigrate ?? []) await after(client)
  })
  return done
}

/**
 * The names of migrations that this version brings and the database lacks: empty when it is ready to serve. Changes
 * nothing. Refuses a database of a newer version.
 */
export async function listPending(pool: Pool, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const { rows } = await pool.query<{ there: boolean }>(
    "select to_regclass('migration') is not null as there",
  )
  const applied = rows[0]?.there === true ? await listApplied(pool) : []
  refuseStrangers(migrations, applied)
  const numbers = new Set(applied.map(({ number }) => number))
  return migrations.filter(({ number }) => !numbers.has(number)).map(({ name }) => name)
}

/** Reads the numbered files of a folder in order. Throws for a number that is missing or given twice: our own mistake. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  const migrations: Migration[] = []
  for (const [index, name] of names.entries()) {
    const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1])
    if (number !== index + 1)
      throw new Error(`migrations/${name}: expected number ${index + 1} as 0001-some-name.sql`)
    const sql = (await readFile(path.join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
    migrations.push({ number, name, sql, hash: createHash('sha256').update(sql).digest('hex') })
  }
  return migrations
}

/** Runs one migration unless another server was first. */
async function apply(client: PoolClient, migration: Migration, now: Now): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into migration (number, name, hash, applied_at) values ($1, $2, $3, $4) on conflict (number) do nothing`,
    [migration.number, migration.name, migration.hash, isoMoment(now(), 0)],
  )
  if (rowCount === 0) return false
  try {
    await client.query(migration.sql)
  } catch (cause) {
    throw new Error(`migrations/${migration.name} failed: ${(cause as Error).message}`, { cause })
  }
  return true
}

/** The lock is bound to the transaction, so it works through a pooler and never outlives us. */
async function underLock<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  return withTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    return work(client)
  })
}

async function listApplied(client: Pool | PoolClient): Promise<Applied[]> {
  const { rows } = await client.query<Applied>('select number, name, hash from migration order by number')
  return rows
}

function refuseStrangers(known: readonly Migration[], applied: readonly Applied[]): void {
  const newer = applied.find(({ number }) => number > known.length)
  if (newer !== undefined) {
    throw new OperatorError({
      zh: `数据库来自更新版本的直通（含 ${newer.name}）：请升级本程序，不要用旧版本打开。`,
      en: `The database comes from a newer Zhitong (it has ${newer.name}): upgrade this program, do not open it with an older one.`,
    })
  }
  const edited = applied.find(({ number, hash }) => known[number - 1]?.hash !== hash)
  if (edited === undefined) return
  throw new OperatorError({
    zh: `已执行的迁移 ${edited.name} 与本程序中的文件不一致：请恢复原文件，修正应写成新的迁移。`,
    en: `The applied migration ${edited.name} differs from the file of this program: restore the file and put the repair into a new one.`,
  })
}
