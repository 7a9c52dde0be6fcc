/**
 * The real application for tests: its own database, a clock that stands where it was set, seeded ids and chance, and a
 * port of the loopback. People sign in as people do; nothing is mocked.
 */
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import type { Pool } from 'pg'
import { createApp, type App } from '../../src/app.ts'
import { moment, type Moment } from '../../src/calendar/days.ts'
import { makeIds, type Random } from '../../src/kernel/ids.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { whenBelowHorizon } from './horizon.ts'
import { givenCity, type City } from './people.ts'

export interface TestApp {
  readonly app: App
  readonly database: TestDatabase
  readonly pool: Pool
  readonly city: City
  readonly url: string
  /** Sets the clock. */
  at(text: string): Moment
  now(): Moment
  /** Lets the law happen, as the sweep does. */
  sweep(): Promise<void>
  /**
   * Runs jobs that read the journal, once every line of it lies below the horizon of transactions. That is one for all
   * databases of a server, so another test's open transaction holds it back for a moment.
   */
  catchUp(...jobs: readonly string[]): Promise<void>
  /** Every line that the server has logged. */
  readonly log: readonly string[]
  /** A signed-in person, by login. Signs in again when the clock has moved on by a session. */
  as(login: string): Promise<Visitor>
  /** Somebody who is not signed in. */
  readonly stranger: Visitor
}

export interface Answer<Body = never> {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
}

/** Calls the API the way a browser does: with a cookie and its own origin. */
export class Visitor {
  readonly #url: string
  readonly cookie: string | undefined

  constructor(url: string, cookie?: string) {
    this.#url = url
    this.cookie = cookie
  }

  async get<Body>(address: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.#call(address, { headers })
  }

  async post<Body>(
    address: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) }
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    return this.#call(address, {
      method: 'POST',
      ...json,
      headers: { ...type, origin: this.#url, ...headers },
    })
  }

  /** Uploads a file and gives its id. */
  async upload(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Answer<{ id: string; mediaType: string } & Problem>> {
    const form = new FormData()
    form.set('file', new Blob([bytes]), name)
    return this.send('/api/files', form)
  }

  /** Posts a form with a file in it. */
  async send<Body>(address: string, form: FormData): Promise<Answer<Body>> {
    return this.#call(address, { method: 'POST', body: form, headers: { origin: this.#url } })
  }

  async #call<Body>(address: string, init: RequestInit): Promise<Answer<Body>> {
    const headers = new Headers(init.headers)
    if (this.cookie !== undefined) headers.set('cookie', this.cookie)
    const response = await fetch(this.#url + address, { ...init, headers })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : text) as Body,
    }
  }
}

/** Chance that is the same in every run. */
function seededRandom(seed: string): Random {
  let n = 0
  return {
    bytes(count) {
      const chunks: Buffer[] = []
      for (let have = 0; have < count; have += 32)
        chunks.push(createHash('sha256').update(`${seed} ${n++}`).digest())
      return new Uint8Array(Buffer.concat(chunks).subarray(0, count))
    },
  }
}

export interface StartOptions {
  /** When the story begins, in the city's time. */
  readonly at: string
  /** The built web app, for browser journeys. */
  readonly webFolder?: string
}

/** Starts the application for the calling test file or test, and stops it with it. */
export async function startApp(options: StartOptions): Promise<TestApp> {
  const database = await createTestDatabase()
  const pool = database.pool('app')
  const actPool = database.pool('app')
  let time = moment(options.at)
  const now = () => time
  const random = seededRandom(options.at)
  const city = await givenCity(database.pool('owner'), time)
  const log: string[] = []
  const filesFolder = await mkdtemp(path.join(tmpdir(), 'zhitong-files-'))
  const app = await createApp({
    pool,
    actPool,
    now,
    ids: makeIds(now, random),
    random,
    filesFolder,
    webFolder: options.webFolder ?? null,
    secureCookie: false,
    http: {
      allowedHosts: ['127.0.0.1', 'localhost'],
      logLevel: 'info',
      logStream: {
        write(line) {
          log.push(line)
          if (line.includes('"level":50')) process.stderr.write(line)
        },
      },
      strictAnswers: true,
    },
  })
  const url = await app.server.listen({ host: '127.0.0.1', port: 0 })
  after(async () => {
    await app.close()
    await rm(filesFolder, { recursive: true, force: true })
  })
  const visitors = new Map<string, Promise<Visitor>>()
  return {
    app,
    database,
    pool,
    city,
    url,
    at(text) {
      time = moment(text)
      return time
    },
    now,
    sweep: () => app.runJob('sweep'),
    async catchUp(...jobs) {
      await whenBelowHorizon({ rows: async (text) => (await pool.query(text)).rows })
      for (const job of jobs) await app.runJob(job)
    },
    log,
    as(login) {
      const key = `${login} ${Math.floor(time / SESSION_HOURS)}`
      let visitor = visitors.get(key)
      if (visitor === undefined) {
        visitor = signIn(url, login, city.password).catch((error: unknown) => {
          throw new Error(`${login} could not sign in: ${log.at(-2)}`, { cause: error })
        })
        visitors.set(key, visitor)
      }
      return visitor
    },
    stranger: new Visitor(url),
  }
}

/** A session lasts longer than this stretch of the clock. */
const SESSION_HOURS = 6 * 3_600_000

async function signIn(url: string, login: string, password: string): Promise<Visitor> {
  const { status, headers } = await new Visitor(url).post('/api/sign-in', { login, password })
  const cookie = headers.get('set-cookie')?.split(';')[0]
  if (status !== 200 || cookie === undefined) throw new Error(`${login} could not sign in: ${status}`)
  return new Visitor(url, cookie)
}
