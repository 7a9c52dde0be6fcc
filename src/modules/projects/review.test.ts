/** The scored review: weights, the mean of all reviewers, and what passes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PostId } from '../../kernel/matter.ts'
import { reviewRule, type ReviewRule } from './parameters.ts'
import { meanOf } from './review.ts'

const RULE: ReviewRule = { policy: 40, planning: 30, capacity: 20, contribution: 10, pass: 70, reviewers: 2 }
const marks = (postId: string, policy: number, planning: number, capacity: number, contribution: number) => ({
  postId: postId as PostId,
  policy,
  planning,
  capacity,
  contribution,
})

test('each reviewer’s marks are weighted, and the mean is taken over the reviewers', () => {
  assert.equal(meanOf([], RULE), null)
  assert.equal(meanOf([marks('a', 100, 0, 0, 0)], RULE), 40)
  assert.equal(meanOf([marks('a', 80, 80, 80, 80), marks('b', 71, 60, 50, 90)], RULE), 72.7)
})

test('the weights of a rule add up to a hundred, and each value is a whole number from 1', () => {
  assert.deepEqual(reviewRule.parse(RULE), RULE)
  for (const wrong of [
    { ...RULE, policy: 41 },
    { ...RULE, pass: 0 },
    { ...RULE, reviewers: 1.5 },
    { ...RULE, capacity: undefined },
    null,
  ])
    assert.throws(() => reviewRule.parse(wrong))
})
