/**
 * The databases that the benchmark measures: one with the city alone, one with a million matters, kept between runs for as
 * long as the schema and this folder's recipe stay the same. `npm run bench -- --fresh` makes them anew.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sqlMoment } from '../src/platform/database/table.ts'
import { readMigrations, migrate } from '../src/platform/database/migrate.ts'
import { inTransaction } from '../src/platform/database/pool.ts'
import { afterMigrate, MIGRATIONS } from '../src/schema.ts'
import { copyLives } from './copies.ts'
import { designCity, seedCity, type City } from './city.ts'
import { liveMany } from './lives.ts'
import { BENCH_MOMENT } from './moment.ts'
import type { BenchServer } from './server.ts'

/** How many appeals are lived; the rest are copies of them. */
const LIVES_MAX = 5000
const RECIPE = ['city.ts', 'data.ts', 'copies.ts', 'lives.ts', 'moment.ts']
const TABLES = [
  'matter',
  'appeal',
  'supervision_order',
  'clock',
  'rung',
  'duty',
  'reader',
  'journal',
  'message',
  'enterprise',
]

/** The hourly seal has nothing to do with the copies: their lines count as sealed. */
const SEALED = `insert into seal (no, sealed_at, below_xid, lines, algorithm, root, prev, hash)
  values (1, $1, pg_snapshot_xmin(pg_current_snapshot()), 0, 'none', '', '', '')`

/** What follows the journal is filled by the part that measures it; in the others its job has nothing to catch up with. */
const INDEXED = ['search_cursor', 'tally_cursor'].map(
  (table) =>
    `insert into ${table} (xid, subject, seq) values (pg_snapshot_xmin(pg_current_snapshot()), '', 0)`,
)

/** Orders get their numbers within a second of their issue: those of the copies have had theirs. */
const NUMBERED = `update supervision_order as o set number = '营商督〔2026〕' || n || '号'
  from (select id, row_number() over (order by id) as n from supervision_order where number is null) as given
  where o.id = given.id`

export interface Prepared {
  readonly city: City
  /** The city and nothing else. */
  readonly empty: string
  /** The city with all its matters. */
  readonly full: string
}

/** Finds or makes both databases. `say` is told what takes a while. */
export async function prepareData(
  server: BenchServer,
  matters: number,
  isFresh: boolean,
  say: (text: string) => void,
): Promise<Prepared> {
  const hash = await recipeHash()
  const empty = `bench_city_${hash}`
  const full = `bench_${matters}_${hash}`
  for (const old of await server.databases()) {
    const isStale = old.startsWith('bench_') && !old.endsWith(hash)
    if (isStale || (isFresh && (old === empty || old === full))) await server.drop(old)
  }
  const known = await server.databases()
  const city = designCity()
  if (!known.includes(empty)) await makeOnce(server, empty, undefined, (name) => fillCity(server, name, city))
  if (!known.includes(full)) {
    say(`preparing ${matters} appeals`)
    await makeOnce(server, full, empty, (name) => fillMatters(server, name, city, matters, say))
  }
  return { city, empty, full }
}

async function recipeHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const migration of await readMigrations(MIGRATIONS)) hash.update(migration.hash)
  for (const file of RECIPE) hash.update(await readFile(path.join(import.meta.dirname, file)))
  return hash.digest('hex').slice(0, 10)
}

/** Builds under another name first: what was broken off half-way is never taken for whole. */
async function makeOnce(
  server: BenchServer,
  name: string,
  template: string | undefined,
  fill: (name: string) => Promise<void>,
): Promise<void> {
  const building = `building_${name}`
  await server.drop(building)
  await server.create(building, template)
  await fill(building)
  await server.rename(building, name)
}

async function fillCity(server: BenchServer, name: string, city: City): Promise<void> {
  const owner = server.pool(name, { role: 'owner', max: 1 })
  await migrate(owner, { folder: MIGRATIONS, now: () => BENCH_MOMENT, afterMigrate })
  await owner.end()
  const app = server.pool(name, { max: 2 })
  await seedCity(app, city)
  await app.end()
}

async function fillMatters(
  server: BenchServer,
  name: string,
  city: City,
  matters: number,
  say: (text: string) => void,
): Promise<void> {
  const began = performance.now()
  const seconds = () => `${Math.round((performance.now() - began) / 1000)} s`
  const copies = Math.max(1, Math.round(matters / LIVES_MAX))
  const app = server.pool(name)
  const lived = await liveMany(app, city, Math.round(matters / copies))
  await app.end()
  say(`${lived.length} lived in ${seconds()}`)
  const owner = server.pool(name, { role: 'owner', max: 1 })
  const client = await owner.connect()
  try {
    await inTransaction(client, async () => void (await client.query('truncate outbox, request')))
    await copyLives(client, lived, copies)
    say(`copied ${copies} times after ${seconds()}`)
    await client.query(SEALED, [sqlMoment(BENCH_MOMENT)])
    for (const indexed of INDEXED) await client.query(indexed)
    await client.query(NUMBERED)
    for (const table of TABLES) await client.query(`vacuum (freeze, analyze) ${table}`)
    await client.query('analyze')
  } finally {
    client.release()
    await owner.end()
  }
  say(`ready after ${seconds()}`)
}
