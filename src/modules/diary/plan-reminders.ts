/**
 * Tells leaders that a visit of their plan comes near, as many days before as the region has set, and once more when its day has
 * passed (S002-174); the head of the office gets what has passed as one list. Once for each due day. Where neither the plan nor the
 * region says how often, no day is due and nobody is told.
 */
import { isoDay, MINUTE_MS, type Day, type Moment } from '../../calendar/days.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { RegionJobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { World } from '../../platform/reference.ts'
import { sendMessages, type NewMessage } from '../boards/message-store.ts'
import { planDays, planRemindDays } from './parameters.ts'
import { duePlans, notePlans, type DuePlan, type NoticeWord } from './plan-notices.ts'
import { lateDays } from './plan-rules.ts'

const EVERY_MS = 10 * MINUTE_MS
/** What was due longer ago is red in the list; a city that begins with old plans is not flooded. */
const OVER_DAYS = 90
/** How many of them the office's message names; the page has them all. */
const NAMED = 10

export function planReminderJob(deps: RegionJobDeps): Job {
  return { name: 'visit-plan-reminders', everyMs: EVERY_MS, run: () => remindAll(deps) }
}

async function remindAll(deps: RegionJobDeps): Promise<void> {
  const world = deps.world()
  const at = deps.now()
  const today = world.calendars.dayOf(at)
  for (const { id } of world.organisation.regions()) {
    if (deps.signal?.aborted === true) return
    const law = world.law.at({ regionId: id, lawOn: today, lawSeq: world.law.seq, today })
    const ofRegion = law.find(planDays)?.value ?? null
    const days = law.find(planRemindDays)?.value
    if (days !== undefined) await tell(deps, id, 'soon', ofRegion, [today, (today + days) as Day], at)
    await tell(deps, id, 'over', ofRegion, [(today - OVER_DAYS) as Day, (today - 1) as Day], at)
  }
}

async function tell(
  { pool, ids, world }: RegionJobDeps,
  regionId: RegionId,
  word: NoticeWord,
  ofRegion: number | null,
  between: readonly [Day, Day],
  at: Moment,
): Promise<void> {
  const due = await duePlans(pool, regionId, word, ofRegion, between)
  if (due.length === 0) return
  await withTransaction(pool, async (client) => {
    const isFresh = await notePlans(client, word, due, at)
    const fresh = due.filter(({ id }) => isFresh.has(id))
    const today = world().calendars.dayOf(at)
    const messages = fresh.map((plan) => toLeader(plan, word, today))
    if (word === 'over') messages.push(...toOffice(world(), regionId, fresh))
    await sendMessages(client, ids, at, messages)
  })
}

function toLeader({ postId, enterprise, dueOn }: DuePlan, word: NoticeWord, today: Day): NewMessage {
  const n = word === 'soon' ? dueOn - today : lateDays(dueOn, today)
  const text = word === 'soon' ? 'visitPlan.dueSoon' : 'visitPlan.overdue'
  return { party: postId, text, values: { enterprise, on: isoDay(dueOn), n }, matterId: null }
}

/** One message with those that are not the head's own. */
function toOffice({ organisation }: World, regionId: RegionId, plans: readonly DuePlan[]): NewMessage[] {
  const office = organisation.bodyFor(regionId, 'office')
  const head = office && organisation.headOf(office.id)?.id
  const others = plans.filter(({ postId }) => postId !== head)
  if (head === undefined || others.length === 0) return []
  const names = others
    .slice(0, NAMED)
    .map(({ personId, enterprise }) => `${organisation.person(personId)?.name ?? ''} ${enterprise}`.trim())
  if (others.length > NAMED) names.push('…')
  const values = { n: others.length, names: names.join(' · ') }
  return [{ party: head, text: 'visitPlan.overdueList', values, matterId: null }]
}
