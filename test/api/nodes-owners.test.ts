/**
 * What those who answer for nodes are told, and what their misses add up to: a message before a planned end, once; who holds a
 * node and why it was missed on the chart; numbers of each unit that open the misses behind them; minutes with files; paper.
 */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { ChartWire } from '../../src/modules/nodes/wire-chart.ts'
import type { BehindWire, PatternsWire } from '../../src/modules/nodes/wire-misses.ts'
import type { WeeklyWire } from '../../src/modules/nodes/wire-weekly.ts'
import type { PlanWire } from '../../src/modules/nodes/wire.ts'
import { MISS_MEASURES } from '../../src/modules/nodes/words.ts'
import type { MatterListWire, MessageWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { newKey } from '../support/appeal-story.ts'
import { bare, readPdf } from '../support/pdf.ts'
import { changePlan, laidPlan, nodeIn } from '../support/plan-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { departments, regions } = app.city
let id = ''

before(async () => {
  const laid = await laidPlan(app, '2026-08-31')
  id = laid.id
  assert.equal(nodeIn(laid.plan, 'fire').plannedToOn, '2026-06-01')
})

/** What somebody was told of the node before its end. */
async function told(login: string): Promise<MessageWire['values'][]> {
  const { rows } = (await (await app.as(login)).get<{ rows: MessageWire[] }>('/api/messages')).body
  return rows
    .filter(({ text, values }) => text.endsWith('node.dueSoon') && values['name'] === '改造与消防审查')
    .map(({ values }) => values)
}

async function remindBefore(days: unknown) {
  const answer = await (
    await app.as('luo')
  ).post<Problem>('/api/parameters', {
    name: 'node.remindDays',
    regionId: regions.city,
    when: {},
    effectiveFrom: '2026-05-25',
    value: days,
    basis: '云津市重点项目节点提醒办法（测试）第二条',
  })
  await app.app.runJob('reference')
  return answer
}

const weekly = async () =>
  (await (await app.as('chen')).get<WeeklyWire>('/api/weekly-progress')).body.remindDays

test('nobody is told before the region has said how many days before, and the weekly table says so', async () => {
  app.at('2026-05-25T09:00')
  await app.app.runJob('node-reminders')
  assert.deepEqual(await told('fang'), [])
  assert.equal(await weekly(), null)
  assert.equal((await remindBefore(-1)).status, 422)
  assert.equal((await remindBefore(3)).status, 200)
  assert.equal(await weekly(), 3)
})

test('whoever answers for a node is told of its end some days before, once, and nobody else is', async () => {
  app.at('2026-05-26T09:00')
  await app.app.runJob('node-reminders')
  assert.deepEqual(await told('fang'), [], 'four working days before')
  app.at('2026-05-27T09:00')
  await app.app.runJob('node-reminders')
  await app.app.runJob('node-reminders')
  app.at('2026-05-28T09:00')
  await app.app.runJob('node-reminders')
  const [message, ...others] = await told('fang')
  assert.deepEqual([message?.['on'], message?.['n']], ['2026-06-01', 3])
  assert.deepEqual(others, [])
  for (const login of ['chen', 'tang', 'wang']) assert.deepEqual(await told(login), [], login)
})

test('a planned end that was put off is told anew, and one that has come is not', async () => {
  const { body } = await (await app.as('chen')).get<PlanWire>(`/api/projects/${id}/plan`)
  const fire = nodeIn(body.plan, 'fire')
  const later = { version: body.plan?.version, key: 'fire', fromOn: fire.plannedFromOn, toOn: '2026-06-03' }
  assert.equal((await changePlan(app, 'chen', id, 'move', later)).status, 200)
  app.at('2026-06-01T09:00')
  await app.app.runJob('node-reminders')
  assert.equal((await told('fang')).length, 2)
  app.at('2026-06-04T09:00')
  await app.app.runJob('node-reminders')
  assert.equal((await told('fang')).length, 2)
})

const CAUSE = '设计单位更换，图纸重做'

async function explainAll() {
  const yu = await app.as('yu')
  const { rows } = (await yu.get<MatterListWire>('/api/matters?kind=explanation')).body
  for (const row of rows.filter(({ status }) => status === 'asked')) {
    const { version } = (await yu.get<{ version: number }>(`/api/explanations/${row.id}`)).body
    const input = { cause: CAUSE, measures: '每日调度', promisedOn: '2026-12-31' }
    const answer = await yu.post(`/api/explanations/${row.id}/acts/explain`, {
      version,
      key: newKey(),
      input,
    })
    assert.equal(answer.status, 200)
  }
}

test('the chart and the plan say who holds a node and why it was missed, to those who may read the explanation', async () => {
  app.at('2026-06-10T09:00')
  await app.app.runJob('missed-nodes')
  await explainAll()
  const chart = (await (await app.as('chen')).get<ChartWire>('/api/wall-chart')).body
  const row = chart.rows.find((one) => one.id === id)
  assert.ok(row)
  assert.equal(row.misses.find(({ key }) => key === 'fire')?.cause, CAUSE)
  const fire = row.nodes.find(({ key }) => key === 'fire')
  assert.equal(chart.answerers[fire?.answerer ?? -1]?.person, '方志远')
  assert.ok(row.path.length > 0 && row.path.length % 2 === 0)
  assert.ok(row.path.every((place) => row.nodes[place]?.isCritical === true))
  const mine = (await (await app.as('wang')).get<PlanWire>(`/api/projects/${id}/plan`)).body
  assert.ok(mine.plan?.nodes.every(({ miss, person }) => miss === null && person === null))
  const plan = (await (await app.as('chen')).get<PlanWire>(`/api/projects/${id}/plan`)).body
  assert.equal(nodeIn(plan.plan, 'fire').miss?.measures, '每日调度')
  const ofUnit = (await (await app.as('fang')).get<PlanWire>(`/api/projects/${id}/plan`)).body
  assert.equal(nodeIn(ofUnit.plan, 'fire').miss?.cause, CAUSE)
  assert.equal(nodeIn(ofUnit.plan, 'establish').miss, null, 'another unit explains that one')
})

test('misses add up for each unit, a node that is missed again is counted, and every number opens what it counts', async () => {
  const { body } = await (await app.as('chen')).get<PlanWire>(`/api/projects/${id}/plan`)
  const fire = nodeIn(body.plan, 'fire')
  const later = { version: body.plan?.version, key: 'fire', fromOn: fire.plannedFromOn, toOn: '2026-06-12' }
  assert.equal((await changePlan(app, 'chen', id, 'move', later)).status, 200)
  app.at('2026-06-22T09:00')
  await app.app.runJob('missed-nodes')
  const chen = await app.as('chen')
  const patterns = (await chen.get<PatternsWire>('/api/missed-nodes')).body
  assert.equal(patterns.from, '2026-01-01')
  const land = patterns.rows.find(({ unit }) => unit?.id === departments.resources)
  assert.deepEqual(land?.counts, {
    missed: 2,
    nodes: 1,
    repeated: 1,
    projects: 1,
    months: 1,
    unexplained: 1,
    returned: 0,
  })
  const behind = async (measure: string) =>
    (
      await chen.get<BehindWire>(
        `/api/missed-nodes/behind?unitId=${departments.resources}&measure=${measure}`,
      )
    ).body.rows
  assert.equal((await behind('repeated')).length, 2)
  const [open, ...others] = await behind('unexplained')
  assert.deepEqual([open?.missedOn, open?.status, others.length], ['2026-06-12', 'asked', 0])
  for (const measure of MISS_MEASURES)
    assert.ok((await behind(measure)).length >= (land?.counts[measure] ?? 0), measure)
  const earlier = await chen.get<PatternsWire>('/api/missed-nodes?from=2026-01-01&to=2026-03-31')
  assert.deepEqual(earlier.body.rows, [])
})

test('patterns of misses are for those who read the region, and a time does not end before it begins', async () => {
  const yu = await app.as('yu')
  assert.equal((await yu.get<Problem>('/api/missed-nodes')).body.reason.code, 'node.weeklyPower')
  assert.equal(
    (await yu.get<Problem>('/api/missed-nodes/behind?measure=missed')).body.reason.code,
    'node.weeklyPower',
  )
  const chen = await app.as('chen')
  const backward = await chen.get<Problem>('/api/missed-nodes?from=2026-05-01&to=2026-04-01')
  assert.equal(backward.body.reason.code, 'node.endBeforeBegin')
})

test('files are hung on the minutes by whoever writes them, and are had by those who read the table', async () => {
  const chen = await app.as('chen')
  const week = (await chen.get<WeeklyWire>('/api/weekly-progress')).body
  const bytes = new Uint8Array(Buffer.from('%PDF-1.4\n%%EOF'))
  const file = (await chen.upload('签到表.pdf', bytes)).body
  const foreign = (await (await app.as('yu')).upload('别人的.pdf', bytes)).body
  const keep = (version: number, files: readonly string[]) =>
    chen.post<WeeklyWire & Problem>('/api/weekly-progress/minutes', {
      regionId: regions.city,
      weekOn: week.weekOn,
      version,
      minutes: '一、通报逾期节点。',
      files,
    })
  assert.equal((await keep(0, [foreign.id])).body.fields[0]?.path, '/files/0')
  assert.equal((await keep(0, [file.id])).body.minutes?.files.length, 1)
  const [hung] = (await keep(1, [file.id])).body.minutes?.files ?? []
  assert.equal(hung?.name, '签到表.pdf')
  const address = `/api/weekly-progress/files/${hung?.id}`
  assert.equal((await (await app.as('tang')).get(address)).status, 404, 'another region’s office')
  assert.equal((await (await app.as('yu')).get(address)).status, 404, 'reads no region')
  const had = await chen.get<string>(address)
  assert.equal(had.status, 200)
  assert.match(had.headers.get('content-disposition') ?? '', /attachment/)
})

async function sheet(login: string, address: string) {
  const { cookie = '' } = await app.as(login)
  const answer = await fetch(app.url + address, { headers: { cookie } })
  assert.equal(answer.status, 200, address)
  return readPdf(new Uint8Array(await answer.arrayBuffer()))
}

test('the weekly table is set on paper with its week, moment and page numbers, what is still to be explained, and its minutes', async () => {
  const paper = await sheet('chen', '/api/weekly-progress/print')
  for (const text of ['项目进展情况一览表', '改造与消防审查', '待说明', '通报逾期节点', '签到表.pdf'])
    assert.ok(paper.text.includes(bare(text)), text)
  assert.match(paper.margins[0] ?? '', /2026-06-22.*陈若兰/)
  assert.match(paper.margins[0] ?? '', /第1页，共\d+页/)
})

test('the wall chart is set on paper as it is filtered, and shows nobody more than their screen', async () => {
  const paper = await sheet('chen', '/api/wall-chart/print?q=蓝田')
  assert.ok(paper.text.includes('蓝田精密机床二期'))
  assert.match(paper.text, /逾期：.*改造与消防审查/)
  assert.ok(!(await sheet('chen', '/api/wall-chart/print?q=北辰')).text.includes('蓝田'))
  assert.ok(!(await sheet('tang', '/api/wall-chart/print?language=en')).text.includes('蓝田'))
})
