/** The words on the wire of sign-in and of who is who. */
import { Type, type Static } from 'typebox'
import { NameSchema, nullable, strict, Uuid } from '../../platform/wire.ts'

export const SignInBody = Type.Object(
  {
    login: Type.String({ minLength: 1, maxLength: 64 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
  },
  strict,
)

/** A post or an enterprise that a person may act for; exactly one is chosen in a session. */
export const SeatSchema = Type.Object({
  kind: Type.Union([Type.Literal('officer'), Type.Literal('agent')]),
  /** The post's or the enterprise's id. */
  id: Uuid,
  name: NameSchema,
  department: nullable(NameSchema),
  region: nullable(NameSchema),
  powers: Type.Array(Type.String()),
  /** The seat of a project secretary, who sees what they are bound to and no region. */
  isBound: Type.Boolean(),
  /** Answers, there and now, for something that lies in the city: a park. */
  isInCharge: Type.Boolean(),
  /** Whose post it is, when the person stands in for somebody. */
  insteadOf: nullable(Type.String()),
})
export type SeatWire = Static<typeof SeatSchema>

export const MeSchema = Type.Object({
  person: Type.Object({ id: Uuid, name: Type.String() }),
  /** They sit nowhere until they have chosen a password of their own. */
  mustChange: Type.Boolean(),
  seat: nullable(SeatSchema),
  seats: Type.Array(SeatSchema),
  unseen: Type.Integer(),
})
export type Me = Static<typeof MeSchema>

export const ChooseSeatBody = Type.Object({ id: Uuid }, strict)

export const PasswordBody = Type.Object(
  {
    current: Type.String({ minLength: 1, maxLength: 200 }),
    next: Type.String({ minLength: 1, maxLength: 200 }),
  },
  strict,
)

export const DepartmentSchema = Type.Object({
  id: Uuid,
  name: NameSchema,
  region: NameSchema,
  function: Type.String(),
})
export type DepartmentWire = Static<typeof DepartmentSchema>

export const RegionSchema = Type.Object({
  id: Uuid,
  code: Type.String(),
  name: NameSchema,
  parentId: nullable(Uuid),
})
export type RegionWire = Static<typeof RegionSchema>
