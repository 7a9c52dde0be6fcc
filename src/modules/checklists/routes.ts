/** Checklists by stage over HTTP: the templates of a region, the lists of a project, and a tick. */
import { Type } from 'typebox'
import { route, type Route } from '../../platform/http/route.ts'
import { Uuid } from '../../platform/wire.ts'
import { tick, viewChecklists } from './checklists.ts'
import { saveTemplate, viewTemplates, type ChecklistDeps } from './templates.ts'
import { ChecklistsSchema, TemplateBody, TemplatesQuery, TemplatesSchema, TickBody } from './wire.ts'

const common = { tag: 'stewards', access: 'officer' } as const

export function checklistRoutes(deps: ChecklistDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/stage-templates',
      summary: 'What stewards of a region go through in each stage, with earlier and later versions',
      query: TemplatesQuery,
      answer: TemplatesSchema,
      handle: ({ query, actor, now }) => viewTemplates(pool, world(), actor, query.regionId, now),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/stage-templates',
      summary: 'Say what is gone through in a stage from a day on',
      body: TemplateBody,
      answer: TemplatesSchema,
      async handle({ body, actor, now }) {
        await saveTemplate(deps, body, actor, now)
        return viewTemplates(pool, world(), actor, body.regionId, now)
      },
    }),
    route({
      ...common,
      method: 'GET',
      url: '/api/projects/:id/checklists',
      summary: 'The checklists of a project by stage, with who has ticked what',
      params: Type.Object({ id: Uuid }),
      answer: ChecklistsSchema,
      handle: ({ params, actor, now }) => viewChecklists(pool, world(), params.id, actor, now),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/projects/:id/checklists/:listId/tick',
      summary: 'Tick an item of a checklist, take a tick back, or note something at it',
      params: Type.Object({ id: Uuid, listId: Uuid }),
      body: TickBody,
      answer: ChecklistsSchema,
      async handle({ params: { id, listId }, body, actor, now }) {
        await tick(deps, id, listId, body, actor, now)
        return viewChecklists(pool, world(), id, actor, now)
      },
    }),
  ]
}
