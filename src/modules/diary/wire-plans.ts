/** The words on the wire of leaders' visit plans, of the visits paid under them, and of advice on policy. */
import { Type, type Static } from 'typebox'
import { IsoDay, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { PURPOSES, type Purpose } from './words.ts'

const writing = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', format: 'writing' })
const EVERY_MAX = 731

export const PlanBody = Type.Object(
  {
    enterpriseId: Uuid,
    postId: Uuid,
    personId: Uuid,
    purpose: writing(200),
    /** Days between visits; the region's number holds when left out. */
    everyDays: Type.Optional(Type.Integer({ minimum: 1, maximum: EVERY_MAX })),
    fromOn: IsoDay,
  },
  strict,
)
export type PlanBodyWire = Static<typeof PlanBody>

export const EndPlanBody = Type.Object({ reason: writing(200) }, strict)
export const PlanDone = Type.Object({ id: Uuid })

const text = nullable(Type.String())

export const PlansSchema = Type.Object({
  /** Whether the reader may make plans for themselves, and for others. */
  mayPlan: oneOf(['nobody', 'self', 'others'] as const),
  /** The seat of the reader: whom one's own plan is for. */
  own: Type.Object({ postId: Uuid, personId: Uuid }),
  today: IsoDay,
  overdue: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      enterpriseId: Uuid,
      enterprise: Type.String(),
      region: NameSchema,
      person: Type.String(),
      department: NameSchema,
      purpose: Type.String(),
      /** By the plan or else the region; null where neither says so. */
      everyDays: nullable(Type.Integer()),
      fromOn: IsoDay,
      lastOn: nullable(IsoDay),
      dueOn: nullable(IsoDay),
      lateDays: Type.Integer(),
      visits: Type.Integer(),
      isMine: Type.Boolean(),
      mayEnd: Type.Boolean(),
    }),
  ),
})
export type PlansWire = Static<typeof PlansSchema>

export const PlanVisitsSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      status: Type.String(),
      purpose: oneOf<Purpose>(PURPOSES),
      fromOn: IsoDay,
      findings: text,
      policies: text,
      advice: text,
      adviceAnswer: text,
      raised: Type.Integer(),
    }),
  ),
})
export type PlanVisitsWire = Static<typeof PlanVisitsSchema>

export const AdviceSchema = Type.Object({
  waiting: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      visitId: Uuid,
      enterprise: Type.String(),
      on: IsoDay,
      advice: Type.String(),
      department: NameSchema,
      answer: text,
      answeredOn: nullable(IsoDay),
    }),
  ),
})
export type AdviceWire = Static<typeof AdviceSchema>
