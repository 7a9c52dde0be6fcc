/** Dispatch meetings over HTTP: the schedule, an agenda, a turn recorded, and a meeting as it was held. */
import { Type } from 'typebox'
import { isoDay, isoMoment, type Day } from '../../calendar/days.ts'
import { stateOf, turnsBetween } from '../../engines/occasions/cadence.ts'
import { findSeries, heldOf, seriesOf, type HeldRecord, type Series } from '../../engines/occasions/store.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import { Uuid } from '../../platform/wire.ts'
import { MANAGE } from '../projects/powers.ts'
import { agendaOf, holdMeeting, openOrders, type HoldingDeps, type OrderDeps } from './holding.ts'
import { mayRecord } from './rules.ts'
import { decisionsOf, findMeeting } from './store.ts'
import {
  AgendaSchema,
  HoldBody,
  MeetingSchema,
  ScheduleSchema,
  type MeetingWire,
  type ScheduleWire,
} from './wire.ts'
import type { MeetingName } from './words.ts'

interface MeetingDeps extends HoldingDeps, Pick<OrderDeps, 'door'> {}

/** More turns of one series than this nobody looks at on one page. */
const TURNS_MAX = 12
const BySeries = Type.Object({ id: Uuid })
const NOWHERE = { zh: '', en: '' }

export function meetingRoutes(deps: MeetingDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      method: 'GET',
      url: '/api/meetings',
      summary: 'The schedule of dispatch meetings in the reader’s regions: every turn, held, due or missed',
      tag: 'meetings',
      access: 'officer',
      answer: ScheduleSchema,
      async handle({ actor, now }) {
        if (!mayRead(actor)) throw new Refusal('not_permitted', 'act.relation')
        const series = await seriesOf(pool, [...actor.regions])
        const held = await heldOf(
          pool,
          series.map(({ id }) => id),
        )
        return scheduleOf(world(), actor, series, held, world().calendars.dayOf(now))
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
        'Record that a turn was held, with minutes and decisions; each decision opens a supervision order',
      tag: 'meetings',
      access: 'officer',
      params: BySeries,
      body: HoldBody,
      answer: MeetingSchema,
      async handle({ params, body, actor, now, request }) {
        const id = await holdMeeting(deps, actor, params.id, body, now)
        await openOrders({ ...deps, log: request.log })
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

async function seenSeries({ pool }: MeetingDeps, actor: Officer, id: string): Promise<Series> {
  const series = await findSeries(pool, id)
  if (series === undefined || !mayRead(actor) || !actor.regions.has(series.regionId))
    throw new Refusal('not_found', 'meeting.unknown')
  return series
}

function scheduleOf(
  { organisation }: World,
  actor: Officer,
  all: readonly Series[],
  held: readonly HeldRecord[],
  today: Day,
): ScheduleWire {
  const nameOf = (id: RegionId) => organisation.region(id)?.name ?? NOWHERE
  const series = all.map(({ id, name, regionId, cadence, basis, fromOn, untilOn }) => ({
    id,
    name: name as MeetingName,
    region: nameOf(regionId),
    cadence,
    basis,
    isOpen: untilOn === null || untilOn > today,
    mayRecord: mayRecord(actor, regionId),
    turns: turnsBetween(
      cadence,
      fromOn,
      untilOn === null ? today : (Math.min(today, untilOn - 1) as Day),
      TURNS_MAX,
    )
      .map((turn) => {
        const record = held.find((one) => one.seriesId === id && one.turnOn === turn.fromOn)
        return {
          fromOn: isoDay(turn.fromOn),
          dueOn: isoDay(turn.dueOn),
          state: stateOf(turn, record?.heldOn ?? null, today),
          heldOn: record === undefined ? null : isoDay(record.heldOn),
          meetingId: record?.id ?? null,
        }
      })
      .toReversed(),
  }))
  const missed = series.flatMap(({ turns }) => turns).filter(({ state }) => state === 'missed').length
  return { today: isoDay(today), missed, series }
}

async function viewMeeting(deps: MeetingDeps, actor: Officer, id: string): Promise<MeetingWire> {
  const { pool, registry, world } = deps
  const meeting = await findMeeting(pool, id)
  if (meeting === undefined) throw new Refusal('not_found', 'meeting.unknown')
  const { name, regionId } = await seenSeries(deps, actor, meeting.seriesId)
  const { organisation, calendars } = world()
  const { seriesId: _series, turnOn, heldOn, recordedAt, agenda, ...said } = meeting
  return {
    ...said,
    name: name as MeetingName,
    region: organisation.region(regionId)?.name ?? NOWHERE,
    turnOn: isoDay(turnOn),
    heldOn: isoDay(heldOn),
    recordedAt: isoMoment(recordedAt, calendars.view(regionId).calendar.zone),
    agenda: [...agenda],
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
