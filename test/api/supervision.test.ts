/**
 * The ladder above an order over HTTP: circulars and the talk that two of them lead to, talks, exposures and their public
 * page, the board. Referrals have a test of their own.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../support/app.ts'
import { appealIn, newKey } from '../support/appeal-story.ts'
import type {
  BoardWire,
  CircularFactsWire,
  PublicExposuresWire,
  TalkFactsWire,
} from '../../src/modules/supervision/wire.ts'
import type {
  ActAnswer,
  InboxWire,
  MatterViewWire,
  MatterListWire,
  MessageWire,
  Problem,
} from '../../src/platform/wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { departments } = app.city

async function open(login: string, path: string, act: string, input: object) {
  return (await app.as(login)).post<ActAnswer & Problem>(`/api/${path}/acts/${act}`, { key: newKey(), input })
}

async function act(login: string, place: string, name: string, input: object = {}) {
  const visitor = await app.as(login)
  const { version } = (await visitor.get<{ version: number }>(`/api/${place}`)).body
  const body = { version: version ?? 1, key: newKey(), input }
  return visitor.post<ActAnswer & Problem>(`/api/${place}/acts/${name}`, body)
}

async function see(login: string, place: string) {
  return (await app.as(login)).get<MatterViewWire & Problem>(`/api/${place}`)
}

/** A circular against natural resources, drafted and not yet approved; its place. */
async function drafted(about: string, more: object = {}): Promise<string> {
  const input = {
    aboutId: about,
    title: '关于诉求超期的通报',
    departmentIds: [departments.resources],
    facts: '经过',
    ...more,
  }
  const { body, status } = await open('su', 'circulars', 'draft', input)
  assert.equal(status, 200, JSON.stringify(body))
  return `circulars/${body.id}`
}

const talksOf = async (login: string) =>
  (await (await app.as(login)).get<MatterListWire>('/api/matters?kind=talk')).body.rows

test('an order that a unit ignores is pressed with a copy to the head, and leads to a draft that a supervisor submits', async () => {
  app.at('2026-03-02T09:00')
  const about = await appealIn(app, 'signed')
  const input = { level: 'urge', aboutId: about, departmentId: departments.resources, requirement: '请说明' }
  const order = (await open('su', 'orders', 'issue', input)).body
  const ofHead = (await (await app.as('fang')).get<{ rows: MessageWire[] }>('/api/messages')).body.rows
  assert.ok(ofHead.some((row) => row.text === 'message.order.copied' && row.matter?.id === order.id))
  app.at('2026-03-13T09:00')
  await app.sweep()
  const { body } = await see('su', `orders/${order.id}`)
  assert.deepEqual(
    body.timeline.map((line) => line.act),
    ['issue', 'press', 'circular'],
  )
  const [circular] = body.aboutThis
  assert.deepEqual([circular?.kind, circular?.status], ['circular', 'draft'])
  const inbox = (await (await app.as('su')).get<InboxWire>('/api/inbox?kind=circular')).body
  assert.equal(inbox.rows.find((row) => row.id === circular?.id)?.duty?.act, 'submit')
  assert.equal((await see('yu', `circulars/${circular?.id}`)).status, 404)
  const place = `circulars/${circular?.id}`
  assert.equal((await act('luo', place, 'approve')).body.code, 'not_now')
  assert.equal((await act('su', place, 'submit', { facts: '核实后的经过' })).body.status, 'submitted')
  assert.equal((await act('su', place, 'approve')).body.code, 'not_permitted')
  assert.equal((await act('luo', place, 'approve')).body.status, 'issued')
  assert.equal(((await see('yu', place)).body.facts as CircularFactsWire).facts, '核实后的经过')
  assert.equal((await act('yu', place, 'acknowledge', { measures: '限期整改' })).body.status, 'acknowledged')
})

test('two circulars that are issued at the same moment open one talk, and a third on the same day none', async () => {
  app.at('2026-04-20T09:00')
  const about = await appealIn(app, 'signed')
  const unit = { departmentIds: [departments.labour] }
  const [first, ...both] = [
    await drafted(about, unit),
    await drafted(about, unit),
    await drafted(about, unit),
  ]
  const before = (await talksOf('jiang')).length
  assert.equal((await act('luo', first, 'approve')).status, 200)
  assert.equal((await talksOf('jiang')).length, before)
  app.at('2026-04-20T10:00')
  const answers = await Promise.all(both.map((place) => act('luo', place, 'approve')))
  assert.deepEqual(
    answers.map((answer) => answer.status),
    [200, 200],
  )
  const talks = await talksOf('jiang')
  assert.equal(talks.length, before + 1)
  const talk = await see('gao', `talks/${talks[0]?.id}`)
  assert.equal((talk.body.facts as TalkFactsWire).invited?.zh, '局长')
  const opening = (await see('jiang', `talks/${talks[0]?.id}`)).body.timeline[0]
  assert.deepEqual([opening?.act, opening?.actor], ['convene', null])
  for (const place of both)
    assert.ok(!JSON.stringify((await see('luo', place)).body).includes(talk.body.code))
})

test('a talk exists for supervision, discipline inspection and the invited post, and not for the rest of the unit', async () => {
  app.at('2026-03-04T09:00')
  const aboutId = await appealIn(app, 'signed')
  const input = {
    aboutId,
    departmentId: departments.resources,
    reason: '推诿扯皮',
    meetOn: '2026-03-06',
    place: '三楼会议室',
  }
  assert.equal((await open('chen', 'talks', 'invite', input)).body.code, 'not_permitted')
  const { body } = await open('su', 'talks', 'invite', input)
  const place = `talks/${body.id}`
  for (const [login, status] of Object.entries({
    su: 200,
    jiang: 200,
    fang: 200,
    yu: 404,
    chen: 404,
    luo: 404,
    wang: 404,
  }))
    assert.equal((await see(login, place)).status, status, login)
  assert.ok(!JSON.stringify((await see('chen', `appeals/${aboutId}`)).body).includes(body.id))
  assert.equal((await see('fang', place)).body.timeline.length, 1)
  const minutes = {
    interviewer: '罗景明',
    minutes: '记录',
    commitments: '一周内办结',
    recheckOn: '2026-03-13',
  }
  assert.equal((await act('fang', place, 'hold', minutes)).body.code, 'not_permitted')
  app.at('2026-03-06T15:00')
  assert.equal((await act('su', place, 'hold', { ...minutes, recheckOn: '2026-03-05' })).status, 422)
  assert.equal((await act('su', place, 'hold', minutes)).body.status, 'held')
  app.at('2026-03-13T15:00')
  assert.equal((await act('su', place, 'recheck', { isKept: true, finding: '已办结' })).body.status, 'kept')
})

const EXPOSED = {
  title: '某单位推诿扯皮',
  person: '于某',
  facts: '事实',
  basis: '《优化营商环境条例》',
  effect: '项目停工两个月',
}

test('an exposure becomes public after approval and the time to object, and stays on the page when it is withdrawn', async () => {
  app.at('2026-03-09T09:00')
  const about = await appealIn(app, 'signed')
  const input = { aboutId: about, departmentId: departments.resources, ...EXPOSED }
  const { body } = await open('su', 'exposures', 'draft', input)
  const place = `exposures/${body.id}`
  const published = async () =>
    (await app.stranger.get<PublicExposuresWire>('/api/open/exposures')).body.rows.find(
      (row) => row.code === body.code,
    )
  assert.equal((await see('yu', place)).status, 404)
  assert.equal((await act('luo', place, 'approve')).body.status, 'approved')
  assert.equal((await act('luo', place, 'countersign')).body.reason.code, 'act.notBy')
  assert.equal((await see('yu', place)).status, 404)
  assert.equal((await act('jiang', place, 'countersign')).body.status, 'reviewed')
  assert.equal(await published(), undefined)
  app.at('2026-03-13T09:00')
  await app.sweep()
  const late = await act('yu', place, 'object', { grounds: '不实' })
  assert.deepEqual([late.body.code, late.body.reason.code], ['not_now', 'exposure.objectionLate'])
  assert.deepEqual([(await published())?.person, (await published())?.rectification], ['于某', null])
  assert.equal((await act('su', place, 'rectify', { rectification: '已整改' })).status, 200)
  assert.equal((await published())?.rectification, '已整改')
  assert.equal((await act('su', place, 'withdraw', { reason: 'x' })).body.code, 'not_permitted')
  assert.equal((await act('luo', place, 'withdraw', { reason: '已整改到位' })).status, 200)
  const trace = await published()
  assert.deepEqual([trace?.facts, trace?.person, trace?.withdrawn?.reason], [null, null, '已整改到位'])
})

test('an objection that is upheld keeps an exposure from the public', async () => {
  app.at('2026-03-09T09:00')
  const about = await appealIn(app, 'signed')
  const input = { aboutId: about, departmentId: departments.resources, ...EXPOSED }
  const { body } = await open('su', 'exposures', 'draft', input)
  const place = `exposures/${body.id}`
  await act('luo', place, 'approve')
  await act('jiang', place, 'countersign')
  assert.equal((await act('yu', place, 'object', { grounds: '与事实不符' })).body.status, 'objected')
  assert.equal(
    (await act('su', place, 'decideObjection', { isUpheld: true, reason: 'x' })).body.code,
    'not_permitted',
  )
  const decided = await act('luo', place, 'decideObjection', { isUpheld: true, reason: '核实不属实' })
  assert.equal(decided.body.status, 'dropped')
  app.at('2026-03-20T09:00')
  await app.sweep()
  const { rows } = (await app.stranger.get<PublicExposuresWire>('/api/open/exposures')).body
  assert.ok(!rows.some((row) => row.code === body.code))
})

test('every number on the board opens a list with as many rows, and the board is for supervision and inspection', async () => {
  app.at('2026-03-04T09:00')
  for (const login of ['chen', 'yu', 'luo'])
    assert.equal((await (await app.as(login)).get('/api/supervision/board')).status, 403)
  for (const login of ['su', 'jiang']) {
    const visitor = await app.as(login)
    const { kinds } = (await visitor.get<BoardWire>('/api/supervision/board')).body
    assert.equal(
      kinds.some((one) => one.kind === 'referral'),
      login === 'jiang',
    )
    for (const { kind, isRegional, rows } of kinds)
      for (const row of rows) {
        const scope = isRegional ? 'region' : 'mine'
        const common = `/api/matters?kind=${kind}&scope=${scope}&state=open&departmentId=${row.department?.id}`
        for (const light of ['all', 'green', 'yellow', 'red', 'black', 'paused'] as const) {
          const list = await visitor.get<MatterListWire>(
            light === 'all' ? common : `${common}&light=${light}`,
          )
          assert.equal(list.body.rows.length, row[light], `${login} ${kind} ${light}`)
        }
      }
  }
})
