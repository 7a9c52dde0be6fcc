/** Where points stand on the drawing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plotOf } from './plot.ts'

const SIZE = { width: 1000, height: 600, margin: 50 }

test('north is up, east is right, and a degree is as long in both directions as on the ground', () => {
  const { place } = plotOf(
    [
      { longitude: 120, latitude: 36 },
      { longitude: 120.2, latitude: 36.1 },
    ],
    SIZE,
  )
  const [west, east] = [place({ longitude: 120, latitude: 36 }), place({ longitude: 120.2, latitude: 36 })]
  const north = place({ longitude: 120, latitude: 36.1 })
  assert.ok(east.x > west.x && north.y < west.y)
  const ratio = (east.x - west.x) / 2 / (west.y - north.y)
  assert.ok(Math.abs(ratio - Math.cos((36.05 * Math.PI) / 180)) < 0.001)
})

test('every point lies within the margins, whether the city is wide or tall', () => {
  for (const [wide, tall] of [
    [2, 0.1],
    [0.1, 2],
  ] as const) {
    const points = [
      { longitude: 120, latitude: 36 },
      { longitude: 120 + wide, latitude: 36 + tall },
    ]
    const { place } = plotOf(points, SIZE)
    for (const { x, y } of points.map(place)) {
      assert.ok(x >= 49.9 && x <= 950.1, `${x}`)
      assert.ok(y >= 49.9 && y <= 550.1, `${y}`)
    }
  }
})

test('a single point stands in the middle', () => {
  const only = { longitude: 120, latitude: 36 }
  assert.deepEqual(plotOf([only], SIZE).place(only), { x: 500, y: 300 })
})

test('the bar beside the drawing is a round number of kilometres and not longer than a quarter of it', () => {
  const { scale } = plotOf(
    [
      { longitude: 120, latitude: 36 },
      { longitude: 120.5, latitude: 36.3 },
    ],
    SIZE,
  )
  assert.ok([1, 2, 5, 10, 20].includes(scale.kilometres))
  assert.ok(scale.length > 0 && scale.length <= 250)
})
