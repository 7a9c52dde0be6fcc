/** Templates of plans over HTTP: those in force for a region, what it has published before, and publishing the next. */
import { Type } from 'typebox'
import { isoMoment } from '../../calendar/days.ts'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { strict, Uuid } from '../../platform/wire.ts'
import { MANAGE } from '../projects/powers.ts'
import type { NodeDesign } from './plan-rules.ts'
import type { PlanningDeps } from './planning.ts'
import { listTemplateVersions } from './store.ts'
import { publishTemplate, templatesFor } from './templates.ts'
import {
  TemplateBody,
  TemplateQuery,
  TemplateVersionsSchema,
  TemplatesSchema,
  type TemplatesWire,
} from './wire-templates.ts'
import type { DesignWire } from './wire.ts'

/** A node as it is drawn. */
function designWire({ isMilestone: _is, after, soft, ...node }: NodeDesign): DesignWire {
  return { ...node, after: [...after], soft: [...soft] }
}

export function templateRoutes(deps: PlanningDeps): Route[] {
  const { pool, world } = deps
  const list = async (regionId: RegionId, actor: Officer): Promise<TemplatesWire> => {
    const { organisation } = world()
    const region = organisation.region(regionId)
    if (region === undefined) throw invalid('/regionId', 'region.unknown')
    const all = await templatesFor(pool, organisation, regionId)
    return {
      region: { id: region.id, name: region.name },
      mayPublish: hasPower(actor, MANAGE, { regionId }),
      rows: all.map(({ regionId: from, type, version, basis, nodes }) => ({
        type,
        version,
        basis,
        isOwn: from === regionId,
        region: from === null ? null : (organisation.region(from)?.name ?? null),
        nodes: nodes.map(designWire),
      })),
    }
  }
  return [
    route({
      method: 'GET',
      url: '/api/plan-templates',
      summary: 'The templates of plans in force for a region',
      tag: 'nodes',
      access: 'officer',
      query: Type.Object({ regionId: Type.Optional(Uuid) }, strict),
      answer: TemplatesSchema,
      handle: ({ query, actor }) => list((query.regionId as RegionId | undefined) ?? actor.regionId, actor),
    }),
    route({
      method: 'GET',
      url: '/api/plan-templates/versions',
      summary: 'What a region has published of one type of plan, with how many plans were laid from each',
      tag: 'nodes',
      access: 'officer',
      query: TemplateQuery,
      answer: TemplateVersionsSchema,
      async handle({ query: { regionId, type } }) {
        const found = await listTemplateVersions(pool, regionId as RegionId, type)
        const { zone } = world().calendars.view(regionId as RegionId).calendar
        return {
          rows: found.map(({ version, basis, publishedAt, planCount, nodes }) => ({
            version,
            basis,
            publishedAt: isoMoment(publishedAt, zone),
            planCount,
            nodes: nodes.map(designWire),
          })),
        }
      },
    }),
    route({
      method: 'POST',
      url: '/api/plan-templates',
      summary: 'Publish the next version of a template of a region',
      tag: 'nodes',
      access: 'officer',
      body: TemplateBody,
      answer: TemplatesSchema,
      async handle({ body, actor, now }) {
        await publishTemplate(deps, body, actor, world().organisation, now)
        return list(body.regionId as RegionId, actor)
      },
    }),
  ]
}
