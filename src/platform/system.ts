/**
 * Time and chance as the operating system gives them, for composition only: everything else is handed a `Now` and a
 * `Random`, so that tests and simulations can set them.
 */
import { randomBytes } from 'node:crypto'
import type { Moment } from '../calendar/days.ts'
import type { Now, Random } from '../kernel/ids.ts'

export const systemNow: Now = () => Date.now() as Moment

export const systemRandom: Random = { bytes: (count) => randomBytes(count) }
