/** The ladder above an appeal: who is told at each rung. Orders are opened by the reaction to it. */
import type { Decision, When } from '../../kernel/kind.ts'
import type { Rung } from '../../kernel/ladder.ts'
import type { Clock, DepartmentId, PostId } from '../../kernel/matter.ts'
import { APPEAL_POWERS, noReceiver, officeOf, type Appeal, type AppealCase } from './appeal.ts'

/** A rung of the ladder: who is told. Orders are opened by the reaction to it. A vacant receiver climbs and is listed. */
export function climb(it: AppealCase, clock: Clock, rung: Rung, at: When): Decision<Appeal> {
  const post = receivingPost(it, clock)
  const found = post === undefined ? undefined : it.organisation.receiver(post, at.happened)
  const vacant = (found?.vacant ?? (post === undefined ? [] : [post])).map((postId) =>
    noReceiver(it, `rung.${rung.name}`, postId),
  )
  const values = { clock: `appeal.clock.${clock.name}` }
  return {
    record: [
      {
        fact: 'rung',
        values: { rung: `rung.${rung.name}`, ...values, receiver: receiverName(it, found?.postId ?? null) },
      },
    ],
    tell: found === undefined ? [] : [{ to: found.postId, text: `rung.${rung.name}`, values }],
    defects:
      found === undefined && vacant.length === 0 ? [noReceiver(it, `rung.${rung.name}`, null)] : vacant,
  }
}

/** Who answers for a clock: the handler's post, else the first post of the department that is responsible. */
function receivingPost(it: AppealCase, clock: Clock): PostId | undefined {
  if (it.matter.handlerPostId !== null && clock.responsible === it.matter.departmentId)
    return it.matter.handlerPostId
  const department = (clock.responsible ?? it.matter.departmentId) as DepartmentId | null
  if (department === null) return officeOf(it, APPEAL_POWERS.dispatch)?.id
  return it.organisation.postsOf(department)[0]?.id
}

function receiverName(it: AppealCase, postId: PostId | null): string {
  return (postId === null ? undefined : it.organisation.post(postId)?.name.zh) ?? ''
}
