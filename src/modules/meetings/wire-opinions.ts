/** The words on the wire of opinions: what somebody said at a meeting, what came of it, and what they think of that. */
import { Type, type Static } from 'typebox'
import { IsoDay, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { LEVELS, TOPICS } from '../appeals/words.ts'
import { MEETINGS, OUTCOMES, type MeetingName, type Outcome } from './words.ts'

const writing = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', format: 'writing' })

export const OpinionBody = Type.Object(
  {
    enterpriseId: Type.Optional(Uuid),
    speaker: writing(40),
    /** Needed when it is tracked: whoever handles it calls there. */
    phone: Type.Optional(Type.String({ pattern: '^[0-9+() -]{5,20}$' })),
    title: writing(120),
    content: writing(4000),
    outcome: oneOf<Outcome>(OUTCOMES),
    /** What was said or done about it on the spot. */
    answer: Type.Optional(writing(2000)),
    topic: Type.Optional(oneOf(TOPICS)),
  },
  strict,
)
export type OpinionBodyWire = Static<typeof OpinionBody>

const What = {
  id: Uuid,
  title: Type.String(),
  content: Type.String(),
  outcome: oneOf<Outcome>(OUTCOMES),
  answer: nullable(Type.String()),
  /** The appeal that it became. */
  appeal: nullable(Type.Object({ id: Uuid, code: Type.String(), status: Type.String() })),
  feedback: nullable(Type.String()),
  level: nullable(Type.String()),
  comment: nullable(Type.String()),
}

export const OpinionSchema = Type.Object({
  ...What,
  no: Type.Integer(),
  speaker: Type.String(),
  enterprise: nullable(Type.Object({ id: Uuid, name: Type.String() })),
  /** Why no appeal could be opened, as a code. */
  refused: nullable(Type.String()),
})
export type OpinionWire = Static<typeof OpinionSchema>

/** The opinions of the enterprise that one acts for, newest first. */
export const MyOpinionsSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      ...What,
      meeting: oneOf<MeetingName>(MEETINGS),
      region: NameSchema,
      heldOn: IsoDay,
      mayRate: Type.Boolean(),
    }),
  ),
})
export type MyOpinionsWire = Static<typeof MyOpinionsSchema>

export const FeedbackBody = Type.Object({ feedback: writing(2000) }, strict)
export type FeedbackWire = Static<typeof FeedbackBody>

export const RateBody = Type.Object({ level: oneOf(LEVELS), comment: Type.Optional(writing(500)) }, strict)
export type RateWire = Static<typeof RateBody>
