/** The words on the wire of enterprise appeals: the input of each act and the panel of facts. */
import { Type, type Static } from 'typebox'
import { IsoDay, IsoMoment, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import {
  CHANNELS,
  CONTACT_METHODS,
  EXCLUSIONS,
  GRADES,
  HANDOVER_LEVELS,
  LEVELS,
  MOMENTS,
  NATURES,
  NOT_ACCEPTED,
  RULINGS,
  TOPICS,
  URGENCIES,
} from './words.ts'

/** Free text that people write: never empty, at most ten thousand characters, line breaks kept. */
const writing = (maxLength = 10_000) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', format: 'writing' })
const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })

/** Inputs by act. */
export const appealInputs = {
  file: Type.Object(
    {
      title: line(120),
      text: writing(),
      nature: oneOf(NATURES),
      topic: oneOf(TOPICS),
      enterpriseId: Uuid,
      channel: oneOf(CHANNELS),
      contactName: line(40),
      contactPhone: Type.String({ pattern: '^[0-9+() -]{5,20}$' }),
      urgency: Type.Optional(oneOf(URGENCIES)),
      place: Type.Optional(line(200)),
      /** Any code of the project of the enterprise that it is about. */
      projectCode: Type.Optional(line(60)),
      files: Type.Array(Uuid, { maxItems: 9 }),
    },
    strict,
  ),
  notAccept: Type.Object({ cause: oneOf(NOT_ACCEPTED), explanation: writing(2000) }, strict),
  answerDirectly: Type.Object({ reply: writing() }, strict),
  join: Type.Object({ code: line(20) }, strict),
  dispatch: Type.Object(
    {
      departmentId: Uuid,
      grade: Type.Optional(oneOf(GRADES)),
      nature: Type.Optional(oneOf(NATURES)),
      topic: Type.Optional(oneOf(TOPICS)),
      urgency: Type.Optional(oneOf(URGENCIES)),
      note: Type.Optional(Type.String({ maxLength: 1000 })),
    },
    strict,
  ),
  regrade: Type.Object({ grade: oneOf(GRADES), reason: writing(1000) }, strict),
  reclassify: Type.Object(
    {
      nature: Type.Optional(oneOf(NATURES)),
      topic: Type.Optional(oneOf(TOPICS)),
      urgency: Type.Optional(oneOf(URGENCIES)),
      reason: writing(1000),
    },
    strict,
  ),
  flagKey: Type.Object({ reason: writing(1000) }, strict),
  proposeUnflag: Type.Object({ reason: writing(1000) }, strict),
  sign: Type.Object({}, strict),
  contact: Type.Object(
    {
      method: oneOf(CONTACT_METHODS),
      person: line(40),
      place: Type.Optional(line(200)),
      note: Type.Optional(Type.String({ maxLength: 1000 })),
      files: Type.Optional(Type.Array(Uuid, { maxItems: 9 })),
    },
    strict,
  ),
  giveOpinion: Type.Object({ opinion: writing() }, strict),
  ask: Type.Object({ question: writing(2000) }, strict),
  callIn: Type.Object(
    { departmentIds: Type.Array(Uuid, { minItems: 1, maxItems: 9, uniqueItems: true }), task: writing(2000) },
    strict,
  ),
  proposeReturn: Type.Object(
    { reason: writing(2000), basis: line(200), toDepartmentId: Type.Optional(Uuid) },
    strict,
  ),
  proposeExtension: Type.Object(
    { workingDays: Type.Integer({ minimum: 1, maximum: 366 }), reason: writing(2000), plan: writing(2000) },
    strict,
  ),
  proposeHang: Type.Object({ reason: writing(2000), reviewOn: IsoDay }, strict),
  resume: Type.Object({ reason: writing(2000) }, strict),
  reply: Type.Object({ reply: writing() }, strict),
  approveReply: Type.Object({}, strict),
  sendBack: Type.Object({ reason: writing(2000) }, strict),
  withdraw: Type.Object({ reason: writing(2000) }, strict),
  takeIn: Type.Object({ code: line(20), title: line(120), id: Uuid }, strict),
  hear: Type.Object(
    {
      onlyId: nullable(Uuid),
      code: line(20),
      departmentId: nullable(Uuid),
      reply: nullable(writing()),
      isClosed: Type.Boolean(),
    },
    strict,
  ),
  standAlone: Type.Object({ code: line(20) }, strict),
  evaluate: Type.Object(
    {
      solved: Type.Boolean(),
      level: oneOf(LEVELS),
      comment: Type.Optional(Type.String({ maxLength: 1000 })),
    },
    strict,
  ),
  tryRevisit: Type.Object({ note: line(500) }, strict),
  proposeExclusion: Type.Object(
    {
      cause: oneOf(EXCLUSIONS),
      reason: writing(2000),
      files: Type.Optional(Type.Array(Uuid, { maxItems: 9 })),
    },
    strict,
  ),
  confirmClose: Type.Object({}, strict),
  lapseUnrated: Type.Object({}, strict),
  dispatchAtOnce: Type.Object(
    {
      departmentId: Uuid,
      modelNo: Type.Integer(),
      /** Per cent. */
      share: Type.Integer({ minimum: 0, maximum: 100 }),
      basis: line(500),
    },
    strict,
  ),
  recall: Type.Object({ reason: writing(1000) }, strict),
  redirect: Type.Object({ departmentId: Uuid, reason: writing(1000) }, strict),
  proposeReopen: Type.Object({ reason: writing(2000) }, strict),
  declineReopen: Type.Object({ reason: writing(2000) }, strict),
  reopen: Type.Object({}, strict),
  revisit: Type.Object(
    { solved: Type.Boolean(), level: oneOf(LEVELS), remark: Type.Optional(Type.String({ maxLength: 1000 })) },
    strict,
  ),
  close: Type.Object({}, strict),
  passOn: Type.Object(
    { toLevel: oneOf(HANDOVER_LEVELS), departmentId: Uuid, reason: writing(2000), answerOn: IsoDay },
    strict,
  ),
  noteProgress: Type.Object({ text: writing(2000) }, strict),
  confirmContact: Type.Object(
    { made: Type.Boolean(), comment: Type.Optional(Type.String({ maxLength: 1000 })) },
    strict,
  ),
  answerPlan: Type.Object(
    { agrees: Type.Boolean(), comment: Type.Optional(Type.String({ maxLength: 1000 })) },
    strict,
  ),
  proposeMoment: Type.Object({ what: oneOf(MOMENTS), at: IsoMoment, reason: writing(2000) }, strict),
  declineMoment: Type.Object({ reason: writing(2000) }, strict),
  confirmMoment: Type.Object({}, strict),
  unmask: Type.Object({ reason: writing(500) }, strict),
}
export type AppealInputs = { [Act in keyof typeof appealInputs]: Static<(typeof appealInputs)[Act]> }

/** What the panel of an appeal shows. What is marked as personal is masked for those who do not handle it. */
export const AppealFacts = Type.Object({
  text: Type.String(),
  nature: Type.String(),
  topic: Type.String(),
  channel: Type.String(),
  contactName: Type.String({ personal: 'name' }),
  contactPhone: Type.String({ personal: 'phone' }),
  /** Until when the reader is shown both for the reason they gave; null for who sees them anyway, or masked. */
  contactShownUntil: nullable(IsoMoment),
  /** How often anybody was shown them for a reason; 0 for who does not supervise. */
  unmaskings: Type.Integer(),
  contactedAt: nullable(IsoMoment),
  contactMethod: nullable(Type.String()),
  opinion: nullable(Type.String()),
  opinionAt: nullable(IsoMoment),
  reply: nullable(Type.String()),
  repliedAt: nullable(IsoMoment),
  solved: nullable(Type.Boolean()),
  level: nullable(Type.String()),
  redoCount: Type.Integer(),
  urgency: Type.String(),
  grade: Type.String(),
  place: nullable(Type.String()),
  isKey: Type.Boolean(),
  /** Who has confirmed that a key complaint may be closed; null where nobody has, and for enterprises. */
  confirmedByBusiness: nullable(Type.String()),
  confirmedByInspection: nullable(Type.String()),
  /** What the office told the unit with the dispatch; null for enterprises. */
  dispatchNote: nullable(Type.String()),
  /** How many departments have asked to give it back: 踢皮球 is counted. */
  returns: Type.Integer(),
  revisitTries: Type.Integer(),
  excluded: nullable(Type.String()),
  reopenCount: Type.Integer(),
  contactConfirmed: nullable(Type.Boolean()),
  plan: nullable(Type.String()),
  planAgreed: nullable(Type.Boolean()),
  /** How often it was passed among the three levels, and how often a wrong moment was put right. */
  passes: Type.Integer(),
  corrections: Type.Integer(),
  /** What somebody says is the right moment, until another person has decided; null for enterprises. */
  momentProposal: nullable(
    Type.Object({ what: Type.String(), at: nullable(IsoMoment), reason: Type.String() }),
  ),
  /** The latest moments by which contact, opinion and result are due, as promised on the receipt. */
  latest: Type.Array(
    Type.Object({ clock: Type.String(), at: nullable(IsoMoment), provisional: Type.Boolean() }),
  ),
  /** What was suggested at the dispatch and what was chosen; null where nothing was, and for enterprises. */
  suggested: nullable(
    Type.Object({
      modelNo: Type.Integer(),
      isSure: Type.Boolean(),
      departments: Type.Array(Type.Object({ name: NameSchema, share: Type.Number() })),
      topics: Type.Array(Type.Object({ topic: Type.String(), share: Type.Number() })),
      chosenDepartment: NameSchema,
      chosenTopic: Type.String(),
      isFollowed: Type.Boolean(),
      isAtOnce: Type.Boolean(),
      isRecalled: Type.Boolean(),
    }),
  ),
  /** What the region calls its service; null while it has no name for it. */
  brand: nullable(NameSchema),
  /** What the region's people go by, for officers; empty while nothing is given. */
  guidance: Type.Array(Type.Object({ label: NameSchema, text: NameSchema })),
})
export type AppealFactsWire = Static<typeof AppealFacts>

/** Inputs of the ask to the enterprise. `open` is made by the appeal only. */
export const askInputs = {
  open: Type.Object({ question: writing(2000) }, strict),
  answer: Type.Object({ answer: writing(), files: Type.Optional(Type.Array(Uuid, { maxItems: 9 })) }, strict),
  lapse: Type.Object({}, strict),
  withdraw: Type.Object({}, strict),
}
export type AskInputs = { [Act in keyof typeof askInputs]: Static<(typeof askInputs)[Act]> }

export const AskFacts = Type.Object({ question: Type.String(), answer: nullable(Type.String()) })
export type AskFactsWire = Static<typeof AskFacts>

/** Inputs of what the office is asked to decide. `open` is made by the appeal only. */
export const rulingInputs = {
  open: Type.Object(
    {
      what: oneOf(RULINGS),
      reason: writing(2000),
      basis: Type.Optional(line(200)),
      askedByDepartment: Type.Optional(Uuid),
      toDepartment: Type.Optional(Uuid),
      workingDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })),
      plan: Type.Optional(writing(2000)),
      reviewOn: Type.Optional(IsoDay),
    },
    strict,
  ),
  approve: Type.Object(
    { departmentId: Type.Optional(Uuid), decision: Type.Optional(Type.String({ maxLength: 2000 })) },
    strict,
  ),
  refuse: Type.Object({ decision: writing(2000) }, strict),
  withdraw: Type.Object({}, strict),
}
export type RulingInputs = { [Act in keyof typeof rulingInputs]: Static<(typeof rulingInputs)[Act]> }

export const RulingFacts = Type.Object({
  what: Type.String(),
  reason: Type.String(),
  basis: nullable(Type.String()),
  toDepartment: nullable(Uuid),
  workingDays: nullable(Type.Integer()),
  plan: nullable(Type.String()),
  reviewOn: nullable(IsoDay),
  decision: nullable(Type.String()),
})
export type RulingFactsWire = Static<typeof RulingFacts>

/** Inputs of what a level above, beside or below is handed. `open` is made by the appeal only. */
export const handoverInputs = {
  open: Type.Object(
    {
      level: oneOf(HANDOVER_LEVELS),
      departmentId: Uuid,
      reason: writing(2000),
      answerOn: IsoDay,
      fromDepartment: Uuid,
    },
    strict,
  ),
  sign: Type.Object({}, strict),
  decline: Type.Object({ reason: writing(1000) }, strict),
  instruct: Type.Object({ instruction: writing(2000), reportOn: IsoDay }, strict),
  report: Type.Object({ answer: writing(), files: Type.Optional(Type.Array(Uuid, { maxItems: 9 })) }, strict),
  answer: Type.Object({ answer: writing(), files: Type.Optional(Type.Array(Uuid, { maxItems: 9 })) }, strict),
  withdraw: Type.Object({}, strict),
}
export type HandoverInputs = { [Act in keyof typeof handoverInputs]: Static<(typeof handoverInputs)[Act]> }

export const HandoverFacts = Type.Object({
  level: Type.String(),
  reason: Type.String(),
  fromDepartment: Uuid,
  answerOn: IsoDay,
  signedAt: nullable(IsoMoment),
  instruction: nullable(Type.String()),
  reportOn: nullable(IsoDay),
  answer: nullable(Type.String()),
  answeredAt: nullable(IsoMoment),
})
export type HandoverFactsWire = Static<typeof HandoverFacts>

/** Inputs of what another department contributes. `open` is made by the appeal only. */
export const assistInputs = {
  open: Type.Object({ departmentId: Uuid, task: writing(2000) }, strict),
  accept: Type.Object({}, strict),
  answer: Type.Object({ answer: writing(), files: Type.Optional(Type.Array(Uuid, { maxItems: 9 })) }, strict),
  withdraw: Type.Object({}, strict),
}
export type AssistInputs = { [Act in keyof typeof assistInputs]: Static<(typeof assistInputs)[Act]> }

export const AssistFacts = Type.Object({ task: Type.String(), answer: nullable(Type.String()) })
export type AssistFactsWire = Static<typeof AssistFacts>
