/** What a help order is to its rules: its own columns, and small questions about hands and steps. Pure. */
import { dayOf, type Day, type Moment } from '../../calendar/days.ts'
import { personsBehind, type Actor } from '../../kernel/actor.ts'
import type { Act } from '../../kernel/kind.ts'
import type {
  Case,
  DepartmentId,
  EnterpriseId,
  MatterId,
  PersonId,
  PostId,
  RegionId,
} from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { invalid } from '../../kernel/refusal.ts'
import type { HelpOrderInputs } from './wire.ts'
import {
  STEPS_OF,
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

/** One step of the chain. */
export interface Step {
  readonly key: StepKey
  readonly state: StepState
  readonly beganOn: Day | null
  readonly finishedOn: Day | null
  readonly signedOn: Day | null
  /** What was handed in and obtained. */
  readonly materials: string | null
  /** What the enterprise said of it, or why it is not needed. */
  readonly note: string | null
  readonly returns: number
}

export interface Problem {
  readonly no: number
  readonly step: StepKey
  readonly problem: string
  readonly raisedOn: Day
  readonly solution: string | null
  readonly solvedOn: Day | null
}

export interface Served {
  readonly service: Service
  readonly on: Day
  readonly note: string
  readonly courierNo: string | null
}

/** The order went from one department to another; neither received nor declined while it waits. */
export interface Pass {
  readonly direction: Direction
  readonly from: DepartmentId
  readonly to: DepartmentId
  readonly on: Day
  readonly reason: string
  readonly receivedOn: Day | null
  readonly declined: string | null
}

/** One joint clinic on the spot. */
export interface Clinic {
  readonly no: number
  readonly heldOn: Day
  readonly place: string
  /** Who took part. */
  readonly present: string
}

/** A problem that a clinic found, with what is done about it. `no` names its clock. */
export interface Prescription {
  readonly no: number
  readonly clinicNo: number
  readonly problem: string
  readonly state: PrescriptionState
  readonly remedy: string | null
  readonly ownerPostId: PostId | null
  readonly dueOn: Day | null
  readonly report: string | null
  readonly reportedOn: Day | null
  readonly closedOn: Day | null
  /** What the enterprise said when it closed it or sent it back. */
  readonly note: string | null
  readonly returns: number
}

/** What a leader did; why it was struck where it does not hold. */
export interface Led {
  readonly no: number
  readonly act: LeaderAct
  readonly postId: PostId
  readonly personId: PersonId
  readonly on: Day
  readonly result: string
  readonly struck: string | null
}

/** A help order's own columns. The agent is its handler. */
export interface HelpOrder {
  readonly chain: Chain
  readonly manner: Manner
  readonly mode: Mode
  readonly need: string
  /** When somebody comes, for hours outside the office's. */
  readonly visitOn: Day | null
  readonly authorisedAt: Moment | null
  readonly approverPostId: PostId | null
  readonly steps: readonly Step[]
  readonly problems: readonly Problem[]
  readonly services: readonly Served[]
  readonly passes: readonly Pass[]
  /** The point elsewhere where it was taken in; null for all that came in at home. */
  readonly servicePointId: string | null
  readonly clinics: readonly Clinic[]
  readonly prescriptions: readonly Prescription[]
  readonly leaderActs: readonly Led[]
}

/** What the gate `helpProject` is asked, and what it says of an open project; null when there is none. */
export interface HelpProjectQuestion {
  readonly projectId: string
  readonly chain: Chain
}
export interface HelpProject {
  readonly id: MatterId
  readonly regionId: RegionId
  readonly departmentId: DepartmentId | null
  readonly enterpriseId: EnterpriseId | null
  /** The code of an order of that chain that runs for it already. */
  readonly runningCode: string | null
}

/** What the gate `servicePoint` says of the point of that code; null when there is none. */
export interface ServicePoint {
  readonly id: string
  readonly regionId: RegionId
  readonly fromOn: Day
  readonly toOn: Day | null
}

export type HelpCase = Case<HelpOrder>
export type HelpAct<Name extends keyof HelpOrderInputs> = Act<HelpOrder, HelpOrderInputs[Name]>

export function dayAt(it: HelpCase, at: Moment): Day {
  return dayOf(at, it.days.calendar.zone)
}

/** The steps of a chain, none begun. */
export function stepsOf(chain: Chain): readonly Step[] {
  return STEPS_OF[chain].map((key) => ({
    key,
    state: 'waiting',
    beganOn: null,
    finishedOn: null,
    signedOn: null,
    materials: null,
    note: null,
    returns: 0,
  }))
}

/** The step of that key in one of the states. Refuses, at the field, one of another chain or in another state. */
export function stepIn({ row }: HelpCase, key: StepKey, states: readonly StepState[]): Step {
  const step = row.steps.find((one) => one.key === key)
  if (step === undefined) throw invalid('/input/step', 'helpOrder.otherChain')
  if (!states.includes(step.state))
    throw invalid('/input/step', 'helpOrder.stepIs', { state: `helpOrder.state.${step.state}` })
  return step
}

/** The steps with one of them changed. */
export function withStep({ row }: HelpCase, key: StepKey, change: Partial<Step>): readonly Step[] {
  return row.steps.map((step) => (step.key === key ? { ...step, ...change } : step))
}

/** Whether nothing is left to do or to confirm, and something was done at all. */
export function isSettled(steps: readonly Step[]): boolean {
  return steps.every(({ state }) => state === 'signed' || state === 'skipped') && hasSigned(steps)
}

/** Whether the enterprise has a problem left that it has not closed. */
export function hasOpenPrescription(prescriptions: readonly Prescription[]): boolean {
  return prescriptions.some(({ state }) => state !== 'closed')
}

function hasSigned(steps: readonly Step[]): boolean {
  return steps.some(({ state }) => state === 'signed')
}

/** Seen from a department's region: a body of a region above it, below it, or beside it. */
export function directionTo(organisation: Organisation, from: DepartmentId, to: DepartmentId): Direction {
  const [home, target] = [organisation.department(from)?.regionId, organisation.department(to)?.regionId]
  if (home === undefined || target === undefined || home === target) return 'sideways'
  if (organisation.subtree(home).includes(target)) return 'down'
  return organisation.subtree(target).includes(home) ? 'up' : 'sideways'
}

/**
 * Whether two posts are filled by the same person, or by persons of whom one stands in for the other (S001-124: one agent and
 * one approver).
 */
export function isSamePerson(organisation: Organisation, one: PostId, other: PostId, at: Moment): boolean {
  if (one === other) return true
  const [ones, others] = [one, other].map((post) => personsAt(organisation, post, at))
  return [...(ones ?? [])].some((person) => others?.has(person))
}

/** Who holds a post, and those for whom they stand in. */
function personsAt(organisation: Organisation, post: PostId, at: Moment): ReadonlySet<PersonId> {
  const holders = organisation.holders(post, at)
  return new Set([...holders, ...holders.flatMap((person) => organisation.standsInFor(person, at))])
}

/** Whether the actor, or whom they stand in for, is the approver of the order. */
export function isApproverAsPerson(it: HelpCase, actor: Actor): boolean {
  const { approverPostId } = it.row
  if (approverPostId === null || actor.kind !== 'officer') return false
  const holders = it.organisation.holders(approverPostId, it.matter.happenedAt)
  return actor.postId === approverPostId || personsBehind(actor).some((person) => holders.includes(person))
}

/** The last pass, while the department that it goes to has said nothing. */
export function pendingPass({ row }: HelpCase): Pass | undefined {
  const last = row.passes.at(-1)
  return last !== undefined && last.receivedOn === null && last.declined === null ? last : undefined
}

/** The passes with the last one answered. */
export function withAnswer({ row }: HelpCase, answer: Partial<Pass>): readonly Pass[] {
  const last = row.passes.at(-1)
  return last === undefined ? [] : [...row.passes.slice(0, -1), { ...last, ...answer }]
}
