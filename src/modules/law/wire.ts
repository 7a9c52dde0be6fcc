/** The words on the wire of a region's settings: each declared parameter with the values that stand. */
import { Type, type Static } from 'typebox'
import { IsoDay, NameSchema, Uuid } from '../../platform/wire.ts'

/** One value that stands, with the document it rests on and the region that gave it. */
const ValueSchema = Type.Object({
  seq: Type.Integer(),
  when: Type.Record(Type.String(), Type.String()),
  /** Null: the region says expressly that nothing is given. */
  value: Type.Unknown(),
  basis: Type.String(),
  region: Type.Object({ id: Uuid, name: NameSchema }),
  effectiveFrom: IsoDay,
})

const ParameterSchema = Type.Object({
  name: Type.String(),
  label: NameSchema,
  unit: Type.Union([Type.String(), Type.Null()]),
  /** An open matter keeps the value it began under. */
  pinned: Type.Boolean(),
  dimensions: Type.Array(Type.String()),
  /** No value stands: acts that need one are refused. */
  isUnset: Type.Boolean(),
  values: Type.Array(ValueSchema),
})

export const ParameterListSchema = Type.Object({
  region: Type.Object({ id: Uuid, name: NameSchema }),
  rows: Type.Array(ParameterSchema),
})
export type ParameterListWire = Static<typeof ParameterListSchema>
