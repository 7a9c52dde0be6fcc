/**
 * What projects sum up to by industry, source, region or stage (S001-203), and where they lie (S001-145). Each number counts
 * exactly what the list shows under the same filters, so that the projects behind it are one click away.
 */
import type { Actor } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { ENTRIES, narrowedTo } from './list-store.ts'
import { DRAWN_BY, PLACED, placeOf, type Drawn } from './placed.ts'
import type { ProjectsQueryWire } from './wire-lists.ts'
import type { ProjectPointsWire, ProjectTotalsWire } from './wire-totals.ts'
import type { Stage, TotalsBy } from './words.ts'

/** An industry is summed up by its division: `C34` of `C3421`, `34` where the letter was left out. */
const KEYS: Readonly<Record<TotalsBy, string>> = {
  industry: `substring(p.industry from '^[A-T]?\\d{0,2}')`,
  channel: 'r.channel',
  regionId: 'p.region_id::text',
  stage: 'p.stage',
}
/** Amounts in units of 10 000 yuan: a city's fen are more than a number holds exactly. */
const SUMS = `count(*)::int4 as count, round(coalesce(sum(p.investment), 0) / 1000000)::float8 as wan,
  coalesce(sum(r.land_area), 0)::float8 as "landArea", coalesce(sum(r.energy), 0)::float8 as energy,
  coalesce(sum(r.emissions), 0)::float8 as emissions, coalesce(sum(r.jobs), 0)::float8 as jobs`
const JOINED = `${ENTRIES} join project r on r.id = p.id`

type Sums = ProjectTotalsWire['whole']

/** The sums of each group, the largest investment first, and those of all. */
export async function totalsOf(
  context: RowContext,
  actor: Actor,
  by: TotalsBy,
  query: ProjectsQueryWire,
): Promise<ProjectTotalsWire> {
  const { organisation } = context.world
  const { where, values } = await narrowedTo(context, actor, query)
  const found = await rowsOf<Sums & { readonly key: string | null; readonly isWhole: boolean }>(
    context.runner,
    `select ${KEYS[by]} as key, grouping(${KEYS[by]}) = 1 as "isWhole", ${SUMS}
      from ${JOINED} where ${where.join(' and ')}
      group by grouping sets ((${KEYS[by]}), ()) order by sum(p.investment) desc nulls last, count(*) desc, 1`,
    values,
  )
  const rows = found
    .filter(({ isWhole }) => !isWhole)
    .map(({ isWhole: _isWhole, key, ...sums }) => ({
      key,
      name: by === 'regionId' ? (organisation.region(key as RegionId)?.name ?? null) : null,
      ...sums,
    }))
  const [whole] = found
    .filter(({ isWhole }) => isWhole)
    .map(({ isWhole: _isWhole, key: _key, ...sums }) => sums)
  return { rows, whole: whole ?? { count: 0, wan: 0, landArea: 0, energy: 0, emissions: 0, jobs: 0 } }
}

/** More are no map any more: it is narrowed by the filters. */
const POINTS_MAX = 2000

interface PlacedRow extends Drawn {
  readonly id: string
  readonly title: string
  readonly stage: Stage
  readonly regionId: RegionId
  readonly isStuck: boolean
  readonly investment: string | null
}

/** Where projects lie, with the outlines of their land, and how many of them lie nowhere yet. */
export async function pointsOf(
  context: RowContext,
  actor: Actor,
  query: ProjectsQueryWire,
): Promise<ProjectPointsWire> {
  const { runner, world, now } = context
  const { where, values, put } = await narrowedTo(context, actor, query)
  const which = where.join(' and ')
  const [counts] = await rowsOf<{ placed: number; unplaced: number }>(
    runner,
    `select count(*) filter (where ${PLACED})::int4 as placed, count(*) filter (where not ${PLACED})::int4 as unplaced
      from ${JOINED} where ${which}`,
    values,
  )
  const rows = await rowsOf<PlacedRow>(
    runner,
    `select p.id, m.title, p.stage, p.region_id as "regionId", p.investment, ${DRAWN_BY},
        coalesce(p.due_at <= ${put(sqlMoment(now))}::timestamptz, false) as "isStuck"
      from ${JOINED} join matter m on m.id = p.id
      where ${which} and ${PLACED} order by p.id desc limit ${POINTS_MAX}`,
    values,
  )
  return {
    placed: counts?.placed ?? 0,
    unplaced: counts?.unplaced ?? 0,
    rows: rows.flatMap(({ id, title, stage, isStuck, investment, regionId, ...at }) => {
      const place = placeOf(at)
      if (place === null) return []
      const region = world.organisation.region(regionId)?.name ?? { zh: '', en: '' }
      const amount = investment === null ? null : Number(investment)
      return [{ id, title, stage, isStuck, investment: amount, region, ...place }]
    }),
  }
}
