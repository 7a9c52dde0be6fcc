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
  /** Until then nothing is due that has not been swept. */
  #swept: Moment | null = null

  constructor(deps: PassingDeps) {
    this.#deps = deps
  }

  /** Moves time to a moment and lets the law happen on the way. */
  async until(at: Moment): Promise<void> {
    for (;;) {
      const wakeAt = await this.#nextSweep()
      if (wakeAt === null || wakeAt > at) break
      await this.#moveTo(wakeAt)
      await sweep({ ...this.#deps, now: this.#deps.clock.now, log: THROWING })
      if ((await this.#nextSweep()) === wakeAt && this.#swept === wakeAt)
        throw new Error(`what is due at ${wakeAt} stays due`)
      this.#swept = wakeAt
    }
    await this.#moveTo(at)
  }

  /** Finishes what acts have left to be done. */
  async settle(): Promise<void> {
    const { pool, reference, clock } = this.#deps
    const topics = { held: heldHandler(reference) }
    await relay({ pool, now: clock.now, log: THROWING, topics })
    await sealIfDue({ pool, now: clock.now })
  }

  async #nextSweep(): Promise<Moment | null> {
    const { pool, clock, sweepLateMinutes } = this.#deps
    const [row] = await rowsOf<{ at: Moment | null }>(pool, NEXT_WAKE)
    if (row === undefined || row.at === null) return null
    const late = (row.at + sweepLateMinutes * MINUTE_MS) as Moment
    const present = clock.now()
    return late < present ? present : late
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
const THROWING: JobLog = {
  info: () => undefined,
  warn: (values, message) => fail(values, message),
  error: (values, message) => fail(values, message),
}

function fail(values: object, message: string): never {
  const { err } = values as { err?: unknown }
  throw new Error(message, { cause: err })
}
