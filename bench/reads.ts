/**
 * What people look at all day, with a million matters stored: inboxes, lists by row access, the lights of the city, the page
 * of a matter. Timed in the database, statement by statement as the routes send them, and over HTTP.
 */
import { Agent } from 'node:http'
import type { Pool, PoolClient } from 'pg'
import type { Moment } from '../src/calendar/days.ts'
import type { Actor } from '../src/kernel/actor.ts'
import { agentOf, officerOf } from '../src/modules/people/seats.ts'
import { run, type Runner } from '../src/platform/database/writes.ts'
import { deskRoutes } from '../src/platform/http/desk-routes.ts'
import { listRoutes } from '../src/platform/http/list-routes.ts'
import type { Call, Route } from '../src/platform/http/route.ts'
import { openReference, type World } from '../src/platform/reference.ts'
import { loaders } from '../src/loaders.ts'
import { openRegistry } from '../src/registry.ts'
import { Caller } from './caller.ts'
import { designCity, PASSWORD, type City, type Seat } from './city.ts'
import { Helper } from './helpers.ts'
import { figure, percentile, table, withUsage } from './measure.ts'
import { benchNow } from './moment.ts'
import type { Bench, Figure } from './report.ts'

const TIMES = 200
const WARM_UP = 20
const DATABASE_GATE_MS = 10
const HTTP_GATE_MS = 25
const LIGHTS_GATE_MS = 50
/** A server that has just begun does its first jobs: what reads cost once it has run for a while is measured. */
const SETTLE_MS = 10_000
/** A table that is larger than this may not be read from end to end. */
const ROWS_MAX = 25_000

interface Read {
  readonly name: string
  readonly url: string
  readonly query: Readonly<Record<string, string>>
  readonly actor: Actor
  readonly login: string
  readonly isLights?: boolean
  /** A list with filters: measured, with no bound set for it. */
  readonly isFiltered?: boolean
}

/** Measures reads. */
export async function benchReads(bench: Bench): Promise<Figure[]> {
  const city = designCity()
  const pool = bench.server.pool(bench.fullDatabase, { max: 1 })
  const api = new Helper('api.ts', bench.apiOptions)
  const rows = [['read', 'database p50', 'p95', 'HTTP p50', 'p95', 'statements']]
  const figures: Figure[] = []
  try {
    const { url } = await api.ask<{ url: string }>(bench.server.config(bench.fullDatabase))
    const { world } = await openReference(pool, loaders)
    const reads = readsOf(city, world)
    await settle(url, reads[0])
    for (const read of reads) {
      const { result, usage } = await withUsage({ api: api.pid, database: bench.server.pid }, async () => ({
        database: await timeInDatabase(pool, world, read),
        http: await timeOverHttp(url, read),
      }))
      const { database, http } = result
      const both = [
        ...[50, 95].map((n) => percentile(database.ms, n)),
        ...[50, 95].map((n) => percentile(http, n)),
      ]
      rows.push([read.name, ...both.map(figure), String(database.statements)])
      figures.push(...figuresOf(read, percentile(database.ms, 95), percentile(http, 95), usage.foreignCores))
    }
  } finally {
    await api.stop()
    await pool.end()
  }
  bench.say(table(rows))
  return figures
}

function figuresOf(read: Read, databaseMs: number, httpMs: number, foreignCores: number): Figure[] {
  const bound = (ms: number) =>
    read.isFiltered === true ? {} : { gate: read.isLights === true ? LIGHTS_GATE_MS : ms }
  const both = { unit: 'ms', foreignCores }
  return [
    { name: `${read.name}, p95 in the database`, value: databaseMs, ...both, ...bound(DATABASE_GATE_MS) },
    { name: `${read.name}, p95 over HTTP`, value: httpMs, ...both, ...bound(HTTP_GATE_MS) },
  ]
}

function readsOf(city: City, { organisation }: World): Read[] {
  const officer = ({ person, post }: Seat) => ({
    actor: officerOf(person.id, post, null, organisation),
    login: person.login,
  })
  const [largest] = city.units
  const [district] = city.districts
  const [agent] = city.agents
  const [handler] = largest?.seats ?? []
  if (handler === undefined || district === undefined || agent === undefined) throw new Error('no city')
  const firm = { actor: agentOf(agent.person.id, agent.enterpriseId), login: agent.person.login }
  const list = '/api/matters'
  const filtered = (seat: Seat, query: Record<string, string>, lights: readonly string[]): Read[] =>
    lights.map((light) => ({
      name: `${query['scope'] === undefined ? 'the same' : 'of a region'}, ${light}`,
      url: list,
      query: { ...query, state: 'open', ...(light === 'open' ? {} : { light }) },
      ...officer(seat),
      isFiltered: true,
    }))
  return [
    { name: 'inbox of a clerk', url: '/api/inbox', query: {}, ...officer(handler) },
    { name: 'inbox of the office', url: '/api/inbox', query: {}, ...officer(district.revisitor) },
    { name: 'list of an enterprise', url: list, query: {}, ...firm },
    { name: 'list of the largest department', url: list, query: {}, ...officer(handler) },
    ...filtered(handler, {}, ['open', 'red', 'yellow']),
    ...filtered(district.dispatcher, { scope: 'region' }, ['red']),
    { name: 'lights of the city', url: '/api/lights', query: {}, ...officer(city.chief), isLights: true },
  ]
}

/** The statements that a route sends for a read, timed one after the other on one connection, and looked into once. */
async function timeInDatabase(pool: Pool, world: World, read: Read) {
  const sent: { text: string; values: unknown[] }[] = []
  const client = await pool.connect()
  try {
    await routeOf(world, recording(client, sent), read)
    await refuseFullScans(client, sent)
    const ms: number[] = []
    for (let n = 0; n < WARM_UP + TIMES; n++) {
      const began = performance.now()
      for (const { text, values } of sent) await run(client, text, values)
      if (n >= WARM_UP) ms.push(performance.now() - began)
    }
    return { ms, statements: sent.length }
  } finally {
    client.release()
  }
}

function recording(client: Runner, sent: { text: string; values: unknown[] }[]): Runner {
  return {
    query({ text, values }) {
      sent.push({ text, values })
      return client.query({ text, values })
    },
  }
}

async function routeOf(world: World, runner: Runner, { url, query, actor }: Read): Promise<void> {
  const registry = openRegistry()
  const routes: Route[] = [
    ...listRoutes({ rowContext: (now: Moment) => ({ runner, registry, world, now }) }),
    ...deskRoutes({ runner, registry, world: () => world }),
  ]
  const route = routes.find((one) => one.url === url && one.method === 'GET')
  if (route === undefined) throw new Error(`there is no route ${url}`)
  await route.handle({ actor, query, now: benchNow()() } as unknown as Call<never, never, never, never>)
}

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows'?: number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly PlanNode[]
}

/** Looks at the plans: a large table that is read from end to end would only seem fast while it is in memory. */
async function refuseFullScans(client: PoolClient, sent: readonly { text: string; values: unknown[] }[]) {
  for (const { text, values } of sent) {
    const { rows } = await client.query({ text: `explain (analyze, format json) ${text}`, values })
    const [{ Plan }] = (rows[0] as { 'QUERY PLAN': [{ Plan: PlanNode }] })['QUERY PLAN']
    for (const node of nodesOf(Plan)) {
      const passed = (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)
      if (node['Node Type'] === 'Seq Scan' && passed > ROWS_MAX)
        throw new Error(`${node['Relation Name'] ?? 'a table'} is read from end to end by: ${text}`)
    }
  }
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)]
}

async function timeOverHttp(url: string, read: Read): Promise<number[]> {
  const ms: number[] = []
  await withCall(url, read, async (call) => {
    for (let n = 0; n < WARM_UP + TIMES; n++) {
      const began = performance.now()
      await call()
      if (n >= WARM_UP) ms.push(performance.now() - began)
    }
  })
  return ms
}

async function settle(url: string, read: Read | undefined): Promise<void> {
  if (read === undefined) throw new Error('nothing is read')
  await withCall(url, read, async (call) => {
    for (const began = performance.now(); performance.now() - began < SETTLE_MS;) await call()
  })
}

/** Signs whoever reads in, and reads as often as `body` calls. */
async function withCall(
  url: string,
  { url: path, query, login }: Read,
  body: (call: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const agent = new Agent({ keepAlive: true })
  const caller = await Caller.signIn(url, agent, login, PASSWORD)
  const address = `${path}?${new URLSearchParams(query).toString()}`
  await body(() => caller.call('GET', address))
  agent.destroy()
}
