/**
 * Tells the lead unit of a listed task that its end comes near, as many working days before as the region has set, and once more
 * when it has passed (S001-107). Once for each end; a task that is done, or reported as done, is told of no more.
 */
import { addWorkingDays, countWorkingDays } from '../../calendar/calendar.ts'
import { isoDay, MINUTE_MS, type Day, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, Party, RegionId } from '../../kernel/matter.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { RegionJobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { sendMessages, type NewMessage } from '../boards/message-store.ts'
import { remindDays } from './parameters.ts'
import { leadParty } from './reporting.ts'

const EVERY_MS = 10 * MINUTE_MS

export function taskReminderJob(deps: RegionJobDeps): Job {
  return { name: 'task-reminders', everyMs: EVERY_MS, run: () => remindAll(deps) }
}

interface DueTask {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly toOn: Day
  readonly leadId: DepartmentId
}

/** Tasks of a region that end up to a day and of which nobody has been told that word; oldest first. */
const DUE = `select t.id, t.code, t.title, t.to_on as "toOn", t.lead_id as "leadId" from listed_task t
  where t.region_id = $1 and t.to_on between $2 and $3
    and not exists (select from task_report r where r.task_id = t.id and r.percent = 100 and r.state <> 'returned')
    and not exists (select from task_notice n where n.task_id = t.id and n.to_on = t.to_on and n.word = $4)
  order by t.to_on, t.id limit $5`
const AT_ONCE = 500
/** What has passed longer ago than this is told of by the list alone: a city that begins with an old list is not flooded. */
const OVER_DAYS = 90

async function remindAll(deps: RegionJobDeps): Promise<void> {
  const world = deps.world()
  const at = deps.now()
  for (const { id } of world.organisation.regions()) {
    if (deps.signal?.aborted === true) return
    const today = world.calendars.dayOf(at)
    const { calendar } = world.calendars.view(id)
    const days = world.law.at({ regionId: id, lawOn: today, lawSeq: world.law.seq, today }).find(remindDays)
    if (days !== undefined)
      await tellAll(deps, id, 'soon', today, addWorkingDays(calendar, today, days.value), at, ({ toOn }) =>
        countWorkingDays(calendar, today, toOn),
      )
    await tellAll(deps, id, 'over', (today - OVER_DAYS) as Day, (today - 1) as Day, at, ({ toOn }) =>
      countWorkingDays(calendar, toOn, today),
    )
  }
}

type Word = 'soon' | 'over'

async function tellAll(
  deps: RegionJobDeps,
  regionId: RegionId,
  word: Word,
  from: Day,
  to: Day,
  at: Moment,
  daysOf: (task: DueTask) => number,
): Promise<void> {
  const { pool, ids, world } = deps
  const tasks = await rowsOf<DueTask>(pool, DUE, [regionId, isoDay(from), isoDay(to), word, AT_ONCE])
  if (tasks.length === 0) return
  const told = tasks.map((task) => ({ task, party: leadParty(world(), task) }))
  await withTransaction(pool, async (client) => {
    const fresh = await noted(client, word, told, at)
    const messages = told
      .filter(({ task }) => fresh.has(task.id))
      .map(({ task, party }): NewMessage => {
        const { code, title, toOn } = task
        const values = { code, title, on: isoDay(toOn), n: daysOf(task) }
        const text = word === 'soon' ? 'listedTask.dueSoon' : 'listedTask.over'
        return { party, text, values, matterId: null }
      })
    await sendMessages(client, ids, at, messages)
  })
}

/** Written first: whoever was told is not among the answers, whichever process comes second. */
const NOTE = `insert into task_notice (task_id, to_on, word, party, told_at)
  select task_id, to_on, $4, party, $5 from unnest($1::uuid[], $2::date[], $3::uuid[]) as given (task_id, to_on, party)
  on conflict do nothing returning task_id as id`

async function noted(
  runner: Runner,
  word: Word,
  told: readonly { readonly task: DueTask; readonly party: Party }[],
  at: Moment,
): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(runner, NOTE, [
    told.map(({ task }) => task.id),
    told.map(({ task }) => isoDay(task.toOn)),
    told.map(({ party }) => party),
    word,
    sqlMoment(at),
  ])
  return new Set(rows.map(({ id }) => id))
}
