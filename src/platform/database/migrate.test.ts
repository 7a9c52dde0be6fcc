/** Migrations on a real database: order, two servers at once, and what is refused. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../../test/support/database.ts'
import { moment } from '../../calendar/days.ts'
import { OperatorError } from '../operator-error.ts'
import { listPending, migrate, readMigrations } from './migrate.ts'
import type { AfterMigrate } from './migrate.ts'

const now = () => moment('2026-02-13T09:00:00+08:00')

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zhitong-migrations-'))
  after(() => rm(folder, { recursive: true }))
  for (const [name, sql] of Object.entries(files)) await writeFile(path.join(folder, name), sql)
  return folder
}

const isNewer = (error: unknown): boolean =>
  error instanceof OperatorError && /newer Zhitong/.test(error.said.en)

const fillCity: AfterMigrate = async (client) => {
  await client.query("insert into city select '海州' where not exists (select from city)")
}

const FIRST = { '0001-city.sql': 'create table city (name text primary key);' }
const BOTH = { ...FIRST, '0002-town.sql': "create table town (name text); insert into town values ('直通');" }

test('migrations are applied once, in order, and noted with their moment', async () => {
  const pool = (await createTestDatabase({ empty: true })).pool('owner')
  assert.deepEqual(await migrate(pool, { folder: await folderWith(FIRST), now }), ['0001-city.sql'])
  const folder = await folderWith(BOTH)
  assert.deepEqual(await listPending(pool, folder), ['0002-town.sql'])
  assert.deepEqual(await migrate(pool, { folder, now }), ['0002-town.sql'])
  assert.deepEqual(await migrate(pool, { folder, now }), [])
  assert.deepEqual(await listPending(pool, folder), [])
  const { rows } = await pool.query('select number, applied_at from migration order by number')
  assert.deepEqual(
    rows,
    [1, 2].map((number) => ({ number, applied_at: now() })),
  )
})

test('an untouched database lacks every migration', async () => {
  const pool = (await createTestDatabase({ empty: true })).pool('owner')
  assert.deepEqual(await listPending(pool, await folderWith(BOTH)), Object.keys(BOTH))
})

test('five servers that start at once apply each migration once', async () => {
  const database = await createTestDatabase({ empty: true })
  const folder = await folderWith(BOTH)
  const servers = Array.from({ length: 5 }, () => database.pool('owner', { max: 1 }))
  const done = await Promise.all(servers.map((pool) => migrate(pool, { folder, now })))
  assert.deepEqual(done.flat().toSorted(), Object.keys(BOTH))
  const { rows } = await database.pool('owner').query('select name from town')
  assert.deepEqual(rows, [{ name: '直通' }])
})

test('a migration that fails leaves nothing behind and can be repaired', async () => {
  const pool = (await createTestDatabase({ empty: true })).pool('owner')
  const broken = await folderWith({
    ...FIRST,
    '0002-town.sql': 'create table town (name text); select nonsense;',
  })
  await assert.rejects(migrate(pool, { folder: broken, now }), /0002-town\.sql failed: column "nonsense"/)
  const folder = await folderWith(BOTH)
  assert.deepEqual(await listPending(pool, folder), ['0002-town.sql'])
  assert.deepEqual(await migrate(pool, { folder, now }), ['0002-town.sql'])
})

test('a database of a newer version is refused and left alone', async () => {
  const pool = (await createTestDatabase({ empty: true })).pool('owner')
  await migrate(pool, { folder: await folderWith(BOTH), now })
  const older = await folderWith(FIRST)
  await assert.rejects(migrate(pool, { folder: older, now }), isNewer)
  await assert.rejects(listPending(pool, older), isNewer)
})

test('an applied migration that was edited is refused; line ends of another system are no edit', async () => {
  const pool = (await createTestDatabase({ empty: true })).pool('owner')
  await migrate(pool, {
    folder: await folderWith({ '0001-city.sql': 'create table city (\n name text\n);\n' }),
    now,
  })
  const crlf = await folderWith({ '0001-city.sql': 'create table city (\r\n name text\r\n);\r\n' })
  assert.deepEqual(await migrate(pool, { folder: crlf, now }), [])
  const edited = await folderWith({ '0001-city.sql': 'create table city (\n name text not null\n);\n' })
  await assert.rejects(
    migrate(pool, { folder: edited, now }),
    (error) => error instanceof OperatorError && error.said.zh.includes('0001-city.sql'),
  )
})

test('what follows the migrations runs on every start, one server at a time', async () => {
  const database = await createTestDatabase({ empty: true })
  const folder = await folderWith(FIRST)
  const servers = Array.from({ length: 3 }, () => database.pool('owner', { max: 1 }))
  await Promise.all(servers.map((pool) => migrate(pool, { folder, now, afterMigrate: [fillCity] })))
  const { rows } = await database.pool('owner').query('select name from city')
  assert.deepEqual(rows, [{ name: '海州' }])
})

for (const names of [
  ['0002-city.sql'],
  ['0001-city.sql', '0001-town.sql'],
  ['0001-city.sql', '0003-town.sql'],
  ['1-city.sql'],
  ['0001-City.sql'],
]) {
  test(`files numbered ${names.join(', ')} are refused`, async () => {
    const folder = await folderWith(Object.fromEntries(names.map((name) => [name, ''])))
    await assert.rejects(readMigrations(folder), /expected number/)
  })
}
