/** The words on the wire of people, posts and absences (人员与岗位). */
import { Type, type Static } from 'typebox'
import { IsoMoment, NameSchema, nullable, strict, Uuid } from '../../platform/wire.ts'

const Person = Type.Object({ id: Uuid, name: Type.String() })

export const AbsenceSchema = Type.Object({
  person: Person,
  substitute: nullable(Person),
  fromAt: IsoMoment,
  toAt: IsoMoment,
  reason: Type.String(),
  mayEnd: Type.Boolean(),
})
export type AbsenceWire = Static<typeof AbsenceSchema>

export const StaffSchema = Type.Object({
  departments: Type.Array(
    Type.Object({
      id: Uuid,
      name: NameSchema,
      region: NameSchema,
      posts: Type.Array(
        Type.Object({
          id: Uuid,
          name: NameSchema,
          powers: Type.Array(Type.String()),
          /** Nobody, when it is vacant. */
          people: Type.Array(
            Type.Object({ id: Uuid, name: Type.String(), isAway: Type.Boolean(), maySend: Type.Boolean() }),
          ),
        }),
      ),
    }),
  ),
  /** Those that last or are to come. */
  absences: Type.Array(AbsenceSchema),
})
export type StaffWire = Static<typeof StaffSchema>

export const AbsenceBody = Type.Object(
  {
    personId: Uuid,
    substituteId: nullable(Uuid),
    fromAt: IsoMoment,
    toAt: IsoMoment,
    reason: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', format: 'writing' }),
  },
  strict,
)
export type AbsenceInput = Static<typeof AbsenceBody>

export const EndAbsenceBody = Type.Object({ personId: Uuid, fromAt: IsoMoment }, strict)
