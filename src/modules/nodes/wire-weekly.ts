/** The words on the wire of a week: what is late, due and next in it, and the minutes of its meeting. */
import { Type, type Static } from 'typebox'
import { IsoDay, IsoMoment, NamedSchema, NameSchema, nullable, strict, Uuid } from '../../platform/wire.ts'
import { Light } from './wire.ts'

/** As many files are hung on minutes at once. */
export const MINUTES_FILES_MAX = 10

const WeeklyLine = Type.Object({
  project: Type.Object({ id: Uuid, code: Type.String(), title: Type.String() }),
  key: Type.String(),
  name: Type.String(),
  plannedFromOn: IsoDay,
  plannedToOn: IsoDay,
  startedOn: nullable(IsoDay),
  finishedOn: nullable(IsoDay),
  /** Working days after its planned end; 0 when it is in time. */
  lateDays: Type.Integer(),
  light: Light,
  department: nullable(NameSchema),
  person: nullable(Type.String()),
  /** The newest explanation of a miss that the reader may see, and where it stands. */
  explanation: nullable(Type.Object({ id: Uuid, status: Type.String(), cause: nullable(Type.String()) })),
})
export type WeeklyLineWire = Static<typeof WeeklyLine>

export const WeeklySchema = Type.Object({
  region: NamedSchema,
  /** The Monday that it begins on, and the Sunday. */
  weekOn: IsoDay,
  throughOn: IsoDay,
  madeAt: IsoMoment,
  /** How many working days before a planned end whoever answers for it is told; null where the region has not said so. */
  remindDays: nullable(Type.Integer()),
  late: Type.Array(WeeklyLine),
  due: Type.Array(WeeklyLine),
  next: Type.Array(WeeklyLine),
  minutes: nullable(
    Type.Object({
      text: Type.String(),
      version: Type.Integer(),
      recordedAt: IsoMoment,
      files: Type.Array(
        Type.Object({
          id: Uuid,
          name: Type.String(),
          mediaType: Type.String(),
          sizeBytes: Type.Integer(),
          addedAt: IsoMoment,
        }),
      ),
    }),
  ),
  mayRecord: Type.Boolean(),
})
export type WeeklyWire = Static<typeof WeeklySchema>

export const WeeklyQuery = Type.Object({ on: Type.Optional(IsoDay), regionId: Type.Optional(Uuid) }, strict)
export const MinutesBody = Type.Object(
  {
    regionId: Uuid,
    weekOn: IsoDay,
    /** The version that was read: 0 when there were none. */
    version: Type.Integer({ minimum: 0 }),
    minutes: Type.String({ minLength: 1, maxLength: 20_000, pattern: '\\S', format: 'writing' }),
    /** Files that were handed in, to be hung on them beside those that they have. */
    files: Type.Optional(Type.Array(Uuid, { maxItems: MINUTES_FILES_MAX })),
  },
  strict,
)
export type MinutesWire = Static<typeof MinutesBody>
