/** The settings of a region over HTTP, to be read: which value stands, on what basis, from which region. */
import { Type } from 'typebox'
import { isoDay, type Day } from '../../calendar/days.ts'
import type { Parameter, ParameterRow } from '../../kernel/law.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { invalid } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import { Uuid } from '../../platform/wire.ts'
import type { Parameters } from './registry.ts'
import { standingRows } from './rules.ts'
import { listParameterRows } from './store.ts'
import { ParameterListSchema } from './wire.ts'

export interface LawRoutesDeps {
  readonly runner: Runner
  readonly parameters: Parameters
  readonly world: () => World
}

const OfRegion = Type.Object({ regionId: Type.Optional(Uuid) }, { additionalProperties: false })

export function lawRoutes({ runner, parameters, world }: LawRoutesDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/parameters',
      summary: 'All parameters with the values that stand for a region, its own one when none is named',
      tag: 'law',
      access: 'officer',
      query: OfRegion,
      answer: ParameterListSchema,
      async handle({ query, actor, now }) {
        const { organisation, calendars } = world()
        const region = regionOf(organisation, query.regionId ?? actor.regionId)
        const all = await listParameterRows(runner)
        const today = calendars.dayOf(now)
        const rows = parameters
          .all()
          .map((parameter) => parameterWire(parameter, all, organisation, region.id, today))
        return { region, rows }
      },
    }),
  ]
}

function parameterWire(
  parameter: Parameter<unknown>,
  rows: readonly ParameterRow[],
  organisation: Organisation,
  regionId: RegionId,
  today: Day,
) {
  const { name, label, unit = null, pinned, dimensions } = parameter
  const standing = standingRows(rows, parameter, organisation.ancestors(regionId), today)
  return {
    name,
    label,
    unit,
    pinned,
    dimensions: [...dimensions],
    isUnset: standing.every((row) => row.value === undefined),
    values: standing.map((row) => ({
      seq: row.seq,
      when: { ...row.when },
      value: row.value ?? null,
      basis: row.basis,
      region: regionOf(organisation, row.regionId),
      effectiveFrom: isoDay(row.effectiveFrom),
    })),
  }
}

function regionOf(organisation: Organisation, id: string) {
  const region = organisation.region(id as RegionId)
  if (region === undefined) throw invalid('/regionId', 'region.unknown')
  return { id: region.id, name: region.name }
}
