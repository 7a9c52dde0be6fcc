/** Stewards over HTTP: coverage, the slots of projects and enterprises, pools; the rest stands in files of its own. */
import { Type } from 'typebox'
import type { Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { sendSheet } from '../../platform/table-files/sheet.ts'
import { InLanguage, strict, Uuid } from '../../platform/wire.ts'
import { assignSlot, viewSubject, type Which } from './assigning.ts'
import { viewCoverage } from './coverage.ts'
import { directRoutes } from './direct-routes.ts'
import { handoverRoutes } from './handover-routes.ts'
import { myStewardRoutes } from './mine-routes.ts'
import { heldPosts, joinPool, leavePool, viewPools, type StewardDeps } from './pools.ts'
import { regionChannelRoutes } from './region-channel-routes.ts'
import { runRoutes } from './run-routes.ts'
import { coverageSheet } from './sheet.ts'
import {
  AssignBody,
  BecauseBody,
  CoverageQuery,
  CoverageSchema,
  HeldPostsSchema,
  JoinPoolBody,
  PoolsQuery,
  PoolsSchema,
  SubjectStewardsSchema,
} from './wire.ts'
import type { SubjectKind } from './words.ts'

export interface StewardRoutesDeps extends StewardDeps {}

const ById = Type.Object({ id: Uuid })
const common = { tag: 'stewards', access: 'officer' } as const

export function stewardRoutes(deps: StewardRoutesDeps): Route[] {
  return [
    ...coverageRoutes(deps),
    ...subjectRoutes(deps, 'project', '/api/projects'),
    ...subjectRoutes(deps, 'enterprise', '/api/enterprises'),
    ...poolRoutes(deps),
    ...runRoutes(deps),
    ...handoverRoutes(deps),
    ...directRoutes(deps),
    ...myStewardRoutes(deps),
    ...regionChannelRoutes(deps),
  ]
}

function coverageRoutes({ pool, world }: StewardRoutesDeps): Route[] {
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/coverage',
      summary: 'How much of what must have somebody has somebody; who is uncovered and for how long',
      query: CoverageQuery,
      answer: CoverageSchema,
      handle: ({ query, actor, now }) => viewCoverage(pool, world(), actor, query, now),
    }),
    route({
      ...common,
      method: 'GET',
      url: '/api/coverage.xlsx',
      summary: 'The uncovered as a spreadsheet',
      query: Type.Object({ ...CoverageQuery.properties, language: InLanguage }, strict),
      async handle({ query, actor, now, language, say, reply }) {
        const coverage = await viewCoverage(pool, world(), actor, query, now, true)
        return sendSheet(reply, `coverage-${coverage.on}`, coverageSheet(coverage, say, language), now)
      },
    }),
  ]
}

/** The same for both kinds of subjects. */
function subjectRoutes(deps: StewardRoutesDeps, kind: SubjectKind, path: string): Route[] {
  const { pool, world } = deps
  const view = (id: string, actor: Officer, now: Moment) =>
    viewSubject(pool, world(), { kind, id }, actor, now)
  return [
    route({
      ...common,
      method: 'GET',
      url: `${path}/:id/stewards`,
      summary: 'Who looks after it, who did, and who is proposed',
      params: ById,
      answer: SubjectStewardsSchema,
      handle: ({ params, actor, now }) => view(params.id, actor, now),
    }),
    route({
      ...common,
      method: 'POST',
      url: `${path}/:id/stewards`,
      summary: 'Put somebody into one of its slots',
      params: ById,
      body: AssignBody,
      answer: SubjectStewardsSchema,
      async handle({ params: { id }, body, actor, now }) {
        const which: Which = { kind, id }
        await assignSlot(deps, which, body, actor, now)
        return view(id, actor, now)
      },
    }),
  ]
}

function poolRoutes(deps: StewardRoutesDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/steward-pools',
      summary: 'Who is in the pools of a region, with what they look after',
      query: PoolsQuery,
      answer: PoolsSchema,
      handle: ({ query, actor, now }) => viewPools(pool, world(), actor, query.regionId, now),
    }),
    route({
      ...common,
      method: 'GET',
      url: '/api/held-posts',
      summary: 'Posts that somebody holds, with who does: whom one may put into a slot',
      answer: HeldPostsSchema,
      handle: async ({ now }) => heldPosts(world(), now),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/steward-pools',
      summary: 'Put somebody into the pool of a region',
      body: JoinPoolBody,
      answer: PoolsSchema,
      async handle({ body, actor, now }) {
        await joinPool(deps, body, actor, now)
        return viewPools(pool, world(), actor, body.regionId, now)
      },
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/steward-pools/:id/leave',
      summary: 'Take somebody out of a pool',
      params: ById,
      body: BecauseBody,
      async handle({ params, body, actor, now }) {
        await leavePool(deps, params.id, body.reason, actor, now)
      },
    }),
  ]
}
