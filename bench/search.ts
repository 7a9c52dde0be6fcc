/**
 * Searching in a million matters: filling the index as the job does, and finding frequent and rare words in a department,
 * in the whole city and for an enterprise. The index of the copy is filled here, without its GIN at first: the job alone
 * would take as long as the first hour of a new version in a great city.
 */
import { Agent } from 'node:http'
import type { Pool } from 'pg'
import type { Actor } from '../src/kernel/actor.ts'
import { agentOf, officerOf } from '../src/modules/people/seats.ts'
import { findMatters } from '../src/modules/search/find.ts'
import { followJournal } from '../src/modules/search/follow.ts'
import { rowsOf, run } from '../src/platform/database/writes.ts'
import { openReference, type World } from '../src/platform/reference.ts'
import { loaders } from '../src/loaders.ts'
import { openRegistry } from '../src/registry.ts'
import { Caller } from './caller.ts'
import { designCity, PASSWORD, type City, type Seat } from './city.ts'
import { Helper } from './helpers.ts'
import { figure, percentile, table, withUsage } from './measure.ts'
import { BENCH_MOMENT } from './moment.ts'
import type { Bench, Figure } from './report.ts'

const TIMES = 40
const WARM_UP = 5
const DEPARTMENT_GATE_MS = 30
const CITY_GATE_MS = 100
/** So many are indexed once more, with the whole index in place. */
const AGAIN = 5000

const registry = openRegistry()

/** Somebody who searches, and how long they may wait. */
interface Searcher {
  readonly name: string
  readonly actor: Actor
  readonly login: string
  readonly gate: number
}

/** Measures searching. */
export async function benchSearch(bench: Bench): Promise<Figure[]> {
  const { server, fullDatabase, say } = bench
  const pool = server.pool(fullDatabase, { max: 1 })
  const owner = server.pool(fullDatabase, { role: 'owner', max: 1 })
  try {
    say(`index filled: ${await fillAtOnce(pool, owner)}`)
    const { result: matterMs, usage } = await withUsage({ database: server.pid }, () => indexAgain(pool))
    const filling = {
      name: 'index, of one new matter in a full one',
      value: matterMs,
      unit: 'ms',
      foreignCores: usage.foreignCores,
    }
    return [filling, ...(await timeSearches(bench, pool))]
  } finally {
    await owner.end()
    await pool.end()
  }
}

const DEFINITION = `select indexdef as text from pg_indexes where indexname = 'matter_search_tokens'`
/** While the index is away there is nothing to put words into. */
const NO_INDEX = `create function put_into_index(index text) returns bigint language sql as 'select 0::bigint'`
const SIZES = `select count(*)::int4 as n, pg_size_pretty(pg_total_relation_size('matter_search')) as whole,
  pg_size_pretty(pg_relation_size('matter_search_tokens')) as tokens from matter_search`

async function fillAtOnce(pool: Pool, owner: Pool): Promise<string> {
  const [definition] = await rowsOf<{ text: string }>(owner, DEFINITION)
  if (definition === undefined) throw new Error('the schema has no index of tokens')
  await owner.query('drop index matter_search_tokens')
  await owner.query(NO_INDEX)
  await owner.query('truncate matter_search, search_cursor')
  const began = performance.now()
  const seconds = () => `${Math.round((performance.now() - began) / 1000)} s`
  await followJournal({ pool, registry })
  const written = seconds()
  await owner.query(`set maintenance_work_mem = '1GB'`)
  await owner.query('drop function put_into_index(text)')
  await owner.query(definition.text)
  const indexed = seconds()
  await owner.query('vacuum analyze matter_search')
  const [sizes] = await rowsOf<{ n: number; whole: string; tokens: string }>(owner, SIZES)
  return `${sizes?.n} matters, ${written} to write, ${indexed} with the index; ${sizes?.whole}, of that ${sizes?.tokens} the index`
}

/** Milliseconds for one matter, when the job has many to do and all others stand in the index. */
async function indexAgain(pool: Pool): Promise<number> {
  const [last] = await rowsOf<{ id: string }>(
    pool,
    'select matter_id as id from matter_search order by matter_id offset $1 limit 1',
    [AGAIN],
  )
  if (last === undefined) return Number.NaN
  await run(pool, 'delete from matter_search where matter_id < $1', [last.id])
  await run(pool, 'update search_cursor set fill_before = $1', [last.id])
  const began = performance.now()
  const { written } = await followJournal({ pool, registry })
  return (performance.now() - began) / written
}

/** Words of the invented writing of the stored appeals: any two of its characters stand together in one of twenty. */
const WORDS = {
  'in every enterprise': '有限公司',
  'frequent, two characters': '审批',
  'two frequent words': '供电 许可',
  'four characters': '审批进度',
  'of one enterprise': '第1234号',
  'initials, frequent': 'xm',
  'initials, rare': 'jzsd1234',
  'a part of a code': 'sq260915',
  'not there': '龘龘',
}

async function timeSearches(bench: Bench, pool: Pool): Promise<Figure[]> {
  const { world } = await openReference(pool, loaders)
  const api = new Helper('api.ts', bench.apiOptions)
  const rows = [['search', 'found', 'in process p50', 'p95', 'HTTP p50', 'p95', 'CPU: database', 'API']]
  const figures: Figure[] = []
  try {
    const { url } = await api.ask<{ url: string }>(bench.server.config(bench.fullDatabase))
    for (const searcher of searchersOf(designCity(), world)) {
      const worst = { inside: 0, http: 0, foreignCores: 0 }
      for (const [name, q] of Object.entries(WORDS)) {
        const { result, usage } = await withUsage({ api: api.pid, database: bench.server.pid }, async () => ({
          inside: await timeInside(pool, world, searcher, q),
          http: await timeOverHttp(pool, url, searcher, q),
        }))
        const { inside, http } = result
        const both = [inside.ms, http].flatMap((ms) => [percentile(ms, 50), percentile(ms, 95)])
        const searches = WARM_UP + TIMES
        const cpu = [(usage.cpuMs['database'] ?? 0) / searches / 2, (usage.cpuMs['api'] ?? 0) / searches]
        rows.push([`${searcher.name}: ${name}`, inside.found, ...[...both, ...cpu].map(figure)])
        worst.inside = Math.max(worst.inside, percentile(inside.ms, 95))
        worst.http = Math.max(worst.http, percentile(http, 95))
        worst.foreignCores = Math.max(worst.foreignCores, usage.foreignCores)
      }
      const { name, gate } = searcher
      const common = { unit: 'ms', gate, foreignCores: worst.foreignCores }
      figures.push({ name: `search ${name}, worst p95 without HTTP`, value: worst.inside, ...common })
      figures.push({ name: `search ${name}, worst p95 over HTTP`, value: worst.http, ...common })
    }
  } finally {
    await api.stop()
  }
  bench.say(table(rows))
  return figures
}

function searchersOf(city: City, { organisation }: World): Searcher[] {
  const officer = ({ person, post }: Seat) => ({
    actor: officerOf(person.id, post, null, organisation),
    login: person.login,
  })
  const handler = city.units[0]?.seats[0]
  const small = city.units.at(-1)?.seats[0]
  const [agent] = city.agents
  if (handler === undefined || small === undefined || agent === undefined) throw new Error('no city')
  return [
    { name: 'in the largest department', ...officer(handler), gate: DEPARTMENT_GATE_MS },
    { name: 'in a small department', ...officer(small), gate: DEPARTMENT_GATE_MS },
    { name: 'in the whole city', ...officer(city.chief), gate: CITY_GATE_MS },
    {
      name: 'of an enterprise',
      actor: agentOf(agent.person.id, agent.enterpriseId),
      login: agent.person.login,
      gate: DEPARTMENT_GATE_MS,
    },
  ]
}

/** All that a search does on the server but HTTP, on one connection. */
async function timeInside(pool: Pool, world: World, { actor }: Searcher, q: string) {
  const context = { runner: pool, registry, world, now: BENCH_MOMENT }
  const ms: number[] = []
  let found = ''
  for (let n = 0; n < WARM_UP + TIMES; n++) {
    const began = performance.now()
    const { rows, next } = await findMatters(context, actor, { q })
    if (n >= WARM_UP) ms.push(performance.now() - began)
    found = next === null ? String(rows.length) : `${rows.length}+`
  }
  return { ms, found }
}

async function timeOverHttp(pool: Pool, url: string, { login }: Searcher, q: string): Promise<number[]> {
  // Nobody else searches 45 times a second.
  await run(pool, 'delete from rate')
  const agent = new Agent({ keepAlive: true })
  const caller = await Caller.signIn(url, agent, login, PASSWORD)
  const address = `/api/search?${new URLSearchParams({ q }).toString()}`
  const ms: number[] = []
  for (let n = 0; n < WARM_UP + TIMES; n++) {
    const began = performance.now()
    await caller.call('GET', address)
    if (n >= WARM_UP) ms.push(performance.now() - began)
  }
  agent.destroy()
  return ms
}
