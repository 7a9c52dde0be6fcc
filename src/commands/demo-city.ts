/**
 * The demo city as `serve` and `seed` see it: when it is made, that nothing half made is ever served, and what an operator
 * reads meanwhile.
 */
import path from 'node:path'
import { createPool } from '../platform/database/pool.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { systemNow } from '../platform/system.ts'
import type { Settings } from '../settings.ts'
import { readCityState, type CityState } from '../simulation/marker.ts'
import type { Run } from '../simulation/run.ts'
import type { OpenDatabase } from './database.ts'
import { progressWriter } from './progress.ts'

/** When to make it: because it was asked for, never, or where the launcher has just made the database. */
export type DemoWish = 'always' | 'never' | 'when-new'

export interface DemoPlace {
  readonly database: OpenDatabase
  readonly settings: Settings
  readonly output: NodeJS.WritableStream
}

/** How many working days it has lived, how many projects it has, and from which seed; the simulation's own where not given. */
export interface DemoChoice {
  readonly workingDays?: number
  readonly projects?: number
  readonly seed?: string
}

/**
 * Makes the demo city if that is wished for; one that was broken off is made anew whatever is wished, and refused where no
 * city is wanted. Without effect where it stands already.
 */
export async function makeDemoCity(wish: DemoWish, place: DemoPlace): Promise<void> {
  const state = await stateOf(place)
  if (state === 'finished') return
  const isNew = place.database.embedded?.createdNow ?? false
  const isWanted = wish === 'always' || (wish === 'when-new' && isNew) || state === 'unfinished'
  if (!isWanted) return
  if (wish === 'never') {
    throw new OperatorError({
      zh: '数据库中有一个未建完的演示城市：请运行 zhitong seed --demo 重建，或改用空数据库。',
      en: 'The database holds half of a demo city: run zhitong seed --demo to make it anew, or use an empty database.',
    })
  }
  await seedDemoCity(place, {})
}

/** Makes the demo city, ending now. Refuses a database with real people or with a city. */
export async function seedDemoCity(
  { database, settings, output }: DemoPlace,
  choice: DemoChoice,
): Promise<Run> {
  const { seedDemo } = await import('../simulation/demo.ts')
  output.write('正在建立演示城市 / making the demo city\n')
  const run = await seedDemo({
    ...choice,
    ownerConfig: database.ownerConfig,
    appConfig: database.appConfig,
    filesFolder: path.join(settings.home, 'files'),
    until: systemNow(),
    onProgress: progressWriter(output),
  })
  const seconds = run.seconds.toFixed(1)
  const { filed, projects, acts } = run.doings
  output.write(
    `演示城市已建成：诉求 ${filed} 件，项目 ${projects} 个，动作 ${acts} 次，用时 ${seconds} 秒 / demo city made: ${filed} appeals, ${projects} projects, ${acts} acts, ${seconds} s\n`,
  )
  return run
}

async function stateOf({ database }: DemoPlace): Promise<CityState> {
  const pool = createPool(database.appConfig, { max: 1 })
  try {
    return await readCityState(pool)
  } finally {
    await pool.end()
  }
}
