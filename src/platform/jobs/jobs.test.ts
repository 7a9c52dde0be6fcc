/** The list of jobs under timers that a test turns by hand: each again and again, never twice at once, through an absent database. */
import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type { Pool } from 'pg'
import type { TestDatabase } from '../../../test/support/database.ts'
import { people } from '../../../test/support/sample-city.ts'
import { whenBelowHorizon } from '../../../test/support/horizon.ts'
import { startSample, type SampleCity } from '../../../test/support/sample.ts'
import { moment } from '../../calendar/days.ts'
import { afterMigrate, MIGRATIONS } from '../../schema.ts'
import { startEmbedded, type EmbeddedDatabase } from '../database/embedded.ts'
import { migrate } from '../database/migrate.ts'
import { createPool } from '../database/pool.ts'
import { openLiveTail } from '../live.ts'
import { jobsOf, startJobs, type Jobs, type Timers } from './jobs.ts'

const { chen, ma } = people
const JOBS = 8

/** Timers that wait until the test says so. */
class HandTimers implements Timers {
  #waiting = new Set<{ ms: number; call: () => void }>()
  #watchers: (() => void)[] = []

  after(ms: number, call: () => void): () => void {
    const one = { ms, call }
    this.#waiting.add(one)
    this.#tellWatchers()
    return () => this.#waiting.delete(one)
  }

  /** What the jobs are waiting for. */
  waits(): number[] {
    return [...this.#waiting].map((one) => one.ms).toSorted((one, other) => one - other)
  }

  /** Resolves when so many jobs wait for their next turn. */
  async whenWaiting(count: number): Promise<void> {
    while (this.#waiting.size < count) await new Promise<void>((resolve) => this.#watchers.push(resolve))
  }

  /** Lets every wait be over. */
  turn(): void {
    const due = [...this.#waiting]
    this.#waiting.clear()
    for (const one of due) one.call()
  }

  #tellWatchers(): void {
    const told = this.#watchers
    this.#watchers = []
    for (const tell of told) tell()
  }
}

function start(city: SampleCity, pool: Pool) {
  const timers = new HandTimers()
  const said: string[] = []
  const log = {
    info: () => undefined,
    warn: (_values: object, message: string) => said.push(message),
    error: (values: object, message: string) => said.push(`${message} ${JSON.stringify(values)}`),
  }
  const live = openLiveTail({ pool })
  const { door, reference, now, random } = city
  const jobs: Jobs = startJobs({ pool, door, reference, live, now, random, log, timers })
  return { timers, said, live, jobs }
}

test('every job runs at once and then again at its own pace', async () => {
  const city = await startSample()
  const { timers, jobs, said } = start(city, city.owner)
  await timers.whenWaiting(JOBS)
  assert.deepEqual(timers.waits(), [1000, 1000, 1000, 1000, 1000, 60_000, 60_000, 3_600_000])
  const signed = await city.act(chen, await city.file(), 'sign')
  const waiting = await city.file()
  city.at('2026-03-02T10:00')
  await city.act(chen, signed, 'finish')
  city.at('2026-03-06T09:00')
  timers.turn()
  await timers.whenWaiting(JOBS)
  assert.deepEqual(await city.rows('select minutes from held'), [{ minutes: 60 }])
  assert.deepEqual(await city.actsOf(waiting.id), ['file', 'remind'])
  await jobs.stop()
  assert.deepEqual(timers.waits(), [])
  assert.deepEqual(said, [])
})

test('a commit brings the outbox and the live tail forward, once for many commits', async () => {
  const city = await startSample()
  const { timers, jobs, live } = start(city, city.owner)
  await timers.whenWaiting(JOBS)
  const seen: string[] = []
  live.subscribe(ma, (id) => seen.push(id))
  const filed = await city.file()
  for (let n = 0; n < 20; n++) jobs.wake()
  await whenBelowHorizon(city)
  assert.deepEqual(timers.waits(), [50, 50, 1000, 1000, 1000, 60_000, 60_000, 3_600_000])
  timers.turn()
  await timers.whenWaiting(JOBS)
  assert.deepEqual(seen, [filed.id])
  await jobs.stop()
  jobs.wake()
  assert.deepEqual(timers.waits(), [])
})

test('a job that fails is logged and takes its next turn', async () => {
  const city = await startSample()
  const timers = new HandTimers()
  const said: string[] = []
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (values: object) => said.push((values as { job: string }).job),
  }
  const live = { poll: () => Promise.reject(new Error('nonsense')) }
  const { door, reference, now, random, owner: pool } = city
  const jobs = startJobs({ pool, door, reference, live, now, random, log, timers })
  await timers.whenWaiting(JOBS)
  timers.turn()
  await timers.whenWaiting(JOBS)
  assert.deepEqual(said, ['live', 'live'])
  await jobs.stop()
})

test('stopping waits for what is at work', async () => {
  const city = await startSample()
  const timers = new HandTimers()
  const polling = Promise.withResolvers<void>()
  let isDone = false
  const live = {
    async poll() {
      await polling.promise
      isDone = true
    },
  }
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const { door, reference, now, random, owner: pool } = city
  const jobs = startJobs({ pool, door, reference, live, now, random, log, timers })
  await timers.whenWaiting(JOBS - 1)
  const stopping = jobs.stop().then(() => isDone)
  polling.resolve()
  assert.equal(await stopping, true)
})

test('the names of the jobs are apart, so that a log says which one it was', async () => {
  const city = await startSample()
  const live = openLiveTail({ pool: city.owner })
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const names = jobsOf({ ...city, live, log }).map((job) => job.name)
  assert.equal(names.length, JOBS)
  assert.equal(new Set(names).size, JOBS)
})

test('the database going away and coming back costs the jobs and the door nothing but time', async () => {
  const home = await mkdtemp(path.join(os.tmpdir(), 'zhitong-jobs-'))
  await chmod(home, 0o755)
  after(() => rm(home, { recursive: true }))
  let server = await startServer(home)
  const city = await startSample({ database: await asTestDatabase(server) })
  const pool = createPool(server.appConfig, { max: 4 })
  const { timers, jobs, said } = start(city, pool)
  await timers.whenWaiting(JOBS)
  const filed = await city.file({ key: 'before' })
  await server.stop()
  await assert.rejects(city.act(chen, filed, 'sign', {}, { key: 'while-away' }))
  timers.turn()
  server = await startServer(home)
  // Each job waits for the database by itself and takes its turn again.
  await timers.whenWaiting(JOBS)
  assert.ok(said.every((message) => message === 'the database is away: waiting for it'))
  assert.equal((await city.act(chen, filed, 'sign', {}, { key: 'while-away' })).status, 'working')
  city.at('2026-03-06T09:00')
  timers.turn()
  await timers.whenWaiting(JOBS)
  assert.deepEqual(await city.actsOf(filed.id), ['file', 'sign', 'remind'])
  assert.ok(city.now() > moment('2026-03-02T09:00'))
  await jobs.stop()
  await Promise.all([pool.end(), city.pool.end(), city.owner.end()])
  await server.stop()
})

const startServer = (home: string): Promise<EmbeddedDatabase> =>
  startEmbedded({ home, secret: 'test'.repeat(8), throwaway: true })

/** The server's own database, migrated, in the shape that tests know. */
async function asTestDatabase({ ownerConfig, appConfig }: EmbeddedDatabase): Promise<TestDatabase> {
  const pool: TestDatabase['pool'] = (role = 'app', options = {}) =>
    createPool(role === 'app' ? appConfig : ownerConfig, { max: 4, ...options })
  const owner = pool('owner')
  await migrate(owner, { folder: MIGRATIONS, now: () => moment('2026-01-05T09:00'), afterMigrate })
  await owner.end()
  return { ownerConfig, appConfig, pool }
}
