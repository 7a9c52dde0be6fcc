/** The words on the wire of what supervision watches of enterprise appeals. */
import { Type, type Static } from 'typebox'
import {
  IsoDay,
  IsoMoment,
  MatterRowSchema,
  NamedSchema,
  nullable,
  oneOf,
  strict,
  Uuid,
} from '../../platform/wire.ts'
import { WATCHED } from './words.ts'

const count = Type.Integer({ minimum: 0 })
/** From which day on answers and repeats count. */
const since = Type.Optional(IsoDay)

export const WatchQuery = Type.Object({ since }, strict)
export const WatchedQuery = Type.Object(
  {
    what: oneOf(WATCHED),
    since,
    /** `none` stands for what has no department yet. */
    departmentId: Type.Optional(Type.Union([Uuid, Type.Literal('none')])),
    before: Type.Optional(Uuid),
  },
  strict,
)
export type WatchedQueryWire = Static<typeof WatchedQuery>

export const WatchSchema = Type.Object({
  at: IsoMoment,
  since: IsoDay,
  rows: Type.Array(
    Type.Object({
      department: nullable(NamedSchema),
      overdue: count,
      repeat: count,
      unsatisfied: count,
    }),
  ),
})
export type WatchWire = Static<typeof WatchSchema>

/** The appeals behind a number, with the unit that an order about each would go to. */
export const WatchedList = Type.Object({
  rows: Type.Array(Type.Object({ ...MatterRowSchema.properties, departmentId: nullable(Uuid) })),
  next: nullable(Type.String()),
})
export type WatchedListWire = Static<typeof WatchedList>
