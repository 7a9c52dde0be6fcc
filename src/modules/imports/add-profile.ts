/** Keeping a profile for a region: checked as a whole, given the next version, written down. Old versions stay. */
import type { Pool } from 'pg'
import type { Moment } from '../../calendar/days.ts'
import { personOf, type Actor } from '../../kernel/actor.ts'
import type { Random } from '../../kernel/ids.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { run } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { findBuiltIn } from './built-in.ts'
import { placesOf } from './places.ts'
import { readProfile } from './profile.ts'
import { addProfileRow, findStored, type StoredProfile } from './profile-store.ts'

export interface ProfileDeps {
  readonly pool: Pool
  readonly random: Random
  readonly world: () => World
}

/** One writer at a time, so that versions have no gaps. */
const LOCK = 'select pg_advisory_xact_lock(7100011)'

/**
 * Refuses (`invalid_input`) a profile that is wrong at some place, one whose defaults stand for nothing here, and one of a
 * known name for another system: its numbers would mean other orders.
 */
export async function addProfile(
  { pool, random, world }: ProfileDeps,
  given: unknown,
  regionId: RegionId,
  actor: Actor,
  at: Moment,
): Promise<StoredProfile> {
  const { organisation } = world()
  if (organisation.region(regionId) === undefined) throw invalid('/regionId', 'region.unknown')
  const profile = readProfile(given)
  placesOf(profile, organisation, regionId)
  return withTransaction(pool, async (client) => {
    await run(client, LOCK)
    const above = await findStored(client, profile.name, organisation.ancestors(regionId))
    const system = above?.profile.system ?? findBuiltIn(profile.name)?.system
    if (system !== undefined && system !== profile.system)
      throw invalid('/system', 'import.profile.system', { name: profile.name, system })
    const own = await findStored(client, profile.name, [regionId])
    const version = (own?.version ?? 0) + 1
    const row = { regionId, name: profile.name, version, profile, addedAt: at, addedBy: personOf(actor) }
    await addProfileRow(client, row)
    const line = { act: 'add', audience: 'departments', patch: { version, profile } } as const
    await appendLine(client, `register:profile:${regionId}:${profile.name}`, line, { actor, at, random })
    return row
  })
}
