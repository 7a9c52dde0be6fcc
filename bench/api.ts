/**
 * The real application in a process of its own, started by the benchmark: on a database and a moment that it is told, with
 * all its jobs and its log. Ends with its parent.
 */
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createApp } from '../src/app.ts'
import { makeIds } from '../src/kernel/ids.ts'
import { createPool, warmUp, type ConnectionConfig } from '../src/platform/database/pool.ts'
import { systemRandom } from '../src/platform/system.ts'
import { benchNow } from './moment.ts'

/** Four connections a core, as the server has them. */
const CONNECTIONS = 8

/** Where the database is, and the built web app where pages are measured too. */
type Given = ConnectionConfig & { readonly webFolder?: string | null }

process.once('message', (given) => void serve(given as Given))
process.once('disconnect', () => process.exit(0))

async function serve({ webFolder = null, ...config }: Given): Promise<void> {
  const now = benchNow()
  const pool = createPool(config, { max: CONNECTIONS })
  const actPool = createPool(config, { max: CONNECTIONS })
  await Promise.all([warmUp(pool), warmUp(actPool)])
  const filesFolder = await mkdtemp(path.join(os.tmpdir(), 'zhitong-bench-'))
  process.once('exit', () => rmSync(filesFolder, { recursive: true, force: true }))
  const app = await createApp({
    pool,
    actPool,
    now,
    ids: makeIds(now, systemRandom),
    random: systemRandom,
    filesFolder,
    webFolder,
    secureCookie: false,
    http: { allowedHosts: ['127.0.0.1'], logLevel: 'info', strictAnswers: false },
  })
  const url = await app.server.listen({ host: '127.0.0.1', port: 0 })
  app.startJobs()
  process.send?.({ url })
}
