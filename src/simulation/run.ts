/**
 * A simulated city from its founding to the end of a run: one lane, one seed, through the door. The same seed and the same
 * days give the same journal, to the last hash.
 */
import type { Pool } from 'pg'
import { CHINA_ZONE, dayOf, startOfDay, type Day, type Moment } from '../calendar/days.ts'
import { SYSTEM } from '../kernel/actor.ts'
import { makeIds } from '../kernel/ids.ts'
import { loaders } from '../loaders.ts'
import { seedDays, seedYears } from '../modules/calendars/seed.ts'
import { seedCalendars } from '../modules/calendars/store.ts'
import { createPool, withTransaction, type ConnectionConfig } from '../platform/database/pool.ts'
import { openDoor } from '../platform/door/act.ts'
import { openReference } from '../platform/reference.ts'
import type { ActAnswer } from '../platform/wire.ts'
import { openRegistry } from '../registry.ts'
import { Agenda } from './agenda.ts'
import { foundCity, type City } from './city/found.ts'
import { CITY_HOURS } from './city/regions.ts'
import { settableNow } from './clock.ts'
import { planFilings } from './filings.ts'
import { inputChecker } from './inputs.ts'
import { Life, type Doings } from './life.ts'
import { Passing } from './passing.ts'
import { seededRandom } from './random.ts'
import type { Message } from './subjects.ts'

export interface RunRequest {
  readonly appConfig: ConnectionConfig
  readonly filesFolder: string
  readonly seed: string
  /** First legal day; the city is founded some months before. */
  readonly from: Day
  /** The last moment of the run. */
  readonly until: Moment
  readonly perDay?: number
  /** Real messages to file instead of invented ones. Then the run goes on until all of them are closed. */
  readonly messages?: readonly Message[]
  readonly withLingering?: boolean
  readonly sweepLateMinutes?: number
  /** Told now and then how far the run has come. */
  readonly onProgress?: (progress: Progress) => void
}

export interface Progress {
  readonly at: Moment
  /** Share of the run's days that are over, from 0 to 1. */
  readonly share: number
  readonly doings: Doings
}

export interface Run {
  readonly city: City
  readonly doings: Doings
  /** The last moment: that of the request, or later when all were to be closed. */
  readonly endedAt: Moment
  readonly seconds: number
  /** What became of each appeal that was filed, by its number. */
  readonly filed: ReadonlyMap<number, ActAnswer>
}

const PER_DAY = 12
/** How long before the first day everything is in force. */
const FOUNDED_DAYS_BEFORE = 90
/** Real messages are worked off at latest so many days after the last was filed. */
const DRAIN_DAYS_MAX = 200
const SOURCE = '国务院办公厅历年节假日安排通知（chinese-days）'

/** Runs a city in a migrated, empty database. Nobody else may be at work in it. */
export async function simulateCity(request: RunRequest): Promise<Run> {
  const options = { max: 1, applicationName: 'zhitong simulation' }
  // One connection each: nothing in a run happens beside something else.
  const pool = createPool(request.appConfig, options)
  const actPool = createPool(request.appConfig, { ...options, pipeline: true })
  // Half a run is begun anew, so nothing is lost by not waiting for the disk.
  for (const each of [pool, actPool])
    each.on('connect', (client) => void client.query('set synchronous_commit = off').catch(() => undefined))
  try {
    return await live(request, pool, actPool)
  } finally {
    await Promise.all([pool.end(), actPool.end()])
  }
}

async function live(request: RunRequest, pool: Pool, actPool: Pool): Promise<Run> {
  const { seed, from, until } = request
  const begun = performance.now()
  const clock = settableNow(startOfDay((from - FOUNDED_DAYS_BEFORE) as Day, CHINA_ZONE))
  const { now } = clock
  const random = seededRandom(seed, 'door')
  const ids = makeIds(now, random)
  const city = await withTransaction(pool, async (client) => {
    const recorder = { actor: SYSTEM, at: now(), random }
    await seedCalendars(client, { days: seedDays(), years: seedYears(), source: SOURCE }, recorder)
    return foundCity(client, { ids, random, at: now(), until: dayOf(until, CHINA_ZONE) })
  })
  const registry = openRegistry()
  const reference = await openReference(pool, loaders)
  const door = openDoor({ pool: actPool, registry, reference, now, ids, random })
  const { organisation, calendars } = reference.world
  const days = calendars.view([...city.regions.values()][0] as never)
  const around = { calendar: days.calendar, hours: days.hours(CITY_HOURS[0]?.id ?? '') }
  const agenda = new Agenda()
  const life = new Life({
    ...around,
    seed,
    runner: pool,
    door,
    agenda,
    city,
    organisation,
    now,
    ids,
    filesFolder: request.filesFolder,
    checkInput: inputChecker(registry),
  })
  const filings = planFilings({
    ...around,
    seed,
    from,
    through: dayOf(until, CHINA_ZONE),
    until,
    perDay: request.perDay ?? PER_DAY,
    messages: request.messages ?? null,
    enterprises: city.enterprises.length,
    withLingering: request.withLingering ?? false,
  })
  for (const { n, at, plan, enterprise } of filings)
    agenda.add({
      at,
      run: () => life.file(n, plan, city.enterprises[enterprise] as City['enterprises'][number]),
    })
  const passing = new Passing({
    pool,
    door,
    reference,
    clock,
    sweepLateMinutes: request.sweepLateMinutes ?? 0,
  })
  const isDraining = request.messages !== undefined
  const last = isDraining ? ((until + DRAIN_DAYS_MAX * 86_400_000) as Moment) : until
  for (let at = agenda.nextAt(); at !== null && at <= last; at = agenda.nextAt()) {
    await passing.until(at)
    await agenda.take()?.run()
    await life.noticeOrders()
    const share = Math.min(
      1,
      Math.max(0, (at - startOfDay(from, CHINA_ZONE)) / (until - startOfDay(from, CHINA_ZONE))),
    )
    request.onProgress?.({ at, share, doings: life.doings })
  }
  const endedAt = isDraining ? now() : until
  await passing.until(endedAt)
  await passing.settle()
  const seconds = (performance.now() - begun) / 1000
  return { city, doings: life.doings, endedAt, seconds, filed: life.filed }
}
