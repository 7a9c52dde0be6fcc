/** The throwaway PostgreSQL that tests run on: one per test run, or one per test file that is run alone. */
import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../../src/platform/database/embedded.ts'
import type { ConnectionConfig } from '../../src/platform/database/pool.ts'

/** Both roles on the test server; handed as JSON from `scripts/test.ts` to the test processes. */
export interface TestServer {
  readonly ownerConfig: ConnectionConfig
  readonly appConfig: ConnectionConfig
}

/** Holds a `TestServer` as JSON; set by `scripts/test.ts`. */
export const TEST_SERVER_VARIABLE = 'ZHITONG_TEST_DATABASE'

/** Starts a server in a temporary folder; `stop` removes it, and so does the end of this process, however it ends. */
export async function startTestServer(): Promise<TestServer & { stop(): Promise<void> }> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'zhitong-test-'))
  // When we are root, the database's user must be able to walk in.
  await chmod(home, 0o755)
  cleanUpAfterUs(home)
  const database = await startEmbedded({ home, secret: 'test'.repeat(8), throwaway: true })
  return {
    ownerConfig: database.ownerConfig,
    appConfig: database.appConfig,
    async stop() {
      await database.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/**
 * Interrupted test runs are everyday. A shell waits for the end of its input, which comes when we are gone, even by
 * `kill -9`; then it ends the server if there still is one, waits for it, and removes the folder.
 */
function cleanUpAfterUs(home: string): void {
  const script = [
    'cat',
    'pid=$(head -n 1 "$1/postgres/data/postmaster.pid") && kill -QUIT "$pid" && while kill -0 "$pid"; do sleep 0.1; done',
    'rm -rf "$1"',
  ].join('; ')
  const shell = spawn('sh', ['-c', script, 'sh', home], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  shell.unref()
  // The pipe is a socket here, which must not keep us alive either.
  if ('unref' in shell.stdin && typeof shell.stdin.unref === 'function') shell.stdin.unref()
}
