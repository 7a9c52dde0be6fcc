/** The words on the wire of help and agency orders: the input of each act, the panel, and the list of projects without one. */
import { Type, type Static } from 'typebox'
import { IsoDay, IsoMoment, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import {
  CHAINS,
  DIRECTIONS,
  LEADER_ACTS,
  MANNERS,
  MODES,
  PRESCRIPTION_STATES,
  SERVICES,
  STEPS,
  STEP_STATES,
  type Chain,
  type Direction,
  type LeaderAct,
  type Manner,
  type Mode,
  type PrescriptionState,
  type Service,
  type StepKey,
  type StepState,
} from './words.ts'

const writing = Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S', format: 'writing' })
const longWriting = Type.String({ minLength: 1, maxLength: 6000, pattern: '\\S', format: 'writing' })
const line = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S', format: 'writing' })
const files = Type.Optional(Type.Array(Uuid, { maxItems: 9 }))
const step = oneOf<StepKey>(STEPS)
const problemNo = Type.Integer({ minimum: 1, maximum: 1000 })
const leaderAct = oneOf<LeaderAct>(LEADER_ACTS)
/** One post, as the picker of posts hands it in. */
const postIds = Type.Array(Uuid, { minItems: 1, maxItems: 1 })

export const helpOrderInputs = {
  ask: Type.Object(
    {
      title: line,
      chain: oneOf<Chain>(CHAINS),
      manner: oneOf<Manner>(MANNERS),
      mode: oneOf<Mode>(MODES),
      need: writing,
      enterpriseId: Type.Optional(Uuid),
      projectId: Type.Optional(Uuid),
      visitOn: Type.Optional(IsoDay),
      /** The point elsewhere where it is taken in. */
      servicePointCode: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    },
    strict,
  ),
  nameAgent: Type.Object({ postIds, reason: Type.Optional(line) }, strict),
  nameApprover: Type.Object({ postIds, reason: Type.Optional(line) }, strict),
  authorise: Type.Object({ files: Type.Array(Uuid, { minItems: 1, maxItems: 9 }) }, strict),
  begin: Type.Object({ step }, strict),
  finish: Type.Object({ step, materials: writing, files }, strict),
  skip: Type.Object({ step, reason: writing }, strict),
  sign: Type.Object({ step, comment: Type.Optional(writing) }, strict),
  sendBack: Type.Object({ step, reason: writing }, strict),
  raise: Type.Object({ step, problem: writing }, strict),
  solve: Type.Object({ no: problemNo, solution: writing }, strict),
  serve: Type.Object(
    { service: oneOf<Service>(SERVICES), note: line, courierNo: Type.Optional(line) },
    strict,
  ),
  passOn: Type.Object({ departmentId: Uuid, reason: writing }, strict),
  receive: Type.Object({}, strict),
  decline: Type.Object({ reason: writing }, strict),
  conclude: Type.Object({ reason: writing }, strict),
  withdraw: Type.Object({ reason: writing }, strict),
  /** Problems one a line. */
  holdClinic: Type.Object({ heldOn: IsoDay, place: line, present: line, problems: longWriting }, strict),
  prescribe: Type.Object(
    { no: problemNo, remedy: writing, postIds, dueOn: IsoDay, reason: Type.Optional(line) },
    strict,
  ),
  treat: Type.Object({ no: problemNo, report: writing, files }, strict),
  closeProblem: Type.Object({ no: problemNo, comment: Type.Optional(writing) }, strict),
  rejectRemedy: Type.Object({ no: problemNo, reason: writing }, strict),
  lead: Type.Object({ leaderAct, postIds, on: IsoDay, result: writing }, strict),
  strikeLead: Type.Object({ no: problemNo, reason: writing }, strict),
}
export type HelpOrderInputs = {
  [Act in keyof typeof helpOrderInputs]: Static<(typeof helpOrderInputs)[Act]>
}

const Hand = nullable(
  Type.Object({
    postId: Uuid,
    post: NameSchema,
    department: NameSchema,
    /** Who holds the post now; null when it is vacant. */
    person: nullable(Type.String()),
  }),
)
const day = nullable(IsoDay)

const ClinicSchema = Type.Object({
  no: Type.Integer(),
  heldOn: IsoDay,
  place: Type.String(),
  present: Type.String(),
})

export const PrescriptionSchema = Type.Object({
  no: Type.Integer(),
  clinicNo: Type.Integer(),
  problem: Type.String(),
  state: oneOf<PrescriptionState>(PRESCRIPTION_STATES),
  remedy: nullable(Type.String()),
  owner: Hand,
  dueOn: day,
  report: nullable(Type.String()),
  reportedOn: day,
  closedOn: day,
  note: nullable(Type.String()),
  returns: Type.Integer(),
})
export type PrescriptionWire = Static<typeof PrescriptionSchema>

export const LedSchema = Type.Object({
  no: Type.Integer(),
  act: leaderAct,
  /** Who it was, by name, and their post. */
  leader: Type.String(),
  post: NameSchema,
  on: IsoDay,
  result: Type.String(),
  struck: nullable(Type.String()),
})
export type LedWire = Static<typeof LedSchema>

export const HelpOrderFacts = Type.Object({
  chain: oneOf<Chain>(CHAINS),
  manner: oneOf<Manner>(MANNERS),
  mode: oneOf<Mode>(MODES),
  need: Type.String(),
  visitOn: day,
  /** When the enterprise has given its authority in writing; null where it has not, or none is needed. */
  authorisedAt: nullable(IsoMoment),
  agent: Hand,
  approver: Hand,
  steps: Type.Array(
    Type.Object({
      key: step,
      state: oneOf<StepState>(STEP_STATES),
      beganOn: day,
      finishedOn: day,
      signedOn: day,
      materials: nullable(Type.String()),
      note: nullable(Type.String()),
      returns: Type.Integer(),
    }),
  ),
  problems: Type.Array(
    Type.Object({
      no: Type.Integer(),
      step,
      problem: Type.String(),
      raisedOn: IsoDay,
      solution: nullable(Type.String()),
      solvedOn: day,
    }),
  ),
  services: Type.Array(
    Type.Object({
      service: oneOf<Service>(SERVICES),
      on: IsoDay,
      note: Type.String(),
      courierNo: nullable(Type.String()),
    }),
  ),
  /** The whole chain of hands, for the enterprise too (S000-33). */
  passes: Type.Array(
    Type.Object({
      direction: oneOf<Direction>(DIRECTIONS),
      from: NameSchema,
      to: NameSchema,
      on: IsoDay,
      reason: Type.String(),
      receivedOn: day,
      declined: nullable(Type.String()),
    }),
  ),
  /** The point elsewhere where it was taken in. */
  servicePointId: nullable(Uuid),
  clinics: Type.Array(ClinicSchema),
  prescriptions: Type.Array(PrescriptionSchema),
  leaderActs: Type.Array(LedSchema),
})
export type HelpOrderFactsWire = Static<typeof HelpOrderFacts>

/** Signed projects under way that nobody helps (S001-124). */
export const UnservedSchema = Type.Object({
  count: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      code: Type.String(),
      title: Type.String(),
      stage: Type.String(),
      region: NameSchema,
      department: nullable(NameSchema),
      signedOn: IsoDay,
      days: Type.Integer(),
    }),
  ),
})
export type UnservedWire = Static<typeof UnservedSchema>
