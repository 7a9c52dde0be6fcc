/** Templates of plans and nodes in files over HTTP: filled in, looked through, published and taken over by those who may. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type {
  FileNodesWire,
  TemplatesWire,
  TemplateVersionsWire,
} from '../../src/modules/nodes/wire-templates.ts'
import type { PlanWire } from '../../src/modules/nodes/wire.ts'
import { writeWorkbook } from '../../src/platform/table-files/workbook.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { changePlan, drawn, laidPlan, nodeIn } from '../support/plan-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { regions } = app.city

const HEAD = ['节点', '工期', '前置节点', '责任单位']

async function workbook(rows: readonly (readonly (string | number)[])[]): Promise<Blob> {
  const bytes = await writeWorkbook([{ name: '节点', rows: rows.map((row) => [...row]) }], app.now())
  return new Blob([new Uint8Array(bytes)])
}

async function read(login: string, address: string, file: Blob) {
  const form = new FormData()
  form.set('file', file, '节点.xlsx')
  return (await app.as(login)).send<FileNodesWire & Problem>(address, form)
}

async function download(login: string, address: string): Promise<Blob> {
  const { cookie = '' } = await app.as(login)
  const answer = await fetch(app.url + address, { headers: { cookie } })
  assert.equal(answer.status, 200, address)
  return answer.blob()
}

const OF_TYPE = `regionId=${regions.city}&type=newLand`

test('the office fills in a table, is told what is wrong in which row, and publishes what was read as the next version', async () => {
  const broken = await workbook([HEAD, ['地勘', 10, '', ''], ['方案', '两周', '地堪', '']])
  const faults = (await read('chen', `/api/plan-templates/read?${OF_TYPE}`, broken)).body
  assert.deepEqual(faults.nodes, [])
  assert.deepEqual(
    faults.faults.map(({ line, column }) => `${line} ${column ?? ''}`),
    ['3 工期', '3 前置节点'],
  )
  const whole = await workbook([HEAD, ['地勘', 10, '', ''], ['用地组卷', 12, '地勘(-2)', '']])
  const seen = (await read('chen', `/api/plan-templates/read?${OF_TYPE}`, whole)).body
  assert.deepEqual(seen.faults, [])
  assert.deepEqual(
    seen.nodes.map(({ key }) => key),
    ['n1', 'landFile'],
  )
  const chen = await app.as('chen')
  const nodes = seen.nodes.map(({ departmentId: _none, ...node }) => node)
  const body = { regionId: regions.city, type: 'newLand', follows: 0, nodes, basis: '市重点项目工作规程' }
  const listed = (await chen.post<TemplatesWire>('/api/plan-templates', body)).body
  assert.equal(listed.mayPublish, true)
  assert.equal(listed.rows.find(({ type }) => type === 'newLand')?.version, 1)
})

test('a district goes by the city’s template until it has its own, and old plans keep the version they were laid from', async () => {
  const su = await app.as('su')
  const district = (await su.get<TemplatesWire>(`/api/plan-templates?regionId=${regions.linxi}`)).body
  const inherited = district.rows.find(({ type }) => type === 'newLand')
  assert.deepEqual([inherited?.isOwn, inherited?.version, district.mayPublish], [false, 1, false])
  const versions = (await su.get<TemplateVersionsWire>(`/api/plan-templates/versions?${OF_TYPE}`)).body
  assert.deepEqual(
    versions.rows.map(({ version, planCount, basis }) => [version, planCount, basis]),
    [[1, 0, '市重点项目工作规程']],
  )
})

test('a table is read by those alone who publish or plan, and a file that is none is refused', async () => {
  const file = await workbook([HEAD, ['地勘', 10, '', '']])
  assert.equal((await read('su', `/api/plan-templates/read?${OF_TYPE}`, file)).body.reason.code, 'node.power')
  const { id } = await laidPlan(app, '2026-08-31')
  assert.equal((await read('yu', `/api/projects/${id}/plan/read`, file)).body.reason.code, 'node.power')
  assert.equal((await read('tang', `/api/projects/${id}/plan/read`, file)).status, 404)
  const noWorkbook = await read('chen', `/api/projects/${id}/plan/read`, new Blob(['PK', '坏文件']))
  assert.equal(noWorkbook.status, 422)
  const empty = await download('chen', '/api/plan-templates/empty.xlsx?language=zh')
  assert.equal((await read('chen', `/api/projects/${id}/plan/read`, empty)).body.faults.length, 0)
})

test('a plan is written out, and what is read in again is the plan, with who answers for its nodes', async () => {
  const { id, plan } = await laidPlan(app, '2026-08-31')
  const file = await download('chen', `/api/projects/${id}/plan/nodes.xlsx?language=zh`)
  const seen = (await read('chen', `/api/projects/${id}/plan/read`, file)).body
  assert.deepEqual(seen.faults, [])
  const withPlan = seen.nodes.map((node) => ({ ...node, postId: null, matterId: null }))
  assert.deepEqual(withPlan, plan.nodes.map(drawn))
  const longer = withPlan.map((node) => (node.key === 'lease' ? { ...node, days: 9 } : node))
  const changed = await changePlan(app, 'chen', id, 'amend', {
    version: 1,
    nodes: longer,
    reason: '表格调整',
  })
  assert.equal(nodeIn((changed.body as PlanWire).plan, 'lease').days, 9)
})
