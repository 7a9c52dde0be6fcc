/** The only SQL for which due days of leaders' visit plans somebody was told of. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { PersonId, PostId, RegionId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import { LAST_PAID } from './plan-store.ts'

export type NoticeWord = 'soon' | 'over'

/** An open plan with the last day on which its next visit is in time. */
export interface DuePlan {
  readonly id: string
  readonly postId: PostId
  readonly personId: PersonId
  readonly enterprise: string
  readonly dueOn: Day
}

const AT_ONCE = 500

// The day is that of `dueOn` in plan-rules.ts; without any number it is null, and between no days.
const DUE = `select p.id, p.post_id as "postId", p.person_id as "personId", e.name as enterprise, next.due_on as "dueOn"
  from visit_plan p join enterprise e on e.id = p.enterprise_id cross join lateral (${LAST_PAID}) as paid
    cross join lateral (select greatest(p.from_on, paid.last_on) + coalesce(p.every_days, $2::int) as due_on) as next
  where p.region_id = $1 and p.until_on is null and e.ended_on is null and next.due_on between $3 and $4
    and not exists (select from visit_plan_notice n where n.plan_id = p.id and n.due_on = next.due_on and n.word = $5)
  order by next.due_on, p.id limit $6`

/** Plans of a region that are due between two days and of which nobody was told that word; oldest first. */
export async function duePlans(
  runner: Runner,
  regionId: RegionId,
  word: NoticeWord,
  ofRegion: number | null,
  [from, to]: readonly [Day, Day],
): Promise<DuePlan[]> {
  return rowsOf(runner, DUE, [regionId, ofRegion, isoDay(from), isoDay(to), word, AT_ONCE])
}

/** Written first: whoever was told is not among the answers, whichever process comes second. */
const NOTE = `insert into visit_plan_notice (plan_id, due_on, word, told_at)
  select plan_id, due_on, $3, $4 from unnest($1::uuid[], $2::date[]) as given (plan_id, due_on)
  on conflict do nothing returning plan_id as id`

export async function notePlans(
  runner: Runner,
  word: NoticeWord,
  plans: readonly DuePlan[],
  at: Moment,
): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(runner, NOTE, [
    plans.map(({ id }) => id),
    plans.map(({ dueOn }) => isoDay(dueOn)),
    word,
    sqlMoment(at),
  ])
  return new Set(rows.map(({ id }) => id))
}
