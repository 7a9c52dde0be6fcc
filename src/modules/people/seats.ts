/**
 * Seats: the posts and enterprises a person may act for, of which a session has chosen one. Rights never add up: the actor
 * is the chosen seat alone. Pure.
 */
import type { Moment } from '../../calendar/days.ts'
import type { Actor, Agent, Officer } from '../../kernel/actor.ts'
import type { EnterpriseId, Party, PersonId, PostId, RegionId } from '../../kernel/matter.ts'
import type { Organisation, Post } from '../../kernel/organisation.ts'
import type { SeatWire } from './wire.ts'

/** An enterprise that a person acts for, as the register tells it. */
export interface Agency {
  readonly id: EnterpriseId
  readonly name: string
  readonly regionId: RegionId
  /** Entries of the register that were merged into it: it stands in for them. */
  readonly mergedIds?: readonly EnterpriseId[]
}

/** The seat of a secretary: who sits there sees the projects and enterprises that they are bound to, and nothing else of the region. */
export interface Bond {
  readonly postId: PostId
  readonly personId: PersonId
  readonly projectIds: readonly string[]
  /** Those of their projects as well, and entries of the register that were merged into any of them. */
  readonly enterpriseIds: readonly EnterpriseId[]
}

/** Who is signed in, and which seat they took. */
export interface Sitter {
  readonly personId: PersonId
  readonly seatId: string | null
  readonly agencies: readonly Agency[]
  /** Where they, or those they stand in for, are secretaries. */
  readonly bonds?: readonly Bond[]
}

type Seat =
  | {
      readonly kind: 'officer'
      readonly id: string
      readonly post: Post
      readonly insteadOf: PersonId | null
    }
  | { readonly kind: 'agent'; readonly id: string; readonly agency: Agency }

/**
 * The seats of a person at a moment: own posts first, then posts of those they stand in for, then enterprises. A post in a
 * closed department is none.
 */
function seatsOf({ personId, agencies }: Sitter, organisation: Organisation, now: Moment): readonly Seat[] {
  const seats = new Map<string, Seat>()
  for (const { post, insteadOf } of organisation.postsFor(personId, now)) {
    const isOpen = organisation.department(post.departmentId)?.closedOn === null
    if (isOpen && !seats.has(post.id)) seats.set(post.id, { kind: 'officer', id: post.id, post, insteadOf })
  }
  for (const agency of agencies) seats.set(agency.id, { kind: 'agent', id: agency.id, agency })
  return [...seats.values()]
}

/** The chosen seat, or the only one there is. */
function chosen(sitter: Sitter, seats: readonly Seat[]): Seat | undefined {
  return seats.find((seat) => seat.id === sitter.seatId) ?? (seats.length === 1 ? seats[0] : undefined)
}

/** Whether a person may take a seat. */
export function hasSeat(sitter: Sitter, organisation: Organisation, now: Moment): boolean {
  return seatsOf(sitter, organisation, now).some((seat) => seat.id === sitter.seatId)
}

/** The seat to begin with: the last used when it is still theirs, else the first; null for a person without any. */
export function firstSeat(sitter: Sitter, organisation: Organisation, now: Moment): string | null {
  const seats = seatsOf(sitter, organisation, now)
  return (seats.find((seat) => seat.id === sitter.seatId) ?? seats[0])?.id ?? null
}

/** The actor that a person is in the chosen seat: officer, agent of an enterprise, or a guest who sees only themselves. */
export function actorOf(sitter: Sitter, organisation: Organisation, now: Moment): Actor {
  const seat = chosen(sitter, seatsOf(sitter, organisation, now))
  if (seat === undefined) return { kind: 'guest', personId: sitter.personId, parties: [] }
  if (seat.kind === 'officer') {
    const officer = officerOf(sitter.personId, seat.post, seat.insteadOf, organisation)
    const bond = bondOf(sitter, seat)
    if (bond !== undefined) return secretaryOf(officer, bond)
    return { ...officer, parties: [...officer.parties, ...chargesOf(sitter, seat, organisation, now)] }
  }
  return agentOf(sitter.personId, seat.agency.id, seat.agency.mergedIds)
}

/** What is answered for in a seat. Whoever stands in for somebody has before them what that one answers for. */
function chargesOf(
  { personId }: Sitter,
  { post, insteadOf }: Extract<Seat, { kind: 'officer' }>,
  organisation: Organisation,
  now: Moment,
): readonly Party[] {
  return organisation.chargesOf(post.id, insteadOf ?? personId, now)
}

/** The bond of a seat; of whoever is stood in for, where the post is not one's own. */
function bondOf(
  { personId, bonds = [] }: Sitter,
  { post, insteadOf }: Extract<Seat, { kind: 'officer' }>,
): Bond | undefined {
  return bonds.find((bond) => bond.postId === post.id && bond.personId === (insteadOf ?? personId))
}

/** Reads by the post and the projects alone: neither the department nor any region is theirs, and no power goes beyond. */
function secretaryOf(officer: Officer, { projectIds, enterpriseIds }: Bond): Officer {
  const parties = [officer.postId, ...projectIds.map((id) => id as Party)]
  return { ...officer, parties, powers: [], regions: new Set(), boundTo: new Set(enterpriseIds) }
}

/** A person at work in a post; for tests and simulations as well, which have no sessions. Throws for a post of no department. */
export function officerOf(
  personId: PersonId,
  post: Post,
  insteadOf: PersonId | null,
  organisation: Organisation,
): Officer {
  const department = organisation.department(post.departmentId)
  if (department === undefined) throw new Error(`post ${post.id} belongs to no department`)
  return {
    kind: 'officer',
    personId,
    insteadOf,
    postId: post.id,
    departmentId: department.id,
    regionId: department.regionId,
    // What is left of departments that this one has followed is its business: their ended matters are read here. So are the
    // duties of posts that have become one with this one.
    parties: [
      post.id,
      ...organisation.mergedInto(post.id),
      department.id,
      ...organisation.predecessors(department.id),
    ],
    powers: post.powers,
    regions: new Set(organisation.subtree(department.regionId)),
  }
}

/** A person who acts for an enterprise, and so for the entries that were merged into it. */
export function agentOf(
  personId: PersonId,
  enterpriseId: EnterpriseId,
  mergedIds: readonly EnterpriseId[] = [],
): Agent {
  return { kind: 'agent', personId, enterpriseId, parties: [enterpriseId, ...mergedIds] }
}

/** The seats as a page shows them, and the chosen one. */
export function seatsWire(
  sitter: Sitter,
  organisation: Organisation,
  now: Moment,
): { seat: SeatWire | null; seats: SeatWire[] } {
  const seats = seatsOf(sitter, organisation, now)
  const taken = chosen(sitter, seats)
  return {
    seat: taken === undefined ? null : seatWire(taken, sitter, organisation, now),
    seats: seats.map((seat) => seatWire(seat, sitter, organisation, now)),
  }
}

function seatWire(seat: Seat, sitter: Sitter, organisation: Organisation, now: Moment): SeatWire {
  if (seat.kind === 'agent') {
    const { id, name, regionId } = seat.agency
    const region = organisation.region(regionId)?.name ?? null
    return {
      kind: 'agent',
      id,
      name: { zh: name, en: name },
      department: null,
      region,
      powers: [],
      isBound: false,
      isInCharge: false,
      insteadOf: null,
    }
  }
  const { id, name, departmentId, powers } = seat.post
  const department = organisation.department(departmentId)
  const isBound = bondOf(sitter, seat) !== undefined
  return {
    kind: 'officer',
    id,
    name,
    department: department?.name ?? null,
    region: department === undefined ? null : (organisation.region(department.regionId)?.name ?? null),
    powers: isBound ? [] : [...powers],
    isBound,
    isInCharge: !isBound && chargesOf(sitter, seat, organisation, now).length > 0,
    insteadOf: seat.insteadOf === null ? null : (organisation.person(seat.insteadOf)?.name ?? ''),
  }
}
