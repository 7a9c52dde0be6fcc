/** The SQL of what is read across help orders: service points with their figures, clinics of a project, acts of leaders. */
import { isoDay, type Day } from '../../calendar/days.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import type { PersonId, RegionId } from '../../kernel/matter.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import { decode } from '../../platform/database/table.ts'
import { ROW_COLUMNS, type MatterRow } from '../../platform/views/matter-rows.ts'
import type { HelpOrder, Led } from './help-order.ts'
import { helpOrderTable } from './store.ts'
import type { LeaderAct } from './words.ts'

/** As many orders as are named; numbers count all. */
const NAMED_MAX = 50
const RECORDS_MAX = 500

/** Orders that somebody sees who reads the regions `$1`, or who has the parties `$2`. */
const SEEN = `(not m.confidential and m.region_id = any($1::uuid[])
    or exists (select from reader r where r.matter_id = m.id and r.party = any($2::uuid[])))`
/** Without problems that a withdrawn order left: nobody treats them any more. */
const COUNTS = `count(m.id) filter (where m.closed_at is null)::int4 as open,
    count(m.id) filter (where m.status = 'done')::int4 as done,
    count(m.id) filter (where m.status = 'withdrawn')::int4 as withdrawn,
    count(distinct m.project_id)::int4 as projects,
    coalesce(sum((select count(*) from jsonb_array_elements(h.prescriptions::jsonb) one
      where one->>'state' <> 'closed')) filter (where m.closed_at is null), 0)::int4 as problems`
const ORDERS = `help_order h join matter m on m.id = h.id and ${SEEN}`

const POINTS = `select p.id, p.name, p.city, p.from_on as "fromOn", p.to_on as "toOn", o.*,
    (select count(*)::int4 from service_point_staff s where s.point_id = p.id
      and s.from_on <= $3::date and (s.to_on is null or s.to_on >= $3::date)) as staff
  from service_point p
  cross join lateral (select ${COUNTS} from ${ORDERS} where h.service_point_id = p.id) o
  order by p.city, p.name, p.id`
const STANDING = `select ${COUNTS} from ${ORDERS} where h.service_point_id = $3`
const OPEN = `select ${ROW_COLUMNS} from ${ORDERS}
  where h.service_point_id = $3 and m.closed_at is null order by m.opened_at, m.id limit ${NAMED_MAX}`
/** A project is named to whoever may see it, too. */
const SERVED = `select p.id, m.title, p.stage, m.region_id as "regionId", count(*)::int4 as orders,
    array(select distinct l.list from project_list l where l.project_id = p.id) as lists
  from help_order h join matter o on o.id = h.id join project p on p.id = o.project_id
  join matter m on m.id = p.id and ${SEEN}
  where h.service_point_id = $3 group by p.id, m.title, p.stage, m.region_id
  order by cardinality(array(select 1 from project_list l where l.project_id = p.id)) = 0, m.title, p.id limit ${NAMED_MAX}`
const OF_PROJECT = `select m.id as "orderId", m.code, m.title, ${helpOrderTable.select('h.')}
  from ${ORDERS} where m.project_id = $3 order by m.id desc limit ${NAMED_MAX}`

const ACTS = `from ${ORDERS} cross join lateral jsonb_to_recordset(h.leader_acts::jsonb)
    as led(no int, act text, "postId" uuid, "personId" uuid, "on" int, result text, struck text)
  where h.leader_acts <> '[]' and led.struck is null
    and ($3::int is null or led."on" >= $3) and ($4::int is null or led."on" <= $4)`
const LEADERS = `select led."personId", led.act, count(*)::int4 as count ${ACTS} group by led."personId", led.act`
/** A confidential project has no name here. */
const RECORDS = `select led.*, m.id as "orderId", m.code, m.title, (select json_build_object('id', p.id, 'code', p.code,
    'title', p.title) from matter p where p.id = m.project_id and not p.confidential) as project ${ACTS}
  and led."personId" = $5 order by led."on" desc, m.id, led.no limit ${RECORDS_MAX}`

function scope(actor: Officer): unknown[] {
  return [actor.powers.includes(READ_REGION) ? [...actor.regions] : [], actor.parties]
}

export interface PointCounts {
  readonly open: number
  readonly done: number
  readonly withdrawn: number
  readonly projects: number
  readonly problems: number
}

export interface PointRow extends PointCounts {
  readonly id: string
  readonly name: string
  readonly city: string
  readonly fromOn: Day
  readonly toOn: Day | null
  readonly staff: number
}

/** Every point with what came in there, and how many work there on a day. */
export async function listPoints(runner: Runner, actor: Officer, today: Day): Promise<readonly PointRow[]> {
  return rowsOf(runner, POINTS, [...scope(actor), isoDay(today)])
}

const NOTHING: PointCounts = { open: 0, done: 0, withdrawn: 0, projects: 0, problems: 0 }

export async function pointCounts(runner: Runner, actor: Officer, id: string): Promise<PointCounts> {
  const [found] = await rowsOf<PointCounts>(runner, STANDING, [...scope(actor), id])
  return found ?? NOTHING
}

export async function openAtPoint(runner: Runner, actor: Officer, id: string): Promise<readonly MatterRow[]> {
  return rowsOf(runner, OPEN, [...scope(actor), id])
}

export interface ServedRow {
  readonly id: string
  readonly title: string
  readonly stage: string
  readonly regionId: RegionId
  readonly lists: readonly string[]
  readonly orders: number
}

export async function servedAtPoint(
  runner: Runner,
  actor: Officer,
  id: string,
): Promise<readonly ServedRow[]> {
  return rowsOf(runner, SERVED, [...scope(actor), id])
}

export interface OrderOfProject extends HelpOrder {
  readonly id: string
  readonly code: string
  readonly title: string
}

/** The orders of a project that somebody sees, the last first. */
export async function ordersOfProject(
  runner: Runner,
  actor: Officer,
  projectId: string,
): Promise<readonly OrderOfProject[]> {
  const rows = await rowsOf<Record<string, unknown>>(runner, OF_PROJECT, [...scope(actor), projectId])
  return rows.map((row) => decode(helpOrderTable, row) as unknown as OrderOfProject)
}

export interface Span {
  readonly from: Day | null
  readonly to: Day | null
}

/** How often each leader did which of the three. */
export async function countLeaderActs(
  runner: Runner,
  actor: Officer,
  { from, to }: Span,
): Promise<readonly { readonly personId: PersonId; readonly act: LeaderAct; readonly count: number }[]> {
  return rowsOf(runner, LEADERS, [...scope(actor), from, to])
}

export interface LedRow extends Led {
  readonly orderId: string
  readonly code: string
  readonly title: string
  readonly project: { readonly id: string; readonly code: string; readonly title: string } | null
}

/** The records behind one leader's numbers, the last first. */
export async function listLeaderActs(
  runner: Runner,
  actor: Officer,
  { from, to }: Span,
  leader: string,
): Promise<readonly LedRow[]> {
  return rowsOf(runner, RECORDS, [...scope(actor), from, to, leader])
}
