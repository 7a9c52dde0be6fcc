/** The direct channels of a project over HTTP: who stands behind each, and that one was used. */
import { Type } from 'typebox'
import { route, type Route } from '../../platform/http/route.ts'
import { Uuid } from '../../platform/wire.ts'
import { requireSubject } from './assigning.ts'
import { nameChannel, viewDirects, writeThrough, writeUse } from './directs.ts'
import type { StewardDeps } from './pools.ts'
import { DirectsSchema, NameChannelBody, UseBody, WriteBody } from './wire.ts'

const ById = Type.Object({ id: Uuid })
const common = { tag: 'stewards', access: 'officer' } as const

export function directRoutes(deps: StewardDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/projects/:id/directs',
      summary: 'The ten direct channels of a project, with their gaps and uses',
      params: ById,
      answer: DirectsSchema,
      handle: ({ params, actor, now }) => viewDirects(pool, world(), params.id, actor, now),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/projects/:id/directs',
      summary: 'Name who stands behind a channel of a project',
      params: ById,
      body: NameChannelBody,
      answer: DirectsSchema,
      async handle({ params, body, actor, now }) {
        await nameChannel(deps, params.id, body, actor, now)
        return viewDirects(pool, world(), params.id, actor, now)
      },
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/projects/:id/directs/use',
      summary: 'Write down that a channel of a project was used',
      params: ById,
      body: UseBody,
      async handle({ params, body, actor, now }) {
        await requireSubject(pool, { kind: 'project', id: params.id }, actor)
        await writeUse(deps, { projectId: params.id, enterpriseId: null }, body, actor, now)
      },
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/projects/:id/directs/message',
      summary: 'Write to whoever stands behind a channel of a project',
      params: ById,
      body: WriteBody,
      async handle({ params, body, actor, now }) {
        await writeThrough(deps, params.id, body, actor, now)
      },
    }),
  ]
}
