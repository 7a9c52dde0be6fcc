/** Who fills a slot, in words: a person with post and department, a department, or a name; and who stands in today. */
import type { Moment } from '../../calendar/days.ts'
import type { Filler } from '../../engines/assignments/assignment.ts'
import type { DepartmentId, PersonId, PostId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { invalid } from '../../kernel/refusal.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { awayOf } from './subjects.ts'
import type { FillerWire } from './wire.ts'

/** Tells fillers in words. */
export type FillerWords = (filler: Filler) => FillerWire

/** Reads once who of them is away, and tells each. */
export async function fillerWords(
  runner: Runner,
  organisation: Organisation,
  fillers: readonly Filler[],
  now: Moment,
): Promise<FillerWords> {
  const persons = fillers.map(({ personId }) => personId).filter((id) => id !== null)
  const away = await awayOf(runner, [...new Set(persons)], sqlMoment(now))
  return (filler) => {
    const { personId, postId, departmentId, name, phone } = filler
    const department = departmentId === null ? undefined : organisation.department(departmentId)?.name
    const substitute = personId === null ? undefined : away.get(personId)
    return {
      name: (personId === null ? undefined : organisation.person(personId)?.name) ?? name ?? '',
      post: (postId === null ? undefined : organisation.post(postId)?.name) ?? null,
      department: department ?? null,
      phone,
      isAway: personId !== null && away.has(personId),
      standInOf: substitute ? organisation.standsInFor(substitute, now).length : 0,
      standIn: substitute ? (organisation.person(substitute)?.name ?? null) : null,
    }
  }
}

/** Whether the person named does not hold the post any more; never of whoever is named without one. */
export function hasLeft(organisation: Organisation, { postId, personId }: Filler, now: Moment): boolean {
  return postId !== null && personId !== null && !organisation.holders(postId, now).includes(personId)
}

/** What is written by hand about somebody who is to fill a slot. */
export interface Named {
  readonly postId?: string
  readonly personId?: string
  readonly departmentId?: string
  readonly phone?: string
}

/**
 * The filler that is meant: a person in a post that they hold now (its holder where no person is named), or a department.
 * Refuses a post that there is none of or that is vacant, a person who does not hold it, and nothing at all.
 */
export function fillerOf(organisation: Organisation, named: Named, now: Moment): Filler {
  const rest = { name: null, phone: named.phone ?? null }
  if (named.postId === undefined) {
    const department = organisation.department(named.departmentId as DepartmentId)
    if (department === undefined || department.closedOn !== null)
      throw invalid('/departmentId', 'department.unknown')
    return { departmentId: department.id, postId: null, personId: null, ...rest }
  }
  const post = organisation.post(named.postId as PostId)
  if (post === undefined) throw invalid('/postId', 'steward.post')
  const holders = organisation.holders(post.id, now)
  const personId = named.personId === undefined ? holders[0] : (named.personId as PersonId)
  if (personId === undefined) throw invalid('/postId', 'steward.vacant')
  if (!holders.includes(personId)) throw invalid('/personId', 'steward.notHolder')
  return { departmentId: post.departmentId, postId: post.id, personId, ...rest }
}
