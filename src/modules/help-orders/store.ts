/** The only SQL for help orders: their table, the project that one is for, and projects that nobody helps. */
import type { Day } from '../../calendar/days.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import { defineTable } from '../../platform/database/table.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { Gate } from '../../platform/registry.ts'
import { STAGES } from '../projects/words.ts'
import type { HelpProject, HelpProjectQuestion, ServicePoint } from './help-order.ts'

export const helpOrderTable = defineTable('help_order', ['id'], {
  id: 'uuid',
  chain: 'text',
  manner: 'text',
  mode: 'text',
  need: 'text',
  visitOn: 'day',
  authorisedAt: 'moment',
  approverPostId: 'uuid',
  steps: 'json',
  problems: 'json',
  services: 'json',
  passes: 'json',
  servicePointId: 'uuid',
  clinics: 'json',
  prescriptions: 'json',
  leaderActs: 'json',
})

// Two who ask for the same project at once: the second waits, and then finds the first one's order.
const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 34))'
const PROJECT = `select m.id, m.region_id as "regionId", m.department_id as "departmentId", m.enterprise_id as "enterpriseId",
    (select o.code from matter o where o.kind = 'helpOrder' and o.project_id = m.id and o.category = $2
      and o.closed_at is null limit 1) as "runningCode"
  from matter m where m.id = $1 and m.kind = 'project' and m.closed_at is null and not m.confidential`

/** Answers what an order for a project begins with. */
export const helpProjectGate: Gate = async (runner: Runner, { projectId, chain }: HelpProjectQuestion) => {
  await rowsOf(runner, LOCK, [`${projectId} ${chain}`])
  const [found] = await rowsOf<HelpProject>(runner, PROJECT, [projectId, chain])
  return found ?? null
}

/** Stages in which a project goes through approvals: from the signature until it is completed. */
const SERVED = STAGES.slice(STAGES.indexOf('signed'), STAGES.indexOf('completed'))
const MOST = 200

const UNSERVED = `select m.id, m.code, m.title, p.stage, m.region_id as "regionId", m.department_id as "departmentId",
    (select min(e.happened_on) from project_event e where e.project_id = m.id and e.type = 'stage' and e.stage = any($2::text[])
    ) as "signedOn", count(*) over ()::int as count
  from project p join matter m on m.id = p.id
  where p.stage = any($2::text[]) and m.closed_at is null and m.status <> 'suspended' and not m.confidential
    and m.region_id = any($1::uuid[])
    and not exists (select 1 from matter o where o.kind = 'helpOrder' and o.project_id = m.id and o.closed_at is null)
  order by "signedOn", m.id limit ${MOST}`

export interface UnservedProject {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly stage: string
  readonly regionId: RegionId
  readonly departmentId: DepartmentId | null
  readonly signedOn: Day
  readonly count: number
}

/** Signed projects of some regions that no order runs for, longest signed first. */
export async function unserved(
  runner: Runner,
  regions: ReadonlySet<RegionId>,
): Promise<readonly UnservedProject[]> {
  return rowsOf(runner, UNSERVED, [[...regions], SERVED])
}

const POINT = `select id, region_id as "regionId", from_on as "fromOn", to_on as "toOn" from service_point where code = $1`

/** Answers which point has a code. */
export const servicePointGate: Gate = async (runner: Runner, code: string) => {
  const [found] = await rowsOf<ServicePoint>(runner, POINT, [code])
  return found ?? null
}
