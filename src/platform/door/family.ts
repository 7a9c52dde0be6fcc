/**
 * Matters with their parts, as the door locks, settles and ends them. A parent is always locked before its parts and in a
 * statement of its own, whatever their ids: whoever holds a part holds its parent.
 */
import { SYSTEM } from '../../kernel/actor.ts'
import { isFrom } from '../../kernel/kind.ts'
import type { MatterId, Party } from '../../kernel/matter.ts'
import { sqlMoment } from '../database/table.ts'
import { rowsOf, together } from '../database/writes.ts'
import { aboutOf } from './about.ts'
import { loadCase, loadCases, type Lock } from './load.ts'
import { openWanted } from './open.ts'
import { notFound, sourceOf, type Sitting } from './sitting.ts'
import { later, readersOf, type Family, type Track } from './work.ts'

const PARENT_OF = `select parent_id as "parentId" from matter where id = $1 and parent_id is not null`
const ROOTS_OF = `select distinct coalesce(parent_id, id) as id from matter where id = any($1::uuid[]) order by 1`
const DUE_PARTS = `select distinct c.matter_id as id from clock c join matter m on m.id = c.matter_id
  where m.parent_id = any($1::uuid[]) and m.closed_at is null and c.stopped_at is null
    and (c.wake_at <= $2 or c.calendar_no < $3) order by 1`

/** Locks and follows one matter, its parent first, and the parts in which something is due. Refuses `not_found`. */
export async function followOne(
  sitting: Sitting,
  id: string,
  kindName: string,
): Promise<{ track: Track; parent: Track | undefined }> {
  const { deps, work } = sitting
  const { kind } = deps.registry.byName(kindName)
  if (kind.isPart === true) return followPart(sitting, id, kindName)
  const it = await loadCase(sourceOf(sitting), id, kindName, 'wait')
  if (it === undefined) throw notFound()
  const track = work.follow(it)
  await followParts(sitting, await dueParts(sitting, [track]))
  return { track, parent: undefined }
}

/**
 * Locks a matter together with another one, whichever has the lesser id first. They are followed, and so written, in the order
 * given: what is written of the other may rest on what the first has become.
 */
export async function followBoth(sitting: Sitting, one: string, other: string): Promise<void> {
  const cases = await loadCases(sourceOf(sitting), [one, other], 'wait')
  for (const id of [one, other] as MatterId[]) {
    const it = cases.get(id)
    if (it !== undefined) sitting.work.follow(it)
  }
}

async function followPart(sitting: Sitting, id: string, kindName: string) {
  const found = (await together(sitting.client, [...sitting.begin(), { text: PARENT_OF, values: [id] }])).at(
    -1,
  )
  const [row] = (found?.rows ?? []) as { parentId: MatterId }[]
  if (row === undefined) throw notFound()
  const [parent] = await followRoots(sitting, [row.parentId], 'wait')
  if (parent === undefined) throw notFound()
  await followParts(sitting, [...new Set([id, ...(await dueParts(sitting, [parent]))])])
  const track = sitting.work.tracks.get(id as MatterId)
  if (track === undefined || track.it.matter.kind !== kindName) throw notFound()
  return { track, parent }
}

/**
 * Locks and follows those of the matters, and the parents of those that are parts, that nobody else holds; and the parts
 * of theirs in which something is due.
 */
export async function followFree(sitting: Sitting, ids: readonly string[]): Promise<void> {
  const found = (await together(sitting.client, [...sitting.begin(), { text: ROOTS_OF, values: [ids] }])).at(
    -1,
  )
  const roots = ((found?.rows ?? []) as { id: string }[]).map((row) => row.id)
  const tracks = await followRoots(sitting, roots, 'skip')
  await followParts(sitting, await dueParts(sitting, tracks))
}

async function followRoots(sitting: Sitting, ids: readonly string[], lock: Lock): Promise<Track[]> {
  if (ids.length === 0) return []
  const cases = await loadCases(sourceOf(sitting), ids, lock)
  return [...cases.values()].map((it) => sitting.work.follow(it))
}

/** Waits for nobody: the parent is ours. */
async function followParts(sitting: Sitting, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const cases = await loadCases(sourceOf(sitting), ids, 'wait')
  for (const it of cases.values()) sitting.work.follow(it)
}

/** The open parts in which the law has made something due, or whose clocks stand on an older calendar. */
async function dueParts(sitting: Sitting, parents: readonly Track[]): Promise<string[]> {
  const { client, recorded, world } = sitting
  const ids = parents.filter(({ it }) => it.parts.some((part) => part.isOpen)).map(({ it }) => it.matter.id)
  if (ids.length === 0) return []
  const values = [ids, sqlMoment(recorded), world.calendars.no]
  return (await rowsOf<{ id: string }>(client, DUE_PARTS, values)).map((row) => row.id)
}

/**
 * Takes whatever is due in the matters that are followed, opens what their steps want opened and ends the parts of what
 * has ended, until nothing is left to do.
 */
export async function settle(sitting: Sitting): Promise<void> {
  const { families } = sitting.work
  // Matters that are opened on the way join at the end and are settled in their turn.
  for (const family of families.values()) while (await settleOne(sitting, family)) continue
}

async function settleOne(sitting: Sitting, family: Family): Promise<boolean> {
  if (await openWanted(sitting, family)) return true
  if (await actOnThoseAbout(sitting, family)) return true
  if (sitting.work.takeNext(family)) return true
  return endParts(sitting, family)
}

/**
 * Does to the matters about one, or to its own subject, what a step of it means for them. Each is brought up to date first,
 * then acted on. Whoever holds a matter that is about another already never asks for that other, so nobody waits in a circle.
 */
async function actOnThoseAbout(sitting: Sitting, family: Family): Promise<boolean> {
  const source = family.find((track) => track.toFollow.length > 0)
  const wanted = source?.toFollow.shift()
  if (source === undefined || wanted === undefined) return false
  const ids = await aboutOf(sitting, source, wanted.following)
  await followRoots(
    sitting,
    ids.filter((id) => !sitting.work.tracks.has(id)),
    'wait',
  )
  for (const id of ids) {
    const own = sitting.work.families.get(id)
    const [track] = own ?? []
    if (own === undefined || track === undefined) continue
    while (await settleOne(sitting, own)) continue
    followBySystem(sitting, track, wanted)
    while (await settleOne(sitting, own)) continue
  }
  return true
}

function followBySystem({ deps, work }: Sitting, track: Track, wanted: Track['toFollow'][number]): void {
  const { act, input, whom, only = {} } = wanted.following
  const declared = deps.registry.act(track.module, act)
  const { matter } = track.it
  const isMeant = only.departmentId === undefined || only.departmentId === matter.departmentId
  const mayBe =
    (matter.closedAt === null || whom !== undefined) &&
    isFrom(track.module.kind, declared.from, matter.status)
  if (!isMeant || !mayBe) return
  const at = {
    happened: later(wanted.at.happened, matter.happenedAt),
    recorded: later(wanted.at.recorded, matter.recordedAt),
  }
  const decision = declared.decide(track.it, input as never, SYSTEM, at)
  if (Object.keys(decision).length > 0) work.decide(track, act, decision, SYSTEM, at)
}

/** The parts that end with their parent, and those that new readers of the parent must be able to see. */
async function endParts(sitting: Sitting, family: Family): Promise<boolean> {
  const [root] = family as [Track]
  const hasEnded = root.it.matter.closedAt !== null && root.before?.matter.closedAt === null
  if (root.it.matter.partCount === 0 || !(hasEnded || haveReadersChanged(root))) return false
  const isFollowed = (id: MatterId) => sitting.work.tracks.has(id)
  const unread = root.it.parts.map((part) => part.id).filter((id) => !isFollowed(id))
  await followParts(sitting, unread)
  const ending = hasEnded ? family.filter((track) => track !== root && endsWithParent(track)) : []
  for (const part of ending) endWith(sitting, root, part)
  return unread.length + ending.length > 0
}

function endsWithParent({ module, it }: Track): boolean {
  return it.matter.closedAt === null && module.kind.endsWithParent !== undefined
}

function endWith({ deps, work }: Sitting, parent: Track, part: Track): void {
  const actName = part.module.kind.endsWithParent as string
  const { closedAt, recordedAt } = parent.it.matter
  const { matter } = part.it
  const at = {
    happened: later(closedAt ?? matter.happenedAt, matter.happenedAt),
    recorded: later(recordedAt, matter.recordedAt),
  }
  const decision = deps.registry.act(part.module, actName).decide(part.it, {} as never, SYSTEM, at)
  work.decide(part, actName, decision, SYSTEM, at)
}

function haveReadersChanged({ module, before, it }: Track): boolean {
  if (before === null) return false
  const old: ReadonlySet<Party> = readersOf(module, before)
  const now = readersOf(module, it)
  return old.size !== now.size || [...now].some((party) => !old.has(party))
}
