/** Meetings over HTTP: the schedule, an agenda, a turn recorded, and a meeting as it was held. */
import { Type } from 'typebox'
import { isoDay, isoMoment, type Day } from '../../calendar/days.ts'
import { recordOf, stateOf, turnsBetween, type Turn } from '../../engines/occasions/cadence.ts'
import { findSeries, heldOf, seriesOf, type HeldRecord, type Series } from '../../engines/occasions/store.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import { Uuid } from '../../platform/wire.ts'
import { MANAGE } from '../projects/powers.ts'
import { agendaOf, holdMeeting, openOrders, type HoldingDeps, type OrderDeps } from './holding.ts'
import { findPlan, invitedTo, plansOf, presentAt, type CountedPlan } from './inviting-store.ts'
import { invitationWire, opinionWire } from './views.ts'
import { openAppeals } from './opinions.ts'
import { opinionsOf } from './opinion-store.ts'
import { mayRecord } from './rules.ts'
import { decisionsOf, findMeeting, listHosts, type Host } from './store.ts'
import {
  AgendaSchema,
  HoldBody,
  MeetingSchema,
  ScheduleSchema,
  type MeetingWire,
  type ScheduleWire,
} from './wire.ts'
import type { MeetingName } from './words.ts'

export interface MeetingDeps extends HoldingDeps, Pick<OrderDeps, 'door'> {}

/** More turns of one series than this nobody looks at on one page. */
const TURNS_MAX = 12
const BySeries = Type.Object({ id: Uuid })
export const NOWHERE = { zh: '', en: '' }

export function meetingRoutes(deps: MeetingDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      method: 'GET',
      url: '/api/meetings',
      summary: 'The schedule of meetings in the reader’s regions: every turn, held, due or missed',
      tag: 'meetings',
      access: 'officer',
      answer: ScheduleSchema,
      async handle({ actor, now }) {
        if (!mayRead(actor)) throw new Refusal('not_permitted', 'act.relation')
        const series = await seriesOf(pool, [...actor.regions])
        const ids = series.map(({ id }) => id)
        const known = {
          held: await heldOf(pool, ids),
          plans: await plansOf(pool, ids),
          hosts: await listHosts(pool),
        }
        return scheduleOf(world(), actor, series, known, world().calendars.dayOf(now))
      },
    }),
    route({
      method: 'GET',
      url: '/api/meeting-series/:id/agenda',
      summary:
        'What is late now in the region of a series: stuck projects, missed nodes, overdue appeals, red lights',
      tag: 'meetings',
      access: 'officer',
      params: BySeries,
      answer: AgendaSchema,
      async handle({ params, actor, now }) {
        const series = await seenSeries(deps, actor, params.id)
        return agendaOf(deps, actor, series.regionId, now)
      },
    }),
    route({
      method: 'POST',
      url: '/api/meeting-series/:id/held',
      summary:
        'Record that a turn was held, with minutes, decisions and opinions; each decision opens a supervision order, each opinion that is tracked an appeal',
      tag: 'meetings',
      access: 'officer',
      params: BySeries,
      body: HoldBody,
      answer: MeetingSchema,
      async handle({ params, body, actor, now, request }) {
        const id = await holdMeeting(deps, actor, params.id, body, now)
        await openOrders({ ...deps, log: request.log })
        await openAppeals({ ...deps, log: request.log })
        return viewMeeting(deps, actor, id)
      },
    }),
    route({
      method: 'GET',
      url: '/api/meetings/:id',
      summary: 'A meeting as it was held: its agenda then, its minutes, and what became of its decisions',
      tag: 'meetings',
      access: 'officer',
      params: Type.Object({ id: Uuid }),
      answer: MeetingSchema,
      handle: ({ params, actor }) => viewMeeting(deps, actor, params.id),
    }),
  ]
}

/** Leaders and watchers of the region, and whoever keeps the minutes. */
function mayRead({ powers }: Officer): boolean {
  return powers.includes(READ_REGION) || powers.includes(MANAGE)
}

export async function seenSeries(
  { pool }: Pick<MeetingDeps, 'pool'>,
  actor: Officer,
  id: string,
): Promise<Series> {
  const series = await findSeries(pool, id)
  if (series === undefined || !mayRead(actor) || !actor.regions.has(series.regionId))
    throw new Refusal('not_found', 'meeting.unknown')
  return series
}

interface Known {
  readonly held: readonly HeldRecord[]
  readonly plans: readonly CountedPlan[]
  readonly hosts: readonly Host[]
}

function scheduleOf(
  { organisation }: World,
  actor: Officer,
  all: readonly Series[],
  known: Known,
  today: Day,
): ScheduleWire {
  const series = all.map((one): SeriesWire => {
    const { id, name, regionId, hostId, cadence, basis, fromOn, untilOn } = one
    const last = untilOn === null ? today : (Math.min(today, untilOn - 1) as Day)
    return {
      id,
      name: name as MeetingName,
      regionId,
      region: organisation.region(regionId)?.name ?? NOWHERE,
      host: hostOf(known.hosts, hostId),
      cadence,
      basis,
      isOpen: untilOn === null || untilOn > today,
      mayRecord: mayRecord(actor, regionId),
      turns: turnsBetween(cadence, fromOn, last, TURNS_MAX)
        .map((turn) => turnWire(one, turn, known, today))
        .toReversed(),
    }
  })
  const missed = series.flatMap(({ turns }) => turns).filter(({ state }) => state === 'missed').length
  return { today: isoDay(today), missed, series }
}

type SeriesWire = ScheduleWire['series'][number]

/** A turn with the record that counts, those that do not, and how it is prepared. */
function turnWire(
  { id }: Series,
  turn: Turn,
  { held, plans }: Known,
  today: Day,
): SeriesWire['turns'][number] {
  const records = held.filter(({ seriesId, turnOn }) => seriesId === id && turnOn === turn.fromOn)
  const record = recordOf(records, turn)
  const plan = plans.find(({ seriesId, turnOn }) => seriesId === id && turnOn === turn.fromOn)
  return {
    fromOn: isoDay(turn.fromOn),
    dueOn: isoDay(turn.dueOn),
    state: stateOf(turn, record?.heldOn ?? null, today),
    heldOn: record === undefined ? null : isoDay(record.heldOn),
    meetingId: record?.id ?? null,
    uncounted: records
      .filter(({ counts }) => !counts)
      .map((one) => ({ meetingId: one.id, heldOn: isoDay(one.heldOn) })),
    plan:
      plan === undefined
        ? null
        : {
            plannedOn: isoDay(plan.plannedOn),
            place: plan.place,
            invited: plan.invited,
            accepted: plan.accepted,
          },
  }
}

export function hostOf(hosts: readonly Host[], hostId: string | null): string | null {
  return hostId === null ? null : (hosts.find(({ id }) => id === hostId)?.name ?? null)
}

export async function viewMeeting(deps: MeetingDeps, actor: Officer, id: string): Promise<MeetingWire> {
  const { pool, registry, world } = deps
  const meeting = await findMeeting(pool, id)
  if (meeting === undefined) throw new Refusal('not_found', 'meeting.unknown')
  const { name, regionId, hostId } = await seenSeries(deps, actor, meeting.seriesId)
  const { organisation, calendars } = world()
  const plan = await findPlan(pool, meeting.seriesId, meeting.turnOn)
  const invited = plan === undefined ? [] : await invitedTo(pool, plan.id)
  const present = await presentAt(pool, id)
  const { seriesId: _series, turnOn, heldOn, recordedAt, agenda, ...said } = meeting
  return {
    ...said,
    name: name as MeetingName,
    region: organisation.region(regionId)?.name ?? NOWHERE,
    host: hostOf(await listHosts(pool), hostId),
    mayRecord: mayRecord(actor, regionId),
    turnOn: isoDay(turnOn),
    heldOn: isoDay(heldOn),
    recordedAt: isoMoment(recordedAt, calendars.view(regionId).calendar.zone),
    agenda: [...agenda],
    invited: invited.map((one) => ({ ...invitationWire(organisation, one), isPresent: present.has(one.id) })),
    opinions: (await opinionsOf(pool, id)).map(opinionWire),
    decisions: (await decisionsOf(pool, id)).map((one) => ({
      no: one.no,
      requirement: one.requirement,
      refused: one.refused,
      department: organisation.department(one.departmentId)?.name ?? NOWHERE,
      about: {
        id: one.aboutId,
        path: registry.byName(one.aboutKind).kind.path,
        title: one.aboutTitle,
      },
      order:
        one.orderId === null || one.orderCode === null || one.orderStatus === null
          ? null
          : { id: one.orderId, code: one.orderCode, status: one.orderStatus },
    })),
  }
}
