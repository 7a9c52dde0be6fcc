/**
 * Leaders' visit plans and towns' visits over HTTP: who plans for whom, what is overdue; advice on policy that a department answers
 * and the enterprise reads; visits of towns with the problems that became appeals, and the list behind each number.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActivityListWire, ActivityWire } from '../../src/modules/diary/wire-activity.ts'
import type { AdviceWire, PlansWire, PlanVisitsWire } from '../../src/modules/diary/wire-plans.ts'
import type { VisitFactsWire } from '../../src/modules/diary/wire.ts'
import type { InboxWire, MatterViewWire, MessageWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { STEPS, newKey, type Done } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { enterprises, departments } = app.city

const PLAN = {
  enterpriseId: enterprises.lantian,
  postId: app.city.post('leaders.leader'),
  personId: app.city.person('ren'),
  purpose: '联系重点企业，听取意见建议',
  fromOn: '2026-03-02',
}
type Sent = { readonly id: string } & Problem

const plan = async (login: string, more: object = {}) =>
  (await app.as(login)).post<Sent>('/api/visit-plans', { ...PLAN, ...more })
const plans = async (login: string) => (await (await app.as(login)).get<PlansWire>('/api/visit-plans')).body
const advice = async (login: string) =>
  (await (await app.as(login)).get<AdviceWire>('/api/visit-advice')).body

async function record(login: string, more: object = {}): Promise<Done> {
  const input = {
    enterpriseId: enterprises.lantian,
    purpose: 'problems',
    fromOn: '2026-03-02',
    visitors: '任远舟',
    findings: '用地指标不足',
    ...more,
  }
  return (await app.as(login)).post('/api/visits/acts/record', { key: newKey(), input })
}

async function see(login: string, id: string) {
  return (await app.as(login)).get<MatterViewWire<VisitFactsWire> & Problem>(`/api/visits/${id}`)
}

async function act(login: string, id: string, name: string, input: object = {}): Promise<Done> {
  const { version } = (await see(login, id)).body
  const visitor = await app.as(login)
  return visitor.post(`/api/visits/${id}/acts/${name}`, { version: version ?? 1, key: newKey(), input })
}

test('a leader plans for themselves, whoever assigns for others; nobody else does, nor for somebody who leads nothing', async () => {
  assert.equal((await plan('yu')).body.reason.code, 'visitPlan.leaderOnly')
  assert.equal((await plan('fang')).body.reason.code, 'visitPlan.leaderOnly')
  const yu = { postId: app.city.post('resources.first'), personId: app.city.person('yu') }
  assert.equal((await plan('chen', yu)).body.reason.code, 'visitPlan.leaderOnly')
  const wrong = await plan('chen', { personId: app.city.person('yu') })
  assert.equal(wrong.body.fields[0]?.code, 'visitPlan.notHeld')
  assert.equal((await plan('ren', { enterpriseId: enterprises.xingyuan })).status, 422)
  assert.equal((await plan('ren', { everyDays: 0 })).status, 422)
  assert.equal((await plan('ren', { purpose: ' ' })).status, 422)
  assert.equal((await plan('wang')).status, 403)
  assert.equal((await record('ren')).body.code, 'not_permitted')
  assert.equal((await plan('ren')).status, 200)
  assert.equal((await plan('chen')).body.reason.code, 'visitPlan.twice')
  const gao = { postId: app.city.post('labour.head'), personId: app.city.person('gao'), everyDays: 30 }
  assert.equal((await plan('chen', gao)).status, 200)
})

test('everybody sees their own plans, whoever reads the region all of them', async () => {
  assert.deepEqual(
    (await plans('ren')).rows.map(({ person, isMine }) => [person, isMine]),
    [['任远舟', true]],
  )
  assert.equal((await plans('chen')).rows.length, 2)
  assert.equal((await plans('su')).rows.length, 2)
  assert.deepEqual((await plans('yu')).rows, [])
  assert.deepEqual((await plans('wei')).rows, [])
  assert.deepEqual(
    await Promise.all(['ren', 'chen', 'yu'].map(async (login) => (await plans(login)).mayPlan)),
    ['self', 'others', 'nobody'],
  )
})

test('a visit is overdue only where the plan or the region says how often, and no more once the leader went', async () => {
  app.at('2026-04-03T09:00')
  const overdue = async () => (await plans('su')).rows.map(({ person, lateDays }) => [person, lateDays])
  assert.deepEqual(await overdue(), [
    ['高明月', 2],
    ['任远舟', 0],
  ])
  assert.equal((await plans('su')).overdue, 1)
  const luo = await app.as('luo')
  const entered = await luo.post<Problem>('/api/parameters', {
    name: 'visit.planDays',
    regionId: app.city.regions.city,
    when: {},
    effectiveFrom: '2026-04-03',
    value: 20,
    basis: '市领导联系企业制度',
  })
  assert.equal(entered.status, 200, JSON.stringify(entered.body))
  assert.deepEqual(
    (await overdue()).map(([person]) => person),
    ['任远舟', '高明月'],
  )
  assert.equal((await record('gao', { fromOn: '2026-04-02', visitors: '高明月' })).status, 200)
  assert.deepEqual(
    (await plans('su')).rows.map(({ person, lateDays, lastOn }) => [person, lateDays, lastOn]),
    [
      ['任远舟', 12, null],
      ['高明月', 0, '2026-04-02'],
    ],
  )
})

const told = async (login: string) =>
  (await (await app.as(login)).get<{ rows: MessageWire[] }>('/api/messages')).body.rows
    .filter(({ text }) => text.includes('visitPlan.'))
    .map(({ text, values }) => [text.split('visitPlan.')[1], values['on'] ?? values['names'], values['n']])
const remind = async (on: string) => {
  app.at(`${on}T09:00`)
  for (const _ of ['once', 'twice']) await app.app.runJob('visit-plan-reminders')
}

test('a leader is told of each due day once when it has passed, the head of the office of all at once; nobody else is', async () => {
  await remind('2026-04-02')
  assert.deepEqual(await told('ren'), [], 'nobody says how often yet')
  await remind('2026-04-03')
  assert.deepEqual(await told('ren'), [['overdue', '2026-03-22', 12]])
  assert.deepEqual(await told('luo'), [['overdueList', '任远舟 云津蓝田精密机械有限公司', 1]])
  assert.deepEqual(await told('gao'), [], 'went the day before')
  await remind('2026-05-02')
  assert.deepEqual(await told('gao'), [], 'its last day')
  await remind('2026-05-03')
  assert.deepEqual(await told('gao'), [['overdue', '2026-05-02', 1]])
  assert.equal((await told('ren')).length, 1)
  assert.equal((await told('luo')).length, 2)
  for (const login of ['chen', 'su', 'wei', 'yu']) assert.deepEqual(await told(login), [], login)
})

test('a leader is told beforehand only where the region says how many days, and then of each due day once', async () => {
  app.at('2026-05-04T09:00')
  const entered = await (
    await app.as('luo')
  ).post<Problem>('/api/parameters', {
    name: 'visit.planRemindDays',
    regionId: app.city.regions.city,
    when: {},
    effectiveFrom: '2026-05-04',
    value: 3,
    basis: '市领导联系企业制度',
  })
  assert.equal(entered.status, 200, JSON.stringify(entered.body))
  assert.equal((await record('gao', { fromOn: '2026-05-04', visitors: '高明月' })).status, 200)
  const before = async () => (await told('gao')).filter(([word]) => word === 'dueSoon')
  await remind('2026-05-30')
  assert.deepEqual(await before(), [])
  await remind('2026-05-31')
  assert.deepEqual(await before(), [['dueSoon', '2026-06-03', 3]])
  await remind('2026-06-01')
  assert.equal((await before()).length, 1)
  assert.equal((await told('luo')).length, 2)
  app.at('2026-03-02T09:00')
})

test('advice on policy is kept with the visit, answered by the department that was named, and read by the enterprise', async () => {
  const given = { advice: '技改补助能否按季兑付', departmentId: departments.labour }
  assert.equal(
    (await record('ren', { departmentId: departments.labour })).body.fields[0]?.code,
    'visit.adviceMissing',
  )
  const nowhere = await record('ren', { ...given, departmentId: '019a0000-0000-7000-8000-00000000ffff' })
  assert.equal(nowhere.body.fields[0]?.code, 'department.unknown')
  const { body } = await record('ren', given)
  const inbox = (await (await app.as('lin')).get<InboxWire>('/api/inbox')).body
  assert.ok(JSON.stringify(inbox).includes(body.id))
  assert.equal((await advice('lin')).waiting, 1)
  assert.deepEqual((await advice('yu')).rows, [])
  assert.equal((await act('wang', body.id, 'confirm')).status, 200)
  for (const login of ['ren', 'wang', 'su'])
    assert.equal((await act(login, body.id, 'answer', { answer: '好' })).body.code, 'not_permitted', login)
  assert.equal((await act('yu', body.id, 'answer', { answer: '好' })).status, 404)
  assert.equal((await act('lin', body.id, 'answer', { answer: ' ' })).status, 422)
  assert.equal((await act('lin', body.id, 'answer', { answer: '二季度起按季兑付' })).status, 200)
  assert.equal((await act('lin', body.id, 'answer', { answer: '再答' })).body.code, 'not_now')
  const { facts } = (await see('wang', body.id)).body
  assert.deepEqual(
    [facts.advice, facts.adviceAnswer, facts.adviceDepartment?.zh, facts.adviceAnsweredOn],
    [given.advice, '二季度起按季兑付', '临溪区人力资源和社会保障局', '2026-03-02'],
  )
  assert.equal((await see('liu', body.id)).status, 404)
  const told = (await (await app.as('wang')).get<object>('/api/messages')).body
  assert.ok(JSON.stringify(told).includes('visit.answered'))
  assert.equal((await advice('lin')).waiting, 0)
})

test('the visits under a plan are read by its leader and whoever reads the region; to others there is no such plan', async () => {
  const [own] = (await plans('ren')).rows
  const visits = async (login: string) =>
    (await app.as(login)).get<PlanVisitsWire & Problem>(`/api/visit-plans/${own?.id ?? ''}/visits`)
  for (const login of ['ren', 'su'])
    assert.deepEqual(
      (await visits(login)).body.rows.map(({ findings, adviceAnswer }) => [findings, adviceAnswer]),
      [['用地指标不足', '二季度起按季兑付']],
      login,
    )
  for (const login of ['gao', 'wei']) assert.equal((await visits(login)).status, 404, login)
})

test('a town writes down visits to enterprises of its region, and to no others; another body does not', async () => {
  const ofTown = { visitors: '柯晓岚', findings: '门前道路破损' }
  assert.equal(
    (await record('ke', { ...ofTown, enterpriseId: enterprises.xingyuan })).body.code,
    'not_permitted',
  )
  assert.equal((await record('lin', ofTown)).body.code, 'not_permitted')
  const { body, status } = await record('ke', { ...ofTown, enterpriseId: enterprises.beichen })
  assert.equal(status, 200)
  const problem = {
    title: '道路破损',
    text: '门前道路破损影响运输',
    topic: 'landPlanning',
    contactName: '刘敏之',
    contactPhone: '13800000000',
  }
  assert.equal((await act('su', body.id, 'raise', problem)).body.code, 'not_permitted')
  for (const title of ['道路破损', '路灯不亮'])
    assert.equal((await act('ke', body.id, 'raise', { ...problem, title })).status, 200)
})

const activity = async (login: string, month = '2026-03') =>
  (await (await app.as(login)).get<ActivityWire>(`/api/visit-activity?month=${month}`)).body
const listed = async (login: string, of: string, departmentId: string, month = '2026-03') =>
  (
    await (
      await app.as(login)
    ).get<ActivityListWire & Problem>(
      `/api/visit-activity/list?month=${month}&of=${of}&departmentId=${departmentId}`,
    )
  ).body

test('a town’s problems count as solved once their appeals are; each number opens its list', async () => {
  const town = async () => (await activity('su')).units.find(({ isTown }) => isTown)
  const before = await town()
  assert.deepEqual(
    [before?.visits, before?.raised, before?.contacted, before?.solved, before?.rate],
    [1, 2, 0, 0, 0],
  )
  const [line] = (await listed('su', 'raised', departments.street)).rows
  const id = line?.appeal?.id ?? ''
  for (const step of ['dispatched', 'signed', 'contacted'])
    assert.equal((await STEPS[step]?.(app, id))?.status, 200, step)
  assert.equal((await town())?.contacted, 1)
  const [contacted] = (await listed('su', 'contacted', departments.street)).rows
  assert.deepEqual(
    [contacted?.appeal?.department?.zh, contacted?.appeal?.contactedOn],
    ['临溪区自然资源局', '2026-03-02'],
  )
  assert.equal((await town())?.solved, 0)
  for (const step of ['inProgress', 'replied', 'revisiting', 'closed'])
    assert.equal((await STEPS[step]?.(app, id))?.status, 200, step)
  assert.deepEqual([(await town())?.solved, (await town())?.rate], [1, 50])
  const { units, all } = await activity('su')
  for (const of of [
    'visits',
    'enterprises',
    'policies',
    'found',
    'raised',
    'contacted',
    'solved',
    'advice',
    'answered',
  ] as const)
    for (const unit of units)
      assert.equal((await listed('su', of, unit.id)).rows.length, unit[of], `${unit.name.zh} ${of}`)
  assert.equal(
    all.visits,
    units.reduce((sum, { visits }) => sum + visits, 0),
  )
})

test('a town that went nowhere stands there with nothing; of others’ bodies nobody is told', async () => {
  const [town] = (await activity('su', '2025-01')).units
  assert.deepEqual([town?.isTown, town?.visits, town?.rate], [true, 0, null])
  assert.deepEqual(
    (await activity('ke')).units.map(({ name, visits }) => [name.zh, visits]),
    [['临溪区桐荫街道办事处', 1]],
  )
  assert.deepEqual((await activity('yu')).units, [])
  assert.deepEqual((await activity('wei')).units, [])
  assert.deepEqual((await listed('yu', 'visits', departments.street)).rows, [])
  // Whoever brought the problem home is told how it stands; the appeal itself opens for its readers.
  const told = (await listed('ke', 'raised', departments.street)).rows
  assert.equal(told.length, 2)
  assert.ok(told.every(({ appeal }) => appeal?.title !== ''))
  const wang = await app.as('wang')
  for (const url of [
    '/api/visit-activity',
    '/api/visit-activity/list?of=visits',
    '/api/visit-plans',
    '/api/visit-advice',
  ])
    assert.equal((await wang.get<Problem>(url)).status, 403, url)
  const su = await app.as('su')
  assert.equal((await su.get('/api/visit-activity?month=2026-13')).status, 422)
  assert.equal((await su.get('/api/visit-activity/list?of=everything')).status, 422)
})

test('the spreadsheet is given in both languages', async () => {
  const visitor = await app.as('su')
  for (const language of ['zh', 'en']) {
    const { status, headers } = await visitor.get(
      `/api/visit-activity.xlsx?month=2026-03&language=${language}`,
    )
    assert.equal(status, 200)
    assert.match(headers.get('content-type') ?? '', /spreadsheet/)
  }
})

test('a plan is ended by its leader or whoever assigns, once and with a reason; whoever only reads may not', async () => {
  const { rows } = await plans('chen')
  const own = rows.find(({ person }) => person === '任远舟')?.id ?? ''
  const end = async (login: string, reason = '分工调整') =>
    (await app.as(login)).post<Sent>(`/api/visit-plans/${own}/end`, { reason })
  assert.equal((await end('su')).body.reason.code, 'visitPlan.notYours')
  assert.equal((await end('gao')).status, 404)
  assert.equal((await end('ren', ' ')).status, 422)
  assert.equal((await end('ren')).status, 200)
  assert.equal((await end('chen')).body.reason.code, 'visitPlan.endedAlready')
  assert.deepEqual((await plans('ren')).rows, [])
  const before = (await told('ren')).length
  await remind('2026-06-20')
  assert.equal((await told('ren')).length, before)
  assert.equal((await record('ren')).body.code, 'not_permitted')
})
