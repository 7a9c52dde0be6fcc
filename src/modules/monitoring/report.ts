/**
 * 投资月报 (S001-204): what was really invested in a project in a month, against what was planned. Opened by the law for every
 * project under construction, handed in by its enterprise or by whoever looks after it, and checked by somebody else. Visits
 * that look whether it is true are records: struck with a reason, never changed.
 */
import { dayOf, parseDay, type Day, type Moment } from '../../calendar/days.ts'
import { personsBehind } from '../../kernel/actor.ts'
import type { Act, ClockChange, Decision, Duty, Kind } from '../../kernel/kind.ts'
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
import { invalid, reason } from '../../kernel/refusal.ts'
import { parseMoney } from '../../platform/amounts.ts'
import { climb, ladderAbove } from '../projects/climbing.ts'
import { MANAGE } from '../projects/powers.ts'
import { correctLimit, reportLimit, scoreParameter, toleranceParameter } from './parameters.ts'
import { lateDaysOf, monthOf, scoreOf } from './rules.ts'
import type { ReportInputs } from './wire.ts'
import { REPORT_ENDED, REPORT_OPEN } from './words.ts'

/** Somebody has gone to look. */
export interface Visit {
  readonly no: number
  readonly visitedOn: Day
  readonly people: string
  readonly isAsReported: boolean
  readonly finding: string
  readonly isStruck: boolean
}

/** A report's own columns; amounts in fen. */
export interface InvestmentReport {
  readonly projectId: string
  /** The first day of the month that it is about. */
  readonly month: Day
  /** The park that the project lay in then; whoever answers for it reads this and is told last. */
  readonly parkId: string | null
  readonly planned: number | null
  readonly actual: number | null
  readonly progress: string | null
  readonly problems: string | null
  readonly filedAt: Moment | null
  readonly filedBy: readonly PersonId[]
  readonly lateDays: number
  readonly returns: number
  readonly visits: readonly Visit[]
  readonly score: number | null
}

/** What the gate `monitored` answers: the project as it is now, and what its plan says of the month. */
export interface Monitored {
  readonly regionId: RegionId
  readonly title: string
  readonly enterpriseId: EnterpriseId | null
  readonly departmentId: DepartmentId | null
  readonly handlerPostId: PostId | null
  readonly parkId: string | null
  readonly planned: number | null
  readonly isReported: boolean
}

export interface MonitoredQuestion {
  readonly projectId: string
  readonly month: string
}

type ReportCase = Case<InvestmentReport>
type ReportAct<Name extends keyof ReportInputs> = Act<InvestmentReport, ReportInputs[Name]>

function projectIn(facts: Case['facts']): Monitored {
  const found = facts['monitored'] as Monitored | null
  if (found === null) throw invalid('/input/projectId', 'monitoring.noProject')
  return found
}

const open: ReportAct<'open'> = {
  from: 'new',
  to: ['due'],
  by: ['system'],
  audience: 'applicant',
  gates: (_it, { projectId, month }) => [
    { gate: 'monitored', question: { projectId, month } satisfies MonitoredQuestion },
  ],
  place: (_input, _actor, facts) => projectIn(facts).regionId,
  refuse: (it) => (projectIn(it.facts).isReported ? reason('monitoring.reportedAlready') : null),
  decide(it, { projectId, month }) {
    const { title, enterpriseId, departmentId, handlerPostId, parkId, planned } = projectIn(it.facts)
    const limit = it.law.need(reportLimit)
    const day = parseDay(month)
    if (day === null) throw invalid('/input/month', 'field.format')
    const filer = enterpriseId ?? handlerPostId ?? departmentId
    return {
      to: 'due',
      matter: {
        title: `${title} ${month.slice(0, 'YYYY-MM'.length)}`,
        projectId,
        enterpriseId,
        departmentId,
        handlerPostId,
        applicantParty: enterpriseId,
      },
      set: {
        projectId,
        month: monthOf(day),
        parkId,
        planned,
        actual: null,
        progress: null,
        problems: null,
        filedAt: null,
        filedBy: [],
        lateDays: 0,
        returns: 0,
        visits: [],
        score: null,
      },
      hold: filer,
      clocks: [started('report', limit.value, limit.basis, filer)],
      tell: filersOf(enterpriseId, handlerPostId).map((to) => ({
        to,
        text: 'investmentReport.due',
        values: { month: month.slice(0, 'YYYY-MM'.length) },
      })),
    }
  },
}

/** What was really invested. The day on which it is handed in first decides whether it was late. */
const file: ReportAct<'file'> = {
  from: ['due'],
  to: ['filed'],
  by: ['applicant', 'handler'],
  audience: 'applicant',
  primary: true,
  decide(it, { actual, progress, problems = null, files }, actor, at) {
    const fen = parseMoney(actual, '万元')
    if (fen === null) throw invalid('/input/actual', 'monitoring.noAmount')
    const late = lateDaysOf(at.happened, runningClock(it, 'report')?.dueAt ?? null, it.days.calendar.zone)
    return {
      to: 'filed',
      set: {
        actual: fen,
        progress,
        problems,
        filedAt: it.row.filedAt ?? at.happened,
        filedBy: personsBehind(actor),
        lateDays: it.row.filedAt === null ? late : it.row.lateDays,
      },
      hold: checkersOf(it)[0] ?? null,
      clocks: [...stopped(it, 'report'), ...stopped(it, 'correct')],
      record: [{ fact: 'investmentFiled', values: { amount: actual } }],
      tell: checkersOf(it).map((to) => ({ to, text: 'investmentReport.filed' })),
      ...withFiles(files),
    }
  },
}

/** Checked by somebody who has not handed it in; with that it has its score. */
const accept: ReportAct<'accept'> = {
  from: ['filed'],
  to: ['checked'],
  by: ['monitor'],
  notBy: ['reportFiler'],
  audience: 'applicant',
  primary: true,
  decide: (it, { note }) => ({
    to: 'checked',
    set: { score: scored(it, it.row) },
    hold: null,
    record: note === undefined ? [] : [{ fact: 'because', values: { text: note } }],
  }),
}

const sendBack: ReportAct<'sendBack'> = {
  from: ['filed'],
  to: ['due'],
  by: ['monitor'],
  notBy: ['reportFiler'],
  audience: 'applicant',
  decide(it, input) {
    const { enterpriseId, handlerPostId, departmentId } = it.matter
    const filer = enterpriseId ?? handlerPostId ?? departmentId
    const limit = it.law.find(correctLimit)
    return {
      to: 'due',
      set: { returns: it.row.returns + 1 },
      hold: filer,
      clocks: limit === undefined ? [] : [started('correct', limit.value, limit.basis, filer)],
      record: [{ fact: 'rejected', values: { text: input.reason } }],
      tell: filersOf(enterpriseId, handlerPostId).map((to) => ({ to, text: 'investmentReport.sentBack' })),
    }
  },
}

/** 监督核查: somebody was there and says whether it is as reported. Possible after the check too: the score follows. */
const visit: ReportAct<'visit'> = {
  from: ['due', 'filed', 'checked'],
  to: [],
  by: ['monitor'],
  notBy: ['reportFiler'],
  audience: 'departments',
  decide(it, { visitedOn, people, isAsReported, finding, files }, _actor, at) {
    const day = parseDay(visitedOn)
    if (day === null || day > dayOf(at.happened, it.days.calendar.zone))
      throw invalid('/input/visitedOn', 'monitoring.visitAhead')
    const no = it.row.visits.length + 1
    const visits = [...it.row.visits, { no, visitedOn: day, people, isAsReported, finding, isStruck: false }]
    return {
      set: withVisits(it, visits),
      record: [{ fact: 'investmentVisited', values: { no, on: visitedOn, text: finding } }],
      ...withFiles(files),
    }
  },
}

/** A visit that was written down by mistake: it stays, struck. */
const strike: ReportAct<'strike'> = {
  from: ['due', 'filed', 'checked'],
  to: [],
  by: ['monitor'],
  audience: 'departments',
  refuse: (it) => (standing(it.row).length === 0 ? reason('monitoring.noVisit') : null),
  decide(it, { no, reason: why }) {
    if (!standing(it.row).some((one) => one.no === no)) throw invalid('/input/no', 'monitoring.noSuchVisit')
    const visits = it.row.visits.map((one) => (one.no === no ? { ...one, isStruck: true } : one))
    return {
      set: withVisits(it, visits),
      record: [{ fact: 'checkStruck', values: { no, text: why } }],
    }
  },
}

/** Nothing is to be reported: the project has ended or stood still. */
const waive: ReportAct<'waive'> = {
  from: ['due'],
  to: ['waived'],
  by: ['monitor'],
  audience: 'applicant',
  decide: (it, input) => ({
    to: 'waived',
    hold: null,
    clocks: (['report', 'correct'] as const).flatMap((name) =>
      stopped(it, name).map((stop) => ({ ...stop, verdict: 'superseded' }) as ClockChange),
    ),
    record: [{ fact: 'because', values: { text: input.reason } }],
  }),
}

/** The monthly report as a kind of matter. */
export const reportKind: Kind<InvestmentReport> = {
  name: 'investmentReport',
  path: 'investment-reports',
  letters: 'YB',
  statuses: { open: REPORT_OPEN, ended: REPORT_ENDED },
  acts: { open, file, accept, sendBack, visit, strike, waive },
  duties,
  readers: (it) => {
    const { enterpriseId, departmentId, handlerPostId } = it.matter
    const park = it.row.parkId as Party | null
    return [enterpriseId, departmentId, handlerPostId, park, ...checkersOf(it)].filter((one) => one !== null)
  },
  ladder: ladderAbove('report', 'correct'),
  climb,
}

/** The visits that count. */
function standing({ visits }: Pick<InvestmentReport, 'visits'>): readonly Visit[] {
  return visits.filter(({ isStruck }) => !isStruck)
}

/** How many visits have found something other than was reported. */
export function otherwiseIn(row: Pick<InvestmentReport, 'visits'>): number {
  return standing(row).filter(({ isAsReported }) => !isAsReported).length
}

/** The score as the region's rules say it; null where the region scores nothing. */
function scored(it: ReportCase, row: InvestmentReport): number | null {
  const rules = it.law.find(scoreParameter)
  if (rules === undefined) return null
  return scoreOf({ ...row, otherwise: otherwiseIn(row) }, rules.value, it.law.find(toleranceParameter)?.value)
}

function withVisits(it: ReportCase, visits: readonly Visit[]): Partial<InvestmentReport> {
  const isChecked = it.matter.status === 'checked'
  return { visits, ...(isChecked ? { score: scored(it, { ...it.row, visits }) } : {}) }
}

function duties(it: ReportCase): Duty[] {
  const { enterpriseId, handlerPostId } = it.matter
  if (it.matter.status === 'filed')
    return checkersOf(it)
      .slice(0, 1)
      .map((party) => ({ party, act: 'accept', clock: null }))
  const clock = runningClock(it, 'correct') === undefined ? 'report' : 'correct'
  return filersOf(enterpriseId, handlerPostId)
    .slice(0, 1)
    .map((party) => ({ party, act: 'file', clock: runningClock(it, clock) === undefined ? null : clock }))
}

/** Who may hand it in: the enterprise first, then whoever looks after the project. */
function filersOf(enterpriseId: EnterpriseId | null, handlerPostId: PostId | null): Party[] {
  return [enterpriseId, handlerPostId].filter((one) => one !== null)
}

/** The posts that check it, in the body nearest to the region. */
function checkersOf(it: Pick<Case, 'matter' | 'organisation'>): readonly PostId[] {
  const nearest = it.organisation.postWith(it.matter.regionId, MANAGE)
  if (nearest === undefined) return []
  return it.organisation
    .postsOf(nearest.departmentId)
    .filter((post) => post.powers.includes(MANAGE) && post.id !== it.matter.handlerPostId)
    .map((post) => post.id)
}

function started(
  name: string,
  limit: Extract<ClockChange, { do: 'start' }>['limit'],
  basis: string,
  responsible: Party | null,
): ClockChange {
  return { do: 'start', name, side: 'promised', limit, basis, responsible }
}

function stopped(it: ReportCase, name: string): ClockChange[] {
  return runningClock(it, name) === undefined ? [] : [{ do: 'stop', name }]
}

function withFiles(files: readonly string[] = []): Pick<Decision<InvestmentReport>, 'attach'> {
  return files.length === 0 ? {} : { attach: { files, audience: 'departments' } }
}
