/** The words on the wire of how projects are looked after from land to production, as anybody may read it (S004-57). */
import { Type, type Static } from 'typebox'
import { NamedSchema, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { EVIDENCE, STAGES, type Evidence, type Stage } from './words.ts'

const Limit = nullable(
  Type.Object({
    length: Type.Integer(),
    unit: Type.String(),
    label: Type.Optional(Type.String()),
    basis: Type.String(),
  }),
)
export const TrackingQuery = Type.Object({ regionId: Type.Optional(Uuid) }, strict)

export const Tracking = Type.Object({
  region: NamedSchema,
  /** Every region that may be asked about. */
  regions: Type.Array(NamedSchema),
  /** The body that promotes projects there; null where there is none. */
  office: nullable(NameSchema),
  stages: Type.Array(
    Type.Object({
      stage: oneOf<Stage>(STAGES),
      /** What shows that it was reached. */
      evidence: Type.Array(oneOf<Evidence>(EVIDENCE)),
      /** How long a project may stay in it before it counts as stuck; null where the region has set no limit. */
      limit: Limit,
      /** How soon another body that leads it accepts it. */
      acceptance: Limit,
    }),
  ),
})
export type TrackingWire = Static<typeof Tracking>
