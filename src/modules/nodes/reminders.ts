/**
 * Tells whoever answers for a node that its planned end comes near (S001-201): so many working days before, as the region has
 * set. Once for each planned end and each who is told; what has ended, is suspended or confidential is told to nobody.
 */
import { isoDay, MINUTE_MS, type Day, type Moment } from '../../calendar/days.ts'
import { countWorkingDays } from '../../calendar/calendar.ts'
import type { DepartmentId, Party, PostId, RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { RegionJobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { sendMessages, type NewMessage } from '../boards/message-store.ts'
import { remindDays } from './parameters.ts'
import { timeOf } from './planning.ts'
import { warnedThrough } from './standing.ts'

const EVERY_MS = 10 * MINUTE_MS

export function remindJob(deps: RegionJobDeps): Job {
  return { name: 'node-reminders', everyMs: EVERY_MS, run: () => remindAll(deps) }
}

interface DueNode {
  readonly projectId: string
  readonly regionId: RegionId
  readonly code: string
  readonly title: string
  readonly no: number
  readonly key: string
  readonly name: string
  readonly dueOn: Day
  readonly departmentId: DepartmentId | null
  readonly postId: PostId | null
}

/** Those of one region up to a day, oldest first. The next are those after the last. */
const DUE = `select n.project_id as "projectId", m.region_id as "regionId", m.code, m.title, n.no, n.key, n.name,
    n.planned_to_on as "dueOn", coalesce(n.department_id, m.department_id) as "departmentId", n.post_id as "postId"
  from project_node n join matter m on m.id = n.project_id
  where n.finished_on is null and n.planned_to_on between $2 and $3 and m.region_id = $1 and m.closed_at is null
    and m.status <> 'suspended' and not m.confidential
    and (n.planned_to_on, n.project_id, n.no) > ($4::date, $5::uuid, $6::int4)
  order by n.planned_to_on, n.project_id, n.no limit $7`
const AT_ONCE = 500
const BEFORE_ALL = ['-infinity', '00000000-0000-0000-0000-000000000000', 0] as const

async function remindAll(deps: RegionJobDeps): Promise<void> {
  const world = deps.world()
  const at = deps.now()
  for (const { id } of world.organisation.regions()) {
    const time = timeOf(world, id, at)
    const { today } = time
    const days = world.law.at({ regionId: id, lawOn: today, lawSeq: world.law.seq, today }).find(remindDays)
    // A region that has set nothing wants nobody told.
    if (days === undefined) continue
    const through = warnedThrough(time.calendar, today, days.value)
    let after: readonly unknown[] = BEFORE_ALL
    while (deps.signal?.aborted !== true) {
      const found = await rowsOf<DueNode>(deps.pool, DUE, [
        id,
        isoDay(today),
        isoDay(through),
        ...after,
        AT_ONCE,
      ])
      await tell(deps, world.organisation, found, at, ({ dueOn }) =>
        countWorkingDays(time.calendar, today, dueOn),
      )
      const last = found.at(-1)
      if (last === undefined || found.length < AT_ONCE) break
      after = [isoDay(last.dueOn), last.projectId, last.no]
    }
  }
}

/** Written first: whoever was told is not among the answers, whichever process comes second. */
const NOTE = `insert into node_notice (project_id, node_key, due_on, party, told_at)
  select project_id, node_key, due_on, party, $5
  from unnest($1::uuid[], $2::text[], $3::date[], $4::uuid[]) as given (project_id, node_key, due_on, party)
  on conflict do nothing returning project_id as "projectId", node_key as key, party`

async function tell(
  { pool, ids }: RegionJobDeps,
  organisation: Organisation,
  nodes: readonly DueNode[],
  at: Moment,
  daysLeft: (node: DueNode) => number,
): Promise<void> {
  const told = nodes.flatMap((node) => {
    const party = ownerOf(organisation, node)
    return party === null ? [] : [{ node, party }]
  })
  if (told.length === 0) return
  await withTransaction(pool, async (client) => {
    const isNew = await noted(client, told, at)
    const messages = told
      .filter(({ node, party }) => isNew(node, party))
      .map(({ node, party }): NewMessage => {
        const { code, title, name, dueOn } = node
        const values = { code, title, name, on: isoDay(dueOn), n: daysLeft(node) }
        return { party, text: 'node.dueSoon', values, matterId: null }
      })
    await sendMessages(client, ids, at, messages)
  })
}

type IsNew = (node: DueNode, party: Party) => boolean

async function noted(
  runner: Runner,
  told: readonly { readonly node: DueNode; readonly party: Party }[],
  at: Moment,
): Promise<IsNew> {
  const rows = await rowsOf<{ projectId: string; key: string; party: string }>(runner, NOTE, [
    told.map(({ node }) => node.projectId),
    told.map(({ node }) => node.key),
    told.map(({ node }) => isoDay(node.dueOn)),
    told.map(({ party }) => party),
    sqlMoment(at),
  ])
  const fresh = new Set(rows.map(({ projectId, key, party }) => `${projectId} ${key} ${party}`))
  return ({ projectId, key }, party) => fresh.has(`${projectId} ${key} ${party}`)
}

/** The post of the node, else the head of its department, else the department. */
function ownerOf(organisation: Organisation, { departmentId, postId }: DueNode): Party | null {
  if (postId !== null) return postId
  if (departmentId === null) return null
  const heir = organisation.heir(departmentId)
  return organisation.headOf(heir)?.id ?? heir
}
