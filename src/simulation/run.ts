/**
 * A simulated city from its founding to the end of a run: one lane, one seed, through the door. The same seed and the same
 * days give the same journal, to the last hash.
 */
import type { Pool } from 'pg'
import {
  CHINA_ZONE,
  DAY_MS,
  dayOf,
  isoDay,
  isoMoment,
  startOfDay,
  type Day,
  type Moment,
} from '../calendar/days.ts'
import { SYSTEM } from '../kernel/actor.ts'
import { makeIds, type Ids, type Random } from '../kernel/ids.ts'
import type { RegionId } from '../kernel/matter.ts'
import { loaders } from '../loaders.ts'
import { seedDays, seedYears } from '../modules/calendars/seed.ts'
import { seedCalendars } from '../modules/calendars/store.ts'
import { createPool, withTransaction, type ConnectionConfig } from '../platform/database/pool.ts'
import { openDoor } from '../platform/door/act.ts'
import { openReference } from '../platform/reference.ts'
import { appendLine } from '../platform/subject-journal.ts'
import type { ActAnswer } from '../platform/wire.ts'
import { openRegistry } from '../registry.ts'
import { Agenda } from './agenda.ts'
import { Attempts, type Doings } from './attempts.ts'
import { foundCity, type City } from './city/found.ts'
import { CITY_HOURS_ID } from './city/regions.ts'
import { settableNow, type SettableNow } from './clock.ts'
import { planFilings } from './filings.ts'
import { inputChecker } from './inputs.ts'
import { Hotline } from './hotline.ts'
import { Life } from './life.ts'
import { SIMULATION } from './marker.ts'
import { Passing } from './passing.ts'
import { Pressing } from './pressing.ts'
import { Stories } from './stories.ts'
import { Suggesting } from './suggesting.ts'
import { beginProjects, type ProjectsWish } from './projects/city-projects.ts'
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
  /** Filings of a working day. */
  readonly perDay?: number
  /** Real messages to file instead of invented ones. Then the run goes on until all of them are closed. */
  readonly messages?: readonly Message[]
  /** Whether some appeals are to stand at every stage at the end. */
  readonly withLingering?: boolean
  /** Projects with a history of their own before the first day; none when not given. */
  readonly projects?: ProjectsWish
  readonly sweepLateMinutes?: number
  /** Told after every deed how far the run has come. */
  readonly onProgress?: (progress: Progress) => void
}

export interface Progress {
  readonly at: Moment
  /** Share of the run that is over, from 0 to 1. */
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
/** How long before the first day everything is in force, and before the first of the projects. */
const FOUNDED_DAYS_BEFORE = 90
const PROJECTS_FOUNDED_BEFORE = 14
/** Real messages are worked off at latest so many days after the last was filed. */
const DRAIN_DAYS_MAX = 200
const SOURCE = '国务院办公厅历年节假日安排通知（chinese-days）'

/** Runs a city in a migrated, empty database. Nobody else may be at work in it. */
export async function simulateCity(request: RunRequest): Promise<Run> {
  // One connection each: nothing in a run happens beside something else.
  const options = { max: 1, applicationName: 'zhitong simulation' }
  // Half a run is begun anew, so nothing is lost by not waiting for the disk.
  const config = { ...request.appConfig, options: '-c synchronous_commit=off' }
  const pool = createPool(config, options)
  const actPool = createPool(config, options)
  try {
    return await run(request, pool, actPool)
  } finally {
    await Promise.all([pool.end(), actPool.end()])
  }
}

/** The sources of time and chance of one run. */
interface Sources {
  readonly clock: SettableNow
  readonly random: Random
  readonly ids: Ids
}

async function run(request: RunRequest, pool: Pool, actPool: Pool): Promise<Run> {
  const begun = performance.now()
  const clock = settableNow(foundingOf(request))
  const random = seededRandom(request.seed, 'door')
  const sources = { clock, random, ids: makeIds(clock.now, random) }
  const city = await found(request, pool, sources)
  const { attempts, life, pressing, agenda, passing, suggesting } = await begin(request, {
    pool,
    actPool,
    city,
    ...sources,
  })
  const progress = progressOf(request, attempts.doings)
  // On time, the sweep alone opens orders; where it is late, any act may find one due before it.
  const isLate = (request.sweepLateMinutes ?? 0) > 0
  const first = startOfDay(request.from, CHINA_ZONE)
  const last = lastMoment(request)
  for (let at = agenda.nextAt(); at !== null && at <= last; at = agenda.nextAt()) {
    const hasSwept = await passing.until(at)
    await agenda.take()?.run()
    // Before the first day there are no appeals, and so no orders about them.
    if (at >= first) {
      if (hasSwept || isLate) await life.noticeOrders()
      // A talk follows from what somebody has approved.
      await pressing.notice()
    }
    request.onProgress?.(progress(at))
  }
  const endedAt = request.messages === undefined ? request.until : clock.now()
  await passing.until(endedAt)
  // What is due by then is written down before the run is over, however late the sweep comes.
  await passing.sweepUp(endedAt)
  await suggesting?.finish()
  await appendLine(pool, SIMULATION, FINISH, { actor: SYSTEM, at: clock.now(), random })
  await passing.settle()
  const seconds = (performance.now() - begun) / 1000
  return { city, doings: attempts.doings, endedAt, seconds, filed: attempts.filed }
}

function foundingOf({ from, projects }: RunRequest): Moment {
  const days = [from - FOUNDED_DAYS_BEFORE]
  if (projects !== undefined) days.push(projects.from - PROJECTS_FOUNDED_BEFORE)
  return startOfDay(Math.min(...days) as Day, CHINA_ZONE)
}

const FINISH = { act: 'finish', audience: 'departments', patch: {} } as const

/** Enters calendar and city, and that a simulation has begun: whole, or nothing of it. */
async function found(
  { seed, from, until }: RunRequest,
  pool: Pool,
  { clock, random, ids }: Sources,
): Promise<City> {
  const at = clock.now()
  const recorder = { actor: SYSTEM, at, random }
  const patch = { seed, from: isoDay(from), until: isoMoment(until, CHINA_ZONE) }
  return withTransaction(pool, async (client) => {
    await appendLine(client, SIMULATION, { act: 'begin', audience: 'departments', patch }, recorder)
    await seedCalendars(client, { days: seedDays(), years: seedYears(), source: SOURCE }, recorder)
    return foundCity(client, { ids, random, at, until: dayOf(until, CHINA_ZONE) })
  })
}

interface Ground extends Sources {
  readonly pool: Pool
  readonly actPool: Pool
  readonly city: City
}

/** Opens the door on the city and enters all filings to come. */
async function begin(request: RunRequest, { pool, actPool, city, clock, random, ids }: Ground) {
  const { seed, from, until, filesFolder } = request
  const { now } = clock
  const registry = openRegistry()
  const reference = await openReference(pool, loaders)
  const door = openDoor({ pool: actPool, registry, reference, now, ids, random })
  const days = reference.world.calendars.view(city.regions.get('city') as RegionId)
  const around = { seed, calendar: days.calendar, hours: days.hours(CITY_HOURS_ID) }
  const { organisation } = reference.world
  const agenda = new Agenda()
  const checkInput = inputChecker(registry)
  const lived = { runner: pool, door, agenda, city, organisation, now, ids, filesFolder, checkInput }
  const attempts = new Attempts({ door, now, checkInput })
  const life = new Life({ ...around, ...lived, attempts })
  const filings = planFilings({
    ...around,
    from,
    through: dayOf(until, CHINA_ZONE),
    until,
    perDay: request.perDay ?? PER_DAY,
    messages: request.messages ?? null,
    enterprises: city.enterprises.length,
    withLingering: request.withLingering ?? false,
  })
  for (const { n, at, plan, enterprise } of filings)
    agenda.add({ at, run: () => life.file(n, plan, enterprise) })
  const pressing = new Pressing({
    ...lived,
    ...around,
    attempt: (act) => attempts.attempt(act),
    ignore: (orderId) => life.ignoreOrder(orderId),
  })
  const stories = new Stories({
    ...lived,
    ...around,
    attempt: (act) => attempts.attempt(act),
    ignore: (orderId) => life.ignoreOrder(orderId),
  })
  const hotline = new Hotline({
    ...lived,
    ...around,
    pool,
    world: () => reference.world,
    random: seededRandom(seed, 'hotline'),
    attempt: (act) => attempts.attempt(act),
    workOff: (id, department, reply) => stories.workOff(id, department, reply),
    onFiled: () => void attempts.doings.filed++,
  })
  if (request.projects !== undefined)
    beginProjects(
      {
        ...lived,
        ...around,
        // Somebody goes away meanwhile, or leaves.
        get organisation() {
          return reference.world.organisation
        },
        pool,
        registry,
        until,
        random,
        world: () => reference.world,
        refresh: () => reference.refresh(),
        attempt: (act) => attempts.attempt(act),
        onEntered: () => void attempts.doings.projects++,
        inVain: (act) => attempts.inVain(act),
        turnedAway: (act, error) => attempts.turnedAway(act, error),
      },
      request.projects,
    )
  if (request.messages === undefined) {
    pressing.begin(from)
    stories.begin(from)
    hotline.begin(from, until)
  }
  const world = () => reference.world
  const suggesting =
    request.withLingering === true
      ? new Suggesting({ ...lived, ...around, pool, world, random, attempt: (act) => attempts.attempt(act) })
      : null
  suggesting?.begin(from)
  const sweepLateMinutes = request.sweepLateMinutes ?? 0
  return {
    attempts,
    life,
    pressing,
    agenda,
    suggesting,
    passing: new Passing({ pool, door, reference, clock, sweepLateMinutes }),
  }
}

function lastMoment({ messages, until }: RunRequest): Moment {
  return messages === undefined ? until : ((until + DRAIN_DAYS_MAX * DAY_MS) as Moment)
}

function progressOf({ from, projects, until }: RunRequest, doings: Doings): (at: Moment) => Progress {
  const begin = startOfDay(projects?.from ?? from, CHINA_ZONE)
  return (at) => ({ at, share: Math.min(1, Math.max(0, (at - begin) / (until - begin))), doings })
}
