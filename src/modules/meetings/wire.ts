/** The words on the wire of meetings: the schedule with its turns, an agenda, and a meeting as it was held. */
import { Type, type Static } from 'typebox'
import { CADENCES, TURN_STATES, type Cadence, type TurnState } from '../../engines/occasions/cadence.ts'
import { IsoDay, IsoMoment, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { InvitationSchema } from './wire-inviting.ts'
import { OpinionBody, OpinionSchema } from './wire-opinions.ts'
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
      regionId: Uuid,
      region: NameSchema,
      /** The park that holds it; null for the region itself. */
      host: nullable(Type.String()),
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
          /** Meetings of the turn that did not count. */
          uncounted: Type.Array(Type.Object({ meetingId: Uuid, heldOn: IsoDay })),
          /** When and where it is to be held, and how many are invited and will come; null when nobody has prepared it. */
          plan: nullable(
            Type.Object({
              plannedOn: IsoDay,
              place: Type.String(),
              invited: Type.Integer(),
              accepted: Type.Integer(),
            }),
          ),
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
const OPINIONS_MAX = 60
const PRESENT_MAX = 300
const leader = Type.Optional(writing(60))
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
    /** The main leaders of party and government, where they were there: a talk without them does not count. */
    partyLeader: leader,
    governmentLeader: leader,
    /** Those of the invited who were there. */
    present: Type.Optional(Type.Array(Uuid, { maxItems: PRESENT_MAX })),
    opinions: Type.Optional(Type.Array(OpinionBody, { maxItems: OPINIONS_MAX })),
  },
  strict,
)
export type HoldWire = Static<typeof HoldBody>

export const MeetingSchema = Type.Object({
  id: Uuid,
  name: oneOf<MeetingName>(MEETINGS),
  region: NameSchema,
  /** The park that holds it; null for the region itself. */
  host: nullable(Type.String()),
  turnOn: IsoDay,
  heldOn: IsoDay,
  counts: Type.Boolean(),
  mayRecord: Type.Boolean(),
  recordedAt: IsoMoment,
  place: Type.String(),
  chair: Type.String(),
  attendance: Type.String(),
  minutes: Type.String(),
  partyLeader: nullable(Type.String()),
  governmentLeader: nullable(Type.String()),
  invited: Type.Array(Type.Object({ ...InvitationSchema.properties, isPresent: Type.Boolean() })),
  opinions: Type.Array(OpinionSchema),
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
