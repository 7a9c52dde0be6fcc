/**
 * Boards of a month, a quarter and a year over the sums of a city that files a million appeals a year: in the database and
 * over HTTP, for the whole city and for one unit. The sums are made by the database; how they come about from appeals is
 * what the tests of the tally look at.
 */
import { Agent } from 'node:http'
import type { Pool } from 'pg'
import { day, isoDay, type Day } from '../src/calendar/days.ts'
import type { Officer } from '../src/kernel/actor.ts'
import { loaders } from '../src/loaders.ts'
import { CHANNELS, TOPICS } from '../src/modules/appeals/words.ts'
import { readBoard } from '../src/modules/boards/board.ts'
import { columnOf } from '../src/modules/boards/tally-store.ts'
import { MEASURES } from '../src/modules/boards/words.ts'
import { officerOf } from '../src/modules/people/seats.ts'
import { rowsOf } from '../src/platform/database/writes.ts'
import { openReference, type World } from '../src/platform/reference.ts'
import { Caller } from './caller.ts'
import { designCity, PASSWORD, type City, type Seat } from './city.ts'
import { Helper } from './helpers.ts'
import { figure, percentile, table, withUsage } from './measure.ts'
import { BENCH_MOMENT } from './moment.ts'
import type { Bench, Figure } from './report.ts'

const TIMES = 40
const WARM_UP = 5
const GATE_MS = 200
/** Two years of sums, a period and the one before it, up to the last day on which something of the bench moment is due. */
const FROM = day('2025-01-01')
const TO = day('2026-09-30')
/** A million a year, over every unit and topic. */
const A_YEAR = 1_000_000

interface Reader {
  readonly name: string
  readonly login: string
  readonly actor: Officer
}

/** Measures boards. */
export async function benchBoards(bench: Bench): Promise<Figure[]> {
  const pool = bench.server.pool(bench.fullDatabase, { max: 4 })
  const owner = bench.server.pool(bench.fullDatabase, { role: 'owner', max: 1 })
  try {
    bench.say(`sums: ${await makeSums(owner, designCity())}`)
    return await timeBoards(bench, pool)
  } finally {
    await owner.end()
    await pool.end()
  }
}

const COLUMNS = MEASURES.map(columnOf)

/** Makes the sums of each day and place, and folds them as the tally does. */
async function makeSums(owner: Pool, city: City): Promise<string> {
  const units = city.units.map(({ department }) => [department.id, department.regionId])
  const perCell = A_YEAR / (365 * units.length * TOPICS.length)
  const day = `generate_series($1::date, $2::date, '1 day') as day`
  const unit = 'unnest($3::uuid[], $4::uuid[]) as unit (department_id, region_id)'
  const values = [isoDay(FROM), isoDay(TO), units.map(([id]) => id), units.map(([, id]) => id)]
  const fill = async (name: string, column: string, words: readonly string[], each: number) => {
    await owner.query(`truncate ${name}`)
    const sums = COLUMNS.map((_one, n) => `(random() * ${(each * 2) / (1 + (n % 6))})::int4`)
    await owner.query(
      `insert into ${name} (day, region_id, department_id, ${column}, imported, ${COLUMNS.join(', ')})
       select day, region_id, department_id, word, false, ${sums.join(', ')}
       from ${day}, ${unit}, unnest($5::text[]) as word`,
      [...values, words],
    )
  }
  await fill('tally_day', 'topic', TOPICS, perCell)
  await fill('tally_channel', 'channel', CHANNELS, (perCell * TOPICS.length) / CHANNELS.length)
  const summed = COLUMNS.map((one) => `sum(${one})`).join(', ')
  const place = 'region_id, department_id, imported'
  await owner.query('truncate tally_month, tally_week, tally_channel_month, tally_cursor')
  await owner.query(`insert into tally_channel_month (month, channel, ${place}, ${COLUMNS.join(', ')})
    select date_trunc('month', day)::date, channel, ${place}, ${summed} from tally_channel group by 1, channel, ${place}`)
  await owner.query(`insert into tally_month (month, topic, ${place}, ${COLUMNS.join(', ')})
    select date_trunc('month', day)::date, topic, ${place}, ${summed} from tally_day group by 1, topic, ${place}`)
  await owner.query(`insert into tally_week (week, ${place}, ${COLUMNS.join(', ')})
    select date_trunc('week', day)::date, ${place}, ${summed} from tally_day group by 1, ${place}`)
  await owner.query(`insert into tally_cursor (xid, subject, seq)
    values (pg_snapshot_xmin(pg_current_snapshot()), '', 0)`)
  for (const name of ['tally_day', 'tally_channel', 'tally_month', 'tally_week', 'tally_channel_month'])
    await owner.query(`vacuum analyze ${name}`)
  const [row] = await rowsOf<{ days: number; months: number; size: string }>(
    owner,
    `select (select count(*)::int4 from tally_day) as days, (select count(*)::int4 from tally_month) as months,
      pg_size_pretty(pg_total_relation_size('tally_day') + pg_total_relation_size('tally_month')
        + pg_total_relation_size('tally_week') + pg_total_relation_size('tally_channel')
        + pg_total_relation_size('tally_channel_month')) as size`,
  )
  return `${row?.days} rows by day, ${row?.months} by month, ${row?.size} with the others`
}

const PERIODS: Readonly<Record<string, { readonly from: Day; readonly to: Day }>> = {
  month: { from: day('2026-08-01'), to: day('2026-08-31') },
  quarter: { from: day('2026-04-01'), to: day('2026-06-30') },
  year: { from: day('2026-01-01'), to: day('2026-12-31') },
}

async function timeBoards(bench: Bench, pool: Pool): Promise<Figure[]> {
  const { world } = await openReference(pool, loaders)
  const api = new Helper('api.ts', bench.apiOptions)
  const rows = [['board', 'in process p50', 'p95', 'HTTP p50', 'p95']]
  const figures: Figure[] = []
  try {
    const { url } = await api.ask<{ url: string }>(bench.server.config(bench.fullDatabase))
    for (const reader of readersOf(designCity(), world))
      for (const [name, period] of Object.entries(PERIODS)) {
        const { result, usage } = await withUsage({ api: api.pid, database: bench.server.pid }, async () => ({
          inside: await timeInside(pool, world, reader, period),
          http: await timeOverHttp(url, reader, period),
        }))
        const { inside, http } = result
        const both = [inside, http].flatMap((ms) => [percentile(ms, 50), percentile(ms, 95)])
        rows.push([`${reader.name}: ${name}`, ...both.map(figure)])
        figures.push({
          name: `board ${reader.name}, ${name}, p95 over HTTP`,
          value: percentile(http, 95),
          unit: 'ms',
          gate: GATE_MS,
          foreignCores: usage.foreignCores,
        })
      }
  } finally {
    await api.stop()
  }
  bench.say(table(rows))
  return figures
}

function readersOf(city: City, { organisation }: World): Reader[] {
  const reader = (name: string, { person, post }: Seat): Reader => ({
    name,
    login: person.login,
    actor: officerOf(person.id, post, null, organisation),
  })
  const seat = city.units[0]?.seats[0]
  if (seat === undefined) throw new Error('no city')
  return [reader('of the whole city', city.chief), reader('of one department', seat)]
}

async function timed(work: () => Promise<unknown>): Promise<number[]> {
  const ms: number[] = []
  for (let n = 0; n < WARM_UP + TIMES; n++) {
    const began = performance.now()
    await work()
    if (n >= WARM_UP) ms.push(performance.now() - began)
  }
  return ms
}

/** All that a board does on the server but HTTP. */
function timeInside(
  pool: Pool,
  world: World,
  { actor }: Reader,
  period: { readonly from: Day; readonly to: Day },
): Promise<number[]> {
  const question = {
    period,
    regionId: undefined,
    departmentId: undefined,
    topic: undefined,
    withImported: true,
  }
  return timed(() => readBoard(pool, world, actor, question, BENCH_MOMENT))
}

async function timeOverHttp(
  url: string,
  { login }: Reader,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true })
  try {
    const caller = await Caller.signIn(url, agent, login, PASSWORD)
    return await timed(() => caller.call('GET', `/api/boards/appeals?from=${isoDay(from)}&to=${isoDay(to)}`))
  } finally {
    agent.destroy()
  }
}
