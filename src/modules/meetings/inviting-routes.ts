/** Preparing meetings over HTTP, and what an enterprise answers, reads and judges: its invitations and what came of its opinions. */
import { Type } from 'typebox'
import { isoDay, parseDay, type Day } from '../../calendar/days.ts'
import { turnAt } from '../../engines/occasions/cadence.ts'
import type { Actor, Agent, Officer } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { Uuid } from '../../platform/wire.ts'
import { proposeFor } from './choosing.ts'
import { answerInvitation, checkTurn, prepareMeeting } from './inviting.ts'
import { findPlan, invitedTo, ownInvitations } from './inviting-store.ts'
import { feedBack, mayRate, rateOpinion } from './opinions.ts'
import { ownOpinions } from './opinion-store.ts'
import { NOWHERE, hostOf, seenSeries, viewMeeting, type MeetingDeps } from './routes.ts'
import { mayRecord } from './rules.ts'
import { listHosts } from './store.ts'
import { invitationWire, whatOf } from './views.ts'
import {
  AnswerBody,
  MyInvitationsSchema,
  PreparationSchema,
  PrepareBody,
  type MyInvitationsWire,
  type PreparationWire,
} from './wire-inviting.ts'
import { FeedbackBody, MyOpinionsSchema, RateBody, type MyOpinionsWire } from './wire-opinions.ts'
import { MeetingSchema } from './wire.ts'
import type { MeetingName } from './words.ts'

const ById = Type.Object({ id: Uuid })
/** A text that is no day leads nowhere, as any unknown address does. */
const ByTurn = Type.Object({ id: Uuid, turn: Type.String({ maxLength: 36 }) })

/** What the desk does: prepares a turn, and feeds back on an opinion. */
export function preparingRoutes(deps: MeetingDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/meeting-series/:id/turns/:turn',
      summary:
        'How a turn is prepared: its day and place, who is invited, and whom the rules would invite and why',
      tag: 'meetings',
      access: 'officer',
      params: ByTurn,
      answer: PreparationSchema,
      handle: ({ params, actor }) => viewPreparation(deps, actor, params.id, turnOf(params.turn)),
    }),
    route({
      method: 'POST',
      url: '/api/meeting-series/:id/turns/:turn',
      summary:
        'Give a turn its day and place and send invitations; those invited before are told of a change',
      tag: 'meetings',
      access: 'officer',
      params: ByTurn,
      body: PrepareBody,
      answer: PreparationSchema,
      async handle({ params, body, actor, now }) {
        await prepareMeeting(deps, actor, params.id, turnOf(params.turn), body, now)
        return viewPreparation(deps, actor, params.id, turnOf(params.turn))
      },
    }),
    route({
      method: 'POST',
      url: '/api/meeting-opinions/:id/feedback',
      summary: 'Tell whoever said something at a meeting what came of it',
      tag: 'meetings',
      access: 'officer',
      params: ById,
      body: FeedbackBody,
      answer: MeetingSchema,
      async handle({ params, body, actor, now }) {
        const meetingId = await feedBack(deps, actor, params.id, body, now)
        return viewMeeting(deps, actor, meetingId)
      },
    }),
  ]
}

/** What an enterprise does in the portal. */
export function invitedRoutes(deps: MeetingDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      method: 'GET',
      url: '/api/my-invitations',
      summary: 'The meetings that the enterprise one acts for is invited to',
      tag: 'meetings',
      access: 'signedIn',
      answer: MyInvitationsSchema,
      handle: ({ actor, now }) => viewInvitations(deps, requireAgent(actor), world().calendars.dayOf(now)),
    }),
    route({
      method: 'POST',
      url: '/api/my-invitations/:id',
      summary: 'Accept or decline an invitation, and name what is to be raised',
      tag: 'meetings',
      access: 'signedIn',
      params: ById,
      body: AnswerBody,
      answer: MyInvitationsSchema,
      async handle({ params, body, actor, now }) {
        const agent = requireAgent(actor)
        await answerInvitation(deps, agent, params.id, body, now)
        return viewInvitations(deps, agent, world().calendars.dayOf(now))
      },
    }),
    route({
      method: 'GET',
      url: '/api/my-opinions',
      summary: 'What the enterprise one acts for has said at meetings, and what came of it',
      tag: 'meetings',
      access: 'signedIn',
      answer: MyOpinionsSchema,
      async handle({ actor }): Promise<MyOpinionsWire> {
        const { organisation } = world()
        const rows = await ownOpinions(pool, requireAgent(actor).parties)
        return {
          rows: rows.map((one) => ({
            ...whatOf(one),
            meeting: one.meeting,
            region: organisation.region(one.regionId)?.name ?? NOWHERE,
            heldOn: isoDay(one.heldOn),
            mayRate: mayRate(one),
          })),
        }
      },
    }),
    route({
      method: 'POST',
      url: '/api/my-opinions/:id/rating',
      summary: 'Say how satisfied one is with what came of an opinion',
      tag: 'meetings',
      access: 'signedIn',
      params: ById,
      body: RateBody,
      async handle({ params, body, actor, now }) {
        await rateOpinion(deps, requireAgent(actor), params.id, body, now)
      },
    }),
  ]
}

function requireAgent(actor: Actor): Agent {
  if (actor.kind !== 'agent') throw new Refusal('not_permitted', 'act.relation')
  return actor
}

/** A day that is none is no turn of any series. */
function turnOf(text: string): Day {
  const turnOn = parseDay(text)
  if (turnOn === null) throw new Refusal('not_found', 'meeting.noTurn')
  return turnOn
}

async function viewPreparation(
  deps: MeetingDeps,
  actor: Officer,
  seriesId: string,
  turnOn: Day,
): Promise<PreparationWire> {
  const { pool, world } = deps
  const { organisation } = world()
  const series = await seenSeries(deps, actor, seriesId)
  checkTurn(series, turnOn)
  const plan = await findPlan(pool, seriesId, turnOn)
  const invited = plan === undefined ? [] : await invitedTo(pool, plan.id)
  const mayPrepare = mayRecord(actor, series.regionId)
  const proposed = mayPrepare ? await proposeFor(pool, world(), series, turnOn) : []
  const isInvited = (given: {
    enterpriseId: string | null
    departmentId: string | null
    name: { zh: string }
  }) =>
    invited.some(
      (one) =>
        one.enterpriseId === given.enterpriseId &&
        one.departmentId === given.departmentId &&
        (one.name === null || one.name === given.name.zh),
    )
  return {
    name: series.name as MeetingName,
    region: organisation.region(series.regionId)?.name ?? NOWHERE,
    host: hostOf(await listHosts(pool), series.hostId),
    turnOn: isoDay(turnOn),
    dueOn: isoDay(turnAt(series.cadence, turnOn).dueOn),
    mayPrepare,
    plan:
      plan === undefined
        ? null
        : {
            plannedOn: isoDay(plan.plannedOn),
            place: plan.place,
            theme: plan.theme,
            topicsUntilOn: isoDay(plan.topicsUntilOn),
          },
    invited: invited.map((one) => invitationWire(organisation, one)),
    proposed: proposed.filter((one) => !isInvited(one)),
  }
}

async function viewInvitations(
  { pool, world }: MeetingDeps,
  agent: Agent,
  today: Day,
): Promise<MyInvitationsWire> {
  const { organisation } = world()
  const rows = await ownInvitations(pool, agent.parties)
  return {
    rows: rows.map((one) => {
      const { invitationId: id, meeting, host, place, theme, answer, topic } = one
      const mayAnswer = one.heldOn === null && one.plannedOn >= today
      return {
        id,
        meeting,
        region: organisation.region(one.regionId)?.name ?? NOWHERE,
        host,
        plannedOn: isoDay(one.plannedOn),
        place,
        theme,
        topicsUntilOn: isoDay(one.topicsUntilOn),
        answer,
        topic,
        mayAnswer,
        mayNameTopic: mayAnswer && one.topicsUntilOn >= today,
        heldOn: one.heldOn === null ? null : isoDay(one.heldOn),
      }
    }),
  }
}
