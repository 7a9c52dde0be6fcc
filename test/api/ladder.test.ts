/** What the law makes happen by itself, over HTTP: the ladder with its orders and vacancies, asks that lapse, live changes, a late sweep. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../support/app.ts'
import { listen } from '../support/live.ts'
import { appealIn, doAct, newKey, seeAppeal } from '../support/appeal-story.ts'
import type { InboxWire, MatterViewWire, MessageWire } from '../../src/platform/wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

test('an overdue appeal is reminded, urged with an order that the unit must answer, and then supervised', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'inProgress')
  app.at('2026-03-12T08:00')
  await app.sweep()
  const reminded = await (await app.as('yu')).get<{ rows: MessageWire[] }>('/api/messages')
  assert.ok(reminded.body.rows.some((row) => row.text === 'message.rung.remind' && row.matter?.id === id))
  app.at('2026-03-17T08:00')
  await app.sweep()
  const seen = await seeAppeal(await app.as('su'), id)
  assert.equal(seen.body.time.light, 'red')
  const [urge] = seen.body.aboutThis
  assert.deepEqual([urge?.kind, urge?.status], ['order', 'issued'])
  const yu = await app.as('yu')
  const inbox = await yu.get<InboxWire>('/api/inbox?kind=order')
  assert.ok(inbox.body.rows.some((row) => row.id === urge?.id && row.duty?.act === 'answer'))
  app.at('2026-03-20T08:00')
  await app.sweep()
  const levels = await Promise.all(
    (await seeAppeal(await app.as('su'), id)).body.aboutThis.map(async (row) => {
      const order = await (await app.as('su')).get<MatterViewWire<{ level: string }>>(`/api/orders/${row.id}`)
      return order.body.facts.level
    }),
  )
  assert.deepEqual(levels, ['urge', 'supervise'])
})

test('an order is answered under the hand of the head, rejected once, and struck off by the supervisor only', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'signed')
  const su = await app.as('su')
  const input = {
    level: 'supervise',
    aboutId: id,
    departmentId: app.city.departments.resources,
    requirement: '请说明情况',
  }
  const issued = await su.post<{ id: string }>('/api/orders/acts/issue', { key: newKey(), input })
  assert.equal(issued.status, 200)
  const order = `/api/orders/${issued.body.id}`
  const act = async (login: string, name: string, body: object) => {
    const visitor = await app.as(login)
    const { version } = (await visitor.get<{ version: number }>(order)).body
    return visitor.post<{ status: string; code: string }>(`${order}/acts/${name}`, {
      version: version ?? 1,
      key: newKey(),
      input: body,
    })
  }
  assert.equal((await act('su', 'answer', { reply: 'x' })).body.code, 'not_permitted')
  assert.equal((await act('lin', 'answer', { reply: 'x' })).body.code, 'not_found')
  assert.equal((await act('yu', 'accept', {})).body.code, 'not_permitted')
  assert.equal((await act('su', 'accept', {})).body.code, 'not_now')
  assert.equal((await act('yu', 'answer', { reply: '正在办理' })).body.code, 'not_permitted')
  assert.equal((await act('fang', 'answer', { reply: '正在办理' })).body.status, 'answered')
  assert.equal((await act('su', 'reject', { reason: '没有写明时间' })).body.status, 'issued')
  assert.equal((await act('fang', 'answer', { reply: '三日内办结' })).body.status, 'answered')
  assert.equal((await act('su', 'accept', {})).body.status, 'accepted')
})

test('an order cannot be issued about what the supervisor cannot reach, nor without a power', async () => {
  const requirement = '请说明情况'
  const departmentId = app.city.departments.resources
  const su = await app.as('su')
  const nowhere = {
    level: 'urge',
    aboutId: '019a0000-0000-7000-8000-00000000ffff',
    departmentId,
    requirement,
  }
  assert.equal((await su.post('/api/orders/acts/issue', { key: newKey(), input: nowhere })).status, 422)
  const id = await appealIn(app, 'signed')
  const byHandler = await (
    await app.as('yu')
  ).post('/api/orders/acts/issue', { key: newKey(), input: { ...nowhere, aboutId: id } })
  assert.equal(byHandler.status, 403)
})

test('a question that nobody answers lapses at the end of its limit, however late the sweep comes', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'contacted')
  await doAct(app, 'yu', id, 'ask', { question: '请补充验收申请编号' })
  app.at('2026-03-11T11:00')
  await app.sweep()
  const wang = await app.as('wang')
  const [part] = (await seeAppeal(wang, id)).body.parts
  const ask = await wang.get<MatterViewWire>(`/api/asks/${part?.id}`)
  assert.equal(ask.body.status, 'lapsed')
  assert.equal(ask.body.timeline.at(-1)?.happenedAt, '2026-03-06T00:00:00+08:00')
})

test('a page shows what the law has made due before any sweep has written it', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'contacted')
  await doAct(app, 'yu', id, 'ask', { question: '请补充' })
  app.at('2026-03-11T11:00')
  const wang = await app.as('wang')
  const { body } = await seeAppeal(wang, id)
  const ask = await wang.get<MatterViewWire>(`/api/asks/${body.parts[0]?.id}`)
  assert.equal(ask.body.status, 'lapsed')
  assert.equal(body.time.light, 'red')
})

test('what should have reached a vacant post climbs to the office and is listed as a defect; lights and defects are for posts that read the region', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'filed')
  const { departments } = app.city
  await doAct(app, 'chen', id, 'dispatch', { departmentId: departments.tax })
  app.at('2026-03-02T14:00')
  await app.sweep()
  const chen = await app.as('chen')
  const defects = await chen.get<{ rows: { what: { code: string }; matter: { id: string } | null }[] }>(
    '/api/defects',
  )
  assert.ok(defects.body.rows.some((row) => row.matter?.id === id && row.what.code === 'defect.noReceiver'))
  const lights = await chen.get<{ rows: { department: { id: string }; red: number }[] }>('/api/lights')
  assert.equal(lights.body.rows.find((row) => row.department.id === departments.tax)?.red, 1)
  for (const login of ['yu', 'wang']) {
    assert.equal((await (await app.as(login)).get('/api/lights')).status, 403)
    assert.equal((await (await app.as(login)).get('/api/defects')).status, 403)
  }
})

test('a change reaches the pages of those who read the matter, and of nobody else', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'dispatched')
  const streams = await Promise.all(['wang', 'liu'].map((login) => listen(app, login)))
  await app.catchUp('live')
  await doAct(app, 'yu', id, 'sign')
  await app.catchUp('live')
  const [wang, liu] = streams
  await wang?.until(id)
  assert.ok(!liu?.heard().includes('matter'))
  for (const stream of streams) await stream.close()
})
