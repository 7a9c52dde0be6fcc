/** Opens the database that the settings name, embedded or external, for any command that needs one. */
import { startEmbedded } from '../platform/database/embedded.ts'
import type { EmbeddedDatabase } from '../platform/database/embedded.ts'
import { openExternal } from '../platform/database/external.ts'
import type { ConnectionConfig } from '../platform/database/pool.ts'
import { createPool } from '../platform/database/pool.ts'
import { migrate } from '../platform/database/migrate.ts'
import { readSecret } from '../platform/secret.ts'
import { systemNow } from '../platform/system.ts'
import { afterMigrate, MIGRATIONS } from '../schema.ts'
import type { Settings } from '../settings.ts'

export interface OpenDatabase {
  readonly ownerConfig: ConnectionConfig
  readonly appConfig: ConnectionConfig
  /** Null for an external database. */
  readonly embedded: EmbeddedDatabase | null
  /** The server's secret, from which other keys are derived. */
  readonly secret: string
  /** Stops the embedded server, if this process started it. */
  stop(): Promise<void>
}

export interface DatabaseReports {
  readonly onNote: (note: string) => void
  readonly onGone?: (error: unknown) => void
}

/** Opens the database. Refuses with one sentence whatever the operator can cure. */
export async function openDatabase(settings: Settings, reports: DatabaseReports): Promise<OpenDatabase> {
  const secret = await readSecret(settings.home, settings.givenSecret)
  const { databaseUrl: url, home, givenSecret } = settings
  if (url === null) {
    const embedded = await startEmbedded({ home, secret, ...reports })
    const { ownerConfig, appConfig } = embedded
    return { ownerConfig, appConfig, embedded, secret, stop: () => embedded.stop() }
  }
  const external = await openExternal({ url, secret, isSecretShared: givenSecret !== null, ...reports })
  return { ...external, embedded: null, secret, stop: async () => undefined }
}

/** Migrates an open database to this version and returns the names of the migrations applied. */
export async function migrateDatabase(database: OpenDatabase): Promise<string[]> {
  const pool = createPool(database.ownerConfig, { max: 1, applicationName: 'zhitong migrate' })
  try {
    return await migrate(pool, { folder: MIGRATIONS, now: systemNow, afterMigrate })
  } finally {
    await pool.end()
  }
}
