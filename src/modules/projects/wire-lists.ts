/** The words on the wire of lists of projects, and of what anybody may know of one by its code. */
import { Type, type Static } from 'typebox'
import { IsoDay, NameSchema, nullable, oneOf, strict, TimeSchema, Uuid } from '../../platform/wire.ts'
import {
  CHANNELS,
  CONCLUSIONS,
  HORIZONS,
  KEY_LISTS,
  MATURITIES,
  ONLY,
  PROJECT_ENDED,
  PROJECT_OPEN,
  RESERVE_FIELDS,
  STAGES,
  type Channel,
  type Conclusion,
  type Horizon,
  type KeyList,
  type Maturity,
  type Only,
  type ReserveField,
  type Stage,
} from './words.ts'

const optional = Type.Optional
const amount = Type.String({ minLength: 1, maxLength: 40 })
const stage = oneOf<Stage>(STAGES)

export const ProjectsQuery = Type.Object(
  {
    stage: optional(stage),
    status: optional(oneOf<string>([...new Set([...PROJECT_OPEN, ...PROJECT_ENDED])])),
    state: optional(oneOf<'open' | 'ended'>(['open', 'ended'])),
    regionId: optional(Uuid),
    departmentId: optional(Uuid),
    /** The person who handles it. */
    handlerId: optional(Uuid),
    /** `none`: outside of all parks. */
    parkId: optional(Type.Union([Uuid, Type.Literal('none')])),
    zoneId: optional(Uuid),
    /** A class of GB/T 4754 and all below it: `C` or `C34`; `none`: nobody has said. */
    industry: optional(Type.String({ maxLength: 5, pattern: '^(none|[A-T]|[A-T]?\\d{2,4})$' })),
    list: optional(oneOf<KeyList>(KEY_LISTS)),
    year: optional(Type.String({ pattern: '^20\\d\\d$' })),
    channel: optional(oneOf<Channel | 'none'>([...CHANNELS, 'none'])),
    horizon: optional(oneOf<Horizon>(HORIZONS)),
    reserveField: optional(oneOf<ReserveField>(RESERVE_FIELDS)),
    maturity: optional(oneOf<Maturity>(MATURITIES)),
    isLeading: optional(oneOf<'yes'>(['yes'])),
    /** Stuck in a stage; a negotiation without a next step in time; an entry of the pool not reviewed; no point known. */
    only: optional(oneOf<Only>(ONLY)),
    conclusion: optional(oneOf<Conclusion>(CONCLUSIONS)),
    /** Amounts as people write them; a bare number means 万元. */
    from: optional(amount),
    to: optional(amount),
    /** A part of the name, or any code that leads to a project. */
    q: optional(Type.String({ maxLength: 60 })),
    before: optional(Uuid),
  },
  strict,
)
export type ProjectsQueryWire = Static<typeof ProjectsQuery>

/** A part of a name, or the person of that id. */
export const HandlersQuery = Type.Object(
  { q: optional(Type.String({ maxLength: 40 })), id: optional(Uuid) },
  strict,
)
export type HandlersQueryWire = Static<typeof HandlersQuery>

export const Handlers = Type.Object({
  rows: Type.Array(Type.Object({ id: Uuid, name: Type.String(), department: nullable(NameSchema) })),
})
export type HandlersWire = Static<typeof Handlers>

const ProjectRow = Type.Object({
  id: Uuid,
  title: Type.String(),
  /** The code that holds now; of the matter where it has none. */
  code: Type.String(),
  status: Type.String(),
  stage,
  daysInStage: Type.Integer(),
  isStuck: Type.Boolean(),
  /** A negotiation without a next step, or with one that is over its day. */
  isIdle: Type.Boolean(),
  /** An entry of the reserve pool that should have been reviewed by now. */
  isInactive: Type.Boolean(),
  maturity: nullable(oneOf<Maturity>(MATURITIES)),
  nextStep: nullable(Type.String()),
  nextOn: nullable(IsoDay),
  /** What is left of the time that its stage may take. */
  time: TimeSchema,
  /** How much is missing that should have been there before the present stage. */
  gaps: Type.Integer(),
  investment: nullable(Type.Integer()),
  industry: nullable(Type.String()),
  conclusion: nullable(oneOf<Conclusion>(CONCLUSIONS)),
  /** Why it was not let in, or on which condition. */
  conclusionReason: nullable(Type.String()),
  region: NameSchema,
  park: nullable(Type.Object({ id: Uuid, name: Type.String() })),
  department: nullable(NameSchema),
  enterprise: nullable(Type.Object({ id: Uuid, name: Type.String() })),
})
export const ProjectList = Type.Object({ rows: Type.Array(ProjectRow), next: nullable(Uuid) })
export type ProjectListWire = Static<typeof ProjectList>
export type ProjectRowWire = Static<typeof ProjectRow>

export const ProjectsOfEnterprise = Type.Object({ rows: Type.Array(ProjectRow) })

/** What anybody may know who has the code: how far it has come, and since when. */
export const ProjectProgress = Type.Object({
  code: Type.String(),
  status: Type.String(),
  stages: Type.Array(Type.Object({ stage, reachedOn: nullable(IsoDay) })),
})
export type ProjectProgressWire = Static<typeof ProjectProgress>

export const ProjectFound = Type.Object({ id: Uuid })
