/** The only SQL for what secretaries are bound to: for the session of one, and for the page of a work group. */
import { isoDay, type Day } from '../../calendar/days.ts'
import type { PersonId, PostId } from '../../kernel/matter.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { Bond } from '../people/seats.ts'

/** The slot of a work group's secretary, and of what that secretary is bound to. */
export const SECRETARY = 'secretary'

const HOLDS = (alias: string) =>
  `${alias}.slot = '${SECRETARY}' and ${alias}.from_on <= $2::date and (${alias}.until_on is null or ${alias}.until_on > $2::date)`
/** Assignments `b` by which the secretary `s` is bound to projects or to enterprises. */
const BINDS = (kind: BoundTo['subjectKind']) =>
  `b.person_id = s.person_id and b.post_id = s.post_id and ${HOLDS('b')} and b.subject_kind = '${kind}'`
/** Projects they are bound to, and those of enterprises they are bound to; nothing confidential. */
const PROJECTS = `array(
    select m.id from assignment b join matter m on m.id = b.subject_id
      where ${BINDS('project')} and not m.confidential
    union
    select m.id from assignment b join matter m on m.enterprise_id = b.subject_id and m.kind = 'project'
      where ${BINDS('enterprise')} and not m.confidential
  )::text[]`
/** The enterprises that they are bound to and those of the projects, by every entry that the register has of them. */
const ENTERPRISES = `array(
    with bound as (
      select b.subject_id as id from assignment b where ${BINDS('enterprise')}
      union
      select m.enterprise_id from matter m where m.id = any(projects.ids::uuid[])
    ), kept as (
      select coalesce(e.merged_into, e.id) as id from enterprise e where e.id in (select id from bound)
    )
    select id from kept union select e.id from enterprise e where e.merged_into in (select id from kept)
  )::text[]`
const BONDS = `select s.post_id as "postId", s.person_id as "personId", projects.ids as "projectIds",
    ${ENTERPRISES} as "enterpriseIds"
  from assignment s join team t on t.id = s.subject_id and t.template = 'workGroup' and t.closed_at is null
    cross join lateral (select ${PROJECTS} as ids) as projects
  where s.person_id = any($1::uuid[]) and s.subject_kind = 'team' and ${HOLDS('s')}`

/** In which posts some persons are secretaries on a day, and what they read there. */
export async function listBonds(
  runner: Runner,
  personIds: readonly PersonId[],
  on: Day,
): Promise<readonly Bond[]> {
  return rowsOf(runner, BONDS, [personIds, isoDay(on)])
}

/** What a secretary in a post is bound to. */
export interface BoundTo {
  readonly id: string
  readonly subjectKind: 'project' | 'enterprise'
  readonly subjectId: string
  readonly fromOn: Day
}

const BOUND_TO = `select id, subject_kind as "subjectKind", subject_id as "subjectId", from_on as "fromOn" from assignment b
  where b.person_id = $1 and b.post_id = $3 and ${HOLDS('b')} and b.subject_kind in ('project', 'enterprise')
  order by b.from_on, b.id`

/** What somebody is bound to in a post on a day, the oldest first. */
export async function boundTo(
  runner: Runner,
  personId: PersonId,
  postId: PostId,
  on: Day,
): Promise<readonly BoundTo[]> {
  return rowsOf(runner, BOUND_TO, [personId, isoDay(on), postId])
}
