/**
 * Help on the spot and elsewhere over HTTP: orders taken in at service points of other cities, joint clinics whose problems only
 * the enterprise closes, and what leaders did, counted by leader with the records.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RegisterHistoryWire, RegisterRowWire } from '../../src/engines/registers/wire.ts'
import type {
  LeaderActsWire,
  PointStandingWire,
  PointsWire,
  ProjectClinicsWire,
} from '../../src/modules/help-orders/wire-clinics.ts'
import type { HelpOrderFactsWire } from '../../src/modules/help-orders/wire.ts'
import type { InboxWire, MatterViewWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { newKey, type Done } from '../support/appeal-story.ts'
import { mustOn, openProject } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { departments, regions, enterprises } = app.city
const post = (key: string) => app.city.post(key)
const leader = post('leaders.leader')
const WISH = { title: '跨区域帮办', chain: 'wholeProcess', manner: 'guide', mode: 'whole', need: '代办立项' }

const get = async <Answer>(login: string, path: string) => (await app.as(login)).get<Answer & Problem>(path)
const ask = async (more: object = {}, login = 'chen'): Promise<Done> =>
  (await app.as(login)).post('/api/help-orders/acts/ask', { key: newKey(), input: { ...WISH, ...more } })
const see = (login: string, id: string) =>
  get<MatterViewWire<HelpOrderFactsWire>>(login, `/api/help-orders/${id}`)

async function act(login: string, id: string, name: string, input: object = {}): Promise<Done> {
  const { version } = (await see(login, id)).body
  const body = { version: version ?? 1, key: newKey(), input }
  return (await app.as(login)).post(`/api/help-orders/${id}/acts/${name}`, body)
}

async function must(...given: Parameters<typeof act>): Promise<void> {
  const { status, body } = await act(...given)
  assert.equal(status, 200, `${given[2]}: ${JSON.stringify(body)}`)
}

const fieldOf = ({ body }: Done) => body.fields?.[0]?.code

let points = 0
async function addPoint(more: object = {}, login = 'chen') {
  points += 1
  const values = {
    code: `FWD-${points}`,
    name: `驻外服务点${points}`,
    regionId: regions.linxi,
    city: '上海市',
    address: '浦东新区世纪大道 1 号',
    runById: departments.resources,
    fromOn: '2026-01-01',
    ...more,
  }
  return (await app.as(login)).post<RegisterRowWire & Problem>('/api/registers/service-points', { values })
}

async function pointCode(more: object = {}): Promise<{ id: string; code: string }> {
  const { status, body } = await addPoint(more)
  assert.equal(status, 200, JSON.stringify(body))
  return { id: body.id, code: `FWD-${points}` }
}

/** An order for a project of Lantian's: Yu is the agent, Peng the approver, natural resources leads. */
async function forProject(title = '会诊项目'): Promise<{ id: string; projectId: string }> {
  const projectId = (await openProject(app, { title })).body.id
  const { status, body } = await ask({ projectId })
  assert.equal(status, 200, JSON.stringify(body))
  await must('chen', body.id, 'passOn', { departmentId: departments.resources, reason: '牵头' })
  await must('fang', body.id, 'receive')
  await must('fang', body.id, 'nameAgent', { postIds: [post('resources.first')] })
  await must('fang', body.id, 'nameApprover', { postIds: [post('resources.second')] })
  return { id: body.id, projectId }
}

const CLINIC = {
  heldOn: '2026-03-02',
  place: '项目现场',
  present: '方志远、供电所',
  problems: '临时用电未接入\n\n施工便道未通\n临时用电未接入',
}

async function clinicHeld(title?: string) {
  const order = await forProject(title)
  await must('yu', order.id, 'holdClinic', CLINIC)
  return order
}

const REMEDY = { no: 1, remedy: '三日内架设临时线路', postIds: [post('labour.first')], dueOn: '2026-03-05' }

test('a service point is kept with its staff by the promotion office, and its history says who changed what', async () => {
  const { id, code } = await pointCode()
  const chen = await app.as('chen')
  const staff = { code: 'RY-1', name: '陆一帆', pointId: code, phone: '021-5000 0000', fromOn: '2026-01-05' }
  const added = await chen.post<RegisterRowWire>('/api/registers/service-point-staff', { values: staff })
  assert.equal(added.status, 200)
  const yu = await get<RegisterRowWire>('yu', `/api/registers/service-point-staff/${added.body.id}`)
  assert.equal(yu.body.values['phone'], staff.phone)
  const changed = await chen.post(`/api/registers/service-points/${id}/change`, {
    version: 1,
    values: { toOn: '2026-12-31' },
  })
  assert.equal(changed.status, 200)
  const history = await get<RegisterHistoryWire>('yu', `/api/registers/service-points/${id}/history`)
  assert.equal(history.body.lines.length, 2)
  assert.equal((await addPoint({}, 'yu')).body.reason.code, 'register.power')
  assert.equal((await addPoint({ toOn: '2025-01-01' })).body.fields[0]?.code, 'servicePoint.days')
  assert.equal((await addPoint({ city: '' })).body.fields[0]?.code, 'register.missing')
})

test('an order is taken in at a point that is open and serves its region, and at no other', async () => {
  const { code } = await pointCode()
  const shut = await pointCode({ toOn: '2026-03-01' })
  const coming = await pointCode({ fromOn: '2026-03-03' })
  const city = await pointCode({ regionId: regions.city })
  const elsewhere = await pointCode({ regionId: regions.wangshan })
  const enterpriseId = enterprises.lantian
  for (const one of [code, city.code])
    assert.equal((await ask({ enterpriseId, servicePointCode: one })).status, 200)
  const refused = async (servicePointCode: string) => fieldOf(await ask({ enterpriseId, servicePointCode }))
  assert.equal(await refused(shut.code), 'helpOrder.pointShut')
  assert.equal(await refused(coming.code), 'helpOrder.pointShut')
  assert.equal(await refused(elsewhere.code), 'helpOrder.pointElsewhere')
  assert.equal(await refused('FWD-0'), 'helpOrder.noPoint')
})

test('a point shows its open orders and the projects it serves, key ones by their lists, to those who see them', async () => {
  const { id, code } = await pointCode()
  const projectId = (await openProject(app, { title: '异地重点项目' })).body.id
  await mustOn(app, 'chen', projectId, 'enlist', { list: 'vip', year: 2026 })
  const first = await ask({ projectId, servicePointCode: code })
  const second = await ask({ enterpriseId: enterprises.lantian, servicePointCode: code, chain: 'startUp' })
  await must('chen', second.body.id, 'withdraw', { reason: '企业自办' })
  const { body } = await get<PointStandingWire>('chen', `/api/service-points/${id}/standing`)
  assert.deepEqual([body.open, body.done, body.withdrawn, body.projects, body.problems], [1, 0, 1, 1, 0])
  assert.deepEqual(
    body.orders.map((row) => row.id),
    [first.body.id],
  )
  assert.deepEqual(
    body.served.map(({ title, lists, orders }) => [title, lists, orders]),
    [['异地重点项目', ['vip'], 1]],
  )
  const others = await get<PointStandingWire>('gao', `/api/service-points/${id}/standing`)
  assert.deepEqual([others.body.open, others.body.orders, others.body.served], [0, [], []])
  const all = (await get<PointsWire>('chen', '/api/service-points/figures')).body.rows
  assert.equal(all.find((one) => one.id === id)?.open, 1)
  assert.equal((await get('wang', `/api/service-points/${id}/standing`)).status, 403)
})

test('a clinic is held for a project that has an enterprise, on a day that has come, by its team', async () => {
  const { id } = await forProject()
  assert.equal(
    fieldOf(await act('yu', id, 'holdClinic', { ...CLINIC, heldOn: '2026-03-03' })),
    'helpOrder.dayAhead',
  )
  const many = Array.from({ length: 21 }, (_, index) => `问题${index}`).join('\n')
  assert.equal(
    fieldOf(await act('yu', id, 'holdClinic', { ...CLINIC, problems: many })),
    'helpOrder.tooManyFound',
  )
  assert.equal((await act('peng', id, 'holdClinic', CLINIC)).body.code, 'not_permitted')
  assert.equal((await act('wang', id, 'holdClinic', CLINIC)).body.code, 'not_permitted')
  assert.equal((await act('liu', id, 'holdClinic', CLINIC)).status, 404)
  await must('yu', id, 'holdClinic', CLINIC)
  const { facts } = (await see('wang', id)).body
  assert.deepEqual(
    facts.prescriptions.map(({ no, problem, state }) => [no, problem, state]),
    [
      [1, '临时用电未接入', 'found'],
      [2, '施工便道未通', 'found'],
    ],
  )
  const bare = (await ask({ enterpriseId: enterprises.lantian })).body.id
  assert.equal(
    (await act('chen', bare, 'holdClinic', CLINIC)).body.reason.code,
    'helpOrder.clinicWithoutProject',
  )
  const orphan = (await openProject(app, { title: '无企业项目', enterpriseId: undefined })).body.id
  const without = (await ask({ projectId: orphan })).body.id
  assert.equal((await act('chen', without, 'holdClinic', CLINIC)).body.reason.code, 'helpOrder.nobodyToClose')
})

test('each problem becomes a task of one post until a day, which only that post reports', async () => {
  const { id } = await clinicHeld()
  assert.equal(
    fieldOf(await act('fang', id, 'prescribe', { ...REMEDY, dueOn: '2026-03-01' })),
    'helpOrder.duePast',
  )
  assert.equal(
    fieldOf(await act('fang', id, 'prescribe', { ...REMEDY, no: 9 })),
    'helpOrder.noSuchPrescription',
  )
  assert.equal(
    fieldOf(await act('fang', id, 'prescribe', { ...REMEDY, postIds: [departments.tax] })),
    'helpOrder.noPost',
  )
  assert.equal((await act('yu', id, 'prescribe', REMEDY)).body.code, 'not_permitted')
  await must('fang', id, 'prescribe', REMEDY)
  assert.equal(fieldOf(await act('fang', id, 'prescribe', REMEDY)), 'helpOrder.whyAnew')
  await must('fang', id, 'prescribe', { ...REMEDY, no: 2, postIds: [post('resources.first')] })
  const clock = (await see('fang', id)).body.clocks.find(({ name }) => name === 'prescription')
  assert.equal(clock?.time.dueOn, '2026-03-05')
  assert.equal(
    fieldOf(await act('yu', id, 'treat', { no: 1, report: '已办' })),
    'helpOrder.notYourPrescription',
  )
  assert.equal((await act('fang', id, 'treat', { no: 1, report: '已办' })).body.code, 'not_permitted')
  assert.equal((await act('wang', id, 'closeProblem', { no: 1 })).body.reason.code, 'helpOrder.noneSuch')
  await must('yu', id, 'treat', { no: 2, report: '便道已通' })
  assert.equal((await see('wang', id)).body.facts.prescriptions[1]?.state, 'treated')
})

test('a problem is closed by its enterprise and by nobody else; sent back, it is its owner’s again', async () => {
  const { id, projectId } = await clinicHeld('销号项目')
  const mine = { ...REMEDY, postIds: [post('resources.first')] }
  await must('fang', id, 'prescribe', mine)
  await must('fang', id, 'prescribe', { ...mine, no: 2 })
  app.at('2026-03-06T09:00')
  await must('yu', id, 'treat', { no: 1, report: '已送电' })
  for (const login of ['yu', 'fang', 'peng', 'chen'])
    assert.equal((await act(login, id, 'closeProblem', { no: 1 })).body.code, 'not_permitted', login)
  assert.equal((await act('liu', id, 'closeProblem', { no: 1 })).status, 404)
  const inbox = (await (await app.as('wang')).get<InboxWire>('/api/inbox')).body
  assert.ok(JSON.stringify(inbox).includes(id))
  await must('wang', id, 'rejectRemedy', { no: 1, reason: '容量不足' })
  const back = (await see('yu', id)).body
  assert.deepEqual(
    [back.facts.prescriptions[0]?.state, back.facts.prescriptions[0]?.returns],
    ['prescribed', 1],
  )
  await must('yu', id, 'treat', { no: 1, report: '已增容' })
  await must('wang', id, 'closeProblem', { no: 1, comment: '满意' })
  assert.equal((await act('wang', id, 'closeProblem', { no: 1 })).body.reason.code, 'helpOrder.noneSuch')
  const seen = await get<ProjectClinicsWire>('chen', `/api/projects/${projectId}/clinics`)
  assert.deepEqual(
    seen.body.orders[0]?.prescriptions.map(({ state, closedOn }) => [state, closedOn]),
    [
      ['closed', '2026-03-06'],
      ['prescribed', null],
    ],
  )
  assert.equal((await get('gao', `/api/projects/${projectId}/clinics`)).status, 404)
  app.at('2026-03-02T09:00')
})

test('an order is not done while the enterprise has a problem left, and is done with the last one', async () => {
  const { id } = await clinicHeld()
  const steps = (await see('yu', id)).body.facts.steps.map(({ key }) => key)
  await must('yu', id, 'begin', { step: steps[0] })
  await must('yu', id, 'finish', { step: steps[0], materials: '备案表' })
  for (const step of steps.slice(1)) await must('yu', id, 'skip', { step, reason: '无需' })
  await must('wang', id, 'sign', { step: steps[0] })
  assert.equal((await see('wang', id)).body.status, 'running')
  assert.equal(
    (await act('fang', id, 'conclude', { reason: '办结' })).body.reason.code,
    'helpOrder.notAllClosed',
  )
  for (const no of [1, 2]) {
    await must('fang', id, 'prescribe', { ...REMEDY, no, postIds: [post('resources.first')] })
    await must('yu', id, 'treat', { no, report: '已办' })
    await must('wang', id, 'closeProblem', { no })
  }
  assert.equal((await see('wang', id)).body.status, 'done')
})

test('what leaders did is counted by leader and kind with the records behind it, and what was struck is not', async () => {
  const { id, projectId } = await forProject('顶格项目')
  const listen = { leaderAct: 'listen', postIds: [leader], on: '2026-03-01', result: '明确由区里协调用地' }
  assert.equal(fieldOf(await act('yu', id, 'lead', { ...listen, on: '2026-03-03' })), 'helpOrder.dayAhead')
  assert.equal(
    fieldOf(await act('yu', id, 'lead', { ...listen, postIds: [post('market.head')] })),
    'helpOrder.noLeader',
  )
  assert.equal((await act('wang', id, 'lead', listen)).body.code, 'not_permitted')
  assert.equal(
    (await act('fang', id, 'strikeLead', { no: 1, reason: '误' })).body.reason.code,
    'helpOrder.nothingToStrike',
  )
  await must('yu', id, 'lead', listen)
  await must('fang', id, 'lead', { ...listen, leaderAct: 'coordinate', result: '用地已落实' })
  await must('yu', id, 'lead', { ...listen, leaderAct: 'push', on: '2026-02-01', result: '登记有误' })
  await must('fang', id, 'strikeLead', { no: 3, reason: '登记到别的项目' })
  const acts = async (query = '') => (await get<LeaderActsWire>('chen', `/api/leader-acts?${query}`)).body
  const [first] = (await acts()).leaders
  assert.deepEqual([first?.listen, first?.coordinate, first?.push], [1, 1, 0])
  const { records } = await acts(`leader=${first?.personId}`)
  assert.deepEqual(
    records.map(({ act: kind, on, result, project }) => [kind, on, result, project?.id]),
    [
      ['listen', '2026-03-01', '明确由区里协调用地', projectId],
      ['coordinate', '2026-03-01', '用地已落实', projectId],
    ],
  )
  assert.deepEqual((await acts('from=2026-03-02')).leaders, [])
  assert.equal((await get<Problem>('chen', '/api/leader-acts?from=2026-03-02&to=2026-03-01')).status, 422)
  assert.equal((await get<Problem>('yu', '/api/leader-acts')).body.code, 'not_permitted')
  const onPage = await get<ProjectClinicsWire>('chen', `/api/projects/${projectId}/clinics`)
  assert.equal(onPage.body.orders[0]?.leaderActs.length, 3)
})

test('a leader who reads the order records their own acts, and nobody else’s', async () => {
  const { id } = await forProject('领导自记')
  const listen = { leaderAct: 'listen', postIds: [leader], on: '2026-03-02', result: '听取汇报' }
  await must('yu', id, 'lead', listen)
  await must('ren', id, 'lead', { ...listen, leaderAct: 'push', result: '现场督促' })
  assert.equal(
    fieldOf(await act('ren', id, 'lead', { ...listen, postIds: [post('office.leader')] })),
    'helpOrder.noLeader',
  )
})
