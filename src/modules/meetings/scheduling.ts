/** The job behind meetings: it begins and ends series as the law of each region says, and opens orders that a crash has held up. */
import { MINUTE_MS, type Day } from '../../calendar/days.ts'
import { turnAt } from '../../engines/occasions/cadence.ts'
import { beginSeries, endSeries, seriesOf, type Series } from '../../engines/occasions/store.ts'
import type { Ids } from '../../kernel/ids.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import type { JobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { World } from '../../platform/reference.ts'
import { openOrders, type OrderDeps } from './holding.ts'
import { wantedIn } from './rules.ts'

interface SchedulingDeps extends Pick<JobDeps, 'pool' | 'log'>, Pick<OrderDeps, 'door'> {
  readonly world: () => World
  readonly ids: Ids
  readonly now: JobDeps['now']
}

const EVERY_MS = 10 * MINUTE_MS
/** One process schedules at a time. */
const LOCK = 'select pg_try_advisory_xact_lock(7100035) as "isMine"'

export function meetingsJob(deps: SchedulingDeps): Job {
  return {
    name: 'meetings',
    everyMs: EVERY_MS,
    async run() {
      await schedule(deps)
      await openOrders(deps)
    },
  }
}

async function schedule({ pool, world, ids, now }: SchedulingDeps): Promise<void> {
  const { organisation, law, calendars } = world()
  const today = calendars.dayOf(now())
  await withTransaction(pool, async (client) => {
    const [lock] = await rowsOf<{ isMine: boolean }>(client, LOCK)
    if (lock?.isMine !== true) return
    const regions = organisation.regions().map(({ id }) => id)
    const open = (await seriesOf(client, regions)).filter(({ untilOn }) => untilOn === null)
    for (const regionId of regions) {
      const wanted = wantedIn(
        organisation,
        regionId,
        law.at({ regionId, lawOn: today, lawSeq: law.seq, today }),
      )
      const had = open.filter((series) => series.regionId === regionId)
      for (const { name, cadence } of wanted) {
        const present = had.find((series) => series.name === name)
        if (present?.cadence === cadence.value) continue
        // A present series ends with its turn, so that no turn is cut in two.
        const fromOn = present === undefined ? turnAt(cadence.value, today).fromOn : afterTurn(present, today)
        if (present !== undefined) await endSeries(client, present.id, fromOn)
        const { value, basis } = cadence
        await beginSeries(client, {
          id: ids.next(),
          name,
          regionId,
          cadence: value,
          basis,
          fromOn,
          untilOn: null,
        })
      }
      for (const series of had)
        if (!wanted.some(({ name }) => name === series.name))
          await endSeries(client, series.id, afterTurn(series, today))
    }
  })
}

/** The first day after the turn that a day lies in; a series that has not begun ends before it does. */
function afterTurn({ cadence, fromOn }: Series, today: Day): Day {
  return Math.max(fromOn, turnAt(cadence, today).dueOn + 1) as Day
}
