/** The words on the wire of the through train: the input of each act, the panel, flags, the queue, and figures by leader. */
import { Type, type Static } from 'typebox'
import { IsoDay, MatterRowSchema, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { LEVELS } from '../appeals/words.ts'
import { COUNTED, type Counted } from './words.ts'

const writing = Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S', format: 'writing' })
const line = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S', format: 'writing' })
const files = Type.Optional(Type.Array(Uuid, { maxItems: 9 }))
/** Working days. */
const workingDays = Type.Optional(Type.Integer({ minimum: 1, maximum: 250 }))
const level = oneOf<(typeof LEVELS)[number]>(LEVELS)

export const throughTrainInputs = {
  place: Type.Object({ title: line, text: writing, projectId: Uuid, leaderPostId: Uuid, files }, strict),
  register: Type.Object({ note: Type.Optional(writing) }, strict),
  instruct: Type.Object(
    { departmentIds: Type.Array(Uuid, { minItems: 1, maxItems: 5 }), instruction: writing, workingDays },
    strict,
  ),
  decline: Type.Object({ reason: writing }, strict),
  feedBack: Type.Object({ feedback: writing, files }, strict),
  sendBack: Type.Object({ reason: writing, workingDays }, strict),
  evaluate: Type.Object({ solved: Type.Boolean(), level, comment: Type.Optional(writing) }, strict),
  review: Type.Object({ opinion: writing }, strict),
  lapse: Type.Object({}, strict),
  withdraw: Type.Object({ reason: writing }, strict),
}
export type ThroughTrainInputs = {
  [Act in keyof typeof throughTrainInputs]: Static<(typeof throughTrainInputs)[Act]>
}

const PostSchema = Type.Object({
  postId: Uuid,
  post: NameSchema,
  department: NameSchema,
  /** Who holds the post now; null when it is vacant. */
  person: nullable(Type.String()),
})
export type TrainPostWire = Static<typeof PostSchema>

export const ThroughTrainFacts = Type.Object({
  text: Type.String(),
  leader: nullable(PostSchema),
  note: nullable(Type.String()),
  /** 批示: the first one, and each time that it was sent back. */
  instructions: Type.Array(Type.Object({ text: Type.String(), on: IsoDay })),
  units: Type.Array(
    Type.Object({
      department: NameSchema,
      feedback: nullable(Type.String()),
      fedBackOn: nullable(IsoDay),
    }),
  ),
  evaluation: nullable(
    Type.Object({
      /** Null where the enterprise said nothing in time. */
      solved: nullable(Type.Boolean()),
      level: nullable(level),
      comment: nullable(Type.String()),
      on: IsoDay,
    }),
  ),
  review: nullable(Type.Object({ opinion: Type.String(), on: IsoDay })),
})
export type ThroughTrainFactsWire = Static<typeof ThroughTrainFacts>

export const FlagBody = Type.Object(
  { isSet: Type.Boolean(), fromOn: IsoDay, basis: Type.String({ ...writing, maxLength: 500 }) },
  strict,
)
export type FlagBodyWire = Static<typeof FlagBody>

export const FlagSchema = Type.Object({
  /** Whether it is flagged today by an entry of its own. */
  isSet: Type.Boolean(),
  mayFlag: Type.Boolean(),
  /** The last first. */
  entries: Type.Array(
    Type.Object({ isSet: Type.Boolean(), fromOn: IsoDay, basis: Type.String(), by: Type.String() }),
  ),
})
export type FlagWire = Static<typeof FlagSchema>

/** Projects for which the reader may place something, with the leaders in whose queues it may come. */
export const PlacesSchema = Type.Object({
  projects: Type.Array(
    Type.Object({ id: Uuid, code: Type.String(), title: Type.String(), leaders: Type.Array(PostSchema) }),
  ),
})
export type PlacesWire = Static<typeof PlacesSchema>

export const PlacesQuery = Type.Object({ projectId: Type.Optional(Uuid) }, strict)

export const QueueSchema = Type.Object({
  /** Only leaders and those who answer for a park have one. */
  hasQueue: Type.Boolean(),
  rows: Type.Array(
    Type.Intersect([
      MatterRowSchema,
      Type.Object({
        /** Whether the leader is the one who does something now. */
        isMine: Type.Boolean(),
        /** Whether it stands here for a park that they answer for, in another leader's hands. */
        isOfPark: Type.Boolean(),
        /** Days over the limit that runs out first; below zero are days left, null where none runs. */
        daysOver: nullable(Type.Integer()),
        dueOn: nullable(IsoDay),
      }),
    ]),
  ),
})
export type QueueWire = Static<typeof QueueSchema>

const day = Type.Optional(IsoDay)
export const FiguresQuery = Type.Object({ from: day, to: day }, strict)
export const FiguresSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      leader: PostSchema,
      received: Type.Integer(),
      instructed: Type.Integer(),
      onTime: Type.Integer(),
      satisfied: Type.Integer(),
    }),
  ),
})
export type FiguresWire = Static<typeof FiguresSchema>

export const CountedQuery = Type.Object(
  { leader: Uuid, what: oneOf<Counted>(COUNTED), from: day, to: day },
  strict,
)
export const CountedSchema = Type.Object({ rows: Type.Array(MatterRowSchema) })
export type CountedWire = Static<typeof CountedSchema>
