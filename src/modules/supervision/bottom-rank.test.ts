/** Who stands last on the boards, month after month, and is called in for it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, moment } from '../../calendar/days.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import { NOTHING } from '../boards/board.ts'
import { HOUSING, TAX } from '../../../test/support/supervising-city.ts'
import { lastInEach, lastOf, type FrozenMonth } from './bottom-rank.ts'

const WATER = 'dept-water' as DepartmentId

/** Ten appeals revisited and contacted in time; so many of them were solved, to satisfaction. */
function month(of: string, solved: readonly (readonly [DepartmentId | null, number])[]): FrozenMonth {
  const departments = solved.map(([departmentId, count]) => ({
    departmentId,
    sums: {
      ...NOTHING,
      dispatched: 10,
      closed: 10,
      contactInTime: 10,
      revisited: 10,
      solved: count,
      satisfied: count,
    },
  }))
  const aims = { weights: { response: 0.2, solution: 0.4, satisfaction: 0.4 }, targets: {} as never }
  return { month: day(`${of}-01`), sums: { aims, departments }, frozenAt: moment(`${of}-28T09:00`) }
}

const LOW = [
  [HOUSING, 2],
  [TAX, 8],
] as const

test('the unit with the least score stands last, and whoever has none is not ranked', () => {
  assert.deepEqual(lastOf(month('2026-02', [...LOW, [WATER, 9], [null, 0]]).sums), [HOUSING])
  const { aims, departments } = month('2026-02', LOW).sums
  const unknown = { departmentId: WATER, sums: NOTHING }
  assert.deepEqual(lastOf({ aims, departments: [...departments, unknown] }), [HOUSING])
})

test('one unit alone is not last, and units with the same least score are last together', () => {
  assert.deepEqual(lastOf(month('2026-02', [[HOUSING, 1]]).sums), [])
  const both = [[HOUSING, 2] as const, [TAX, 2] as const, [WATER, 9] as const]
  assert.deepEqual(lastOf(month('2026-02', both).sums), [HOUSING, TAX])
})

test('the last place twice running leads to a talk; once, with a gap, or in turn it does not', () => {
  const [february, march] = [month('2026-02', LOW), month('2026-03', LOW)]
  const other = month('2026-02', [
    [HOUSING, 8],
    [TAX, 2],
  ])
  assert.deepEqual(lastInEach([march, february], 2), [HOUSING])
  assert.deepEqual(lastInEach([march], 2), [])
  assert.deepEqual(lastInEach([march, month('2026-01', LOW)], 2), [])
  assert.deepEqual(lastInEach([march, other], 2), [])
  assert.deepEqual(lastInEach([march, february], 0), [])
})
