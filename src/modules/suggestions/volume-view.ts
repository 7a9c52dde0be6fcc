/** Volumes of appeals by topic, place and hour as an office reads them, with what may be thought about. */
import { isoDay, startOfDay, type Day, type Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { weekOf } from './acceptance.ts'
import { regionsServed } from './examples.ts'
import { placeFor } from './reading.ts'
import { placesOf, proposalsOf, type Volume } from './volumes.ts'
import type { VolumesWire } from './wire.ts'

const WEEKS = 12
const WEEK = 7

/** By the hour of the clock in the city's zone. What is written down is younger than what it tells of, so ids cut the past off. */
const VOLUMES = `select m.region_id as "regionId", m.category as topic,
    floor(extract(epoch from a.filed_at - $2::timestamptz) / 604800)::int as week,
    extract(hour from (a.filed_at at time zone 'UTC') + make_interval(mins => $5::int))::int as hour, count(*)::int as count
  from matter m join appeal a on a.id = m.id
  where m.kind = 'appeal' and m.region_id = any($1::uuid[]) and m.id >= $4::uuid and not m.confidential
    and a.filed_at >= $2 and a.filed_at < $3
  group by 1, 2, 3, 4`

export async function viewVolumes(
  runner: Runner,
  { organisation, calendars }: World,
  actor: Officer,
  asked: string | undefined,
  now: Moment,
): Promise<VolumesWire> {
  const { region, regions } = placeFor(organisation, actor, asked)
  const { zone } = calendars.view(region.id).calendar
  const to = weekOf(calendars.dayOf(now))
  const from = (to - WEEKS * WEEK) as Day
  const [fromAt, toAt] = [startOfDay(from, zone), startOfDay(to, zone)]
  const served = regionsServed(organisation, region.id)
  const values = [served, sqlMoment(fromAt), sqlMoment(toAt), idFrom(fromAt), zone]
  const places = placesOf(await rowsOf<Volume>(runner, VOLUMES, values), WEEKS)
  const called = (id: string) => organisation.region(id as RegionId)?.name ?? { zh: '', en: '' }
  return {
    region,
    regions,
    from: isoDay(from),
    to: isoDay((to - 1) as Day),
    places: places.map(({ regionId, total, hours, topics, forecast }) => ({
      regionId,
      name: called(regionId),
      total,
      hours: [...hours],
      topics: topics.map((one) => ({ ...one })),
      forecast,
    })),
    proposals: proposalsOf(places).map((proposal) => ({ ...proposal, name: called(proposal.regionId) })),
  }
}

/** The least id that is made at a moment: ids begin with their time. */
function idFrom(at: Moment): string {
  const hex = Math.max(0, at).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7000-8000-000000000000`
}
