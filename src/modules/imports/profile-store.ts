/** The SQL of mapping profiles that regions keep for themselves. A version is never changed. */
import type { Moment } from '../../calendar/days.ts'
import type { PersonId, RegionId } from '../../kernel/matter.ts'
import { defineTable, decode } from '../../platform/database/table.ts'
import { rowsOf, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { Profile } from './profile.ts'

export interface StoredProfile {
  readonly regionId: RegionId
  readonly name: string
  readonly version: number
  readonly profile: Profile
  readonly addedAt: Moment
  readonly addedBy: PersonId | null
}

const profileTable = defineTable('mapping_profile', ['regionId', 'name', 'version'], {
  regionId: 'uuid',
  name: 'text',
  version: 'int',
  profile: 'json',
  addedAt: 'moment',
  addedBy: 'uuid',
})

const COLUMNS = profileTable.select()
/** Nearest region first; of it the newest version. */
const NEAREST = `select ${COLUMNS} from mapping_profile where name = $1 and region_id = any($2::uuid[])
  order by array_position($2::uuid[], region_id), version desc limit 1`
const ALL = `select distinct on (region_id, name) ${COLUMNS} from mapping_profile where region_id = any($1::uuid[])
  order by region_id, name, version desc`
const VERSIONS = `select ${COLUMNS} from mapping_profile where name = $1 and region_id = any($2::uuid[])
  order by array_position($2::uuid[], region_id), version desc`

function read(row: Record<string, unknown>): StoredProfile {
  return decode(profileTable, row) as unknown as StoredProfile
}

/** Fails where somebody else has added the same version meanwhile. */
export async function addProfileRow(runner: Runner, row: StoredProfile): Promise<void> {
  const writes = new Writes()
  writes.insert(profileTable, { ...row })
  await runWrites(runner, writes)
}

/** The newest version of a name in the first of these regions that has one. */
export async function findStored(
  runner: Runner,
  name: string,
  regions: readonly RegionId[],
): Promise<StoredProfile | undefined> {
  const [row] = await rowsOf<Record<string, unknown>>(runner, NEAREST, [name, regions])
  return row === undefined ? undefined : read(row)
}

/** The newest versions of all names in these regions. */
export async function listStored(runner: Runner, regions: readonly RegionId[]): Promise<StoredProfile[]> {
  return (await rowsOf<Record<string, unknown>>(runner, ALL, [regions])).map(read)
}

/** All versions of a name in these regions, nearest region and newest version first. */
export async function listVersions(
  runner: Runner,
  name: string,
  regions: readonly RegionId[],
): Promise<StoredProfile[]> {
  return (await rowsOf<Record<string, unknown>>(runner, VERSIONS, [name, regions])).map(read)
}
