/**
 * The PostgreSQL that comes with Zhitong: created on first use, started for as long as a process needs it, reachable
 * through a Unix socket only. One process holds it at a time; others of the same machine use it while the holder lives.
 */
import { readFile, realpath, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { codeOf, OperatorError } from '../operator-error.ts'
import { deriveKey } from '../secret.ts'
import { prepareBinaries } from './embedded-binaries.ts'
import { createDataFolder, NEW_MARK, setUpRoles } from './embedded-create.ts'
import type { RolePasswords } from './embedded-create.ts'
import { explainFileError } from './embedded-errors.ts'
import { findPlace, makeLogFile, makeSocketFolder, SOCKET_PORT, socketFolderOf } from './embedded-place.ts'
import { endOrphan, startServer } from './embedded-process.ts'
import type { ServerPlan } from './embedded-process.ts'
import { chooseDatabaseUser } from './embedded-user.ts'
import type { DatabaseUser } from './embedded-user.ts'
import { keepAlive } from './embedded-watch.ts'
import { askHolder, takeHold } from './hold.ts'
import type { Hold, Holder } from './hold.ts'
import { APP_ROLE, DATABASE, OWNER_ROLE } from './names.ts'
import { trySignIn } from './pool.ts'
import type { ConnectionConfig } from './pool.ts'

export interface EmbeddedOptions {
  /** The folder of this server's data; the database lies in `postgres` below it. */
  readonly home: string
  /** The server's secret, from which the roles' passwords are derived. */
  readonly secret: string
  /** For tests: nothing is flushed to disk, a power cut loses the data. */
  readonly throwaway?: boolean
  /** Told in a sentence what is being done when it takes a while, and of a server that had to be started again. */
  readonly onNote?: (note: string) => void
  /** Told when the server has died and does not start again; without it the process goes on without a database. */
  readonly onGone?: (error: unknown) => void
}

export interface EmbeddedDatabase {
  /** As the role that owns the database and migrates it. */
  readonly ownerConfig: ConnectionConfig
  /** As the role that serves. */
  readonly appConfig: ConnectionConfig
  /** Whether the launcher made this database and nobody's data are in it yet (see `settle`). */
  readonly createdNow: boolean
  /** Who holds the database when it is not this process; it then stops when that process stops. */
  readonly holder: Holder | null
  /** Throws away what an interrupted first start left in a database that is still new. */
  empty(): Promise<void>
  /** Says that data somebody may miss are in the database from now on: it is no longer new. */
  settle(): Promise<void>
  /** Tells other processes the address that this one serves on. */
  announce(url: string): void
  /** Stops the server, if this process holds it. */
  stop(): Promise<void>
}

const HOLDER_PATIENCE_MS = 60_000
const POLL_MS = 50
const WRONG_PASSWORD = '28P01'

/**
 * Starts the embedded database of a home folder, or joins the process that already runs it. Refuses with one sentence
 * when the disk is full, a folder may not be used, or the data are of another major version.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  try {
    const user = await chooseDatabaseUser(path.join(options.home, 'postgres', 'data'))
    const place = await findPlace(options.home, user)
    const hold = await takeHold(place)
    return hold === null ? await join(options, place) : await run(options, place, user, hold)
  } catch (error) {
    throw explainFileError(error, options.home)
  }
}

/** Who runs the embedded database of a home folder now; null when nobody does. Starts nothing. */
export async function findHolder(home: string): Promise<Holder | null> {
  const place = await realpath(path.join(home, 'postgres')).catch(() => null)
  return place === null ? null : askHolder(place)
}

/** Starts the server as its holder. */
async function run(
  options: EmbeddedOptions,
  place: string,
  user: DatabaseUser,
  hold: Hold,
): Promise<EmbeddedDatabase> {
  try {
    const launched = await launch(options, place, user)
    hold.tell({ ready: true })
    const mark = path.join(place, 'data', NEW_MARK)
    return {
      ...launched.configs,
      createdNow: (await stat(mark).catch(() => null)) !== null,
      holder: null,
      empty: () => emptyDatabase(launched.configs.ownerConfig),
      settle: () => rm(mark, { force: true }),
      announce: (url) => hold.tell({ url }),
      async stop() {
        await launched.stop()
        await hold.release()
      },
    }
  } catch (error) {
    await hold.release()
    throw error
  }
}

/** Uses the server that another process holds, as soon as it is ready. */
async function join(options: EmbeddedOptions, place: string): Promise<EmbeddedDatabase> {
  const end = performance.now() + HOLDER_PATIENCE_MS
  let holder = await askHolder(place)
  while (holder?.ready !== true) {
    if (holder === null) return startEmbedded(options)
    if (performance.now() > end) throw stillStarting(holder, place)
    await pause(POLL_MS)
    holder = await askHolder(place)
  }
  const socketFolder = socketFolderOf(place)
  const mark = path.join(place, 'data', NEW_MARK)
  return {
    ...configsOf(socketFolder, passwordsOf(options.secret)),
    createdNow: false,
    holder,
    empty: () => Promise.reject(new Error('only the process that runs the database may empty it')),
    settle: () => rm(mark, { force: true }),
    announce: () => undefined,
    stop: async () => undefined,
  }
}

interface Launched {
  readonly configs: { readonly ownerConfig: ConnectionConfig; readonly appConfig: ConnectionConfig }
  stop(): Promise<void>
}

async function launch(options: EmbeddedOptions, place: string, user: DatabaseUser): Promise<Launched> {
  const dataFolder = path.join(place, 'data')
  const binaries = await prepareBinaries(place, user)
  const passwords = passwordsOf(options.secret)
  const creation = {
    binaries: binaries.folder,
    user,
    dataFolder,
    passwords,
    throwaway: options.throwaway ?? false,
  }
  await endOrphan(dataFolder)
  if (!(await isSameMajor(dataFolder, binaries.major))) {
    options.onNote?.('正在建立数据库 / creating the database')
    await createDataFolder(creation)
  }
  const socketFolder = socketFolderOf(place)
  await makeSocketFolder(socketFolder, user)
  const plan: ServerPlan = {
    postgres: path.join(binaries.folder, 'bin', 'postgres'),
    user,
    dataFolder,
    socketFolder,
    settings: serverSettings(creation.throwaway),
    logFile: await makeLogFile(options.home),
  }
  const configs = configsOf(socketFolder, passwords)
  const server = await startServer(plan)
  const stop = keepAlive(plan, server, options)
  if ((await canSignIn(configs.ownerConfig)) && (await canSignIn(configs.appConfig))) return { configs, stop }
  // The secret was changed or lost: the folder is ours, so the roles get new passwords.
  options.onNote?.(
    '密钥已变，正在重设数据库角色的密码 / the secret has changed: setting new passwords of the database roles',
  )
  await stop()
  await setUpRoles(creation, false)
  return { configs, stop: keepAlive(plan, await startServer(plan), options) }
}

/** Makes the database anew, without anything in it. */
async function emptyDatabase(ownerConfig: ConnectionConfig): Promise<void> {
  const client = new Client({ ...ownerConfig, database: 'postgres' })
  await client.connect()
  try {
    // Without force first: that waits for the server's own vacuum to leave, which this role may not end.
    const drop = `drop database ${DATABASE}`
    await client.query(drop).catch(() => client.query(`${drop} with (force)`))
    await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

function passwordsOf(secret: string): RolePasswords {
  const password = (role: string): string => deriveKey(secret, `database role ${role}`)
  return { owner: password(OWNER_ROLE), app: password(APP_ROLE) }
}

function configsOf(socketFolder: string, passwords: RolePasswords): Launched['configs'] {
  const config = { host: socketFolder, port: SOCKET_PORT, database: DATABASE, ssl: false }
  return {
    ownerConfig: { ...config, user: OWNER_ROLE, password: passwords.owner },
    appConfig: { ...config, user: APP_ROLE, password: passwords.app },
  }
}

/** Whether the role takes its password; refuses when the server cannot be asked. */
async function canSignIn(config: ConnectionConfig): Promise<boolean> {
  const error = await trySignIn(config)
  if (error !== null && codeOf(error) !== WRONG_PASSWORD) throw error
  return error === null
}

/** Whether there are data of the version we bring; false when there are none yet. */
async function isSameMajor(dataFolder: string, major: number): Promise<boolean> {
  if ((await stat(dataFolder).catch(() => null)) === null) return false
  const found = (await readFile(path.join(dataFolder, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  if (found === String(major)) return true
  if (found === '') {
    throw new OperatorError({
      zh: `${dataFolder} 不是数据库目录，或已损坏（缺少 PG_VERSION）：请从备份恢复，或用 ZHITONG_HOME 另选目录。`,
      en: `${dataFolder} is no database or is damaged (PG_VERSION is missing): restore a backup, or choose another folder with ZHITONG_HOME.`,
    })
  }
  throw new OperatorError({
    zh: `数据目录 ${dataFolder} 由 PostgreSQL ${found} 建立，本版直通自带 PostgreSQL ${major}：请用原版本导出数据，或用 ZHITONG_HOME 另选目录。`,
    en: `The data folder ${dataFolder} was made by PostgreSQL ${found}, and this Zhitong brings PostgreSQL ${major}: export the data with the version that made them, or choose another folder with ZHITONG_HOME.`,
  })
}

/** Sized for one machine that also runs the API: an eighth of its memory for the cache, at most 2 GB. */
function serverSettings(throwaway: boolean): string[] {
  const eighthMb = Math.floor(os.totalmem() / 8 / 1_048_576)
  const bufferMb = throwaway ? 64 : Math.min(Math.max(eighthMb, 64), 2048)
  const settings = [
    `shared_buffers=${bufferMb}MB`,
    'timezone=UTC',
    'log_timezone=UTC',
    'max_wal_size=2GB',
    'jit=off',
  ]
  if (throwaway) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  return settings
}

function stillStarting(holder: Holder, place: string): OperatorError {
  return new OperatorError({
    zh: `进程 ${holder.pid} 正在启动 ${place} 的数据库，一分钟后仍未就绪：请稍后再试，或停止该进程。`,
    en: `Process ${holder.pid} has been starting the database in ${place} for more than a minute: try again later, or stop it.`,
  })
}
