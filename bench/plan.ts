/**
 * Plans of projects: how long a thousand are laid backward, and how soon the wall chart of a thousand projects with twenty nodes
 * each stands in a real browser, from the click to the first picture.
 */
import { performance } from 'node:perf_hooks'
import type { Pool } from 'pg'
import { dayOf, CHINA_ZONE, type Day } from '../src/calendar/days.ts'
import { makeIds } from '../src/kernel/ids.ts'
import type { MatterId } from '../src/kernel/matter.ts'
import { seededCalendar } from '../src/modules/calendars/seed.ts'
import { layNodes, type NodeDesign, type PlanNode } from '../src/modules/nodes/plan-rules.ts'
import { insertPlan } from '../src/modules/nodes/store.ts'
import { withTransaction } from '../src/platform/database/pool.ts'
import { sqlMoment } from '../src/platform/database/table.ts'
import { systemRandom } from '../src/platform/system.ts'
import { builtWeb, openBrowser, visit } from '../test/support/browser.ts'
import { designCity, PASSWORD } from './city.ts'
import { Helper } from './helpers.ts'
import { median, withUsage } from './measure.ts'
import { BENCH_MOMENT, benchNow } from './moment.ts'
import type { Bench, Figure } from './report.ts'

const PROJECTS = 1000
const NODES = 20
const LAY_GATE_MS = 1000
const OPEN_GATE_MS = 1500
const TIMES = 5
const TODAY = dayOf(BENCH_MOMENT, CHINA_ZONE)
/** A year and more of work lies before each. */
const FIRST_TARGET = 700

/** Measures plans. */
export async function benchPlan({ server, emptyDatabase, apiOptions, say }: Bench): Promise<Figure[]> {
  const began = performance.now()
  const plans = layAll()
  const layMs = performance.now() - began
  const pool = server.pool(emptyDatabase)
  const api = new Helper('api.ts', apiOptions)
  try {
    await store(pool, plans)
    const config = { ...server.config(emptyDatabase), webFolder: builtWeb() }
    const { url } = await api.ask<{ url: string }>(config)
    const { result, usage } = await withUsage({ api: api.pid, database: server.pid }, () => openChart(url))
    const openMs = median(result)
    say(`a thousand plans laid in ${layMs.toFixed(0)} ms; the chart stands after ${openMs.toFixed(0)} ms`)
    const { foreignCores } = usage
    return [
      { name: '1,000 plans laid backward', value: layMs, unit: 'ms', gate: LAY_GATE_MS, foreignCores },
      { name: 'wall chart of 1,000 × 20 opens', value: openMs, unit: 'ms', gate: OPEN_GATE_MS, foreignCores },
    ]
  } finally {
    await api.stop()
    await pool.end()
  }
}

/** Twenty nodes, of which some wait for two others and some overlap. */
function design(): NodeDesign[] {
  return Array.from({ length: NODES }, (_none, at) => ({
    key: `n${at}`,
    name: `节点${at + 1}`,
    days: at === NODES - 1 ? 0 : 10 + (at % 7) * 5,
    unit: 'WD',
    after: [at - 1, at - 3]
      .filter((one) => one >= 0)
      .map((one) => ({ node: `n${one}`, lagDays: at % 4 === 0 ? -5 : 0 })),
    soft: at % 5 === 4 ? [`n${at - 2}`] : [],
    isMilestone: at === NODES - 1,
    role: null,
  }))
}

function layAll(): (readonly PlanNode[])[] {
  const time = { today: TODAY, calendar: seededCalendar() }
  const nodes = design()
  return Array.from({ length: PROJECTS }, (_none, at) => layNodes(nodes, targetOf(at), time))
}

function targetOf(at: number): Day {
  return (TODAY + FIRST_TARGET + (at % 300)) as Day
}

const PROJECT = `insert into matter (id, kind, code, title, status, version, region_id, confidential, part_count, opened_at,
    happened_at, recorded_at, law_on, law_seq, is_paused, head_seq, head_hash)
  select id, 'project', code, title, 'started', 1, region_id, false, 0, at, at, at, at::date, 0, false, 1, ''
  from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[]) as given (id, code, title, region_id),
    (select $5::timestamptz as at) as one`

async function store(pool: Pool, plans: readonly (readonly PlanNode[])[]): Promise<void> {
  const ids = makeIds(benchNow(), systemRandom)
  const { districts } = designCity()
  const projectIds = plans.map(() => ids.next() as MatterId)
  const regions = plans.map((_plan, at) => districts[at % districts.length]?.region.id)
  const laidAt = BENCH_MOMENT
  await withTransaction(pool, async (client) => {
    await client.query(PROJECT, [
      projectIds,
      plans.map((_plan, at) => `XM260916${String(at).padStart(6, '0')}`),
      plans.map((_plan, at) => `第${at + 1}号项目`),
      regions,
      sqlMoment(laidAt),
    ])
    for (const [at, nodes] of plans.entries()) {
      const projectId = projectIds[at] as MatterId
      const plan = { version: 1, type: 'newLand', templateRegionId: null, templateVersion: 0 } as const
      await insertPlan(client, { ...plan, projectId, targetOn: targetOf(at), laidAt }, nodes)
    }
  })
}

/** From the address to the first picture of bars, as often as it takes for a median; the first time nothing is cached. */
async function openChart(url: string): Promise<number[]> {
  const browser = await openBrowser()
  try {
    const answer = await fetch(`${url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ login: designCity().chief.person.login, password: PASSWORD }),
    })
    const cookie = answer.headers.get('set-cookie')?.split(';')[0]
    if (cookie === undefined) throw new Error('the office could not sign in')
    const { page } = await visit(browser, url, { width: 1440, cookie })
    const times: number[] = []
    for (let time = 0; time < TIMES; time++) {
      await page.goto('about:blank')
      const from = performance.now()
      await page.goto('/desk/wall-chart', { waitUntil: 'commit' })
      await page.locator('.node-chart-project').first().waitFor()
      times.push(performance.now() - from)
    }
    return times
  } finally {
    await browser.close()
  }
}
