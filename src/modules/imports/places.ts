/** Regions and departments as another system writes them: by code, id or name, through the profile's list, or a default. */
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import type { Profile } from './profile.ts'
import { heading } from '../../platform/table-files/table.ts'

/** What a name stands for; null when it is known nowhere and that is a fault of the row. */
type Find<Id> = (name: string) => Id | null

export interface Places {
  readonly region: Find<RegionId>
  /** Nobody is an answer too: then the appeal has no department yet. */
  readonly department: Find<DepartmentId | 'none'>
}

/** Prepares the search. Refuses (`invalid_input`) a default of the profile that stands for nothing here. */
export function placesOf(
  { region = {}, department = {} }: Pick<Profile, 'region' | 'department'>,
  organisation: Organisation,
  usualRegion: RegionId,
): Places {
  const regions = new Map<string, RegionId>()
  for (const { id, code, name } of organisation.regions())
    for (const key of [id, code, name.zh, name.en]) regions.set(heading(key), id)
  const departments = new Map<string, DepartmentId>()
  for (const { id, name, closedOn } of organisation.departments())
    if (closedOn === null) for (const key of [id, name.zh, name.en]) departments.set(heading(key), id)
  const ownRegion = defaultOf(region.default, regions, 'region') ?? usualRegion
  const ownDepartment = defaultOf(department.default, departments, 'department') ?? 'none'
  return {
    region: finder(region, regions, ownRegion),
    department: finder<DepartmentId | 'none'>(department, departments, ownDepartment),
  }
}

function defaultOf<Id>(
  name: string | undefined,
  known: ReadonlyMap<string, Id>,
  field: 'region' | 'department',
): Id | undefined {
  if (name === undefined) return undefined
  const found = known.get(heading(name))
  if (found !== undefined) return found
  const path = `/${field}/default`
  const why = reason('import.profile.place', { path, name })
  throw new Refusal('invalid_input', why, [{ path, ...why }])
}

function finder<Id>(
  { map = {}, unknown = 'reject' }: NonNullable<Profile['region']>,
  known: ReadonlyMap<string, Id>,
  usual: Id,
): Find<Id> {
  const ours = new Map(Object.entries(map).map(([theirs, own]) => [heading(theirs), heading(own)]))
  return (name) => {
    const typed = heading(name)
    if (typed === '') return usual
    return known.get(ours.get(typed) ?? typed) ?? (unknown === 'default' ? usual : null)
  }
}
