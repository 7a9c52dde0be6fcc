/** The words on the wire of enterprises: register rows and who may act for them. */
import { Type, type Static } from 'typebox'
import { IsoDay, NameSchema, Uuid } from '../../platform/wire.ts'

export const EnterpriseSchema = Type.Object({
  id: Uuid,
  name: Type.String(),
  /** Unified social credit code, GB 32100-2015. */
  uscc: Type.String(),
  /** The code is legal in form but its check character does not fit: some early codes are like that. */
  usccWarning: Type.Boolean(),
  region: NameSchema,
  /** The day on which it was dissolved or struck off; null while it exists. */
  endedOn: Type.Union([IsoDay, Type.Null()]),
})
export type EnterpriseWire = Static<typeof EnterpriseSchema>

export const EnterpriseListSchema = Type.Object({
  rows: Type.Array(EnterpriseSchema),
  next: Type.Union([Type.String(), Type.Null()]),
})

/** That an enterprise ended on a day, or that this was written down by mistake. */
export const EndEnterpriseBody = Type.Object(
  {
    endedOn: Type.Union([IsoDay, Type.Null()]),
    reason: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S', format: 'writing' }),
  },
  { additionalProperties: false },
)

export const RegisterEnterpriseBody = Type.Object(
  {
    name: Type.String({ minLength: 2, maxLength: 120, pattern: '\\S' }),
    /** As typed; the rules say what is wrong with it, and where. */
    uscc: Type.String({ minLength: 1, maxLength: 40 }),
    regionId: Uuid,
    /** Set by the person who has looked at the licence, when the check character does not fit. */
    usccConfirmed: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
