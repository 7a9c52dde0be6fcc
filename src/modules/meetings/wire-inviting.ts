/** The words on the wire of invitations: a turn that is prepared, whom the rules propose and why, and what an enterprise answers. */
import { Type, type Static } from 'typebox'
import { IsoDay, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { ANSWERS, MEETINGS, SIDES, type Answer, type MeetingName, type Side } from './words.ts'

const writing = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', format: 'writing' })

/** Why somebody is invited: what the texts say under `meeting.reason`. */
const ReasonSchema = Type.Object({
  code: Type.String(),
  values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
})
export type InvitingReason = Static<typeof ReasonSchema>

const Invited = {
  side: oneOf<Side>(SIDES),
  enterpriseId: nullable(Uuid),
  departmentId: nullable(Uuid),
  name: NameSchema,
  reasons: Type.Array(ReasonSchema),
}

export const InvitationSchema = Type.Object({
  id: Uuid,
  ...Invited,
  answer: nullable(oneOf<Answer>(ANSWERS)),
  topic: nullable(Type.String()),
})
export type InvitationWire = Static<typeof InvitationSchema>

const PlanSchema = Type.Object({
  plannedOn: IsoDay,
  place: Type.String(),
  theme: Type.String(),
  topicsUntilOn: IsoDay,
})

export const ProposedSchema = Type.Object(Invited)
export type ProposedWire = Static<typeof ProposedSchema>

export const PreparationSchema = Type.Object({
  name: oneOf<MeetingName>(MEETINGS),
  region: NameSchema,
  /** The park that holds it; null for the region itself. */
  host: nullable(Type.String()),
  turnOn: IsoDay,
  dueOn: IsoDay,
  mayPrepare: Type.Boolean(),
  plan: nullable(PlanSchema),
  invited: Type.Array(InvitationSchema),
  /** Whom the rules would invite besides, each with why. */
  proposed: Type.Array(ProposedSchema),
})
export type PreparationWire = Static<typeof PreparationSchema>

const INVITEES_MAX = 200
export const PrepareBody = Type.Object(
  {
    plannedOn: IsoDay,
    place: writing(100),
    theme: writing(200),
    topicsUntilOn: IsoDay,
    /** Whom to invite now; whoever is invited already stays so. */
    invitees: Type.Array(
      Type.Object(
        {
          side: oneOf<Side>(SIDES),
          enterpriseId: Type.Optional(Uuid),
          departmentId: Type.Optional(Uuid),
          name: Type.Optional(writing(120)),
        },
        strict,
      ),
      { maxItems: INVITEES_MAX },
    ),
  },
  strict,
)
export type PrepareWire = Static<typeof PrepareBody>

export const AnswerBody = Type.Object(
  { answer: oneOf<Answer>(ANSWERS), topic: Type.Optional(writing(1000)) },
  strict,
)
export type AnswerWire = Static<typeof AnswerBody>

/** The invitations of the enterprise that one acts for, newest first. */
export const MyInvitationsSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      meeting: oneOf<MeetingName>(MEETINGS),
      region: NameSchema,
      host: nullable(Type.String()),
      ...PlanSchema.properties,
      answer: nullable(oneOf<Answer>(ANSWERS)),
      topic: nullable(Type.String()),
      mayAnswer: Type.Boolean(),
      mayNameTopic: Type.Boolean(),
      heldOn: nullable(IsoDay),
    }),
  ),
})
export type MyInvitationsWire = Static<typeof MyInvitationsSchema>
