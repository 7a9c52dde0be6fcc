/**
 * Further databases on the embedded server: scratch ones for simulations, made and dropped, and kept ones that `serve` can
 * open by name. The city's own database is never among them.
 */
import { Client } from 'pg'
import { startEmbedded, type EmbeddedDatabase } from '../platform/database/embedded.ts'
import { migrate } from '../platform/database/migrate.ts'
import { createPool, trySignIn, type ConnectionConfig } from '../platform/database/pool.ts'
import { codeOf, OperatorError } from '../platform/operator-error.ts'
import { readSecret } from '../platform/secret.ts'
import { systemNow } from '../platform/system.ts'
import { afterMigrate, MIGRATIONS } from '../schema.ts'
import type { Settings } from '../settings.ts'
import { UsageError } from './command.ts'
import type { OpenDatabase } from './database.ts'

export interface ScratchDatabase {
  readonly ownerConfig: ConnectionConfig
  readonly appConfig: ConnectionConfig
  /** Keeps it under another name, which is given back. */
  keep(): Promise<string>
  /** Drops it unless it was kept, and lets go of the server. */
  close(): Promise<void>
}

const SCRATCH = 'scratch_'
const KEPT = 'simulation_'
/** Databases of processes that have died: nobody is connected to them. */
const ABANDONED = `select datname as name from pg_database where datname like 'scratch\\_%'
  and not exists (select 1 from pg_stat_activity a where a.datname = pg_database.datname) order by 1`

/** Makes a fresh, migrated database on the embedded server, whatever database is served. */
export async function openScratch(
  settings: Settings,
  onNote: (note: string) => void,
): Promise<ScratchDatabase> {
  const secret = await readSecret(settings.home, settings.givenSecret)
  const embedded = await startEmbedded({ home: settings.home, secret, onNote })
  const name = `${SCRATCH}${process.pid}`
  try {
    await asOwner(embedded, async (owner) => {
      const { rows } = await owner.query<{ name: string }>(ABANDONED)
      for (const abandoned of rows) await owner.query(`drop database if exists ${abandoned.name}`)
      await owner.query(`create database ${name}`)
    })
    const { ownerConfig, appConfig } = configsFor(embedded, name)
    await bringUpToDate(ownerConfig)
    return { ownerConfig, appConfig, ...endingsOf(embedded, name) }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

function endingsOf(embedded: EmbeddedDatabase, name: string): Pick<ScratchDatabase, 'keep' | 'close'> {
  let isKept = false
  return {
    async keep() {
      const kept = `${KEPT}${process.pid}`
      await asOwner(embedded, async (owner) => {
        await owner.query(`drop database if exists ${kept}`)
        await owner.query(`alter database ${name} rename to ${kept}`)
      })
      isKept = true
      return kept
    },
    async close() {
      // Without force: it waits for our sessions to end, and for the vacuum that force may not touch.
      if (!isKept) await asOwner(embedded, (owner) => owner.query(`drop database if exists ${name}`))
      await embedded.stop()
    },
  }
}

async function asOwner(
  { ownerConfig }: Pick<EmbeddedDatabase, 'ownerConfig'>,
  work: (owner: Client) => Promise<unknown>,
): Promise<void> {
  const owner = new Client({ ...ownerConfig, database: 'postgres' })
  await owner.connect()
  try {
    await work(owner)
  } finally {
    await owner.end()
  }
}

async function bringUpToDate(ownerConfig: ConnectionConfig): Promise<void> {
  const pool = createPool(ownerConfig, { max: 1 })
  try {
    await migrate(pool, { folder: MIGRATIONS, now: systemNow, afterMigrate })
  } finally {
    await pool.end()
  }
}

function configsFor(database: Pick<OpenDatabase, 'ownerConfig' | 'appConfig'>, name: string) {
  return {
    ownerConfig: { ...database.ownerConfig, database: name },
    appConfig: { ...database.appConfig, database: name },
  }
}

const NAME = /^[a-z][a-z0-9_]{0,62}$/
const NO_SUCH_DATABASE = '3D000'

/** The embedded server's database of that name instead of the city's. Refuses an unknown name and an external server. */
export async function chooseDatabase(opened: OpenDatabase, name: string): Promise<OpenDatabase> {
  const { embedded } = opened
  if (embedded === null || !NAME.test(name)) {
    throw new UsageError({
      zh: '--database 只用于自带的数据库，并应为 zhitong simulate --keep 给出的名称。',
      en: '--database goes with the embedded server and takes a name that zhitong simulate --keep has given.',
    })
  }
  const configs = configsFor(opened, name)
  const error = await trySignIn(configs.appConfig)
  if (codeOf(error) === NO_SUCH_DATABASE) {
    throw new OperatorError({ zh: `没有名为 ${name} 的数据库。`, en: `There is no database ${name}.` }, error)
  }
  if (error !== null) throw error
  const kept = { createdNow: false, empty: () => Promise.reject(new Error('a kept database is not emptied')) }
  return {
    ...opened,
    ...configs,
    embedded: { ...embedded, ...configs, ...kept, settle: async () => undefined },
  }
}
