/** The throwaway PostgreSQL that tests run on: one per test run, or one per test file that is run alone. */
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

/** Starts a server in a temporary folder, which `stop` removes. */
export async function startTestServer(): Promise<TestServer & { stop(): Promise<void> }> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'zhitong-test-'))
  // When we are root, the database's user must be able to walk in.
  await chmod(home, 0o755)
  const database = await startEmbedded({ home, secret: 'test'.repeat(8), throwaway: true })
  return {
    ownerConfig: database.ownerConfig,
    appConfig: database.appConfig,
    async stop() {
      await database.stop()
      await rm(home, { recursive: true })
    },
  }
}
