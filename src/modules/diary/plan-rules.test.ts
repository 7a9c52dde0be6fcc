/** When a leader's next visit is due, and whose plan may be changed by whom. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { people } from '../../../test/support/sample-city.ts'
import { day } from '../../calendar/days.ts'
import type { PersonId } from '../../kernel/matter.ts'
import { ASSIGN } from '../stewards/words.ts'
import { dueOn, lateDays, mayKeepPlan } from './plan-rules.ts'

const PLAN = { fromOn: day('2026-01-05'), everyDays: null, lastOn: null }

test('where neither the plan nor the region says how often, no visit is due and none is late', () => {
  assert.equal(dueOn(PLAN, undefined), null)
  assert.equal(lateDays(null, day('2027-01-01')), 0)
})

test('the plan’s own number goes before the region’s', () => {
  assert.equal(dueOn(PLAN, 90), day('2026-04-05'))
  assert.equal(dueOn({ ...PLAN, everyDays: 30 }, 90), day('2026-02-04'))
})

test('it is counted from the last visit, and from the plan’s beginning before there was one', () => {
  const plan = { ...PLAN, everyDays: 30 }
  assert.equal(dueOn({ ...plan, lastOn: day('2026-02-01') }, undefined), day('2026-03-03'))
  assert.equal(dueOn({ ...plan, lastOn: day('2025-12-31') }, undefined), day('2026-02-04'))
})

test('on the day itself a visit is in time; it is late from the next one on', () => {
  const due = dueOn({ ...PLAN, everyDays: 30 }, undefined)
  assert.equal(lateDays(due, day('2026-02-03')), 0)
  assert.equal(lateDays(due, day('2026-02-04')), 0)
  assert.equal(lateDays(due, day('2026-02-05')), 1)
})

test('a plan is changed by its leader, by whoever stands in, and by whoever assigns in the region', () => {
  const plan = { personId: people.li.personId, regionId: people.li.regionId }
  assert.ok(mayKeepPlan(people.li, plan))
  assert.ok(mayKeepPlan({ ...people.chen, insteadOf: people.li.personId }, plan))
  assert.ok(mayKeepPlan({ ...people.wang, powers: [ASSIGN] }, plan))
})

test('nobody else changes it: not a colleague, not whoever only reads the region, not whoever assigns elsewhere', () => {
  const plan = { personId: 'somebody' as PersonId, regionId: people.wang.regionId }
  assert.ok(!mayKeepPlan(people.li, plan))
  assert.ok(!mayKeepPlan(people.wang, plan))
  assert.ok(!mayKeepPlan({ ...people.li, powers: [ASSIGN] }, plan))
})
