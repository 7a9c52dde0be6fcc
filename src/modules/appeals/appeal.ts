/**
 * What an appeal is made of and what its acts share: its own columns, the powers, the three promised clocks, who is told.
 * The acts are in intake, handling, answering and revisiting; `rules.ts` puts them together.
 */
import type { Day, Moment } from '../../calendar/days.ts'
import type { Limit } from '../../calendar/limits.ts'
import { personsBehind, type Actor } from '../../kernel/actor.ts'
import { tallyOf } from '../../kernel/clocks.ts'
import type { Act, ClockChange, Decision, Defect, Telling } from '../../kernel/kind.ts'
import type { Found, Parameter } from '../../kernel/law.ts'
import {
  runningClock,
  type Case,
  type DepartmentId,
  type EnterpriseId,
  type Party,
  type PersonId,
  type PostId,
  type RegionId,
} from '../../kernel/matter.ts'
import type { Department } from '../../kernel/organisation.ts'
import { Refusal, invalid, reason, type Reason } from '../../kernel/refusal.ts'
import { closedDepartment } from '../../kernel/transfer.ts'
import type { MomentProposal } from './moments.ts'
import { contactLimit, opinionLimit, resolveLimit } from './parameters.ts'
import type { Suggested } from './suggested.ts'
import type { Unmasking } from './unmasking.ts'
import type { AppealInputs } from './wire.ts'

/** An appeal's own columns. */
export interface Appeal {
  readonly text: string
  readonly nature: string
  readonly topic: string
  readonly channel: string
  readonly urgency: string
  readonly grade: string
  readonly place: string | null
  readonly contactName: string
  readonly contactPhone: string
  readonly filedAt: Moment
  readonly dispatchedAt: Moment | null
  /** What the office told the unit with the dispatch; not for the enterprise. */
  readonly dispatchNote: string | null
  /** Since when the present lead department has it. */
  readonly leadSince: Moment | null
  readonly contactedAt: Moment | null
  readonly contactMethod: string | null
  readonly contactPerson: string | null
  readonly opinion: string | null
  readonly opinionAt: Moment | null
  readonly reply: string | null
  readonly repliedAt: Moment | null
  /** The persons behind the reply: none of them checks it. Null where that was not kept. */
  readonly repliedBy: readonly PersonId[] | null
  /** When the head of the unit let the reply go out. */
  readonly checkedAt: Moment | null
  readonly solved: boolean | null
  readonly level: string | null
  readonly remark: string | null
  readonly redoCount: number
  /** A key complaint is confirmed by two supervisors before it closes (S003-63). */
  readonly isKey: boolean
  /** Departments that gave it back, with the office's consent: each may once. */
  readonly returnedBy: readonly DepartmentId[]
  /** Everybody who has handled it: none of them revisits it. */
  readonly handledBy: readonly PersonId[]
  /** Departments that were called in: they read the appeal they help with. */
  readonly helpers: readonly DepartmentId[]
  readonly revisitTries: number
  /** Why its revisit does not count in the rates. */
  readonly excluded: string | null
  readonly confirmedByBusiness: PersonId | null
  readonly confirmedByInspection: PersonId | null
  /** The persons behind both confirmations, through substitution too. */
  readonly confirmedBy: readonly PersonId[] | null
  /** Who says that it was ended by mistake, and why; somebody else decides. */
  readonly reopenProposedBy: PersonId | null
  /** Whom they stood in for. */
  readonly reopenProposedFor: PersonId | null
  readonly reopenReason: string | null
  readonly reopenCount: number
  /** How many repeats were joined to it; null where that was not kept. */
  readonly joinedCount: number | null
  /** The system that sent it while it was open; null for what came in any other way. */
  readonly sentBy: string | null
  /** The credit code that was told, while no enterprise with it is registered. */
  readonly uscc: string | null
  /** A moment that somebody says is wrong, until another person has decided; how often one was put right. */
  readonly momentProposal: MomentProposal | null
  readonly corrections: number
  /** Whether the enterprise confirms that it was contacted; null while it has not said. */
  readonly contactConfirmed: boolean | null
  /** The dated steps of a long matter, and whether the enterprise agrees; null while it has not said. */
  readonly plan: string | null
  readonly planAgreed: boolean | null
  /** Bodies of the three levels that it was handed to and that have not answered; how often it was passed on. */
  readonly passedTo: readonly DepartmentId[]
  readonly passes: number
  /** Who was shown the contact until when; null while nobody was. */
  readonly unmaskings: readonly Unmasking[] | null
  /** What was suggested at its dispatch and what was chosen; null where no model suggested. */
  readonly suggested: Suggested | null
}

export type AppealCase = Case<Appeal>
export type AppealAct<Name extends keyof AppealInputs> = Act<Appeal, AppealInputs[Name]>

/** What other modules know of an enterprise, answered by the gate `enterprise`. */
export interface EnterpriseFact {
  readonly id: EnterpriseId
  readonly name: string
  readonly regionId: RegionId
  /** The day on which it was dissolved or struck off; null or left out while it exists. */
  readonly endedOn?: Day | null
}

/** Powers of posts that appeals know. */
export const APPEAL_POWERS = {
  file: 'appeal.file',
  dispatch: 'appeal.dispatch',
  revisit: 'appeal.revisit',
} as const

/** The two supervisors of a key complaint: the business-environment office, and supervision (监察). */
export const CONFIRMING_POWERS = { business: 'appeal.confirmKey', inspection: 'inspect' } as const

/** Both confirmations taken back: what they confirmed is no longer the answer (S003-63). */
export const UNCONFIRMED = {
  confirmedByBusiness: null,
  confirmedByInspection: null,
  confirmedBy: null,
} as const

const PROMISED: readonly { name: string; parameter: Parameter<Limit> }[] = [
  { name: 'contact', parameter: contactLimit },
  { name: 'opinion', parameter: opinionLimit },
  { name: 'resolve', parameter: resolveLimit },
]

/** Clocks of a unit that lose their meaning when the appeal goes to another one; the result was promised by the city. */
const UNIT_CLOCKS = ['contact', 'opinion'] as const

/** What an appeal has not got yet when it is filed. */
export const UNANSWERED = {
  urgency: 'normal',
  grade: 'ordinary',
  place: null,
  dispatchedAt: null,
  dispatchNote: null,
  leadSince: null,
  contactedAt: null,
  contactMethod: null,
  contactPerson: null,
  opinion: null,
  opinionAt: null,
  reply: null,
  repliedAt: null,
  repliedBy: null,
  checkedAt: null,
  solved: null,
  level: null,
  remark: null,
  redoCount: 0,
  isKey: false,
  returnedBy: [],
  handledBy: [],
  helpers: [],
  revisitTries: 0,
  excluded: null,
  ...UNCONFIRMED,
  reopenProposedBy: null,
  reopenProposedFor: null,
  reopenReason: null,
  reopenCount: 0,
  joinedCount: null,
  sentBy: null,
  uscc: null,
  momentProposal: null,
  corrections: 0,
  contactConfirmed: null,
  plan: null,
  planAgreed: null,
  passedTo: [],
  passes: 0,
  unmaskings: null,
  suggested: null,
} as const

/** What a limit of an appeal is looked up with, where it varies: how hard and how urgent it is, which way it came. */
export function whenOf(
  { dimensions }: Parameter<unknown>,
  { grade, urgency, channel }: Pick<Appeal, 'grade' | 'urgency' | 'channel'>,
): Readonly<Record<string, string>> {
  return dimensions.length === 0 ? {} : { grade, urgency, channel }
}

/** The limit of the law for this appeal. */
function limitOf(it: AppealCase, parameter: Parameter<Limit>, row = it.row): Found<Limit> {
  return it.law.need(parameter, whenOf(parameter, row))
}

function start(
  name: string,
  side: 'promised' | 'step',
  found: Found<Limit>,
  responsible: Party | null,
): ClockChange {
  return { do: 'start', name, side, limit: found.value, basis: found.basis, responsible }
}

/**
 * Promised clocks, all three or some. A limit that the region leaves open expressly has none (requirements §2.5, row 14);
 * one that nobody has spoken of is refused before (`unsetLimit`).
 */
export function promised(
  it: AppealCase,
  responsible: Party | null,
  row: Appeal,
  names: readonly string[] = ['contact', 'opinion', 'resolve'],
): ClockChange[] {
  return PROMISED.filter(({ name }) => names.includes(name)).flatMap(({ name, parameter }) =>
    it.law.isLeftOpen(parameter, whenOf(parameter, row))
      ? []
      : [start(name, 'promised', limitOf(it, parameter, row), responsible)],
  )
}

/** What the old unit owes is superseded by what the new one owes, whatever the old one has done; the promised result runs on. */
export function unitClocksFor(it: AppealCase, departmentId: DepartmentId): ClockChange[] {
  return [...supersede(it, UNIT_CLOCKS), ...promised(it, departmentId, it.row, UNIT_CLOCKS)]
}

/** What a new lead has not done yet, whatever the one before it did. */
export function newLead(at: Moment) {
  const { contactedAt, contactMethod, contactPerson, opinion, opinionAt } = UNANSWERED
  return { leadSince: at, contactedAt, contactMethod, contactPerson, opinion, opinionAt }
}

/**
 * What another difficulty or urgency means for the promises that run: another length from the same start. A promise that is
 * broken already stays as it is, with its verdict (S001-21). Refuses a length at `path` that would be over by now.
 */
export function relimited(it: AppealCase, row: Appeal, at: Moment, path: string): ClockChange[] {
  return PROMISED.flatMap(({ name, parameter }): ClockChange[] => {
    const clock = runningClock(it, name)
    if (clock === undefined || (clock.dueAt !== null && clock.dueAt <= at)) return []
    if (it.law.isLeftOpen(parameter, whenOf(parameter, row))) return supersede(it, [name])
    const { value: limit, basis } = limitOf(it, parameter, row)
    if (JSON.stringify(clock.limit) === JSON.stringify(limit)) return []
    const { dueAt } = tallyOf(it, { ...clock, limit }, at)
    if (dueAt !== null && dueAt <= at) throw invalid(path, 'appeal.limitWouldBeOver')
    return [{ do: 'relimit', name, limit, basis }]
  })
}

/** A step clock for a limit that a region may leave open: then no clock runs, and the page says that the limit is unset. */
export function optional(
  it: Case,
  name: string,
  parameter: Parameter<Limit>,
  responsible: Party | null,
): ClockChange[] {
  const found = it.law.find(parameter)
  return found === undefined ? [] : [start(name, 'step', found, responsible)]
}

export function stopIfRunning(it: Case, name: string): ClockChange[] {
  return runningClock(it, name) === undefined ? [] : [{ do: 'stop', name }]
}

/** Ends a clock without a verdict: another one takes its place, or it has lost its meaning. */
export function supersede(it: Case, names: readonly string[]): ClockChange[] {
  return names
    .filter((name) => runningClock(it, name) !== undefined)
    .map((name) => ({ do: 'stop', name, verdict: 'superseded' }))
}

export function unsetLimit(it: AppealCase): Reason | null {
  const unset = PROMISED.find(({ parameter }) => {
    const when = whenOf(parameter, it.row)
    return it.law.find(parameter, when) === undefined && !it.law.isLeftOpen(parameter, when)
  })
  return unset === undefined ? null : reason('law.unset', { parameter: unset.parameter.name })
}

export function tellApplicant(it: Case, text: string, values?: Telling['values']): Telling[] {
  const { applicantParty: to } = it.matter
  return to === null ? [] : [{ to, text, ...(values === undefined ? {} : { values }) }]
}

/** The posts that still have to confirm a key complaint before it closes, each once; none for any other (S003-63). */
export function confirmersOf(it: AppealCase): readonly PostId[] {
  const { isKey, confirmedByBusiness, confirmedByInspection } = it.row
  if (!isKey) return []
  const powers = [
    ...(confirmedByBusiness === null ? [CONFIRMING_POWERS.business] : []),
    ...(confirmedByInspection === null ? [CONFIRMING_POWERS.inspection] : []),
  ]
  return [...new Set(powers.flatMap((power) => officeOf(it, power)?.id ?? []))]
}

/** What may be closed waits for them from now on. */
export function tellConfirmers(it: AppealCase): Telling[] {
  return confirmersOf(it).map((to) => ({ to, text: 'appeal.toConfirm' }))
}

export function enterpriseOf(facts: Case['facts']): EnterpriseFact {
  const fact = facts['enterprise'] as EnterpriseFact | null | undefined
  if (fact === null || fact === undefined) throw invalid('/input/enterpriseId', 'enterprise.unknown')
  return fact
}

/** A department that is there and works. Refuses at the field it was named in. */
export function departmentOf(it: Case, id: string, path: string): Department {
  const department = it.organisation.department(id as DepartmentId)
  if (department === undefined) throw invalid(path, 'department.unknown')
  if (department.closedOn !== null) throw closedDepartment(it.organisation, department, path)
  return department
}

/** Whoever signs or contacts takes the file over, and is remembered as one who handled it. */
export function takeOver(
  it: AppealCase,
  actor: Actor,
): Required<Pick<Decision<Appeal>, 'matter' | 'set' | 'hold'>> {
  if (actor.kind !== 'officer') throw new Refusal('not_permitted', reason('act.relation'))
  const { personId, postId, departmentId } = actor
  return {
    matter: { handlerId: personId, handlerPostId: postId },
    set: { handledBy: handledBy(it, actor) },
    hold: departmentId,
  }
}

/** Everybody who has had a hand in it, with the persons behind whoever has now. */
export function handledBy(it: AppealCase, actor: Actor): readonly PersonId[] {
  return [...new Set([...it.row.handledBy, ...personsBehind(actor)])]
}

/** The post above the handler's within the same department: whoever checks the reply. */
export function headOf(it: Case): PostId | null {
  const { handlerPostId, departmentId } = it.matter
  const up = handlerPostId === null ? null : (it.organisation.post(handlerPostId)?.upId ?? null)
  if (up !== null && it.organisation.post(up)?.departmentId === departmentId) return up
  // What a hotline sent is never answered unchecked (S003-62): where the unit has no head, the office checks.
  const { sentBy = null } = it.row as Partial<Appeal>
  return sentBy === null ? null : (officeOf(it, APPEAL_POWERS.revisit)?.id ?? null)
}

export function officeOf(it: Case, power: string) {
  return it.organisation.postWith(it.matter.regionId, power)
}

export function noReceiver(it: Case, what: string, postId: PostId | null): Defect {
  const post = postId === null ? '' : (it.organisation.post(postId)?.name.zh ?? '')
  return { code: 'defect.noReceiver', values: { what, post }, postId }
}
