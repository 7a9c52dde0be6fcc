/** The words on the wire of what projects sum up to, and of where they lie. Both are narrowed by what the list is narrowed by. */
import { Type, type Static } from 'typebox'
import { NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { ProjectsQuery } from './wire-lists.ts'
import { STAGES, TOTALS_BY, type Stage, type TotalsBy } from './words.ts'

const { before: _page, ...filters } = ProjectsQuery.properties

export const PointsQuery = Type.Object(filters, strict)
export const TotalsQuery = Type.Object({ by: oneOf<TotalsBy>(TOTALS_BY), ...filters }, strict)

const sums = {
  count: Type.Integer(),
  /** Of the total investment, in units of 10 000 yuan. */
  wan: Type.Number(),
  /** Square metres, tons of standard coal, tons of pollutants a year, people: of those projects that say so. */
  landArea: Type.Number(),
  energy: Type.Number(),
  emissions: Type.Number(),
  jobs: Type.Number(),
}

export const ProjectTotals = Type.Object({
  rows: Type.Array(
    Type.Object({
      /** An industry such as `C34`, a source, a region's id, a stage; null where nobody has said. */
      key: nullable(Type.String()),
      /** Of a region. */
      name: nullable(NameSchema),
      ...sums,
    }),
  ),
  whole: Type.Object(sums),
})
export type ProjectTotalsWire = Static<typeof ProjectTotals>

export const ProjectPoints = Type.Object({
  /** The newest first; no more than a map can show. */
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      title: Type.String(),
      stage: oneOf<Stage>(STAGES),
      isStuck: Type.Boolean(),
      investment: nullable(Type.Integer()),
      region: NameSchema,
      longitude: Type.Number(),
      latitude: Type.Number(),
      /** The corners of its land, or of each of its parcels: longitude and latitude. */
      outlines: Type.Array(Type.Array(Type.Tuple([Type.Number(), Type.Number()]))),
    }),
  ),
  placed: Type.Integer(),
  unplaced: Type.Integer(),
})
export type ProjectPointsWire = Static<typeof ProjectPoints>
