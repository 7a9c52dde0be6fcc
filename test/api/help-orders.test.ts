/**
 * Help and agency orders over HTTP: asked for, arranged with one agent and one approver who are two persons, worked on step by
 * step, confirmed by the enterprise and by nobody else, passed on with receipt, and never twice for one project.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HelpOrderFactsWire, UnservedWire } from '../../src/modules/help-orders/wire.ts'
import type { InboxWire, MatterViewWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { newKey, type Done } from '../support/appeal-story.ts'
import { projectIn } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { departments } = app.city
const post = (key: string) => app.city.post(key)

const WISH = {
  title: '二期厂房全程代办',
  chain: 'wholeProcess',
  manner: 'guide',
  mode: 'whole',
  need: '从立项到验收',
}

async function ask(login: string, more: object = {}): Promise<Done> {
  const visitor = await app.as(login)
  return visitor.post('/api/help-orders/acts/ask', { key: newKey(), input: { ...WISH, ...more } })
}

async function see(login: string, id: string) {
  const visitor = await app.as(login)
  return visitor.get<MatterViewWire<HelpOrderFactsWire> & Problem>(`/api/help-orders/${id}`)
}

async function act(login: string, id: string, name: string, input: object = {}): Promise<Done> {
  const visitor = await app.as(login)
  const { version } = (await see(login, id)).body
  const body = { version: version ?? 1, key: newKey(), input }
  return visitor.post(`/api/help-orders/${id}/acts/${name}`, body)
}

async function must(...given: Parameters<typeof act>): Promise<void> {
  const { status, body } = await act(...given)
  assert.equal(status, 200, `${given[2]}: ${JSON.stringify(body)}`)
}

/** An order of Lantian's that the office has passed to natural resources, where Yu is the agent and Peng the approver. */
async function running(more: object = {}): Promise<string> {
  const { status, body } = await ask('wang', more)
  assert.equal(status, 200, JSON.stringify(body))
  await must('chen', body.id, 'passOn', { departmentId: departments.resources, reason: '由牵头单位代办' })
  await must('fang', body.id, 'receive')
  await must('fang', body.id, 'nameAgent', { postIds: [post('resources.first')] })
  await must('fang', body.id, 'nameApprover', { postIds: [post('resources.second')] })
  return body.id
}

const fieldOf = ({ body }: Done) => body.fields[0]?.code

test('an enterprise asks for itself only; others do not see it, and an officer says for whom', async () => {
  const { body } = await ask('wang')
  assert.equal((await see('wang', body.id)).status, 200)
  assert.equal((await see('liu', body.id)).status, 404)
  assert.equal((await see('chen', body.id)).body.department?.name.zh, '云津市营商环境建设局')
  assert.equal(fieldOf(await ask('chen')), 'helpOrder.forWhom')
  assert.equal((await ask('yu', { enterpriseId: app.city.enterprises.lantian })).body.code, 'not_permitted')
  assert.equal(fieldOf(await ask('wang', { mode: 'extendedHours' })), 'helpOrder.visitOnMissing')
  assert.equal(
    fieldOf(await ask('wang', { mode: 'extendedHours', visitOn: '2026-03-01' })),
    'helpOrder.visitPast',
  )
})

test('agent and approver are two persons, and who is replaced is replaced with a reason', async () => {
  const id = await running()
  const again = { postIds: [post('resources.second')], reason: '调整' }
  assert.equal(fieldOf(await act('fang', id, 'nameAgent', again)), 'helpOrder.samePerson')
  const other = { postIds: [post('resources.head')] }
  assert.equal(fieldOf(await act('fang', id, 'nameAgent', other)), 'helpOrder.whyReplaced')
  const same = { postIds: [post('resources.first')], reason: '调整' }
  assert.equal(fieldOf(await act('fang', id, 'nameAgent', same)), 'helpOrder.namedAlready')
  assert.equal((await act('yu', id, 'nameAgent', { ...other, reason: '换人' })).body.code, 'not_permitted')
  await must('fang', id, 'nameAgent', { ...other, reason: '原代办员出差' })
  assert.equal((await see('wang', id)).body.facts.agent?.person, '方志远')
})

test('the agent, the approver and the enterprise see the same board', async () => {
  const id = await running()
  await must('yu', id, 'begin', { step: 'initiation' })
  const boards = await Promise.all(
    ['yu', 'peng', 'wang'].map(async (login) => (await see(login, id)).body.facts),
  )
  assert.deepEqual(boards[0], boards[1])
  assert.deepEqual(boards[0], boards[2])
  assert.equal(boards[0]?.steps.length, 9)
})

test('a step is finished without open problems, and confirmed by its enterprise alone', async () => {
  const id = await running()
  assert.equal(fieldOf(await act('yu', id, 'begin', { step: 'bankAccount' })), 'helpOrder.otherChain')
  assert.equal((await act('peng', id, 'begin', { step: 'initiation' })).body.code, 'not_permitted')
  assert.equal(
    (await act('wang', id, 'sign', { step: 'initiation' })).body.reason.code,
    'helpOrder.nothingToSign',
  )
  await must('yu', id, 'begin', { step: 'initiation' })
  await must('wang', id, 'raise', { step: 'initiation', problem: '缺节能承诺' })
  const early = await act('yu', id, 'finish', { step: 'initiation', materials: '备案表' })
  assert.equal(fieldOf(early), 'helpOrder.problemsOpen')
  assert.equal((await act('yu', id, 'solve', { no: 1, solution: '补交' })).body.code, 'not_permitted')
  assert.equal(
    fieldOf(await act('peng', id, 'solve', { no: 2, solution: '补交' })),
    'helpOrder.noSuchProblem',
  )
  await must('peng', id, 'solve', { no: 1, solution: '已容缺受理' })
  await must('yu', id, 'finish', { step: 'initiation', materials: '备案表' })
  const inbox = (await (await app.as('wang')).get<InboxWire>('/api/inbox')).body
  assert.ok(JSON.stringify(inbox).includes(id))
  assert.equal((await act('liu', id, 'sign', { step: 'initiation' })).status, 404)
  assert.equal((await act('yu', id, 'sign', { step: 'initiation' })).body.code, 'not_permitted')
  await must('wang', id, 'sendBack', { step: 'initiation', reason: '名称有误' })
  await must('yu', id, 'finish', { step: 'initiation', materials: '备案表（更正）' })
  await must('wang', id, 'sign', { step: 'initiation' })
  const [step] = (await see('wang', id)).body.facts.steps
  assert.deepEqual([step?.state, step?.returns, step?.signedOn], ['signed', 1, '2026-03-02'])
})

test('what is filed for an enterprise needs its written authority, and what is delivered a number', async () => {
  const id = await running({ manner: 'file', chain: 'startUp' })
  assert.equal(
    (await act('yu', id, 'begin', { step: 'companySetUp' })).body.reason.code,
    'helpOrder.notAuthorised',
  )
  const wang = await app.as('wang')
  const paper = await wang.upload('授权委托书.txt', new TextEncoder().encode('委托'))
  await must('wang', id, 'authorise', { files: [paper.body.id] })
  await must('yu', id, 'begin', { step: 'companySetUp' })
  const delivery = { service: 'delivery', note: '营业执照' }
  assert.equal(fieldOf(await act('yu', id, 'serve', delivery)), 'helpOrder.courierMissing')
  await must('yu', id, 'serve', { ...delivery, courierNo: 'SF100' })
  const guided = await running()
  assert.equal(
    (await act('wang', guided, 'authorise', { files: [paper.body.id] })).body.reason.code,
    'helpOrder.noAuthorityNeeded',
  )
})

test('an order that is passed on waits for its receipt within the limit; who declines says why', async () => {
  app.at('2026-03-02T09:00')
  const { body } = await ask('wang')
  await must('chen', body.id, 'passOn', { departmentId: departments.resources, reason: '属地办理' })
  const passed = (await see('wang', body.id)).body
  assert.equal(passed.facts.passes[0]?.direction, 'down')
  assert.equal(passed.time.dueOn, '2026-03-03')
  assert.equal((await act('gao', body.id, 'receive')).status, 404)
  assert.equal((await act('chen', body.id, 'receive')).body.code, 'not_permitted')
  await must('fang', body.id, 'decline', { reason: '应由住建办理' })
  const back = (await see('chen', body.id)).body
  assert.deepEqual([back.status, back.department?.id], ['asked', departments.office])
  const self = { departmentId: departments.office, reason: '自办' }
  assert.equal(fieldOf(await act('chen', body.id, 'passOn', self)), 'helpOrder.passToSelf')
  await must('chen', body.id, 'passOn', { departmentId: departments.resources, reason: '再次移送' })
  app.at('2026-03-05T09:00')
  assert.equal((await see('fang', body.id)).body.time.light, 'red')
})

test('with the last confirmed step the order is done; what nobody confirmed is never taken for confirmed', async () => {
  app.at('2026-03-02T09:00')
  const id = await running({ chain: 'startUp' })
  await must('yu', id, 'skip', { step: 'bankAccount', reason: '已有账户' })
  await must('yu', id, 'skip', { step: 'qualification', reason: '无需资质' })
  for (const step of ['companySetUp', 'taxRegistration']) {
    await must('yu', id, 'begin', { step })
    await must('yu', id, 'finish', { step, materials: '已取得' })
  }
  await must('wang', id, 'sign', { step: 'companySetUp' })
  assert.equal(
    (await act('fang', id, 'conclude', { reason: '企业未回' })).body.reason.code,
    'helpOrder.mayStillSign',
  )
  app.at('2026-03-16T09:00')
  await must('fang', id, 'conclude', { reason: '企业逾期未确认' })
  const { status, facts } = (await see('wang', id)).body
  assert.equal(status, 'done')
  assert.equal(facts.steps.find(({ key }) => key === 'taxRegistration')?.state, 'unsigned')

  app.at('2026-03-02T09:00')
  const whole = await running({ chain: 'startUp' })
  for (const step of ['companySetUp', 'taxRegistration', 'bankAccount', 'qualification']) {
    await must('yu', whole, 'begin', { step })
    await must('yu', whole, 'finish', { step, materials: '已取得' })
    await must('wang', whole, 'sign', { step })
  }
  assert.equal((await see('wang', whole)).body.status, 'done')
})

test('a project has one order of a kind at a time, and signed projects without one are listed', async () => {
  app.at('2026-03-02T09:00')
  const projectId = await projectIn(app, 'signed')
  const chen = await app.as('chen')
  const listed = async () => (await chen.get<UnservedWire>('/api/unserved-projects')).body
  assert.ok((await listed()).rows.some(({ id }) => id === projectId))
  const both = await Promise.all([ask('chen', { projectId }), ask('chen', { projectId })])
  assert.deepEqual(new Set(both.map(({ status }) => status)), new Set([200, 422]))
  assert.equal(fieldOf(await ask('chen', { projectId })), 'helpOrder.running')
  assert.ok(!(await listed()).rows.some(({ id }) => id === projectId))
  assert.equal(fieldOf(await ask('liu', { projectId, chain: 'startUp' })), 'helpOrder.noProject')
  assert.equal((await (await app.as('yu')).get<Problem>('/api/unserved-projects')).body.code, 'not_permitted')
})
