/**
 * Composition: from settings and an open database to a server that listens. The only place that knows which real parts
 * the application is made of.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createApp } from './app.ts'
import { makeIds } from './kernel/ids.ts'
import { createPool, warmUp, type ConnectionConfig } from './platform/database/pool.ts'
import { useNamedStatements } from './platform/database/writes.ts'
import { systemNow, systemRandom } from './platform/system.ts'
import { PROJECT, isLoopback, type Settings } from './settings.ts'

/** What the command `serve` needs of the application. */
export interface Servable {
  /** Listens and returns the address, e.g. `http://127.0.0.1:3000`. */
  listen(address: { host: string; port: number }): Promise<string>
  /** Stops taking requests, ends the running ones and all background work. */
  close(): Promise<void>
}

export interface ServerParts {
  readonly settings: Settings
  readonly appConfig: ConnectionConfig
}

const WEB = path.join(PROJECT, 'dist', 'web')
/** Four connections a core: more only add latency. */
const CONNECTIONS = 8

/** Builds the application on its real parts. */
export async function createServable({ settings, appConfig }: ServerParts): Promise<Servable> {
  useNamedStatements(settings.namedStatements)
  const pool = createPool(appConfig, { max: CONNECTIONS })
  const actPool = createPool(appConfig, { max: CONNECTIONS, applicationName: 'zhitong-act' })
  await Promise.all([warmUp(pool), warmUp(actPool)])
  const app = await createApp({
    pool,
    actPool,
    now: systemNow,
    ids: makeIds(systemNow, systemRandom),
    random: systemRandom,
    filesFolder: path.join(settings.home, 'files'),
    webFolder: existsSync(WEB) ? WEB : null,
    secureCookie: !isLoopback(settings.host),
    http: {
      allowedHosts: [settings.host, 'localhost', '127.0.0.1', '[::1]', ...settings.allowedHosts],
      logLevel: settings.logLevel,
      strictAnswers: false,
    },
  })
  return {
    async listen(address) {
      const url = await app.server.listen(address)
      app.startJobs()
      return url
    },
    async close() {
      await app.close()
      await Promise.all([pool.end(), actPool.end()])
    },
  }
}
