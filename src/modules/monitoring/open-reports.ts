/** The job that opens the monthly reports: one for each project under construction and month, once the month is over. */
import type { RegionId } from '../../kernel/matter.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { isoDay, MINUTE_MS, type Day } from '../../calendar/days.ts'
import type { Now } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Door } from '../../platform/door/act.ts'
import { doAlone } from '../../platform/jobs/alone.ts'
import type { JobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { World } from '../../platform/reference.ts'
import { reportLimit } from './parameters.ts'
import { reportedMonth } from './rules.ts'
import { unreported } from './store.ts'
import type { ReportInputs } from './wire.ts'

interface ReportDeps extends Pick<JobDeps, 'pool' | 'log' | 'signal'> {
  readonly door: Pick<Door, 'act'>
  readonly world: () => World
  readonly now: Now
}

const EVERY_MS = 10 * MINUTE_MS
const AT_ONCE = 1000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** Opens the reports on the month before today's. */
export function openReportsJob(deps: ReportDeps): Job {
  return { name: 'investment-reports', everyMs: EVERY_MS, run: () => openReports(deps) }
}

async function openReports(deps: ReportDeps): Promise<void> {
  const { pool, world, now } = deps
  const today = world().calendars.dayOf(now())
  await doAlone(pool, 'investment-reports', async (client) => {
    const month = reportedMonth(today)
    // Regions that want no reports keep nobody behind them waiting.
    for (let after: string | undefined = BEFORE_ALL; after !== undefined;) {
      const found = await unreported(client, month, after, AT_ONCE)
      for (const { id, regionId } of found) {
        if (deps.signal?.aborted === true) return
        if (isReporting(world(), regionId, today)) await openOne(deps, id, month)
      }
      after = found.length < AT_ONCE ? undefined : found.at(-1)?.id
    }
  })
}

/** Whether the region has said by when reports are due; otherwise it wants none. */
function isReporting({ law }: World, regionId: RegionId, today: Day): boolean {
  return law.at({ regionId, lawOn: today, lawSeq: law.seq, today }).find(reportLimit) !== undefined
}

async function openOne({ door, log }: ReportDeps, projectId: string, month: Day): Promise<void> {
  const input: ReportInputs['open'] = { projectId, month: isoDay(month) }
  try {
    await door.act({ kind: 'investmentReport', act: 'open', input, actor: SYSTEM })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    log.warn({ projectId, reason: error.reason.code }, 'no monthly report was opened')
  }
}
