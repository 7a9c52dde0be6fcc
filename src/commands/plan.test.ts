/** `zhitong plan`: a line for each chart, and for each that is wrong what is wrong with it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runCommand } from '../../test/support/command.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { UsageError } from './command.ts'
import { plan } from './plan.ts'

const GOOD = {
  no: 3,
  name: '样例',
  nodes: [
    { id: 'a', days: 2 },
    { id: 'b', days: 3, after: ['a'] },
  ],
}
const CIRCLE = { no: 4, nodes: [{ id: 'a', days: 2, after: ['a'] }] }
const BROKEN = { no: 5, nodes: [{ id: 'a' }] }

test('each chart is a line of JSON; what is wrong with one leaves the others', async () => {
  const input = JSON.stringify({ flows: [GOOD, CIRCLE, BROKEN, GOOD] })
  const { code, written } = await runCommand(plan, ['-', '--json'], `\uFEFF${input}`)
  const lines = written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { no: number; total?: number[]; error?: { zh: string }[] })
  assert.equal(code, 1)
  assert.deepEqual(
    lines.map(({ no, total }) => [no, total]),
    [
      [3, [5]],
      [4, undefined],
      [5, undefined],
      [3, [5]],
    ],
  )
  assert.equal(lines[1]?.error?.[0]?.zh, '节点互为前置：a → a')
  assert.match(lines[2]?.error?.[0]?.zh ?? '', /^\/flows\/2\/nodes\/0: 节点应有 id/)
})

test('for people the total, the path and what can be saved stand in lines, faults on the other stream', async () => {
  const { code, written, complained } = await runCommand(
    plan,
    ['-'],
    JSON.stringify({ flows: [GOOD, CIRCLE] }),
  )
  assert.equal(code, 1)
  assert.match(
    written,
    /^3 样例\n.*total, working days: 5\n.*critical path: a → b\n.*can be saved: a 2, b 3\n/,
  )
  assert.match(complained, /^4: 节点互为前置：a → a\n4: nodes wait for one another: a → a\n$/)
  assert.equal((await runCommand(plan, ['-'], JSON.stringify(GOOD))).code, 0)
})

test('no file, two files, no JSON and a file that is not there are told', async () => {
  await assert.rejects(runCommand(plan, []), UsageError)
  await assert.rejects(runCommand(plan, ['a.json', 'b.json']), UsageError)
  await assert.rejects(runCommand(plan, ['-', '--fast']), UsageError)
  await assert.rejects(runCommand(plan, ['-'], '{'), OperatorError)
  await assert.rejects(runCommand(plan, ['/nowhere/charts.json']), OperatorError)
})
