/** The only SQL for gaps of direct channels over many projects: behind which channels nobody with a number stands. */
import type { RegionId } from '../../kernel/matter.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { RegionChannelsWire } from './wire.ts'
import { CHANNELS, GAPS_LISTED, type Channel } from './words.ts'

/** A number that the registers know by themselves. */
const KNOWN: Partial<Record<Channel, string>> = {
  park: 'pk.chief_name is not null and pk.chief_phone is not null',
  enterprise: 'e.contact_name is not null and e.contact_phone is not null',
}
const slotOf = (channel: Channel) => (channel === 'steward' ? 'steward' : `direct.${channel}`)
const MISSING = CHANNELS.map((channel) => {
  const slot = `'${slotOf(channel)}'`
  const isThere = [
    `coalesce(own.slots, '{}') @> array[${slot}]`,
    `coalesce(above.slots, '{}') @> array[${slot}]`,
    KNOWN[channel] ?? 'false',
  ]
  return `case when not (${isThere.map((one) => `coalesce(${one}, false)`).join(' or ')}) then '${channel}' end`
}).join(', ')

const GAPS = `with own as (
    select subject_id, array_agg(slot) as slots from assignment where subject_kind = 'project' and until_on is null
      and vacant_since is null and phone is not null and (slot = 'steward' or slot like 'direct.%') group by subject_id
  ), above as (
    select region_id, array_agg(slot) as slots from unnest($2::uuid[], $3::text[]) as n (region_id, slot) group by region_id
  ), gap as (
    select p.id, m.title, array_remove(array[${MISSING}], null) as missing
    from project_entry p join matter m on m.id = p.id left join park pk on pk.id = p.park_id
      left join enterprise e on e.id = m.enterprise_id left join own on own.subject_id = p.id
      left join above on above.region_id = p.region_id
    where p.region_id = any($1::uuid[]) and p.is_open and not p.is_confidential
  )`
const COUNTS = `${GAPS} select channel, count(*)::int as count from gap, unnest(missing) as channel group by channel`
const LISTED = `${GAPS} select id, title, missing from gap where cardinality(missing) > 0
  order by cardinality(missing) desc, title, id limit ${GAPS_LISTED}`

/** Open projects of some regions with their gaps: how many by channel, and those with the most. `covered` is what regions name. */
export async function projectGaps(
  runner: Runner,
  regions: readonly RegionId[],
  covered: readonly { readonly regionId: RegionId; readonly slot: string }[],
): Promise<NonNullable<RegionChannelsWire['projects']>> {
  const values = [regions, covered.map(({ regionId }) => regionId), covered.map(({ slot }) => slot)]
  const counts = await rowsOf<{ channel: Channel; count: number }>(runner, COUNTS, values)
  const rows = await rowsOf<{ id: string; title: string; missing: Channel[] }>(runner, LISTED, values)
  return {
    counts: CHANNELS.map((channel) => ({
      channel,
      count: counts.find((one) => one.channel === channel)?.count ?? 0,
    })),
    rows,
  }
}
