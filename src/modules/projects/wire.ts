/** The words on the wire of projects: the input of each act and the panel of facts. Amounts are typed as people write them. */
import { Type, type Static } from 'typebox'
import { IsoDay, IsoMoment, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { WAYS, type Way } from './project-code.ts'
import {
  ASPECTS,
  CHANNELS,
  CODE_TYPES,
  CONCLUSIONS,
  CONTACT_MODES,
  EVIDENCE,
  FACTORS,
  FACTOR_STATES,
  FLOW_TYPES,
  HAPPENINGS,
  HORIZONS,
  KEY_LISTS,
  MATURITIES,
  POOL_STATES,
  RESERVE_FIELDS,
  STAGES,
  VERDICTS,
  type Aspect,
  type Channel,
  type CodeType,
  type Conclusion,
  type ContactMode,
  type EventType,
  type Evidence,
  type Factor,
  type FactorState,
  type FlowType,
  type Horizon,
  type KeyList,
  type Maturity,
  type OpinionVerdict,
  type PoolState,
  type ReserveField,
  type Stage,
} from './words.ts'

const optional = Type.Optional
const writing = Type.String({ minLength: 1, maxLength: 10_000, pattern: '\\S', format: 'writing' })
const line = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', format: 'writing' })
/** An amount such as `1.2 亿` or `3,000 万`; a bare number means 万元. */
const amount = Type.String({ minLength: 1, maxLength: 40 })
/** Decimal degrees as maps and surveys give them, to the metre and finer. */
const degrees = Type.String({ maxLength: 20, pattern: '^\\s*\\d{1,3}(\\.\\d{1,12})?\\s*$' })
/** WKT or GeoJSON, as systems export it. */
const outline = Type.String({ minLength: 1, maxLength: 20_000, pattern: '\\S', format: 'writing' })
const count = Type.Integer({ minimum: 0, maximum: 2_000_000_000 })

const files = optional(Type.Array(Uuid, { maxItems: 9 }))
const because = Type.Object({ reason: writing }, strict)
const mark = Type.Integer({ minimum: 0, maximum: 100 })
const year = Type.Integer({ minimum: 2000, maximum: 2100 })
const Code = Type.Object({
  code: Type.String(),
  type: oneOf<CodeType>(CODE_TYPES),
  since: Type.Integer(),
  until: nullable(Type.Integer()),
})

/** The fields of the registry as they are typed. */
const registryFields = {
  content: optional(writing),
  address: optional(line),
  investor: optional(line),
  isTop500: optional(Type.Boolean()),
  channel: optional(oneOf<Channel>(CHANNELS)),
  investment: optional(amount),
  ownFunds: optional(amount),
  loanFunds: optional(amount),
  governmentFunds: optional(amount),
  foreignFunds: optional(amount),
  otherFunds: optional(amount),
  industry: optional(Type.String({ maxLength: 5, pattern: '^([A-T]|[A-T]?\\d{2,4})$' })),
  way: optional(oneOf<Way>(WAYS)),
  flow: optional(oneOf<FlowType>(FLOW_TYPES)),
  parkCode: optional(line),
  zoneCode: optional(line),
  parcelCodes: optional(line),
  landArea: optional(count),
  floorArea: optional(count),
  energy: optional(count),
  jobs: optional(count),
  plannedTax: optional(amount),
  plannedStartOn: optional(IsoDay),
  plannedFinishOn: optional(IsoDay),
  emissions: optional(count),
  outline: optional(outline),
  longitude: optional(degrees),
  latitude: optional(degrees),
  horizon: optional(oneOf<Horizon>(HORIZONS)),
  reserveField: optional(oneOf<ReserveField>(RESERVE_FIELDS)),
  isLeading: optional(Type.Boolean()),
}
const FieldInputs = Type.Object(registryFields)
export type FieldInputs = Static<typeof FieldInputs>

export const projectInputs = {
  register: Type.Object(
    { title: line, enterpriseId: optional(Uuid), regionId: optional(Uuid), ...registryFields },
    strict,
  ),
  amend: Type.Object({ title: optional(line), enterpriseId: optional(Uuid), ...registryFields }, strict),
  record: Type.Object({ evidence: oneOf<Evidence>(EVIDENCE), on: IsoDay, note: line, files }, strict),
  /** Whose the stage is, where it is another body's than the one before: that body has to accept it. */
  advance: Type.Object({ stage: oneOf<Stage>(STAGES), nextDepartmentId: optional(Uuid) }, strict),
  accept: Type.Object({}, strict),
  decline: because,
  askFactor: Type.Object({ factor: oneOf<Factor>(FACTORS), departmentId: Uuid, note: line }, strict),
  supplyFactor: Type.Object({ factor: oneOf<Factor>(FACTORS), on: IsoDay, note: line }, strict),
  putBack: Type.Object({ stage: oneOf<Stage>(STAGES), reason: writing }, strict),
  suspend: because,
  resume: because,
  terminate: because,
  consult: Type.Object(
    {
      cityPlanDepartmentId: Uuid,
      parkPositioningDepartmentId: Uuid,
      industrialPolicyDepartmentId: Uuid,
    },
    strict,
  ),
  mark: Type.Object({ policy: mark, planning: mark, capacity: mark, contribution: mark }, strict),
  conclude: Type.Object({ conclusion: oneOf<Conclusion>(CONCLUSIONS), reason: writing }, strict),
  giveCode: Type.Object({ projectCode: Type.String({ minLength: 1, maxLength: 60 }) }, strict),
  handOver: Type.Object({ departmentId: Uuid, reason: writing }, strict),
  take: Type.Object({}, strict),
  /** Done by the system alone, after somebody was made its steward. */
  appoint: Type.Object({ postId: Uuid, personId: Uuid }, strict),
  enlist: Type.Object({ list: oneOf<KeyList>(KEY_LISTS), year }, strict),
  delist: Type.Object({ list: oneOf<KeyList>(KEY_LISTS), year, reason: writing }, strict),
  /** 谋划储备动态调整: into the pool, between its states, or out of it, with who decided. */
  reviewReserve: Type.Object(
    { maturity: oneOf<PoolState>(POOL_STATES), approvedBy: line, reason: writing },
    strict,
  ),
  planNext: Type.Object({ nextStep: line, nextOn: IsoDay }, strict),
  contact: Type.Object({ mode: oneOf<ContactMode>(CONTACT_MODES), note: writing, files }, strict),
  merge: Type.Object({ intoCode: Type.String({ minLength: 1, maxLength: 60 }), reason: writing }, strict),
  split: Type.Object({ title: line, reason: writing }, strict),
  /** Done by the system alone, after a merge. */
  absorb: Type.Object({ title: line, codes: Type.Array(Code) }, strict),
}
export type ProjectInputs = { [Act in keyof typeof projectInputs]: Static<(typeof projectInputs)[Act]> }

export const opinionInputs = {
  open: Type.Object({ aspect: oneOf<Aspect>(ASPECTS), departmentId: Uuid, title: line }, strict),
  give: Type.Object({ verdict: oneOf<OpinionVerdict>(VERDICTS), opinion: writing, files }, strict),
  withdraw: Type.Object({}, strict),
}
export type OpinionInputs = { [Act in keyof typeof opinionInputs]: Static<(typeof opinionInputs)[Act]> }

const number = nullable(Type.Integer())
const text = nullable(Type.String())
const day = nullable(IsoDay)
const stage = oneOf<Stage>(STAGES)

export const OpinionFacts = Type.Object({
  aspect: oneOf<Aspect>(ASPECTS),
  verdict: nullable(oneOf<OpinionVerdict>(VERDICTS)),
  opinion: text,
})
export type OpinionFactsWire = Static<typeof OpinionFacts>

const Place = Type.Object({ id: Uuid, code: Type.String() })

/** What officers see of a consultation. */
const ConsultationSchema = Type.Object({
  round: Type.Integer(),
  opinions: Type.Array(
    Type.Object({
      aspect: oneOf<Aspect>(ASPECTS),
      department: NameSchema,
      verdict: nullable(oneOf<OpinionVerdict>(VERDICTS)),
      opinion: text,
    }),
  ),
  markCount: Type.Integer(),
  /** The mean of the weighted marks; null while there are none, or where the region asks for none. */
  mean: nullable(Type.Number()),
  pass: number,
  conclusion: nullable(oneOf<Conclusion>(CONCLUSIONS)),
  reason: text,
})

export const ProjectFacts = Type.Object({
  stage,
  stageSince: IsoMoment,
  daysInStage: Type.Integer(),
  /** Longer in its stage than the region allows. */
  isStuck: Type.Boolean(),
  investment: number,
  funds: Type.Partial(
    Type.Object({
      own: Type.Integer(),
      loan: Type.Integer(),
      government: Type.Integer(),
      foreign: Type.Integer(),
      other: Type.Integer(),
    }),
  ),
  plannedTax: number,
  industry: text,
  landArea: number,
  floorArea: number,
  energy: number,
  jobs: number,
  investor: text,
  isTop500: nullable(Type.Boolean()),
  channel: nullable(oneOf<Channel>(CHANNELS)),
  way: nullable(oneOf<Way>(WAYS)),
  flow: nullable(oneOf<FlowType>(FLOW_TYPES)),
  plannedStartOn: day,
  plannedFinishOn: day,
  content: text,
  address: text,
  park: nullable(Place),
  zone: nullable(Place),
  horizon: nullable(oneOf<Horizon>(HORIZONS)),
  reserveField: nullable(oneOf<ReserveField>(RESERVE_FIELDS)),
  isLeading: nullable(Type.Boolean()),
  emissions: number,
  /** WKT in degrees (CGCS2000). */
  outline: text,
  /** Decimal degrees (CGCS2000); null while nobody has said where. */
  point: nullable(Type.Object({ longitude: Type.Number(), latitude: Type.Number() })),
  /** For officers; null for what was never in the reserve pool. */
  reserve: nullable(
    Type.Object({ maturity: oneOf<Maturity>(MATURITIES), reviewOn: day, isInactive: Type.Boolean() }),
  ),
  /** For officers: what is done next, by when, and whether a negotiation lies idle. */
  next: Type.Object({ step: text, on: day, isIdle: Type.Boolean() }),
  parcels: Type.Array(Place),
  lists: Type.Array(Type.Object({ list: oneOf<KeyList>(KEY_LISTS), year: Type.Integer() })),
  /** The code that holds now. */
  projectCode: text,
  codes: Type.Array(
    Type.Object({ code: Type.String(), type: oneOf<CodeType>(CODE_TYPES), since: IsoDay, until: day }),
  ),
  /** Every stage with the day on which it was reached and, for officers, what it still lacks, as codes of texts. */
  gates: Type.Array(Type.Object({ stage, reachedOn: day, missing: Type.Array(Type.String()) })),
  events: Type.Array(
    Type.Object({
      no: Type.Integer(),
      type: oneOf<EventType>([...EVIDENCE, ...CONTACT_MODES, ...HAPPENINGS]),
      stage: nullable(stage),
      on: IsoDay,
      note: text,
      isVoid: Type.Boolean(),
    }),
  ),
  /** For officers: to whom the stage was handed and is not accepted yet. Until then its former owner answers for it. */
  handing: nullable(Type.Object({ department: NameSchema, stage, since: IsoMoment, isLate: Type.Boolean() })),
  /** For officers: what the region wants supplied by which stage, and what was asked for, of whom. */
  factors: Type.Array(
    Type.Object({
      factor: oneOf<Factor>(FACTORS),
      by: nullable(stage),
      state: oneOf<FactorState>(FACTOR_STATES),
      department: nullable(NameSchema),
      askedOn: day,
      suppliedOn: day,
      note: text,
    }),
  ),
  /** Null for whoever is no officer, and before the first one. */
  consultation: nullable(ConsultationSchema),
})
export type ProjectFactsWire = Static<typeof ProjectFacts>
