/**
 * 请示: what a handler or a revisitor asks the region's office to decide. A part of its appeal with a limit of its own;
 * what follows from the decision happens to the appeal (`afterRuling`), in the same transaction.
 */
import { dayOf, isoDay, parseDay, type Day, type Moment } from '../../calendar/days.ts'
import { personOf, type Actor } from '../../kernel/actor.ts'
import type { Act, Decision, Kind, When } from '../../kernel/kind.ts'
import { runningClock, type Case, type DepartmentId } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import {
  APPEAL_POWERS,
  departmentOf,
  newLead,
  officeOf,
  optional,
  stopIfRunning,
  supersede,
  tellApplicant,
  tellConfirmers,
  unitClocksFor,
  type Appeal,
  type AppealCase,
} from './appeal.ts'
import { rulingLimit } from './parameters.ts'
import { unflagged } from './unflagging.ts'
import { withdrawn } from './withdrawing.ts'
import type { RulingInputs } from './wire.ts'
import { APPEAL_OPEN, IN_HAND, RULING_ENDED, RULING_OPEN } from './words.ts'

/** A ruling's own columns. */
export interface Ruling {
  readonly what: string
  readonly reason: string
  /** Of a return its legal basis, of an exclusion its cause. */
  readonly basis: string | null
  readonly askedByDepartment: DepartmentId | null
  readonly toDepartment: DepartmentId | null
  readonly workingDays: number | null
  /** Of an extension the dated steps by which it is to be done (S004-35). */
  readonly plan: string | null
  readonly reviewOn: Day | null
  readonly decision: string | null
}

type RulingAct<Name extends keyof RulingInputs> = Act<Ruling, RulingInputs[Name]>

/** Opened by its appeal alone. */
const open: RulingAct<'open'> = {
  from: 'new',
  to: ['pending'],
  by: ['system'],
  audience: 'departments',
  decide(it, input) {
    const reviewOn = input.reviewOn === undefined ? null : parseDay(input.reviewOn)
    if (reviewOn !== null && reviewOn <= dayOf(it.matter.openedAt, it.days.calendar.zone))
      throw invalid('/input/reviewOn', 'appeal.reviewInPast')
    const office = officeOf(it, APPEAL_POWERS.dispatch)?.departmentId ?? null
    return {
      to: 'pending',
      matter: { title: input.reason.slice(0, 80), departmentId: office, category: input.what },
      set: {
        what: input.what,
        reason: input.reason,
        basis: input.basis ?? null,
        askedByDepartment: (input.askedByDepartment ?? null) as DepartmentId | null,
        toDepartment: (input.toDepartment ?? null) as DepartmentId | null,
        workingDays: input.workingDays ?? null,
        plan: input.plan ?? null,
        reviewOn,
        decision: null,
      },
      hold: office,
      clocks: optional(it, 'decide', rulingLimit, office),
    }
  },
}

/** Granted, by somebody who did not ask. For a return it names the department that is to have it, binding (domain §6.1). */
const approve: RulingAct<'approve'> = {
  from: ['pending'],
  to: ['approved'],
  by: ['decider'],
  notBy: ['opener'],
  audience: 'departments',
  primary: true,
  decide(it, input) {
    const { what, toDepartment, askedByDepartment } = it.row
    const named = input.departmentId ?? toDepartment
    if (what === 'return') {
      if (named === null) throw invalid('/input/departmentId', 'appeal.returnNeedsUnit')
      const { id } = departmentOf(it, named, '/input/departmentId')
      if (id === askedByDepartment) throw invalid('/input/departmentId', 'appeal.returnToItself')
      return decided(it, 'approved', input.decision ?? null, { toDepartment: id })
    }
    return decided(it, 'approved', input.decision ?? null)
  },
}

const refuse: RulingAct<'refuse'> = {
  from: ['pending'],
  to: ['refused'],
  by: ['decider'],
  notBy: ['opener'],
  audience: 'departments',
  decide: (it, input) => decided(it, 'refused', input.decision),
}

/** The appeal has ended: nothing is wanted any more. */
const withdraw: RulingAct<'withdraw'> = {
  from: ['pending'],
  to: ['withdrawn'],
  by: ['system'],
  audience: 'departments',
  decide: () => ({ to: 'withdrawn', hold: null }),
}

function decided(
  it: Case<Ruling>,
  to: 'approved' | 'refused',
  decision: string | null,
  set: Partial<Ruling> = {},
): Decision<Ruling> {
  return {
    to,
    set: { ...set, decision },
    hold: null,
    clocks: stopIfRunning(it, 'decide'),
    record: [{ fact: `ruling.${to}`, values: { what: `ruling.what.${it.row.what}`, text: decision ?? '' } }],
  }
}

/** The ruling as a kind of matter. The revisiting office decides nothing: it may have asked itself. */
export const rulingKind: Kind<Ruling> = {
  name: 'ruling',
  path: 'rulings',
  letters: 'CD',
  statuses: { open: RULING_OPEN, ended: RULING_ENDED },
  isPart: true,
  isInternal: true,
  endsWithParent: 'withdraw',
  acts: { open, approve, refuse, withdraw },
  duties(it) {
    const decider = officeOf(it, APPEAL_POWERS.dispatch)
    return decider === undefined ? [] : [{ party: decider.id, act: 'approve', clock: 'decide' }]
  },
  readers(it) {
    const office = officeOf(it, APPEAL_POWERS.dispatch)?.departmentId
    return office === undefined ? [] : [office]
  },
  transfer: ({ row }, { from, to }) => ({
    set: {
      ...(row.askedByDepartment === from ? { askedByDepartment: to } : {}),
      ...(row.toDepartment === from ? { toDepartment: to } : {}),
    },
  }),
}

/** In which statuses of the appeal a granted ruling still does something. */
const TAKES_EFFECT: Readonly<Record<string, readonly string[]>> = {
  return: ['dispatched', ...IN_HAND],
  extension: IN_HAND,
  hang: [...IN_HAND, 'hung'],
  exclusion: ['replied', 'revisiting'],
  withdrawal: ['filed', 'dispatched', ...IN_HAND, 'hung'],
  unflag: APPEAL_OPEN,
}

/** What a decided ruling does to its appeal. */
export function afterRuling(
  it: AppealCase,
  { row, matter }: Case<Ruling>,
  actor: Actor,
  at: When,
): Decision<Appeal> | null {
  const handler = it.matter.handlerPostId ?? it.matter.departmentId
  const tell =
    handler === null
      ? []
      : [{ to: handler, text: `ruling.${matter.status}`, values: { what: `ruling.what.${row.what}` } }]
  if (matter.status === 'refused')
    return {
      tell: row.what === 'withdrawal' ? [...tell, ...tellApplicant(it, 'appeal.goesOn')] : tell,
      ...(row.what === 'withdrawal' ? { audience: 'applicant' as const } : {}),
      record: [
        { fact: 'rulingRefused', values: { what: `ruling.what.${row.what}`, text: row.decision ?? '' } },
      ],
    }
  if (matter.status !== 'approved') return null
  // The unit goes on working while the office decides: what comes too late changes nothing and promises nothing.
  if (!(TAKES_EFFECT[row.what] ?? []).includes(it.matter.status))
    return { tell, record: [{ fact: 'rulingTooLate', values: { what: `ruling.what.${row.what}` } }] }
  switch (row.what) {
    case 'return':
      return redispatch(it, row, at.happened)
    case 'extension':
      return extend(it, { row, matter }, at.happened, tell)
    case 'hang':
      return hang(it, row, at.happened, tell)
    case 'withdrawal':
      return { ...withdrawn(it, row.reason), audience: 'applicant' }
    case 'unflag':
      return unflagged(row.reason, tell)
    default:
      return {
        set: { excluded: row.basis },
        record: [{ fact: 'excluded', values: { cause: `appeal.cause.${row.basis}`, by: personOf(actor) } }],
        tell: [...tell, ...tellConfirmers(it)],
      }
  }
}

/**
 * Another unit gets it: the promise of the result runs on, what the old unit owed is superseded by the new one's. The unit
 * that asked has used its one return.
 */
function redispatch(
  it: AppealCase,
  { toDepartment, askedByDepartment }: Ruling,
  at: Moment,
): Decision<Appeal> {
  const departmentId = toDepartment as DepartmentId
  const returnedBy = new Set([
    ...it.row.returnedBy,
    ...(askedByDepartment === null ? [] : [askedByDepartment]),
  ])
  const department = departmentOf(it, departmentId, '/input/departmentId')
  return {
    to: 'dispatched',
    matter: { departmentId, handlerId: null, handlerPostId: null },
    set: { ...newLead(at), returnedBy: [...returnedBy] },
    clocks: [...unitClocksFor(it, departmentId), ...supersede(it, ['progress'])],
    record: [
      { fact: 'dispatched', values: { department: department.name.zh, departmentEn: department.name.en } },
    ],
    tell: [{ to: departmentId, text: 'appeal.dispatched' }, ...tellApplicant(it, 'appeal.redispatched')],
    audience: 'applicant',
  }
}

/**
 * It is enough that the unit asked before its limit (domain §6.1): how long the office took is judged by the clock of the
 * ruling, and is not held against the unit. What was asked for a lap that is over extends no other.
 */
function extend(
  it: AppealCase,
  { row, matter }: Pick<Case<Ruling>, 'row' | 'matter'>,
  at: Moment,
  tell: Decision<Appeal>['tell'] = [],
): Decision<Appeal> {
  const days = row.workingDays ?? 0
  const clock = runningClock(it, 'resolve')
  const dueAt = clock?.dueAt ?? null
  const wasInTime =
    clock !== undefined && clock.startedAt <= matter.openedAt && isBefore(matter.openedAt, dueAt)
  if (!wasInTime)
    return { tell, record: [{ fact: 'rulingTooLate', values: { what: `ruling.what.${row.what}` } }] }
  return {
    set: { plan: row.plan, planAgreed: null },
    clocks: [{ do: 'extend', name: 'resolve', by: days, reason: row.reason }],
    record: [
      { fact: 'extended', values: { days, text: row.reason } },
      ...(row.plan === null ? [] : [{ fact: 'planned', values: { text: row.plan } }]),
      ...(isBefore(at, dueAt) ? [] : [{ fact: 'extendedAfterLimit', values: {} }]),
    ],
    tell: [...tell, ...tellApplicant(it, 'appeal.extended', { days, reason: row.reason })],
    audience: 'applicant',
  }
}

function isBefore(at: Moment, dueAt: Moment | null): boolean {
  return dueAt === null || at < dueAt
}

/** It counts as unsolved with a share of its own; a review clock runs to the day that was named. */
function hang(
  it: AppealCase,
  row: Ruling,
  happened: Moment,
  tell: Decision<Appeal>['tell'] = [],
): Decision<Appeal> {
  const office = officeOf(it, APPEAL_POWERS.dispatch)?.departmentId ?? null
  const today = dayOf(happened, it.days.calendar.zone)
  const length = Math.max(1, (row.reviewOn ?? today) - today)
  const basis = row.reviewOn === null ? '' : isoDay(row.reviewOn)
  return {
    to: 'hung',
    clocks: [
      ...supersede(it, ['contact', 'opinion', 'progress']),
      ...stopIfRunning(it, 'review'),
      ...it.clocks
        .filter((clock) => clock.name === 'resolve' && clock.stoppedAt === null)
        .map(({ name }) => ({ do: 'stop' as const, name, verdict: 'hung' as const })),
      {
        do: 'start',
        name: 'review',
        side: 'step',
        limit: { length, unit: 'ND' },
        basis,
        responsible: office,
      },
    ],
    record: [{ fact: 'hung', values: { day: basis, text: row.reason } }],
    tell: [...tell, ...tellApplicant(it, 'appeal.hung', { day: basis })],
    audience: 'applicant',
  }
}
