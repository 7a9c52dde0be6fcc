/** Who is there to act for the invented city at a moment: the same questions that a signed-in person's seat answers. Pure. */
import type { Moment } from '../calendar/days.ts'
import type { Officer } from '../kernel/actor.ts'
import type { PostId, RegionId } from '../kernel/matter.ts'
import type { Organisation } from '../kernel/organisation.ts'
import { officerOf } from '../modules/people/seats.ts'
import { DEPARTMENTS } from './city/departments.ts'
import type { City } from './city/found.ts'

/** Whoever is at work in a post itself, the holder or a stand-in; undefined when nobody is. */
export function officerIn(organisation: Organisation, postId: PostId, at: Moment): Officer | undefined {
  const post = organisation.post(postId)
  const found = organisation.receiver(postId, at)
  if (post === undefined || found?.postId !== postId) return undefined
  const { personId } = found
  const holders = organisation.holders(postId, at)
  const insteadOf = holders.includes(personId) ? null : (holders[0] ?? null)
  return officerOf(personId, post, insteadOf, organisation)
}

/** Whoever has a power for a region, nearest first. Throws when nobody has: the city is planned so that somebody is there. */
export function officerWith(
  organisation: Organisation,
  regionId: RegionId,
  power: string,
  at: Moment,
): Officer {
  const post = organisation.postWith(regionId, power)
  const officer = post === undefined ? undefined : officerIn(organisation, post.id, at)
  if (officer === undefined) throw new Error(`nobody is there to ${power}`)
  return officer
}

/** Those of a department who take matters on, in the order of its posts; its head alone where nobody else is there. */
export function workersOf(
  city: City,
  organisation: Organisation,
  department: string,
  at: Moment,
): readonly Officer[] {
  const posts = DEPARTMENTS.find(({ key }) => key === department)?.posts ?? []
  const present = posts.flatMap(({ key }) => {
    const postId = city.posts.get(`${department}.${key}`)
    const officer = postId === undefined ? undefined : officerIn(organisation, postId, at)
    return officer === undefined ? [] : [{ key, officer }]
  })
  const workers = present.filter(({ key }) => key !== 'head')
  return (workers.length > 0 ? workers : present).map(({ officer }) => officer)
}
