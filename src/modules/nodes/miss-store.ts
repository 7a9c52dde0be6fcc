/** The only SQL that reads what has been missed and explained: the newest of each node, and all of a time. */
import { isoDay, type Day } from '../../calendar/days.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
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

/** A planned end that was missed, with its project and who answered for it. */
export interface MissRow {
  readonly id: string
  readonly projectId: string
  readonly code: string
  readonly title: string
  readonly key: string
  readonly name: string
  readonly missedOn: Day
  readonly finishedOn: Day | null
  readonly status: string
  readonly cause: string | null
  readonly returns: number
  readonly departmentId: DepartmentId | null
}

const MISSED = `select e.id, e.node_project_id as "projectId", p.code, p.title, e.node_key as key, e.node_name as name,
    e.missed_on as "missedOn", n.finished_on as "finishedOn", m.status, e.cause, e.returns,
    m.department_id as "departmentId"
  from explanation e join matter m on m.id = e.id join matter p on p.id = e.node_project_id
    left join project_node n on n.project_id = e.node_project_id and n.key = e.node_key
  where m.region_id = any($1::uuid[]) and e.missed_on between $2 and $3 and m.status <> 'withdrawn'
    and not m.confidential and not p.confidential
  order by e.missed_on, e.id`

/** What was missed in some regions from one day through another; what was asked by mistake is not. */
export function listMissedEnds(
  runner: Runner,
  regionIds: readonly string[],
  from: Day,
  to: Day,
): Promise<MissRow[]> {
  return rowsOf<MissRow>(runner, MISSED, [regionIds, isoDay(from), isoDay(to)])
}
