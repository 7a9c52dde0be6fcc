/**
 * A longer limit for an order (S000-50): the unit asks before the limit, with days and a reason, and the body that issued the
 * order decides. Only then the clock moves, and only that of the order: what an enterprise was promised stands elsewhere.
 */
import type { Moment } from '../../calendar/days.ts'
import { personsBehind } from '../../kernel/actor.ts'
import type { Act, Decision, Duty } from '../../kernel/kind.ts'
import { runningClock, type Case, type ClockId, type PersonId } from '../../kernel/matter.ts'
import { invalid, reason } from '../../kernel/refusal.ts'
import { extensionMax, extensionTimes } from './parameters-checks.ts'
import { reviewersOf } from './reviewing.ts'
import type { Order } from './rules.ts'
import type { OrderInputs } from './wire.ts'
import type { ExtensionOutcome } from './words.ts'

/** A longer limit that was asked for. */
export interface Extension {
  /** The lap of the answer that it was asked for: with that lap the question ends. */
  readonly clockId: ClockId
  readonly days: number
  readonly reason: string
  readonly askedAt: Moment
  readonly askedBy: readonly PersonId[]
  readonly granted: boolean | null
  readonly decision: string | null
}

type OrderCase = Case<Order>
type OrderAct<Name extends keyof OrderInputs> = Act<Order, OrderInputs[Name]>

/** The question that nobody has decided yet; undefined when there is none, or the order was answered meanwhile. */
export function pendingExtension(it: OrderCase): Extension | undefined {
  const clock = runningClock(it, 'answer')
  return it.row.extensions.find(({ granted, clockId }) => granted === null && clockId === clock?.id)
}

/** What became of a question. */
export function outcomeOf(it: OrderCase, extension: Extension): ExtensionOutcome {
  if (extension.granted !== null) return extension.granted ? 'granted' : 'refused'
  return extension === pendingExtension(it) ? 'asked' : 'lapsed'
}

/** The duty to decide a question; none while nobody asks. */
export function extensionDuties(it: OrderCase): Duty[] {
  const [party] = reviewersOf(it)
  return pendingExtension(it) === undefined || party === undefined
    ? []
    : [{ party, act: 'grantExtension', clock: null }]
}

/** Refuses a question that comes after the limit, too often, or where no limit runs or nothing is set. */
const askExtension: OrderAct<'askExtension'> = {
  from: ['issued'],
  to: [],
  by: ['lead'],
  audience: 'departments',
  refuse(it, _actor, now) {
    const clock = runningClock(it, 'answer')
    const times = it.law.find(extensionTimes)?.value ?? 0
    if (clock === undefined) return reason('order.noLimit')
    if (times === 0 || it.law.find(extensionMax) === undefined) return reason('order.extensionUnset')
    if (clock.dueAt !== null && clock.dueAt <= now) return reason('order.extensionLate')
    if (it.row.extensions.length >= times) return reason('order.extensionOften', { times })
    return null
  },
  decide(it, input, actor, at) {
    const clock = runningClock(it, 'answer')
    const limit = it.law.need(extensionMax).value
    if (clock === undefined) throw new Error('no limit runs that could be longer')
    if (input.days > limit) throw invalid('/input/days', 'order.extensionLong', { limit })
    const asked: Extension = {
      clockId: clock.id,
      days: input.days,
      reason: input.reason,
      askedAt: at.happened,
      askedBy: personsBehind(actor),
      granted: null,
      decision: null,
    }
    return {
      set: { extensions: [...it.row.extensions, asked] },
      record: [{ fact: 'extensionAsked', values: { days: input.days, text: input.reason } }],
      tell: reviewersOf(it).map((to) => ({ to, text: 'order.extensionAsked' })),
    }
  },
}

const nothingAsked = (it: OrderCase) =>
  pendingExtension(it) === undefined ? reason('order.nothingAsked') : null

/** The limit is longer by what was asked; a rung that was climbed meanwhile stays climbed. */
const grantExtension: OrderAct<'grantExtension'> = {
  from: ['issued'],
  to: [],
  by: ['issuer'],
  notBy: ['lead', 'extensionAsker'],
  audience: 'departments',
  refuse: nothingAsked,
  decide: (it, input) => decided(it, true, input.decision ?? null),
}

/** The clock runs on as it did. */
const refuseExtension: OrderAct<'refuseExtension'> = {
  from: ['issued'],
  to: [],
  by: ['issuer'],
  notBy: ['lead', 'extensionAsker'],
  audience: 'departments',
  refuse: nothingAsked,
  decide: (it, input) => decided(it, false, input.reason),
}

export const extensionActs = { askExtension, grantExtension, refuseExtension }

function decided(it: OrderCase, granted: boolean, decision: string | null): Decision<Order> {
  const asked = pendingExtension(it)
  if (asked === undefined) throw new Error('no longer limit was asked for')
  const { days, reason: why } = asked
  const { departmentId } = it.matter
  const done = granted ? 'extensionGranted' : 'extensionRefused'
  return {
    set: {
      extensions: it.row.extensions.map((one) => (one === asked ? { ...one, granted, decision } : one)),
    },
    clocks: granted ? [{ do: 'extend', name: 'answer', by: days, reason: why }] : [],
    record: [{ fact: done, values: { days, text: decision ?? '' } }],
    tell: departmentId === null ? [] : [{ to: departmentId, text: `order.${done}`, values: { days } }],
  }
}
