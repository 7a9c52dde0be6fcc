/**
 * How time passes in a simulation: what the law makes happen by itself is swept at its moment, or as much later as is
 * wanted; the outbox is worked off and the journal sealed as the day goes.
 */
import type { Pool } from 'pg'
import { CHINA_ZONE, MINUTE_MS, dayOf, type Moment } from '../calendar/days.ts'
import { sealIfDue } from '../platform/audit/seal.ts'
import { rowsOf } from '../platform/database/writes.ts'
import type { Door } from '../platform/door/act.ts'
import { heldHandler } from '../platform/jobs/held.ts'
import type { JobLog } from '../platform/jobs/job.ts'
import { relay } from '../platform/jobs/relay.ts'
import { sweep } from '../platform/jobs/sweep.ts'
import type { Reference } from '../platform/reference.ts'
import type { SettableNow } from './clock.ts'

export interface PassingDeps {
  readonly pool: Pool
  readonly door: Pick<Door, 'catchUpMatters'>
  readonly reference: Pick<Reference, 'world'>
  readonly clock: SettableNow
  /** Minutes by which every sweep comes too late. */
  readonly sweepLateMinutes: number
}

const NEXT_WAKE = 'select min(wake_at) as at from clock where wake_at is not null'

export class Passing {
  readonly #deps: PassingDeps

  constructor(deps: PassingDeps) {
    this.#deps = deps
  }

  /** Moves time to a moment and lets the law happen on the way; answers whether anything did. */
  async until(at: Moment): Promise<boolean> {
    let hasSwept = false
    for (;;) {
      const next = await this.#nextSweep()
      if (next === null || next > at) break
      await this.#moveTo(next)
      await this.#sweep()
      hasSwept = true
    }
    await this.#moveTo(at)
    return hasSwept
  }

  /** Goes on until all that is due by a moment is written down, however late its sweep comes. */
  async sweepUp(at: Moment): Promise<void> {
    await this.#moveTo((at + this.#lateMs()) as Moment)
    await this.#sweep()
  }

  /** Finishes what acts have left to be done. */
  async settle(): Promise<void> {
    const { pool, reference, clock } = this.#deps
    const topics = { held: heldHandler(reference) }
    await relay({ pool, now: clock.now, log: THROWING, topics })
    await sealIfDue({ pool, now: clock.now })
  }

  /** Everything that is due goes: what stayed due would be swept for ever. */
  async #sweep(): Promise<void> {
    const { now } = this.#deps.clock
    await sweep({ ...this.#deps, now, log: THROWING })
    const left = await this.#nextWake()
    if (left !== null && left <= now()) throw new Error(`what is due at ${left} stays due`)
  }

  /** When the sweep comes for what is due next: late, but never in the past. */
  async #nextSweep(): Promise<Moment | null> {
    const wakeAt = await this.#nextWake()
    if (wakeAt === null) return null
    return Math.max(this.#deps.clock.now(), wakeAt + this.#lateMs()) as Moment
  }

  async #nextWake(): Promise<Moment | null> {
    const [row] = await rowsOf<{ at: Moment | null }>(this.#deps.pool, NEXT_WAKE)
    return row?.at ?? null
  }

  #lateMs(): number {
    return this.#deps.sweepLateMinutes * MINUTE_MS
  }

  /** The outbox and the seals are seen to at the end of each day. */
  async #moveTo(at: Moment): Promise<void> {
    const { clock } = this.#deps
    const isNextDay = dayOf(at, CHINA_ZONE) > dayOf(clock.now(), CHINA_ZONE)
    if (isNextDay) await this.settle()
    clock.set(at)
  }
}

/** In one lane with nobody else about, anything that a job would only log is a mistake of the program. */
export const THROWING: JobLog = {
  info: () => undefined,
  warn: (values, message) => fail(values, message),
  error: (values, message) => fail(values, message),
}

function fail(values: object, message: string): never {
  const { err } = values as { err?: unknown }
  throw new Error(message, { cause: err })
}
