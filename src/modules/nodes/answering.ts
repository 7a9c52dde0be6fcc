/** Who answers for a node today: its department, or whoever follows it, and the person in the post. */
import type { Moment } from '../../calendar/days.ts'
import type { DepartmentId, PostId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import type { AnswererWire } from './wire.ts'

/** Without a post of its own a node is answered for by the head of its department. */
export function answererOf(
  organisation: Organisation,
  node: { readonly departmentId: string | null; readonly postId: string | null },
  now: Moment,
): AnswererWire {
  const departmentId =
    node.departmentId === null ? null : organisation.heir(node.departmentId as DepartmentId)
  const named = node.postId as PostId | null
  const post = named ?? (departmentId === null ? null : (organisation.headOf(departmentId)?.id ?? null))
  const holder = post === null ? undefined : organisation.holders(post, now)[0]
  return {
    department: departmentId === null ? null : (organisation.department(departmentId)?.name ?? null),
    person: holder === undefined ? null : (organisation.person(holder)?.name ?? null),
  }
}
