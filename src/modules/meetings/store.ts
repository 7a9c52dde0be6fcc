/** The only SQL for meetings: what is late on a day, what was held, and decisions with the orders that they became. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import { decode, defineTable, sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { AgendaItemWire } from './wire.ts'
import type { AgendaGroup } from './words.ts'

/** A matter that is late, before its path and department have names. */
export interface LateMatter {
  readonly group: AgendaGroup
  readonly id: string
  readonly kind: string
  readonly code: string
  readonly title: string
  readonly node: string | null
  readonly departmentId: DepartmentId | null
  readonly dueAt: Moment
}

/** More than this no meeting goes through. */
export const AGENDA_MAX = 100

const SEEN = 'm.region_id = any($1::uuid[]) and m.closed_at is null and not m.confidential'
const MATTER = 'm.id, m.kind, m.code, m.title'
const AGENDA = `select * from (
    select 'stuck' as "group", ${MATTER}, null as node, m.department_id as "departmentId", c.due_at as "dueAt"
      from matter m join clock c on c.matter_id = m.id and c.name = 'stage' and c.stopped_at is null
      where m.kind = 'project' and ${SEEN} and m.status <> 'suspended' and c.due_at <= $2
    union all
    select 'node', ${MATTER}, n.name, coalesce(n.department_id, m.department_id), (n.planned_to_on + 1)::timestamptz
      from project_node n join matter m on m.id = n.project_id
      where ${SEEN} and m.status <> 'suspended' and n.finished_on is null and n.planned_to_on < $3::date
    union all
    select case when m.kind = 'appeal' then 'appeal' else 'red' end, ${MATTER}, null, m.department_id, m.due_at
      from matter m where ${SEEN} and m.kind <> 'project' and m.due_at <= $2 and not m.is_paused
  ) late order by "dueAt", id limit ${AGENDA_MAX + 1}`

/** What is late in some regions, latest first; one more than a meeting goes through when there is more. */
export async function lateIn(
  runner: Runner,
  regions: readonly RegionId[],
  now: Moment,
  today: Day,
): Promise<LateMatter[]> {
  return rowsOf(runner, AGENDA, [regions, sqlMoment(now), isoDay(today)])
}

const ABOUT = `select m.id, m.closed_at is null as "isOpen" from matter m
  where m.id = any($2::uuid[]) and m.region_id = any($1::uuid[]) and not m.confidential`

/** Of these matters those that lie in some regions and are not confidential, and whether each is open. */
export async function mattersIn(
  runner: Runner,
  regions: readonly RegionId[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  const rows = await rowsOf<{ id: string; isOpen: boolean }>(runner, ABOUT, [regions, ids])
  return new Map(rows.map(({ id, isOpen }) => [id, isOpen]))
}

/** A meeting without its occasion. */
export interface Meeting {
  readonly id: string
  readonly place: string
  readonly chair: string
  readonly attendance: string
  readonly minutes: string
  readonly partyLeader: string | null
  readonly governmentLeader: string | null
  readonly agenda: readonly AgendaItemWire[]
}

export interface MeetingDecision {
  readonly id: string
  readonly meetingId: string
  readonly no: number
  readonly aboutId: string
  readonly departmentId: DepartmentId
  readonly requirement: string
  readonly orderId: string | null
  /** Why no order could be opened. */
  readonly refused: string | null
}

const meetingTable = defineTable('meeting', ['id'], {
  id: 'uuid',
  place: 'text',
  chair: 'text',
  attendance: 'text',
  minutes: 'text',
  partyLeader: 'text',
  governmentLeader: 'text',
  agenda: 'json',
})
const decisionTable = defineTable('meeting_decision', ['id'], {
  id: 'uuid',
  meetingId: 'uuid',
  no: 'int',
  aboutId: 'uuid',
  departmentId: 'uuid',
  requirement: 'text',
  orderId: 'uuid',
  refused: 'text',
})

export async function addMeeting(
  runner: Runner,
  meeting: Meeting,
  decisions: readonly MeetingDecision[],
): Promise<void> {
  const first = new Writes()
  first.insert(meetingTable, { ...meeting })
  await runWrites(runner, first)
  const writes = new Writes()
  for (const decision of decisions) writes.insert(decisionTable, { ...decision })
  await runWrites(runner, writes)
}

const WAITING = `select ${decisionTable.select()} from meeting_decision where order_id is null and refused is null order by id limit 200`
const OPENED = 'update meeting_decision set order_id = $2 where id = $1'

const REFUSED = 'update meeting_decision set refused = $2 where id = $1'

/** Decisions whose orders are not open yet. */
export async function waitingDecisions(runner: Runner): Promise<MeetingDecision[]> {
  return rowsOf(runner, WAITING, [])
}

export async function orderRefused(runner: Runner, decisionId: string, code: string): Promise<void> {
  await run(runner, REFUSED, [decisionId, code])
}

export async function orderOpened(runner: Runner, decisionId: string, orderId: string): Promise<void> {
  await run(runner, OPENED, [decisionId, orderId])
}

const MEETING = `select h.series_id as "seriesId", h.turn_on as "turnOn", h.held_on as "heldOn", h.counts,
    h.recorded_at as "recordedAt", ${meetingTable.select('m.')}
  from meeting m join occasion_held h on h.id = m.id where m.id = $1`

export interface StoredMeeting extends Meeting {
  readonly seriesId: string
  readonly turnOn: Day
  readonly heldOn: Day
  readonly counts: boolean
  readonly recordedAt: Moment
}

export async function findMeeting(runner: Runner, id: string): Promise<StoredMeeting | undefined> {
  const [found] = await rowsOf<Record<string, unknown>>(runner, MEETING, [id])
  return found === undefined ? undefined : (decode(meetingTable, found) as unknown as StoredMeeting)
}

const DECISIONS = `select d.no, d.requirement, d.refused, d.department_id as "departmentId", a.id as "aboutId", a.kind as "aboutKind",
    a.title as "aboutTitle", o.id as "orderId", o.code as "orderCode", o.status as "orderStatus"
  from meeting_decision d join matter a on a.id = d.about_id left join matter o on o.id = d.order_id
  where d.meeting_id = $1 order by d.no`

export interface ListedDecision {
  readonly no: number
  readonly requirement: string
  readonly departmentId: DepartmentId
  readonly aboutId: string
  readonly aboutKind: string
  readonly aboutTitle: string
  readonly orderId: string | null
  readonly orderCode: string | null
  readonly orderStatus: string | null
  readonly refused: string | null
}

export async function decisionsOf(runner: Runner, meetingId: string): Promise<ListedDecision[]> {
  return rowsOf(runner, DECISIONS, [meetingId])
}

const HOSTS = 'select id, name, region_id as "regionId" from park order by code'

/** What within a region may hold a meeting of its own: a park. */
export interface Host {
  readonly id: string
  readonly name: string
  readonly regionId: RegionId
}

export async function listHosts(runner: Runner): Promise<Host[]> {
  return rowsOf(runner, HOSTS, [])
}
