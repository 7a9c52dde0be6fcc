/** The words on the wire of residency by department: sums of each person, and the days behind them. */
import { Type, type Static } from 'typebox'
import { IsoDay, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { Month } from './wire.ts'
import { STAY_STATES, type StayState } from './words.ts'

const optional = Type.Optional

export const ResidencyQuery = Type.Object({ month: optional(Month) }, strict)
export type ResidencyQueryWire = Static<typeof ResidencyQuery>

const Sums = {
  /** Working days of project secretaries that are over, and how many the enterprises have confirmed. */
  due: Type.Integer(),
  met: Type.Integer(),
  /** Whole per cent, never rounded up; null where no day was due. */
  rate: nullable(Type.Integer()),
  /** Due days of which nothing is written down. */
  without: Type.Integer(),
  confirmed: Type.Integer(),
  waiting: Type.Integer(),
  disputed: Type.Integer(),
  unconfirmed: Type.Integer(),
  /** Visits on which something was found, and appeals made of it. */
  found: Type.Integer(),
  raised: Type.Integer(),
  /** Duties by kind. */
  solve: Type.Integer(),
  pass: Type.Integer(),
  accompany: Type.Integer(),
}

const PersonSchema = Type.Object({
  personId: Uuid,
  name: Type.String(),
  isSecretary: Type.Boolean(),
  ...Sums,
})
export type ResidentWire = Static<typeof PersonSchema>

export const ResidencySchema = Type.Object({
  month: Month,
  today: IsoDay,
  departments: Type.Array(
    Type.Object({ id: Uuid, name: NameSchema, people: Type.Array(PersonSchema), ...Sums }),
  ),
})
export type ResidencyWire = Static<typeof ResidencySchema>

export const ResidencyDaysQuery = Type.Object(
  { month: optional(Month), departmentId: Uuid, personId: Uuid },
  strict,
)
export type ResidencyDaysQueryWire = Static<typeof ResidencyDaysQuery>

export const ResidencyDaysSchema = Type.Object({
  days: Type.Array(
    Type.Object({
      on: IsoDay,
      /** Null where nothing is written down. */
      state: nullable(oneOf<StayState>(STAY_STATES)),
      isDue: Type.Boolean(),
      visits: Type.Array(
        Type.Object({ id: Uuid, title: Type.String(), state: oneOf<StayState>(STAY_STATES) }),
      ),
    }),
  ),
})
export type ResidencyDaysWire = Static<typeof ResidencyDaysSchema>
