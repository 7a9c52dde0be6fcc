/**
 * Asks for an explanation of every node whose planned end is over and that has not ended: once for each such end, by the law
 * itself. What is suspended is not asked about.
 */
import { DatabaseError } from 'pg'
import { isoDay, type Day } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import type { Now } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import type { Door } from '../../platform/door/act.ts'
import type { JobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { World } from '../../platform/reference.ts'
import type { ExplanationInputs } from './wire.ts'

interface MissDeps extends Pick<JobDeps, 'pool'> {
  readonly door: Pick<Door, 'act'>
  readonly world: () => World
  readonly now: Now
}

/** Several processes may do it at once. */
export function missJob(deps: MissDeps): Job {
  return { name: 'missed-nodes', everyMs: 60_000, run: () => askAll(deps) }
}

/** As many at a time; the rest is asked about in the next round. */
const MISSED = `select n.project_id as "projectId", m.region_id as "regionId", n.key, n.planned_to_on as "missedOn"
  from project_node n join matter m on m.id = n.project_id
  where n.finished_on is null and n.planned_to_on < $1 and m.closed_at is null and m.status <> 'suspended'
    and not exists (select 1 from explanation e where e.node_project_id = n.project_id and e.node_key = n.key
      and e.missed_on = n.planned_to_on)
  order by n.planned_to_on, n.project_id, n.no limit 200`

async function askAll({ pool, door, world, now }: MissDeps): Promise<void> {
  type Row = { projectId: string; regionId: string; key: string; missedOn: Day }
  const today = world().calendars.dayOf(now())
  for (const { missedOn, ...node } of await rowsOf<Row>(pool, MISSED, [isoDay(today)])) {
    const input: ExplanationInputs['ask'] = { ...node, missedOn: isoDay(missedOn) }
    await door.act({ kind: 'explanation', act: 'ask', input, actor: SYSTEM }).catch((error: unknown) => {
      // It has ended meanwhile, or another process was quicker.
      if (!(error instanceof Refusal) && !isAskedAlready(error)) throw error
    })
  }
}

function isAskedAlready(error: unknown): boolean {
  return (
    error instanceof DatabaseError &&
    error.constraint === 'explanation_node_project_id_node_key_missed_on_key'
  )
}
