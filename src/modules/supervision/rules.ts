/**
 * Supervision orders (督办单): pressing one matter, as a matter about it with a limit of its own. Opened by the ladder
 * or by a supervisor; answered in writing by the unit; struck off only when the answer is accepted.
 */
import type { Act, ClockChange, Duty, Kind } from '../../kernel/kind.ts'
import {
  runningClock,
  type Case,
  type DepartmentId,
  type Matter,
  type RegionId,
} from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import { answerLimit } from './parameters.ts'
import type { OrderInputs } from './wire.ts'
import { ORDER_ENDED, ORDER_OPEN } from './words.ts'

/** An order's own columns. */
export interface Order {
  readonly level: string
  readonly requirement: string
  readonly reply: string | null
  readonly rejections: number
}

/** What the gate `matter` says of the matter an order is about; null when it does not exist. */
export type AboutFact = Pick<Matter, 'id' | 'title' | 'regionId'> | null

type OrderAct<Name extends keyof OrderInputs> = Act<Order, OrderInputs[Name]>

/** Powers of posts that supervision knows. */
export const SUPERVISE = 'supervise'

const issue: OrderAct<'issue'> = {
  from: 'new',
  to: ['issued'],
  by: ['system', 'supervisor'],
  audience: 'departments',
  gates: (_it, input, actor) => [
    // A matter outside the supervisor's regions does not exist for them.
    {
      gate: 'matter',
      question: { id: input.aboutId, regions: actor.kind === 'officer' ? [...actor.regions] : null },
    },
  ],
  place: (_input, _actor, facts): RegionId => aboutOf(facts).regionId,
  decide(it, input) {
    const about = aboutOf(it.facts)
    const department = it.organisation.department(input.departmentId as DepartmentId)
    if (department === undefined || department.closedOn !== null)
      throw invalid('/input/departmentId', 'department.unknown')
    return {
      to: 'issued',
      matter: {
        title: about.title,
        departmentId: department.id,
        aboutId: about.id,
        category: input.level,
      },
      set: { level: input.level, requirement: input.requirement, reply: null, rejections: 0 },
      hold: department.id,
      clocks: answerClock(it, input.level, department.id),
      record: [{ fact: 'issued', values: { level: `order.level.${input.level}`, text: input.requirement } }],
      tell: [{ to: department.id, text: 'order.issued', values: { level: `order.level.${input.level}` } }],
    }
  },
}

const answer: OrderAct<'answer'> = {
  from: ['issued'],
  to: ['answered'],
  by: ['lead'],
  audience: 'departments',
  primary: true,
  decide: (it, input) => ({
    to: 'answered',
    set: { reply: input.reply },
    hold: supervisorOf(it)?.departmentId ?? null,
    clocks: runningClock(it, 'answer') === undefined ? [] : [{ do: 'stop', name: 'answer' }],
    record: [{ fact: 'answered', values: { text: input.reply } }],
  }),
}

const accept: OrderAct<'accept'> = {
  from: ['answered'],
  to: ['accepted'],
  by: ['supervisor'],
  notBy: ['lead'],
  audience: 'departments',
  primary: true,
  decide: () => ({ to: 'accepted', hold: null }),
}

/** The answer does not do: it is asked for again, with a new lap. */
const reject: OrderAct<'reject'> = {
  from: ['answered'],
  to: ['issued'],
  by: ['supervisor'],
  notBy: ['lead'],
  audience: 'departments',
  decide(it, input) {
    const { departmentId } = it.matter
    return {
      to: 'issued',
      set: { rejections: it.row.rejections + 1 },
      hold: departmentId,
      clocks: answerClock(it, it.row.level, departmentId),
      record: [{ fact: 'rejected', values: { text: input.reason } }],
      tell: departmentId === null ? [] : [{ to: departmentId, text: 'order.rejected' }],
    }
  },
}

/** The supervision order as a kind of matter. */
export const orderKind: Kind<Order> = {
  name: 'order',
  path: 'orders',
  letters: 'DB',
  statuses: { open: ORDER_OPEN, ended: ORDER_ENDED },
  acts: { issue, answer, accept, reject },
  duties(it): Duty[] {
    if (it.matter.status === 'issued' && it.matter.departmentId !== null) {
      return [{ party: it.matter.departmentId, act: 'answer', clock: 'answer' }]
    }
    const supervisor = supervisorOf(it)
    return it.matter.status === 'answered' && supervisor !== undefined
      ? [{ party: supervisor.id, act: 'accept', clock: null }]
      : []
  },
  readers: (it) =>
    [it.matter.departmentId, supervisorOf(it)?.departmentId].filter(
      (party) => party !== null && party !== undefined,
    ),
}

function supervisorOf(it: Case<Order>) {
  return it.organisation.postWith(it.matter.regionId, SUPERVISE)
}

/**
 * The clock of an answer. A region that has not said how long an answer may take (S000-50, S001-126) has its orders all
 * the same, without a clock: one that is opened by the ladder must not stand in the way of everything else.
 */
function answerClock(it: Case<Order>, level: string, responsible: DepartmentId | null): ClockChange[] {
  const limit = it.law.find(answerLimit, { level })
  if (limit === undefined) return []
  const { value, basis } = limit
  return [{ do: 'start', name: 'answer', side: 'promised', limit: value, basis, responsible }]
}

function aboutOf(facts: Case['facts']): NonNullable<AboutFact> {
  const fact = facts['matter'] as AboutFact | undefined
  if (fact === null || fact === undefined) throw invalid('/input/aboutId', 'matter.notFound')
  return fact
}
