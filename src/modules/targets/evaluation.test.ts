/** Scores: what was done of what was to be done, weighed; what nothing is known of says nothing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meanScore, scoreOf, valueOf, type Shares } from './evaluation.ts'
import { evaluationRule } from './parameters.ts'

const NONE = { done: 0, of: 0 }
const WEIGHTS = { nodes: 40, stage: 20, reports: 10, investment: 30 }
const shares = (more: Partial<Shares>): Shares => ({
  nodes: NONE,
  stage: NONE,
  reports: NONE,
  investment: NONE,
  ...more,
})

test('a share is what was done of what was to be done; more than all counts as all, nothing of nothing is unknown', () => {
  assert.deepEqual(
    [valueOf({ done: 1, of: 4 }), valueOf({ done: 6, of: 4 }), valueOf(NONE), valueOf({ done: -1, of: 4 })],
    [0.25, 1, null, 0],
  )
})

test('a score weighs what is known, and leaves out what is not', () => {
  assert.equal(scoreOf(shares({ nodes: { done: 1, of: 2 } }), WEIGHTS), 50)
  const two = shares({ nodes: { done: 1, of: 2 }, stage: { done: 1, of: 1 } })
  assert.equal(scoreOf(two, WEIGHTS), 66.7)
  const all = shares({
    nodes: { done: 2, of: 2 },
    stage: { done: 0, of: 1 },
    reports: { done: 1, of: 2 },
    investment: { done: 90, of: 100 },
  })
  assert.equal(scoreOf(all, WEIGHTS), 72)
})

test('there is no score without weights, nor for a project that nothing is known of', () => {
  assert.equal(scoreOf(shares({ nodes: { done: 1, of: 2 } }), null), null)
  assert.equal(scoreOf(shares({}), WEIGHTS), null)
})

test('the mean is of those that have a score', () => {
  assert.equal(meanScore([50, null, 75.5]), 62.8)
  assert.equal(meanScore([null]), null)
})

test('weights are whole numbers from 1 that add up to 100', () => {
  assert.deepEqual(evaluationRule.parse(WEIGHTS), WEIGHTS)
  for (const wrong of [{ ...WEIGHTS, nodes: 41 }, { ...WEIGHTS, nodes: 0, stage: 60 }, { nodes: 100 }, null])
    assert.throws(() => evaluationRule.parse(wrong), JSON.stringify(wrong))
})
