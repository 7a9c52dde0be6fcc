/**
 * Who there is: regions as a tree of any depth, departments, posts, and who holds which post when. One immutable value;
 * duties and rights rest on posts, so leave and return change nothing that is stored on a matter.
 */
import type { Day, Moment } from '../calendar/days.ts'
import type { DepartmentId, Party, PersonId, PostId, RegionId } from './matter.ts'

export interface Name {
  readonly zh: string
  readonly en: string
}

export interface Region {
  readonly id: RegionId
  readonly code: string
  readonly name: Name
  readonly parentId: RegionId | null
}

export interface Department {
  readonly id: DepartmentId
  readonly name: Name
  readonly regionId: RegionId
  /** What the body is to the platform: `office` 营商办, `discipline`, `supervision`, or an ordinary `department`. */
  readonly function: string
  readonly hoursId: string
  readonly closedOn: Day | null
  /** Who goes on with what a closed department had to do. */
  readonly successorId?: DepartmentId | null
}

export interface Post {
  readonly id: PostId
  readonly name: Name
  readonly departmentId: DepartmentId
  /** What the post may do beyond its department's ordinary work, as named by the modules. */
  readonly powers: readonly string[]
  /** The next post up, to which what nobody receives climbs. */
  readonly upId: PostId | null
  /** The post it has become one with: whoever holds that one has its duties and rights. */
  readonly mergedIntoId?: PostId | null
}

/** Who holds a post, days inclusive. */
export interface Holding {
  readonly postId: PostId
  readonly personId: PersonId
  readonly fromOn: Day
  readonly toOn: Day | null
}

/** A person who, in a post, answers for something that lies in the city, days inclusive. What it is, only its register knows. */
export interface Charge {
  readonly of: Party
  readonly postId: PostId
  readonly personId: PersonId
  readonly fromOn: Day
  readonly toOn: Day | null
}

/** A holder's leave, and who stands in. */
export interface Absence {
  readonly personId: PersonId
  readonly substituteId: PersonId | null
  readonly fromAt: Moment
  readonly toAt: Moment
}

export interface Staff {
  readonly id: PersonId
  readonly name: string
}

/** Who receives something addressed to a post: found on the way up, or nobody. */
export interface Receiver {
  readonly postId: PostId
  readonly personId: PersonId
  /** Posts found vacant on the way. */
  readonly vacant: readonly PostId[]
}

export interface Organisation {
  readonly no: number
  region(id: RegionId): Region | undefined
  /** A region and all below it. */
  subtree(id: RegionId): readonly RegionId[]
  /** A region and all above it, nearest first. */
  ancestors(id: RegionId): readonly RegionId[]
  regions(): readonly Region[]
  department(id: DepartmentId): Department | undefined
  departments(): readonly Department[]
  /** The department that does today what this one did: itself, or the last in the row of its successors. */
  heir(id: DepartmentId): DepartmentId
  /** Closed departments whose tasks a department has taken over, through each other too. */
  predecessors(id: DepartmentId): readonly DepartmentId[]
  post(id: PostId): Post | undefined
  posts(): readonly Post[]
  /** Those that have not become one with another. */
  postsOf(departmentId: DepartmentId): readonly Post[]
  /** Posts that have become one with a post, through each other too. */
  mergedInto(id: PostId): readonly PostId[]
  /** The post that heads a department: the first above which no other of its own stands. Undefined where there are no posts. */
  headOf(departmentId: DepartmentId): Post | undefined
  person(id: PersonId): Staff | undefined
  /** The nearest body with that function, looking up from the region. */
  bodyFor(regionId: RegionId, fn: string): Department | undefined
  /** The post with that power nearest to the region, looking up; undefined when no region has one. */
  postWith(regionId: RegionId, power: string): Post | undefined
  /** Who holds the post on that moment's day, present or not. */
  holders(postId: PostId, at: Moment): readonly PersonId[]
  /** Whom a person stands in for at that moment. */
  standsInFor(personId: PersonId, at: Moment): readonly PersonId[]
  /** The posts a person may act in at that moment: own ones and those of whom they stand in for. */
  postsFor(personId: PersonId, at: Moment): readonly { post: Post; insteadOf: PersonId | null }[]
  /** Who answers for something on that moment's day, as long as they hold the post; undefined when nobody does. */
  inCharge(of: Party, at: Moment): Charge | undefined
  /** What a person answers for in a post on that moment's day. */
  chargesOf(postId: PostId, personId: PersonId, at: Moment): readonly Party[]
  /** A present holder, else a substitute, else the next post up, else the region's office; undefined when nobody is there. */
  receiver(postId: PostId, at: Moment): Receiver | undefined
}

export interface OrganisationRows {
  readonly regions: readonly Region[]
  readonly departments: readonly Department[]
  readonly posts: readonly Post[]
  readonly holdings: readonly Holding[]
  readonly absences: readonly Absence[]
  readonly staff: readonly Staff[]
  readonly charges?: readonly Charge[]
}

/** Makes the organisation out of its rows. `dayOf` gives the legal day of a moment. */
export function makeOrganisation(
  no: number,
  rows: OrganisationRows,
  dayOf: (at: Moment) => Day,
): Organisation {
  const regions = new Map(rows.regions.map((region) => [region.id, region]))
  const departments = new Map(rows.departments.map((department) => [department.id, department]))
  const posts = new Map(rows.posts.map((post) => [post.id, post]))
  const staff = new Map(rows.staff.map((person) => [person.id, person]))
  const below = groupBy(rows.regions, (region) => region.parentId)
  const postsByDepartment = groupBy(
    rows.posts.filter(({ mergedIntoId = null }) => mergedIntoId === null),
    (post) => post.departmentId,
  )
  const postsByHeir = groupBy(rows.posts, (post) => post.mergedIntoId)
  const departmentsByRegion = groupBy(rows.departments, (department) => department.regionId)
  const holdingsByPost = groupBy(rows.holdings, (holding) => holding.postId)
  const holdingsByPerson = groupBy(rows.holdings, (holding) => holding.personId)
  const departmentsBySuccessor = groupBy(rows.departments, (department) => department.successorId)
  const chargesByPlace = groupBy(rows.charges ?? [], (charge) => charge.of)
  const chargesByPost = groupBy(rows.charges ?? [], (charge) => charge.postId)
  const absencesByPerson = groupBy(rows.absences, (absence) => absence.personId)
  const absencesBySubstitute = groupBy(rows.absences, (absence) => absence.substituteId)

  const subtrees = new Map<RegionId, readonly RegionId[]>()
  const subtree = (id: RegionId): readonly RegionId[] => {
    let known = subtrees.get(id)
    if (known === undefined) {
      known = [id, ...(below.get(id) ?? []).flatMap((region) => subtree(region.id))]
      subtrees.set(id, known)
    }
    return known
  }
  const ancestors = (id: RegionId): readonly RegionId[] => {
    const up: RegionId[] = []
    for (
      let at: RegionId | null = id;
      at !== null && !up.includes(at);
      at = regions.get(at)?.parentId ?? null
    ) {
      up.push(at)
    }
    return up
  }
  const heir = (id: DepartmentId): DepartmentId => {
    const successorId = departments.get(id)?.successorId
    return successorId === null || successorId === undefined ? id : heir(successorId)
  }
  const predecessors = (id: DepartmentId): readonly DepartmentId[] =>
    (departmentsBySuccessor.get(id) ?? []).flatMap((one) => [one.id, ...predecessors(one.id)])
  const inForce = (at: Moment) => {
    const on = dayOf(at)
    return ({ fromOn, toOn }: Pick<Holding, 'fromOn' | 'toOn'>) =>
      fromOn <= on && (toOn === null || on <= toOn)
  }
  const holders = (postId: PostId, at: Moment) =>
    (holdingsByPost.get(postId) ?? []).filter(inForce(at)).map((holding) => holding.personId)
  const isHeld = ({ postId, personId }: Charge, at: Moment) => holders(postId, at).includes(personId)
  const absenceAt = (personId: PersonId, at: Moment) =>
    (absencesByPerson.get(personId) ?? []).find((absence) => absence.fromAt <= at && at < absence.toAt)
  const standsInFor = (personId: PersonId, at: Moment) =>
    (absencesBySubstitute.get(personId) ?? [])
      .filter((absence) => absence.fromAt <= at && at < absence.toAt)
      .map((absence) => absence.personId)

  /** Someone present for the post, or the stand-in of someone absent. */
  const present = (postId: PostId, at: Moment): PersonId | undefined => {
    const all = holders(postId, at)
    const there = all.find((personId) => absenceAt(personId, at) === undefined)
    if (there !== undefined) return there
    for (const personId of all) {
      const substitute = absenceAt(personId, at)?.substituteId
      if (substitute && absenceAt(substitute, at) === undefined) return substitute
    }
    return undefined
  }
  const bodyFor = (regionId: RegionId, fn: string) => {
    for (const id of ancestors(regionId)) {
      const body = (departmentsByRegion.get(id) ?? []).find(
        (one) => one.function === fn && one.closedOn === null,
      )
      if (body !== undefined) return body
    }
    return undefined
  }
  /** The post that has a post's duties today. */
  const heirOf = (id: PostId): PostId => {
    const next = posts.get(id)?.mergedIntoId ?? null
    return next === null ? id : heirOf(next)
  }
  const mergedInto = (id: PostId): readonly PostId[] =>
    (postsByHeir.get(id) ?? []).flatMap((one) => [one.id, ...mergedInto(one.id)])
  const receiver = (postId: PostId, at: Moment): Receiver | undefined => {
    const vacant: PostId[] = []
    const climb = (from: PostId | null): Receiver | undefined => {
      for (let id = from; id !== null && !vacant.includes(id); id = posts.get(id)?.upId ?? null) {
        id = heirOf(id)
        const personId = present(id, at)
        if (personId !== undefined) return { postId: id, personId, vacant: [...vacant] }
        vacant.push(id)
      }
      return undefined
    }
    const department = departments.get(posts.get(postId)?.departmentId as DepartmentId)
    const office = department && bodyFor(department.regionId, 'office')
    return (
      climb(postId) ??
      (postsByDepartment.get(office?.id as DepartmentId) ?? []).map((post) => climb(post.id)).find(Boolean)
    )
  }

  const findPostWith = (regionId: RegionId, power: string): Post | undefined => {
    for (const id of ancestors(regionId)) {
      for (const department of departmentsByRegion.get(id) ?? []) {
        const post = (postsByDepartment.get(department.id) ?? []).find((one) => one.powers.includes(power))
        if (post !== undefined && department.closedOn === null) return post
      }
    }
    return undefined
  }
  // Asked for the same few powers at every act.
  const postsWith = new Map<string, Post | undefined>()

  return {
    no,
    region: (id) => regions.get(id),
    subtree,
    ancestors,
    regions: () => rows.regions,
    department: (id) => departments.get(id),
    departments: () => rows.departments,
    heir,
    predecessors,
    post: (id) => posts.get(id),
    posts: () => rows.posts,
    postsOf: (departmentId) => postsByDepartment.get(departmentId) ?? [],
    mergedInto,
    headOf(departmentId) {
      const own = postsByDepartment.get(departmentId) ?? []
      return own.find(({ upId }) => upId === null || posts.get(upId)?.departmentId !== departmentId)
    },
    person: (id) => staff.get(id),
    bodyFor,
    postWith(regionId, power) {
      const key = `${regionId} ${power}`
      if (!postsWith.has(key)) postsWith.set(key, findPostWith(regionId, power))
      return postsWith.get(key)
    },
    holders,
    standsInFor,
    postsFor(personId, at) {
      const own = (id: PersonId, insteadOf: PersonId | null) =>
        (holdingsByPerson.get(id) ?? []).filter(inForce(at)).flatMap((holding) => {
          const post = posts.get(holding.postId)
          return post === undefined ? [] : [{ post, insteadOf }]
        })
      return [...own(personId, null), ...standsInFor(personId, at).flatMap((id) => own(id, id))]
    },
    inCharge: (of, at) =>
      (chargesByPlace.get(of) ?? []).find((charge) => inForce(at)(charge) && isHeld(charge, at)),
    chargesOf: (postId, personId, at) =>
      (chargesByPost.get(postId) ?? [])
        .filter((charge) => charge.personId === personId && inForce(at)(charge) && isHeld(charge, at))
        .map((charge) => charge.of),
    receiver,
  }
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
