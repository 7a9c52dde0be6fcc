/**
 * Time and chance as the operating system gives them, for composition only: everything else is handed a `Now` and a
 * `Random`, so that tests and simulations can set them.
 */
import { randomBytes } from 'node:crypto'
import type { Moment } from '../calendar/days.ts'
import type { Now, Random } from '../kernel/ids.ts'

export const systemNow: Now = () => Date.now() as Moment

/** Taken from the system at once: an act needs chance some ten times, and each call costs more than its bytes. */
const POOL_BYTES = 4096
let pool = randomBytes(POOL_BYTES)
let used = 0

export const systemRandom: Random = {
  bytes(count) {
    if (count > POOL_BYTES) return randomBytes(count)
    if (used + count > POOL_BYTES) {
      pool = randomBytes(POOL_BYTES)
      used = 0
    }
    used += count
    return pool.subarray(used - count, used)
  },
}

/** A moment as the packages want it that know the language's own dates only. */
export function dateOf(at: Moment): Date {
  return new Date(at)
}
