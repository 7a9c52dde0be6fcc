/**
 * The PostgreSQL server of the benchmark: embedded, in a folder of its own below `var`, with the settings that `npm start`
 * uses. Databases in it are kept between runs; a run works on copies of them.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Client, type Pool } from 'pg'
import { startEmbedded } from '../src/platform/database/embedded.ts'
import { createPool, type ConnectionConfig, type PoolOptions } from '../src/platform/database/pool.ts'
import { readSecret } from '../src/platform/secret.ts'
import { PROJECT } from '../src/settings.ts'

export interface BenchServer {
  readonly home: string
  readonly secret: string
  /** The process whose children the server's sessions are. */
  readonly pid: number
  config(database: string, role?: Role): ConnectionConfig
  pool(database: string, options?: PoolOptions & { role?: Role }): Pool
  databases(): Promise<string[]>
  /** Makes a database: empty, or a copy of another one that nobody is using. */
  create(database: string, template?: string): Promise<void>
  rename(database: string, to: string): Promise<void>
  drop(database: string): Promise<void>
  stop(): Promise<void>
}

function onNote(text: string): void {
  process.stderr.write(`${text}\n`)
}

export type Role = 'app' | 'owner'

const HOME = path.join(PROJECT, 'var', 'bench')

/** Starts the server of the benchmark. */
export async function startBenchServer(): Promise<BenchServer> {
  const secret = await readSecret(HOME, null)
  const embedded = await startEmbedded({ home: HOME, secret, onNote })
  if (embedded.holder !== null) throw new Error('another benchmark is running on var/bench')
  const { ownerConfig, appConfig } = embedded
  const pools: Pool[] = []
  const command = async (statement: string) => {
    const client = new Client(ownerConfig)
    await client.connect()
    try {
      return await client.query(statement)
    } finally {
      await client.end()
    }
  }
  const config = (database: string, role: Role = 'app') => ({
    ...(role === 'app' ? appConfig : ownerConfig),
    database,
  })
  return {
    home: HOME,
    secret,
    pid: Number.parseInt(await readFile(path.join(HOME, 'postgres', 'data', 'postmaster.pid'), 'utf8'), 10),
    config,
    pool(database, { role = 'app', ...options } = {}) {
      const pool = createPool(config(database, role), options)
      pools.push(pool)
      return pool
    },
    async databases() {
      const { rows } = await command('select datname from pg_database order by datname')
      return (rows as { datname: string }[]).map(({ datname }) => datname)
    },
    async create(database, template) {
      const like = template === undefined ? '' : ` template ${template} strategy file_copy`
      await command(`create database ${database}${like}`)
    },
    async rename(database, to) {
      await command(`alter database ${database} rename to ${to}`)
    },
    async drop(database) {
      await command(`drop database if exists ${database}`)
    },
    async stop() {
      for (const pool of pools) if (!pool.ended) await pool.end()
      await embedded.stop()
    },
  }
}
