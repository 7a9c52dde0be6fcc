/**
 * Ways back for orders, and what becomes of one when the matter it is about goes to another unit or ends: it is withdrawn,
 * taken up again, moved, or lapses, with a line of its own and a count. Nothing is deleted.
 */
import type { Act, Decision, Telling } from '../../kernel/kind.ts'
import type { Case, DepartmentId } from '../../kernel/matter.ts'
import { copyToLeader, startClock } from './bodies.ts'
import { answerLimit } from './parameters.ts'
import type { Order } from './rules.ts'
import type { OrderInputs } from './wire.ts'

/** Nobody has accepted or confirmed the answer yet. */
export const NOBODY = { acceptedBy: null, confirmedBy: null } as const

type OrderAct<Name extends keyof OrderInputs> = Act<Order, OrderInputs[Name]>

/** Issued by mistake: it presses nobody any more, and the unit is told why. */
const withdraw: OrderAct<'withdraw'> = {
  from: ['issued', 'answered'],
  to: ['withdrawn'],
  by: ['reviewer'],
  notBy: ['lead'],
  audience: 'departments',
  decide: (it, input) => ({
    to: 'withdrawn',
    set: { withdrawnReason: input.reason },
    hold: null,
    record: [{ fact: 'because', values: { text: input.reason } }],
    tell: toUnitAndLeader(it, 'order.withdrawn'),
  }),
}

/** Struck off or withdrawn by mistake: an answer is asked for again, with a new lap. Counted. */
const reopen: OrderAct<'reopen'> = {
  from: ['accepted', 'withdrawn'],
  to: ['issued'],
  by: ['reviewer'],
  notBy: ['lead'],
  audience: 'departments',
  decide: (it, input) => ({
    to: 'issued',
    set: { ...NOBODY, withdrawnReason: null, reopenings: (it.row.reopenings ?? 0) + 1 },
    ...askedOf(it, it.matter.departmentId),
    record: [{ fact: 'because', values: { text: input.reason } }],
    tell: toUnitAndLeader(it, 'order.reopened'),
  }),
}

/** The matter has gone to another unit before this one has answered: the order goes with it, with a whole limit. */
const move: OrderAct<'move'> = {
  from: ['issued'],
  to: [],
  by: ['system'],
  audience: 'departments',
  decide(it, { departmentId }, _actor, at): Decision<Order> {
    const to = it.organisation.department(departmentId as DepartmentId)
    const from = it.organisation.department(it.matter.departmentId as DepartmentId)
    if (to === undefined) return {}
    const { clocks, hold } = askedOf(it, to.id)
    const values = { level: `order.level.${it.row.level}` }
    const copy = copyToLeader(it, to.id, at.happened, 'order.copied', values)
    return {
      matter: { departmentId: to.id },
      hold,
      clocks: [...it.clocks.filter(isRunning).map(({ name, key }) => superseded(name, key)), ...clocks],
      record: [
        {
          fact: 'moved',
          values: {
            from: from?.name.zh ?? '',
            fromEn: from?.name.en ?? '',
            to: to.name.zh,
            toEn: to.name.en,
          },
        },
      ],
      tell: [
        ...toUnitAndLeader(it, 'order.movedAway'),
        { to: to.id, text: 'order.issued', values },
        ...copy.tell,
      ],
      defects: copy.defects,
    }
  },
}

/**
 * What it presses for is over, and nobody has answered: nothing is left to press. An answer that was overdue by then stays
 * late, or a unit would get rid of its verdict by closing the appeal instead of answering.
 */
const lapse: OrderAct<'lapse'> = {
  from: ['issued'],
  to: ['lapsed'],
  by: ['system'],
  audience: 'departments',
  decide: (it, { cause }, _actor, at) => ({
    to: 'lapsed',
    hold: null,
    clocks: it.clocks
      .filter((clock) => isRunning(clock) && clock.dueAt !== null && clock.dueAt <= at.happened)
      .map(({ name, key }) => ({ do: 'stop', name, key, verdict: 'late' }) as const),
    record: [{ fact: 'lapsed', values: { cause: `order.lapse.${cause}` } }],
    tell: toUnitAndLeader(it, 'order.lapsed'),
  }),
}

export const correctingActs = { withdraw, reopen, move, lapse }

/** A unit has it now, and a whole limit to answer in; no clock where the region has given none. */
function askedOf(it: Case<Order>, unit: DepartmentId | null) {
  return {
    hold: unit,
    clocks: startClock(it, 'answer', answerLimit, unit, { when: { level: it.row.level } }),
  }
}

function isRunning({ stoppedAt }: { readonly stoppedAt: number | null }): boolean {
  return stoppedAt === null
}

function superseded(name: string, key: string) {
  return { do: 'stop', name, key, verdict: 'superseded' } as const
}

/** Everybody who was told of the order. */
function toUnitAndLeader(it: Case<Order>, text: string): Telling[] {
  const { departmentId } = it.matter
  if (departmentId === null) return []
  const leader = it.organisation.headOf(departmentId)
  return [departmentId, ...(leader === undefined ? [] : [leader.id])].map((to) => ({ to, text }))
}
