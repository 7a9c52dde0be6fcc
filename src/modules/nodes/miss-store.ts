/** The only SQL that reads what has been explained about missed nodes, for whoever may read the explanation. */
import type { Day } from '../../calendar/days.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'

/** The newest explanation of a node. */
export interface Miss {
  readonly projectId: string
  readonly key: string
  readonly id: string
  readonly status: string
  readonly missedOn: Day
  readonly cause: string | null
  readonly measures: string | null
  readonly promisedOn: Day | null
}

const NEWEST = `select distinct on (e.node_project_id, e.node_key) e.node_project_id as "projectId", e.node_key as key,
    e.id, m.status, e.missed_on as "missedOn", e.cause, e.measures, e.promised_on as "promisedOn"
  from explanation e join matter m on m.id = e.id
  where e.node_project_id = any($1::uuid[]) and m.status <> 'withdrawn' and (
    exists (select from reader r where r.matter_id = m.id and r.party = any($2::uuid[]))
    or (not m.confidential and m.region_id = any($3::uuid[])))
  order by e.node_project_id, e.node_key, e.missed_on desc`

/** The newest explanation of each node of some projects, as far as the officer may read it. */
export function newestMisses(runner: Runner, actor: Officer, projectIds: readonly string[]): Promise<Miss[]> {
  const regions = actor.powers.includes(READ_REGION) ? [...actor.regions] : []
  return rowsOf<Miss>(runner, NEWEST, [projectIds, actor.parties, regions])
}
