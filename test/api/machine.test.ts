/**
 * The machine door of the hotlines over HTTP: keys, orders, the message log, replays and results, with everything that a
 * system on the other side can get wrong.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AppealFactsWire } from '../../src/modules/appeals/wire.ts'
import { BUILT_IN_PROFILES } from '../../src/modules/imports/built-in.ts'
import type { ProfileViewWire } from '../../src/modules/imports/wire.ts'
import { moment } from '../../src/calendar/days.ts'
import { verify } from '../../src/platform/audit/verify.ts'
import { translate } from '../../src/platform/texts.ts'
import { texts } from '../../src/texts.ts'
import type {
  CallBodyWire,
  CallListWire,
  CallViewWire,
  ClientListWire,
  CoverageWire,
  DeadListWire,
  KeyWire,
} from '../../src/modules/clients/wire.ts'
import type { MatterViewWire, Problem } from '../../src/platform/wire.ts'
import { startApp, type Answer } from '../support/app.ts'
import { doAct, seeAppeal } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const UNIT = '临溪区自然资源局'
const LANTIAN = '91990102MA1LT0014T'

interface Row {
  readonly row: number
  readonly externalId: string
  readonly code: string | null
  readonly outcome: string
  readonly faults: readonly { field: string; code: string; text: { zh: string; en: string } }[]
}
type Taken = { readonly call: string; readonly rows: readonly Row[]; readonly refused: number } & Problem
interface Changed {
  readonly cursor: string
  readonly hasMore: boolean
  readonly changes: readonly {
    externalId: string
    code: string
    status: string
    steps: readonly { status: string; at: string }[]
    reply: string | null
    level: string | null
    checkedAt: string | null
    repliedAt: string | null
    closedAt: string | null
  }[]
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

async function connect(
  login = 'chen',
  more: { mode?: string; profile?: string; regionId?: string } = {},
): Promise<KeyWire> {
  const visitor = await app.as(login)
  const body = { name: '8890 热线平台', profile: '8890', mode: 'live', ...more }
  const answer = await visitor.post<KeyWire & Problem>('/api/clients', body)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}

const send = (key: string, orders: readonly unknown[]): Promise<Answer<Taken>> =>
  app.stranger.post('/api/machine/appeals', { orders }, bearer(key))

async function changesOf(key: string, since?: string): Promise<Changed> {
  await app.catchUp()
  const query = since === undefined ? '' : `?since=${since}`
  const { status, body } = await app.stranger.get<Changed>(`/api/machine/appeals${query}`, bearer(key))
  assert.equal(status, 200, JSON.stringify(body))
  return body
}

/** An order as a hotline sends it while it is open. */
function order(number: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    工单编号: number,
    受理时间: '2026-03-02 08:40:00',
    标题: '用地手续迟迟不批',
    内容: '三个月没有结果',
    诉求类型: '投诉',
    联系人: '王海生',
    联系电话: '10000000000',
    统一社会信用代码: LANTIAN,
    ...more,
  }
}

const outcomes = ({ rows }: Pick<Taken, 'rows'>) => rows.map(({ outcome }) => outcome)
const codes = (row: Row | undefined) => row?.faults.map(({ field, code }) => [field, code])

async function idOf(code: string | null | undefined): Promise<string> {
  const { rows } = await app.pool.query<{ id: string }>('select id from matter where code = $1', [code])
  return rows[0]?.id ?? ''
}

test('an open order becomes a real appeal of the enterprise it names: on the clocks, with the dispatcher, no history', async () => {
  const { key } = await connect()
  const { status, body } = await send(key, [order('L1', { 承办单位: UNIT })])
  assert.equal(status, 200, JSON.stringify(body))
  assert.deepEqual(outcomes(body), ['created'])
  const chen = await app.as('chen')
  const { body: seen } = await seeAppeal(chen, await idOf(body.rows[0]?.code))
  assert.deepEqual(
    [seen.status, seen.imported, seen.facts.channel, seen.openedAt, seen.enterprise?.name],
    ['filed', false, 'hotline8890', '2026-03-02T08:40:00+08:00', '云津蓝田精密机械有限公司'],
  )
  assert.ok(seen.clocks.some(({ name }) => name === 'circulation'))
  assert.deepEqual(
    seen.timeline[0]?.facts.map(({ fact }) => fact),
    ['received', 'unitProposed'],
  )
  const own = await (await app.as('wang')).get<MatterViewWire<AppealFactsWire>>(`/api/appeals/${seen.id}`)
  assert.equal(own.status, 200, 'the enterprise sees it as its own')
})

test('received, checked, result: what a hotline sent is never answered at once or unchecked, and the hotline is told each step', async () => {
  const { key } = await connect()
  const { body } = await send(key, [order('S1')])
  const id = await idOf(body.rows[0]?.code)
  const direct = await doAct(app, 'chen', id, 'answerDirectly', { reply: '已办' })
  assert.equal(direct.body.reason.code, 'appeal.isChecked')
  const first = await changesOf(key)
  assert.deepEqual(
    first.changes
      .filter(({ externalId }) => externalId === 'S1')
      .map(({ steps }) => steps.map((s) => s.status)),
    [['filed']],
  )
  const steps: readonly [login: string, act: string, input?: object][] = [
    ['chen', 'dispatch', { departmentId: app.city.departments.resources }],
    ['yu', 'sign'],
    ['yu', 'contact', { method: 'phone', person: '王海生' }],
    ['yu', 'giveOpinion', { opinion: '三日内答复' }],
    ['yu', 'reply', { reply: '已批复' }],
  ]
  for (const [login, act, input] of steps)
    assert.equal((await doAct(app, login, id, act, input)).status, 200, act)
  const waiting = await changesOf(key, first.cursor)
  assert.deepEqual([waiting.changes[0]?.status, waiting.changes[0]?.reply], ['checking', null])
  assert.equal((await doAct(app, 'fang', id, 'approveReply')).status, 200)
  assert.equal((await doAct(app, 'he', id, 'revisit', { solved: true, level: 'satisfied' })).status, 200)
  assert.equal((await doAct(app, 'he', id, 'close')).status, 200)
  const last = await changesOf(key, waiting.cursor)
  const [closed] = last.changes
  assert.deepEqual(
    [closed?.status, closed?.reply, closed?.level, closed?.steps.map(({ status }) => status)],
    ['closed', '已批复', 'satisfied', ['replied', 'revisiting', 'closed']],
  )
  assert.ok(closed?.checkedAt && closed.repliedAt && closed.closedAt)
  assert.deepEqual((await changesOf(key, last.cursor)).changes, [])
})

test('in a unit without a head the office checks what a hotline sent', async () => {
  const { key } = await connect()
  const { body } = await send(key, [order('S2')])
  const id = await idOf(body.rows[0]?.code)
  await doAct(app, 'chen', id, 'dispatch', { departmentId: app.city.departments.wangshanOffice })
  await doAct(app, 'wei', id, 'sign')
  await doAct(app, 'wei', id, 'contact', { method: 'phone', person: '王海生' })
  const replied = await doAct(app, 'wei', id, 'reply', { reply: '已办妥' })
  assert.equal(replied.body.status, 'checking')
  assert.equal((await doAct(app, 'he', id, 'approveReply')).body.status, 'replied')
})

test('the same order again is unchanged, told differently it is corrected, and worked on it is left alone', async () => {
  const { key } = await connect()
  await send(key, [order('R1')])
  assert.deepEqual(outcomes((await send(key, [order('R1')])).body), ['unchanged'])
  const changed = order('R1', { 标题: '用地手续仍未批' })
  const { body } = await send(key, [changed])
  assert.deepEqual(outcomes(body), ['corrected'])
  const id = await idOf(body.rows[0]?.code)
  assert.equal((await seeAppeal(await app.as('chen'), id)).body.title, '用地手续仍未批')
  const answered = await send(key, [order('R1', { 答复内容: '已办', 办结时间: '2026-03-02 08:50' })])
  assert.deepEqual(codes(answered.body.rows[0]), [['', 'import.answeredThere']])
  await doAct(app, 'chen', id, 'dispatch', { departmentId: app.city.departments.resources })
  const late = await send(key, [order('R1', { 标题: '又改' })])
  assert.deepEqual(codes(late.body.rows[0]), [['', 'import.workedOn']])
})

test('the same call twice at once makes one matter of each number', async () => {
  const { key } = await connect()
  const orders = Array.from({ length: 40 }, (_none, n) => order(`T${n}`))
  const both = await Promise.all([send(key, orders), send(key, orders.toReversed())])
  const all = both.flatMap(({ body }) => outcomes(body))
  assert.equal(all.filter((outcome) => outcome === 'created').length, 40)
  assert.equal(all.filter((outcome) => outcome === 'unchanged').length, 40)
})

test('in a call with broken rows the right ones go in, and each fault is told at its field in both languages', async () => {
  const { key } = await connect()
  const { status, body } = await send(key, [
    order('H1'),
    'no order',
    order('H2', { 受理时间: '昨天' }),
    order('H3', { 标题: null, 内容: { text: 'nested' } }),
    order('H4', { 工单编号: 123456789012345680000 }),
    order('H1', { 标题: '同号不同事' }),
    order('H5', { 受理时间: '2025-12-01 08:00' }),
    order('H6', { 答复内容: '已办', 办结时间: '2026-03-02 08:50' }),
  ])
  assert.equal(status, 200)
  assert.deepEqual(body.rows.map(codes), [
    [],
    [['', 'client.row.form']],
    [['受理时间', 'import.row.moment']],
    [['内容', 'client.row.value']],
    [['工单编号', 'client.row.number']],
    [['', 'import.row.twice']],
    [['', 'client.row.tooOld']],
    [['', 'client.row.ended']],
  ])
  assert.deepEqual(outcomes(body), ['created', ...Array.from({ length: 7 }, () => 'refused')])
  for (const { faults } of body.rows)
    for (const { text } of faults) assert.ok(/\p{Script=Han}/u.test(text.zh) && text.en !== text.zh)
})

test('a body that breaks off, is no list, is empty or too long is refused as a whole and leaves nothing but its line in the log', async () => {
  const { client, key } = await connect()
  const counts =
    'select (select count(*) from matter)::int4 as matters, (select count(*) from client_row)::int4 as rows'
  const before = await app.pool.query(counts)
  const broken = await fetch(`${app.url}/api/machine/appeals`, {
    method: 'POST',
    headers: { ...bearer(key), 'content-type': 'application/json' },
    body: JSON.stringify({ orders: [order('X1')] }).slice(0, 60),
  })
  assert.equal(broken.status, 400)
  for (const body of [{}, { orders: [] }, { orders: 'x' }, { orders: [order('X1')], extra: 1 }])
    assert.equal((await app.stranger.post('/api/machine/appeals', body, bearer(key))).status, 422)
  assert.equal(
    (
      await send(
        key,
        Array.from({ length: 501 }, (_n, i) => order(`X${i}`)),
      )
    ).status,
    422,
  )
  const huge = await send(key, [order('X2', { 内容: 'x'.repeat(9 * 1024 * 1024) })])
  assert.equal(huge.status, 413)
  assert.deepEqual((await app.pool.query(counts)).rows, before.rows)
  const { body: log } = await (
    await app.as('chen')
  ).get<CallListWire>(`/api/clients/calls?client=${client.id}`)
  assert.deepEqual([log.rows.length, log.rows.every(({ fault }) => fault !== null)], [7, true])
})

test('poisoned values are kept as texts, cleaned of what nobody sees, or refused; none is run', async () => {
  const { key } = await connect()
  const { body } = await send(key, [
    order('P1', { 标题: '=HYPERLINK("http://x")', 内容: 'a\u0000b\u200b<script>c' }),
    order('Ｐ２', { 受理时间: '２０２６-０３-０２ ０８:３０', 联系电话: '１３８００００００００' }),
    order('P3', { 内容: '长'.repeat(10_000) }),
    order('P4', { 内容: '长'.repeat(10_001) }),
    order("P5'; drop table matter; --", { __proto__x: 1, constructor: 'y' }),
  ])
  assert.deepEqual(outcomes(body), ['created', 'created', 'created', 'refused', 'created'])
  assert.deepEqual(codes(body.rows[3]), [['内容', 'import.row.tooLong']])
  const chen = await app.as('chen')
  const first = await seeAppeal(chen, await idOf(body.rows[0]?.code))
  assert.deepEqual([first.body.title, first.body.facts.text], ['=HYPERLINK("http://x")', 'ab<script>c'])
  assert.equal(body.rows[1]?.externalId, 'P2')
  const second = await seeAppeal(chen, await idOf(body.rows[1]?.code))
  assert.equal(second.body.openedAt, '2026-03-02T08:30:00+08:00')
})

test('an enterprise is known by its code or its exact name; an unknown code waits, an impossible one is a fault', async () => {
  const { key } = await connect()
  const none = { 统一社会信用代码: '' }
  const { body } = await send(key, [
    order('E1', { ...none, 企业名称: '北辰新材料(云津)有限公司' }),
    order('E2', { ...none, 企业名称: '北辰新材料' }),
    order('E3', { 统一社会信用代码: '91990102MA1NEW0039' }),
    order('E4', { 统一社会信用代码: '12345' }),
    order('E5', none),
  ])
  assert.deepEqual(outcomes(body), ['created', 'created', 'created', 'refused', 'created'])
  assert.deepEqual(codes(body.rows[3]), [['统一社会信用代码', 'uscc.length']])
  const chen = await app.as('chen')
  const named = async (at: number) =>
    (await seeAppeal(chen, await idOf(body.rows[at]?.code))).body.enterprise?.name ?? null
  assert.deepEqual(
    [await named(0), await named(1), await named(2), await named(4)],
    ['北辰新材料（云津）有限公司', null, null, null],
  )
  const firm = { name: '临溪新芽科技有限公司', uscc: '91990102MA1NEW0039', regionId: app.city.regions.linxi }
  assert.equal((await chen.post('/api/enterprises', firm)).status, 200)
  await app.app.runJob('link-enterprises')
  assert.equal(await named(2), '临溪新芽科技有限公司')
})

test('a wrong key, none, one of a revoked client and one whose overlap is over are refused alike', async () => {
  const chen = await app.as('chen')
  const { client, key } = await connect()
  assert.equal((await send('zt_'.padEnd(46, 'x'), [order('K1')])).status, 401)
  assert.equal((await app.stranger.post('/api/machine/appeals', { orders: [order('K1')] })).status, 401)
  assert.equal((await chen.post('/api/machine/appeals', { orders: [order('K1')] })).status, 401)
  const rotated = await chen.post<KeyWire>(`/api/clients/${client.id}/rotate`)
  assert.equal(rotated.body.client.keys, 2)
  for (const valid of [key, rotated.body.key]) assert.equal((await send(valid, [order('K1')])).status, 200)
  app.at('2026-03-09T09:00')
  assert.equal((await send(key, [order('K1')])).status, 401, 'seven days are over')
  assert.equal((await send(rotated.body.key, [order('K1')])).status, 200)
  app.at('2026-03-02T09:00')
  const again = await app.as('chen')
  assert.equal((await again.post(`/api/clients/${client.id}/revoke`)).status, 200)
  for (const gone of [key, rotated.body.key]) assert.equal((await send(gone, [order('K1')])).status, 401)
  const twice = await again.post<Problem>(`/api/clients/${client.id}/rotate`)
  assert.equal(twice.body.reason.code, 'client.revoked')
  const { rows } = await app.pool.query<{ act: string }>(
    'select act from journal where subject = $1 order by seq',
    [`register:client:${client.id}`],
  )
  assert.deepEqual(
    rows.map(({ act }) => act),
    ['add', 'rotate', 'revoke'],
  )
  const kept = await app.pool.query('select 1 from client_key where hash = $1', [key])
  assert.equal(kept.rows.length, 0, 'keys are kept as hashes')
})

test('a client sees and changes its own orders only: not those of another system or another region', async () => {
  const { key } = await connect()
  await send(key, [order('O1')])
  const other = await connect('chen', { profile: '96963' })
  assert.deepEqual(
    (await changesOf(other.key)).changes.map(({ externalId }) => externalId),
    [],
  )
  assert.deepEqual(outcomes((await send(other.key, [order('O1')])).body), ['created'], 'another number O1')
  const wangshan = await connect('wei')
  const { body } = await send(wangshan.key, [
    order('O1', { 标题: '改写' }),
    order('O2'),
    order('O3', { 区县: '临溪区' }),
  ])
  assert.deepEqual(
    body.rows.map(({ outcome, code, faults }) => [outcome, code, faults[0]?.code]),
    Array.from({ length: 3 }, () => ['refused', null, 'client.row.elsewhere']),
  )
  assert.ok((await changesOf(wangshan.key)).changes.every(({ externalId }) => externalId !== 'O1'))
  const wei = await app.as('wei')
  const { body: listed } = await wei.get<ClientListWire>('/api/clients')
  assert.deepEqual(
    listed.rows.map(({ id }) => id),
    [wangshan.client.id],
  )
  assert.equal((await wei.post(`/api/clients/${other.client.id}/revoke`)).status, 404)
  assert.equal((await wei.get(`/api/clients/calls/${body.call}`)).status, 200)
  assert.equal((await (await app.as('yu')).get<Problem>(`/api/clients/calls/${body.call}`)).status, 404)
  assert.equal((await (await app.as('yu')).get<Problem>('/api/clients')).body.reason.code, 'import.noPower')
})

test('a confidential appeal is told to no system', async () => {
  const { key } = await connect()
  const { body } = await send(key, [order('C1')])
  await app.database
    .pool('owner')
    .query('update matter set confidential = true where code = $1', [body.rows[0]?.code])
  assert.ok((await changesOf(key)).changes.every(({ externalId }) => externalId !== 'C1'))
  await app.database
    .pool('owner')
    .query('update matter set confidential = false where code = $1', [body.rows[0]?.code])
})

test('more calls a minute than allowed are refused, and the next minute they are not', async () => {
  const { key } = await connect()
  const all = await Promise.all(Array.from({ length: 62 }, () => send(key, [order('M1')])))
  assert.equal(all.filter(({ status }) => status === 429).length, 2)
  app.at('2026-03-02T09:01')
  assert.equal((await send(key, [order('M1')])).status, 200)
  app.at('2026-03-02T09:00')
})

test('a cursor misses no change, however the acts overlap, and what is no cursor is refused', async () => {
  const { key } = await connect()
  const { cursor } = await changesOf(key)
  const slow = await app.database.pool('owner').connect()
  await slow.query('begin')
  await slow.query('select pg_current_xact_id()')
  const { body } = await send(key, [order('U1'), order('U2')])
  const held = await app.stranger.get<Changed>(`/api/machine/appeals?since=${cursor}`, bearer(key))
  assert.deepEqual(held.body.changes, [], 'an older transaction is still under way')
  await slow.query('commit')
  slow.release()
  const ids = await Promise.all(body.rows.map(({ code }) => idOf(code)))
  const seen = new Map<string, string[]>()
  let at = held.body.cursor
  const look = async () => {
    const { changes, cursor: next } = await changesOf(key, at)
    at = next
    for (const { externalId, steps } of changes)
      seen.set(externalId, [...(seen.get(externalId) ?? []), ...steps.map(({ status }) => status)])
  }
  const dispatch = (id: string) =>
    doAct(app, 'chen', id, 'dispatch', { departmentId: app.city.departments.resources })
  await Promise.all([...ids.map(dispatch), look(), look()])
  await Promise.all([...ids.map((id) => doAct(app, 'yu', id, 'sign')), look()])
  await look()
  for (const number of ['U1', 'U2'])
    assert.deepEqual([...new Set(seen.get(number))], ['filed', 'dispatched', 'signed'], number)
  for (const wrong of [
    'x',
    'OTk5OTk5OTk5OTk5OTk5OTk5OTkuLjA',
    Buffer.from('1.a b.1').toString('base64url'),
  ]) {
    const answer = await app.stranger.get<Problem>(`/api/machine/appeals?since=${wrong}`, bearer(key))
    assert.equal(answer.status, 422, wrong)
  }
})

test('a refused row waits, goes in once the profile is mended and it is replayed, and a second replay finds nothing', async () => {
  const { client, key } = await connect()
  const { body } = await send(key, [
    order('D1', { 承办单位: '临溪自然资源局' }),
    order('D2', { 工单编号: undefined, 单号: 'D2' }),
  ])
  assert.deepEqual(outcomes(body), ['created', 'refused'])
  assert.deepEqual(codes(body.rows[1]), [['工单编号', 'import.row.missing']])
  const chen = await app.as('chen')
  const waiting = async () =>
    (await chen.get<DeadListWire>('/api/clients/waiting')).body.rows.filter(
      ({ clientId }) => clientId === client.id,
    )
  assert.deepEqual(
    (await waiting()).map(({ row, faults }) => [row, faults[0]?.field]),
    [[2, '工单编号']],
  )
  const selection = { clientId: client.id, callId: body.call }
  const tooSoon = await chen.post<CallViewWire>('/api/clients/replay', selection)
  assert.deepEqual([tooSoon.body.call.refused, (await waiting())[0]?.tries], [1, 2])

  const builtIn = BUILT_IN_PROFILES.find(({ name }) => name === '8890')
  assert.ok(builtIn)
  const profile = { ...builtIn, columns: { ...builtIn.columns, externalId: ['工单编号', '单号'] } }
  const stored = await chen.post<ProfileViewWire>('/api/imports/profiles', { profile })
  assert.deepEqual([stored.status, stored.body.versions.map(({ version }) => version)], [200, [1, 0]])
  const { body: done } = await chen.post<CallViewWire>('/api/clients/replay', selection)
  assert.deepEqual(
    [
      done.call.created,
      done.call.isReplay,
      done.call.profileVersion,
      done.call.person,
      done.lines[0]?.externalId,
    ],
    [1, true, 1, '陈若兰', 'D2'],
  )
  assert.deepEqual(await waiting(), [])
  const again = await chen.post<Problem>('/api/clients/replay', selection)
  assert.equal(again.body.reason.code, 'client.nothingWaits')
  const { body: log } = await chen.get<CallListWire>(`/api/clients/calls?client=${client.id}`)
  assert.deepEqual(
    log.rows.map(({ isReplay, profileVersion }) => [isReplay, profileVersion]),
    [
      [true, 1],
      [true, 0],
      [false, 0],
    ],
  )
  const { body: view } = await chen.get<CallViewWire>(`/api/clients/calls/${body.call}`)
  assert.deepEqual([view.lines[1]?.isSettled, view.isKept], [true, true])
  const { body: sent } = await chen.get<CallBodyWire>(`/api/clients/calls/${body.call}/body`)
  assert.equal((JSON.parse(sent.body) as unknown[]).length, 2)
})

test('a refused row that its system sends again rightly is settled by that, and not replayed over it', async () => {
  const { client, key } = await connect()
  await send(key, [order('Q1', { 受理时间: '2026-02-30 08:00' })])
  assert.deepEqual(outcomes((await send(key, [order('Q1')])).body), ['created'])
  const chen = await app.as('chen')
  const replayed = await chen.post<Problem>('/api/clients/replay', { clientId: client.id })
  assert.equal(replayed.body.reason.code, 'client.nothingWaits')
})

test('a profile is refused at its place, for another system, and by a post of another region', async () => {
  const chen = await app.as('chen')
  const [builtIn] = BUILT_IN_PROFILES
  const add = async (body: object, login = 'chen') =>
    (await (await app.as(login)).post<Problem>('/api/imports/profiles', body)).body
  assert.equal((await add({ profile: { ...builtIn, columns: {} } })).fields[0]?.path, '/columns/externalId')
  assert.equal((await add({ profile: { ...builtIn, system: 'other' } })).reason.code, 'import.profile.system')
  assert.equal(
    (await add({ profile: { ...builtIn, department: { default: '没有的局' } } })).reason.code,
    'import.profile.place',
  )
  const region = app.city.regions.linxi
  assert.equal((await add({ profile: builtIn, regionId: region }, 'wei')).code, 'not_permitted')
  assert.equal((await chen.get<ProfileViewWire>('/api/imports/profiles/12345')).body.versions.length, 1)
})

test('a profile may want no enterprises that are not registered: then such an order is refused', async () => {
  const chen = await app.as('chen')
  const [builtIn] = BUILT_IN_PROFILES
  const own = { name: 'strict-line', system: 'strict-line', enterprise: { unknown: 'reject' } }
  const added = await chen.post('/api/imports/profiles', { profile: { ...builtIn, ...own } })
  assert.equal(added.status, 200)
  const { key } = await connect('chen', { profile: 'strict-line' })
  const none = { 统一社会信用代码: '' }
  const { body } = await send(key, [
    order('W1', { 统一社会信用代码: '91990102MA1NXX0012' }),
    order('W2', { ...none, 企业名称: '没有登记的公司' }),
    order('W3', none),
    order('W4'),
  ])
  assert.deepEqual(body.rows.map(codes), [
    [['', 'import.row.enterprise']],
    [['', 'import.row.enterprise']],
    [],
    [],
  ])
})

test('histories come in by machine as by file, and an order that is known by one is known by the other', async () => {
  const { key } = await connect('chen', { mode: 'history' })
  const ended = order('Y1', { 答复内容: '已办', 办结时间: '2026-03-02 08:50', 满意度: '满意' })
  const { body } = await send(key, [ended, order('Y2', { 受理时间: '2025-12-01 08:00' })])
  assert.deepEqual(outcomes(body), ['created', 'created'])
  const { body: seen } = await seeAppeal(await app.as('chen'), await idOf(body.rows[0]?.code))
  assert.deepEqual([seen.status, seen.imported], ['closed', true])
  const live = await connect()
  assert.deepEqual(outcomes((await send(live.key, [ended])).body), ['unchanged'])
})

test('messages are emptied when their time is over; what came of them stays, and cannot be replayed any more', async () => {
  const { client, key } = await connect()
  const { body } = await send(key, [order('Z1', { 标题: '' })])
  app.at('2026-08-30T09:00')
  await app.app.runJob('client-log')
  const chen = await app.as('chen')
  const { body: view } = await chen.get<CallViewWire>(`/api/clients/calls/${body.call}`)
  assert.deepEqual([view.isKept, view.lines[0]?.outcome], [false, 'refused'])
  const emptied = await chen.get<Problem>(`/api/clients/calls/${body.call}/body`)
  assert.deepEqual([emptied.status, emptied.body.reason.code], [404, 'client.callEmptied'])
  const { body: waiting } = await chen.get<DeadListWire>('/api/clients/waiting')
  assert.equal(waiting.rows.find(({ clientId }) => clientId === client.id)?.isKept, false)
  app.at('2026-03-02T09:00')
})

test('who reads a message as it was sent leaves a line under their name for supervision; looking at its rows leaves none', async () => {
  const { client, key } = await connect()
  const { body } = await send(key, [order('R1')])
  const chen = await app.as('chen')
  const readings = async () => {
    const { rows } = await app.pool.query<{ audience: string; patch: string }>(
      `select audience, patch from journal where subject = $1 and act = 'readMessage' order by seq`,
      [`person:${app.city.person('chen')}`],
    )
    return rows
  }
  const before = (await readings()).length
  await chen.get(`/api/clients/calls/${body.call}`)
  assert.equal((await readings()).length, before)
  const { body: sent } = await chen.get<CallBodyWire>(`/api/clients/calls/${body.call}/body`)
  assert.match(sent.body, /王海生/)
  const found = await readings()
  assert.equal(found.length, before + 1)
  assert.equal(found.at(-1)?.audience, 'supervision')
  assert.deepEqual(JSON.parse(found.at(-1)?.patch ?? ''), { client: client.id, call: body.call })
  for (const login of ['yu', 'wei', 'su'])
    assert.equal((await (await app.as(login)).get(`/api/clients/calls/${body.call}/body`)).status, 404, login)
})

test('a call that cannot be read is in the log with its reason and nothing of its content', async () => {
  const { client, key } = await connect()
  const calls = async (type: string, text: string) => {
    const headers = { ...bearer(key), 'content-type': type }
    return (await fetch(`${app.url}/api/machine/appeals`, { method: 'POST', headers, body: text })).status
  }
  assert.equal(await calls('application/json', '{"orders": [{"联系人": "王海生"'), 400)
  assert.equal(await calls('text/plain; charset=utf-8', '王海生 10000000000'), 415)
  assert.equal(await calls(`text/${'x'.repeat(500)}`, '王海生'), 415)
  assert.equal(await calls('application/json', '{"orders": [], "more": 1}'), 422)
  assert.equal(await calls('application/json', `"${'王'.repeat(3 * 1024 * 1024)}"`), 413)
  const chen = await app.as('chen')
  const { body: log } = await chen.get<CallListWire>(`/api/clients/calls?client=${client.id}`)
  assert.deepEqual(
    log.rows.map(({ fault, rows, hash }) => [fault?.text, rows, hash]).toReversed(),
    ['http.malformed', 'http.mediaType', 'http.mediaType', 'http.invalidInput', 'http.tooLarge'].map(
      (code) => [translate(texts, 'zh', code), 0, null],
    ),
  )
  const [tooLarge, , longType] = log.rows.map(({ fault }) => fault)
  assert.deepEqual([tooLarge?.sizeBytes, longType?.mediaType?.length], [9 * 1024 * 1024 + 2, 100])
  const { rows } = await app.pool.query<{ row: string }>(
    'select row_to_json(k)::text as row from client_call k where client_id = $1',
    [client.id],
  )
  assert.ok(rows.every(({ row }) => !row.includes('王海生') && !row.includes('10000000000')))
  const one = await chen.get<CallViewWire>(`/api/clients/calls/${log.rows[0]?.id}`)
  assert.deepEqual([one.body.isKept, one.body.lines], [false, []])
})

test('who has no key is refused before anything is read, and is in nobody’s log', async () => {
  const count = async () =>
    (await app.pool.query<{ n: number }>('select count(*)::int4 as n from client_call')).rows[0]?.n
  const before = await count()
  const headers = { ...bearer('zt_nobody'), 'content-type': 'application/json' }
  const answer = await fetch(`${app.url}/api/machine/appeals`, { method: 'POST', headers, body: '{"orders"' })
  assert.equal(answer.status, 401)
  assert.equal(await count(), before)
})

test('coverage counts every open body of the region, those without orders too', async () => {
  const { body } = await (await app.as('chen')).get<CoverageWire>('/api/clients/coverage')
  const bodies = app.app.reference.world.organisation.departments().length
  assert.equal(body.departments, bodies)
  assert.ok(body.covered >= 2 && body.covered < bodies)
  assert.ok(body.linked > 0 && body.linked < body.orders)
  assert.deepEqual([body.closed, body.checked], [1, 1], 'none is closed unchecked')
})

test('after all of it the journal, the clocks and every projection are what a fresh look gives', async () => {
  await app.app.runJob('relay')
  const findings: string[] = []
  await verify({
    pool: app.pool,
    registry: app.app.registry,
    world: app.app.reference.world,
    now: moment('2026-03-02T09:00'),
    report: ({ kind, what, values }) => findings.push(`${kind} ${what} ${JSON.stringify(values)}`),
  })
  assert.deepEqual(
    findings.filter((one) => !one.startsWith('note')),
    [],
  )
})
