/** Reads what was suggested for the appeals that were dispatched in a period, and keeps for which weeks somebody was warned. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import type { Suggested } from '../appeals/suggested.ts'
import type { Dispatched } from './acceptance.ts'

const DISPATCHED = `select a.id, a.dispatched_at as at, a.suggested from appeal a join matter m on m.id = a.id
  where a.suggested is not null and a.dispatched_at >= $2 and a.dispatched_at < $3
    and m.region_id = any($1::uuid[]) and not m.confidential order by a.dispatched_at, a.id`
const WARN = 'insert into suggestion_warning (region_id, week_on) values ($1, $2) on conflict do nothing'

/** Appeals dispatched from a moment on and before another, with what was suggested. */
export async function readDispatched(
  runner: Runner,
  regions: readonly RegionId[],
  from: Moment,
  to: Moment,
  dayOf: (at: Moment) => Day,
): Promise<Dispatched[]> {
  const values = [regions, sqlMoment(from), sqlMoment(to)]
  const rows = await rowsOf<{ id: string; at: Moment; suggested: string }>(runner, DISPATCHED, values)
  return rows.map(({ id, at, suggested }) => ({
    id,
    on: dayOf(at),
    suggested: JSON.parse(suggested) as Suggested,
  }))
}

/** Whether nobody was warned of that week before. */
export async function noteWarning(runner: Runner, regionId: RegionId, weekOn: Day): Promise<boolean> {
  const { rowCount } = await run(runner, WARN, [regionId, isoDay(weekOn)])
  return rowCount === 1
}
