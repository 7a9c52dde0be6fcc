/**
 * Visits and residency 走访、驻企 (S001-23, S000-06): written down by whoever went, confirmed by the enterprise that was visited.
 * Nobody else can confirm, and silence confirms nothing. What was found becomes an appeal; what an entrepreneur advises about policy
 * (S002-174) is answered by a department.
 */
import { dayOf, isoDay, parseDay, type Day, type Moment } from '../../calendar/days.ts'
import type { Act, Kind, Telling } from '../../kernel/kind.ts'
import type {
  Case,
  DepartmentId,
  EnterpriseId,
  MatterId,
  Party,
  PersonId,
  RegionId,
} from '../../kernel/matter.ts'
import { personsBehind, type Actor } from '../../kernel/actor.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { startClock, stopClock, unitOf } from '../supervision/bodies.ts'
import { confirmLimit } from './parameters.ts'
import type { VisitInputs } from './wire.ts'
import { VISIT_ENDED, VISIT_OPEN, type Purpose } from './words.ts'

/** A visit's own columns. */
export interface Visit {
  readonly purpose: Purpose
  readonly fromOn: Day
  readonly toOn: Day
  readonly visitors: string
  readonly findings: string | null
  readonly policies: string | null
  readonly resources: string | null
  readonly received: boolean | null
  readonly comment: string | null
  readonly raised: number
  /** What the entrepreneur advises about policy, which department answers it, and what it says. */
  readonly advice: string | null
  readonly adviceDepartmentId: DepartmentId | null
  readonly adviceAnswer: string | null
  readonly adviceAnsweredOn: Day | null
}

/** What the gate `served` is asked: whom the visit is about, who went, and on which days. */
export interface ServedQuestion {
  readonly projectId: string | null
  readonly enterpriseId: string | null
  readonly persons: readonly PersonId[]
  readonly parties: readonly Party[]
  readonly departmentId: DepartmentId | null
  readonly regionIds: readonly RegionId[]
  readonly fromOn: string
  readonly toOn: string
}

/** What it answers; null where there is no such enterprise or open project. */
export interface Served {
  readonly projectId: MatterId | null
  readonly enterpriseId: EnterpriseId | null
  readonly regionId: RegionId
  readonly name: string
  /** Whether the persons are in charge of it: as steward, liaison, handler or department, by a visit plan, or as its town. */
  readonly isServing: boolean
  /** Whether they have residency there on one of the days already. */
  readonly isCounted: boolean
}

export type VisitCase = Case<Visit>
type VisitAct<Name extends keyof VisitInputs> = Act<Visit, VisitInputs[Name]>

/** More days than this are no stay that anybody remembers. */
const DAYS_MAX = 31

function servedIn(facts: Case['facts']): Served {
  const found = facts['served'] as Served | null | undefined
  if (found === undefined || found === null) throw invalid('/input/enterpriseId', 'visit.nobody')
  return found
}

/** Whoever is in charge of a project or an enterprise writes down that they were there. */
const record: VisitAct<'record'> = {
  from: 'new',
  to: ['recorded'],
  by: ['serving'],
  audience: 'applicant',
  gates(_it, { projectId = null, enterpriseId = null, fromOn, toOn = fromOn }, actor) {
    return [
      {
        gate: 'served',
        question: {
          projectId,
          enterpriseId,
          ...whoGoes(actor),
          fromOn,
          toOn,
        } satisfies ServedQuestion,
      },
    ]
  },
  place(_input, actor, facts) {
    if (actor.kind !== 'officer') throw new Refusal('not_permitted', reason('act.relation'))
    return servedIn(facts).regionId
  },
  decide(it, { files = [], ...input }, actor, at) {
    if (actor.kind !== 'officer') throw new Refusal('not_permitted', reason('act.relation'))
    const { projectId, enterpriseId, name, isCounted } = servedIn(it.facts)
    if (enterpriseId === null) throw invalid('/input/projectId', 'visit.noEnterprise')
    const days = daysOf(it, input, at.happened)
    if (input.purpose === 'residency' && isCounted) throw invalid('/input/fromOn', 'visit.countedAlready')
    checkBrought(input)
    const advice = adviceIn(it, input, actor.departmentId)
    return {
      to: 'recorded',
      matter: {
        title: `走访 ${name} ${input.fromOn}`,
        projectId,
        enterpriseId,
        applicantParty: enterpriseId,
        departmentId: actor.departmentId,
        handlerId: actor.personId,
        handlerPostId: actor.postId,
        category: input.purpose,
      },
      set: {
        ...days,
        purpose: input.purpose,
        visitors: input.visitors,
        findings: input.findings ?? null,
        policies: input.policies ?? null,
        resources: input.resources ?? null,
        received: null,
        comment: null,
        raised: 0,
        ...advice,
      },
      hold: enterpriseId,
      clocks: confirmClock(it, enterpriseId),
      record: [
        {
          fact: 'visited',
          values: {
            purpose: `visit.purpose.${input.purpose}`,
            from: isoDay(days.fromOn),
            to: isoDay(days.toOn),
          },
        },
      ],
      ...(files.length === 0 ? {} : { attach: { files, audience: 'applicant' as const } }),
      tell: [
        { to: enterpriseId, text: 'visit.toConfirm', values: { purpose: `visit.purpose.${input.purpose}` } },
        ...toAdviser(advice.adviceDepartmentId, name),
      ],
    }
  },
}

/** Who goes, as the gate is asked. */
export function whoGoes(
  actor: Actor,
): Pick<ServedQuestion, 'persons' | 'parties' | 'departmentId' | 'regionIds'> {
  const { parties } = actor
  return {
    persons: personsBehind(actor),
    parties,
    departmentId: actor.kind === 'officer' ? actor.departmentId : null,
    regionIds: actor.kind === 'officer' ? [...actor.regions] : [],
  }
}

/** What was advised, and who answers: the visitor's own department where no other is named. Refuses a department without advice. */
function adviceIn(
  it: VisitCase,
  { advice, departmentId }: VisitInputs['record'],
  own: DepartmentId,
): Pick<Visit, 'advice' | 'adviceDepartmentId' | 'adviceAnswer' | 'adviceAnsweredOn'> {
  const unanswered = { adviceAnswer: null, adviceAnsweredOn: null }
  if (advice !== undefined)
    return { ...unanswered, advice, adviceDepartmentId: unitOf(it, departmentId ?? own).id }
  if (departmentId !== undefined) throw invalid('/input/advice', 'visit.adviceMissing')
  return { ...unanswered, advice: null, adviceDepartmentId: null }
}

/** The limit is the enterprise's: it colours nobody's light. */
function confirmClock(it: VisitCase, enterpriseId: EnterpriseId | null) {
  return startClock(it, 'confirm', confirmLimit, enterpriseId).map((start) => ({
    ...start,
    side: 'step' as const,
  }))
}

/** The days as they were stated. Refuses what has not been yet, ends before it begins, or is no residency and several days. */
function daysOf(
  it: VisitCase,
  { fromOn, toOn = fromOn, purpose }: { fromOn: string; toOn?: string; purpose: Purpose },
  at: Moment,
): Pick<Visit, 'fromOn' | 'toOn'> {
  const [from, to] = [parseDay(fromOn), parseDay(toOn)]
  if (from === null || to === null || to < from) throw invalid('/input/toOn', 'visit.endsBefore')
  if (to > dayOf(at, it.days.calendar.zone)) throw invalid('/input/toOn', 'visit.ahead')
  if (purpose !== 'residency' && to !== from) throw invalid('/input/toOn', 'visit.oneDay')
  if (to - from >= DAYS_MAX) throw invalid('/input/toOn', 'visit.tooLong', { days: DAYS_MAX })
  return { fromOn: from, toOn: to }
}

/** 带问题, 带政策, 带资源: what was brought is said. */
function checkBrought({ purpose, findings, policies, resources }: VisitInputs['record']): void {
  if (purpose === 'problems' && findings === undefined)
    throw invalid('/input/findings', 'visit.findingsMissing')
  if (purpose === 'policies' && policies === undefined)
    throw invalid('/input/policies', 'visit.policiesMissing')
  if (purpose === 'resources' && resources === undefined)
    throw invalid('/input/resources', 'visit.resourcesMissing')
}

/** The enterprise that was visited says that it was so; of policies, whether it has received them. */
const confirm: VisitAct<'confirm'> = {
  from: ['recorded'],
  to: ['confirmed'],
  by: ['applicant'],
  audience: 'applicant',
  primary: true,
  decide(it, { received, comment = null }) {
    const isReceipt = it.row.policies !== null
    if (isReceipt && received === undefined) throw invalid('/input/received', 'visit.receiptMissing')
    return {
      to: 'confirmed',
      set: { received: isReceipt ? (received ?? null) : null, comment },
      hold: null,
      clocks: stopClock(it, 'confirm'),
      record: comment === null ? [] : [{ fact: 'because', values: { text: comment } }],
      tell: toVisitor(it, 'visit.confirmed'),
    }
  },
}

const dispute: VisitAct<'dispute'> = {
  from: ['recorded'],
  to: ['disputed'],
  by: ['applicant'],
  audience: 'applicant',
  decide: (it, { reason: why }) => ({
    to: 'disputed',
    hold: it.matter.handlerPostId,
    clocks: stopClock(it, 'confirm'),
    record: [{ fact: 'because', values: { text: why } }],
    tell: toVisitor(it, 'visit.disputed'),
  }),
}

/** Whoever went states it anew, and asks again. */
const correct: VisitAct<'correct'> = {
  from: ['disputed'],
  to: ['recorded'],
  by: ['handler'],
  audience: 'applicant',
  primary: true,
  decide(it, { reason: why, findings, ...days }, _actor, at) {
    const { enterpriseId } = it.matter
    return {
      to: 'recorded',
      set: {
        ...daysOf(it, { ...days, purpose: it.row.purpose }, at.happened),
        ...(findings === undefined ? {} : { findings }),
      },
      hold: enterpriseId,
      clocks: confirmClock(it, enterpriseId),
      record: [{ fact: 'because', values: { text: why } }],
    }
  },
}

/** What was found becomes an appeal of the enterprise, about this visit (问题转办). */
const raise: VisitAct<'raise'> = {
  from: ['recorded', 'confirmed', 'unconfirmed'],
  to: [],
  by: ['handler'],
  audience: 'applicant',
  decide(it, { title, text, topic, contactName, contactPhone }) {
    const appeal = {
      title,
      text,
      topic,
      contactName,
      contactPhone,
      nature: 'help',
      channel: 'steward',
      enterpriseId: it.matter.enterpriseId,
      files: [],
    }
    return {
      set: { raised: it.row.raised + 1 },
      open: [
        { kind: 'appeal', act: 'file', input: appeal, regionId: it.matter.regionId, as: 'about' as const },
      ],
      record: [{ fact: 'visitRaised', values: { text: title } }],
    }
  },
}

/** The department that was named answers the advice, once; the enterprise reads it. */
const answer: VisitAct<'answer'> = {
  from: ['recorded', 'disputed', 'confirmed', 'unconfirmed'],
  to: [],
  by: ['advised'],
  audience: 'applicant',
  refuse({ row }) {
    if (row.advice === null) return reason('visit.noAdvice')
    return row.adviceAnswer === null ? null : reason('visit.answeredAlready')
  },
  decide: (it, { answer: text }, _actor, at) => ({
    set: { adviceAnswer: text, adviceAnsweredOn: dayOf(at.happened, it.days.calendar.zone) },
    record: [{ fact: 'visitAnswered', values: { text } }],
    tell: [
      ...(it.matter.enterpriseId === null
        ? []
        : [{ to: it.matter.enterpriseId, text: 'visit.answered', values: { title: it.matter.title } }]),
      ...toVisitor(it, 'visit.answered'),
    ],
  }),
}

/** Nobody has confirmed it in time: it counts as not confirmed. */
const lapse: VisitAct<'lapse'> = {
  from: ['recorded'],
  to: ['unconfirmed'],
  by: ['system'],
  when: { clock: 'confirm', at: 'due' },
  audience: 'applicant',
  decide: (it) => ({ to: 'unconfirmed', hold: null, clocks: stopClock(it, 'confirm') }),
}

const withdraw: VisitAct<'withdraw'> = {
  from: 'open',
  to: ['withdrawn'],
  by: ['handler'],
  audience: 'applicant',
  decide: (_it, { reason: why }) => ({
    to: 'withdrawn',
    hold: null,
    record: [{ fact: 'because', values: { text: why } }],
  }),
}

function toAdviser(to: DepartmentId | null, title: string): readonly Telling[] {
  return to === null ? [] : [{ to, text: 'visit.advised', values: { title } }]
}

function toVisitor({ matter }: VisitCase, text: string) {
  const to = matter.handlerPostId
  return to === null ? [] : [{ to, text, values: { title: matter.title } }]
}

/** The visit as a kind of matter. */
export const visitKind: Kind<Visit> = {
  name: 'visit',
  path: 'visits',
  letters: 'ZF',
  statuses: { open: VISIT_OPEN, ended: VISIT_ENDED },
  acts: { record, confirm, dispute, correct, raise, answer, lapse, withdraw },
  duties({ matter, row }) {
    const { adviceDepartmentId: adviser, adviceAnswer } = row
    const answers =
      adviser === null || adviceAnswer !== null ? [] : [{ party: adviser, act: 'answer', clock: null }]
    if (matter.status === 'disputed' && matter.handlerPostId !== null)
      return [{ party: matter.handlerPostId, act: 'correct', clock: null }, ...answers]
    return matter.applicantParty === null
      ? answers
      : [{ party: matter.applicantParty, act: 'confirm', clock: 'confirm' }, ...answers]
  },
  readers: ({ matter, row }) =>
    [matter.applicantParty, matter.departmentId, matter.handlerPostId, row.adviceDepartmentId].filter(
      (party) => party !== null,
    ),
}
