/**
 * Flags of projects and parks (S000-18): dated entries with their basis, added by the leaders' office and never changed. A project
 * may use the through train when it or its park is flagged.
 */
import type { Pool } from 'pg'
import { isoDay, parseDay, type Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { World } from '../../platform/reference.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { addFlag, listFlags, lockedSubject, seenSubject } from './store.ts'
import { isFlagged } from './train.ts'
import type { FlagBodyWire, FlagWire } from './wire.ts'
import { OFFICE, type Flagged } from './words.ts'

export interface FlagDeps {
  readonly pool: Pool
  readonly world: () => World
  readonly ids: Ids
  readonly random: Random
}

/** Which project or park. */
export interface Subject {
  readonly kind: Flagged
  readonly id: string
}

/** The entries of a subject. Refuses one that there is none of, or that the reader may not see. */
export async function readFlag(
  { pool, world }: Pick<FlagDeps, 'pool' | 'world'>,
  { kind, id }: Subject,
  actor: Officer,
  now: Moment,
): Promise<FlagWire> {
  const found = await seenSubject(pool, kind, id, actor)
  if (found === undefined) throw new Refusal('not_found', 'throughTrain.noSubject')
  const entries = await listFlags(pool, [id])
  const { organisation, calendars } = world()
  return {
    isSet: isFlagged(entries, calendars.dayOf(now)),
    mayFlag: mayFlag(actor, found.regionId),
    entries: entries.toReversed().map(({ isSet, fromOn, basis, recordedBy }) => ({
      isSet,
      fromOn: isoDay(fromOn),
      basis,
      by: organisation.person(recordedBy)?.name ?? '',
    })),
  }
}

/**
 * Adds an entry. Refuses whoever is not of the leaders' office of that region, a day before the last entry's, and an entry that
 * changes nothing.
 */
export async function flag(
  { pool, random, ids }: FlagDeps,
  { kind, id }: Subject,
  { isSet, fromOn: from, basis }: FlagBodyWire,
  actor: Officer,
  at: Moment,
): Promise<void> {
  const fromOn = parseDay(from)
  if (fromOn === null) throw invalid('/fromOn', 'throughTrain.flagDay')
  await withTransaction(pool, async (client) => {
    const found = await lockedSubject(client, kind, id)
    if (found === undefined) throw new Refusal('not_found', 'throughTrain.noSubject')
    if (!mayFlag(actor, found.regionId)) throw new Refusal('not_permitted', 'throughTrain.flagPower')
    const last = (await listFlags(client, [id])).at(-1)
    if (last !== undefined && fromOn < last.fromOn)
      throw invalid('/fromOn', 'throughTrain.flagBackwards', { on: isoDay(last.fromOn) })
    if ((last?.isSet ?? false) === isSet) throw invalid('/isSet', 'throughTrain.flagSame')
    const entry = {
      id: ids.next(),
      subjectKind: kind,
      subjectId: id,
      isSet,
      fromOn,
      basis,
      recordedAt: at,
      recordedBy: actor.personId,
    }
    await addFlag(client, entry)
    const patch = { ...entry, fromOn: isoDay(fromOn) }
    const line = { act: 'flag', audience: 'departments', patch } as const
    await appendLine(client, `throughTrainFlag:${id}`, line, { actor, at, random })
  })
}

function mayFlag({ powers, regions }: Officer, regionId: RegionId): boolean {
  return powers.includes(OFFICE) && regions.has(regionId)
}
