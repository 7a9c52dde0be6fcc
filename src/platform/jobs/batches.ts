/**
 * Brings many matters up to date through the door, a few hundred in a transaction. Matters that others hold are left to
 * them; one that fails does not hold up the rest.
 */
import { MINUTE_MS, type Moment } from '../../calendar/days.ts'
import { isConnectionLost } from '../database/pool.ts'
import type { Door } from '../door/act.ts'
import { piecesOf, type JobDeps } from './job.ts'

/** Few enough that a lock is held for some hundredths of a second, many enough that each statement writes many rows. */
const MATTERS_AT_ONCE = 250
/** While one transaction waits for the database another one computes. */
const LANES = 2
/** A matter that fails is not tried, and not complained of, again within this time. */
const REST_MS = 5 * MINUTE_MS

export interface BatchDeps extends Pick<JobDeps, 'log' | 'now' | 'signal'> {
  readonly door: Pick<Door, 'catchUpMatters'>
  /** Matters that have failed and until when they are left alone; kept by the process from one run to the next. */
  readonly resting?: Map<string, Moment>
}

export interface Done {
  readonly matters: number
  /** Lines of the journal that were written. */
  readonly lines: number
  readonly failed: number
}

export const NOTHING_DONE: Done = { matters: 0, lines: 0, failed: 0 }

/** Adds up what two rounds have done. */
export function sumOf(one: Done, other: Done): Done {
  return {
    matters: one.matters + other.matters,
    lines: one.lines + other.lines,
    failed: one.failed + other.failed,
  }
}

/**
 * Catches matters up. A batch that fails is repeated matter by matter, so that only the one at fault is left out; it is
 * logged. Throws only when the database has gone away.
 */
export async function catchUpAll(deps: BatchDeps, matterIds: readonly string[]): Promise<Done> {
  const now = deps.now()
  const isResting = (id: string) => now < (deps.resting?.get(id) ?? now)
  const batches = piecesOf(
    matterIds.filter((id) => !isResting(id)),
    MATTERS_AT_ONCE,
  )
  let done = NOTHING_DONE
  const lane = async () => {
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
      if (deps.signal?.aborted === true) return
      // The other lane counts meanwhile: read the sum only after waiting.
      const counted = await catchUpBatch(deps, batch)
      done = sumOf(done, counted)
    }
  }
  // One lane that loses the database does not leave the other one at work unwatched.
  const ended = await Promise.allSettled(Array.from({ length: LANES }, lane))
  const failed = ended.find((one) => one.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  return done
}

async function catchUpBatch(deps: BatchDeps, batch: readonly string[]): Promise<Done> {
  try {
    const lines = await deps.door.catchUpMatters(batch)
    return { matters: batch.length, lines, failed: 0 }
  } catch (error) {
    if (isConnectionLost(error)) throw error
    const [matter, ...others] = batch
    if (others.length > 0) return oneByOne(deps, batch)
    deps.log.error({ err: error, matter }, 'a matter could not be brought up to date')
    if (matter !== undefined) deps.resting?.set(matter, (deps.now() + REST_MS) as Moment)
    return { matters: 0, lines: 0, failed: 1 }
  }
}

async function oneByOne(deps: BatchDeps, batch: readonly string[]): Promise<Done> {
  let done = NOTHING_DONE
  for (const id of batch) done = sumOf(done, await catchUpBatch(deps, [id]))
  return done
}
