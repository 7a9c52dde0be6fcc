/**
 * Keeps an embedded server alive while its holder lives: started again when it dies, given up when it dies over and over.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { startServer, stopServer } from './embedded-process.ts'
import type { ServerPlan, ServerProcess } from './embedded-process.ts'

const RESTARTS_MAX = 8
const FIRST_PAUSE_MS = 50
const HEALTHY_MS = 60_000

export interface WatchReports {
  readonly onNote?: (note: string) => void
  readonly onGone?: (error: unknown) => void
}

/** Watches a started server; the returned function stops it for good. */
export function keepAlive(
  plan: ServerPlan,
  started: ServerProcess,
  reports: WatchReports,
): () => Promise<void> {
  let server = started
  const stopping = new AbortController()
  const watched = watch().catch((error: unknown) => reports.onGone?.(error))

  async function watch(): Promise<void> {
    for (let failures = 0; ; failures++) {
      const since = performance.now()
      await server.ended
      if (stopping.signal.aborted) return
      if (performance.now() - since > HEALTHY_MS) failures = 0
      reports.onNote?.('数据库意外退出，正在重新启动 / the database ended unexpectedly and is started again')
      server = await startAgain(plan, failures)
      if (stopping.signal.aborted) await stopServer(server)
    }
  }

  return async () => {
    stopping.abort()
    await stopServer(server)
    await watched
  }
}

/** Tries until it starts, waiting longer each time; gives up with the last error. */
async function startAgain(plan: ServerPlan, failures: number): Promise<ServerProcess> {
  for (let tries = failures; ; tries++) {
    await pause(FIRST_PAUSE_MS * 2 ** tries)
    try {
      return await startServer(plan)
    } catch (error) {
      if (tries >= RESTARTS_MAX) throw error
    }
  }
}
