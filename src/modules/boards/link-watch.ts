/**
 * The job that tells the head of a unit that a link of an appeal is overdue (S001-126): once for each limit that broke.
 * What was overdue before anybody looked is told to nobody; pressing is the ladder's business.
 */
import { HOUR_MS, MINUTE_MS, type Moment } from '../../calendar/days.ts'
import type { Ids, Now } from '../../kernel/ids.ts'
import type { DepartmentId, MatterId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import { doAlone } from '../../platform/jobs/alone.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { TallyDeps } from './follow.ts'
import { sendMessages, type NewMessage } from './message-store.ts'
import type { Link } from './words.ts'

export interface LinkWatchDeps extends Pick<TallyDeps, 'pool' | 'world'> {
  readonly ids: Ids
  readonly now: Now
}

/** Which link a limit belongs to: `answer` is that of a supervision order. */
const LINK_OF: Readonly<Record<string, Link>> = {
  circulation: 'circulation',
  contact: 'response',
  opinion: 'response',
  resolve: 'handling',
  answer: 'supervision',
}

/** A limit may turn out to have broken a little earlier: what happened is written down later. */
const LOOK_BACK_MS = 24 * HOUR_MS
const AT_ONCE = 500
const WATCH = `insert into link_watch (since_at, until_at) values ($1, $1) on conflict (one) do nothing`
const UNTIL = 'select since_at as since, until_at as "until" from link_watch'
const MOVE = 'update link_watch set until_at = $1'
const BROKEN = `select c.id, c.name, c.due_at as "dueAt", c.responsible, m.id as "matterId", m.code, m.title,
    m.department_id as "departmentId"
  from clock c join matter m on m.id = c.matter_id
  where c.stopped_at is null and c.due_at > $1 and c.due_at <= $2 and c.name = any($3) and m.kind in ('appeal', 'order')
    and not m.confidential and not exists (select from link_warning w where w.clock_id = c.id and w.due_at = c.due_at)
  order by c.due_at, c.id limit ${AT_ONCE}`
const WARNED = `insert into link_warning (clock_id, due_at) select * from unnest($1::uuid[], $2::timestamptz[])`
const FORGET = 'delete from link_warning where due_at <= $1'

interface Broken {
  readonly id: string
  readonly name: string
  readonly dueAt: Moment
  readonly responsible: string | null
  readonly matterId: MatterId
  readonly code: string
  readonly title: string
  readonly departmentId: DepartmentId | null
}

export function linkWatchJob(deps: LinkWatchDeps): Job {
  return { name: 'links', everyMs: MINUTE_MS, run: () => warnOfLinks(deps) }
}

/** Looks once. */
async function warnOfLinks({ pool, world, ids, now }: LinkWatchDeps): Promise<void> {
  const at = now()
  await doAlone(pool, 'links', async (client) => {
    await run(client, WATCH, [sqlMoment(at)])
    const [watch] = await rowsOf<{ since: Moment; until: Moment }>(client, UNTIL)
    const { since, until } = watch ?? { since: at, until: at }
    const from = Math.max(since, until - LOOK_BACK_MS) as Moment
    const broken = await readBroken(client, from, at)
    const { organisation } = world()
    await sendMessages(
      client,
      ids,
      at,
      broken.flatMap((one) => warningOf(organisation, one, at)),
    )
    await run(client, WARNED, [broken.map(({ id }) => id), broken.map(({ dueAt }) => sqlMoment(dueAt))])
    // When there are more than fit, the rest comes at the next look.
    const last = broken.length < AT_ONCE ? at : (broken.at(-1)?.dueAt ?? at)
    await run(client, MOVE, [sqlMoment(Math.max(last, until) as Moment)])
    await run(client, FORGET, [sqlMoment((from - LOOK_BACK_MS) as Moment)])
  })
}

async function readBroken(runner: Runner, from: Moment, to: Moment): Promise<Broken[]> {
  return rowsOf<Broken>(runner, BROKEN, [sqlMoment(from), sqlMoment(to), Object.keys(LINK_OF)])
}

/** To whoever receives for the head of the unit that owes it. */
function warningOf(organisation: Organisation, broken: Broken, at: Moment): NewMessage[] {
  const { matterId, code, title, name } = broken
  const owing = (broken.responsible ?? broken.departmentId) as DepartmentId | null
  const unit = owing === null ? undefined : organisation.department(owing)
  const head = unit === undefined ? undefined : organisation.headOf(unit.id)
  const receiver = head === undefined ? undefined : organisation.receiver(head.id, at)
  const link = LINK_OF[name]
  if (receiver === undefined || link === undefined) return []
  return [
    {
      party: receiver.postId,
      text: 'board.linkOverdue',
      values: { code, title, link: `board.link.${link}` },
      matterId,
    },
  ]
}
