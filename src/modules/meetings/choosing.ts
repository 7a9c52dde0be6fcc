/**
 * Whom the rules would invite to a meeting, each with the reasons: investors of projects under construction before all others,
 * key enterprises (S000-09), those of a park or town with needs, and the departments that these needs are with (S004-83).
 * Nobody is invited by this; a person decides.
 */
import type { Day } from '../../calendar/days.ts'
import type { Series } from '../../engines/occasions/store.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import {
  departmentsAsked,
  guestsBefore,
  investorsIn,
  investorsInPark,
  keyEnterprises,
  withNeeds,
  type Named,
} from './choosing-store.ts'
import type { InvitingReason, ProposedWire } from './wire-inviting.ts'
import type { MeetingName } from './words.ts'

/** Enterprises in the order in which they were found, each once with all its reasons. */
class Chosen {
  readonly #found = new Map<string, { readonly name: string; readonly reasons: InvitingReason[] }>()

  add({ id, name }: Named, code: string, values: InvitingReason['values'] = {}): void {
    const known = this.#found.get(id)
    if (known === undefined) this.#found.set(id, { name, reasons: [{ code, values }] })
    else known.reasons.push({ code, values })
  }

  get ids(): string[] {
    return [...this.#found.keys()]
  }

  get proposed(): ProposedWire[] {
    return [...this.#found].map(([enterpriseId, { name, reasons }]) => ({
      side: 'enterprise',
      enterpriseId,
      departmentId: null,
      name: { zh: name, en: name },
      reasons,
    }))
  }
}

/** Meetings to which enterprises of the whole region are invited by rule. */
const OF_REGION: readonly MeetingName[] = ['city', 'county', 'symposium', 'talk']

/** Whom the rules propose for a turn: enterprises, departments, and the guests of the turn before. */
export async function proposeFor(
  runner: Runner,
  { organisation }: World,
  series: Series,
  turnOn: Day,
): Promise<ProposedWire[]> {
  const name = series.name as MeetingName
  const regions = organisation.subtree(series.regionId)
  const chosen = new Chosen()
  if (OF_REGION.includes(name)) await addOfRegion(runner, chosen, regions)
  if (name === 'town') await addOfTown(runner, chosen, regions, series.hostId)
  const asked = await departmentsAsked(runner, chosen.ids)
  const guests = await guestsBefore(runner, series.id, turnOn)
  const departments = asked.flatMap(({ departmentId, n }): ProposedWire[] => {
    const heir = organisation.department(organisation.heir(departmentId))
    if (heir === undefined || heir.closedOn !== null) return []
    const reasons = [{ code: 'asked', values: { n } }]
    return [{ side: 'government', enterpriseId: null, departmentId: heir.id, name: heir.name, reasons }]
  })
  const before = guests.map(({ side, name: called }): ProposedWire => ({
    side,
    enterpriseId: null,
    departmentId: null,
    name: { zh: called, en: called },
    reasons: [{ code: 'before', values: {} }],
  }))
  return [...chosen.proposed, ...onceEach(departments), ...before]
}

/** Departments that have become one with another are asked once. */
function onceEach(departments: readonly ProposedWire[]): ProposedWire[] {
  return [...new Map(departments.map((one) => [one.departmentId, one])).values()]
}

async function addOfRegion(runner: Runner, chosen: Chosen, regions: readonly RegionId[]): Promise<void> {
  for (const one of await investorsIn(runner, regions))
    chosen.add(one, 'building', { title: one.title, code: one.code })
  await addKey(runner, chosen, regions)
}

async function addKey(runner: Runner, chosen: Chosen, regions: readonly RegionId[]): Promise<void> {
  for (const one of await keyEnterprises(runner, regions)) {
    if (one.isAboveScale) chosen.add(one, 'aboveScale')
    if (one.isAboveLimit) chosen.add(one, 'aboveLimit')
  }
}

/** Of a park those with projects in it; of a town its key enterprises; of both whoever waits for something. */
async function addOfTown(
  runner: Runner,
  chosen: Chosen,
  regions: readonly RegionId[],
  parkId: string | null,
): Promise<void> {
  if (parkId === null) await addKey(runner, chosen, regions)
  else
    for (const one of await investorsInPark(runner, parkId))
      chosen.add(one, 'inPark', { title: one.title, code: one.code })
  const near = parkId === null ? regions : []
  for (const one of await withNeeds(runner, near, chosen.ids)) chosen.add(one, 'needs', { n: one.n })
}
