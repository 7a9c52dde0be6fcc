/** The routes that every kind of matter has, made from its declaration: open, act, read, explain. */
import { Type, type TSchema } from 'typebox'
import { parseMoment } from '../../calendar/days.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Moment } from '../../calendar/days.ts'
import type { Door } from '../door/act.ts'
import type { KindModule } from '../registry.ts'
import { explainClock, viewMatter, type Say, type ViewContext } from '../views/matter-view.ts'
import {
  ActAnswerSchema,
  ClockSchema,
  ExplainLineSchema,
  Uuid,
  actBodySchema,
  matterViewSchema,
} from '../wire.ts'
import { route, type Route } from './route.ts'

export interface MatterRoutesDeps {
  readonly door: Door
  viewContext(now: Moment, say: Say): ViewContext
}

const ById = Type.Object({ id: Uuid })
const Clocked = Type.Object({ id: Uuid, clockId: Uuid })
const Explained = Type.Object({ clock: ClockSchema, lines: Type.Array(ExplainLineSchema) })

/** All routes of one kind. */
export function matterRoutes(module: KindModule, deps: MatterRoutesDeps): Route[] {
  const { path } = module.kind
  return [
    route({
      method: 'GET',
      url: `/api/${path}/:id`,
      summary: `One of ${path}, as the reader sees it`,
      tag: path,
      access: 'signedIn',
      params: ById,
      answer: matterViewSchema(module.facts),
      handle: ({ params, actor, now, say }) =>
        viewMatter(deps.viewContext(now, say), module, params.id, actor) as never,
    }),
    route({
      method: 'GET',
      url: `/api/${path}/:id/clocks/:clockId/explain`,
      summary: 'Day by day: what counted and why',
      tag: path,
      access: 'signedIn',
      params: Clocked,
      answer: Explained,
      handle: ({ params, actor, now, say }) =>
        explainClock(deps.viewContext(now, say), module, params.id, params.clockId, actor),
    }),
    ...Object.keys(module.kind.acts)
      .filter((name) => module.kind.acts[name]?.when === undefined)
      .map((name) => actRoute(module, name, deps)),
  ]
}

function actRoute(module: KindModule, name: string, deps: MatterRoutesDeps): Route {
  const { kind, inputs } = module
  const isNew = kind.acts[name]?.from === 'new'
  const Body = actBodySchema(inputs[name] as TSchema, isNew)
  return route({
    method: 'POST',
    url: isNew ? `/api/${kind.path}/acts/${name}` : `/api/${kind.path}/:id/acts/${name}`,
    summary: `${kind.name}.${name}`,
    tag: kind.path,
    access: 'signedIn',
    ...(isNew ? {} : { params: ById }),
    body: Body,
    answer: ActAnswerSchema,
    async handle({ params, body, actor, now, say }) {
      const { version, key, happenedAt, input } = body as {
        version?: number
        key: string
        happenedAt?: string
        input: unknown
      }
      const stated = happenedAt === undefined ? undefined : (parseMoment(happenedAt) as Moment)
      const id = (params as { id?: string } | undefined)?.id
      try {
        return await deps.door.act({
          kind: kind.name,
          act: name,
          input,
          actor,
          key,
          ...(id === undefined ? {} : { id }),
          ...(version === undefined ? {} : { version }),
          ...(stated === undefined ? {} : { happenedAt: stated }),
        })
      } catch (error) {
        throw await withCurrent(error, id, actor, module, deps.viewContext(now, say))
      }
    },
  })
}

/** A stale page is told what the matter is now, with its acts: else the screen could not explain itself. */
async function withCurrent(
  error: unknown,
  id: string | undefined,
  actor: Actor,
  module: KindModule,
  context: ViewContext,
) {
  if (!(error instanceof Refusal) || error.code !== 'stale' || id === undefined) return error
  error.current = await viewMatter(context, module, id, actor)
  return error
}
