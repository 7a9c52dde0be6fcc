/** The profile that somebody means: the one that their region or the nearest above keeps under that name, else a built-in one. */
import type { RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { invalid } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { BUILT_IN_PROFILES, findBuiltIn } from './built-in.ts'
import type { Profile } from './profile.ts'
import { findStored, listStored } from './profile-store.ts'

/** A profile, and which version of it that is: 0 for one that comes with the platform. */
export interface ProfileInForce {
  readonly profile: Profile
  readonly version: number
  readonly regionId: RegionId | null
}

type Regions = Pick<Organisation, 'ancestors'>

/** Refuses (`invalid_input`, at `/profile`) a name that no profile has. */
export async function findProfile(
  runner: Runner,
  organisation: Regions,
  regionId: RegionId,
  name: string,
): Promise<ProfileInForce> {
  const stored = await findStored(runner, name, organisation.ancestors(regionId))
  if (stored !== undefined) return stored
  const profile = findBuiltIn(name)
  if (profile === undefined) throw invalid('/profile', 'import.profile.unknown', { name })
  return { profile, version: 0, regionId: null }
}

/** All that hold for a region: of one name the nearest. */
export async function listProfiles(
  runner: Runner,
  organisation: Regions,
  regionId: RegionId,
): Promise<readonly ProfileInForce[]> {
  const regions = organisation.ancestors(regionId)
  const stored = await listStored(runner, regions)
  const nearest = stored.toSorted(
    (one, other) => regions.indexOf(one.regionId) - regions.indexOf(other.regionId),
  )
  const builtIn = BUILT_IN_PROFILES.map((profile) => ({ profile, version: 0, regionId: null }))
  const found = new Map<string, ProfileInForce>()
  for (const one of [...nearest, ...builtIn])
    if (!found.has(one.profile.name)) found.set(one.profile.name, one)
  return [...found.values()]
}
