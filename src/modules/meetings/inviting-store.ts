/** The only SQL for turns that are prepared and who is invited to them. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, EnterpriseId, Party, PersonId, RegionId } from '../../kernel/matter.ts'
import { decode, defineTable, sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { InvitingReason } from './wire-inviting.ts'
import type { Answer, MeetingName, Side } from './words.ts'

/** A turn with a day and a place. */
export interface Plan {
  readonly id: string
  readonly seriesId: string
  readonly turnOn: Day
  readonly plannedOn: Day
  readonly place: string
  readonly theme: string
  readonly topicsUntilOn: Day
}

export interface Invitation {
  readonly id: string
  readonly planId: string
  readonly side: Side
  readonly enterpriseId: EnterpriseId | null
  readonly departmentId: DepartmentId | null
  readonly name: string | null
  readonly reasons: readonly InvitingReason[]
  readonly sentAt: Moment
  readonly answer: Answer | null
  readonly answeredAt: Moment | null
  readonly answeredBy: PersonId | null
  readonly topic: string | null
}

const planTable = defineTable('meeting_plan', ['id'], {
  id: 'uuid',
  seriesId: 'uuid',
  turnOn: 'day',
  plannedOn: 'day',
  place: 'text',
  theme: 'text',
  topicsUntilOn: 'day',
})
const invitationTable = defineTable('meeting_invitation', ['id'], {
  id: 'uuid',
  planId: 'uuid',
  side: 'text',
  enterpriseId: 'uuid',
  departmentId: 'uuid',
  name: 'text',
  reasons: 'json',
  sentAt: 'moment',
  answer: 'text',
  answeredAt: 'moment',
  answeredBy: 'uuid',
  topic: 'text',
})

const PLAN = `select ${planTable.select()} from meeting_plan where series_id = $1 and turn_on = $2::date`
const PLANS = `select ${planTable.select('p.')},
    (select count(*)::int from meeting_invitation i where i.plan_id = p.id) as invited,
    (select count(*)::int from meeting_invitation i where i.plan_id = p.id and i.answer = 'accepted') as accepted
  from meeting_plan p where p.series_id = any($1::uuid[])`
const REPLAN = `update meeting_plan set planned_on = $2::date, place = $3, theme = $4, topics_until_on = $5::date where id = $1`
const INVITED = `select ${invitationTable.select('i.')}, e.name as "enterpriseName"
  from meeting_invitation i left join enterprise e on e.id = i.enterprise_id where i.plan_id = $1 order by i.side, i.id`

/** How a turn is prepared; undefined when it is not. */
export async function findPlan(runner: Runner, seriesId: string, turnOn: Day): Promise<Plan | undefined> {
  const [found] = await rowsOf<Plan>(runner, PLAN, [seriesId, isoDay(turnOn)])
  return found
}

export interface CountedPlan extends Plan {
  readonly invited: number
  readonly accepted: number
}

/** The prepared turns of some series, with how many are invited and have accepted. */
export async function plansOf(runner: Runner, seriesIds: readonly string[]): Promise<CountedPlan[]> {
  return rowsOf(runner, PLANS, [seriesIds])
}

export async function addPlan(runner: Runner, plan: Plan): Promise<void> {
  const writes = new Writes()
  writes.insert(planTable, { ...plan })
  await runWrites(runner, writes)
}

export async function changePlan(runner: Runner, plan: Plan): Promise<void> {
  const { id, plannedOn, place, theme, topicsUntilOn } = plan
  await run(runner, REPLAN, [id, isoDay(plannedOn), place, theme, isoDay(topicsUntilOn)])
}

export interface NamedInvitation extends Invitation {
  readonly enterpriseName: string | null
}

export async function invitedTo(runner: Runner, planId: string): Promise<NamedInvitation[]> {
  const rows = await rowsOf<Record<string, unknown>>(runner, INVITED, [planId])
  return rows.map((row) => decode(invitationTable, row) as unknown as NamedInvitation)
}

export async function addInvitations(runner: Runner, invitations: readonly Invitation[]): Promise<void> {
  const writes = new Writes()
  for (const one of invitations) writes.insert(invitationTable, { ...one })
  await runWrites(runner, writes)
}

const ATTENDED = `insert into meeting_present (meeting_id, invitation_id) select $1, unnest($2::uuid[])`
const PRESENT = 'select invitation_id as id from meeting_present where meeting_id = $1'

/** Writes down who of the invited was at a meeting. */
export async function notePresent(
  runner: Runner,
  meetingId: string,
  invitationIds: readonly string[],
): Promise<void> {
  await run(runner, ATTENDED, [meetingId, invitationIds])
}

export async function presentAt(runner: Runner, meetingId: string): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(runner, PRESENT, [meetingId])
  return new Set(rows.map(({ id }) => id))
}

export interface OwnInvitation extends Plan {
  readonly invitationId: string
  readonly meeting: MeetingName
  readonly regionId: RegionId
  readonly host: string | null
  readonly answer: Answer | null
  readonly topic: string | null
  readonly heldOn: Day | null
}

const OWN = `select ${planTable.select('p.')}, i.id as "invitationId", i.answer, i.topic, s.name as meeting,
    s.region_id as "regionId", park.name as host,
    (select max(h.held_on) from occasion_held h where h.series_id = p.series_id and h.turn_on = p.turn_on
      and h.counts) as "heldOn"
  from meeting_invitation i join meeting_plan p on p.id = i.plan_id join occasion_series s on s.id = p.series_id
  left join park on park.id = s.host_id
  where i.enterprise_id = any($1::uuid[])`
const OWN_LIST = `${OWN} order by p.planned_on desc, i.id limit 50`
const OWN_ONE = `${OWN} and i.id = $2 for update of i`
const ANSWERED = `update meeting_invitation set answer = $2, topic = $3, answered_at = $4::timestamptz, answered_by = $5 where id = $1`

/** What the enterprises that somebody acts for are invited to, the latest first. */
export async function ownInvitations(runner: Runner, parties: readonly Party[]): Promise<OwnInvitation[]> {
  return rowsOf(runner, OWN_LIST, [parties])
}

/** One of those, held until the transaction ends; undefined when it is not theirs. */
export async function lockOwnInvitation(
  runner: Runner,
  parties: readonly Party[],
  id: string,
): Promise<OwnInvitation | undefined> {
  const [found] = await rowsOf<OwnInvitation>(runner, OWN_ONE, [parties, id])
  return found
}

export async function noteAnswer(
  runner: Runner,
  { id, answer, topic }: { readonly id: string; readonly answer: Answer; readonly topic: string | null },
  by: PersonId,
  at: Moment,
): Promise<void> {
  await run(runner, ANSWERED, [id, answer, topic, sqlMoment(at), by])
}
