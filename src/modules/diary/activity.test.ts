/** What the visits of a month came to: each number is the length of its list. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, moment } from '../../calendar/days.ts'
import type { DepartmentId, EnterpriseId, PersonId, RegionId } from '../../kernel/matter.ts'
import { activitySums, linesOf, solvedRate, type CountedVisit, type RaisedAppeal } from './activity.ts'
import { MEASURES } from './words.ts'

const visit = (id: string, more: Partial<CountedVisit> = {}): CountedVisit => ({
  id,
  title: id,
  status: 'recorded',
  purpose: 'problems',
  departmentId: 'town' as DepartmentId,
  personId: 'ke' as PersonId,
  enterpriseId: 'lantian' as EnterpriseId,
  enterprise: '蓝田',
  fromOn: day('2026-03-02'),
  isFinding: false,
  isPolicy: false,
  isAdvice: false,
  isAnswered: false,
  ...more,
})
const appeal = (id: string, visitId: string, more: Partial<RaisedAppeal> = {}): RaisedAppeal => ({
  id,
  visitId,
  code: id,
  title: id,
  status: 'dispatched',
  regionId: 'city' as RegionId,
  departmentId: null,
  contactedAt: null,
  isSolved: false,
  readers: [],
  ...more,
})

test('a problem counts as solved only when its appeal is, and as in contact once the department has been', () => {
  const visits = [visit('one', { isFinding: true }), visit('two', { isFinding: true, isPolicy: true })]
  const at = moment('2026-03-03T09:00')
  const appeals = [
    appeal('a', 'one', { contactedAt: at, isSolved: true }),
    appeal('b', 'one', { contactedAt: at }),
    appeal('c', 'two'),
  ]
  const sums = activitySums(visits, appeals)
  assert.deepEqual([sums.found, sums.raised, sums.contacted, sums.solved, sums.policies], [2, 3, 2, 1, 1])
  assert.equal(solvedRate(sums), 33)
})

test('an appeal about another body’s visit is not counted', () => {
  assert.equal(activitySums([visit('one')], [appeal('a', 'two', { isSolved: true })]).solved, 0)
})

test('an enterprise that was visited twice is one enterprise', () => {
  const visits = [visit('one'), visit('two'), visit('three', { enterpriseId: 'beichen' as EnterpriseId })]
  assert.deepEqual(
    linesOf('enterprises', visits, []).map(({ visit: { id } }) => id),
    ['one', 'three'],
  )
})

test('every number is as long as its list; of no visits all are nothing, and there is no rate', () => {
  const visits = [visit('one', { isAdvice: true }), visit('two', { isAdvice: true, isAnswered: true })]
  const appeals = [appeal('a', 'one')]
  const sums = activitySums(visits, appeals)
  for (const of of MEASURES) assert.equal(linesOf(of, visits, appeals).length, sums[of], of)
  assert.deepEqual([sums.advice, sums.answered], [2, 1])
  const none = activitySums([], [])
  assert.ok(Object.values(none).every((number) => number === 0))
  assert.equal(solvedRate(none), null)
})

test('the rate is never rounded up', () => {
  assert.equal(solvedRate({ raised: 201, solved: 200 }), 99)
  assert.equal(solvedRate({ raised: 1, solved: 0 }), 0)
})
