/** The words on the wire of visits by body: the numbers of a month, and the list behind each. */
import { Type, type Static } from 'typebox'
import { IsoDay, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { Month } from './wire.ts'
import { MEASURES, PURPOSES, type Measure, type Purpose } from './words.ts'

export const ActivityQuery = Type.Object({ month: Type.Optional(Month) }, strict)
export type ActivityQueryWire = Static<typeof ActivityQuery>

const Sums = {
  visits: Type.Integer(),
  enterprises: Type.Integer(),
  policies: Type.Integer(),
  found: Type.Integer(),
  raised: Type.Integer(),
  contacted: Type.Integer(),
  solved: Type.Integer(),
  advice: Type.Integer(),
  answered: Type.Integer(),
  /** Solved in whole per cent of what was made an appeal; null where nothing was. */
  rate: nullable(Type.Integer()),
}

export const ActivitySchema = Type.Object({
  month: Month,
  today: IsoDay,
  all: Type.Object(Sums),
  units: Type.Array(Type.Object({ id: Uuid, name: NameSchema, isTown: Type.Boolean(), ...Sums })),
})
export type ActivityWire = Static<typeof ActivitySchema>

export const ActivityListQuery = Type.Object(
  {
    month: Type.Optional(Month),
    /** All bodies that the reader sees when left out. */
    departmentId: Type.Optional(Uuid),
    of: oneOf<Measure>(MEASURES),
  },
  strict,
)
export type ActivityListQueryWire = Static<typeof ActivityListQuery>

export const ActivityListSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      visitId: Uuid,
      title: Type.String(),
      on: IsoDay,
      purpose: oneOf<Purpose>(PURPOSES),
      status: Type.String(),
      person: Type.String(),
      enterprise: Type.String(),
      department: NameSchema,
      /** The appeal where appeals are counted; its code and id for whoever may read it. */
      appeal: nullable(
        Type.Object({
          id: nullable(Uuid),
          code: nullable(Type.String()),
          title: Type.String(),
          status: Type.String(),
          /** Who handles it; null until it is dispatched. */
          department: nullable(NameSchema),
          contactedOn: nullable(IsoDay),
          isSolved: Type.Boolean(),
        }),
      ),
    }),
  ),
})
export type ActivityListWire = Static<typeof ActivityListSchema>
