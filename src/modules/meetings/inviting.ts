/** Preparing a turn: its day and place, who is invited and why, and what an enterprise answers. Sent through the platform's messages. */
import type { Pool } from 'pg'
import { isoDay, parseDay, type Day, type Moment } from '../../calendar/days.ts'
import { turnAt } from '../../engines/occasions/cadence.ts'
import { heldOf, lockSeries, type Series } from '../../engines/occasions/store.ts'
import type { Agent, Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { DepartmentId, Party } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { sendMessages, type NewMessage } from '../boards/message-store.ts'
import { standingFor } from '../enterprises/store.ts'
import { proposeFor } from './choosing.ts'
import {
  addInvitations,
  addPlan,
  changePlan,
  findPlan,
  invitedTo,
  lockOwnInvitation,
  noteAnswer,
  type Invitation,
  type Plan,
} from './inviting-store.ts'
import { checkPlanned, mayRecord } from './rules.ts'
import type { AnswerWire, InvitingReason, PrepareWire, ProposedWire } from './wire-inviting.ts'

export interface InvitingDeps {
  readonly pool: Pool
  readonly ids: Ids
  readonly random: Random
  readonly world: () => World
}

type Invitee = Pick<Invitation, 'side' | 'enterpriseId' | 'departmentId' | 'name'>

/**
 * Gives a turn its day and place and sends invitations; whoever was invited before is told when these have changed. Refuses a
 * turn that was held, days that do not fit, and somebody who does not exist or is named twice.
 */
export async function prepareMeeting(
  deps: InvitingDeps,
  actor: Officer,
  seriesId: string,
  turnOn: Day,
  body: PrepareWire,
  at: Moment,
): Promise<void> {
  const { pool, ids, random, world } = deps
  await withTransaction(pool, async (client) => {
    const series = await lockSeries(client, seriesId)
    if (series === undefined || !actor.regions.has(series.regionId))
      throw new Refusal('not_found', 'meeting.unknown')
    if (!mayRecord(actor, series.regionId)) throw new Refusal('not_permitted', 'act.relation')
    checkTurn(series, turnOn)
    const records = await heldOf(client, [seriesId])
    if (records.some((one) => one.turnOn === turnOn && one.counts))
      throw new Refusal('not_now', 'meeting.heldAlready')
    const known = await findPlan(client, seriesId, turnOn)
    const plan = planOf(known?.id ?? ids.next(), series, turnOn, body, world().calendars.dayOf(at))
    const before = known === undefined ? [] : await invitedTo(client, known.id)
    const invitees = await inviteesOf(client, world(), body, before)
    const proposed = await proposeFor(client, world(), series, turnOn)
    await (known === undefined ? addPlan(client, plan) : changePlan(client, plan))
    const sent = invitees.map((one) => invitationOf(ids.next(), plan, one, reasonsOf(one, proposed), at))
    await addInvitations(client, sent)
    const isMoved = known !== undefined && (known.plannedOn !== plan.plannedOn || known.place !== plan.place)
    await sendMessages(client, ids, at, [
      ...told(world(), series, plan, 'invited', sent),
      ...(isMoved ? told(world(), series, plan, 'moved', before) : []),
    ])
    const patch = {
      ...plan,
      turnOn: isoDay(turnOn),
      plannedOn: isoDay(plan.plannedOn),
      topicsUntilOn: isoDay(plan.topicsUntilOn),
      sent,
    }
    const line = { act: 'invite', audience: 'departments', patch } as const
    await appendLine(client, `meeting:${plan.id}`, line, { actor, at, random })
  })
}

/** Refuses a day that is not the first of one of the series' turns. */
export function checkTurn({ cadence, fromOn, untilOn }: Series, turnOn: Day): void {
  const turn = turnAt(cadence, turnOn)
  if (turn.fromOn !== turnOn || turn.dueOn < fromOn || (untilOn !== null && turnOn >= untilOn))
    throw invalid('/turnOn', 'meeting.noTurn')
}

function planOf(id: string, series: Series, turnOn: Day, body: PrepareWire, today: Day): Plan {
  const [plannedOn, topicsUntilOn] = [parseDay(body.plannedOn), parseDay(body.topicsUntilOn)]
  if (plannedOn === null) throw invalid('/plannedOn', 'meeting.planned.over')
  if (topicsUntilOn === null) throw invalid('/topicsUntilOn', 'meeting.planned.topicsOver')
  checkPlanned({ plannedOn, topicsUntilOn }, turnOn, today)
  const { place, theme } = body
  return {
    id,
    seriesId: series.id,
    turnOn,
    plannedOn,
    place: place.trim(),
    theme: theme.trim(),
    topicsUntilOn,
  }
}

/** Who of those named is to be invited now. Refuses unknown ones, and anybody a second time. */
async function inviteesOf(
  runner: Runner,
  { organisation }: World,
  { invitees }: PrepareWire,
  before: readonly Invitee[],
): Promise<Invitee[]> {
  const named = invitees.flatMap(({ enterpriseId }) => (enterpriseId === undefined ? [] : [enterpriseId]))
  const enterprises = await standingFor(runner, named)
  const keys = new Set(before.map(keyOf))
  const found: Invitee[] = []
  for (const [index, given] of invitees.entries()) {
    const at = `/invitees/${index}`
    const { side, enterpriseId, departmentId, name } = given
    if ([enterpriseId, departmentId, name].filter((one) => one !== undefined).length !== 1)
      throw invalid(at, 'meeting.invitee.one')
    const department =
      departmentId === undefined ? undefined : organisation.department(departmentId as DepartmentId)
    if (departmentId !== undefined && (department === undefined || department.closedOn !== null))
      throw invalid(`${at}/departmentId`, 'department.unknown')
    const enterprise = enterpriseId === undefined ? undefined : enterprises.get(enterpriseId)
    if (enterpriseId !== undefined && (enterprise === undefined || enterprise.endedOn !== null))
      throw invalid(`${at}/enterpriseId`, 'enterprise.notFound')
    const one: Invitee = {
      side,
      enterpriseId: enterprise?.id ?? null,
      departmentId: department?.id ?? null,
      name: name?.trim() ?? null,
    }
    if (keys.has(keyOf(one))) throw invalid(at, 'meeting.invitee.twice')
    keys.add(keyOf(one))
    found.push(one)
  }
  return found
}

const keyOf = ({ enterpriseId, departmentId, name }: Invitee) => enterpriseId ?? departmentId ?? name ?? ''

/** What the rules say of somebody; who is invited by a person alone was added. */
function reasonsOf(one: Invitee, proposed: readonly ProposedWire[]): readonly InvitingReason[] {
  const match = proposed.find(
    ({ enterpriseId, departmentId, name }) =>
      enterpriseId === one.enterpriseId &&
      departmentId === one.departmentId &&
      (one.name === null || name.zh === one.name),
  )
  return match?.reasons ?? [{ code: 'added', values: {} }]
}

function invitationOf(
  id: string,
  { id: planId }: Plan,
  invitee: Invitee,
  reasons: readonly InvitingReason[],
  sentAt: Moment,
): Invitation {
  const unanswered = { answer: null, answeredAt: null, answeredBy: null, topic: null }
  return { id, planId, ...invitee, reasons, sentAt, ...unanswered }
}

/** A message to each enterprise, and to the head of each department; guests from elsewhere are told by a person. */
function told(
  { organisation }: World,
  { regionId, name }: Series,
  { plannedOn, place, topicsUntilOn }: Plan,
  what: 'invited' | 'moved',
  invited: readonly Invitee[],
): NewMessage[] {
  const region = organisation.region(regionId)?.name
  const values = {
    region: region?.zh ?? '',
    regionEn: region?.en ?? '',
    meeting: `meeting.name.${name}`,
    on: isoDay(plannedOn),
    place,
    until: isoDay(topicsUntilOn),
  }
  return invited.flatMap(({ enterpriseId, departmentId }): NewMessage[] => {
    const party: Party | null =
      enterpriseId ?? (departmentId === null ? null : (organisation.headOf(departmentId)?.id ?? departmentId))
    const text = `meeting.${what}${enterpriseId === null ? 'Department' : ''}`
    return party === null ? [] : [{ party, text, values, matterId: null }]
  })
}

/**
 * An enterprise accepts or declines, and names what it wants to raise; it may change its mind until the day. Refuses an
 * invitation of somebody else, one to a meeting that is over, and a topic after the last day for topics.
 */
export async function answerInvitation(
  { pool, random, world }: Omit<InvitingDeps, 'ids'>,
  actor: Agent,
  id: string,
  { answer, topic }: AnswerWire,
  at: Moment,
): Promise<void> {
  const today = world().calendars.dayOf(at)
  await withTransaction(pool, async (client) => {
    const found = await lockOwnInvitation(client, actor.parties, id)
    if (found === undefined) throw new Refusal('not_found', 'meeting.noInvitation')
    if (found.heldOn !== null || found.plannedOn < today) throw new Refusal('not_now', 'meeting.answerLate')
    const raised = topic?.trim() ?? found.topic
    if (raised !== found.topic && found.topicsUntilOn < today)
      throw invalid('/topic', 'meeting.topicsClosed', { on: isoDay(found.topicsUntilOn) })
    await noteAnswer(client, { id, answer, topic: raised }, actor.personId, at)
    const line = {
      act: 'answer',
      audience: 'applicant',
      patch: { invitation: id, answer, topic: raised },
    } as const
    await appendLine(client, `meeting:${found.id}`, line, { actor, at, random })
  })
}
