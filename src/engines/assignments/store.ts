/** The only SQL for assignments: reading, writing, and the rows that are locked before anything is counted. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { PersonId } from '../../kernel/matter.ts'
import { defineTable, sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { Assignment, Subject } from './assignment.ts'

const assignmentTable = defineTable('assignment', ['id'], {
  id: 'uuid',
  subjectKind: 'text',
  subjectId: 'uuid',
  slot: 'text',
  isSingle: 'bool',
  departmentId: 'uuid',
  postId: 'uuid',
  personId: 'uuid',
  name: 'text',
  phone: 'text',
  note: 'text',
  fromOn: 'day',
  untilOn: 'day',
  begunAt: 'moment',
  endedAt: 'moment',
  endReason: 'text',
  vacantSince: 'day',
})
const COLUMNS = assignmentTable.select()

const MAKE_GUARDS = `insert into assignment_guard (key) select unnest($1::text[]) on conflict do nothing`
const LOCK_GUARDS = 'select key from assignment_guard where key = any($1::text[]) order by key for update'

/** Makes and locks rows by key in one order, so that two who count the same come one after the other. */
export async function lockGuards(runner: Runner, keys: readonly string[]): Promise<void> {
  const sorted = [...new Set(keys)].sort()
  await run(runner, MAKE_GUARDS, [sorted])
  await run(runner, LOCK_GUARDS, [sorted])
}

export async function insertAssignments(runner: Runner, rows: readonly Assignment[]): Promise<void> {
  const writes = new Writes()
  for (const row of rows) writes.insert(assignmentTable, { ...row })
  await runWrites(runner, writes)
}

const END = `update assignment set until_on = greatest(from_on, $2::date), ended_at = $3, end_reason = $4
  where id = $1 and ended_at is null returning ${COLUMNS}`

/** Ends one; undefined when it has ended already. */
export async function endAssignment(
  runner: Runner,
  id: string,
  { untilOn, at, reason }: { untilOn: Day; at: Moment; reason: string },
): Promise<Assignment | undefined> {
  const [row] = await rowsOf<Assignment>(runner, END, [id, isoDay(untilOn), sqlMoment(at), reason])
  return row
}

const BY_ID = `select ${COLUMNS} from assignment where id = $1`

export async function findAssignment(runner: Runner, id: string): Promise<Assignment | undefined> {
  const [row] = await rowsOf<Assignment>(runner, BY_ID, [id])
  return row
}

const OF_SUBJECT = `select ${COLUMNS} from assignment where subject_kind = $1 and subject_id = $2
  order by from_on desc, id desc`

/** All of a subject, those that have ended too, the latest first. */
export async function historyOf(runner: Runner, { kind, id }: Subject): Promise<Assignment[]> {
  return rowsOf(runner, OF_SUBJECT, [kind, id])
}

const PRESENT_OF = `select ${COLUMNS} from assignment where subject_kind = $1 and subject_id = any($2::uuid[])
  and from_on <= $3::date and (until_on is null or until_on > $3::date) order by slot, from_on, id`

/** Those of some subjects that hold on a day. */
export async function presentOf(
  runner: Runner,
  kind: string,
  ids: readonly string[],
  on: Day,
): Promise<Assignment[]> {
  return rowsOf(runner, PRESENT_OF, [kind, ids, isoDay(on)])
}

const OF_PERSON = `select ${COLUMNS} from assignment where person_id = any($1::uuid[]) and slot = $2
  and until_on is null and from_on <= $3::date order by from_on, id`

/** What some persons fill of a slot on a day, what they have had longest first. */
export async function portfolioOf(
  runner: Runner,
  personIds: readonly PersonId[],
  slot: string,
  on: Day,
): Promise<Assignment[]> {
  return rowsOf(runner, OF_PERSON, [personIds, slot, isoDay(on)])
}

const LOADS = `select person_id as "personId", count(*)::int as load from assignment
  where slot = $1 and person_id = any($2::uuid[]) and until_on is null group by person_id`

/** How many of a slot persons fill; one who fills none has 0. */
export async function loadsOf(
  runner: Runner,
  slot: string,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, number>> {
  const rows = await rowsOf<{ personId: PersonId; load: number }>(runner, LOADS, [slot, personIds])
  const found = new Map(rows.map(({ personId, load }) => [personId, load]))
  return new Map(personIds.map((id) => [id, found.get(id) ?? 0]))
}

const MARK_VACANT = `update assignment as a set vacant_since = $1::date
  where a.until_on is null and a.vacant_since is null and a.person_id is not null and a.slot = any($2::text[])
    and not exists (select from holding h where h.post_id = a.post_id and h.person_id = a.person_id
      and h.from_on <= $1::date and (h.to_on is null or h.to_on >= $1::date))
  returning ${COLUMNS}`

/** Marks those whose person has left the post, and gives them; each is given once. */
export async function markVacant(runner: Runner, slots: readonly string[], on: Day): Promise<Assignment[]> {
  return rowsOf(runner, MARK_VACANT, [isoDay(on), slots])
}
