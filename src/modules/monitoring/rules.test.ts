/** Deviation, lateness and score of monthly reports. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CHINA_ZONE, day, moment } from '../../calendar/days.ts'
import { deviationOf, isDeviating, lateDaysOf, lossesOf, monthOf, reportedMonth, scoreOf } from './rules.ts'

const RULES = { perDay: 2, perPercent: 1, perReturn: 5, perVisit: 10 }
const GOOD = { planned: 100_000, actual: 100_000, lateDays: 0, returns: 0, otherwise: 0 }

test('deviation is told in per cent of the plan, and nobody deviates from a plan that there is not', () => {
  assert.equal(deviationOf(100_000, 85_000), -15)
  assert.equal(deviationOf(300, 400), 33.3)
  for (const [planned, actual] of [
    [null, 5],
    [0, 5],
    [5, null],
  ] as const)
    assert.equal(deviationOf(planned, actual), null)
})

test('only what stays below the plan by more than is tolerated deviates', () => {
  assert.equal(isDeviating(-10, 10), false)
  assert.equal(isDeviating(-10.1, 10), true)
  assert.equal(isDeviating(40, 10), false)
  assert.equal(isDeviating(-90, undefined), false)
  assert.equal(isDeviating(null, 10), false)
})

test('the first moment that is too late is one day late', () => {
  const due = moment('2026-03-11T00:00')
  assert.equal(lateDaysOf(moment('2026-03-10T23:59'), due, CHINA_ZONE), 0)
  assert.equal(lateDaysOf(moment('2026-03-11T00:00'), due, CHINA_ZONE), 1)
  assert.equal(lateDaysOf(moment('2026-03-13T09:00'), due, CHINA_ZONE), 3)
  assert.equal(lateDaysOf(moment('2026-03-13T09:00'), null, CHINA_ZONE), 0)
})

test('a report in time, as planned and as seen keeps its hundred points', () => {
  assert.equal(scoreOf(GOOD, RULES, 10), 100)
})

test('each day late, each per cent beyond the tolerance, each return and each contrary visit costs its points', () => {
  const bad = { planned: 100_000, actual: 84_500, lateDays: 3, returns: 1, otherwise: 1 }
  assert.deepEqual(lossesOf(bad, RULES, 10), { late: 6, deviation: 6, returns: 5, otherwise: 10 })
  assert.equal(scoreOf(bad, RULES, 10), 73)
})

test('without a tolerance no point is lost by deviating, and no score falls below 0', () => {
  assert.equal(lossesOf({ ...GOOD, actual: 0 }, RULES, undefined).deviation, 0)
  assert.equal(scoreOf({ ...GOOD, actual: 0, lateDays: 60 }, RULES, 10), 0)
})

test('the report that is due in a month is about the month before', () => {
  assert.equal(monthOf(day('2026-03-31')), day('2026-03-01'))
  assert.equal(reportedMonth(day('2026-01-15')), day('2025-12-01'))
})
