/**
 * Whom the rules would invite to a meeting, each with the reasons: investors of projects under construction before all others,
 * key enterprises (S000-09), those of a park or town with needs, and the departments that these needs are with (S004-83).
 * Nobody is invited by this; a person decides.
 */
import { isoDay, type Day } from '../../calendar/days.ts'
import type { Series } from '../../engines/occasions/store.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { STAGES } from '../projects/words.ts'
import type { InvitingReason, ProposedWire } from './wire-inviting.ts'
import type { MeetingName, Side } from './words.ts'

const BUILDING = STAGES.slice(STAGES.indexOf('started'), STAGES.indexOf('completed'))
/** More than these nobody invites by rule; a person adds whom they miss. */
const INVESTORS_MAX = 60
const KEY_MAX = 30
const DEPARTMENTS_MAX = 15

const ENTRY = `join enterprise given on given.id = m.enterprise_id
  join enterprise e on e.id = coalesce(given.merged_into, given.id) and e.ended_on is null`
const RUNNING = `m.kind = 'project' and m.closed_at is null and m.status <> 'suspended' and not m.confidential`
const INVESTORS = `select e.id, e.name, m.code, m.title from matter m join project p on p.id = m.id ${ENTRY}
  where ${RUNNING} and p.stage = any($2::text[]) and m.region_id = any($1::uuid[])
  order by p.investment desc nulls last, m.id limit ${INVESTORS_MAX}`
const IN_PARK = `select e.id, e.name, m.code, m.title from matter m join project p on p.id = m.id ${ENTRY}
  where ${RUNNING} and p.park_id = $1 order by p.investment desc nulls last, m.id limit ${INVESTORS_MAX}`
const KEY = `select id, name, is_above_scale is true as "isAboveScale", is_above_limit is true as "isAboveLimit" from enterprise
  where region_id = any($1::uuid[]) and merged_into is null and ended_on is null and (is_above_scale or is_above_limit)
  order by revenue desc nulls last, id limit ${KEY_MAX}`
const OPEN = `m.kind = 'appeal' and m.closed_at is null and not m.confidential`
const NEEDING = `select e.id, e.name, count(*)::int as n from matter m ${ENTRY}
  where ${OPEN} and (e.region_id = any($1::uuid[]) or e.id = any($2::uuid[]))
  group by e.id, e.name order by n desc, e.id limit ${KEY_MAX}`
const ASKED = `select m.department_id as "departmentId", count(*)::int as n from matter m
  where ${OPEN} and m.enterprise_id = any($1::uuid[]) and m.department_id is not null
  group by m.department_id order by n desc, m.department_id limit ${DEPARTMENTS_MAX}`
const GUESTS = `select i.side, i.name from meeting_invitation i join meeting_plan p on p.id = i.plan_id
  where p.series_id = $1 and i.name is not null
    and p.turn_on = (select max(turn_on) from meeting_plan where series_id = $1 and turn_on < $2::date)
  order by i.side, i.id`

interface Named {
  readonly id: string
  readonly name: string
}
interface WithProject extends Named {
  readonly code: string
  readonly title: string
}

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
  const asked = await rowsOf<{ departmentId: DepartmentId; n: number }>(runner, ASKED, [chosen.ids])
  const guests = await rowsOf<{ side: Side; name: string }>(runner, GUESTS, [series.id, isoDay(turnOn)])
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
  for (const one of await rowsOf<WithProject>(runner, INVESTORS, [regions, BUILDING]))
    chosen.add(one, 'building', { title: one.title, code: one.code })
  await addKey(runner, chosen, regions)
}

async function addKey(runner: Runner, chosen: Chosen, regions: readonly RegionId[]): Promise<void> {
  type Key = Named & { readonly isAboveScale: boolean; readonly isAboveLimit: boolean }
  for (const one of await rowsOf<Key>(runner, KEY, [regions])) {
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
    for (const one of await rowsOf<WithProject>(runner, IN_PARK, [parkId]))
      chosen.add(one, 'inPark', { title: one.title, code: one.code })
  const near = parkId === null ? regions : []
  for (const one of await rowsOf<Named & { readonly n: number }>(runner, NEEDING, [near, chosen.ids]))
    chosen.add(one, 'needs', { n: one.n })
}
