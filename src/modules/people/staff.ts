/**
 * Who may see which people and posts, and who may enter whose absence: everybody their own, the head of a unit those of its
 * people, whoever administers the organisation those of their regions. Pure.
 */
import type { Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { PersonId } from '../../kernel/matter.ts'
import type { Department, Organisation } from '../../kernel/organisation.ts'
import { MANAGE_ORGANISATION } from './words.ts'

/** Whether an officer administers the organisation of a department's region. */
function manages(actor: Officer, { regionId }: Department): boolean {
  return actor.powers.includes(MANAGE_ORGANISATION) && actor.regions.has(regionId)
}

/** The open departments whose people an officer sees: their own, and those that they administer. */
export function departmentsSeen(actor: Officer, organisation: Organisation): readonly Department[] {
  return organisation
    .departments()
    .filter((one) => one.closedOn === null && (one.id === actor.departmentId || manages(actor, one)))
}

/** Whether an officer may enter or end an absence of a person. */
export function maySend(
  actor: Officer,
  personId: PersonId,
  organisation: Organisation,
  now: Moment,
): boolean {
  if (personId === actor.personId || personId === actor.insteadOf) return true
  return organisation.postsFor(personId, now).some(({ post, insteadOf }) => {
    const department = organisation.department(post.departmentId)
    if (insteadOf !== null || department === undefined) return false
    return (
      manages(actor, department) ||
      (department.id === actor.departmentId && organisation.headOf(actor.departmentId)?.id === actor.postId)
    )
  })
}
