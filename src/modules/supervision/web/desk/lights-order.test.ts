/** The lights show first where it burns. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { latestFirst, sumOf } from './lights-order.ts'

const row = (black: number, red: number, yellow: number) => ({ black, red, yellow, green: 1, paused: 0 })

test('departments over the law’s limit stand before those over the promised one, and those before the rest', () => {
  const rows = [row(0, 0, 9), row(0, 3, 0), row(1, 0, 0), row(0, 3, 2)]
  assert.deepEqual(latestFirst(rows), [row(1, 0, 0), row(0, 3, 2), row(0, 3, 0), row(0, 0, 9)])
})

test('the sums add up, also over nobody', () => {
  assert.deepEqual(sumOf([row(1, 2, 3), row(0, 1, 0)]), { black: 1, red: 3, yellow: 3, green: 2, paused: 0 })
  assert.deepEqual(sumOf([]), { black: 0, red: 0, yellow: 0, green: 0, paused: 0 })
})
