/**
 * What becomes of the posts of a department that ends: a new name, or one with another post. Pure. Powers are not touched:
 * who may do more than before is decided where posts are given, so only posts with the same powers and rank become one.
 */
import type { DepartmentId, PostId } from '../../kernel/matter.ts'
import type { Name, Organisation, Post } from '../../kernel/organisation.ts'
import { reason, type FieldReason } from '../../kernel/refusal.ts'
import type { MovedPost } from '../people/store.ts'

/** Exactly one of the two: a new name, or the post it becomes one with. */
export interface PostChange {
  readonly postId: PostId
  readonly name: Name | null
  readonly intoId: PostId | null
}

/** Who ends, who follows, and what is to become of which post. */
export interface PostReshaping {
  readonly departmentId: DepartmentId
  readonly successorId: DepartmentId
  readonly posts: readonly PostChange[]
}

/** What cannot be among the changes, each at its place. */
export function postFaults(reshaping: PostReshaping, organisation: Organisation): readonly FieldReason[] {
  return reshaping.posts.flatMap((change, index) => {
    const code = whyNotChanged(change, reshaping, organisation)
    return code === null ? [] : [{ path: `/posts/${index}`, ...reason(code) }]
  })
}

function whyNotChanged(
  change: PostChange,
  { departmentId, successorId, posts }: PostReshaping,
  organisation: Organisation,
): string | null {
  const { postId, name, intoId } = change
  const own = organisation.postsOf(departmentId)
  const post = own.find(({ id }) => id === postId)
  if (post === undefined) return 'reorganisation.postUnknown'
  if (posts.some((other) => other !== change && other.postId === postId)) return 'reorganisation.postTwice'
  if ((name === null) === (intoId === null)) return 'reorganisation.postEither'
  if (name !== null) return isNamed(name) ? null : 'reorganisation.postName'
  const target = [...own, ...organisation.postsOf(successorId)].find(({ id }) => id === intoId)
  if (target === undefined || target.id === postId) return 'reorganisation.postTarget'
  if (posts.some((other) => other.postId === target.id && other.intoId !== null))
    return 'reorganisation.postChain'
  if (!haveSamePowers(post, target)) return 'reorganisation.postPowers'
  return isHead(target, organisation) && !isHead(post, organisation) ? 'reorganisation.postRank' : null
}

function isNamed({ zh, en }: Name): boolean {
  return zh.trim() !== '' && en.trim() !== ''
}

function haveSamePowers(one: Post, other: Post): boolean {
  return (
    one.powers.length === other.powers.length && one.powers.every((power) => other.powers.includes(power))
  )
}

/** The head signs for the whole unit: nobody becomes it by a merger of posts. */
function isHead(post: Post, organisation: Organisation): boolean {
  return organisation.headOf(post.departmentId)?.id === post.id
}

/**
 * What every post of the department becomes. Its head reports to the successor's head; whoever reported to a post that
 * becomes one with another reports to that one. A change that no longer fits is left out: the post goes over as it is.
 */
export function postsAfter(reshaping: PostReshaping, organisation: Organisation): readonly MovedPost[] {
  const { departmentId, successorId, posts } = reshaping
  const own = organisation.postsOf(departmentId)
  const isOwn = new Set(own.map(({ id }) => id))
  const head = organisation.headOf(successorId)
  const fitting = new Map(
    posts
      .filter((change) => whyNotChanged(change, reshaping, organisation) === null)
      .map((change) => [change.postId, change]),
  )
  return own.map(({ id, upId }) => {
    const above = upId !== null && isOwn.has(upId) ? (fitting.get(upId)?.intoId ?? upId) : (head?.id ?? upId)
    const mergedIntoId = fitting.get(id)?.intoId ?? null
    return {
      id,
      upId: above === id ? (head?.id ?? null) : above,
      name: fitting.get(id)?.name ?? null,
      mergedIntoId,
    }
  })
}
