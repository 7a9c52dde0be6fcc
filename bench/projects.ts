/**
 * The list of a hundred thousand projects by every filter and by pairs of them, over HTTP: for the chief of the city, for whoever
 * reads a district, and for somebody who sees only what concerns their department.
 */
import { Agent } from 'node:http'
import type { Pool } from 'pg'
import type { ProjectListWire } from '../src/modules/projects/wire-lists.ts'
import { rowsOf } from '../src/platform/database/writes.ts'
import { Caller } from './caller.ts'
import { designCity, PASSWORD, type City } from './city.ts'
import { Helper } from './helpers.ts'
import { figure, percentile, table, withUsage } from './measure.ts'
import { fillProjects, PROJECTS } from './project-data.ts'
import type { Bench, Figure } from './report.ts'

const TIMES = 40
const WARM_UP = 5
const GATE_MS = 25

type Filter = Readonly<Record<string, string>>

interface Reader {
  readonly name: string
  readonly login: string
}

/** Measures the lists. */
export async function benchProjects(bench: Bench): Promise<Figure[]> {
  const { server, fullDatabase, say } = bench
  const owner = server.pool(fullDatabase, { role: 'owner', max: 1 })
  const city = designCity()
  try {
    const began = performance.now()
    await fill(owner, city)
    say(`${PROJECTS} projects written in ${Math.round((performance.now() - began) / 1000)} s`)
    return await timeAll(bench, readersOf(city), await filtersOf(owner, city))
  } finally {
    await owner.end()
  }
}

async function fill(owner: Pool, city: City): Promise<void> {
  const client = await owner.connect()
  try {
    await fillProjects(client, city)
  } finally {
    client.release()
  }
}

async function timeAll(
  { server, fullDatabase, apiOptions, say }: Bench,
  readers: readonly Reader[],
  filters: Readonly<Record<string, Filter>>,
): Promise<Figure[]> {
  const api = new Helper('api.ts', apiOptions)
  const figures: Figure[] = []
  const rows = [['list of projects', 'rows', 'p50', 'p95', 'CPU: database', 'API']]
  try {
    const { url } = await api.ask<{ url: string }>(server.config(fullDatabase))
    for (const { name, login } of readers) {
      const agent = new Agent({ keepAlive: true })
      const caller = await Caller.signIn(url, agent, login, PASSWORD)
      let worst = 0
      let foreignCores = 0
      for (const [what, filter] of Object.entries(filters)) {
        const trees = { api: api.pid, database: server.pid }
        const { result, usage } = await withUsage(trees, () => time(caller, filter))
        const p95 = percentile(result.ms, 95)
        const cpu = ['database', 'api'].map((tree) => (usage.cpuMs[tree] ?? 0) / (WARM_UP + TIMES))
        rows.push([`${name}: ${what}`, result.found, ...[percentile(result.ms, 50), p95, ...cpu].map(figure)])
        worst = Math.max(worst, p95)
        foreignCores = Math.max(foreignCores, usage.foreignCores)
      }
      agent.destroy()
      const value = { value: worst, unit: 'ms', gate: GATE_MS, foreignCores }
      figures.push({ name: `projects ${name}, worst p95 of all filters`, ...value })
    }
  } finally {
    await api.stop()
  }
  say(table(rows))
  return figures
}

function readersOf({ chief, districts, units }: City): Reader[] {
  const [district] = districts
  const [largest] = units
  const handler = largest?.seats[0]
  if (district === undefined || handler === undefined) throw new Error('no city')
  return [
    { name: 'in the whole city', login: chief.person.login },
    { name: 'in a district', login: district.supervisor.person.login },
    { name: 'in a department', login: handler.person.login },
  ]
}

/** Every filter by itself, pairs of frequent and of rare ones, and a page in the middle of the list. */
async function filtersOf(pool: Pool, { districts, units }: City): Promise<Readonly<Record<string, Filter>>> {
  const [park] = await rowsOf<{ id: string }>(pool, 'select id from park order by code limit 1')
  const [middle] = await rowsOf<{ id: string }>(
    pool,
    'select id from project order by id offset $1 limit 1',
    [PROJECTS / 2],
  )
  const singles: Readonly<Record<string, Filter>> = {
    stage: { stage: 'screening' },
    status: { status: 'started' },
    open: { state: 'open' },
    ended: { state: 'ended' },
    region: { regionId: districts.at(-1)?.region.id ?? '' },
    owner: { departmentId: units.at(-1)?.department.id ?? '' },
    park: { parkId: park?.id ?? '' },
    section: { industry: 'C' },
    trade: { industry: 'C3841' },
    'list and year': { list: 'provincial', year: '2026' },
    year: { year: '2025' },
    stuck: { only: 'stuck' },
    conclusion: { conclusion: 'conditional' },
    'amount from': { from: '50亿' },
    'amount between': { from: '1000', to: '1100' },
    'rare amount': { from: '99亿' },
  }
  const pairs = Object.entries(singles).flatMap(([one, first], at) =>
    Object.entries(singles)
      .slice(at + 1)
      .filter(([, second]) => Object.keys(second).every((key) => !(key in first)))
      .map(([other, second]): [string, Filter] => [`${one} + ${other}`, { ...first, ...second }]),
  )
  return {
    none: {},
    'from the middle': { before: middle?.id ?? '' },
    ...singles,
    ...Object.fromEntries(pairs),
    'a code': { q: 'BENCH-4711' },
  }
}

async function time(caller: Caller, filter: Filter): Promise<{ ms: number[]; found: string }> {
  const address = `/api/projects?${new URLSearchParams(filter).toString()}`
  const ms: number[] = []
  let found = ''
  for (let n = 0; n < WARM_UP + TIMES; n++) {
    const began = performance.now()
    const { rows, next } = (await caller.call('GET', address)) as ProjectListWire
    if (n >= WARM_UP) ms.push(performance.now() - began)
    found = next === null ? String(rows.length) : `${rows.length}+`
  }
  return { ms, found }
}
