/** What is on the table, and what came of it: the agenda from what is late, the record of a turn with who was there, and orders from its decisions. */
import type { Pool } from 'pg'
import { isoDay, isoMoment, parseDay, type Day, type Moment } from '../../calendar/days.ts'
import { addHeld, heldOf, lockSeries, type Series } from '../../engines/occasions/store.ts'
import { SYSTEM, type Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { Door } from '../../platform/door/act.ts'
import type { JobDeps } from '../../platform/jobs/job.ts'
import type { World } from '../../platform/reference.ts'
import type { Registry } from '../../platform/registry.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import type { OrderInputs } from '../supervision/wire.ts'
import { checkTurn } from './inviting.ts'
import { findPlan, invitedTo, notePresent } from './inviting-store.ts'
import { keepOpinions } from './opinions.ts'
import { countsAsHeld, mayRecord } from './rules.ts'
import {
  AGENDA_MAX,
  addMeeting,
  lateIn,
  mattersIn,
  orderOpened,
  orderRefused,
  waitingDecisions,
  type MeetingDecision,
} from './store.ts'
import type { AgendaItemWire, AgendaWire, HoldWire } from './wire.ts'
import type { MeetingName } from './words.ts'

export interface OrderDeps extends Pick<JobDeps, 'log'> {
  readonly pool: Pool
  readonly door: Pick<Door, 'act'>
}

export interface HoldingDeps {
  readonly pool: Pool
  readonly ids: Ids
  readonly random: Random
  readonly registry: Pick<Registry, 'byName'>
  readonly world: () => World
}

/** What is late in a region and below, as far as the reader may see it, latest first. */
export async function agendaOf(
  { pool, registry, world }: Pick<HoldingDeps, 'registry' | 'world'> & { readonly pool: Runner },
  actor: Officer,
  regionId: RegionId,
  now: Moment,
): Promise<AgendaWire> {
  const { organisation, calendars } = world()
  const { zone } = calendars.view(regionId).calendar
  const today = calendars.dayOf(now)
  const found = await lateIn(pool, regionsIn(world(), actor, regionId), now, today)
  const items = found.slice(0, AGENDA_MAX).map(({ kind, dueAt, departmentId, ...item }): AgendaItemWire => ({
    ...item,
    path: registry.byName(kind).kind.path,
    departmentId,
    department: (departmentId === null ? undefined : organisation.department(departmentId)?.name) ?? null,
    lateDays: Math.max(0, today - calendars.dayOf(dueAt) + 1),
  }))
  return { madeAt: isoMoment(now, zone), isCut: found.length > AGENDA_MAX, items }
}

function regionsIn({ organisation }: World, actor: Officer, regionId: RegionId): RegionId[] {
  return organisation.subtree(regionId).filter((id) => actor.regions.has(id))
}

/**
 * Records that a turn was held, with its agenda as it is now and its decisions, and gives the meeting's id. Refuses a turn that
 * was recorded before, days that do not fit, and decisions about what the recorder may not see.
 */
export async function holdMeeting(
  deps: HoldingDeps,
  actor: Officer,
  seriesId: string,
  body: HoldWire,
  at: Moment,
): Promise<string> {
  const { pool, ids, random, world } = deps
  const today = world().calendars.dayOf(at)
  const id = ids.next()
  await withTransaction(pool, async (client) => {
    const series = await lockSeries(client, seriesId)
    if (series === undefined || !actor.regions.has(series.regionId))
      throw new Refusal('not_found', 'meeting.unknown')
    if (!mayRecord(actor, series.regionId)) throw new Refusal('not_permitted', 'act.relation')
    const { turnOn, heldOn } = daysOf(series, body, today)
    if ((await heldOf(client, [seriesId])).some((one) => one.turnOn === turnOn && one.counts))
      throw new Refusal('not_now', 'meeting.heldAlready')
    await checkDecisions(client, world(), actor, series.regionId, body)
    const present = await presentOf(client, seriesId, turnOn, body)
    const agenda = await agendaOf({ ...deps, pool: client }, actor, series.regionId, at)
    const leaders = {
      partyLeader: body.partyLeader?.trim() ?? null,
      governmentLeader: body.governmentLeader?.trim() ?? null,
    }
    const counts = countsAsHeld(series.name as MeetingName, leaders)
    const held = { id, seriesId, turnOn, heldOn, counts, recordedAt: at, recordedBy: actor.personId }
    const { place, chair, attendance, minutes } = body
    const meeting = { id, place, chair, attendance, minutes, ...leaders, agenda: agenda.items }
    const decisions = body.decisions.map(({ departmentId, ...decision }, index): MeetingDecision => ({
      id: ids.next(),
      meetingId: id,
      no: index + 1,
      departmentId: departmentId as DepartmentId,
      ...decision,
      orderId: null,
      refused: null,
    }))
    await addHeld(client, held)
    await addMeeting(client, meeting, decisions)
    await notePresent(client, id, present)
    const said = await keepOpinions(client, ids, id, body.opinions ?? [])
    // How somebody is reached is no part of what everybody in the department reads.
    const opinions = said.map(({ phone: _phone, ...opinion }) => opinion)
    const days = { turnOn: isoDay(turnOn), heldOn: isoDay(heldOn) }
    const patch = { ...held, ...meeting, ...days, decisions, present, opinions }
    const line = { act: 'hold', audience: 'departments', patch } as const
    await appendLine(client, `meeting:${id}`, line, { actor, at, random })
  })
  return id
}

/** The turn and the day. Refuses a day that is none of a turn's first, one that has not come, and one before the turn. */
function daysOf(series: Series, body: HoldWire, today: Day): { readonly turnOn: Day; readonly heldOn: Day } {
  const [turnOn, heldOn] = [parseDay(body.turnOn), parseDay(body.heldOn)]
  if (turnOn === null) throw invalid('/turnOn', 'meeting.noTurn')
  checkTurn(series, turnOn)
  if (heldOn === null || heldOn > today) throw invalid('/heldOn', 'meeting.ahead')
  if (heldOn < turnOn) throw invalid('/heldOn', 'meeting.beforeTurn')
  return { turnOn, heldOn }
}

/** Who of the invited was there. Refuses somebody who was not invited to this turn. */
async function presentOf(
  runner: Runner,
  seriesId: string,
  turnOn: Day,
  { present = [] }: HoldWire,
): Promise<readonly string[]> {
  const plan = await findPlan(runner, seriesId, turnOn)
  const invited = plan === undefined ? [] : await invitedTo(runner, plan.id)
  const known = new Set(invited.map(({ id }) => id))
  const stranger = present.findIndex((id) => !known.has(id))
  if (stranger >= 0) throw invalid(`/present/${stranger}`, 'meeting.noInvitation')
  return [...new Set(present)]
}

async function checkDecisions(
  runner: Runner,
  world: World,
  actor: Officer,
  regionId: RegionId,
  { decisions }: HoldWire,
): Promise<void> {
  const known = await mattersIn(
    runner,
    regionsIn(world, actor, regionId),
    decisions.map(({ aboutId }) => aboutId),
  )
  for (const [index, { aboutId, departmentId }] of decisions.entries()) {
    const isOpen = known.get(aboutId)
    if (isOpen === undefined) throw invalid(`/decisions/${index}/aboutId`, 'matter.notFound')
    if (!isOpen) throw invalid(`/decisions/${index}/aboutId`, 'meeting.aboutEnded')
    const department = world.organisation.department(departmentId as DepartmentId)
    if (department === undefined || department.closedOn !== null)
      throw invalid(`/decisions/${index}/departmentId`, 'department.unknown')
  }
}

/** Opens the order of every decision that has none; under one key each, so that none is opened twice. */
export async function openOrders({ pool, door, log }: OrderDeps): Promise<void> {
  for (const { id, aboutId, departmentId, requirement } of await waitingDecisions(pool)) {
    const input: OrderInputs['issue'] = { level: 'supervise', aboutId, departmentId, requirement }
    try {
      const key = `decision:${id}`
      const order = await door.act({ kind: 'order', act: 'issue', input, actor: SYSTEM, key })
      await orderOpened(pool, id, order.id)
    } catch (error) {
      // The matter has ended meanwhile, or its department has: the meeting shows that nothing was opened.
      if (!(error instanceof Refusal)) throw error
      await orderRefused(pool, id, error.reason.code)
      log.warn({ decision: id, reason: error.reason.code }, 'no order was opened')
    }
  }
}
