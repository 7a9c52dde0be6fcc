/**
 * The sweep: finds matters in which the law has made something due and has the door take it. It decides nothing and dates
 * nothing; a late sweep changes only when things were written down.
 */
import type { Moment } from '../../calendar/days.ts'
import { sqlMoment } from '../database/table.ts'
import { rowsOf } from '../database/writes.ts'
import { NOTHING_DONE, catchUpAll, sumOf, type BatchDeps, type Done } from './batches.ts'
import type { JobDeps } from './job.ts'

export type SweepDeps = JobDeps & BatchDeps

const CANDIDATES = `select wake_at as "wakeAt", matter_id as "matterId" from clock
  where wake_at <= $1 and (wake_at, matter_id) > ($2, $3) order by wake_at, matter_id limit $4`
const CLOCKS_AT_ONCE = 1000
const BEFORE_ALL = { wakeAt: '-infinity', matterId: '00000000-0000-0000-0000-000000000000' }

/**
 * Sweeps once through everything due now, oldest first. Candidates are read without a lock and passed once: a matter that
 * somebody holds, or that fails, is looked at again by the next sweep and keeps nobody waiting in this one.
 */
export async function sweep(deps: SweepDeps): Promise<Done> {
  const now = sqlMoment(deps.now())
  let after = BEFORE_ALL
  let done = NOTHING_DONE
  while (deps.signal?.aborted !== true) {
    const found = await rowsOf<{ wakeAt: Moment; matterId: string }>(deps.pool, CANDIDATES, [
      now,
      after.wakeAt,
      after.matterId,
      CLOCKS_AT_ONCE,
    ])
    done = sumOf(done, await catchUpAll(deps, [...new Set(found.map((clock) => clock.matterId))]))
    const last = found.at(-1)
    if (last === undefined || found.length < CLOCKS_AT_ONCE) break
    after = { wakeAt: sqlMoment(last.wakeAt), matterId: last.matterId }
  }
  return done
}
