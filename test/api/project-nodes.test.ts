/**
 * Nodes of projects over HTTP: a plan is laid backward and changed by those who may, everybody concerned sees it, a missed
 * node is explained once, and the weekly table and the wall chart show the same.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChartWire } from '../../src/modules/nodes/wire-chart.ts'
import type { ExplanationFactsWire } from '../../src/modules/nodes/wire-misses.ts'
import type { WeeklyWire } from '../../src/modules/nodes/wire-weekly.ts'
import type { PlanWire } from '../../src/modules/nodes/wire.ts'
import type { MatterListWire, MatterViewWire, Problem } from '../../src/platform/wire.ts'
import { day, isoDay, type Day } from '../../src/calendar/days.ts'
import { startApp } from '../support/app.ts'
import { newKey } from '../support/appeal-story.ts'
import { changePlan, drawn, laidPlan, nodeIn, previewPlan } from '../support/plan-story.ts'
import { openProject } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { departments, regions } = app.city
const NOWHERE = '019a0000-0000-7000-8000-00000000ffff'

const change = (login: string, id: string, act: string, input: object) =>
  changePlan(app, login, id, act, input)

async function seePlan(login: string, id: string) {
  return (await app.as(login)).get<PlanWire & Problem>(`/api/projects/${id}/plan`)
}

const planned = (targetOn = '2026-08-31') => laidPlan(app, targetOn)

test('the office lays a plan backward from the target, and those named for a role answer for its nodes', async () => {
  const { plan } = await planned()
  assert.equal(nodeIn(plan, 'production').plannedToOn, '2026-08-31')
  assert.equal(nodeIn(plan, 'fire').department?.id, departments.resources)
  assert.equal(nodeIn(plan, 'establish').department?.id, departments.office)
  assert.equal(plan.version, 1)
})

test('a target in the past is refused with what is possible, a second plan too, and who does not plan may not', async () => {
  const id = (await openProject(app)).body.id
  const lay = (login: string, targetOn: string) =>
    change(login, id, 'lay', { type: 'existingPlant', targetOn, owners: [] })
  const past = await lay('chen', '2026-02-27')
  assert.equal(past.body.reason.code, 'node.targetPast')
  assert.equal(past.body.fields[0]?.path, '/targetOn')
  const possible = String(past.body.reason.values?.['possible'])
  const soon = await lay('chen', '2026-03-31')
  assert.equal(soon.body.reason.code, 'node.targetSoon')
  assert.equal((await lay('su', possible)).body.reason.code, 'node.power')
  assert.equal((await lay('chen', possible)).status, 200)
  assert.equal((await lay('chen', possible)).body.reason.code, 'node.laidAlready')
})

test('a project that somebody may not see has no plan for them, whoever they are', async () => {
  const { id } = await planned()
  for (const login of ['liu', 'wei', 'tang', 'kong']) {
    assert.equal((await seePlan(login, id)).status, 404, login)
  }
  assert.equal((await change('tang', id, 'move', MOVE)).body.reason?.code, 'matter.notFound')
  assert.equal((await seePlan('chen', NOWHERE)).status, 404)
})

const MOVE = { version: 1, key: 'lease', fromOn: '2026-06-01', toOn: '2026-06-05' }

test('the enterprise sees its plan with lights and neither plans nor learns of posts', async () => {
  const { id } = await planned()
  const { status, body } = await seePlan('wang', id)
  assert.equal(status, 200)
  assert.equal(body.mayPlan, false)
  assert.ok(body.plan?.nodes.every((node) => !node.mayReport && node.post === null && node.matterId === null))
  const act = await change('wang', id, 'move', MOVE)
  assert.equal(act.body.reason.code, 'session.noPost')
})

test('a node is moved by whoever plans, and a page that has grown old changes nothing', async () => {
  const { id, plan } = await planned()
  const lease = nodeIn(plan, 'lease')
  const later = { version: 1, key: 'lease', fromOn: lease.plannedFromOn, toOn: '2026-07-03' }
  const moved = await change('chen', id, 'move', later)
  assert.equal(moved.status, 200, JSON.stringify(moved.body))
  assert.equal(moved.body.plan?.version, 2)
  assert.equal(nodeIn(moved.body.plan, 'lease').plannedToOn, '2026-07-03')
  assert.equal(nodeIn(moved.body.plan, 'lease').baseToOn, lease.plannedToOn)
  assert.ok(nodeIn(moved.body.plan, 'fire').plannedFromOn > '2026-07-03')
  const stale = await change('chen', id, 'move', later)
  assert.equal(stale.status, 409)
  assert.equal(stale.body.reason.code, 'node.stale')
})

test('nodes that wait for one another are refused with the circle, and nothing is written', async () => {
  const { id, plan } = await planned()
  const names = plan.nodes.map(drawn)
  const nodes = names.map((node) => ({
    ...node,
    after: node.key === 'establish' ? [{ node: 'acceptance', lagDays: 0 }] : node.after,
  }))
  const circle = await change('chen', id, 'amend', { version: 1, nodes, reason: '试一试' })
  assert.equal(circle.body.reason.code, 'plan.circle')
  assert.match(String(circle.body.reason.values?.['circle']), /立项备案.*→|→ 立项备案/)
  assert.equal((await seePlan('chen', id)).body.plan?.version, 1)
  const foreign = names.map((node) => ({ ...node, matterId: node.key === 'fire' ? NOWHERE : null }))
  const refused = await change('chen', id, 'amend', { version: 1, nodes: foreign, reason: '挂接' })
  assert.equal(refused.body.reason.code, 'matter.notFound')
  const renamed = names.map((node) => ({ ...node, name: node.key === 'fire' ? '消防设计审查' : node.name }))
  const done = await change('chen', id, 'amend', { version: 1, nodes: renamed, reason: '名称' })
  assert.equal(nodeIn(done.body.plan, 'fire').name, '消防设计审查')
  assert.equal(nodeIn(done.body.plan, 'fire').plannedToOn, nodeIn(plan, 'fire').plannedToOn)
})

test('what a change would move is told before it is made, and nothing is written by looking', async () => {
  const { id, plan } = await planned('2026-12-31')
  const nodes = plan.nodes.map(drawn)
  const survey = { ...drawn(nodeIn(plan, 'lease')), key: 'survey', name: '地质勘察', days: 10 }
  const longer = [
    ...nodes
      .filter(({ key }) => key !== 'equipment')
      .map((node) => ({
        ...node,
        after:
          node.key === 'fire'
            ? [...node.after, { node: 'survey', lagDays: 0 }]
            : node.after.filter((edge) => edge.node !== 'equipment'),
      })),
    survey,
  ]
  const look = (login: string, version: number, drawing: object[]) =>
    previewPlan(app, login, id, 'amend', { version, nodes: drawing })
  const seen = await look('chen', 1, longer)
  assert.equal(seen.status, 200, JSON.stringify(seen.body))
  const by = new Map(seen.body.moved.map((one) => [one.key, one]))
  assert.equal(by.get('survey')?.was, null)
  assert.equal(by.get('equipment')?.will, null)
  assert.equal(by.get('production'), undefined, 'the end stays on the target')
  assert.ok(seen.body.stayCount > 0)
  assert.equal((await seePlan('chen', id)).body.plan?.version, 1)
  assert.equal((await look('chen', 2, longer)).body.reason.code, 'node.stale')
  assert.equal((await look('yu', 1, longer)).body.reason.code, 'node.power')
  const soon = await previewPlan(app, 'chen', id, 'replan', { version: 1, targetOn: '2026-03-03' })
  assert.equal(soon.body.reason.code, 'node.targetSoon')
  const done = await change('chen', id, 'amend', { version: 1, nodes: longer, reason: '先勘察' })
  for (const { key, will } of seen.body.moved.filter((one) => one.will !== null))
    assert.equal(nodeIn(done.body.plan, key).plannedFromOn, will?.fromOn, key)
})

test('the department of a node says what happened to it, and to no other', async () => {
  const { id } = await planned()
  const report = (login: string, version: number, key: string) =>
    change(login, id, 'report', { version, key, startedOn: '2026-03-02', finishedOn: null })
  assert.equal((await report('yu', 1, 'establish')).body.reason.code, 'node.power')
  const said = await report('yu', 1, 'fire')
  assert.equal(said.status, 200)
  assert.equal(nodeIn(said.body.plan, 'fire').startedOn, '2026-03-02')
  const early = await change('yu', id, 'report', {
    version: 2,
    key: 'fire',
    startedOn: '2026-03-02',
    finishedOn: '2026-03-02',
  })
  assert.equal(early.body.reason.code, 'node.needs')
})

async function explanations(login: string, projectId: string) {
  const list = await (await app.as(login)).get<MatterListWire>('/api/matters?kind=explanation')
  const found = []
  for (const row of list.body.rows) {
    const url = `/api/explanations/${row.id}`
    const { body } = await (await app.as(login)).get<MatterViewWire<ExplanationFactsWire>>(url)
    if (body.facts.projectId === projectId) found.push(body)
  }
  return found
}

async function onExplanation(login: string, id: string, act: string, input: object) {
  const visitor = await app.as(login)
  const { version } = (await visitor.get<{ version: number }>(`/api/explanations/${id}`)).body
  return visitor.post<Problem>(`/api/explanations/${id}/acts/${act}`, {
    version: version ?? 1,
    key: newKey(),
    input,
  })
}

test('a missed node is asked about once, its department explains, and the office sends back and accepts', async () => {
  const { id, plan } = await planned()
  const { plannedToOn } = nodeIn(plan, 'fire')
  app.at(`${plannedToOn}T09:00`)
  await app.app.runJob('missed-nodes')
  assert.equal((await explanations('yu', id)).length, 0)
  const next = isoDay((day(plannedToOn) + 7) as Day)
  app.at(`${next}T09:00`)
  await app.app.runJob('missed-nodes')
  await app.app.runJob('missed-nodes')
  const [asked, ...others] = await explanations('fang', id)
  assert.ok(asked)
  assert.equal(others.length, 0)
  assert.equal(asked.facts.missedOn, plannedToOn)
  assert.ok(asked.time.dueOn !== null, 'a clock runs')
  const words = { cause: '设计单位更换', measures: '每日调度', promisedOn: '2026-12-31' }
  assert.equal((await onExplanation('chen', asked.id, 'explain', words)).body.code, 'not_permitted')
  assert.equal(
    (await onExplanation('yu', asked.id, 'explain', { ...words, promisedOn: '2026-01-01' })).status,
    422,
  )
  assert.equal((await onExplanation('yu', asked.id, 'explain', words)).status, 200)
  assert.equal((await onExplanation('yu', asked.id, 'accept', {})).body.code, 'not_permitted')
  assert.equal((await onExplanation('chen', asked.id, 'sendBack', { reason: '措施不具体' })).status, 200)
  assert.equal((await onExplanation('yu', asked.id, 'explain', words)).status, 200)
  assert.equal((await onExplanation('chen', asked.id, 'accept', {})).status, 200)
  await app.app.runJob('missed-nodes')
  assert.equal((await explanations('fang', id)).length, 1)
  assert.equal((await (await app.as('wang')).get(`/api/explanations/${asked.id}`)).status, 404)
})

test('the weekly table has what is late on top with its cause, and its minutes are kept against a stale page', async () => {
  const chen = await app.as('chen')
  const week = (await chen.get<WeeklyWire>('/api/weekly-progress')).body
  const fire = week.late.find(({ explanation }) => explanation?.status === 'accepted')
  assert.equal(fire?.explanation?.cause, '设计单位更换')
  assert.ok((fire?.lateDays ?? 0) > 0)
  assert.equal(fire?.person, '方志远')
  const body = { regionId: regions.city, weekOn: week.weekOn, version: 0, minutes: '请各单位按期完成。' }
  const kept = await chen.post<WeeklyWire>('/api/weekly-progress/minutes', body)
  assert.equal(kept.body.minutes?.text, body.minutes)
  assert.equal((await chen.post<Problem>('/api/weekly-progress/minutes', body)).status, 409)
  const tuesday = { ...body, version: 1, weekOn: '2026-03-03' }
  assert.equal(
    (await chen.post<Problem>('/api/weekly-progress/minutes', tuesday)).body.reason.code,
    'node.noMonday',
  )
  const su = await app.as('su')
  assert.equal((await su.post<Problem>('/api/weekly-progress/minutes', body)).body.code, 'not_permitted')
  const yu = await app.as('yu')
  assert.equal((await yu.get<Problem>('/api/weekly-progress')).body.reason.code, 'node.weeklyPower')
  const sheet = await fetch(`${app.url}/api/weekly-progress.xlsx`, { headers: { cookie: chen.cookie ?? '' } })
  assert.match(sheet.headers.get('content-disposition') ?? '', /weekly-/)
  assert.ok((await sheet.arrayBuffer()).byteLength > 2000)
})

/** The projects on the wall chart of somebody. */
const charted = async (login: string) =>
  (await (await app.as(login)).get<ChartWire>('/api/wall-chart')).body.rows.map((row) => row.id)

test('the wall chart shows an officer of the region all plans, a department its own nodes’, and others none', async () => {
  const { id } = await planned('2027-06-30')
  assert.ok((await charted('chen')).includes(id))
  assert.ok((await charted('yu')).includes(id))
  assert.deepEqual(await charted('tang'), [])
  assert.deepEqual(await charted('wei'), [])
})

const draw = (key: string, after: string[]) => ({
  key,
  name: `节点${key}`,
  days: 5,
  unit: 'WD',
  after: after.map((node) => ({ node, lagDays: 0 })),
  soft: [],
  role: null,
})

test('a region publishes its own template, the next plans are laid from it, and two do not publish the same version', async () => {
  const chen = await app.as('chen')
  const body = {
    regionId: regions.city,
    type: 'government',
    follows: 0,
    nodes: [draw('one', []), draw('two', ['one'])],
    basis: '项目推进工作规则',
  }
  const circle = { ...body, nodes: [draw('one', ['two']), draw('two', ['one'])] }
  assert.equal((await chen.post<Problem>('/api/plan-templates', circle)).body.reason.code, 'plan.circle')
  assert.equal((await chen.post('/api/plan-templates', body)).status, 200)
  assert.equal((await chen.post<Problem>('/api/plan-templates', body)).body.reason.code, 'node.templateStale')
  assert.equal(
    (await (await app.as('su')).post<Problem>('/api/plan-templates', body)).body.code,
    'not_permitted',
  )
  const id = (await openProject(app)).body.id
  const laid = await change('chen', id, 'lay', { type: 'government', targetOn: '2026-12-31', owners: [] })
  assert.deepEqual(
    laid.body.plan?.nodes.map(({ key }) => key),
    ['one', 'two'],
  )
  assert.equal(laid.body.plan?.templateVersion, 1)
})

test('a plan that is done stands below one that still runs, however late it was', async () => {
  app.at('2026-06-01T09:00')
  const done = await planned('2026-12-31')
  const running = await planned('2027-09-30')
  app.at('2027-02-01T09:00')
  let { version } = done.plan
  for (const { key } of done.plan.nodes) {
    const said = { version, key, startedOn: '2027-01-04', finishedOn: '2027-01-15' }
    const answer = await change('chen', done.id, 'report', said)
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    version = answer.body.plan?.version ?? 0
  }
  const order = await charted('chen')
  assert.ok(order.includes(done.id))
  assert.ok(order.indexOf(done.id) > order.indexOf(running.id))
})
