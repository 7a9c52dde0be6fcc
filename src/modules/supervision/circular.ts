/**
 * Circulars (通报): criticism of units published inside, with the cases. Drafted by the supervision office or proposed by
 * what the law counts, approved by a second person, issued to the units, each of which must acknowledge it with its
 * measures. Until then it is confidential. The second against one department within half a year leads to a talk, which is
 * opened by the reaction to `approve`.
 */
import type { Day, Moment } from '../../calendar/days.ts'
import { personsBehind } from '../../kernel/actor.ts'
import type { Act, Decision, Duty, Kind } from '../../kernel/kind.ts'
import type { Case, DepartmentId } from '../../kernel/matter.ts'
import { reason } from '../../kernel/refusal.ts'
import { copyToLeader, postsWith, startClock, stopClock, unitOf } from './bodies.ts'
import { aboutIn, askCases, casesIn, type CaseRef } from './cases.ts'
import { opened } from './circular-opening.ts'
import { succeedUnit } from './circular-succession.ts'
import { hasReached } from './counting.ts'
import {
  AS_DRAFT,
  draftDuties,
  draftReaders,
  draftersWith,
  drop,
  reopen,
  sendBack,
  toApprovers,
  type Drafted,
} from './drafting.ts'
import { draftForTarget } from './missed-target.ts'
import { acknowledgeLimit, talkTrigger } from './parameters.ts'
import { SUPERVISE } from './powers.ts'
import type { CircularInputs } from './wire.ts'
import { CIRCULAR_ENDED, CIRCULAR_OPEN } from './words.ts'

/** A circular's own columns. */
export interface Circular extends Drafted {
  readonly units: readonly DepartmentId[]
  /** What each unit has said it will do, by its id. */
  readonly measures: Readonly<Record<string, string>>
  readonly cases: readonly CaseRef[]
  readonly facts: string
  /** Opened by counted orders: those before it count no more. Null is no. */
  readonly isCounted: boolean | null
  readonly issuedAt: Moment | null
  readonly withdrawnReason: string | null
  /** The frozen month whose targets the unit missed, by its first day; null for every other reason. */
  readonly missedMonth: Day | null
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
  decide(it, { departmentId, title, facts, cases, isCounted }) {
    const unit = unitOf(it, departmentId)
    return {
      ...opened(title, [unit.id], { facts, cases, drafters: [], isCounted }),
      to: 'draft',
      hold: postsWith(it, SUPERVISE)[0] ?? null,
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
    const begun = opened(title, units, { facts, cases, drafters: personsBehind(actor), isCounted: false })
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
    matter: AS_DRAFT.matter,
    set: { facts, drafters: draftersWith(it, actor) },
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
      matter: { confidential: false },
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

/** Issued by mistake: the units are told, and it counts no more. What was written stays. */
const withdraw: CircularAct<'withdraw'> = {
  from: ['issued', 'acknowledged'],
  to: ['withdrawn'],
  by: ['approver'],
  notBy: ['drafter'],
  audience: 'departments',
  decide: (it, input) => ({
    to: 'withdrawn',
    set: { withdrawnReason: input.reason },
    hold: null,
    record: [{ fact: 'because', values: { text: input.reason } }],
    tell: it.row.units.map((to) => ({ to, text: 'circular.withdrawn' })),
  }),
}

/** The circular as a kind of matter. */
export const circularKind: Kind<Circular> = {
  name: 'circular',
  path: 'circulars',
  letters: 'TB',
  statuses: { open: CIRCULAR_OPEN, ended: CIRCULAR_ENDED },
  acts: { propose, draft, draftForTarget, submit, approve, sendBack, drop, reopen, acknowledge, withdraw },
  duties,
  readers: (it) => [...draftReaders(it), ...(it.row.issuedAt === null ? [] : it.row.units)],
  transfer: succeedUnit,
}

function duties(it: CircularCase): Duty[] {
  if (it.matter.status !== 'issued') return draftDuties(it)
  return it.row.units
    .filter((unit) => !Object.hasOwn(it.row.measures, unit))
    .map((party) => ({ party, act: 'acknowledge', clock: 'acknowledge' }))
}

/** Which units have been criticised often enough for a talk, once this circular is issued: by what `approve` was told. */
export function unitsToTalk(it: CircularCase): readonly DepartmentId[] {
  const trigger = it.law.find(talkTrigger)?.value
  const counted = it.facts['circulars'] as CircularsFact | undefined
  const { issuedAt, units } = it.row
  if (trigger === undefined || counted === undefined || issuedAt === null) return []
  const { zone } = it.days.calendar
  return units.filter((unit) =>
    hasReached([...(counted[unit] ?? []), issuedAt], issuedAt, trigger.circulars, trigger.months, zone),
  )
}
