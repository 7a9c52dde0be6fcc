/**
 * How often something may be done: counted in the database by key and window, so that all processes count together. Keys
 * that hold an address or a login are hashed by the caller where they are personal.
 */
import type { Moment } from '../calendar/days.ts'
import { sqlMoment } from './database/table.ts'
import { rowsOf, type Runner } from './database/writes.ts'

export interface Allowance {
  readonly isAllowed: boolean
  /** When the window ends and counting begins anew. */
  readonly againAt: Moment
}

const COUNT = `insert into rate (key, window_at, used) values ($1, $2, 1)
  on conflict (key, window_at) do update set used = rate.used + 1 returning used`

/**
 * Counts one more use of a key and says whether it is within `max` uses in the present window. Windows are as long as
 * `windowMs` and begin at whole multiples of it.
 */
export async function allow(
  runner: Runner,
  key: string,
  windowMs: number,
  max: number,
  now: Moment,
): Promise<Allowance> {
  const windowAt = (now - (now % windowMs)) as Moment
  const [row] = await rowsOf<{ used: number }>(runner, COUNT, [key, sqlMoment(windowAt)])
  return { isAllowed: (row?.used ?? 0) <= max, againAt: (windowAt + windowMs) as Moment }
}
