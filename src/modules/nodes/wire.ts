/** The words on the wire of plans: a project's nodes, and what may be done to them. */
import { Type, type Static, type TSchema } from 'typebox'
import {
  InLanguage,
  IsoDay,
  NamedSchema,
  NameSchema,
  nullable,
  oneOf,
  strict,
  Uuid,
} from '../../platform/wire.ts'
import { NODE_LIGHTS, NODE_ROLES, PLAN_TYPES, type NodeLight, type NodeRole, type PlanType } from './words.ts'

/** More nodes than this are no plan that people read. */
export const NODES_MAX = 60
export const DAYS_MAX = 3660

export const Key = Type.String({ pattern: '^[A-Za-z0-9_-]{1,40}$' })
const NodeName = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S', format: 'writing' })
export const Why = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', format: 'writing' })
const Version = Type.Integer({ minimum: 1 })
export const TypeSchema = oneOf<PlanType>(PLAN_TYPES)
export const Light = oneOf<NodeLight>(NODE_LIGHTS)
const Role = nullable(oneOf<NodeRole>(NODE_ROLES))

/** A node as somebody draws it. */
export const Design = Type.Object(
  {
    key: Key,
    name: NodeName,
    days: Type.Integer({ minimum: 0, maximum: DAYS_MAX }),
    unit: oneOf(['WD', 'ND'] as const),
    after: Type.Array(
      Type.Object({ node: Key, lagDays: Type.Integer({ minimum: -DAYS_MAX, maximum: DAYS_MAX }) }, strict),
      { maxItems: NODES_MAX },
    ),
    soft: Type.Array(Key, { maxItems: NODES_MAX }),
    role: Role,
  },
  strict,
)
export type DesignWire = Static<typeof Design>
/** The same in an answer. */
export const DesignAnswer = { ...Design.properties, name: Type.String() }

/** A node of a plan, with whoever answers for it. */
const NodeInput = Type.Object(
  {
    ...Design.properties,
    departmentId: nullable(Uuid),
    postId: nullable(Uuid),
    matterId: nullable(Uuid),
  },
  strict,
)
export type NodeInputWire = Static<typeof NodeInput>

export const Nodes = <Schema extends TSchema>(schema: Schema) =>
  Type.Array(schema, { minItems: 1, maxItems: NODES_MAX })

export const LayBody = Type.Object(
  {
    type: TypeSchema,
    targetOn: IsoDay,
    /** Which department answers for the nodes of a role; the project's own where none is named. */
    owners: Type.Array(Type.Object({ role: oneOf<NodeRole>(NODE_ROLES), departmentId: Uuid }, strict), {
      maxItems: NODE_ROLES.length,
    }),
  },
  strict,
)
/** A change as it is looked at before it is made: without the reason that is given for it. */
export const ReplanDraft = Type.Object({ version: Version, targetOn: IsoDay }, strict)
export const AmendDraft = Type.Object({ version: Version, nodes: Nodes(NodeInput) }, strict)
export const MoveDraft = Type.Object({ version: Version, key: Key, fromOn: IsoDay, toOn: IsoDay }, strict)
export const ReplanBody = Type.Object({ ...ReplanDraft.properties, reason: Why }, strict)
export const AmendBody = Type.Object({ ...AmendDraft.properties, reason: Why }, strict)
export const MoveBody = Type.Object({ ...MoveDraft.properties, reason: Type.Optional(Why) }, strict)
export const ReportBody = Type.Object(
  {
    version: Version,
    key: Key,
    startedOn: nullable(IsoDay),
    finishedOn: nullable(IsoDay),
    note: Type.Optional(Why),
  },
  strict,
)
export type LayWire = Static<typeof LayBody>
export type ReplanWire = Static<typeof ReplanBody>
export type AmendWire = Static<typeof AmendBody>
export type MoveWire = Static<typeof MoveBody>
export type ReportWire = Static<typeof ReportBody>

const Span = Type.Object({ fromOn: IsoDay, toOn: IsoDay })

/** What a change would make of a plan. */
export const PreviewSchema = Type.Object({
  targetOn: IsoDay,
  expectedOn: nullable(IsoDay),
  /** Working days after the target; negative when before. */
  lateDays: Type.Integer(),
  /** A node without days before is new, one without days after is gone. */
  moved: Type.Array(
    Type.Object({ key: Type.String(), name: Type.String(), was: nullable(Span), will: nullable(Span) }),
  ),
  /** Nodes whose days stay. */
  stayCount: Type.Integer(),
})
export type PreviewWire = Static<typeof PreviewSchema>

const Party = nullable(NamedSchema)

/** Who answers for a node today. */
export const Answerer = Type.Object({ department: nullable(NameSchema), person: nullable(Type.String()) })
export type AnswererWire = Static<typeof Answerer>

/** What has been explained about a miss, or is still asked. */
export const MissSchema = Type.Object({
  id: Uuid,
  status: Type.String(),
  missedOn: IsoDay,
  cause: nullable(Type.String()),
  measures: nullable(Type.String()),
  promisedOn: nullable(IsoDay),
})
export type MissWire = Static<typeof MissSchema>

export const NodeSchema = Type.Object({
  key: Type.String(),
  name: Type.String(),
  days: Type.Integer(),
  unit: oneOf(['WD', 'ND'] as const),
  after: Type.Array(Type.Object({ node: Type.String(), lagDays: Type.Integer() })),
  soft: Type.Array(Type.String()),
  isMilestone: Type.Boolean(),
  role: Role,
  plannedFromOn: IsoDay,
  plannedToOn: IsoDay,
  baseFromOn: IsoDay,
  baseToOn: IsoDay,
  startedOn: nullable(IsoDay),
  finishedOn: nullable(IsoDay),
  expectedFromOn: IsoDay,
  expectedToOn: IsoDay,
  /** Working days; negative when the target is missed by it. */
  slackDays: Type.Integer(),
  isCritical: Type.Boolean(),
  light: Light,
  department: Party,
  post: Party,
  /** In the post, or at the head of the department. Officers see it. */
  person: nullable(Type.String()),
  miss: nullable(MissSchema),
  matterId: nullable(Uuid),
  mayReport: Type.Boolean(),
})
export type NodeWire = Static<typeof NodeSchema>

export const PlanSchema = Type.Object({
  project: Type.Object({ id: Uuid, code: Type.String(), title: Type.String(), regionId: Uuid }),
  mayPlan: Type.Boolean(),
  today: IsoDay,
  plan: nullable(
    Type.Object({
      version: Type.Integer(),
      type: TypeSchema,
      templateVersion: Type.Integer(),
      targetOn: IsoDay,
      expectedOn: nullable(IsoDay),
      /** Working days after the target; negative when before. */
      lateDays: Type.Integer(),
      light: Light,
      nodes: Type.Array(NodeSchema),
    }),
  ),
})
export type PlanWire = Static<typeof PlanSchema>

/** A link cannot say in a header which language it wants. */
export const LanguageQuery = Type.Object({ language: InLanguage }, strict)
