/** The words on the wire of supervision: the input of each act, the panels of facts, the board, the public page. */
import { Type, type Static, type TSchema } from 'typebox'
import {
  IsoDay,
  IsoMoment,
  NamedSchema,
  NameSchema,
  nullable,
  oneOf,
  strict,
  Uuid,
} from '../../platform/wire.ts'
import { EXTENSION_OUTCOMES, ISSUED_LEVELS, LAPSE_CAUSES, REFERRAL_RESULTS } from './words.ts'

const writing = Type.String({ minLength: 1, maxLength: 10_000, pattern: '\\S', format: 'writing' })
const line = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', format: 'writing' })
const codes = Type.Optional(Type.String({ maxLength: 200, format: 'writing' }))
const departmentIds = Type.Array(Uuid, { minItems: 1, maxItems: 20 })
const level = oneOf(ISSUED_LEVELS)
const files = Type.Optional(Type.Array(Uuid, { maxItems: 9 }))
const cause = oneOf(LAPSE_CAUSES)
const result = oneOf(REFERRAL_RESULTS)

/** A matter as another one names it. */
const CaseRefSchema = Type.Object({ id: Uuid, code: Type.String(), title: Type.String() })
const cases = Type.Array(CaseRefSchema)
type Inputs<Schemas extends Record<string, TSchema>> = { [Act in keyof Schemas]: Static<Schemas[Act]> }

/** Inputs by act. `issue` is opened by the ladder or by a supervisor, `rectify` by the conclusion of a check. */
export const orderInputs = {
  issue: Type.Object({ level, aboutId: Uuid, departmentId: Uuid, requirement: writing }, strict),
  rectify: Type.Object(
    { aboutId: Uuid, departmentId: Uuid, title: line, requirement: writing, verifiers: Type.Array(Uuid) },
    strict,
  ),
  answer: Type.Object({ reply: writing, files }, strict),
  accept: Type.Object({}, strict),
  confirm: Type.Object({}, strict),
  reject: Type.Object({ reason: writing }, strict),
  askExtension: Type.Object({ days: Type.Integer({ minimum: 1, maximum: 365 }), reason: writing }, strict),
  grantExtension: Type.Object({ decision: Type.Optional(writing) }, strict),
  refuseExtension: Type.Object({ reason: writing }, strict),
  withdraw: Type.Object({ reason: writing }, strict),
  reopen: Type.Object({ reason: writing }, strict),
  move: Type.Object({ departmentId: Uuid }, strict),
  lapse: Type.Object({ cause }, strict),
  number: Type.Object({}, strict),
}
export type OrderInputs = Inputs<typeof orderInputs>

export const OrderFacts = Type.Object({
  level: Type.String(),
  number: nullable(Type.String()),
  withdrawnReason: nullable(Type.String()),
  requirement: Type.String(),
  reply: nullable(Type.String()),
  /** Of a joint order: which of the two bodies have confirmed. */
  isAccepted: Type.Boolean(),
  isConfirmed: Type.Boolean(),
  /** Longer limits that were asked for, and what became of each. */
  extensions: Type.Array(
    Type.Object({
      days: Type.Integer(),
      reason: Type.String(),
      askedAt: IsoMoment,
      outcome: oneOf(EXTENSION_OUTCOMES),
      decision: nullable(Type.String()),
    }),
  ),
  /** Of a task from a check: the posts of the team that verify the answer. */
  verifiers: Type.Array(NameSchema),
})
export type OrderFactsWire = Static<typeof OrderFacts>

/** `propose` is what the ladder drafts, `draft` what a supervisor does. */
export const circularInputs = {
  propose: Type.Object(
    { departmentId: Uuid, title: line, facts: writing, cases, isCounted: Type.Boolean() },
    strict,
  ),
  draft: Type.Object({ aboutId: Uuid, title: line, departmentIds, facts: writing, codes }, strict),
  draftForTarget: Type.Object({ figureId: Uuid, departmentId: Uuid }, strict),
  submit: Type.Object({ facts: writing }, strict),
  approve: Type.Object({}, strict),
  sendBack: Type.Object({ reason: writing }, strict),
  drop: Type.Object({ reason: writing }, strict),
  reopen: Type.Object({ reason: writing }, strict),
  acknowledge: Type.Object({ measures: writing }, strict),
  withdraw: Type.Object({ reason: writing }, strict),
}
export type CircularInputs = Inputs<typeof circularInputs>

export const CircularFacts = Type.Object({
  facts: Type.String(),
  units: Type.Array(Type.Object({ id: Uuid, name: NameSchema, measures: nullable(Type.String()) })),
  cases,
  issuedAt: nullable(IsoMoment),
  withdrawnReason: nullable(Type.String()),
})
export type CircularFactsWire = Static<typeof CircularFacts>

/** `convene` is what counted circulars lead to, `invite` what a supervisor does. */
export const talkInputs = {
  convene: Type.Object(
    {
      regionId: Uuid,
      departmentId: Uuid,
      reason: writing,
      cases,
      /** A moment: not opened where the unit has been called in since. */
      since: Type.Optional(Type.Integer()),
    },
    strict,
  ),
  invite: Type.Object(
    {
      aboutId: Uuid,
      departmentId: Uuid,
      person: Type.Optional(line),
      reason: writing,
      codes,
      meetOn: IsoDay,
      place: line,
    },
    strict,
  ),
  schedule: Type.Object({ meetOn: IsoDay, place: line }, strict),
  hold: Type.Object({ interviewer: line, minutes: writing, commitments: writing, recheckOn: IsoDay }, strict),
  sign: Type.Object({}, strict),
  recheck: Type.Object({ isKept: Type.Boolean(), finding: writing }, strict),
  cancel: Type.Object({ reason: writing }, strict),
}
export type TalkInputs = Inputs<typeof talkInputs>

export const TalkFacts = Type.Object({
  reason: Type.String(),
  cases,
  invited: nullable(NameSchema),
  person: nullable(Type.String()),
  meetOn: nullable(IsoDay),
  place: nullable(Type.String()),
  interviewer: nullable(Type.String()),
  minutes: nullable(Type.String()),
  commitments: nullable(Type.String()),
  signedAt: nullable(IsoMoment),
  recheckOn: nullable(IsoDay),
  finding: nullable(Type.String()),
})
export type TalkFactsWire = Static<typeof TalkFacts>

/** A case file as it stood when a matter was referred; it never changes afterwards. */
export const CaseFileSchema = Type.Object({
  takenAt: IsoMoment,
  matters: Type.Array(
    Type.Object({
      kind: Type.String(),
      code: Type.String(),
      title: Type.String(),
      status: Type.String(),
      openedAt: IsoMoment,
      department: nullable(NameSchema),
      handler: nullable(Type.String()),
      facts: Type.Array(Type.Object({ name: Type.String(), text: Type.String() })),
      clocks: Type.Array(
        Type.Object({
          name: Type.String(),
          responsible: nullable(NameSchema),
          startedAt: IsoMoment,
          dueAt: nullable(IsoMoment),
          stoppedAt: nullable(IsoMoment),
          verdict: nullable(Type.String()),
        }),
      ),
      lines: Type.Array(
        Type.Object({ act: Type.String(), at: IsoMoment, who: Type.String(), post: nullable(NameSchema) }),
      ),
    }),
  ),
})
export type CaseFileWire = Static<typeof CaseFileSchema>

/** `handOver` is what the last call of an order leads to, `refer` what a supervisor does. */
export const referralInputs = {
  handOver: Type.Object(
    { aboutId: Uuid, rootId: nullable(Uuid), title: line, departmentId: nullable(Uuid), reason: writing },
    strict,
  ),
  refer: Type.Object({ aboutId: Uuid, departmentId: Uuid, reason: writing }, strict),
  accept: Type.Object({}, strict),
  conclude: Type.Object({ result, finding: writing }, strict),
}
export type ReferralInputs = Inputs<typeof referralInputs>

export const ReferralFacts = Type.Object({
  reason: Type.String(),
  file: CaseFileSchema,
  result: nullable(Type.String()),
  finding: nullable(Type.String()),
})
export type ReferralFactsWire = Static<typeof ReferralFacts>

const exposed = {
  departmentId: Uuid,
  title: line,
  person: Type.Optional(line),
  facts: writing,
  basis: writing,
  effect: writing,
  outlets: Type.Optional(line),
}
export const exposureInputs = {
  draft: Type.Object({ aboutId: Uuid, ...exposed, codes }, strict),
  submit: Type.Object(exposed, strict),
  approve: Type.Object({}, strict),
  countersign: Type.Object({}, strict),
  sendBack: Type.Object({ reason: writing }, strict),
  drop: Type.Object({ reason: writing }, strict),
  reopen: Type.Object({ reason: writing }, strict),
  object: Type.Object({ grounds: writing }, strict),
  decideObjection: Type.Object({ isUpheld: Type.Boolean(), reason: writing }, strict),
  publish: Type.Object({}, strict),
  rectify: Type.Object({ rectification: writing }, strict),
  handle: Type.Object({ result, handling: writing }, strict),
  withdraw: Type.Object({ reason: writing }, strict),
}
export type ExposureInputs = Inputs<typeof exposureInputs>

export const ExposureFacts = Type.Object({
  person: nullable(Type.String()),
  /** Whether somebody of that name holds a post in the unit and was told; null while nobody has been told. */
  isPersonTold: nullable(Type.Boolean()),
  facts: Type.String(),
  basis: Type.String(),
  effect: nullable(Type.String()),
  outlets: nullable(Type.String()),
  cases,
  objection: nullable(Type.String()),
  objectionAnswer: nullable(Type.String()),
  publishedAt: nullable(IsoMoment),
  rectification: nullable(Type.String()),
  handlingResult: nullable(Type.String()),
  handling: nullable(Type.String()),
  withdrawnReason: nullable(Type.String()),
})
export type ExposureFactsWire = Static<typeof ExposureFacts>

/** What anybody may read of exposures. Of one that was withdrawn only that, when and why. */
export const PublicExposures = Type.Object({
  rows: Type.Array(
    Type.Object({
      code: Type.String(),
      publishedAt: IsoMoment,
      title: nullable(Type.String()),
      unit: nullable(NameSchema),
      person: nullable(Type.String()),
      facts: nullable(Type.String()),
      basis: nullable(Type.String()),
      rectification: nullable(Type.String()),
      withdrawn: nullable(Type.Object({ at: IsoMoment, reason: Type.String() })),
    }),
  ),
})
export type PublicExposuresWire = Static<typeof PublicExposures>

const count = Type.Integer({ minimum: 0 })
export const BoardSchema = Type.Object({
  at: IsoMoment,
  /** How many exposures of each unit are public, most first: for the assessment of units (S003-61). */
  exposed: Type.Array(Type.Object({ department: NamedSchema, count })),
  kinds: Type.Array(
    Type.Object({
      kind: Type.String(),
      /** Whether its list goes by region; confidential kinds go by who may read them. */
      isRegional: Type.Boolean(),
      rows: Type.Array(
        Type.Object({
          department: nullable(NamedSchema),
          all: count,
          green: count,
          yellow: count,
          red: count,
          black: count,
          paused: count,
        }),
      ),
    }),
  ),
})
export type BoardWire = Static<typeof BoardSchema>
