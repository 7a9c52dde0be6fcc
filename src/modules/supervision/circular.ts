/**
 * Circulars (通报): criticism of units published inside, with the cases. Drafted by the supervision office or proposed by
 * the ladder, approved by a second person, issued to the units, each of which must acknowledge it with its measures. The
 * second against one department within half a year leads to a talk, which is opened by the reaction to `approve`.
 */
import { addMonths, dayOf, startOfDay, type Moment } from '../../calendar/days.ts'
import { personsBehind } from '../../kernel/actor.ts'
import type { Act, Decision, Duty, Kind } from '../../kernel/kind.ts'
import type { Case, DepartmentId, PersonId } from '../../kernel/matter.ts'
import { reason } from '../../kernel/refusal.ts'
import { firstDuty, postsWith, startClock, stopClock, unitOf } from './bodies.ts'
import { aboutIn, askCases, casesIn, type CaseRef } from './cases.ts'
import { acknowledgeLimit, talkTrigger } from './parameters.ts'
import { APPROVE, SUPERVISE } from './powers.ts'
import { copyToLeader } from './rules.ts'
import type { CircularInputs } from './wire.ts'
import { CIRCULAR_ENDED, CIRCULAR_OPEN } from './words.ts'

/** A circular's own columns. */
export interface Circular {
  readonly units: readonly DepartmentId[]
  /** What each unit has said it will do, by its id. */
  readonly measures: Readonly<Record<string, string>>
  readonly cases: readonly CaseRef[]
  readonly facts: string
  /** Who drafted it, through substitution too: none of them may approve it. */
  readonly drafters: readonly PersonId[]
  readonly issuedAt: Moment | null
}

/** What the gate `circulars` answers: when others were issued that count against each unit, by its id. */
export type CircularsFact = Readonly<Record<string, readonly Moment[]>>

export interface CircularsQuestion {
  readonly units: readonly string[]
  /** The circular that asks: it does not count itself. */
  readonly except: string
}

type CircularCase = Case<Circular>
type CircularAct<Name extends keyof CircularInputs> = Act<Circular, CircularInputs[Name]>

/** What the ladder proposes; a supervisor must make it their own before anybody can approve it. */
const propose: CircularAct<'propose'> = {
  from: 'new',
  to: ['draft'],
  by: ['system'],
  audience: 'departments',
  decide(it, { departmentId, title, facts, cases }) {
    const unit = unitOf(it, departmentId)
    return {
      ...opened(title, [unit.id], { facts, cases, drafters: [] }),
      to: 'draft',
      tell: postsWith(it, SUPERVISE).map((to) => ({ to, text: 'circular.proposed' })),
    }
  },
}

const draft: CircularAct<'draft'> = {
  from: 'new',
  to: ['submitted'],
  by: ['supervisor'],
  audience: 'departments',
  gates: (_it, input, actor) => [askCases(input, actor)],
  place: (_input, _actor, facts) => aboutIn(facts).regionId,
  decide(it, { title, departmentIds, facts }, actor) {
    const units = [...new Set(departmentIds)].map((id) => unitOf(it, id, '/input/departmentIds').id)
    const cases = casesIn(it.facts)
    const begun = opened(title, units, { facts, cases, drafters: personsBehind(actor) })
    return {
      ...begun,
      matter: { ...begun.matter, aboutId: aboutIn(it.facts).id },
      to: 'submitted',
      tell: toApprovers(it),
    }
  },
}

const submit: CircularAct<'submit'> = {
  from: ['draft'],
  to: ['submitted'],
  by: ['supervisor'],
  audience: 'departments',
  primary: true,
  decide: (it, { facts }, actor) => ({
    to: 'submitted',
    set: { facts, drafters: [...new Set([...it.row.drafters, ...personsBehind(actor)])] },
    tell: toApprovers(it),
  }),
}

/** Issues it. The units are locked while the circulars against them are counted, so that two at once open one talk. */
const approve: CircularAct<'approve'> = {
  from: ['submitted'],
  to: ['issued'],
  by: ['approver'],
  notBy: ['drafter'],
  audience: 'departments',
  primary: true,
  guards: (it) => it.row.units.map((id) => ({ name: `unit ${id}`, table: 'supervised_unit', id })),
  gates: (it) => [
    {
      gate: 'circulars',
      question: { units: it.row.units, except: it.matter.id } satisfies CircularsQuestion,
    },
  ],
  decide(it, _input, _actor, at) {
    const copies = it.row.units.map((unit) => copyToLeader(it, unit, at.happened, 'circular.issued'))
    return {
      to: 'issued',
      set: { issuedAt: at.happened },
      hold: it.matter.departmentId,
      clocks: it.row.units.flatMap((unit) =>
        startClock(it, 'acknowledge', acknowledgeLimit, unit, { key: unit }),
      ),
      tell: [
        ...it.row.units.map((to) => ({ to, text: 'circular.issued' })),
        ...copies.flatMap((copy) => copy.tell),
      ],
      defects: copies.flatMap((copy) => copy.defects),
    }
  },
}

const sendBack: CircularAct<'sendBack'> = {
  from: ['submitted'],
  to: ['draft'],
  by: ['approver'],
  notBy: ['drafter'],
  audience: 'departments',
  decide: (_it, input) => ({ to: 'draft', record: [{ fact: 'rejected', values: { text: input.reason } }] }),
}

const drop: CircularAct<'drop'> = {
  from: ['draft'],
  to: ['dropped'],
  by: ['supervisor'],
  audience: 'departments',
  decide: (_it, input) => ({
    to: 'dropped',
    hold: null,
    record: [{ fact: 'because', values: { text: input.reason } }],
  }),
}

/** One unit acknowledges, with what it will do; with the last one the circular is done. */
const acknowledge: CircularAct<'acknowledge'> = {
  from: ['issued'],
  to: ['acknowledged'],
  by: ['namedUnit'],
  audience: 'departments',
  primary: true,
  refuse: (it, actor) =>
    actor.kind === 'officer' && Object.hasOwn(it.row.measures, actor.departmentId)
      ? reason('circular.acknowledgedAlready')
      : null,
  decide(it, input, actor): Decision<Circular> {
    const unit = actor.kind === 'officer' ? actor.departmentId : ''
    const measures = { ...it.row.measures, [unit]: input.measures }
    const isDone = it.row.units.every((one) => Object.hasOwn(measures, one))
    return {
      ...(isDone ? { to: 'acknowledged', hold: null } : {}),
      set: { measures },
      clocks: stopClock(it, 'acknowledge', unit),
      record: [{ fact: 'measures', values: { text: input.measures } }],
    }
  },
}

/** The circular as a kind of matter. */
export const circularKind: Kind<Circular> = {
  name: 'circular',
  path: 'circulars',
  letters: 'TB',
  statuses: { open: CIRCULAR_OPEN, ended: CIRCULAR_ENDED },
  acts: { propose, draft, submit, approve, sendBack, drop, acknowledge },
  duties,
  readers: (it) => [
    ...postsWith(it, SUPERVISE),
    ...postsWith(it, APPROVE),
    ...(it.row.issuedAt === null ? [] : it.row.units),
  ],
}

function duties(it: CircularCase): Duty[] {
  switch (it.matter.status) {
    case 'draft':
      return firstDuty(postsWith(it, SUPERVISE), 'submit')
    case 'submitted':
      return firstDuty(postsWith(it, APPROVE), 'approve')
    default:
      return it.row.units
        .filter((unit) => !Object.hasOwn(it.row.measures, unit))
        .map((party) => ({ party, act: 'acknowledge', clock: 'acknowledge' }))
  }
}

/** Which units have been criticised often enough for a talk, once this circular is issued: by what `approve` was told. */
export function unitsToTalk(it: CircularCase): readonly DepartmentId[] {
  const trigger = it.law.find(talkTrigger)?.value
  const counted = it.facts['circulars'] as CircularsFact | undefined
  const { issuedAt, units } = it.row
  if (trigger === undefined || counted === undefined || issuedAt === null) return []
  const { zone } = it.days.calendar
  const since = startOfDay(addMonths(dayOf(issuedAt, zone), -trigger.months), zone)
  const others = (unit: DepartmentId) => (counted[unit] ?? []).filter((at) => at >= since).length
  return units.filter((unit) => others(unit) + 1 >= trigger.circulars)
}

function toApprovers(it: CircularCase) {
  return postsWith(it, APPROVE).map((to) => ({ to, text: 'circular.submitted' }))
}

function opened(
  title: string,
  units: readonly DepartmentId[],
  row: Pick<Circular, 'facts' | 'cases' | 'drafters'>,
): Decision<Circular> {
  const [departmentId = null] = units
  return {
    matter: { title, departmentId },
    set: { ...row, units, measures: {}, issuedAt: null },
    record: [{ fact: 'drafted', values: { text: row.facts } }],
  }
}
