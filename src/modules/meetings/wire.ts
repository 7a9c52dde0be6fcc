/** The words on the wire of dispatch meetings: the schedule with its turns, an agenda, and a meeting as it was held. */
import { Type, type Static } from 'typebox'
import { CADENCES, TURN_STATES, type Cadence, type TurnState } from '../../engines/occasions/cadence.ts'
import { IsoDay, IsoMoment, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { AGENDA, MEETINGS, type AgendaGroup, type MeetingName } from './words.ts'

const writing = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', format: 'writing' })

export const ScheduleSchema = Type.Object({
  today: IsoDay,
  /** How many turns of all series nobody has held in time and nobody has held since. */
  missed: Type.Integer(),
  series: Type.Array(
    Type.Object({
      id: Uuid,
      name: oneOf<MeetingName>(MEETINGS),
      region: NameSchema,
      cadence: oneOf<Cadence>(CADENCES),
      basis: Type.String(),
      isOpen: Type.Boolean(),
      mayRecord: Type.Boolean(),
      turns: Type.Array(
        Type.Object({
          fromOn: IsoDay,
          dueOn: IsoDay,
          state: oneOf<TurnState>(TURN_STATES),
          heldOn: nullable(IsoDay),
          meetingId: nullable(Uuid),
        }),
      ),
    }),
  ),
})
export type ScheduleWire = Static<typeof ScheduleSchema>

export const AgendaItem = Type.Object({
  group: oneOf<AgendaGroup>(AGENDA),
  /** The matter that it is about: where a decision is hung. */
  id: Uuid,
  path: Type.String(),
  code: Type.String(),
  title: Type.String(),
  /** The node that was missed; null in the other groups. */
  node: nullable(Type.String()),
  department: nullable(NameSchema),
  departmentId: nullable(Uuid),
  lateDays: Type.Integer(),
})
export type AgendaItemWire = Static<typeof AgendaItem>

export const AgendaSchema = Type.Object({
  madeAt: IsoMoment,
  /** There is more than one meeting goes through. */
  isCut: Type.Boolean(),
  items: Type.Array(AgendaItem),
})
export type AgendaWire = Static<typeof AgendaSchema>

const DECISIONS_MAX = 30
export const HoldBody = Type.Object(
  {
    turnOn: IsoDay,
    heldOn: IsoDay,
    place: writing(100),
    chair: writing(60),
    attendance: writing(1000),
    minutes: writing(20_000),
    decisions: Type.Array(
      Type.Object({ aboutId: Uuid, departmentId: Uuid, requirement: writing(2000) }, strict),
      { maxItems: DECISIONS_MAX },
    ),
  },
  strict,
)
export type HoldWire = Static<typeof HoldBody>

export const MeetingSchema = Type.Object({
  id: Uuid,
  name: oneOf<MeetingName>(MEETINGS),
  region: NameSchema,
  turnOn: IsoDay,
  heldOn: IsoDay,
  recordedAt: IsoMoment,
  place: Type.String(),
  chair: Type.String(),
  attendance: Type.String(),
  minutes: Type.String(),
  agenda: Type.Array(AgendaItem),
  decisions: Type.Array(
    Type.Object({
      no: Type.Integer(),
      department: NameSchema,
      requirement: Type.String(),
      about: Type.Object({ id: Uuid, path: Type.String(), title: Type.String() }),
      /** Why no order could be opened, as a code. */
      refused: nullable(Type.String()),
      /** The supervision order that it became. */
      order: nullable(Type.Object({ id: Uuid, code: Type.String(), status: Type.String() })),
    }),
  ),
})
export type MeetingWire = Static<typeof MeetingSchema>
