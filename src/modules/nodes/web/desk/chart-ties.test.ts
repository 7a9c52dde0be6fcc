/** Where the lines between bars run. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChartRowWire } from '../../wire-chart.ts'
import type { NodeWire } from '../../wire.ts'
import { linesOf } from './chart-layout.ts'
import { chartNode, chartRow } from '../../../../../test/support/chart-sample.ts'
import { cornersOf, placeTies, tiesOfRow } from './chart-ties.ts'

const row: ChartRowWire = {
  ...chartRow('one', [chartNode('a', 10, 20), chartNode('b', 21, 30), chartNode('c', 15, 40)]),
  path: [0, 1],
}
const waits = (key: string, after: string[], soft: string[]) =>
  ({ key, after: after.map((node) => ({ node, lagDays: 0 })), soft }) as unknown as NodeWire
const drawn = [waits('a', [], []), waits('b', ['a'], ['c']), waits('c', ['a'], [])]
const x = (day: number) => day * 10

test('of a project that is not chosen only what its end hangs on is tied; of the chosen one all is', () => {
  assert.deepEqual(tiesOfRow(row, undefined), [{ from: 'a', to: 'b', isSoft: false, isCritical: true }])
  assert.deepEqual(
    tiesOfRow(row, drawn).map(({ from, to, isSoft, isCritical }) => [from, to, isSoft, isCritical]),
    [
      ['a', 'b', false, true],
      ['c', 'b', true, false],
      ['a', 'c', false, false],
    ],
  )
})

test('ties run between the lines of an unfolded project, and between the lanes of another', () => {
  const ties = tiesOfRow(row, drawn)
  const open = placeTies(linesOf([row], new Set(['one'])).lines, ties)
  assert.ok(open.every(({ from, to }) => from.middle > 40 && from.middle !== to.middle))
  const closed = placeTies(linesOf([row], new Set()).lines, ties)
  assert.ok(closed.every(({ from, to }) => from.middle < 40 && to.middle < 40))
})

test('a tie runs from the end to the beginning, back between the two where they overlap, and to the end where it is soft', () => {
  const [first, soft, back] = placeTies(linesOf([row], new Set(['one'])).lines, tiesOfRow(row, drawn))
  assert.ok(first !== undefined && soft !== undefined && back !== undefined)
  assert.deepEqual([cornersOf(first, x)[0]?.[0], cornersOf(first, x).at(-1)?.[0]], [210, 210])
  assert.equal(cornersOf(soft, x).at(-1)?.[0], 310)
  assert.equal(cornersOf(soft, x)[1]?.[0], 417, 'around the bar that ends later')
  assert.equal(cornersOf(back, x).length, 6)
  assert.equal(cornersOf(back, x).at(-1)?.[0], 150)
})
