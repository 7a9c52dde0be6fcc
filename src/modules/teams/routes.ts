/** Teams over HTTP. Each change answers the team as it is then. */
import { Type } from 'typebox'
import { route, type Route } from '../../platform/http/route.ts'
import { Uuid } from '../../platform/wire.ts'
import type { StewardDeps } from '../stewards/pools.ts'
import { bind, unbind } from './binding.ts'
import { addDocument, close, join, leave, makeTeam } from './keeping.ts'
import { viewTeam, viewTeams } from './view.ts'
import {
  BindBody,
  CloseBody,
  DocumentBody,
  JoinBody,
  LeaveBody,
  MakeBody,
  TeamSchema,
  TeamsQuery,
  TeamsSchema,
  UnbindBody,
} from './wire.ts'

const ById = Type.Object({ id: Uuid })

export function teamRoutes(deps: StewardDeps): Route[] {
  const { pool, world } = deps
  const common = { tag: 'teams', access: 'officer' } as const
  const change = { ...common, method: 'POST', params: ById, answer: TeamSchema } as const
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/teams',
      summary: 'Teams of a region, what each lacks, and departments without one',
      query: TeamsQuery,
      answer: TeamsSchema,
      handle: ({ query, actor, now }) => viewTeams(pool, world(), actor, query, now),
    }),
    route({
      ...common,
      method: 'GET',
      url: '/api/teams/:id',
      summary: 'A team with whom it has and what it lacks',
      params: ById,
      answer: TeamSchema,
      handle: ({ params, actor, now }) => viewTeam(pool, world(), params.id, actor, now),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/teams',
      summary: 'Make a team after a template',
      body: MakeBody,
      answer: TeamSchema,
      async handle({ body, actor, now }) {
        return viewTeam(pool, world(), await makeTeam(deps, body, actor, now), actor, now)
      },
    }),
    route({
      ...change,
      url: '/api/teams/:id/join',
      summary: 'Put somebody into a slot, or in the place of who fills it',
      body: JoinBody,
      async handle({ params: { id }, body, actor, now }) {
        await join(deps, id, body, actor, now)
        return viewTeam(pool, world(), id, actor, now)
      },
    }),
    route({
      ...change,
      url: '/api/teams/:id/leave',
      summary: 'Take somebody out',
      body: LeaveBody,
      async handle({ params: { id }, body, actor, now }) {
        await leave(deps, id, body, actor, now)
        return viewTeam(pool, world(), id, actor, now)
      },
    }),
    route({
      ...change,
      url: '/api/teams/:id/document',
      summary: 'Say which document of the template is there',
      body: DocumentBody,
      async handle({ params: { id }, body, actor, now }) {
        await addDocument(deps, id, body, actor, now)
        return viewTeam(pool, world(), id, actor, now)
      },
    }),
    route({
      ...change,
      url: '/api/teams/:id/bind',
      summary: 'Bind the secretary of a work group to a project or an enterprise',
      body: BindBody,
      async handle({ params: { id }, body, actor, now }) {
        await bind(deps, id, body, actor, now)
        return viewTeam(pool, world(), id, actor, now)
      },
    }),
    route({
      ...change,
      url: '/api/teams/:id/unbind',
      summary: 'Free a project or an enterprise from the secretary of a work group',
      body: UnbindBody,
      async handle({ params: { id }, body, actor, now }) {
        await unbind(deps, id, body, actor, now)
        return viewTeam(pool, world(), id, actor, now)
      },
    }),
    route({
      ...change,
      url: '/api/teams/:id/close',
      summary: 'Close a team',
      body: CloseBody,
      async handle({ params: { id }, body, actor, now }) {
        await close(deps, id, body.reason, actor, now)
        return viewTeam(pool, world(), id, actor, now)
      },
    }),
  ]
}
