/** Hand-overs over HTTP. Each step answers those that are open for the reader. */
import { Type } from 'typebox'
import type { Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { Uuid } from '../../platform/wire.ts'
import { accept, beginHandover, decline, offer, viewHandovers } from './handing-over.ts'
import type { StewardDeps } from './pools.ts'
import { BecauseBody, HandoversSchema, OfferBody } from './wire.ts'

const ById = Type.Object({ id: Uuid })
const common = { tag: 'stewards', access: 'officer' } as const

export function handoverRoutes(deps: StewardDeps): Route[] {
  const { pool, world } = deps
  const answered = { ...common, params: ById, answer: HandoversSchema, method: 'POST' } as const
  const view = (actor: Officer, now: Moment) => viewHandovers(pool, world(), actor, now)
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/handovers',
      summary: 'Open hand-overs that one gives, is offered, or sees to',
      answer: HandoversSchema,
      handle: ({ actor, now }) => view(actor, now),
    }),
    route({
      ...answered,
      url: '/api/assignments/:id/hand-over',
      summary: 'Open the hand-over of a slot',
      async handle({ params, actor, now }) {
        await beginHandover(deps, params.id, actor, now)
        return view(actor, now)
      },
    }),
    route({
      ...answered,
      url: '/api/handovers/:id/offer',
      summary: 'Offer it to the next one, with what they need to know',
      body: OfferBody,
      async handle({ params, body, actor, now }) {
        await offer(deps, params.id, body, actor, now)
        return view(actor, now)
      },
    }),
    route({
      ...answered,
      url: '/api/handovers/:id/accept',
      summary: 'Take it over',
      async handle({ params, actor, now }) {
        await accept(deps, params.id, actor, now)
        return view(actor, now)
      },
    }),
    route({
      ...answered,
      url: '/api/handovers/:id/decline',
      summary: 'Not take it over, with the reason',
      body: BecauseBody,
      async handle({ params, body, actor, now }) {
        await decline(deps, params.id, body.reason, actor)
        return view(actor, now)
      },
    }),
  ]
}
