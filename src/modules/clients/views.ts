/** Clients, calls and rows as the wire has them. */
import type { Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { PersonId } from '../../kernel/matter.ts'
import type { World } from '../../platform/reference.ts'
import type { Say } from '../../platform/views/matter-view.ts'
import { wireMoment } from '../../platform/views/time.ts'
import type { Problem } from '../imports/row.ts'
import type { CallRow, ClientCall, DeadRow } from './call-store.ts'
import type { Client } from './client-store.ts'
import type { Coverage } from './coverage.ts'
import type { CallViewWire, CallWire, ClientWire, CoverageWire, DeadListWire } from './wire.ts'

type Names = ReadonlyMap<string, string>

export function clientWire(client: Client, keys: number, world: World): ClientWire {
  const { regionId, addedBy, ...facts } = client
  const days = world.calendars.view(regionId)
  return {
    ...facts,
    region: world.organisation.region(regionId)?.name ?? UNKNOWN,
    addedAt: wireMoment(client.addedAt, days),
    person: personName(addedBy, world),
    revokedAt: wireMoment(client.revokedAt, days),
    usedAt: wireMoment(client.usedAt, days),
    keys,
  }
}

const UNKNOWN = { zh: '', en: '' }

function personName(id: PersonId | null, { organisation }: World): string | null {
  return id === null ? null : (organisation.person(id)?.name ?? null)
}

export function callWire(call: ClientCall, names: Names, say: Say, world: World): CallWire {
  const { clientId, at, personId, body: _body, fault, mediaType, sizeBytes, ...facts } = call
  return {
    ...facts,
    client: names.get(clientId) ?? '',
    at: momentOf(at, world),
    person: personName(personId, world),
    fault: fault === null ? null : { text: say(fault), mediaType, sizeBytes },
  }
}

/** In the zone of the country: calls of several regions stand in one list. */
function momentOf(at: Moment, { organisation, calendars }: World): string {
  const [region] = organisation.regions()
  if (region === undefined) throw new Error('there is no region')
  return wireMoment(at, calendars.view(region.id))
}

export function lineWire(row: CallRow, say: Say): CallViewWire['lines'][number] {
  const { externalId, outcome, matterId, problems, settledBy } = row
  return {
    row: row.row,
    externalId,
    outcome,
    matterId,
    faults: faultsOf(problems, say),
    isSettled: settledBy !== null,
  }
}

export function deadWire(row: DeadRow, names: Names, say: Say, world: World): DeadListWire['rows'][number] {
  const { callId, clientId, at, externalId, tries, hasBody, problems } = row
  return {
    callId,
    row: row.row,
    clientId,
    client: names.get(clientId) ?? '',
    at: momentOf(at, world),
    externalId,
    tries,
    isKept: hasBody,
    faults: faultsOf(problems, say),
  }
}

function faultsOf(problems: readonly Problem[], say: Say) {
  return problems.map(({ column, code, values }) => ({ field: column, text: say(code, values) }))
}

/** Every open body of the post's regions, those without orders as well: that is what coverage is about. */
export function coverageWire(
  { byDepartment, ...counts }: Coverage,
  { regions }: Officer,
  from: Moment,
  world: World,
): CoverageWire {
  const bodies = world.organisation
    .departments()
    .filter(({ regionId, closedOn }) => closedOn === null && regions.has(regionId))
  const rows = bodies.map(({ id, name, regionId }) => ({
    department: name,
    region: world.organisation.region(regionId)?.name ?? UNKNOWN,
    orders: byDepartment.get(id) ?? 0,
  }))
  const covered = rows.filter((row) => row.orders > 0).length
  const sorted = rows.toSorted((one, other) => one.orders - other.orders)
  return {
    from: momentOf(from, world),
    departments: rows.length,
    covered,
    ...counts,
    rows: sorted,
  }
}
