/** Where a project lies: a park, a functional zone and parcels of the registers, named by their codes. Their ids are kept, so that codes may change. */
import { invalid } from '../../kernel/refusal.ts'
import type { Gate } from '../../platform/registry.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { Project } from './project.ts'

/** A row of a register, with the code that it was named by. */
export interface Place {
  readonly id: string
  readonly code: string
}

/** What the gate `projectPlaces` answers: the rows that some codes name. */
interface PlacesFact {
  readonly parks: readonly Place[]
  readonly zones: readonly Place[]
  readonly parcels: readonly Place[]
}

interface PlaceInputs {
  readonly parkCode?: string
  readonly zoneCode?: string
  /** Several codes with commas or blanks between. */
  readonly parcelCodes?: string
}

const PARKS = 'select id, code from park where code = any($1)'
const ZONES = 'select id, code from zone where code = any($1)'
const PARCELS = 'select id, code from parcel where code = any($1) order by code'

/** Answers which parks and parcels some codes name. */
export const projectPlacesGate: Gate = async (runner: Runner, input: PlaceInputs): Promise<PlacesFact> => ({
  parks: await rowsOf<Place>(runner, PARKS, [codesIn(input.parkCode)]),
  zones: await rowsOf<Place>(runner, ZONES, [codesIn(input.zoneCode)]),
  parcels: await rowsOf<Place>(runner, PARCELS, [codesIn(input.parcelCodes)]),
})

/** The question that an input puts to the registers; none where it names no place. */
export function placeGates({ parkCode, zoneCode, parcelCodes }: PlaceInputs) {
  if ([parkCode, zoneCode, parcelCodes].every((one) => one === undefined)) return []
  const question: PlaceInputs = {
    ...(parkCode === undefined ? {} : { parkCode }),
    ...(zoneCode === undefined ? {} : { zoneCode }),
    ...(parcelCodes === undefined ? {} : { parcelCodes }),
  }
  return [{ gate: 'projectPlaces', question }]
}

/** What an input sets. Refuses codes that the registers do not know, naming the first. */
export function placesFrom(
  facts: Readonly<Record<string, unknown>>,
  { parkCode, zoneCode, parcelCodes }: PlaceInputs,
): Partial<Pick<Project, 'park' | 'parkId' | 'zone' | 'zoneId' | 'parcels'>> {
  const found = facts['projectPlaces'] as PlacesFact | undefined
  if (found === undefined) return {}
  const [park] = found.parks
  if (parkCode !== undefined && park === undefined)
    throw invalid('/input/parkCode', 'project.noPark', { code: parkCode.trim() })
  const [zone] = found.zones
  if (zoneCode !== undefined && zone === undefined)
    throw invalid('/input/zoneCode', 'project.noZone', { code: zoneCode.trim() })
  const missing = codesIn(parcelCodes).find((code) => !found.parcels.some((one) => one.code === code))
  if (missing !== undefined) throw invalid('/input/parcelCodes', 'project.noParcel', { code: missing })
  return {
    ...(park === undefined ? {} : { park: park.code, parkId: park.id }),
    ...(zone === undefined ? {} : { zone: zone.code, zoneId: zone.id }),
    ...(parcelCodes === undefined ? {} : { parcels: found.parcels }),
  }
}

function codesIn(text = ''): readonly string[] {
  return [...new Set(text.split(/[\s,，、;；]+/).filter((code) => code !== ''))]
}
