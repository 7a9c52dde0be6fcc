/** Patterns of missed nodes over HTTP: for each unit of a region and a time, and the misses behind each number. */
import type { Pool } from 'pg'
import type { Static } from 'typebox'
import { dayFrom, isoDay, parseDay, partsOf, type Day } from '../../calendar/days.ts'
import { READ_REGION, hasPower, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import { missesBehind, patternsOf, type MissedEnd } from './miss-pattern.ts'
import { listMissedEnds, type MissRow } from './miss-store.ts'
import { BehindQuery, BehindSchema, PatternQuery, PatternsSchema, type BehindWire } from './wire-misses.ts'

export interface MissDeps {
  readonly pool: Pool
  readonly world: () => World
}

type Asked = Static<typeof PatternQuery>

export function missRoutes(deps: MissDeps): Route[] {
  const { world } = deps
  return [
    route({
      method: 'GET',
      url: '/api/missed-nodes',
      summary:
        'How often each unit has missed nodes in a time, the same node again, and in how many projects and months',
      tag: 'nodes',
      access: 'officer',
      query: PatternQuery,
      answer: PatternsSchema,
      async handle({ query, actor, now }) {
        const { misses, region, from, to } = await read(deps, query, actor, world().calendars.dayOf(now))
        return {
          region: { id: region.id, name: region.name },
          from: isoDay(from),
          to: isoDay(to),
          rows: patternsOf(misses).map(({ unitId, counts }) => ({ unit: unitWire(world(), unitId), counts })),
        }
      },
    }),
    route({
      method: 'GET',
      url: '/api/missed-nodes/behind',
      summary: 'The misses that a number of a unit counts',
      tag: 'nodes',
      access: 'officer',
      query: BehindQuery,
      answer: BehindSchema,
      async handle({ query: { unitId = null, measure, ...query }, actor, now }) {
        const { misses } = await read(deps, query, actor, world().calendars.dayOf(now))
        const its = misses.filter((miss) => miss.unitId === unitId)
        return { unit: unitWire(world(), unitId), rows: missesBehind(its, measure).map(rowWire) }
      },
    }),
  ]
}

/** The misses of a region and those below it. Refuses a region outside the reader's, and a time that ends before it begins. */
async function read({ pool, world }: MissDeps, query: Asked, actor: Officer, today: Day) {
  const { organisation } = world()
  const regionId = (query.regionId ?? actor.regionId) as RegionId
  const region = organisation.region(regionId)
  if (region === undefined) throw invalid('/regionId', 'region.unknown')
  if (!hasPower(actor, READ_REGION, { regionId })) throw new Refusal('not_permitted', 'node.weeklyPower')
  const from = query.from === undefined ? dayFrom(partsOf(today).year, 1, 1) : (parseDay(query.from) as Day)
  const to = query.to === undefined ? today : (parseDay(query.to) as Day)
  if (to < from) throw invalid('/to', 'node.endBeforeBegin')
  const regions = [...actor.regions].filter((id) => organisation.ancestors(id).includes(regionId))
  const rows = await listMissedEnds(pool, regions, from, to)
  const misses = rows.map((row): MissRow & MissedEnd => ({
    ...row,
    // Whoever has followed a department that is gone answers for its misses.
    unitId: row.departmentId === null ? null : organisation.heir(row.departmentId),
  }))
  return { misses, region, from, to }
}

function unitWire({ organisation }: World, unitId: string | null) {
  const unit = unitId === null ? undefined : organisation.department(unitId as DepartmentId)
  return unit === undefined ? null : { id: unit.id, name: unit.name }
}

function rowWire(row: MissRow): BehindWire['rows'][number] {
  const { id, projectId, code, title, key, name, missedOn, finishedOn, status, cause } = row
  return {
    id,
    project: { id: projectId, code, title },
    key,
    name,
    missedOn: isoDay(missedOn),
    finishedOn: finishedOn === null ? null : isoDay(finishedOn),
    status,
    cause,
  }
}
