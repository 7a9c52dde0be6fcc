/** The job that tells the dispatchers when fewer of last week's sure suggestions were followed than the region wants: once a week. */
import { HOUR_MS, isoDay, type Day } from '../../calendar/days.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { RegionJobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { sendMessages } from '../boards/message-store.ts'
import { APPEAL_POWERS } from '../appeals/appeal.ts'
import { weekOf } from './acceptance.ts'
import { noteWarning } from './acceptance-store.ts'
import { countAcceptance, isBelow, warnBelowOf } from './acceptance-view.ts'
import { officeRegionOf } from './examples.ts'

const WEEK = 7
/** Of fewer, one more or less would change everything. */
const DECIDED_MIN = 5
const PER_CENT = 100

export function suggestionWarningJob(deps: RegionJobDeps): Job {
  return { name: 'suggestion-warnings', everyMs: HOUR_MS, run: () => warnAll(deps) }
}

async function warnAll(deps: RegionJobDeps): Promise<void> {
  const { organisation } = deps.world()
  for (const { id } of organisation.regions())
    if (officeRegionOf(organisation, id) === id) await warn(deps, id)
}

async function warn({ pool, world, ids, now }: RegionJobDeps, regionId: RegionId): Promise<void> {
  const { organisation, calendars } = world()
  const at = now()
  const line = warnBelowOf(world(), regionId, at)
  const office = organisation.postWith(regionId, APPEAL_POWERS.dispatch)
  if (line === null || office === undefined) return
  const weekOn = (weekOf(calendars.dayOf(at)) - WEEK) as Day
  const period = { from: weekOn, to: (weekOn + WEEK - 1) as Day }
  const { total } = (await countAcceptance(pool, world(), regionId, period)).counted
  const { followed, amongThem, notFollowed } = total.outcomes
  if (followed + amongThem + notFollowed < DECIDED_MIN || !isBelow(total.followed, line)) return
  const share = Math.round((total.followed ?? 0) * PER_CENT)
  await withTransaction(pool, async (client) => {
    if (!(await noteWarning(client, regionId, weekOn))) return
    const values = { week: isoDay(weekOn), share, line }
    await sendMessages(client, ids, at, [
      { party: office.id, text: 'suggestion.fewFollowed', values, matterId: null },
    ])
  })
}
