/** A turn that nobody held by its last day: whoever convenes the meeting and the office are told, once for each turn (S000-09). */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import { recordOf, stateOf, turnsBetween } from '../../engines/occasions/cadence.ts'
import { heldOf, noteMissed, type Series } from '../../engines/occasions/store.ts'
import type { Ids } from '../../kernel/ids.ts'
import type { Party } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { sendMessages, type NewMessage } from '../boards/message-store.ts'
import { MANAGE } from '../projects/powers.ts'

/** Turns that ended longer ago are red in the schedule; nobody is told of them after an outage or an upgrade. */
const ENDED_MAX = 2

/** Tells of the turns of some series that were missed lately and nobody was told of. */
export async function tellMissed(
  runner: Runner,
  ids: Ids,
  organisation: Organisation,
  all: readonly Series[],
  { today, at }: { readonly today: Day; readonly at: Moment },
): Promise<void> {
  const records = await heldOf(
    runner,
    all.map(({ id }) => id),
  )
  const bySeries = Map.groupBy(records, ({ seriesId }) => seriesId)
  const messages: NewMessage[] = []
  for (const series of all) {
    const own = bySeries.get(series.id) ?? []
    const last = series.untilOn === null ? today : (Math.min(today, series.untilOn - 1) as Day)
    for (const turn of turnsBetween(series.cadence, series.fromOn, last, ENDED_MAX + 1)) {
      if (stateOf(turn, recordOf(own, turn)?.heldOn ?? null, today) !== 'missed') continue
      if (!(await noteMissed(runner, series.id, turn.fromOn, at))) continue
      const region = organisation.region(series.regionId)?.name
      const values = {
        region: region?.zh ?? '',
        regionEn: region?.en ?? '',
        meeting: `meeting.name.${series.name}`,
        from: isoDay(turn.fromOn),
        on: isoDay(turn.dueOn),
      }
      const text = own.some(({ turnOn }) => turnOn === turn.fromOn) ? 'meeting.uncounted' : 'meeting.missed'
      for (const party of partiesOf(organisation, series, at))
        messages.push({ party, text, values, matterId: null })
    }
  }
  await sendMessages(runner, ids, at, messages)
}

/** Whoever answers for the park, else whoever keeps the minutes for the region; and the head of the office. */
function partiesOf(organisation: Organisation, { regionId, hostId }: Series, at: Moment): readonly Party[] {
  const chief = hostId === null ? undefined : organisation.inCharge(hostId as Party, at)?.postId
  const convener = chief ?? organisation.postWith(regionId, MANAGE)?.id
  const office = organisation.bodyFor(regionId, 'office')
  const head = office && organisation.headOf(office.id)?.id
  return [...new Set([convener, head].filter((party) => party !== undefined))]
}
