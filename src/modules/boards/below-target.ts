/**
 * Units that missed a target in a frozen month (S003-64: closed and satisfied at least 90 per cent each), and what the head of
 * each is told. Pure.
 */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import type { FrozenSums } from './figure-store.ts'
import type { NewMessage } from './message-store.ts'
import type { Aims } from './parameters.ts'
import { rateOf, type Sums } from './rules.ts'
import { WARNED } from './words.ts'

/** As it is shown, with one digit: 89.96 per cent is 90.0 and not below. */
function isBelow(share: number, target: number): boolean {
  return Math.round(share * 1000) < target * 10
}

/** A rate below its target: the share of 1, and the target in per cent. */
export interface MissedRate {
  readonly rate: (typeof WARNED)[number]
  readonly share: number
  readonly target: number
}

/** Which targets a unit missed, of those that a unit is warned of (S003-64). */
export function missedRates(sums: Sums, { targets }: Aims): readonly MissedRate[] {
  return WARNED.flatMap((rate) => {
    const share = rateOf(sums, rate)
    const target = targets[rate]
    return share !== null && target !== null && isBelow(share, target) ? [{ rate, share, target }] : []
  })
}

/** One message for each unit below a target, to whoever receives for its head. */
export function belowTargets(
  organisation: Organisation,
  { departments, aims }: FrozenSums,
  month: Day,
  at: Moment,
): NewMessage[] {
  return departments.flatMap(({ departmentId, sums }) => {
    if (departmentId === null || missedRates(sums, aims).length === 0) return []
    const receiver = receiverOf(organisation, departmentId, at)
    return receiver === undefined
      ? []
      : [
          {
            party: receiver,
            text: 'board.belowTarget',
            values: {
              month: isoDay(month).slice(0, 'YYYY-MM'.length),
              closing: percent(rateOf(sums, 'closing')),
              closingTarget: aims.targets.closing ?? '–',
              satisfaction: percent(rateOf(sums, 'satisfaction')),
              satisfactionTarget: aims.targets.satisfaction ?? '–',
            },
            matterId: null,
          },
        ]
  })
}

function receiverOf(organisation: Organisation, departmentId: DepartmentId, at: Moment) {
  const head = organisation.headOf(departmentId)
  return head === undefined ? undefined : organisation.receiver(head.id, at)?.postId
}

/** With one digit, as boards show it. */
export function percent(share: number | null): string {
  return share === null ? '–' : (share * 100).toFixed(1)
}
