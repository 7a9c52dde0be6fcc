/** The words on the wire of the units that missed a target in a frozen month, and of what criticises them for it. */
import { Type, type Static } from 'typebox'
import { nullable, strict, Uuid } from '../../platform/wire.ts'

export const MissedQuery = Type.Object({ figureId: Uuid }, strict)

export const MissedTargets = Type.Object({
  /** Whether a circular may be drafted out of this figure: not where it was restated. */
  mayDraft: Type.Boolean(),
  rows: Type.Array(
    Type.Object({
      departmentId: Uuid,
      /** The open circular about the same month; null where one may be drafted. */
      circular: nullable(Type.Object({ id: Uuid, code: Type.String() })),
    }),
  ),
})
export type MissedTargetsWire = Static<typeof MissedTargets>
