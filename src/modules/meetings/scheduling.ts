/**
 * The job behind meetings: it begins and ends series as the law of each region says, tells of turns that were missed, and opens
 * orders and appeals that a crash has held up.
 */
import { MINUTE_MS, type Day } from '../../calendar/days.ts'
import { turnAt } from '../../engines/occasions/cadence.ts'
import { beginSeries, endSeries, seriesOf, type Series } from '../../engines/occasions/store.ts'
import type { Ids } from '../../kernel/ids.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { doAlone } from '../../platform/jobs/alone.ts'
import type { JobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { World } from '../../platform/reference.ts'
import { openOrders, type OrderDeps } from './holding.ts'
import { tellMissed } from './missed.ts'
import { openAppeals } from './opinions.ts'
import { wantedIn, type Wanted } from './rules.ts'
import { listHosts } from './store.ts'

interface SchedulingDeps extends Pick<JobDeps, 'pool' | 'log'>, Pick<OrderDeps, 'door'> {
  readonly world: () => World
  readonly ids: Ids
  readonly now: JobDeps['now']
}

const EVERY_MS = 10 * MINUTE_MS

export function meetingsJob(deps: SchedulingDeps): Job {
  return {
    name: 'meetings',
    everyMs: EVERY_MS,
    async run() {
      await schedule(deps)
      await openOrders(deps)
      await openAppeals(deps)
    },
  }
}

async function schedule({ pool, world, ids, now }: SchedulingDeps): Promise<void> {
  const { organisation, law, calendars } = world()
  const at = now()
  const today = calendars.dayOf(at)
  await doAlone(pool, 'meetings', async (client) => {
    const regions = organisation.regions().map(({ id }) => id)
    const open = (await seriesOf(client, regions)).filter(({ untilOn }) => untilOn === null)
    const parks = await listHosts(client)
    for (const regionId of regions) {
      const view = law.at({ regionId, lawOn: today, lawSeq: law.seq, today })
      const parkIds = parks.filter((park) => park.regionId === regionId).map(({ id }) => id)
      const wanted = wantedIn(organisation, regionId, parkIds, view)
      const had = open.filter((series) => series.regionId === regionId)
      for (const one of wanted) await begin(client, ids, regionId, one, had, today)
      for (const series of had)
        if (!wanted.some((one) => isSame(one, series)))
          await endSeries(client, series.id, afterTurn(series, today))
    }
    await tellMissed(client, ids, organisation, await seriesOf(client, regions), { today, at })
  })
}

const isSame = (wanted: Wanted, series: Series) =>
  wanted.name === series.name && wanted.hostId === series.hostId

/** Begins a series that there is none of; one with another cadence ends with its turn, so that no turn is cut in two. */
async function begin(
  client: Runner,
  ids: Ids,
  regionId: RegionId,
  wanted: Wanted,
  had: readonly Series[],
  today: Day,
): Promise<void> {
  const { name, hostId, cadence } = wanted
  const present = had.find((series) => isSame(wanted, series))
  if (present?.cadence === cadence.value) return
  const fromOn = present === undefined ? turnAt(cadence.value, today).fromOn : afterTurn(present, today)
  if (present !== undefined) await endSeries(client, present.id, fromOn)
  await beginSeries(client, {
    id: ids.next(),
    name,
    regionId,
    hostId,
    cadence: cadence.value,
    basis: cadence.basis,
    fromOn,
    untilOn: null,
  })
}

/** The first day after the turn that a day lies in; a series that has not begun ends before it does. */
function afterTurn({ cadence, fromOn }: Series, today: Day): Day {
  return Math.max(fromOn, turnAt(cadence, today).dueOn + 1) as Day
}
