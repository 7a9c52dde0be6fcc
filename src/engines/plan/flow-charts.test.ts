/** Flow charts read from JSON: variants, stages, what a total leaves out, and what is wrong with a chart. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { needsRealData, realData } from '../../../test/support/real-data.ts'
import { answerFlow, readFlows, type FlowAnswer } from './flow-charts.ts'

const CHART = {
  flows: [
    {
      no: 7,
      name: '样例',
      nodes: [
        { id: 'file', days: [5, 1], after: [], stage: '立项' },
        { id: 'notice', days: 2, after: ['file'], stage: '立项', publicity_days: 10 },
        { id: 'merged', days: 9, after: ['file'], stage: '立项', counted: false },
        { id: 'draw', days: 30, after: ['notice'], stage: '施工', kind: 'owner' },
        { id: 'permit', days: 3, after: ['notice', 'merged', 'draw'], stage: '施工' },
      ],
    },
  ],
}

function answerOf(json: unknown): FlowAnswer {
  const [flow] = readFlows(json)
  assert.ok(flow !== undefined && !('code' in flow))
  const answer = answerFlow(flow)
  assert.ok(!('problems' in answer))
  return answer
}

test('a chart has one total for each variant, without what it does not count and without the time of others', () => {
  const answer = answerOf(CHART)
  assert.deepEqual(answer, {
    no: 7,
    total: [10, 6],
    totalWithUncounted: [17, 13],
    stages: { 立项: [7, 3], 施工: 3 },
    criticalPath: [
      ['file', 'notice', 'permit'],
      ['file', 'notice', 'permit'],
    ],
    slack: { file: 0, notice: 0, merged: 2, draw: 0, permit: 0 },
    savings: { file: [5, 1], notice: 2, merged: 0, draw: 0, permit: 3 },
    leftOut: [
      { id: 'merged', days: 9, why: 'uncounted' },
      { id: 'draw', days: 30, why: 'notApproval' },
      { id: 'notice', days: 10, why: 'publicity' },
    ],
  })
})

test('one chart, and nodes alone, are charts too', () => {
  const nodes = [{ id: 'a', days: 2 }]
  assert.deepEqual(answerOf({ no: 'A-1', nodes }).no, 'A-1')
  assert.deepEqual(answerOf({ nodes }).total, [2])
  assert.deepEqual(answerOf(nodes).total, [2])
})

const told = (json: unknown) =>
  readFlows(json).map((flow) => ('code' in flow ? `${flow.at} ${flow.code}` : flow.no))

test('a chart that cannot be read is told with its place, and the others are read', () => {
  const good = { nodes: [{ id: 'a', days: 1 }] }
  assert.deepEqual(told({ flows: [good, 'none', good] }), [1, '/flows/1 plan.flow', 3])
  assert.deepEqual(told({ flows: {} }), ['/flows plan.flows'])
  assert.deepEqual(told({ flows: [{ no: 4, nodes: [] }] }), ['/flows/0/nodes plan.nodes'])
  assert.deepEqual(told({ no: null, nodes: [] }), ['/no plan.no'])
  assert.deepEqual(told(12), ['/nodes plan.nodes'])
  const broken: unknown[] = [
    { days: 1 },
    { id: 3, days: 1 },
    { id: 'a', days: '5' },
    { id: 'a', days: [] },
    { id: 'a', days: 1, after: 'b' },
    { id: 'a', days: 1, after: [{ id: 'b' }] },
    { id: 'a', days: 1, counted: 'no' },
    { id: 'a', days: 1, kind: 5 },
    { id: 'a', days: 1, publicity_days: 'ten' },
    null,
  ]
  for (const node of broken)
    assert.deepEqual(told([{ id: 'x', days: 1 }, node]), ['/nodes/1 plan.node'], JSON.stringify(node))
})

test('a circle in a chart is a problem of it', () => {
  const answer = answerFlow({
    no: 1,
    name: null,
    nodes: [
      { id: 'a', days: 1, after: ['b'] },
      { id: 'b', days: 1, after: ['a'] },
    ],
  })
  assert.ok('problems' in answer)
  assert.deepEqual(answer.problems[0]?.reason.values, { circle: 'b → a → b' })
})

test('published charts of a city have the totals and stages that it published', needsRealData, () => {
  const text = readFileSync(`${realData}/approvals/tangshan_flowcharts_dev.json`, 'utf8')
  const published = (JSON.parse(text) as { flows: Published[] }).flows
  const flows = readFlows({ flows: published })
  assert.equal(flows.length, 5)
  for (const [n, flow] of flows.entries()) {
    const answer = answerOf(published[n])
    assert.deepEqual(answer.total, published[n]?.published_total, `chart ${flow.no}`)
    assert.deepEqual(answer.stages, published[n]?.published_stages ?? {}, `chart ${flow.no}`)
  }
  const leaving = published.filter((flow) => answerOf(flow).leftOut.length > 0).map(({ no }) => no)
  assert.deepEqual(leaving, [1, 8], 'the charts whose totals leave something out')
})

interface Published {
  readonly no: number
  readonly published_total: readonly number[]
  readonly published_stages?: object
}
