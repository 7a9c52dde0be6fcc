/**
 * The PostgreSQL process of an embedded database: started, watched, started again when it dies, stopped, and found again
 * when its launcher was killed. Creating the data folder is `embedded-create.ts`.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { open, readdir, readFile, readlink, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf, OperatorError } from '../operator-error.ts'
import { explainServerLog } from './embedded-errors.ts'
import type { DatabaseUser } from './embedded-user.ts'

/** What is needed to start the server of one data folder. */
export interface ServerPlan {
  readonly postgres: string
  readonly user: DatabaseUser
  readonly dataFolder: string
  readonly socketFolder: string
  /** Further `name=value` settings. */
  readonly settings: readonly string[]
  readonly logFile: string
}

/** A running server. */
export interface ServerProcess {
  readonly child: ChildProcess
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>
}

const POLL_MS = 10
const SHUTDOWN_MS_MAX = 60_000
const SHARED_MEMORY_RETRIES = 20
const SHARED_MEMORY_RETRY_MS = 250

/** Nothing of our environment may change how the server behaves (`PGDATA`, `PGOPTIONS`, locale). */
export const SERVER_ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
}

/** Program and arguments to start something as the database's user. */
export function commandAs(user: DatabaseUser, program: string, args: readonly string[]): [string, string[]] {
  const [first, ...rest] = [...user.prefix, program]
  return [first, [...rest, ...args]]
}

/**
 * Starts the server and waits until it takes connections, however long its recovery takes. Refuses with the reason found
 * in its log. Helpers of a server that was killed may still hold its shared memory for a moment; that is waited for.
 */
export async function startServer(plan: ServerPlan): Promise<ServerProcess> {
  for (let attempt = 1; ; attempt++) {
    const logged = (await stat(plan.logFile).catch(() => null))?.size ?? 0
    const server = launch(plan)
    if (await isReady(plan, server)) return server
    const log = await readFrom(plan.logFile, logged)
    if (attempt >= SHARED_MEMORY_RETRIES || !log.includes('pre-existing shared memory block')) {
      throw explainServerLog(log, plan.dataFolder)
    }
    await pause(SHARED_MEMORY_RETRY_MS)
  }
}

/** Stops a server: fast shutdown, which ends sessions but loses nothing, then, if it hangs, at once. */
export async function stopServer(server: ServerProcess): Promise<void> {
  server.child.kill('SIGINT')
  const late = setTimeout(() => server.child.kill('SIGQUIT'), SHUTDOWN_MS_MAX)
  await server.ended
  clearTimeout(late)
}

/**
 * Ends a server that its launcher left behind, and clears away what would keep the next one from starting. Only the
 * holder of the folder (`hold.ts`) may call it. A process is taken for the server when it works in the data folder.
 */
export async function endOrphan(dataFolder: string): Promise<void> {
  const lock = path.join(dataFolder, 'postmaster.pid')
  const text = await readFile(lock, 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  if (!Number.isInteger(pid)) return
  if (await worksIn(pid, dataFolder)) {
    signal(pid, 'SIGINT', dataFolder)
    if (!(await hasEnded(pid, SHUTDOWN_MS_MAX))) signal(pid, 'SIGQUIT', dataFolder)
    await hasEnded(pid, SHUTDOWN_MS_MAX)
    return
  }
  // The number now belongs to a stranger, which the server would take for a colleague; but while helpers of the dead
  // server live, its lock file must stay.
  if ((await isAlive(pid)) && !(await anybodyWorksIn(dataFolder))) await rm(lock, { force: true })
}

function launch(plan: ServerPlan): ServerProcess {
  const settings = [
    'listen_addresses=',
    'unix_socket_permissions=0700',
    `unix_socket_directories=${plan.socketFolder}`,
    ...plan.settings,
  ]
  const args = ['-D', plan.dataFolder, ...settings.flatMap((setting) => ['-c', setting])]
  const log = openSync(plan.logFile, 'a', 0o600)
  // Its own session: Ctrl-C in the terminal reaches us alone, and we stop the database after the last request.
  const child = spawn(...commandAs(plan.user, plan.postgres, args), {
    ...plan.user.ids,
    cwd: plan.dataFolder,
    detached: true,
    env: SERVER_ENVIRONMENT,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  launched.add(child)
  const over = (): void => void launched.delete(child)
  return { child, ended: once(child, 'exit').then(over, over) }
}

const launched = new Set<ChildProcess>()

// However this process ends by itself, its servers are told to; after a `kill -9` the next holder finds an orphan.
process.on('exit', () => launched.forEach((child) => child.kill('SIGINT')))

/** The eighth line of the lock file says when the server is ready; false when the process ends before that. */
async function isReady(plan: ServerPlan, { child }: ServerProcess): Promise<boolean> {
  const lock = path.join(plan.dataFolder, 'postmaster.pid')
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const lines = (await readFile(lock, 'utf8').catch(() => '')).split('\n')
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return true
    await pause(POLL_MS)
  }
  return false
}

async function readFrom(file: string, position: number): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const { buffer } = await handle.read(Buffer.alloc(size - position), 0, size - position, position)
    return buffer.toString('utf8')
  } finally {
    await handle.close()
  }
}

async function worksIn(pid: number, folder: string): Promise<boolean> {
  return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === folder
}

async function anybodyWorksIn(folder: string): Promise<boolean> {
  for (const name of await readdir('/proc')) {
    if (/^\d+$/.test(name) && (await worksIn(Number(name), folder))) return true
  }
  return false
}

async function isAlive(pid: number): Promise<boolean> {
  return (await stat(`/proc/${pid}`).catch(() => null)) !== null
}

async function hasEnded(pid: number, patienceMs: number): Promise<boolean> {
  const end = performance.now() + patienceMs
  while (await isAlive(pid)) {
    if (performance.now() > end) return false
    await pause(POLL_MS)
  }
  return true
}

function signal(pid: number, name: NodeJS.Signals, dataFolder: string): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return
    throw new OperatorError(
      {
        zh: `数据目录 ${dataFolder} 的数据库进程 ${pid} 属于另一用户，无法停止：请用该用户或 root 启动。`,
        en: `The database process ${pid} of ${dataFolder} belongs to another user and cannot be stopped: start as that user or as root.`,
      },
      error,
    )
  }
}
