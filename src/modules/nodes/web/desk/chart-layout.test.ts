/** What stands where on the wall chart. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../../calendar/days.ts'
import { chartNode, chartRow } from '../../../../../test/support/chart-sample.ts'
import { SCALES, fitsChart, lanesOf, ticksOf } from '../../chart-axis.ts'
import { gripAt, linesBetween, linesOf, pulled } from './chart-layout.ts'

const node = chartNode
const row = (id: string) => chartRow(id, [node('a', 10, 20), node('b', 15, 30), node('c', 21, 25)])

test('an open project has a line for each node, and lines are found by their height', () => {
  const { lines, height } = linesOf([row('one'), row('two'), row('three')], new Set(['two']))
  assert.equal(lines.length, 6)
  assert.equal(height, 3 * 40 + 3 * 28)
  assert.deepEqual(
    linesBetween(lines, 45, 90).map((line) => `${line.row.id} ${line.node?.key ?? ''}`),
    ['two ', 'two a'],
  )
  assert.deepEqual(linesBetween(lines, 5000, 6000), [])
})

test('bars at the same time lie in lanes of their own, and one that begins after another has its lane', () => {
  const { laneOf, count } = lanesOf(row('one').nodes)
  assert.deepEqual([laneOf.get('a'), laneOf.get('b'), laneOf.get('c')], [0, 1, 0])
  assert.equal(count, 2)
})

test('a bar is taken by its middle or by an end, and no end passes the other', () => {
  assert.deepEqual(
    [gripAt(2, 100, false), gripAt(50, 100, false), gripAt(98, 100, false)],
    ['start', 'whole', 'end'],
  )
  assert.equal(gripAt(2, 10, false), 'whole')
  assert.deepEqual(pulled(node('a', 10, 20), 'whole', 5), { fromOn: 15, toOn: 25 })
  assert.deepEqual(pulled(node('a', 10, 20), 'start', 15), { fromOn: 20, toOn: 20 })
  assert.deepEqual(pulled(node('a', 10, 20), 'end', -15), { fromOn: 10, toOn: 10 })
})

const labels = (scale: number) =>
  ticksOf(day('2026-03-01'), day('2026-06-30'), scale)
    .filter(({ isMajor }) => !isMajor)
    .map(({ label }) => label)

test('the axis shows days in a week, Mondays in a month, months in a quarter and quarters in a year', () => {
  assert.equal(labels(SCALES.week).length, 122)
  assert.equal(labels(SCALES.month)[0], '2')
  assert.deepEqual(labels(SCALES.quarter), ['3', '4', '5', '6'])
  assert.deepEqual(labels(SCALES.year), ['Q1', 'Q2'])
})

test('a project is found by its title, its code or its department in either language, and by its light', () => {
  const one = { ...row('one'), title: '蓝田机床二期', department: { zh: '住建局', en: 'Housing' } }
  for (const typed of ['', '机床', ' ONE ', '住建', 'hous'])
    assert.ok(fitsChart(one, typed, undefined), typed)
  assert.equal(fitsChart(one, '北辰', undefined), false)
  assert.equal(fitsChart(one, '', 'red'), false)
})
