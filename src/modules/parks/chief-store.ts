/** The only SQL for who answers for parks: one account in one post at a time, from one day to another. */
import { isoDay, type Day } from '../../calendar/days.ts'
import type { Party, PersonId, PostId } from '../../kernel/matter.ts'
import type { Charge } from '../../kernel/organisation.ts'
import { defineTable } from '../../platform/database/table.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'

/** A chief of a park, with why they were named. */
export interface Chief {
  readonly parkId: string
  readonly personId: PersonId
  readonly postId: PostId
  readonly fromOn: Day
  readonly toOn: Day | null
  readonly reason: string
}

const table = defineTable('park_chief', ['parkId', 'fromOn'], {
  parkId: 'uuid',
  personId: 'uuid',
  postId: 'uuid',
  fromOn: 'day',
  toOn: 'day',
  reason: 'text',
})

const ALL = `select ${table.select()} from park_chief order by park_id, from_on`
const OF_PARK = `select ${table.select()} from park_chief where park_id = $1 order by from_on desc`
const END = 'update park_chief set to_on = $3 where park_id = $1 and from_on = $2'

/** Who answered, answers or will answer for which park, as the organisation knows it. */
export async function listCharges(runner: Runner): Promise<readonly Charge[]> {
  const rows = await rowsOf<Chief>(runner, ALL)
  return rows.map(({ parkId, reason: _reason, ...charge }) => ({ of: parkId as Party, ...charge }))
}

/** The chiefs of a park, the last first. */
export function listChiefs(runner: Runner, parkId: string): Promise<Chief[]> {
  return rowsOf<Chief>(runner, OF_PARK, [parkId])
}

/** Names a chief. The one before, where they still answer, must have been ended: the table holds one at a time. */
export async function addChief(runner: Runner, chief: Chief): Promise<void> {
  const writes = new Writes()
  writes.insert(table, { ...chief })
  await runWrites(runner, writes)
}

/** The last day on which a chief answered. */
export async function endChief(
  runner: Runner,
  { parkId, fromOn }: Pick<Chief, 'parkId' | 'fromOn'>,
  toOn: Day,
): Promise<void> {
  await run(runner, END, [parkId, isoDay(fromOn), isoDay(toOn)])
}
