/** Runs that give out a backlog over HTTP: asked for, looked at, and confirmed or rejected line by line. */
import { Type } from 'typebox'
import type { RegionId } from '../../kernel/matter.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { Uuid } from '../../platform/wire.ts'
import type { StewardDeps } from './pools.ts'
import { viewRun, viewRuns } from './run-view.ts'
import { askRun, confirmRun, rejectLines } from './runs.ts'
import { ConfirmBody, RunBody, RunSchema, RunsSchema } from './wire.ts'

const ById = Type.Object({ id: Uuid })
const common = { tag: 'stewards', access: 'officer' } as const

export function runRoutes(deps: StewardDeps): Route[] {
  const { pool, world } = deps
  const decide = (act: string, summary: string, carryOut: typeof confirmRun) =>
    route({
      ...common,
      method: 'POST',
      url: `/api/steward-runs/:id/${act}`,
      summary,
      params: ById,
      body: ConfirmBody,
      answer: RunSchema,
      async handle({ params, body, actor, now, say }) {
        await carryOut(deps, params.id, body.lineIds, actor, now)
        return viewRun(deps, params.id, actor, { now, say })
      },
    })
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/steward-runs',
      summary: 'Runs that give out a whole backlog, the latest first',
      answer: RunsSchema,
      handle: ({ actor }) => viewRuns(pool, world(), actor),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/steward-runs',
      summary: 'Have stewards proposed for all that have none',
      body: RunBody,
      answer: RunSchema,
      async handle({ body, actor, now, say }) {
        const regionId = (body.regionId as RegionId | undefined) ?? actor.regionId
        const id = await askRun(deps, regionId, actor, now)
        return viewRun(deps, id, actor, { now, say })
      },
    }),
    route({
      ...common,
      method: 'GET',
      url: '/api/steward-runs/:id',
      summary: 'A run with every proposal and its reasons',
      params: ById,
      answer: RunSchema,
      handle: ({ params, actor, now, say }) => viewRun(deps, params.id, actor, { now, say }),
    }),
    decide('confirm', 'Confirm proposals, those named or all that are open', confirmRun),
    decide('reject', 'Reject proposals, those named or all that are open', rejectLines),
  ]
}
