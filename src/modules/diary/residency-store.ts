/** The only SQL for residency by department: secretaries of the month, their visits, and the duties of everybody. */
import { isoDay, type Day } from '../../calendar/days.ts'
import type { DepartmentId, PersonId } from '../../kernel/matter.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { Stay, Term } from './residency.ts'
import type { DutyKind } from './words.ts'

/** Whose days are looked at: everybody of some departments, or some people of them. */
export interface Whose {
  readonly departmentIds: readonly DepartmentId[]
  readonly personIds: readonly PersonId[] | null
}

interface Owner {
  readonly personId: PersonId
  readonly departmentId: DepartmentId
}

const values = ({ departmentIds, personIds }: Whose, from: Day, before: Day) => [
  departmentIds,
  personIds,
  isoDay(from),
  isoDay(before),
]

const TERMS = `select person_id as "personId", department_id as "departmentId", from_on as "fromOn", until_on as "untilOn"
  from assignment where slot = 'secretary' and subject_kind = 'team' and department_id = any($1::uuid[])
    and person_id is not null and ($2::uuid[] is null or person_id = any($2::uuid[]))
    and from_on < $4::date and (until_on is null or until_on > $3::date)`

/** Who was the secretary of a work group in a month, and when. */
export async function termsOf(
  runner: Runner,
  whose: Whose,
  from: Day,
  before: Day,
): Promise<readonly (Owner & Term)[]> {
  return rowsOf(runner, TERMS, values(whose, from, before))
}

const VISITS = `select m.id, m.title, m.handler_id as "personId", m.department_id as "departmentId",
    v.from_on as "fromOn", v.to_on as "toOn", v.purpose = 'residency' as "isStay", v.findings is not null as "isFinding", v.raised,
    case m.status when 'recorded' then 'waiting' else m.status end as state
  from visit v join matter m on m.id = v.id
  where v.to_on >= $3::date and v.from_on < $4::date and m.status <> 'withdrawn' and m.department_id = any($1::uuid[])
    and m.handler_id is not null and ($2::uuid[] is null or m.handler_id = any($2::uuid[]))
  order by v.from_on, m.id`

/** A visit or days of residency, with how many problems were found and made appeals. */
export interface VisitOf extends Owner, Stay {
  readonly isStay: boolean
  readonly isFinding: boolean
  readonly raised: number
}

export async function visitsIn(
  runner: Runner,
  whose: Whose,
  from: Day,
  before: Day,
): Promise<readonly VisitOf[]> {
  return rowsOf(runner, VISITS, values(whose, from, before))
}

const DUTIES = `select d.person_id as "personId", d.department_id as "departmentId", d.kind, count(*)::int as count
  from service_duty d where d.kind is not null and d.happened_on >= $3::date and d.happened_on < $4::date
    and d.department_id = any($1::uuid[]) and ($2::uuid[] is null or d.person_id = any($2::uuid[]))
    and not exists (select from service_duty s where s.strikes_id = d.id)
  group by d.person_id, d.department_id, d.kind`

/** How many duties of each kind somebody has written down; what was struck does not count. */
export async function dutiesIn(
  runner: Runner,
  whose: Whose,
  from: Day,
  before: Day,
): Promise<readonly (Owner & { readonly kind: DutyKind; readonly count: number })[]> {
  return rowsOf(runner, DUTIES, values(whose, from, before))
}
