/** The words on the wire of plans: a project's nodes, what may be done to them, templates, and the wall chart. */
import { Type, type Static, type TInteger, type TSchema } from 'typebox'
import {
  InLanguage,
  IsoDay,
  IsoMoment,
  NameSchema,
  nullable,
  oneOf,
  strict,
  Uuid,
} from '../../platform/wire.ts'
import {
  MISS_MEASURES,
  NODE_LIGHTS,
  NODE_ROLES,
  PLAN_TYPES,
  type MissMeasure,
  type NodeLight,
  type NodeRole,
  type PlanType,
} from './words.ts'

/** As many files are hung on minutes at once. */
export const MINUTES_FILES_MAX = 10

/** More nodes than this are no plan that people read. */
export const NODES_MAX = 60
export const DAYS_MAX = 3660

const Key = Type.String({ pattern: '^[A-Za-z0-9_-]{1,40}$' })
const NodeName = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S', format: 'writing' })
const Why = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', format: 'writing' })
const Version = Type.Integer({ minimum: 1 })
const TypeSchema = oneOf<PlanType>(PLAN_TYPES)
const Light = oneOf<NodeLight>(NODE_LIGHTS)
const Role = nullable(oneOf<NodeRole>(NODE_ROLES))

/** A node as somebody draws it. */
const Design = Type.Object(
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
const DesignAnswer = { ...Design.properties, name: Type.String() }

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

const Nodes = <Schema extends TSchema>(schema: Schema) =>
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

const Party = nullable(Type.Object({ id: Uuid, name: NameSchema }))

/** Who answers for a node today. */
const Answerer = Type.Object({ department: nullable(NameSchema), person: nullable(Type.String()) })
export type AnswererWire = Static<typeof Answerer>

/** What has been explained about a miss, or is still asked. */
const MissSchema = Type.Object({
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

export const TemplatesSchema = Type.Object({
  region: Type.Object({ id: Uuid, name: NameSchema }),
  /** Whether the reader publishes templates of that region. */
  mayPublish: Type.Boolean(),
  rows: Type.Array(
    Type.Object({
      type: TypeSchema,
      /** Of the region itself, or of one above it. */
      isOwn: Type.Boolean(),
      region: nullable(NameSchema),
      /** 0 for the plan that the platform brings along. */
      version: Type.Integer(),
      basis: nullable(Type.String()),
      nodes: Type.Array(Type.Object(DesignAnswer)),
    }),
  ),
})
export type TemplatesWire = Static<typeof TemplatesSchema>

export const TemplateBody = Type.Object(
  {
    regionId: Uuid,
    type: TypeSchema,
    /** The version that this one follows: 0 when the region has published none. */
    follows: Type.Integer({ minimum: 0 }),
    nodes: Nodes(Design),
    basis: Why,
  },
  strict,
)
export type TemplateWire = Static<typeof TemplateBody>

/** What a region has published of one type, the newest first. */
export const TemplateVersionsSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      version: Type.Integer(),
      basis: Type.String(),
      publishedAt: IsoMoment,
      nodes: Type.Array(Type.Object(DesignAnswer)),
      /** Plans that were laid from it, and keep it. */
      planCount: Type.Integer(),
    }),
  ),
})
export type TemplateVersionsWire = Static<typeof TemplateVersionsSchema>

/** A link cannot say in a header which language it wants. */
export const LanguageQuery = Type.Object({ language: InLanguage }, strict)

/** Of which region and type. */
export const TemplateQuery = Type.Object({ regionId: Uuid, type: TypeSchema }, strict)

/** Nodes as a file tells them, or what is wrong with it; then there are no nodes. */
export const FileNodesSchema = Type.Object({
  nodes: Type.Array(Type.Object({ ...DesignAnswer, departmentId: nullable(Uuid) })),
  faults: Type.Array(
    Type.Object({ line: Type.Integer(), column: nullable(Type.String()), text: Type.String() }),
  ),
})
export type FileNodesWire = Static<typeof FileNodesSchema>

/** A legal day as a number: days since 1970-01-01. The chart has tens of thousands of them. */
const DayNumber = Type.Integer()

export const ChartSchema = Type.Object({
  today: DayNumber,
  /** Days that are not worked, from the first day of the chart to its last. */
  daysOff: Type.Array(DayNumber),
  /** There are more projects than a chart holds. */
  isCut: Type.Boolean(),
  /** Who answers for nodes; each node names one by its place in this list. */
  answerers: Type.Array(Answerer),
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      code: Type.String(),
      title: Type.String(),
      status: Type.String(),
      department: nullable(NameSchema),
      version: Type.Integer(),
      targetOn: DayNumber,
      expectedOn: nullable(DayNumber),
      lateDays: Type.Integer(),
      light: Light,
      mayPlan: Type.Boolean(),
      /** What the end hangs on: pairs of places of nodes, of which the second waits for the first. */
      path: Type.Array(Type.Integer()),
      misses: Type.Array(Type.Object({ key: Type.String(), ...MissSchema.properties })),
      nodes: Type.Array(
        Type.Object({
          key: Type.String(),
          name: Type.String(),
          answerer: Type.Integer(),
          fromOn: DayNumber,
          toOn: DayNumber,
          baseFromOn: DayNumber,
          baseToOn: DayNumber,
          startedOn: nullable(DayNumber),
          finishedOn: nullable(DayNumber),
          isMilestone: Type.Boolean(),
          isCritical: Type.Boolean(),
          light: Light,
        }),
      ),
    }),
  ),
})
export type ChartWire = Static<typeof ChartSchema>
export type ChartRowWire = ChartWire['rows'][number]
export type ChartNodeWire = ChartRowWire['nodes'][number]

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
  region: Type.Object({ id: Uuid, name: NameSchema }),
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

const Unit = nullable(Type.Object({ id: Uuid, name: NameSchema }))

/** Of which region and time: the reader's own and this year so far where nothing is said. */
export const PatternQuery = Type.Object(
  { regionId: Type.Optional(Uuid), from: Type.Optional(IsoDay), to: Type.Optional(IsoDay) },
  strict,
)

const Counts = Type.Object(
  Object.fromEntries(MISS_MEASURES.map((measure) => [measure, Type.Integer()])) as Record<
    MissMeasure,
    TInteger
  >,
)

/** How often each unit has missed nodes. */
export const PatternsSchema = Type.Object({
  region: Type.Object({ id: Uuid, name: NameSchema }),
  from: IsoDay,
  to: IsoDay,
  rows: Type.Array(Type.Object({ unit: Unit, counts: Counts })),
})
export type PatternsWire = Static<typeof PatternsSchema>

/** Which number; without a unit the misses that nobody answered for. */
export const BehindQuery = Type.Object(
  { ...PatternQuery.properties, unitId: Type.Optional(Uuid), measure: oneOf<MissMeasure>(MISS_MEASURES) },
  strict,
)

export const BehindSchema = Type.Object({
  unit: Unit,
  rows: Type.Array(
    Type.Object({
      /** Of the explanation. */
      id: Uuid,
      project: Type.Object({ id: Uuid, code: Type.String(), title: Type.String() }),
      key: Type.String(),
      name: Type.String(),
      missedOn: IsoDay,
      finishedOn: nullable(IsoDay),
      status: Type.String(),
      cause: nullable(Type.String()),
    }),
  ),
})
export type BehindWire = Static<typeof BehindSchema>

/** The inputs of an explanation's acts. */
export const explanationInputs = {
  ask: Type.Object(
    {
      projectId: Uuid,
      regionId: Uuid,
      key: Key,
      missedOn: IsoDay,
    },
    strict,
  ),
  explain: Type.Object({ cause: Why, measures: Why, promisedOn: IsoDay }, strict),
  accept: Type.Object({ opinion: Type.Optional(Why) }, strict),
  sendBack: Type.Object({ reason: Why }, strict),
  withdraw: Type.Object({ reason: Why }, strict),
}
export type ExplanationInputs = {
  [Name in keyof typeof explanationInputs]: Static<(typeof explanationInputs)[Name]>
}

export const ExplanationFacts = Type.Object({
  projectId: Uuid,
  nodeName: Type.String(),
  missedOn: IsoDay,
  cause: nullable(Type.String()),
  measures: nullable(Type.String()),
  promisedOn: nullable(IsoDay),
  returns: Type.Integer(),
})
export type ExplanationFactsWire = Static<typeof ExplanationFacts>
