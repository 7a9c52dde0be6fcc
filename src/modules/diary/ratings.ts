/**
 * What an enterprise says of whoever looks after it (record, S003-22): once a month for each of them, by its own agents alone, and
 * never taken from silence. A rating is not changed; the next month has another.
 */
import type { Pool } from 'pg'
import { dayFrom, isoDay, partsOf, type Day, type Moment } from '../../calendar/days.ts'
import type { Agent, Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { EnterpriseId, PersonId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { defineTable } from '../../platform/database/table.ts'
import { rowsOf, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import type { RatingBodyWire } from './wire-ratings.ts'

interface RatingDeps {
  readonly pool: Pool
  readonly ids: Ids
  readonly random: Random
}

const ratingTable = defineTable('service_rating', ['id'], {
  id: 'uuid',
  assignmentId: 'uuid',
  enterpriseId: 'uuid',
  personId: 'uuid',
  month: 'day',
  level: 'text',
  comment: 'text',
  ratedAt: 'moment',
  ratedBy: 'uuid',
})

// Locked, so that two agents who rate at once come one after the other.
const RATED = `select a.person_id as "personId",
    case a.subject_kind when 'enterprise' then a.subject_id else m.enterprise_id end as "enterpriseId"
  from assignment a left join matter m on m.id = a.subject_id and a.subject_kind = 'project'
  where a.id = $1 and a.person_id is not null and a.until_on is null and a.from_on <= $3::date
    and (a.subject_kind = 'enterprise' and a.subject_id = any($2::uuid[])
      or a.subject_kind = 'project' and m.enterprise_id = any($2::uuid[]))
  for update of a`
const OF_MONTH = `select id from service_rating where assignment_id = $1 and enterprise_id = $2 and month = $3::date`

/** Keeps a rating and gives its id. Refuses whoever does not look after the enterprise now, and a second one in a month. */
export async function rate(
  { pool, ids, random }: RatingDeps,
  actor: Agent,
  { assignmentId, level, comment }: RatingBodyWire,
  at: Moment,
  today: Day,
): Promise<string> {
  return withTransaction(pool, async (client) => {
    type Row = { readonly personId: PersonId; readonly enterpriseId: EnterpriseId }
    const [rated] = await rowsOf<Row>(client, RATED, [assignmentId, actor.parties, isoDay(today)])
    if (rated === undefined) throw new Refusal('not_found', 'rating.notYours')
    const month = firstOf(today)
    const [known] = await rowsOf(client, OF_MONTH, [assignmentId, rated.enterpriseId, isoDay(month)])
    if (known !== undefined) throw new Refusal('not_now', 'rating.ratedAlready')
    const id = ids.next()
    const row = {
      id,
      assignmentId,
      ...rated,
      month,
      level,
      comment: comment ?? null,
      ratedAt: at,
      ratedBy: actor.personId,
    }
    const writes = new Writes()
    writes.insert(ratingTable, row)
    await runWrites(client, writes)
    const line = { act: 'rate', audience: 'departments', patch: { ...row, month: isoDay(month) } } as const
    await appendLine(client, `serviceRating:${id}`, line, { actor, at, random })
    return id
  })
}

function firstOf(day: Day): Day {
  const { year, month } = partsOf(day)
  return dayFrom(year, month, 1)
}

const OF_PERSON = `select r.id, r.month, r.level, r.comment, e.name as enterprise from service_rating r
  join enterprise e on e.id = r.enterprise_id where r.person_id = $1 order by r.month desc, r.rated_at desc, r.id limit 100`

export interface ListedRating {
  readonly id: string
  readonly month: Day
  readonly level: RatingBodyWire['level']
  readonly comment: string | null
  readonly enterprise: string
}

/** What enterprises have said of the reader, the latest first. */
export async function ratingsOf(runner: Runner, { personId }: Officer): Promise<ListedRating[]> {
  return rowsOf(runner, OF_PERSON, [personId])
}
