/**
 * Puts open clocks on the newest calendar after it has changed: holidays published for a year that had none, a day off
 * announced late. The door does it for each matter, with a line in the journal where a moment moves. Which clocks are
 * left says their calendar's number, so a process that dies half-way has lost nothing.
 */
import { rowsOf } from '../database/writes.ts'
import type { Reference } from '../reference.ts'
import { NOTHING_DONE, catchUpAll, sumOf, type BatchDeps, type Done } from './batches.ts'
import type { JobDeps } from './job.ts'

export interface ReprojectDeps extends JobDeps, BatchDeps {
  readonly reference: Pick<Reference, 'world'>
}

const OLDER = `select calendar_no as "calendarNo", matter_id as "matterId" from clock
  where stopped_at is null and calendar_no < $1 and (calendar_no, matter_id) > ($2, $3)
  order by calendar_no, matter_id limit $4`
const CLOCKS_AT_ONCE = 4000
const BEFORE_ALL = { calendarNo: -1, matterId: '00000000-0000-0000-0000-000000000000' }

/** Goes once through all running clocks on an older calendar. Nothing to do is one look into an index. */
export async function reproject(deps: ReprojectDeps): Promise<Done> {
  const { no } = deps.reference.world.calendars
  let after = BEFORE_ALL
  let done = NOTHING_DONE
  while (deps.signal?.aborted !== true) {
    const values = [no, after.calendarNo, after.matterId, CLOCKS_AT_ONCE]
    const found = await rowsOf<typeof BEFORE_ALL>(deps.pool, OLDER, values)
    done = sumOf(done, await catchUpAll(deps, [...new Set(found.map((clock) => clock.matterId))]))
    const last = found.at(-1)
    if (last === undefined || found.length < CLOCKS_AT_ONCE) break
    after = last
  }
  if (done.matters > 0) deps.log.info({ calendar: no, ...done }, 'open clocks stand on the new calendar')
  return done
}
