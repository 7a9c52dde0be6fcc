/** Drawing nodes before the server is asked what comes of it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NodeInputWire } from '../../wire.ts'
import { freeFor, tied, tiesOf, withNew, without } from './node-drawing.ts'

const draw = (key: string, ...after: string[]): NodeInputWire => ({
  key,
  name: `节点${key}`,
  days: 3,
  unit: 'WD',
  after: after.map((node) => ({ node, lagDays: 0 })),
  soft: [],
  role: null,
  departmentId: 'unit',
  postId: null,
  matterId: null,
})
const nodes = [draw('a'), draw('b', 'a'), draw('n4', 'b')]

test('a new node stands below the one it was added to, begins after it, and has a key that nobody has', () => {
  const drawn = withNew(nodes, '公示', 'a')
  assert.deepEqual(
    drawn.map(({ key }) => key),
    ['a', 'n5', 'b', 'n4'],
  )
  assert.deepEqual(drawn[1]?.after, [{ node: 'a', lagDays: 0 }])
  assert.equal(drawn[1]?.departmentId, 'unit')
  assert.deepEqual(withNew([], '第一', null)[0]?.after, [])
})

test('a node that is taken away is waited for by nobody', () => {
  const rest = without(nodes, 'a')
  assert.deepEqual(rest[0]?.after, [])
  assert.equal(rest.length, 2)
})

test('what is tied is told as it was drawn, and nothing is tied twice or to itself', () => {
  const node = tied(draw('c'), [
    { to: 'a', kind: 'hard', lagDays: -5 },
    { to: 'b', kind: 'soft', lagDays: 0 },
  ])
  assert.deepEqual(node.after, [{ node: 'a', lagDays: -5 }])
  assert.deepEqual(node.soft, ['b'])
  assert.deepEqual(tied(node, tiesOf(node)), node)
  assert.deepEqual(
    freeFor([...nodes, node], node).map(({ key }) => key),
    ['n4'],
  )
})
