/** Who reviews the answer to an order, and who may lengthen its limit: the body that issued it, or the team of a check. Pure. */
import type { Actor } from '../../kernel/actor.ts'
import { byPower } from '../../kernel/kind.ts'
import type { Case, DepartmentId, PostId } from '../../kernel/matter.ts'
import { INSPECT, SUPERVISE } from './powers.ts'
import type { Order } from './rules.ts'

/** The level of a task that a finding of a check became. */
export const RECTIFY = 'rectify'
/** Two bodies strike off a joint order; what inspection does about it is `confirm`. */
const JOINT = 'joint'

/** The posts that review the answer, the first of them with the duty; none where nobody supervises the region. */
export function reviewersOf(it: Case<Order>): readonly PostId[] {
  if (it.row.level === RECTIFY) return it.row.verifiers
  const body = it.row.level === JOINT ? null : issuingBody(it)
  if (body !== null) return pressingPosts(it, body)
  const supervisor = it.organisation.postWith(it.matter.regionId, SUPERVISE)
  return supervisor === undefined ? [] : [supervisor.id]
}

/** Whether somebody reviews the answer: supervision, inspection for its own orders, and of a task the team alone. */
export function isReviewer(it: Case<Order>, actor: Actor): boolean {
  if (actor.kind !== 'officer') return false
  if (it.row.level === RECTIFY) return it.row.verifiers.includes(actor.postId)
  return (
    byPower(SUPERVISE)(it, actor) ||
    (it.row.level !== JOINT &&
      byPower(INSPECT)(it, actor) &&
      actor.departmentId === it.matter.intakeDepartmentId)
  )
}

/** Whether somebody reviews it for the body that has issued it; any supervision may where the ladder did. */
export function isIssuer(it: Case<Order>, actor: Actor): boolean {
  if (!isReviewer(it, actor) || actor.kind !== 'officer') return false
  const body = it.row.level === RECTIFY ? null : issuingBody(it)
  return body === null || actor.departmentId === body
}

/** The body that issued it; null for what the ladder opened, and when the body is closed or does not supervise any more. */
function issuingBody(it: Case<Order>): DepartmentId | null {
  const { intakeDepartmentId: id } = it.matter
  if (id === null || it.organisation.department(id)?.closedOn !== null) return null
  return pressingPosts(it, id).length === 0 ? null : id
}

function pressingPosts(it: Case<Order>, body: DepartmentId): readonly PostId[] {
  return it.organisation
    .postsOf(body)
    .filter(({ powers }) => powers.includes(SUPERVISE) || powers.includes(INSPECT))
    .map(({ id }) => id)
}
