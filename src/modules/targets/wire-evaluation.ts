/** The words on the wire of the evaluation of projects: weights, scores of departments and officers, the projects behind each. */
import { Type, type Static } from 'typebox'
import { IsoDay, NamedSchema, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { STAGES, type Stage } from '../projects/words.ts'
import { INDICATORS, type Indicator } from './words.ts'

const indicator = oneOf<Indicator>(INDICATORS)
const period = { regionId: Type.Optional(Uuid), from: IsoDay, to: IsoDay }
const score = nullable(Type.Number())
const Region = NamedSchema

export const EvaluationQuery = Type.Object(period, strict)
export const EvaluatedQuery = Type.Object(
  { ...period, departmentId: Type.Optional(Uuid), personId: Type.Optional(Uuid) },
  strict,
)
export type EvaluatedQueryWire = Static<typeof EvaluatedQuery>

export const EvaluationSchema = Type.Object({
  region: Region,
  regions: Type.Array(Region),
  from: IsoDay,
  to: IsoDay,
  /** Null while the region has given no weights: then there are no scores. */
  rule: nullable(
    Type.Object({
      basis: Type.String(),
      weights: Type.Array(Type.Object({ indicator, weight: Type.Integer() })),
    }),
  ),
  /** The mean over all projects, and how many have a score. */
  score,
  count: Type.Integer(),
  /** The best first; those without a score last. */
  departments: Type.Array(Type.Object({ id: Uuid, name: NameSchema, count: Type.Integer(), score })),
  officers: Type.Array(
    Type.Object({
      id: Uuid,
      name: Type.String(),
      department: nullable(NameSchema),
      count: Type.Integer(),
      score,
    }),
  ),
})
export type EvaluationWire = Static<typeof EvaluationSchema>

/** The projects behind a number, the lowest score first. */
export const EvaluatedSchema = Type.Object({
  isCut: Type.Boolean(),
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      code: Type.String(),
      title: Type.String(),
      stage: oneOf<Stage>(STAGES),
      score,
      shares: Type.Array(
        Type.Object({ indicator, done: Type.Number(), of: Type.Number(), value: nullable(Type.Number()) }),
      ),
    }),
  ),
})
export type EvaluatedWire = Static<typeof EvaluatedSchema>
