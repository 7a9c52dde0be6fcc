/**
 * The ladders above an appeal and its parts: who is told at each rung. Orders are opened by the reaction to it. A step inside
 * the city has a ladder of its own, and so has what other units contribute.
 */
import type { Decision, When } from '../../kernel/kind.ts'
import type { Rung } from '../../kernel/ladder.ts'
import type { Case, Clock, DepartmentId, PostId } from '../../kernel/matter.ts'
import { APPEAL_POWERS, noReceiver, officeOf, type Appeal, type AppealCase } from './appeal.ts'
import { stepLadder } from './hand-parameters.ts'
import { appealLadder } from './parameters.ts'

/** Rungs at which the head of the unit is told, and not whoever handles it (S001-126). */
const TO_THE_HEAD: readonly string[] = ['tellHead']
/** The enterprise's own time presses no unit. */
const OF_THE_ENTERPRISE: readonly string[] = ['evaluation']

/** The rungs above a clock of an appeal: what was promised, and each of its links. */
export function ladderOf(it: Case, clock: Clock): readonly Rung[] {
  if (clock.side === 'promised') return it.law.find(appealLadder)?.value ?? []
  return OF_THE_ENTERPRISE.includes(clock.name) ? [] : stepRungs(it)
}

/** The rungs above a step inside the city. */
export function stepRungs(it: Case): readonly Rung[] {
  return it.law.find(stepLadder)?.value ?? []
}

/** A rung of the ladder: who is told. Orders are opened by the reaction to it. A vacant receiver climbs and is listed. */
export function climb(it: AppealCase, clock: Clock, rung: Rung, at: When): Decision<Appeal> {
  const isForHead = TO_THE_HEAD.includes(rung.name) || clock.side === 'step'
  return climbTo(it, isForHead ? headPostOf(it, clock) : receivingPost(it, clock), clock, rung, at)
}

/** A rung above a step of a part: the head of whoever answers for it is told. */
export function climbStep<Row>(it: Case<Row>, clock: Clock, rung: Rung, at: When): Decision<Row> {
  return climbTo(it, headPostOf(it, clock), clock, rung, at)
}

function climbTo(it: Case, post: PostId | undefined, clock: Clock, rung: Rung, at: When): Decision<never> {
  const found = post === undefined ? undefined : it.organisation.receiver(post, at.happened)
  const vacant = (found?.vacant ?? (post === undefined ? [] : [post])).map((postId) =>
    noReceiver(it, `rung.${rung.name}`, postId),
  )
  const values = { clock: `${it.matter.kind}.clock.${clock.name}` }
  return {
    record: [
      {
        fact: 'rung',
        values: { rung: `rung.${rung.name}`, ...values, ...receiverOf(it, found?.postId ?? null) },
      },
    ],
    tell: found === undefined ? [] : [{ to: found.postId, text: `rung.${rung.name}`, values }],
    defects:
      found === undefined && vacant.length === 0 ? [noReceiver(it, `rung.${rung.name}`, null)] : vacant,
  }
}

/** Who answers for a clock: the handler's post, else the first post of the department that is responsible. */
function receivingPost(it: Case, clock: Clock): PostId | undefined {
  if (it.matter.handlerPostId !== null && clock.responsible === it.matter.departmentId)
    return it.matter.handlerPostId
  const department = (clock.responsible ?? it.matter.departmentId) as DepartmentId | null
  if (department === null) return officeOf(it, APPEAL_POWERS.dispatch)?.id
  return it.organisation.postsOf(department)[0]?.id
}

/** The uppermost post of the unit that answers for a clock: nobody in the unit stands above it. */
export function headPostOf(it: Case, clock: Pick<Clock, 'responsible'>): PostId | undefined {
  const department = (clock.responsible ?? it.matter.departmentId) as DepartmentId | null
  const unit = department ?? officeOf(it, APPEAL_POWERS.dispatch)?.departmentId
  if (unit === undefined) return undefined
  const posts = it.organisation.postsOf(unit)
  return posts.find(({ upId }) => !posts.some(({ id }) => id === upId))?.id
}

/** The post that is told, by its name in both languages. */
function receiverOf(it: Case, postId: PostId | null) {
  const name = postId === null ? undefined : it.organisation.post(postId)?.name
  return { receiver: name?.zh ?? '', receiverEn: name?.en ?? '' }
}
