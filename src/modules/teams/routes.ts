/** Teams over HTTP. Each change answers the team as it is then. */
import { Type, type TSchema } from 'typebox'
import type { Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import { route, type Given, type Route } from '../../platform/http/route.ts'
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
  const change = <Body extends TSchema>(
    act: string,
    summary: string,
    body: Body,
    carryOut: (
      deps: StewardDeps,
      id: string,
      input: Given<Body>,
      actor: Officer,
      now: Moment,
    ) => Promise<void>,
  ) =>
    route({
      ...common,
      method: 'POST',
      url: `/api/teams/:id/${act}`,
      summary,
      params: ById,
      body,
      answer: TeamSchema,
      async handle({ params: { id }, body: input, actor, now }) {
        await carryOut(deps, id, input, actor, now)
        return viewTeam(pool, world(), id, actor, now)
      },
    })
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
    change('join', 'Put somebody into a slot, or in the place of who fills it', JoinBody, join),
    change('leave', 'Take somebody out', LeaveBody, leave),
    change('document', 'Say which document of the template is there', DocumentBody, addDocument),
    change('bind', 'Bind the secretary of a work group to a project or an enterprise', BindBody, bind),
    change(
      'unbind',
      'Free a project or an enterprise from the secretary of a work group',
      UnbindBody,
      unbind,
    ),
    change('close', 'Close a team', CloseBody, close),
  ]
}
