/**
 * The load: people who live appeals over HTTP as fast as they are answered, each with a session and a connection of their
 * own, in a process of its own. Every answer is checked.
 */
import { Agent } from 'node:http'
import { randomBytes } from 'node:crypto'
import { designCity, PASSWORD } from './city.ts'
import { Caller } from './caller.ts'
import { LIFECYCLE, STATUS, castOf, inputOf, type ActName, type Cast } from './lifecycle.ts'

export interface LoadOrder {
  readonly url: string
  readonly clients: number
  readonly ms: number
}

/** What a stretch of load was like. */
export interface LoadAnswer {
  readonly lifecycles: number
  readonly wallMs: number
  /** Milliseconds of every act, by its name. */
  readonly acts: Readonly<Record<string, readonly number[]>>
}

const city = designCity()
const agent = new Agent({ keepAlive: true })
const callers = new Map<string, Caller>()

process.on('message', (order) => {
  answer(order as LoadOrder).then(
    (told) => process.send?.(told),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      process.exit(1)
    },
  )
})
process.once('disconnect', () => process.exit(0))

type Times = Record<ActName, number[]>

async function answer({ url, clients, ms }: LoadOrder): Promise<LoadAnswer> {
  const casts = Array.from({ length: clients }, (_none, n) => castOf(city, n))
  for (const login of new Set(casts.flatMap((cast) => LIFECYCLE.map((act) => loginOf(cast, act)))))
    if (!callers.has(login)) callers.set(login, await Caller.signIn(url, agent, login, PASSWORD))
  const acts = Object.fromEntries(LIFECYCLE.map((act) => [act, []])) as unknown as Times
  const began = performance.now()
  let lifecycles = 0
  const lane = async (cast: Cast) => {
    while (performance.now() - began < ms) {
      await live(cast, acts)
      lifecycles++
    }
  }
  await Promise.all(casts.map(lane))
  return { lifecycles, wallMs: performance.now() - began, acts }
}

function loginOf({ players }: Cast, act: ActName): string {
  return players[act].person.login
}

async function live(cast: Cast, times: Times): Promise<void> {
  let id = ''
  let version = 0
  for (const act of LIFECYCLE) {
    const seen = act === 'file' ? {} : { version }
    const path = act === 'file' ? '/api/appeals/acts/file' : `/api/appeals/${id}/acts/${act}`
    const body = { ...seen, key: randomBytes(8).toString('hex'), input: inputOf(act, cast) }
    const began = performance.now()
    const answered = await (callers.get(loginOf(cast, act)) as Caller).call('POST', path, body)
    times[act].push(performance.now() - began)
    const told = answered as { id: string; status: string; version: number; code: string }
    const isRight = told.status === STATUS[act] && told.version === version + 1 && told.code.startsWith('SQ')
    if (!isRight) throw new Error(`${act} was answered with ${JSON.stringify(answered)}`)
    id = told.id
    version = told.version
  }
}
