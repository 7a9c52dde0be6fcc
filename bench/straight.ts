/**
 * The same statements without the application: what the door sends for one lifecycle is recorded, and sent again plainly,
 * one by one, by as many clients. `pgbench` does it where it is installed, else a loop over `pg`, which is slower.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { Pool } from 'pg'
import { makeIds, type Ids } from '../src/kernel/ids.ts'
import type { EnterpriseId } from '../src/kernel/matter.ts'
import { officerOf, agentOf } from '../src/modules/people/seats.ts'
import type { ConnectionConfig } from '../src/platform/database/pool.ts'
import { run, type Runner } from '../src/platform/database/writes.ts'
import { openDoor } from '../src/platform/door/act.ts'
import { openReference } from '../src/platform/reference.ts'
import { systemRandom } from '../src/platform/system.ts'
import { loaders } from '../src/loaders.ts'
import { openRegistry } from '../src/registry.ts'
import type { City } from './city.ts'
import { LIFECYCLE, castOf, inputOf, type ActName } from './lifecycle.ts'
import { benchNow } from './moment.ts'

/** One statement as it was sent. */
interface Sent {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What one lifecycle is in SQL. */
export interface Recording {
  readonly statements: readonly Sent[]
  /** Values that must be new in every lifecycle: ids and keys. */
  readonly ids: readonly string[]
  readonly code: string
}

export interface StraightAnswer {
  readonly lifecycles: number
  readonly wallMs: number
}

/** Lives one appeal through the door, without pipelining, and records what it sends. */
export async function record(pool: Pool, city: City): Promise<Recording> {
  const reference = await openReference(pool, loaders)
  const { organisation } = reference.world
  const statements: Sent[] = []
  const made: string[] = []
  const now = benchNow()
  const source = makeIds(now, systemRandom)
  const ids: Ids = {
    next() {
      const id = source.next()
      made.push(id)
      return id
    },
  }
  const connect = async () => recordingRunner(await pool.connect(), statements)
  const registry = openRegistry()
  const door = openDoor({ pool: { connect }, registry, reference, now, ids, random: systemRandom })
  const cast = castOf(city, 0)
  const actorOf = (act: ActName) => {
    const { person, post } = cast.players[act]
    return post === null
      ? agentOf(person.id, cast.enterpriseId as EnterpriseId)
      : officerOf(person.id, post, null, organisation)
  }
  let answer = { id: '', version: 0, code: '' }
  for (const act of LIFECYCLE) {
    const input = inputOf(act, cast)
    const seen = act === 'file' ? {} : { id: answer.id, version: answer.version }
    answer = await door.act({ kind: 'appeal', act, actor: actorOf(act), input, key: ids.next(), ...seen })
  }
  return { statements, ids: made, code: answer.code }
}

function recordingRunner(client: Runner & { release(): void }, statements: Sent[]) {
  return {
    query(statement: Parameters<Runner['query']>[0]) {
      statements.push({ text: statement.text, values: statement.values })
      return client.query(statement)
    },
    release: () => client.release(),
  }
}

/** Somebody who drives a recording against a database. */
export interface Driver {
  readonly name: string
  drive(config: ConnectionConfig, clients: number, seconds: number): Promise<StraightAnswer>
  /** The process whose CPU it costs is a child of this one. */
  close(): Promise<void>
}

/** `pgbench` where there is one, else the loop. */
export async function openDriver(
  recording: Recording,
  pool: (config: ConnectionConfig, max: number) => Pool,
) {
  const program = await findPgbench()
  return program === null ? loopDriver(recording, pool) : pgbenchDriver(program, recording)
}

const DEBIAN = '/usr/lib/postgresql'

async function findPgbench(): Promise<string | null> {
  const versions = await readdir(DEBIAN).catch(() => [])
  const folders = [...(process.env.PATH ?? '').split(':'), ...versions.map((one) => `${DEBIAN}/${one}/bin`)]
  return folders.map((folder) => path.join(folder, 'pgbench')).find((file) => existsSync(file)) ?? null
}

async function pgbenchDriver(program: string, recording: Recording): Promise<Driver> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zhitong-pgbench-'))
  const file = path.join(folder, 'lifecycle.sql')
  const { script, variables } = pgbenchScript(recording)
  await writeFile(file, script)
  return {
    name: 'pgbench -M prepared',
    async drive(config, clients, seconds) {
      const { host = '', port = 5432, user = '', password, database = '' } = config
      const where = ['-h', host, '-p', String(port), '-U', user]
      const how = [
        '-n',
        '-M',
        'prepared',
        '-c',
        String(clients),
        '-j',
        '2',
        '-T',
        String(seconds),
        '-f',
        file,
      ]
      const given = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`])
      const env = {
        PATH: process.env.PATH,
        PGPASSWORD: String(password),
        PGOPTIONS: process.env.PGOPTIONS ?? '',
      }
      const child = spawn(program, [...where, ...how, ...given, database], {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
      const done = Number(/number of transactions actually processed: (\d+)/.exec(out)?.[1])
      const rate = Number(/tps = ([\d.]+)/.exec(out)?.[1])
      if (child.exitCode !== 0 || !/failed transactions: 0 /.test(out)) throw new Error(out + errors)
      return { lifecycles: done, wallMs: (done / rate) * 1000 }
    },
    close: () => rm(folder, { recursive: true }),
  }
}

/**
 * The recording as a script: what is new in every lifecycle comes from one statement at its head, every other value is a
 * variable that is given once, so that all of them are parameters of prepared statements as they are at the door.
 */
function pgbenchScript({ statements, ids, code }: Recording): {
  script: string
  variables: Record<string, string>
} {
  const fresh = new Map(ids.map((id, n) => [id, `id${n}`]))
  fresh.set(code, 'code')
  const made = [...ids.map((_id, n) => `uuidv7() as id${n}`), 'left(md5(random()::text), 15) as code']
  const variables: Record<string, string> = {}
  const lists = new Map<string, string>()
  const nameOf = (value: unknown): string => {
    if (value === null || value === undefined) return 'null'
    // pgbench takes no empty variable.
    if (value === '') return `''`
    const known = typeof value === 'string' ? fresh.get(value) : undefined
    if (known !== undefined) return `:${known}`
    if (Array.isArray(value) && value.some((item) => fresh.has(item as string))) {
      const parts = value.map((item) =>
        fresh.has(item as string) ? `:${fresh.get(item as string)}` : quoted(item),
      )
      const list = `'{' || ${parts.join(` || ',' || `)} || '}'`
      if (!lists.has(list)) lists.set(list, `list${lists.size}`)
      return `:${lists.get(list)}`
    }
    const name = `v${Object.keys(variables).length}`
    variables[name] = literalOf(value)
    return `:${name}`
  }
  const lines = statements.map((statement) => {
    const names = statement.values.map(nameOf)
    return `${statement.text.replace(/\$(\d+)/g, (_all, n: string) => names[Number(n) - 1] ?? '').replace(/\s+/g, ' ')};`
  })
  const heads = [`select ${made.join(', ')} \\gset`]
  if (lists.size > 0)
    heads.push(
      `select ${[...lists].map(([list, name]) => `${list.replace(/:(\w+)/g, (one) => `${one}::text`)} as ${name}`).join(', ')} \\gset`,
    )
  return { script: [...heads, ...lines].join('\n'), variables }
}

function quoted(value: unknown): string {
  return `'${literalOf(value).replaceAll("'", "''")}'`
}

function literalOf(value: unknown): string {
  if (Array.isArray(value)) {
    const items = value.map((item) =>
      item === null ? 'NULL' : `"${String(item).replace(/[\\"]/g, '\\$&')}"`,
    )
    return `{${items.join(',')}}`
  }
  return String(value)
}

/** The same loop in this process. */
function loopDriver(recording: Recording, open: (config: ConnectionConfig, max: number) => Pool): Driver {
  return {
    name: 'a loop over pg',
    async drive(config, clients, seconds) {
      const pool = open(config, clients)
      const ids = makeIds(benchNow(), systemRandom)
      const began = performance.now()
      let lifecycles = 0
      const lane = async () => {
        const client = await pool.connect()
        while (performance.now() - began < seconds * 1000) {
          await replay(client, recording, ids)
          lifecycles++
        }
        client.release()
      }
      await Promise.all(Array.from({ length: clients }, lane))
      const wallMs = performance.now() - began
      await pool.end()
      return { lifecycles, wallMs }
    },
    close: async () => undefined,
  }
}

async function replay(client: Runner, { statements, ids, code }: Recording, source: Ids): Promise<void> {
  const fresh = new Map(ids.map((id) => [id, source.next()]))
  fresh.set(code, source.next().slice(-15))
  const renewed = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(renewed) : (fresh.get(value as string) ?? value)
  for (const { text: statement, values } of statements) await run(client, statement, values.map(renewed))
}
