/**
 * 三级联动: what a leader, an industry department or a street is handed while the lead stays with the first receiver. The
 * giver has the file until the receiver signs; a leader instructs and the lead unit reports back, others answer (S001-22).
 */
import { dayOf, isoDay, parseDay, type Day, type Moment } from '../../calendar/days.ts'
import type { Act, ClockChange, Decision, Kind } from '../../kernel/kind.ts'
import type { Case, DepartmentId, Party } from '../../kernel/matter.ts'
import { invalid, reason } from '../../kernel/refusal.ts'
import { departmentOf, optional, stopIfRunning } from './appeal.ts'
import { climbStep, stepRungs } from './climbing.ts'
import { handoverReceipt } from './hand-parameters.ts'
import type { HandoverInputs } from './wire.ts'
import { HANDOVER_ENDED, HANDOVER_OPEN } from './words.ts'

/** A hand-over's own columns. */
export interface Handover {
  readonly level: string
  readonly reason: string
  /** The lead unit: it had the file, and has it again afterwards. */
  readonly fromDepartment: DepartmentId
  readonly answerOn: Day
  readonly signedAt: Moment | null
  /** 批示: what a leader wants done, and the day by which the lead unit reports. */
  readonly instruction: string | null
  readonly reportOn: Day | null
  readonly answer: string | null
  readonly answeredAt: Moment | null
}

type HandoverAct<Name extends keyof HandoverInputs> = Act<Handover, HandoverInputs[Name]>

/** Opened by its appeal alone: sent, and not yet taken over. */
const open: HandoverAct<'open'> = {
  from: 'new',
  to: ['passed'],
  by: ['system'],
  audience: 'departments',
  decide(it, input) {
    const { id } = departmentOf(it, input.departmentId, '/input/departmentId')
    const fromDepartment = input.fromDepartment as DepartmentId
    const answerOn = dayAhead(it, input.answerOn, '/input/answerOn', it.matter.openedAt)
    return {
      to: 'passed',
      matter: { title: input.reason.slice(0, 80), departmentId: id, category: input.level },
      set: {
        level: input.level,
        reason: input.reason,
        fromDepartment,
        answerOn,
        signedAt: null,
        instruction: null,
        reportOn: null,
        answer: null,
        answeredAt: null,
      },
      hold: fromDepartment,
      clocks: [
        ...optional(it, 'receipt', handoverReceipt, id),
        until(it, 'answer', answerOn, it.matter.openedAt, id),
      ],
      tell: [{ to: id, text: 'handover.passed' }],
    }
  },
}

/** 签收: from here on the receiver has it. */
const sign: HandoverAct<'sign'> = {
  from: ['passed'],
  to: ['signed'],
  by: ['lead'],
  audience: 'departments',
  primary: true,
  decide(it, _input, actor, at) {
    if (actor.kind !== 'officer') throw new Error('only a department signs')
    return {
      to: 'signed',
      matter: { handlerId: actor.personId, handlerPostId: actor.postId },
      set: { signedAt: at.happened },
      hold: actor.departmentId,
      clocks: stopIfRunning(it, 'receipt'),
      tell: [{ to: it.row.fromDepartment, text: 'handover.signed' }],
    }
  },
}

/** It is not the receiver's to deal with: the giver, who still has it, learns why. */
const decline: HandoverAct<'decline'> = {
  from: ['passed'],
  to: ['declined'],
  by: ['lead'],
  audience: 'departments',
  decide: (it, input) => ({
    ...ended(it, 'declined', [{ to: it.row.fromDepartment, text: 'handover.declined' }]),
    record: [{ fact: 'handoverDeclined', values: { text: input.reason } }],
  }),
}

/** 批示、协调: a leader says what is to be done and until when; the lead unit does it and keeps the lead. */
const instruct: HandoverAct<'instruct'> = {
  from: ['signed'],
  to: ['instructed'],
  by: ['lead'],
  audience: 'departments',
  primary: true,
  refuse: (it) => (it.row.level === 'leader' ? null : reason('handover.onlyLeaders')),
  decide(it, input, _actor, at) {
    const reportOn = dayAhead(it, input.reportOn, '/input/reportOn', at.recorded)
    const { fromDepartment } = it.row
    return {
      to: 'instructed',
      set: { instruction: input.instruction, reportOn },
      hold: fromDepartment,
      clocks: [...stopIfRunning(it, 'answer'), until(it, 'report', reportOn, at.happened, fromDepartment)],
      record: [{ fact: 'instructed', values: { text: input.instruction, day: isoDay(reportOn) } }],
      tell: [{ to: fromDepartment, text: 'handover.instructed' }],
    }
  },
}

/** The lead unit says what came of the instruction. */
const report: HandoverAct<'report'> = {
  from: ['instructed'],
  to: ['done'],
  by: ['giver'],
  audience: 'departments',
  primary: true,
  decide: (it, input, _actor, at) => said(it, input, at.happened, it.matter.departmentId, 'reported'),
}

/** A department or a street answers the lead unit. */
const answer: HandoverAct<'answer'> = {
  from: ['signed'],
  to: ['done'],
  by: ['lead'],
  audience: 'departments',
  primary: true,
  refuse: (it) => (it.row.level === 'leader' ? reason('handover.leadersInstruct') : null),
  decide: (it, input, _actor, at) => said(it, input, at.happened, it.row.fromDepartment, 'handoverAnswered'),
}

/** The appeal has ended: nothing is wanted any more. */
const withdraw: HandoverAct<'withdraw'> = {
  from: HANDOVER_OPEN,
  to: ['withdrawn'],
  by: ['system'],
  audience: 'departments',
  decide: () => ({ to: 'withdrawn', hold: null }),
}

function said(
  it: Case<Handover>,
  { answer: text, files }: HandoverInputs['answer'],
  at: Moment,
  to: Party | null,
  fact: string,
): Decision<Handover> {
  return {
    ...ended(it, 'done', to === null ? [] : [{ to, text: 'handover.answered' }]),
    set: { answer: text, answeredAt: at },
    record: [{ fact, values: { text } }],
    ...(files === undefined ? {} : { attach: { files, audience: 'departments' as const } }),
  }
}

function ended(it: Case<Handover>, to: 'done' | 'declined', tell: Decision<Handover>['tell'] = []) {
  const clocks = ['receipt', 'answer', 'report'].flatMap((name) =>
    to === 'declined' && name === 'answer' ? supersededAnswer(it) : stopIfRunning(it, name),
  )
  return { to, hold: null, clocks, tell } satisfies Decision<Handover>
}

/** What was declined in time was neither answered in time nor late. */
function supersededAnswer(it: Case<Handover>): ClockChange[] {
  return stopIfRunning(it, 'answer').map((change) => ({ ...change, verdict: 'superseded' }) as ClockChange)
}

/** A clock that runs out at the end of a day. */
function until(
  it: Case<Handover>,
  name: 'answer' | 'report',
  on: Day,
  from: Moment,
  responsible: Party,
): ClockChange {
  const length = on - dayOf(from, it.days.calendar.zone)
  const limit = { length, unit: 'ND', roll: 'none' } as const
  return { do: 'start', name, side: 'step', limit, basis: isoDay(on), responsible }
}

/** Refuses a day that does not lie ahead. */
function dayAhead(it: Case, text: string, path: string, now: Moment): Day {
  const on = parseDay(text)
  if (on === null || on <= dayOf(now, it.days.calendar.zone)) throw invalid(path, 'handover.dayPast')
  return on
}

/** The hand-over as a kind of matter. */
export const handoverKind: Kind<Handover> = {
  name: 'handover',
  path: 'handovers',
  letters: 'LD',
  statuses: { open: HANDOVER_OPEN, ended: HANDOVER_ENDED },
  isPart: true,
  isInternal: true,
  endsWithParent: 'withdraw',
  acts: { open, sign, decline, instruct, report, answer, withdraw },
  duties({ matter, row }) {
    if (matter.status === 'instructed') return [{ party: row.fromDepartment, act: 'report', clock: 'report' }]
    const party = matter.handlerPostId ?? matter.departmentId
    if (party === null || matter.closedAt !== null) return []
    if (matter.status === 'passed') return [{ party, act: 'sign', clock: 'receipt' }]
    return [{ party, act: row.level === 'leader' ? 'instruct' : 'answer', clock: 'answer' }]
  },
  readers: ({ matter, row }) =>
    matter.departmentId === null ? [row.fromDepartment] : [matter.departmentId, row.fromDepartment],
  transfer: ({ row }, { from, to }) => (row.fromDepartment === from ? { set: { fromDepartment: to } } : {}),
  ladder: (it) => stepRungs(it),
  climb: climbStep,
}
