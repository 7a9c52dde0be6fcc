/**
 * What the law does by itself, on a million matters: the sweep of clocks that are due, and the new calendar under all that
 * run. Run as the server runs them, by this process.
 */
import type { Pool } from 'pg'
import type { Moment } from '../src/calendar/days.ts'
import { SYSTEM } from '../src/kernel/actor.ts'
import { makeIds, type Now } from '../src/kernel/ids.ts'
import { publishYear } from '../src/modules/calendars/store.ts'
import { withTransaction } from '../src/platform/database/pool.ts'
import { rowsOf, run } from '../src/platform/database/writes.ts'
import { openDoor } from '../src/platform/door/act.ts'
import type { Done } from '../src/platform/jobs/batches.ts'
import { reproject } from '../src/platform/jobs/reproject.ts'
import { sweep } from '../src/platform/jobs/sweep.ts'
import { openReference, type Reference } from '../src/platform/reference.ts'
import { systemRandom } from '../src/platform/system.ts'
import { loaders } from '../src/loaders.ts'
import { openRegistry } from '../src/registry.ts'
import { designCity } from './city.ts'
import { figure, median, table, withUsage } from './measure.ts'
import { BENCH_MOMENT, benchNow } from './moment.ts'
import type { Bench, Figure } from './report.ts'

const CLOCKS = 1000
const SWEEPS = 3
const SWEEP_GATE_MS = 500
const REPROJECTION_GATE_S = 60
/** As many connections as the server gives to acts. */
const CONNECTIONS = 8

const NEXT_TO_WAKE = `select wake_at as "wakeAt" from clock where wake_at is not null order by wake_at offset $1 limit 1`
/** Reads what hangs on open matters, as a server that has run for a day has done. */
const WARM_UP = [
  'select count(a.id), count(c.id) from matter m join clock c on c.matter_id = m.id join appeal a on a.id = m.id where m.closed_at is null',
  `select sum(head.seq) from matter m, lateral
    (select max(seq) as seq from journal where subject = m.id::text) as head where m.closed_at is null`,
]
const RUNNING = `select count(*)::int4 as n from clock where stopped_at is null`

/** Measures the jobs. */
export async function benchJobs({ server, fullDatabase, say }: Bench): Promise<Figure[]> {
  const pool = server.pool(fullDatabase, { max: CONNECTIONS })
  try {
    const reference = await openReference(pool, loaders)
    const swept = await withUsage({ database: server.pid }, () => timeSweeps(pool, reference))
    const moved = await withUsage({ database: server.pid }, () => timeReprojection(pool, reference))
    const { empty, full } = swept.result
    const { clocks, ...reprojection } = moved.result
    say(
      table([
        ['', 'matters', 'lines', 'ms'],
        ...full.map((one) => ['sweep', ...cellsOf(one)]),
        [`new calendar under ${clocks} running clocks`, ...cellsOf(reprojection)],
      ]),
    )
    const { foreignCores } = swept.usage
    const sweepMs = median(full.map(({ done, ms }) => (ms * CLOCKS) / done.matters))
    return [
      { name: 'sweep, of 1,000 due clocks', value: sweepMs, unit: 'ms', gate: SWEEP_GATE_MS, foreignCores },
      { name: 'sweep with nothing due', value: empty.ms, unit: 'ms', foreignCores },
      {
        name: 'new calendar, of 200,000 running clocks',
        value: (reprojection.ms * 200) / clocks,
        unit: 's',
        gate: REPROJECTION_GATE_S,
        foreignCores: moved.usage.foreignCores,
      },
    ]
  } finally {
    await pool.end()
  }
}

interface Timed {
  readonly done: Done
  readonly ms: number
}

function cellsOf({ done, ms }: Timed): string[] {
  return [String(done.matters), String(done.lines), figure(ms)]
}

async function timed(job: () => Promise<Done>): Promise<Timed> {
  const began = performance.now()
  const done = await job()
  return { done, ms: performance.now() - began }
}

/** Sweeps once with nothing due, then at moments by which at least a thousand more clocks have become due. */
async function timeSweeps(pool: Pool, reference: Reference): Promise<{ empty: Timed; full: Timed[] }> {
  for (const text of WARM_UP) await run(pool, text)
  const empty = await timed(() => sweep(depsOf(pool, reference, benchNow())))
  const full: Timed[] = []
  for (let n = 0; n < SWEEPS; n++) {
    const [next] = await rowsOf<{ wakeAt: Moment }>(pool, NEXT_TO_WAKE, [CLOCKS - 1])
    if (next === undefined) throw new Error('too few clocks are running')
    full.push(await timed(() => sweep(depsOf(pool, reference, () => next.wakeAt))))
  }
  return { empty, full }
}

/** A day off for the whole city, announced the day before: every open limit that reaches beyond it moves. */
async function timeReprojection(pool: Pool, reference: Reference): Promise<Timed & { clocks: number }> {
  const [region] = designCity().regions
  const days = [{ day: '2026-09-17', isWorking: false, name: '台风停工' }]
  const notice = { regionId: region?.id ?? null, year: 2026, source: '停工通知', days }
  const recorder = { actor: SYSTEM, at: BENCH_MOMENT, random: systemRandom }
  await withTransaction(pool, (client) => publishYear(client, notice, recorder))
  await reference.refresh()
  const [running] = await rowsOf<{ n: number }>(pool, RUNNING)
  const answer = await timed(() => reproject(depsOf(pool, reference, benchNow())))
  return { ...answer, clocks: running?.n ?? 0 }
}

function depsOf(pool: Pool, reference: Reference, now: Now) {
  const ids = makeIds(now, systemRandom)
  const door = openDoor({ pool, registry: openRegistry(), reference, now, ids, random: systemRandom })
  return { pool, door, reference, now, log: { info: () => undefined, warn: giveUp, error: giveUp } }
}

function giveUp(told: object): never {
  throw new Error('a job failed', { cause: told })
}
