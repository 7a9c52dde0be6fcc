/** Leaders' visit plans and advice on policy over HTTP. */
import { Type } from 'typebox'
import { route, type Route } from '../../platform/http/route.ts'
import { Uuid } from '../../platform/wire.ts'
import { makePlan, stopPlan, viewAdvice, viewPlans, viewPlanVisits, type PlanDeps } from './plans.ts'
import { AdviceSchema, EndPlanBody, PlanBody, PlanDone, PlansSchema, PlanVisitsSchema } from './wire-plans.ts'

const ById = Type.Object({ id: Uuid })
const common = { tag: 'diary', access: 'officer' } as const

export function planRoutes(deps: PlanDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/visit-plans',
      summary: 'Which leader visits which enterprise, how often, and what is overdue',
      answer: PlansSchema,
      handle: ({ actor, now }) => viewPlans(pool, world(), actor, now),
    }),
    route({
      ...common,
      method: 'GET',
      url: '/api/visit-plans/:id/visits',
      summary: 'The visits that were paid under a plan: problems, policies explained, advice',
      params: ById,
      answer: PlanVisitsSchema,
      handle: ({ params, actor }) => viewPlanVisits(pool, actor, params.id),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/visit-plans',
      summary: 'Plan that a leader visits an enterprise regularly',
      body: PlanBody,
      answer: PlanDone,
      handle: async ({ body, actor, now }) => ({ id: await makePlan(deps, actor, body, now) }),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/visit-plans/:id/end',
      summary: 'End a plan, with the reason',
      params: ById,
      body: EndPlanBody,
      answer: PlanDone,
      handle: async ({ params, body, actor, now }) => ({
        id: await stopPlan(deps, actor, params.id, body.reason, now),
      }),
    }),
    route({
      ...common,
      method: 'GET',
      url: '/api/visit-advice',
      summary: 'Advice on policy that entrepreneurs gave on visits, what waits for an answer first',
      answer: AdviceSchema,
      handle: ({ actor }) => viewAdvice(pool, world(), actor),
    }),
  ]
}
