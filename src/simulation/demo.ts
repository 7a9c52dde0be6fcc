/**
 * The demo city: a simulated city of some thirty working days that ends now. Made only where nobody else's data can be, and
 * whole or not at all: what was broken off is thrown away and begun anew.
 */
import type { Pool } from 'pg'
import { addWorkingDays } from '../calendar/calendar.ts'
import { CHINA_ZONE, dayOf, type Day, type Moment } from '../calendar/days.ts'
import { seededCalendar } from '../modules/calendars/seed.ts'
import { createPool, withTransaction, type ConnectionConfig } from '../platform/database/pool.ts'
import { rowsOf } from '../platform/database/writes.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { readCityState } from './marker.ts'
import { HISTORY_DAYS } from './projects/project-plan.ts'
import { simulateCity, type Progress, type Run } from './run.ts'

export interface DemoRequest {
  readonly ownerConfig: ConnectionConfig
  readonly appConfig: ConnectionConfig
  /** Where the server keeps the bytes of files. */
  readonly filesFolder: string
  /** The present: the city's last moment. */
  readonly until: Moment
  readonly seed?: string
  readonly workingDays?: number
  readonly perDay?: number
  /** How many projects, with two years of history; none for 0. */
  readonly projects?: number
  readonly onProgress?: (progress: Progress) => void
}

const SEED = 'yunlan'
/** Enough to fill every list, few enough that a first start is quick. */
const PER_DAY = 9
const DEMO_WORKING_DAYS = 30
const DEMO_PROJECTS = 120

/**
 * Makes the demo city in a migrated database, throwing away what an interrupted attempt has left. Refuses
 * (`OperatorError`) a database with a real person, with another city, or with a finished demo city.
 */
export async function seedDemo(request: DemoRequest): Promise<Run> {
  const owner = createPool(request.ownerConfig, { max: 1, applicationName: 'zhitong seed' })
  try {
    await refuseInhabited(owner)
    if ((await readCityState(owner)) === 'unfinished') await emptyTables(owner)
    const { until, appConfig, filesFolder, perDay = PER_DAY, onProgress } = request
    const days = request.workingDays ?? DEMO_WORKING_DAYS
    const from = addWorkingDays(seededCalendar(), dayOf(until, CHINA_ZONE), -days)
    const seed = request.seed ?? SEED
    const how = { from, until, perDay, withLingering: true, onProgress }
    const count = request.projects ?? DEMO_PROJECTS
    const since = (dayOf(until, CHINA_ZONE) - HISTORY_DAYS) as Day
    const projects = count === 0 ? {} : { projects: { count, from: since } }
    const run = await simulateCity({ appConfig, filesFolder, seed, ...how, ...projects })
    // Fresh statistics, and pages marked as seen: the first visitor's lists are as quick as later ones.
    await owner.query('vacuum (analyze)')
    return run
  } finally {
    await owner.end()
  }
}

const INHABITANTS = `select (select count(*)::int from person where not is_demo) as people,
  (select count(*)::int from region) as regions`

async function refuseInhabited(pool: Pool): Promise<void> {
  const [found] = await rowsOf<{ people: number; regions: number }>(pool, INHABITANTS)
  const { people, regions } = found ?? { people: 0, regions: 0 }
  if (people > 0) {
    throw new OperatorError({
      zh: `数据库中有 ${people} 名真实人员，不能建立演示城市：请改用空数据库。`,
      en: `The database holds ${people} real people, so no demo city is made in it: use an empty database.`,
    })
  }
  const state = await readCityState(pool)
  if (state === 'finished') {
    throw new OperatorError({
      zh: '数据库中已有演示城市。如需重建，请改用空数据库。',
      en: 'The database holds a demo city already. For another one, use an empty database.',
    })
  }
  if (state === 'unfinished' || regions === 0) return
  throw new OperatorError({
    zh: `数据库中已有 ${regions} 个地区，不能建立演示城市：请改用空数据库。`,
    en: `The database holds ${regions} regions already, so no demo city is made in it: use an empty database.`,
  })
}

/** What migrating fills, besides the one row below. */
const KEPT: readonly string[] = ['migration', 'status']
const TABLES = `select quote_ident(tablename) as name from pg_tables
  where schemaname = 'public' and tablename <> all($1) order by tablename`

/** Back to how migrating left it. Only the owner may: the serving role cannot remove a line of the journal. */
async function emptyTables(owner: Pool): Promise<void> {
  await withTransaction(owner, async (client) => {
    const tables = await rowsOf<{ name: string }>(client, TABLES, [KEPT])
    await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)
    await client.query('insert into reference_version default values')
  })
}
