/**
 * What became of orders whose matter moved, ended or was key before it had a unit; ways back; numbers without a gap; and
 * drafts, which exist for nobody but those who draft and decide. Over HTTP, with the law happening as the sweep does it.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp, type Visitor } from '../support/app.ts'
import { NOTHING } from '../../src/modules/boards/board.ts'
import { appealIn, doAct, fileAppeal, newKey, seeAppeal } from '../support/appeal-story.ts'
import type {
  BoardWire,
  ExposureFactsWire,
  OrderFactsWire,
  TalkFactsWire,
} from '../../src/modules/supervision/wire.ts'
import type {
  ActAnswer,
  InboxWire,
  MatterListWire,
  MatterViewWire,
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

/** The orders about an appeal, as supervision sees them. */
async function ordersOf(appealId: string) {
  const rows = (await seeAppeal(await app.as('su'), appealId)).body.aboutThis
  return Promise.all(
    rows
      .filter((row) => row.kind === 'order')
      .map(async (row) => {
        const { body } = await see('su', `orders/${row.id}`)
        return { ...body, facts: body.facts as OrderFactsWire }
      }),
  )
}

async function issue(aboutId: string, level = 'urge', departmentId: string = departments.resources) {
  const input = { level, aboutId, departmentId, requirement: '请说明情况' }
  const { body, status } = await open('su', 'orders', 'issue', input)
  assert.equal(status, 200, JSON.stringify(body))
  return `orders/${body.id}`
}

test('a complaint that is key before it has a unit gets its joint order with the dispatch, and one only', async () => {
  app.at('2026-03-02T09:00')
  const { id } = (await fileAppeal(app)).body
  assert.equal((await doAct(app, 'chen', id, 'flagKey', { reason: '影响大' })).status, 200)
  assert.deepEqual(await ordersOf(id), [])
  await doAct(app, 'chen', id, 'dispatch', { departmentId: departments.resources })
  const orders = await ordersOf(id)
  assert.deepEqual(
    orders.map((order) => [order.facts.level, order.department?.id]),
    [['joint', departments.resources]],
  )
  const early = (await fileAppeal(app)).body.id
  await doAct(app, 'chen', early, 'flagKey', { reason: '影响大' })
  await issue(early, 'joint')
  await doAct(app, 'chen', early, 'dispatch', { departmentId: departments.resources })
  assert.equal((await ordersOf(early)).length, 1)
})

test('a key mark is taken away by two people, and the joint order lapses with it', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'signed')
  assert.equal((await doAct(app, 'chen', id, 'proposeUnflag', { reason: '误列' })).body.code, 'not_now')
  await doAct(app, 'chen', id, 'flagKey', { reason: '影响大' })
  assert.equal((await ordersOf(id))[0]?.status, 'issued')
  assert.equal((await doAct(app, 'yu', id, 'proposeUnflag', { reason: '误列' })).body.code, 'not_permitted')
  assert.equal((await doAct(app, 'chen', id, 'proposeUnflag', { reason: '误列' })).status, 200)
  const ruling = (await seeAppeal(await app.as('chen'), id)).body.parts.find((part) => part.kind === 'ruling')
  const place = `rulings/${ruling?.id}`
  assert.equal((await act('chen', place, 'approve')).body.reason.code, 'act.notBy')
  assert.equal((await seeAppeal(await app.as('chen'), id)).body.facts.isKey, true)
  assert.equal((await act('du', place, 'approve')).body.status, 'approved')
  assert.equal((await seeAppeal(await app.as('chen'), id)).body.facts.isKey, false)
  assert.equal((await ordersOf(id))[0]?.status, 'lapsed')
})

test('an order goes with its appeal to the new unit, which has a whole limit; the old unit is pressed no more', async () => {
  app.at('2026-03-02T09:00')
  const { id } = (await fileAppeal(app)).body
  await doAct(app, 'chen', id, 'dispatch', { departmentId: departments.resources })
  await issue(id)
  const helper = await issue(id, 'urge', departments.labour)
  app.at('2026-03-02T10:30')
  const away = await doAct(app, 'chen', id, 'redirect', { departmentId: departments.market, reason: '派错' })
  assert.equal(away.status, 200, JSON.stringify(away.body))
  const orders = await ordersOf(id)
  assert.deepEqual(
    orders.map((order) => [order.department?.id, order.status]),
    [
      [departments.market, 'issued'],
      [departments.labour, 'issued'],
    ],
  )
  const [moved] = orders
  assert.ok(moved)
  assert.deepEqual(
    moved.timeline.map((line) => [line.act, line.actor]),
    [
      ['issue', moved.timeline[0]?.actor],
      ['move', null],
    ],
  )
  const running = moved.clocks.find((clock) => clock.stoppedAt === null)
  assert.equal(running?.startedAt.slice(0, 16), '2026-03-02T10:30')
  const told = (await (await app.as('fang')).get<{ rows: MessageWire[] }>('/api/messages')).body.rows
  assert.ok(told.some((row) => row.text === 'message.order.movedAway'))
  assert.equal((await see('su', helper)).body.timeline.length, 1)
  assert.equal(
    (await act('shen', `orders/${moved.id}`, 'answer', { reply: '已接手' })).body.status,
    'answered',
  )
})

test('an order without an answer lapses when its appeal ends, and climbs no further; an answered one is still reviewed', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'inProgress')
  const ignored = await issue(id)
  const answered = await issue(id)
  const explaining = await issue(id, 'explain')
  await act('yu', answered, 'answer', { reply: '正在办理' })
  await doAct(app, 'yu', id, 'reply', { reply: '已办结' })
  const checked = await doAct(app, 'fang', id, 'approveReply', {})
  assert.ok(checked.status === 200 || checked.body.code === 'not_now', JSON.stringify(checked.body))
  await doAct(app, 'he', id, 'revisit', { solved: true, level: 'satisfied' })
  assert.equal((await doAct(app, 'he', id, 'close')).body.status, 'closed')
  assert.equal((await see('su', ignored)).body.status, 'lapsed')
  assert.equal((await see('su', explaining)).body.status, 'issued')
  assert.equal((await act('su', answered, 'accept')).body.status, 'accepted')
  app.at('2026-04-20T09:00')
  await app.sweep()
  const { timeline, aboutThis } = (await see('su', ignored)).body
  assert.deepEqual(
    timeline.map((line) => line.act),
    ['issue', 'lapse'],
  )
  assert.deepEqual(aboutThis, [])
})

test('orders are numbered one after the other without a gap, also when several processes do it at once', async () => {
  app.at('2026-05-06T09:00')
  const about = await appealIn(app, 'signed')
  const places = [await issue(about), await issue(about), await issue(about)]
  await Promise.all([app.app.runJob('order-numbers'), app.app.runJob('order-numbers')])
  const numbers = await Promise.all(
    places.map(async (place) => ((await see('su', place)).body.facts as OrderFactsWire).number ?? ''),
  )
  const all = await app.pool.query<{ number: string }>(
    'select number from supervision_order where number is not null order by id',
  )
  const counted = all.rows.map((row) => Number(/^营商督〔2026〕(\d+)号$/.exec(row.number)?.[1]))
  assert.deepEqual(
    counted.toSorted((one, other) => one - other),
    counted.map((_none, index) => index + 1),
  )
  assert.equal(new Set(numbers).size, 3)
  const { version } = (await see('su', places[0] as string)).body
  assert.equal(version, 1)
})

test('the second order of 督办 against a unit within a quarter leads to a draft for supervision, the third to none', async () => {
  app.at('2026-06-01T09:00')
  const about = await appealIn(app, 'signed')
  const drafts = async () =>
    (await (await app.as('su')).get<InboxWire>('/api/inbox?kind=circular')).body.rows.filter((row) =>
      row.title.includes('多次被督办'),
    )
  const before = (await drafts()).length
  for (const expected of [0, 1, 1]) {
    await issue(about, 'supervise', departments.power)
    await app.app.runJob('order-numbers')
    assert.equal((await drafts()).length, before + expected)
  }
})

const DRAFT = { title: '只在起草人处的标题', facts: '尚未公开的事实' }

/** A circular and an exposure against natural resources that nobody has decided yet; their places. */
async function drafts() {
  app.at('2026-03-09T09:00')
  const aboutId = await appealIn(app, 'signed')
  const unit = departments.resources
  const circular = await open('su', 'circulars', 'draft', { ...DRAFT, aboutId, departmentIds: [unit] })
  const exposure = await open('su', 'exposures', 'draft', {
    ...DRAFT,
    aboutId,
    departmentId: unit,
    person: '于海燕',
    basis: '《优化营商环境条例》',
    effect: '项目停工两个月',
  })
  return {
    aboutId,
    matters: [
      { kind: 'circular', path: 'circulars', ...circular.body },
      { kind: 'exposure', path: 'exposures', ...exposure.body },
    ],
  }
}

/** One of each sort: the office, the unit and its head, another unit, another region, enterprises, nobody's. */
const STRANGERS = 'chen he fang yu lin wei wang kong'

test('no route tells anybody of a draft but those who draft and decide', async () => {
  const { aboutId, matters } = await drafts()
  const visitors: [string, Visitor][] = [['a stranger', app.stranger]]
  for (const login of STRANGERS.split(' ')) visitors.push([login, await app.as(login)])
  await app.catchUp('search')
  const secrets = [DRAFT.title, DRAFT.facts, ...matters.flatMap(({ id, code }) => [id, code])]
  for (const [login, visitor] of visitors) {
    for (const { method, url } of app.app.routes) {
      if (method !== 'GET' || url === '/api/live') continue
      const addresses = url.includes(':')
        ? [aboutId, ...matters.map(({ id }) => id)].map((id) => url.replaceAll(/:\w+/g, id))
        : [
            url,
            `${url}?scope=region&state=open`,
            `${url}?kind=circular`,
            `${url}?q=${encodeURIComponent('标题')}`,
          ]
      for (const address of addresses) {
        const { status, body } = await visitor.get<object>(address)
        const asked = matters.reduce((text, { id }) => text.replaceAll(id, ''), address)
        const text = JSON.stringify(body)
        const found = secrets.filter((secret) => text.includes(secret) && !address.includes(secret))
        assert.deepEqual(found, [], `${login} ${asked}`)
        assert.notEqual(status, 500, `${login} ${address}`)
      }
    }
    for (const { path, id } of matters)
      for (const name of ['approve', 'sendBack', 'submit', 'object', 'acknowledge', 'remark']) {
        const body = { version: 1, key: newKey(), input: {} }
        const answer = await visitor.post<Problem>(`/api/${path}/${id}/acts/${name}`, body)
        assert.ok([401, 403, 404, 422].includes(answer.status), `${login} ${name}: ${answer.status}`)
        assert.ok(answer.status !== 403 || answer.body.reason.code === 'session.noPost', `${login} ${name}`)
      }
  }
  for (const login of ['su', 'luo'])
    for (const { path, id } of matters) assert.equal((await see(login, `${path}/${id}`)).status, 200, login)
})

const listed = async (login: string) =>
  (await (await app.as(login)).get<MatterListWire>('/api/matters?scope=region&kind=circular')).body.rows

/** How many circulars stand on the board of supervision. */
const onBoard = async () =>
  (await (await app.as('su')).get<BoardWire>('/api/supervision/board')).body.kinds
    .find((one) => one.kind === 'circular')
    ?.rows.reduce((sum, row) => sum + row.all, 0) ?? 0

test('drafts are in no count of the region, and reach the unit with the issue', async () => {
  const { matters } = await drafts()
  const [circular, exposure] = matters.map(({ path, id }) => `${path}/${id}`) as [string, string]
  const before = { chen: (await listed('chen')).length, board: await onBoard() }
  assert.equal((await act('luo', circular, 'approve')).body.status, 'issued')
  assert.equal((await see('yu', circular)).status, 200)
  assert.deepEqual([(await listed('chen')).length, await onBoard()], [before.chen + 1, before.board + 1])
  await act('luo', exposure, 'approve')
  assert.equal((await see('yu', exposure)).status, 404)
  await act('jiang', exposure, 'countersign')
  assert.equal((await see('yu', exposure)).status, 200)
  assert.equal((await see('chen', exposure)).status, 404)
})

test('whoever is named in an exposure is told themselves; inspection records how it was handled', async () => {
  const { matters } = await drafts()
  const exposure = `exposures/${matters[1]?.id}`
  await act('luo', exposure, 'approve')
  await act('jiang', exposure, 'countersign')
  const messages = (await (await app.as('yu')).get<{ rows: MessageWire[] }>('/api/messages')).body.rows
  assert.ok(messages.some((row) => row.text === 'message.exposure.named'))
  assert.equal(((await see('su', exposure)).body.facts as ExposureFactsWire).isPersonTold, true)
  app.at('2026-03-16T09:00')
  await app.sweep()
  const handled = { result: 'reminder', handling: '已提醒谈话' }
  const { exposed } = (await (await app.as('su')).get<BoardWire>('/api/supervision/board')).body
  assert.ok(exposed.some(({ department, count }) => department.id === departments.resources && count > 0))
  assert.equal((await act('su', exposure, 'handle', handled)).body.code, 'not_permitted')
  assert.equal((await act('jiang', exposure, 'handle', handled)).status, 200)
  assert.equal(((await see('yu', exposure)).body.facts as ExposureFactsWire).handlingResult, 'reminder')
})

test('whoever is called in by name reads the invitation and what was agreed, and neither minutes nor finding', async () => {
  app.at('2026-03-16T09:00')
  const aboutId = await appealIn(app, 'signed')
  const input = {
    aboutId,
    departmentId: departments.resources,
    person: '彭飞宇',
    reason: '推诿扯皮',
    meetOn: '2026-03-18',
    place: '三楼会议室',
  }
  const unknown = await open('su', 'talks', 'invite', { ...input, person: '无此人' })
  assert.equal(unknown.body.fields[0]?.code, 'talk.personUnknown')
  const place = `talks/${(await open('su', 'talks', 'invite', input)).body.id}`
  assert.deepEqual([(await see('peng', place)).status, (await see('fang', place)).status], [200, 404])
  app.at('2026-03-18T15:00')
  const held = {
    interviewer: '罗景明',
    minutes: '内部研判',
    commitments: '一周内办结',
    recheckOn: '2026-03-25',
  }
  await act('su', place, 'hold', held)
  const own = (await see('peng', place)).body.facts as TalkFactsWire
  assert.deepEqual([own.minutes, own.commitments], [null, '一周内办结'])
  assert.equal((await act('su', place, 'sign')).body.code, 'not_permitted')
  assert.equal((await act('peng', place, 'sign')).status, 200)
  app.at('2026-03-25T15:00')
  await act('su', place, 'recheck', { isKept: false, finding: '仍未办结' })
  const after = JSON.stringify((await see('peng', place)).body)
  assert.ok(!after.includes('仍未办结') && !after.includes('内部研判'))
  assert.ok(JSON.stringify((await see('jiang', place)).body).includes('仍未办结'))
})

test('a circular issued by mistake is withdrawn and leads to no talk any more', async () => {
  app.at('2026-08-03T09:00')
  const aboutId = await appealIn(app, 'signed')
  const issued = async () => {
    const input = { aboutId, title: '通报', departmentIds: [departments.housing], facts: '经过' }
    const place = `circulars/${(await open('su', 'circulars', 'draft', input)).body.id}`
    assert.equal((await act('luo', place, 'approve')).body.status, 'issued')
    return place
  }
  const talks = async () =>
    (await (await app.as('jiang')).get<MatterListWire>('/api/matters?kind=talk')).body.rows.length
  const before = await talks()
  const first = await issued()
  assert.equal((await act('su', first, 'withdraw', { reason: '误发' })).body.code, 'not_permitted')
  assert.equal((await act('luo', first, 'withdraw', { reason: '误发' })).body.status, 'withdrawn')
  await issued()
  assert.equal(await talks(), before)
  await issued()
  assert.equal(await talks(), before + 1)
})

/** The sums of a unit whose ten appeals were revisited; so many were solved, to satisfaction. */
const sums = (departmentId: string, solved: number) => ({
  departmentId,
  sums: {
    ...NOTHING,
    dispatched: 10,
    closed: 10,
    contactInTime: 10,
    revisited: 10,
    solved,
    satisfied: solved,
  },
})

test('a unit that stands last in two frozen months running is called in once', async () => {
  app.at('2026-09-02T09:00')
  const frozen = JSON.stringify({
    aims: { weights: { response: 0.2, solution: 0.4, satisfaction: 0.4 }, targets: {} },
    total: NOTHING,
    departments: [sums(departments.power, 2), sums(departments.housing, 9)],
  })
  const freeze = (month: string, id: string) =>
    app.database.pool('owner').query(
      `insert into figure (id, region_id, month, formula_version, law_no, law_seq, sums, matter_ids, department_ids, measures, frozen_at)
         values ($1, $2, $3, 1, 1, 1, $4, '{}', '{}', '{}', '2026-09-01T09:00+08')`,
      [id, app.city.regions.wangshan, month, frozen],
    )
  const talks = async () =>
    (await (await app.as('jiang')).get<MatterListWire>('/api/matters?kind=talk')).body.rows
  const before = (await talks()).length
  await freeze('2026-08-01', '019a0000-0000-7000-8000-00000000f001')
  await app.app.runJob('bottom-rank')
  assert.equal((await talks()).length, before)
  await freeze('2026-07-01', '019a0000-0000-7000-8000-00000000f002')
  await Promise.all([app.app.runJob('bottom-rank'), app.app.runJob('bottom-rank')])
  await app.app.runJob('bottom-rank')
  const after = await talks()
  assert.equal(after.length, before + 1)
  assert.equal(after[0]?.department?.zh, '望山区供电服务中心')
})
