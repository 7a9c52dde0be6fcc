/** Pools of stewards by region: who is in them, with which load; joining and leaving. A pool is a slot of its region. */
import type { Pool as Database } from 'pg'
import type { Day, Moment } from '../../calendar/days.ts'
import { isoDay } from '../../calendar/days.ts'
import { assign, release } from '../../engines/assignments/assign.ts'
import type { Assignment, Filler } from '../../engines/assignments/assignment.ts'
import { findAssignment, loadsOf, presentOf } from '../../engines/assignments/store.ts'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { PersonId, RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { regionAsked } from '../../platform/region-asked.ts'
import { lawIn } from './bases.ts'
import { fillerOf, fillerWords } from './fillers.ts'
import { loadLimit } from './parameters.ts'
import type { Member } from './rules.ts'
import type { HeldPostsWire, JoinPoolWire, PoolsWire } from './wire.ts'
import { ASSIGN, POOLS, type Pool } from './words.ts'

export interface StewardDeps {
  readonly pool: Database
  readonly ids: Ids
  readonly random: Random
  readonly world: () => World
}

const POOL_KIND = 'pool'

/** The pool of a slot's name. */
const poolOf = ({ slot }: Assignment): Pool | undefined => POOLS.find((pool) => pool === slot)

/** Everybody in the pools of some regions on a day, with what they look after; whoever has left their post is none of them. */
export async function membersOf(
  runner: Runner,
  regions: readonly RegionId[],
  on: Day,
): Promise<(Member & { readonly assignment: Assignment })[]> {
  const rows = await presentOf(runner, POOL_KIND, regions, on)
  const persons = rows.map(({ personId }) => personId).filter((id): id is PersonId => id !== null)
  const loads = await loadsOf(runner, 'steward', [...new Set(persons)])
  return rows.flatMap((assignment) => {
    const pool = poolOf(assignment)
    const { personId, postId, vacantSince, subjectId } = assignment
    if (pool === undefined || personId === null || postId === null || vacantSince !== null) return []
    const load = loads.get(personId) ?? 0
    return [{ personId, postId, pool, regionId: subjectId as RegionId, load, assignment }]
  })
}

/** With the number under which they are known in the pools of a region and above, where none is given. */
export async function withPhone(
  runner: Runner,
  { organisation }: World,
  filler: Filler,
  regionId: RegionId,
  on: Day,
): Promise<Filler> {
  if (filler.phone !== null || filler.personId === null) return filler
  const members = await membersOf(runner, organisation.ancestors(regionId), on)
  const known = members.find(
    ({ personId, assignment }) => personId === filler.personId && assignment.phone !== null,
  )
  return { ...filler, phone: known?.assignment.phone ?? null }
}

/** The pools of a region and of those above and below it. Refuses a region that is not the actor's. */
export async function viewPools(
  runner: Runner,
  world: World,
  actor: Officer,
  asked: string | undefined,
  now: Moment,
): Promise<PoolsWire> {
  const { organisation, calendars } = world
  const { id: regionId, name } = regionAsked(organisation, actor, asked)
  const today = calendars.dayOf(now)
  const regions = [...new Set([...organisation.ancestors(regionId), ...organisation.subtree(regionId)])]
  const members = await membersOf(runner, regions, today)
  const words = await fillerWords(
    runner,
    organisation,
    members.map(({ assignment }) => assignment),
    now,
  )
  return {
    region: { id: regionId, name },
    mayKeep: hasPower(actor, ASSIGN, { regionId }),
    rows: members.map(({ assignment, pool, load, personId, regionId: of }) => ({
      id: assignment.id,
      pool,
      region: organisation.region(of)?.name ?? { zh: '', en: '' },
      personId,
      filler: words(assignment),
      load,
      limit: lawIn(world, of, today).find(loadLimit, { pool })?.value ?? null,
      fromOn: isoDay(assignment.fromOn),
      untilOn: assignment.untilOn === null ? null : isoDay(assignment.untilOn),
      note: assignment.note,
    })),
  }
}

/** Puts somebody into the pool of a region. Refuses who is in it already, and a region that the actor does not keep. */
export async function joinPool(
  deps: StewardDeps,
  body: JoinPoolWire,
  actor: Officer,
  at: Moment,
): Promise<void> {
  const { organisation, calendars } = deps.world()
  const regionId = body.regionId as RegionId
  if (organisation.region(regionId) === undefined) throw invalid('/regionId', 'region.unknown')
  requirePower(actor, regionId)
  const placing = {
    subject: { kind: POOL_KIND, id: regionId },
    slot: { name: body.pool, isSingle: false },
    filler: fillerOf(organisation, body, at),
    fromOn: calendars.dayOf(at),
    untilOn: null,
    note: body.note ?? null,
    limit: null,
  }
  await withTransaction(deps.pool, (client) => assign(client, [placing], assigning(deps, actor, at)))
}

/** Takes somebody out of a pool; what they look after stays with them until it is handed over. */
export async function leavePool(
  deps: StewardDeps,
  id: string,
  because: string,
  actor: Officer,
  at: Moment,
): Promise<void> {
  await withTransaction(deps.pool, async (client) => {
    const member = await findAssignment(client, id)
    if (member === undefined || member.subjectKind !== POOL_KIND)
      throw new Refusal('not_found', 'steward.notInPool')
    requirePower(actor, member.subjectId as RegionId)
    const end = { untilOn: deps.world().calendars.dayOf(at), reason: because }
    await release(client, member, end, assigning(deps, actor, at))
  })
}

/** The posts of open departments that somebody holds at a moment. */
export function heldPosts({ organisation }: World, now: Moment): HeldPostsWire {
  const open = organisation.departments().filter(({ closedOn }) => closedOn === null)
  return {
    rows: open.flatMap((department) =>
      organisation.postsOf(department.id).flatMap((post) => {
        const holders = organisation.holders(post.id, now)
        if (holders.length === 0) return []
        const named = holders.map((id) => ({ id, name: organisation.person(id)?.name ?? '' }))
        return [{ id: post.id, name: post.name, department: department.name, holders: named }]
      }),
    ),
  }
}

/** Refuses whoever does not put stewards into the slots of a region. */
export function requirePower(actor: Officer, regionId: RegionId): void {
  if (!hasPower(actor, ASSIGN, { regionId })) throw new Refusal('not_permitted', 'steward.power')
}

/** What the engine needs of an actor's step. */
export function assigning({ ids, random, world }: StewardDeps, actor: Officer, at: Moment) {
  return { ids, organisation: world().organisation, recorder: { actor, at, random } }
}
