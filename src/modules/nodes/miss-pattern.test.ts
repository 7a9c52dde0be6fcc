/** What misses of nodes add up to. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../calendar/days.ts'
import { missesBehind, patternsOf, type MissedEnd } from './miss-pattern.ts'

const miss = (unitId: string, node: string, on: string, more: Partial<MissedEnd> = {}): MissedEnd => ({
  unitId,
  projectId: node[0] ?? '',
  key: node,
  missedOn: day(on),
  status: 'accepted',
  returns: 0,
  ...more,
})
const MISSES = [
  miss('land', 'a1', '2026-03-02'),
  miss('land', 'a1', '2026-04-02', { status: 'asked' }),
  miss('land', 'a2', '2026-04-20', { returns: 2 }),
  miss('land', 'b1', '2026-04-21'),
  miss('housing', 'a3', '2026-03-05'),
]

test('a unit’s misses are counted by planned ends, nodes, projects and months, the unit with the most first', () => {
  const [land, housing] = patternsOf(MISSES)
  assert.deepEqual(land, {
    unitId: 'land',
    counts: { missed: 4, nodes: 3, repeated: 1, projects: 2, months: 2, unexplained: 1, returned: 1 },
  })
  assert.equal(housing?.counts.repeated, 0)
  assert.deepEqual(patternsOf([]), [])
})

test('every number opens the misses that it counts, and no others', () => {
  const its = MISSES.filter(({ unitId }) => unitId === 'land')
  const days = (measure: Parameters<typeof missesBehind>[1]) =>
    missesBehind(its, measure).map(({ missedOn }) => missedOn)
  assert.deepEqual(days('repeated'), [day('2026-03-02'), day('2026-04-02')])
  assert.deepEqual(days('unexplained'), [day('2026-04-02')])
  assert.deepEqual(days('returned'), [day('2026-04-20')])
  assert.equal(days('missed').length, 4)
  assert.equal(days('months').length, 4)
})

test('two nodes of the same name in two projects are not one node missed again', () => {
  const both = [miss('land', 'x', '2026-03-02'), miss('land', 'x', '2026-04-02', { projectId: 'other' })]
  assert.equal(patternsOf(both)[0]?.counts.repeated, 0)
})
