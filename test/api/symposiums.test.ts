/**
 * Symposiums and talks over HTTP: whom the rules invite and why, what an enterprise answers, what counts as held, what comes of an
 * opinion, and who is told of a meeting that nobody held.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MyInvitationsWire, PreparationWire } from '../../src/modules/meetings/wire-inviting.ts'
import type { MyOpinionsWire } from '../../src/modules/meetings/wire-opinions.ts'
import type { MeetingWire, ScheduleWire } from '../../src/modules/meetings/wire.ts'
import type { MessageWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { appealIn, seeAppeal } from '../support/appeal-story.ts'
import { openProject, projectIn } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { regions, enterprises, departments } = app.city

async function setCadence(meeting: string, value: string) {
  const { status, body } = await (
    await app.as('luo')
  ).post<Problem>('/api/parameters', {
    name: 'meeting.cadence',
    regionId: regions.city,
    when: { meeting },
    effectiveFrom: '2026-03-02',
    value,
    basis: '云津市政企沟通办法（测试）第二条',
  })
  assert.equal(status, 200, JSON.stringify(body))
  await app.app.runJob('reference')
}

const schedule = async (login = 'chen') =>
  (await (await app.as(login)).get<ScheduleWire>('/api/meetings')).body.series
async function seriesOf(name: string, host: string | null = null) {
  const found = (await schedule()).find(
    (one) => one.name === name && one.host === host && (host !== null || one.region.zh === '云津市'),
  )
  assert.ok(found !== undefined, name)
  return found
}

const turnPath = (id: string, turn: string) => `/api/meeting-series/${id}/turns/${turn}`
const preparation = async (id: string, turn: string, login = 'chen') =>
  (await app.as(login)).get<PreparationWire & Problem>(turnPath(id, turn))
const PLAN = {
  plannedOn: '2026-03-20',
  place: '市民中心三楼',
  theme: '融资与用工',
  topicsUntilOn: '2026-03-18',
  invitees: [],
}
const prepare = async (id: string, turn: string, more: object = {}, login = 'chen') =>
  (await app.as(login)).post<PreparationWire & Problem>(turnPath(id, turn), { ...PLAN, ...more })
const invitations = async (login: string) =>
  (await (await app.as(login)).get<MyInvitationsWire>('/api/my-invitations')).body.rows
const answer = async (login: string, id: string, body: object) =>
  (await app.as(login)).post<MyInvitationsWire & Problem>(`/api/my-invitations/${id}`, body)
const HELD = {
  place: '市民中心三楼',
  chair: '罗景明',
  attendance: '见名单',
  minutes: '逐条研究。',
  decisions: [],
}
const hold = async (id: string, body: object, login = 'chen') =>
  (await app.as(login)).post<MeetingWire & Problem>(`/api/meeting-series/${id}/held`, { ...HELD, ...body })
const opinions = async (login: string) =>
  (await (await app.as(login)).get<MyOpinionsWire>('/api/my-opinions')).body.rows
const messages = async (login: string) =>
  (await (await app.as(login)).get<{ rows: MessageWire[] }>('/api/messages')).body.rows

const fieldOf = ({ body }: { body: Partial<Problem> }) => body.fields?.[0]?.code
const lantian = { side: 'enterprise', enterpriseId: enterprises.lantian }

test('symposiums, talks and town meetings are held where a region gives their period, and nowhere by default', async () => {
  await app.app.runJob('meetings')
  const names = new Set((await schedule()).map(({ name }) => name))
  assert.deepEqual(
    (['symposium', 'talk', 'town'] as const).filter((name) => names.has(name)),
    [],
  )
  await setCadence('symposium', 'month')
  await setCadence('talk', 'quarter')
  await setCadence('town', 'halfYear')
  const values = {
    code: 'YQ-1',
    name: '临溪智造园',
    regionId: regions.linxi,
    level: 'district',
    chiefName: '方志远',
    chiefPost: '局长',
    chiefFromOn: '2026-01-01',
  }
  const park = await (await app.as('chen')).post<Problem>('/api/registers/parks', { values })
  assert.equal(park.status, 200, JSON.stringify(park.body))
  await app.app.runJob('meetings')
  await app.app.runJob('meetings')
  const held = (await schedule()).filter(({ name }) => ['symposium', 'talk', 'town'].includes(name))
  assert.deepEqual(
    held.map(({ name, region, host, cadence }) => [name, region.zh, host, cadence]),
    [
      ['symposium', '云津市', null, 'month'],
      ['talk', '云津市', null, 'quarter'],
      ['town', '临溪区', '临溪智造园', 'halfYear'],
    ],
  )
})

test('investors of projects under construction are proposed with the project, others are not; a person adds and leaves out', async () => {
  await projectIn(app, 'started', { title: '蓝田三期' })
  await openProject(app, { title: '北辰线索', enterpriseId: enterprises.beichen })
  const { id } = await seriesOf('city')
  const { body } = await preparation(id, '2026-01-01')
  const proposed = body.proposed.filter(({ side }) => side === 'enterprise')
  assert.deepEqual(
    proposed.map(({ enterpriseId, reasons }) => [
      enterpriseId,
      reasons[0]?.code,
      reasons[0]?.values['title'],
    ]),
    [[enterprises.lantian, 'building', '蓝田三期']],
  )
  assert.deepEqual([body.plan, body.invited], [null, []])
  const added = { side: 'enterprise', enterpriseId: enterprises.beichen }
  const sent = await prepare(id, '2026-01-01', { invitees: [lantian, added] })
  assert.equal(sent.status, 200, JSON.stringify(sent.body))
  assert.deepEqual(
    sent.body.invited.map(({ enterpriseId, reasons }) => [enterpriseId, reasons[0]?.code]),
    [
      [enterprises.lantian, 'building'],
      [enterprises.beichen, 'added'],
    ],
  )
  assert.deepEqual(sent.body.proposed, [])
})

test('departments are proposed by the needs of the enterprises, and their heads are told', async () => {
  await appealIn(app, 'dispatched')
  const { id } = await seriesOf('symposium')
  const { body } = await preparation(id, '2026-03-01')
  const [department] = body.proposed.filter(({ side }) => side === 'government')
  assert.deepEqual([department?.departmentId, department?.reasons[0]?.code], [departments.resources, 'asked'])
  const invitee = { side: 'government', departmentId: departments.resources }
  assert.equal((await prepare(id, '2026-03-01', { invitees: [lantian, invitee] })).status, 200)
  assert.equal((await messages('fang'))[0]?.text, 'message.meeting.invitedDepartment')
})

test('a turn is prepared by whoever keeps its minutes, with days that fit and everybody once', async () => {
  const { id } = await seriesOf('talk')
  const turn = '2026-01-01'
  assert.equal((await prepare(id, turn, {}, 'su')).body.code, 'not_permitted')
  assert.equal((await prepare(id, turn, {}, 'wei')).status, 404)
  assert.equal((await preparation(id, turn, 'yu')).status, 404)
  assert.equal(fieldOf(await prepare(id, '2026-02-01')), 'meeting.noTurn')
  assert.equal(fieldOf(await prepare(id, turn, { plannedOn: '2026-03-01' })), 'meeting.planned.over')
  assert.equal(
    fieldOf(await prepare(id, turn, { topicsUntilOn: '2026-03-21' })),
    'meeting.planned.topicsAfter',
  )
  assert.equal(fieldOf(await prepare(id, turn, { invitees: [lantian, lantian] })), 'meeting.invitee.twice')
  assert.equal(fieldOf(await prepare(id, turn, { invitees: [{ side: 'bank' }] })), 'meeting.invitee.one')
  const nobody = { side: 'enterprise', enterpriseId: departments.tax }
  assert.equal(fieldOf(await prepare(id, turn, { invitees: [nobody] })), 'enterprise.notFound')
  const guests = [
    { side: 'university', name: '云津理工大学' },
    { side: 'research', name: '材料研究院' },
    { side: 'bank', name: '云津农商银行' },
  ]
  assert.equal((await prepare(id, turn, { invitees: [lantian, ...guests] })).status, 200)
  assert.equal(fieldOf(await prepare(id, turn, { invitees: guests.slice(0, 1) })), 'meeting.invitee.twice')
})

test('an enterprise answers its own invitation until the day, and names topics until their last day', async () => {
  const [own] = (await invitations('wang')).filter(({ meeting }) => meeting === 'symposium')
  assert.ok(own !== undefined)
  assert.equal((await messages('wang'))[0]?.text, 'message.meeting.invited')
  assert.equal((await answer('liu', own.id, { answer: 'accepted' })).status, 404)
  assert.equal((await answer('chen', own.id, { answer: 'accepted' })).body.code, 'not_permitted')
  assert.equal((await answer('wang', own.id, { answer: 'perhaps' })).status, 422)
  const done = await answer('wang', own.id, { answer: 'accepted', topic: '技改贷款贴息' })
  assert.equal(done.status, 200)
  const { id } = await seriesOf('symposium')
  const [seen] = (await preparation(id, '2026-03-01')).body.invited
  assert.deepEqual([seen?.answer, seen?.topic], ['accepted', '技改贷款贴息'])
  app.at('2026-03-19T09:00')
  const late = await answer('wang', own.id, { answer: 'accepted', topic: '用工' })
  assert.equal(fieldOf(late), 'meeting.topicsClosed')
  assert.equal((await answer('wang', own.id, { answer: 'declined' })).status, 200)
  assert.equal(
    (await prepare(id, '2026-03-01', { plannedOn: '2026-03-21', topicsUntilOn: '2026-03-20' })).status,
    200,
  )
  assert.equal((await messages('wang'))[0]?.text, 'message.meeting.moved')
  app.at('2026-03-22T09:00')
  assert.equal((await answer('wang', own.id, { answer: 'accepted' })).body.reason.code, 'meeting.answerLate')
})

const SAID = {
  enterpriseId: enterprises.lantian,
  speaker: '王海生',
  title: '用电增容',
  content: '新线需要增容，请供电部门支持。',
}
const TRACKED = { ...SAID, outcome: 'tracked', phone: '13800001234', topic: 'utilities' }

test('an opinion that is tracked becomes an appeal of its enterprise; one that lacks what it needs is refused', async () => {
  app.at('2026-03-22T09:00')
  const { id } = await seriesOf('symposium')
  const turn = { turnOn: '2026-03-01', heldOn: '2026-03-21' }
  const [first, second] = (await preparation(id, turn.turnOn)).body.invited
  const wrong = async (opinion: object) => fieldOf(await hold(id, { ...turn, opinions: [opinion] }))
  assert.equal(await wrong({ ...TRACKED, phone: undefined }), 'meeting.opinion.trackedReach')
  assert.equal(await wrong({ ...TRACKED, topic: undefined }), 'meeting.opinion.trackedTopic')
  assert.equal(await wrong({ ...TRACKED, enterpriseId: undefined }), 'meeting.opinion.trackedWhose')
  assert.equal(await wrong({ ...SAID, outcome: 'solved' }), 'meeting.opinion.solvedHow')
  assert.equal(await wrong({ ...TRACKED, enterpriseId: departments.tax }), 'enterprise.notFound')
  assert.equal(fieldOf(await hold(id, { ...turn, present: [id] })), 'meeting.noInvitation')
  const said = [
    TRACKED,
    { ...SAID, title: '停车', outcome: 'solved', answer: '当场明确增设 20 个车位' },
    { ...SAID, title: '感谢', outcome: 'noted' },
  ]
  const { status, body } = await hold(id, { ...turn, present: [first?.id], opinions: said })
  assert.equal(status, 200, JSON.stringify(body))
  const presence = new Map(body.invited.map((one) => [one.id, one.isPresent]))
  assert.deepEqual([presence.get(first?.id ?? ''), presence.get(second?.id ?? '')], [true, false])
  const [tracked] = body.opinions
  assert.equal(tracked?.appeal?.status, 'filed')
  const appeal = await seeAppeal(await app.as('wang'), tracked?.appeal?.id ?? '')
  assert.deepEqual(
    [appeal.body.title, (appeal.body.facts as { channel: string }).channel],
    ['用电增容', 'meeting'],
  )
  await app.app.runJob('meetings')
  const { rows } = await app.pool.query(`select 1 from matter where kind = 'appeal' and title = '用电增容'`)
  assert.equal(rows.length, 1)
  assert.equal((await seriesOf('symposium')).turns[0]?.state, 'held')
})

const feed = async (login: string, id: string) =>
  (await app.as(login)).post<MeetingWire & Problem>(`/api/meeting-opinions/${id}/feedback`, {
    feedback: '增容工程已排入四月计划',
  })
const rate = async (login: string, id: string) =>
  (await app.as(login)).post<Problem>(`/api/my-opinions/${id}/rating`, { level: 'satisfied' })

test('the office feeds back once to whoever said it, and only they judge what came of it, once', async () => {
  const rows = await opinions('wang')
  const said = new Map(rows.map((one) => [one.title, one.mayRate]))
  assert.deepEqual(
    ['停车', '感谢', '用电增容'].map((title) => said.get(title)),
    [true, false, false],
  )
  assert.deepEqual(await opinions('liu'), [])
  const of = (title: string) => rows.find((one) => one.title === title)?.id ?? ''
  assert.equal((await rate('wang', of('用电增容'))).body.reason.code, 'meeting.notFedBack')
  assert.equal((await feed('su', of('用电增容'))).body.code, 'not_permitted')
  assert.equal((await feed('wei', of('用电增容'))).status, 404)
  assert.equal((await feed('chen', of('用电增容'))).status, 200)
  assert.equal((await feed('chen', of('用电增容'))).body.reason.code, 'meeting.fedBackAlready')
  assert.equal((await messages('wang'))[0]?.text, 'message.meeting.fedBack')
  assert.equal((await rate('liu', of('用电增容'))).status, 404)
  assert.equal((await rate('wang', of('用电增容'))).status, 204)
  assert.equal((await rate('wang', of('用电增容'))).body.reason.code, 'meeting.ratedAlready')
})

test('a talk without the main leaders is held and does not count: the quarter stays open until one with both', async () => {
  const { id } = await seriesOf('talk')
  const turn = { turnOn: '2026-01-01', heldOn: '2026-03-20' }
  const alone = await hold(id, { ...turn, governmentLeader: '市长' })
  assert.deepEqual([alone.status, alone.body.counts], [200, false])
  const open = (await seriesOf('talk')).turns[0]
  assert.deepEqual([open?.state, open?.heldOn, open?.uncounted.length], ['due', null, 1])
  app.at('2026-04-01T09:00')
  assert.equal((await seriesOf('talk')).turns[1]?.state, 'missed')
  await app.app.runJob('meetings')
  assert.ok((await messages('chen')).some(({ text }) => text === 'message.meeting.uncounted'))
  const whole = await hold(id, {
    ...turn,
    heldOn: '2026-04-01',
    partyLeader: '书记',
    governmentLeader: '市长',
  })
  assert.deepEqual([whole.status, whole.body.counts], [200, true])
  const [, late] = (await seriesOf('talk')).turns
  assert.deepEqual([late?.state, late?.uncounted.length], ['heldLate', 1])
  assert.equal((await hold(id, { ...turn, partyLeader: '书记' })).body.reason.code, 'meeting.heldAlready')
})

test('whoever convenes a meeting and the head of the office are told once that it was missed', async () => {
  await app.app.runJob('meetings')
  await app.app.runJob('meetings')
  for (const login of ['chen', 'luo']) {
    const told = (await messages(login)).filter(
      ({ text, values }) => text === 'message.meeting.missed' && values['meeting'] === 'meeting.name.city',
    )
    assert.equal(told.length, 1, login)
    assert.equal(told[0]?.values['on'], '2026-03-31')
  }
  const held = (await messages('luo')).filter(({ values }) => values['meeting'] === 'meeting.name.symposium')
  assert.deepEqual(held, [])
})
