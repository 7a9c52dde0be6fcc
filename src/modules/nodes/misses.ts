/**
 * Asks for an explanation of every node whose planned end is over and that has not ended: once for each such end, by the law
 * itself. What is suspended is not asked about.
 */
import { DatabaseError } from 'pg'
import { isoDay, MINUTE_MS, type Day } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import type { Now } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import type { Door } from '../../platform/door/act.ts'
import type { JobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { World } from '../../platform/reference.ts'
import type { ExplanationInputs } from './wire-misses.ts'

interface MissDeps extends Pick<JobDeps, 'pool' | 'signal'> {
  readonly door: Pick<Door, 'act'>
  readonly world: () => World
  readonly now: Now
}

/** Several processes may do it at once. */
export function missJob(deps: MissDeps): Job {
  return { name: 'missed-nodes', everyMs: MINUTE_MS, run: () => askAll(deps) }
}

/** Oldest first. What may not be asked about now keeps nothing behind it waiting: the next are those after the last. */
const MISSED = `select n.project_id as "projectId", m.region_id as "regionId", n.no, n.key, n.planned_to_on as "missedOn"
  from project_node n join matter m on m.id = n.project_id
  where (n.planned_to_on, n.project_id, n.no) > ($2::date, $3::uuid, $4::int4)
    and n.finished_on is null and n.planned_to_on < $1 and m.closed_at is null and m.status <> 'suspended'
    and not exists (select 1 from explanation e where e.node_project_id = n.project_id and e.node_key = n.key
      and e.missed_on = n.planned_to_on)
  order by n.planned_to_on, n.project_id, n.no limit $5`
const AT_ONCE = 200
const BEFORE_ALL = ['-infinity', '00000000-0000-0000-0000-000000000000', 0] as const

interface Missed extends Omit<ExplanationInputs['ask'], 'missedOn'> {
  readonly no: number
  readonly missedOn: Day
}

async function askAll(deps: MissDeps): Promise<void> {
  const { pool, world, now } = deps
  const today = isoDay(world().calendars.dayOf(now()))
  let after: readonly unknown[] = BEFORE_ALL
  while (deps.signal?.aborted !== true) {
    const found = await rowsOf<Missed>(pool, MISSED, [today, ...after, AT_ONCE])
    for (const node of found) await ask(deps, node)
    const last = found.at(-1)
    if (last === undefined || found.length < AT_ONCE) return
    after = [isoDay(last.missedOn), last.projectId, last.no]
  }
}

async function ask({ door }: MissDeps, { no: _no, missedOn, ...node }: Missed): Promise<void> {
  const input: ExplanationInputs['ask'] = { ...node, missedOn: isoDay(missedOn) }
  await door.act({ kind: 'explanation', act: 'ask', input, actor: SYSTEM }).catch((error: unknown) => {
    // It has ended meanwhile, or another process was quicker.
    if (!(error instanceof Refusal) && !isAskedAlready(error)) throw error
  })
}

function isAskedAlready(error: unknown): boolean {
  return (
    error instanceof DatabaseError &&
    error.constraint === 'explanation_node_project_id_node_key_missed_on_key'
  )
}
