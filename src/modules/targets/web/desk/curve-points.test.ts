/** A curve fills its picture, and what is ahead is not drawn. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pointsOf } from './curve-points.ts'

const months = Array.from({ length: 12 }, (_none, index) => ({
  month: index + 1,
  count: index < 3 ? index * 10 : null,
  line: (index + 1) * 5,
}))

test('the highest number stands at the top, and zero on the axis', () => {
  const { months: points, bottom } = pointsOf(months)
  assert.equal(points[11]?.lineY, 8)
  assert.equal(points[0]?.countY, bottom)
})

test('months that have not begun have no point, and the first and the last stand within the picture', () => {
  const { months: points, width } = pointsOf(months)
  assert.equal(points[3]?.countY, null)
  assert.ok((points[0]?.x ?? 0) > 0 && (points[11]?.x ?? width) < width)
})

test('a year without any number lies on the axis', () => {
  const empty = months.map(({ month }) => ({ month, count: 0, line: null }))
  const { months: points, bottom } = pointsOf(empty)
  assert.ok(points.every(({ countY, lineY }) => countY === bottom && lineY === null))
})
