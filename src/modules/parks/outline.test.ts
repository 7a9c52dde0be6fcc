/** What outlines of land are: which are read, which are refused, how large they are and where their centre lies. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../../kernel/refusal.ts'
import { areaOf, centreOf, checkOutline, isOffArea, outlineOf, parseOutline, wktOf } from './outline.ts'

/** Two hundredths of a degree wide, one high. */
const SQUARE = 'POLYGON((120.20 36.05, 120.22 36.05, 120.22 36.06, 120.20 36.06, 120.20 36.05))'
const RING = [
  [120.2, 36.05],
  [120.22, 36.05],
  [120.22, 36.06],
  [120.2, 36.06],
  [120.2, 36.05],
]
const POLYGON = { type: 'Polygon', coordinates: [RING] }

test('the same outline is read from WKT, from GeoJSON, from a feature and from a collection of one', () => {
  const kept = wktOf(parseOutline(SQUARE))
  const feature = { type: 'Feature', properties: { no: 7 }, geometry: POLYGON }
  for (const told of [POLYGON, feature, { type: 'FeatureCollection', features: [feature] }])
    assert.equal(wktOf(parseOutline(JSON.stringify(told))), kept)
  assert.equal(wktOf(parseOutline(` ${SQUARE.toLowerCase().replace('polygon', 'polygon ')}\n`)), kept)
  assert.deepEqual(outlineOf(kept), parseOutline(SQUARE))
})

test('an outline is kept to the millionth of a degree, and corners that are the same then are one', () => {
  const fine = SQUARE.replace('120.22 36.05,', '120.2200000004 36.05, 120.22 36.0500000002,')
  assert.equal(parseOutline(fine).length, 4)
  assert.equal(checkOutline(SQUARE).value, wktOf(parseOutline(SQUARE)))
})

const refused: Readonly<Record<string, readonly string[]>> = {
  'outline.unreadable': [
    '东至规划路，西至河道',
    'POINT(120.2 36.05)',
    'POLYGON(120.2 36.05)',
    '{"type":"Polygon"',
    '{"type":"LineString","coordinates":[[120.2,36.05]]}',
    '{"type":"Polygon","coordinates":[]}',
  ],
  'outline.corner': [
    SQUARE.replace('36.06,', '三十六,'),
    SQUARE.replace('36.06,', ','),
    JSON.stringify({ type: 'Polygon', coordinates: [[[120.2, '36']]] }),
  ],
  'outline.onePart': [
    'MULTIPOLYGON(((120.2 36, 120.3 36, 120.3 36.1, 120.2 36)))',
    `${SQUARE.slice(0, -1)}, (120.205 36.052, 120.21 36.052, 120.21 36.055, 120.205 36.052))`,
    JSON.stringify({ type: 'Polygon', coordinates: [RING, RING] }),
    JSON.stringify({ type: 'FeatureCollection', features: [] }),
  ],
  'outline.fewCorners': [
    'POLYGON((120.2 36.05, 120.3 36.05, 120.2 36.05))',
    'POLYGON((120.2 36.05, 120.3 36.05, 120.3 36.05, 120.2 36.05))',
  ],
  'outline.open': [SQUARE.replace(', 120.20 36.05))', '))')],
  'outline.crossing': [
    'POLYGON((120.20 36.05, 120.22 36.06, 120.22 36.05, 120.20 36.06, 120.20 36.05))',
    // A spike, a corner on another side, and a line there and back.
    'POLYGON((120.20 36.05, 120.22 36.05, 120.24 36.05, 120.22 36.05, 120.22 36.06, 120.20 36.05))',
    'POLYGON((120.20 36.05, 120.24 36.05, 120.24 36.06, 120.22 36.05, 120.20 36.06, 120.20 36.05))',
    'POLYGON((120.20 36.05, 120.22 36.05, 120.21 36.05, 120.20 36.05))',
  ],
  'outline.turned': ['POLYGON((36.05 120.20, 36.05 120.22, 36.06 120.22, 36.05 120.20))'],
  'outline.outside': [
    'POLYGON((12.40 41.90, 12.42 41.90, 12.42 41.92, 12.40 41.90))',
    'POLYGON((120.20 61.05, 120.22 61.05, 120.22 61.06, 120.20 61.05))',
  ],
  'outline.manyCorners': [
    `POLYGON((${[...Array.from({ length: 501 }, (_none, n) => `120.${1000 + n} 36.${1000 + n * n}`), '120.1000 36.1000'].join(', ')}))`,
  ],
}

for (const [code, outlines] of Object.entries(refused))
  test(`what is no plain outline is refused: ${code}`, () => {
    for (const typed of outlines) {
      assert.throws(
        () => parseOutline(typed),
        (error) => error instanceof Refusal && error.reason.code === code,
        typed.slice(0, 100),
      )
      assert.equal(checkOutline(typed).error?.code, code)
    }
  })

test('the area is that on the ellipsoid, whichever way round the corners are told', () => {
  // A hundredth of a degree at 36.055° N: 1109.6 m along the meridian, 900.9 m along the parallel.
  const expected = 2 * 900.9 * 1109.6
  const corners = parseOutline(SQUARE)
  assert.ok(Math.abs(areaOf(corners) / expected - 1) < 0.001, `${areaOf(corners)}`)
  assert.ok(Math.abs(areaOf(corners.toReversed()) - areaOf(corners)) < 0.01)
})

test('the centre is that of gravity: more corners on one side do not draw it there', () => {
  const centre = { longitude: 120_210_000, latitude: 36_055_000 }
  assert.deepEqual(centreOf(parseOutline(SQUARE)), centre)
  const many = SQUARE.replace('120.22 36.05,', '120.205 36.05, 120.21 36.05, 120.22 36.05,')
  assert.deepEqual(centreOf(parseOutline(many)), centre)
  assert.deepEqual(centreOf(parseOutline(SQUARE).toReversed()), centre)
})

test('an area differs once it is more than so many per cent away from the given one, to either side', () => {
  assert.deepEqual(
    [9500, 9499, 10_500, 10_501].map((drawn) => isOffArea(drawn, 10_000, 5)),
    [false, true, false, true],
  )
  assert.equal(isOffArea(10_000, 10_000, 0), false)
})
