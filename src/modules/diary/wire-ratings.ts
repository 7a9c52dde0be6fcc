/** The words on the wire of ratings by enterprises. */
import { Type, type Static } from 'typebox'
import { nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { LEVELS } from '../appeals/words.ts'

const level = oneOf(LEVELS)

/** What the portal asks for; whom it is about is known there. */
export const RatingInput = Type.Object(
  {
    level,
    comment: Type.Optional(Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', format: 'writing' })),
  },
  strict,
)
export const RatingBody = Type.Object({ assignmentId: Uuid, ...RatingInput.properties }, strict)
export type RatingBodyWire = Static<typeof RatingBody>

export const RatingDone = Type.Object({ id: Uuid })

export const RatingsSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      month: Type.String(),
      level,
      comment: nullable(Type.String()),
      enterprise: Type.String(),
    }),
  ),
})
export type RatingsWire = Static<typeof RatingsSchema>
