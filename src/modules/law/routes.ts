/** The parameters of a region over HTTP: read by officers, previewed and given by posts with the power to. */
import type { Pool } from 'pg'
import { Type } from 'typebox'
import { parseDay } from '../../calendar/days.ts'
import { READ_REGION } from '../../kernel/actor.ts'
import type { Random } from '../../kernel/ids.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { Reference } from '../../platform/reference.ts'
import type { Registry } from '../../platform/registry.ts'
import { strict, Uuid } from '../../platform/wire.ts'
import { checkPower, maySet } from './power.ts'
import { presetRoutes } from './preset-routes.ts'
import { previewChange, warningsOf } from './preview.ts'
import type { Parameters } from './registry.ts'
import { checkChange, type ParameterChange } from './rules.ts'
import { listHistory, listParameterRows, setParameter } from './store.ts'
import { historyWire, parameterWire, regionOf } from './views.ts'
import {
  ChangeBody,
  HistorySchema,
  ParameterListSchema,
  PreviewSchema,
  SavedSchema,
  type ChangeBodyWire,
} from './wire.ts'

export interface LawRoutesDeps {
  readonly pool: Pool
  readonly random: Random
  readonly parameters: Parameters
  readonly registry: Registry
  readonly reference: Reference
}

const OfRegion = Type.Object({ regionId: Type.Optional(Uuid) }, strict)
const BODY_MAX = 65_536

export function lawRoutes(deps: LawRoutesDeps): Route[] {
  return [listRoute(deps), historyRoute(deps), previewRoute(deps), setRoute(deps), ...presetRoutes(deps)]
}

function listRoute({ pool, parameters, reference }: LawRoutesDeps): Route {
  return route({
    method: 'GET',
    url: '/api/parameters',
    summary: 'All parameters with the values that stand for a region, its own one when none is named',
    tag: 'law',
    access: 'officer',
    query: OfRegion,
    answer: ParameterListSchema,
    async handle({ query, actor, now }) {
      const { organisation, calendars } = reference.world
      const region = regionOf(organisation, query.regionId ?? actor.regionId)
      const all = await listParameterRows(pool)
      const today = calendars.dayOf(now)
      const rows = parameters
        .all()
        .map((parameter) => parameterWire(parameter, all, organisation, region.id, today))
      return { region, maySet: maySet(actor, region.id), rows }
    },
  })
}

function historyRoute({ pool, parameters, reference }: LawRoutesDeps): Route {
  return route({
    method: 'GET',
    url: '/api/parameters/:name/history',
    summary: 'What was given to a parameter in a region and those above it, by whom and on what basis',
    tag: 'law',
    access: 'officer',
    params: Type.Object({ name: Type.String({ maxLength: 100 }) }),
    query: OfRegion,
    answer: HistorySchema,
    async handle({ params, query, actor }) {
      if (parameters.byName(params.name) === undefined)
        throw new Refusal('not_found', reason('law.unknown', { parameter: params.name }))
      const { organisation, calendars } = reference.world
      const region = regionOf(organisation, query.regionId ?? actor.regionId)
      const above = new Set(organisation.ancestors(region.id))
      const rows = await listHistory(pool, params.name)
      return {
        rows: rows
          .filter((row) => above.has(row.regionId))
          .map((row) => historyWire(row, organisation, calendars.view(row.regionId))),
      }
    },
  })
}

function previewRoute({ pool, parameters, registry, reference }: LawRoutesDeps): Route {
  return route({
    method: 'POST',
    url: '/api/parameters/preview',
    summary: 'What a new value would do to open matters; nothing is stored',
    tag: 'law',
    access: 'officer',
    body: ChangeBody,
    bodyLimit: BODY_MAX,
    answer: PreviewSchema,
    async handle({ actor, body, now }) {
      const { world } = reference
      const change = changeOf(body)
      checkPower(actor, change.regionId)
      const rows = await listParameterRows(pool)
      const today = world.calendars.dayOf(now)
      const parameter = parameters.byName(change.name)
      checkChange(change, rows, { parameters, organisation: world.organisation, today })
      if (parameter === undefined) throw invalid('/name', 'law.unknown', { parameter: change.name })
      const mayRead = actor.powers.includes(READ_REGION)
      return previewChange(change, parameter, { runner: pool, registry, world, today, rows, mayRead })
    },
  })
}

function setRoute({ pool, random, parameters, reference }: LawRoutesDeps): Route {
  return route({
    method: 'POST',
    url: '/api/parameters',
    summary: 'Give a parameter a value for a region, from a day on, with the document it rests on',
    tag: 'law',
    access: 'officer',
    body: ChangeBody,
    bodyLimit: BODY_MAX,
    answer: SavedSchema,
    async handle({ actor, body, now }) {
      const { organisation, calendars } = reference.world
      const change = changeOf(body)
      checkPower(actor, change.regionId)
      const today = calendars.dayOf(now)
      const context = { parameters, organisation, today, actor, at: now, random }
      const seq = await withTransaction(pool, (client) => setParameter(client, change, context))
      await reference.refresh()
      const parameter = parameters.byName(change.name)
      return { seq, warnings: parameter === undefined ? [] : warningsOf(change, parameter, null, { today }) }
    },
  })
}

function changeOf({ effectiveFrom, regionId, ...body }: ChangeBodyWire): ParameterChange {
  const day = parseDay(effectiveFrom)
  if (day === null) throw invalid('/effectiveFrom', 'law.day')
  return { ...body, regionId: regionId as RegionId, effectiveFrom: day }
}
