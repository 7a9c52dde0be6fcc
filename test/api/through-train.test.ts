/**
 * The through train over HTTP: a flag set by the leaders' office alone, a matter placed by the enterprise or the steward of a flagged
 * project and by nobody else, a leader's ranked queue, execution within the instructed time, answers of both, figures that open.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Me } from '../../src/modules/people/wire.ts'
import type {
  CountedWire,
  FiguresWire,
  FlagWire,
  PlacesWire,
  QueueWire,
  ThroughTrainFactsWire,
} from '../../src/modules/through-train/wire.ts'
import type { MatterViewWire, MessageWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { newKey, type Done } from '../support/appeal-story.ts'
import { onProject, openProject } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { departments } = app.city
const leaderPostId = app.city.post('leaders.leader')
const projectId = (await openProject(app)).body.id
const bareId = (await openProject(app, { title: '未列入的项目' })).body.id
const TOPIC = { title: '增容受阻', text: '请协调供电', projectId, leaderPostId }

const get = async <Answer>(login: string, path: string) => (await app.as(login)).get<Answer & Problem>(path)
const flag = async (login: string, path: string, body: object) =>
  (await app.as(login)).post<FlagWire & Problem>(`/api/${path}/through-train-flag`, {
    isSet: true,
    fromOn: '2026-03-01',
    basis: '市重大项目清单',
    ...body,
  })
const place = async (login: string, more: object = {}): Promise<Done> =>
  (await app.as(login)).post('/api/through-trains/acts/place', {
    key: newKey(),
    input: { ...TOPIC, ...more },
  })
const see = (login: string, id: string) =>
  get<MatterViewWire<ThroughTrainFactsWire>>(login, `/api/through-trains/${id}`)

async function act(login: string, id: string, name: string, input: object = {}): Promise<Done> {
  const { version } = (await see(login, id)).body
  const body = { version: version ?? 1, key: newKey(), input }
  return (await app.as(login)).post(`/api/through-trains/${id}/acts/${name}`, body)
}

async function must(...given: Parameters<typeof act>): Promise<void> {
  const { status, body } = await act(...given)
  assert.equal(status, 200, `${given[2]}: ${JSON.stringify(body)}`)
}

const fieldOf = ({ body }: { body: Partial<Problem> }) => body.fields?.[0]?.code
const ORDER = { departmentIds: [departments.resources], instruction: '三日内办结', workingDays: 3 }

async function executed(): Promise<string> {
  const { status, body } = await place('wang')
  assert.equal(status, 200, JSON.stringify(body))
  await must('chen', body.id, 'register', { note: '拟请自然资源局办理' })
  await must('ren', body.id, 'instruct', ORDER)
  await must('fang', body.id, 'feedBack', { feedback: '已协调到位' })
  return body.id
}

test('the flag is set and lifted by the leaders’ office, with basis and in order; a project without it is refused with words', async () => {
  assert.equal(fieldOf(await place('wang')), 'throughTrain.notFlagged')
  assert.equal((await flag('yu', `projects/${projectId}`, {})).body.code, 'not_permitted')
  assert.equal((await flag('luo', `projects/${projectId}`, {})).body.reason.code, 'throughTrain.flagPower')
  assert.equal((await flag('chen', `projects/${projectId}`, { basis: ' ' })).status, 422)
  const set = await flag('chen', `projects/${projectId}`, {})
  assert.deepEqual([set.body.isSet, set.body.mayFlag, set.body.entries.length], [true, true, 1])
  assert.equal(fieldOf(await flag('chen', `projects/${projectId}`, {})), 'throughTrain.flagSame')
  const early = { isSet: false, fromOn: '2026-02-01' }
  assert.equal(fieldOf(await flag('chen', `projects/${projectId}`, early)), 'throughTrain.flagBackwards')
  assert.equal((await flag('chen', `projects/${TOPIC.leaderPostId}`, {})).body.code, 'not_found')
  assert.equal(fieldOf(await place('wang', { projectId: bareId })), 'throughTrain.notFlagged')
  assert.equal((await place('wang')).status, 200)
})

test('only the enterprise of the project places something; others learn nothing of it, and a post that leads nothing takes nothing', async () => {
  assert.equal(fieldOf(await place('liu')), 'throughTrain.noProject')
  assert.equal(fieldOf(await place('gao')), 'throughTrain.noProject')
  assert.equal(
    fieldOf(await place('wang', { leaderPostId: app.city.post('office.leader') })),
    'throughTrain.noLeader',
  )
  const mine = (await get<PlacesWire>('wang', '/api/through-train/places')).body.projects
  assert.deepEqual(
    mine.map(({ id, leaders }) => [id, leaders.map(({ person }) => person)]),
    [[projectId, ['任远舟']]],
  )
  assert.deepEqual((await get<PlacesWire>('liu', '/api/through-train/places')).body.projects, [])
})

test('it stands in the leader’s queue at once; the leader instructs what is registered, the unit executes, both answer', async () => {
  const { body } = await place('wang')
  const queue = (await get<QueueWire>('ren', '/api/through-train/queue')).body.rows
  assert.ok(queue.some(({ id, isMine }) => id === body.id && !isMine))
  assert.deepEqual((await get<QueueWire>('fang', '/api/through-train/queue')).body, {
    hasQueue: false,
    rows: [],
  })
  assert.equal((await act('ren', body.id, 'instruct', ORDER)).body.reason.code, 'act.status')
  assert.equal((await act('ren', body.id, 'register')).body.code, 'not_permitted')
  assert.equal((await see('fang', body.id)).status, 404)
  await must('chen', body.id, 'register')
  assert.equal((await get<QueueWire>('ren', '/api/through-train/queue')).body.rows[0]?.id, body.id)
  assert.equal((await act('chen', body.id, 'instruct', ORDER)).body.code, 'not_permitted')
  await must('ren', body.id, 'instruct', ORDER)
  const clock = (await see('fang', body.id)).body.clocks.find(({ name }) => name === 'execute')
  assert.equal(clock?.basis, 'throughTrain.basis')
  assert.equal((await see('gao', body.id)).status, 404)
  assert.equal((await act('wang', body.id, 'feedBack', { feedback: '好' })).body.code, 'not_permitted')
  await must('fang', body.id, 'feedBack', { feedback: '已协调到位' })
  assert.equal((await act('liu', body.id, 'evaluate', { solved: true, level: 'satisfied' })).status, 404)
  assert.equal(
    (await act('fang', body.id, 'evaluate', { solved: true, level: 'satisfied' })).body.code,
    'not_permitted',
  )
  await must('wang', body.id, 'evaluate', { solved: true, level: 'satisfied' })
  assert.equal((await see('wang', body.id)).body.status, 'answering')
  await must('ren', body.id, 'review', { opinion: '办得好' })
  const { status, facts } = (await see('wang', body.id)).body
  assert.deepEqual([status, facts.review?.opinion, facts.evaluation?.level], ['done', '办得好', 'satisfied'])
})

test('every number of a leader opens as many matters as it says, and is shown to whoever may see them', async () => {
  await executed()
  const { rows } = (await get<FiguresWire>('ren', '/api/through-train/figures')).body
  const [own] = rows
  assert.ok(own !== undefined && own.received > own.instructed && own.onTime === 2 && own.satisfied === 1)
  for (const what of ['received', 'instructed', 'onTime', 'satisfied'] as const) {
    const address: string = `/api/through-train/counted?leader=${own.leader.postId}&what=${what}`
    assert.equal((await get<CountedWire>('ren', address)).body.rows.length, own[what], what)
  }
  const later = '/api/through-train/figures?from=2026-03-03'
  assert.deepEqual((await get<FiguresWire>('ren', later)).body.rows, [])
  const backwards = '/api/through-train/figures?from=2026-03-03&to=2026-03-01'
  assert.equal(fieldOf(await get<FiguresWire>('ren', backwards)), 'throughTrain.spanBackwards')
  assert.equal((await get<FiguresWire>('yu', '/api/through-train/figures')).body.code, 'not_permitted')
})

const onTime = async () =>
  (await get<FiguresWire>('ren', '/api/through-train/figures')).body.rows[0]?.onTime ?? 0

test('what was executed after its limit is not in time, and a lifted flag lets nothing new in', async () => {
  const before = await onTime()
  const { body } = await place('wang')
  await must('chen', body.id, 'register')
  await must('ren', body.id, 'instruct', ORDER)
  app.at('2026-03-09T09:00')
  assert.equal((await see('fang', body.id)).body.time.light, 'red')
  await must('fang', body.id, 'feedBack', { feedback: '迟到的结果' })
  assert.equal(await onTime(), before)
  assert.equal(
    (await flag('chen', `projects/${projectId}`, { isSet: false, fromOn: '2026-03-09' })).status,
    200,
  )
  assert.equal(fieldOf(await place('wang')), 'throughTrain.notFlagged')
})

test('a project in a flagged park has the flag too, and its steward may write for the enterprise; another officer may not', async () => {
  app.at('2026-03-09T09:00')
  const { linxi } = app.city.regions
  const values = {
    code: 'YQ-1',
    name: '临溪园区',
    regionId: linxi,
    level: 'district',
    chiefName: '韩树',
    chiefPost: '区委书记',
    chiefFromOn: '2025-01-01',
  }
  const park = await (await app.as('chen')).post<{ id: string }>('/api/registers/parks', { values })
  const inPark = (await openProject(app, { title: '园区项目', parkCode: 'YQ-1' })).body.id
  assert.equal(fieldOf(await place('wang', { projectId: inPark })), 'throughTrain.notFlagged')
  assert.equal((await flag('wei', `parks/${park.body.id}`, {})).body.code, 'not_permitted')
  assert.equal((await flag('chen', `parks/${park.body.id}`, {})).body.isSet, true)
  const handing = { departmentId: departments.resources, reason: '属地承办' }
  assert.equal((await onProject(app, 'chen', inPark, 'handOver', handing)).status, 200)
  assert.equal((await onProject(app, 'yu', inPark, 'take')).status, 200)
  assert.equal(fieldOf(await place('peng', { projectId: inPark })), 'throughTrain.noProject')
  const { status, body } = await place('yu', { projectId: inPark })
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal((await see('wang', body.id)).status, 200)
  assert.equal((await see('yu', body.id)).status, 200)
  assert.equal((await act('yu', body.id, 'withdraw', { reason: '误提' })).body.code, 'not_permitted')
})

const toldTo = async (login: string, id: string) =>
  (await get<{ rows: MessageWire[] }>(login, '/api/messages')).body.rows
    .filter(({ matter, text }) => matter?.id === id && text.startsWith('message.rung'))
    .map(({ text }) => text)

test('what is late is pressed: the unit is reminded, its head told, then the leader; of a late leader their office is told', async () => {
  app.at('2026-03-10T09:00')
  assert.equal((await flag('chen', `projects/${projectId}`, { fromOn: '2026-03-10' })).status, 200)
  const late = (await place('wang', { title: '逾期的批示' })).body.id
  await must('chen', late, 'register')
  const executing = (await place('wang', { title: '逾期的办理' })).body.id
  await must('chen', executing, 'register')
  await must('ren', executing, 'instruct', ORDER)
  app.at('2026-03-13T17:59')
  await app.sweep()
  assert.deepEqual(await toldTo('fang', executing), ['message.rung.remind'])
  assert.deepEqual(await toldTo('ren', executing), [])
  assert.deepEqual(await toldTo('ren', late), ['message.rung.remind'])
  app.at('2026-03-20T09:00')
  await app.sweep()
  assert.deepEqual(await toldTo('fang', executing), ['message.rung.tellHead', 'message.rung.remind'])
  assert.deepEqual(await toldTo('ren', executing), ['message.rung.tellLeader'])
  assert.deepEqual(await toldTo('ren', late), ['message.rung.remind'])
  assert.deepEqual(await toldTo('luo', late), ['message.rung.tellHead'])
  const rungs = (await see('ren', executing)).body.timeline
    .flatMap(({ facts }) => facts)
    .filter(({ fact }) => fact === 'rung')
  assert.ok(rungs.some(({ values }) => values['receiverEn'] === 'Deputy head of the district'))
  assert.deepEqual(await toldTo('gao', executing), [])
})

test('what the enterprise is asked for presses nobody, and what has ended neither', async () => {
  app.at('2026-03-20T09:00')
  const id = await executed()
  await must('ren', id, 'review', { opinion: '办得好' })
  app.at('2026-04-20T09:00')
  await app.sweep()
  assert.equal((await see('ren', id)).body.status, 'done')
  for (const login of ['ren', 'luo', 'chen']) assert.deepEqual(await toldTo(login, id), [])
})

test('whoever answers for a park has in their queue what is placed for its projects, and reads it; others have no queue', async () => {
  app.at('2026-04-20T09:00')
  const park = (await get<{ rows: { id: string }[] }>('chen', '/api/registers/parks')).body.rows[0]?.id ?? ''
  const queue = (login: string) => get<QueueWire>(login, '/api/through-train/queue')
  const isInCharge = async () => (await get<Me>('gao', '/api/me')).body.seat?.isInCharge
  assert.deepEqual((await queue('gao')).body, { hasQueue: false, rows: [] })
  assert.equal(await isInCharge(), false)
  const naming = {
    postId: app.city.post('labour.head'),
    fromOn: '2026-04-01',
    reason: '临区委〔2026〕9号',
  }
  assert.equal((await (await app.as('chen')).post(`/api/parks/${park}/chief`, naming)).status, 200)
  await app.app.reference.refresh()
  const { hasQueue, rows } = (await queue('gao')).body
  assert.ok(hasQueue)
  assert.equal(await isInCharge(), true)
  assert.equal((await get('gao', '/api/through-train/figures')).status, 403)
  assert.deepEqual(
    rows.map(({ isMine, isOfPark, title }) => [isMine, isOfPark, title]),
    [[false, true, TOPIC.title]],
  )
  const id = rows[0]?.id ?? ''
  assert.equal((await see('gao', id)).status, 200)
  assert.equal((await act('gao', id, 'instruct', ORDER)).status, 403)
  assert.equal((await see('lin', id)).status, 404)
})
