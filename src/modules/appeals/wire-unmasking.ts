/** The words on the wire of the list of contacts that were shown: which question it answers, and its lines. */
import { Type, type Static } from 'typebox'
import { IsoDay, IsoMoment, NameSchema, nullable, strict, Uuid } from '../../platform/wire.ts'

export const UnmaskingQuery = Type.Object(
  {
    personId: Type.Optional(Uuid),
    /** Days of the country, both included. */
    from: Type.Optional(IsoDay),
    to: Type.Optional(IsoDay),
    /** Where the page before this one ended. */
    before: Type.Optional(Type.String({ maxLength: 120 })),
  },
  strict,
)
export type UnmaskingQueryWire = Static<typeof UnmaskingQuery>

export const UnmaskingList = Type.Object({
  rows: Type.Array(
    Type.Object({
      at: IsoMoment,
      person: Type.String(),
      insteadOf: nullable(Type.String()),
      post: nullable(NameSchema),
      appeal: Type.Object({ id: Uuid, code: Type.String(), title: Type.String() }),
      /** Null once the line's content was erased. */
      reason: nullable(Type.String()),
      minutes: nullable(Type.Integer()),
    }),
  ),
  next: nullable(Type.String()),
  /** Whoever was shown contacts in that time, and how often, the most frequent first. */
  people: Type.Array(Type.Object({ id: Uuid, name: Type.String(), times: Type.Integer() })),
})
export type UnmaskingListWire = Static<typeof UnmaskingList>
