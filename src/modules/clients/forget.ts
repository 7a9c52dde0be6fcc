/** The job that empties messages of clients whose time is over. What became of their rows stays, without what they said. */
import { DAY_MS, HOUR_MS, type Moment } from '../../calendar/days.ts'
import type { JobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { World } from '../../platform/reference.ts'
import { emptyBodies } from './call-store.ts'
import { listClients } from './client-store.ts'
import { clientRules } from './parameters.ts'

export interface ForgetDeps extends Pick<JobDeps, 'pool' | 'now'> {
  readonly world: () => World
}

export function forgetJob(deps: ForgetDeps): Job {
  return { name: 'client-log', everyMs: HOUR_MS, run: () => forget(deps) }
}

/** Empties once; answers how many messages. */
async function forget({ pool, now, world }: ForgetDeps): Promise<number> {
  const { organisation, calendars } = world()
  const at = now()
  const regions = organisation.regions().map(({ id }) => id)
  let emptied = 0
  for (const { id, regionId } of await listClients(pool, regions)) {
    const { logDays } = clientRules(world(), regionId, calendars.dayOf(at))
    emptied += await emptyBodies(pool, id, (at - logDays * DAY_MS) as Moment)
  }
  return emptied
}
