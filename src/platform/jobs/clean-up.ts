/** Removes what has served its time: keys of requests, expired sessions, failed sign-ins and counts of the past. */
import { DAY_MS, type Moment } from '../../calendar/days.ts'
import { sqlMoment } from '../database/table.ts'
import { run } from '../database/writes.ts'
import type { JobDeps } from './job.ts'

/** After so long nobody retries an opening. */
const REQUESTS_KEPT_MS = 7 * DAY_MS
/** Longer than any window in which something is counted. */
const RATES_KEPT_MS = DAY_MS
/** Longer than a failed sign-in is held against anybody. */
const ATTEMPTS_KEPT_MS = DAY_MS

/** Cleans up once; answers how many rows went. */
export async function cleanUp({ pool, now }: Pick<JobDeps, 'pool' | 'now'>): Promise<number> {
  const at = now()
  const before = (ageMs: number) => [sqlMoment((at - ageMs) as Moment)]
  const removed = [
    await run(pool, 'delete from request where at < $1', before(REQUESTS_KEPT_MS)),
    await run(pool, 'delete from session where expires_at < $1', before(0)),
    await run(pool, 'delete from rate where window_at < $1', before(RATES_KEPT_MS)),
    await run(pool, 'delete from login_attempt where last_at < $1', before(ATTEMPTS_KEPT_MS)),
  ]
  return removed.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0)
}
