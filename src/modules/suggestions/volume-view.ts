/** Volumes of appeals by topic, place and hour as an office reads them, with what may be thought about. */
import { isoDay, startOfDay, type Day, type Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { weekOf } from './acceptance.ts'
import { BEHIND_MAX, showBehind } from './behind.ts'
import { regionsServed } from './examples.ts'
import { placeFor } from './reading.ts'
import { placesOf, proposalsOf, type Volume } from './volumes.ts'
import type { BehindWire, VolumeBehindQueryWire, VolumesWire } from './wire.ts'

const WEEKS = 12
const WEEK = 7

/** By the clock in the city's zone. */
const HOUR = `extract(hour from (a.filed_at at time zone 'UTC') + make_interval(mins => $5::int))::int`
/** What is written down is younger than what it tells of, so ids cut the past off. */
const CAME_IN = `from matter m join appeal a on a.id = m.id
  where m.kind = 'appeal' and m.region_id = any($1::uuid[]) and m.id >= $4::uuid and not m.confidential
    and a.filed_at >= $2 and a.filed_at < $3`
const VOLUMES = `select m.region_id as "regionId", m.category as topic,
    floor(extract(epoch from a.filed_at - $2::timestamptz) / 604800)::int as week, ${HOUR} as hour, count(*)::int as count
  ${CAME_IN} group by 1, 2, 3, 4`
const BEHIND = `select m.id ${CAME_IN} and ($6::text is null or m.category = $6)
    and ${HOUR} >= $7 and ${HOUR} < $8
  order by m.id desc limit $9`

/** The period that is counted: whole weeks that are over, as days, and as what the statements above take. */
function periodOf(
  { calendars }: World,
  officeRegion: RegionId,
  places: readonly RegionId[],
  now: Moment,
  weeks: number,
) {
  const { zone } = calendars.view(officeRegion).calendar
  const to = weekOf(calendars.dayOf(now))
  const from = (to - weeks * WEEK) as Day
  const [fromAt, toAt] = [startOfDay(from, zone), startOfDay(to, zone)]
  return { from, to, values: [places, sqlMoment(fromAt), sqlMoment(toAt), idFrom(fromAt), zone] }
}

export async function viewVolumes(
  runner: Runner,
  world: World,
  actor: Officer,
  asked: string | undefined,
  now: Moment,
): Promise<VolumesWire> {
  const { organisation } = world
  const { region, regions } = placeFor(organisation, actor, asked)
  const served = regionsServed(organisation, region.id)
  const { from, to, values } = periodOf(world, region.id, served, now, WEEKS)
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

const HOURS = 24

/** The appeals behind a number of a place. Refuses `not_found` for a place that the office does not dispatch for. */
export async function viewVolumeBehind(
  context: RowContext,
  actor: Officer,
  query: VolumeBehindQueryWire,
  now: Moment,
): Promise<BehindWire> {
  const { runner, world } = context
  const { region } = placeFor(world.organisation, actor, query.regionId)
  const place = regionsServed(world.organisation, region.id).find((id) => id === query.placeId)
  if (place === undefined) throw new Refusal('not_found', reason('region.unknown'))
  const { values } = periodOf(world, region.id, [place], now, Number(query.weeks ?? WEEKS))
  const hours = [Number(query.fromHour ?? 0), Number(query.toHour ?? HOURS)]
  const asked = [...values, query.topic ?? null, ...hours, BEHIND_MAX + 1]
  const found = await rowsOf<{ id: string }>(runner, BEHIND, asked)
  return showBehind(
    context,
    actor,
    found.map(({ id }) => id),
  )
}

/** The least id that is made at a moment: ids begin with their time. */
function idFrom(at: Moment): string {
  const hex = Math.max(0, at).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7000-8000-000000000000`
}
