import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AreaWire, StageCountWire } from '../../wire-map.ts'
import { MAP_STAGES, mapRows, pagesOf, shortAmount, worstOf } from './map-rows.ts'

const count = (stage: StageCountWire['stage'], more: Partial<StageCountWire> = {}): StageCountWire => ({
  stage,
  count: 1,
  wan: 100,
  green: 0,
  yellow: 0,
  red: 0,
  paused: 0,
  notStarted: 0,
  ...more,
})
const area = (region: string, park: string | null, stages: StageCountWire[]): AreaWire => ({
  region: { id: region, name: { zh: region, en: region } },
  park: park === null ? null : { id: park, name: park },
  stages,
})
const AREAS = [
  area('东区', '一园', [count('lead', { green: 1 })]),
  area('东区', null, [count('lead', { red: 1 }), count('signed', { yellow: 1 })]),
  area('西区', null, [count('started', { count: 2, wan: 30, paused: 2 })]),
]

test('the whole stands first, then each district with its parks and what lies outside of them', () => {
  const rows = mapRows(AREAS)
  assert.deepEqual(
    rows.map(({ region, part, total }) => [region?.zh ?? null, part, total.count, total.wan]),
    [
      [null, null, 5, 330],
      ['东区', null, 3, 300],
      ['东区', { park: '一园' }, 1, 100],
      ['东区', 'outside', 2, 200],
      ['西区', null, 2, 30],
    ],
  )
})

test('a district is the sum of its parts, stage by stage', () => {
  const [, east] = mapRows(AREAS)
  const lead = east?.cells.get('lead')
  assert.deepEqual([lead?.count, lead?.green, lead?.red], [2, 1, 1])
  assert.equal(east?.cells.get('completed'), undefined)
})

test('a row leads to the list of the same projects', () => {
  assert.deepEqual(
    mapRows(AREAS).map(({ filter }) => filter),
    [
      {},
      { regionId: '东区' },
      { regionId: '东区', parkId: '一园' },
      { regionId: '东区', parkId: 'none' },
      { regionId: '西区' },
    ],
  )
})

test('a cell shows the worst light that there is in it', () => {
  assert.equal(worstOf(count('lead', { green: 9, red: 1 })), 'red')
  assert.equal(worstOf(count('lead', { green: 9, yellow: 1 })), 'yellow')
  assert.equal(worstOf(count('lead', { green: 9, paused: 1 })), 'paused')
  assert.equal(worstOf(count('lead', { green: 9 })), 'green')
  assert.equal(worstOf(count('lead')), 'notStarted')
})

test('without projects there is the row of the whole, with nothing in it', () => {
  assert.deepEqual(
    mapRows([]).map(({ total }) => total.count),
    [0],
  )
})

test('projects at full capacity have ended and have no column', () => {
  assert.equal(MAP_STAGES.length, 10)
  assert.ok(!MAP_STAGES.includes('fullCapacity'))
})

test('a list is cut into pages, and an empty one has none', () => {
  assert.deepEqual(pagesOf([1, 2, 3], 2), [[1, 2], [3]])
  assert.deepEqual(pagesOf([], 2), [])
})

test('an amount is said shortly in the unit that people use', () => {
  for (const [wan, zh, en] of [
    [500, '500万', '5m'],
    [12_345, '1.2亿', '123m'],
    [1_234_500, '123亿', '12.3bn'],
    [0, '0万', '0m'],
  ] as const)
    assert.deepEqual([shortAmount(wan, 'zh'), shortAmount(wan, 'en')], [zh, en])
})
