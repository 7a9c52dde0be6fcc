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
function isBelow(share: number | null, target: number | null): boolean {
  return share !== null && target !== null && Math.round(share * 1000) < target * 10
}

function missesTarget(sums: Sums, { targets }: Aims): boolean {
  return WARNED.some((rate) => isBelow(rateOf(sums, rate), targets[rate]))
}

/** One message for each unit below a target, to whoever receives for its head. */
export function belowTargets(
  organisation: Organisation,
  { departments, aims }: FrozenSums,
  month: Day,
  at: Moment,
): NewMessage[] {
  return departments.flatMap(({ departmentId, sums }) => {
    if (departmentId === null || !missesTarget(sums, aims)) return []
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

function percent(share: number | null): string {
  return share === null ? '–' : (share * 100).toFixed(1)
}
