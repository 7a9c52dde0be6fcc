/**
 * Who acts: a person in one chosen post, a person for one enterprise, another system, an anonymous holder of a token,
 * or the law itself (`system`). Rights never add up over posts.
 */
import type { DepartmentId, EnterpriseId, Matter, Party, PersonId, PostId, RegionId } from './matter.ts'

/** A person at work, in the one post chosen for the session. */
export interface Officer {
  readonly kind: 'officer'
  readonly personId: PersonId
  /** Whom they stand in for, when the post is not their own. */
  readonly insteadOf: PersonId | null
  readonly postId: PostId
  readonly departmentId: DepartmentId
  readonly regionId: RegionId
  readonly parties: readonly Party[]
  readonly powers: readonly string[]
  /** The post's region and all below it. */
  readonly regions: ReadonlySet<RegionId>
  /** Of a project secretary: the enterprises that they are bound to, and there are no others for them. Absent for everybody else. */
  readonly boundTo?: ReadonlySet<EnterpriseId>
}

/** A person who acts for one enterprise. */
export interface Agent {
  readonly kind: 'agent'
  readonly personId: PersonId
  readonly enterpriseId: EnterpriseId
  readonly parties: readonly Party[]
}

/** An account without a post and without an enterprise: it sees only itself. */
export interface Guest {
  readonly kind: 'guest'
  readonly personId: PersonId
  readonly parties: readonly Party[]
}

/** What the law makes happen by itself. */
export interface System {
  readonly kind: 'system'
  readonly parties: readonly Party[]
}

export type Actor = Officer | Agent | Guest | System

export const SYSTEM: System = { kind: 'system', parties: [] }

/** The person behind an actor, or null for the system. */
export function personOf(actor: Actor): PersonId | null {
  return actor.kind === 'system' ? null : actor.personId
}

/** The persons behind an actor: who acts, and for whom they stand in. None for the system. */
export function personsBehind(actor: Actor): readonly PersonId[] {
  if (actor.kind === 'system') return []
  const instead = actor.kind === 'officer' ? actor.insteadOf : null
  return instead === null ? [actor.personId] : [actor.personId, instead]
}

/** Whether an officer's post has a power and the matter lies in the post's region or below it. */
export function hasPower(actor: Actor, power: string, matter: Pick<Matter, 'regionId'>): boolean {
  return actor.kind === 'officer' && actor.powers.includes(power) && actor.regions.has(matter.regionId)
}

/** The power of posts that read every matter of their region that is not confidential. */
export const READ_REGION = 'region.read'

/**
 * Whether somebody may see a matter, given the parties that read it. What a person may not see does not exist for
 * them; a confidential matter is seen by its named readers only.
 */
export function maySee(
  actor: Actor,
  matter: Pick<Matter, 'regionId' | 'confidential'>,
  readers: readonly Party[],
): boolean {
  if (actor.kind === 'system') return true
  if (readers.some((reader) => actor.parties.includes(reader))) return true
  return !matter.confidential && hasPower(actor, READ_REGION, matter)
}
