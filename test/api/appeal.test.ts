/** An enterprise's appeal over HTTP on a real database: filed, dispatched, signed, answered, revisited, closed; and every way it goes wrong. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../support/app.ts'
import { appealIn, doAct, fileAppeal, newKey, seeAppeal, STEPS } from '../support/appeal-story.ts'
import type { InboxWire, MatterListWire } from '../../src/platform/wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

test('an appeal goes through four pairs of hands to its end, and each sees the next duty in their inbox', async () => {
  app.at('2026-03-02T09:00')
  const filed = await fileAppeal(app)
  assert.equal(filed.status, 200)
  const { id, code } = filed.body
  assert.match(code, /^SQ260302[2-9A-HJKMNP-Z]{7}$/)
  const duties: string[] = []
  for (const [login, status] of [
    ['chen', 'dispatched'],
    ['yu', 'signed'],
    ['yu', 'contacted'],
    ['yu', 'inProgress'],
    ['yu', 'replied'],
    ['he', 'revisiting'],
    ['he', 'closed'],
  ] as const) {
    const inbox = await (await app.as(login)).get<InboxWire>('/api/inbox')
    duties.push(inbox.body.rows.find((row) => row.id === id)?.duty?.act ?? 'none')
    const done = await STEPS[status]?.(app, id)
    assert.equal(done?.body.status, status)
  }
  assert.deepEqual(duties, ['dispatch', 'contact', 'contact', 'giveOpinion', 'reply', 'revisit', 'close'])
  const seen = await seeAppeal(await app.as('wang'), id)
  assert.equal(seen.body.isOpen, false)
  assert.equal(seen.body.time.light, 'green')
  assert.deepEqual(
    seen.body.timeline.map((line) => line.act),
    ['file', 'dispatch', 'sign', 'contact', 'giveOpinion', 'reply', 'revisit', 'close'],
  )
})

test('the receipt explains the latest moments before dispatch, and the running ones after it', async () => {
  app.at('2026-03-02T09:00')
  const { body } = await fileAppeal(app)
  const wang = await app.as('wang')
  const before = await seeAppeal(wang, body.id)
  assert.deepEqual(
    before.body.facts.latest.map((one) => one.at),
    ['2026-03-02T16:00:00+08:00', '2026-03-04T00:00:00+08:00', '2026-03-17T00:00:00+08:00'],
  )
  await STEPS['dispatched']?.(app, body.id)
  const after = await seeAppeal(wang, body.id)
  assert.equal(after.body.facts.latest[0]?.at, '2026-03-02T11:00:00+08:00')
  assert.deepEqual(
    after.body.clocks.map((clock) => clock.name),
    ['contact', 'opinion', 'resolve'],
  )
})

test('a clock explains itself day by day to the enterprise', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'dispatched')
  const wang = await app.as('wang')
  const { body } = await seeAppeal(wang, id)
  const resolve = body.clocks.find((clock) => clock.name === 'resolve')
  const explained = await wang.get<{ lines: { day: string; counted: unknown }[] }>(
    `/api/appeals/${id}/clocks/${resolve?.id}/explain`,
  )
  assert.equal(explained.status, 200)
  assert.deepEqual(explained.body.lines[0], { ...explained.body.lines[0], day: '2026-03-02', counted: false })
  assert.equal(explained.body.lines.filter((line) => line.counted === true).length, 10)
})

test('an enterprise does not see the internal steps, and an officer does', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'filed')
  const names = async (login: string) =>
    (await seeAppeal(await app.as(login), id)).body.clocks.map((clock) => clock.name)
  assert.deepEqual(await names('wang'), [])
  assert.deepEqual(await names('chen'), ['circulation'])
})

test('two clerks act at once: the second is told what the matter has become, and nothing is lost', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'dispatched')
  const [yu, peng] = [await app.as('yu'), await app.as('peng')]
  const { version } = (await seeAppeal(yu, id)).body
  const [one, other] = await Promise.all(
    [yu, peng].map((visitor) =>
      visitor.post<{ status: string; code: string; current: { status: string; version: number } }>(
        `/api/appeals/${id}/acts/sign`,
        { version, key: newKey(), input: {} },
      ),
    ),
  )
  const statuses = new Set([one?.status, other?.status])
  assert.deepEqual(statuses, new Set([200, 409]))
  const refused = one?.status === 409 ? one : other
  assert.equal(refused?.body.code, 'stale')
  assert.equal(refused?.body.current.status, 'signed')
})

test('the same request sent twice is done once, also after another act came between', async () => {
  app.at('2026-03-02T09:00')
  const key = newKey()
  const first = await fileAppeal(app, {}, key)
  const again = await fileAppeal(app, {}, key)
  assert.deepEqual(again.body, first.body)
  const id = first.body.id
  const chen = await app.as('chen')
  const dispatch = { version: 1, key: newKey(), input: { departmentId: app.city.departments.resources } }
  assert.equal((await chen.post(`/api/appeals/${id}/acts/dispatch`, dispatch)).status, 200)
  await STEPS['signed']?.(app, id)
  const retried = await chen.post<{ status: string }>(`/api/appeals/${id}/acts/dispatch`, dispatch)
  assert.equal(retried.status, 200)
  const other = { ...dispatch, input: { departmentId: app.city.departments.labour } }
  assert.equal((await chen.post(`/api/appeals/${id}/acts/dispatch`, other)).status, 422)
})

test('a key used again for another appeal is refused', async () => {
  const key = newKey()
  assert.equal((await fileAppeal(app, {}, key)).status, 200)
  const reused = await fileAppeal(app, { title: '另一件事' }, key)
  assert.equal(reused.status, 422)
  assert.equal(reused.body.reason.code, 'act.keyReused')
})

test('what another enterprise, district or department may not see does not exist for them', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'signed')
  for (const login of ['liu', 'xu', 'tang', 'wei', 'kong']) {
    const visitor = await app.as(login)
    assert.equal((await seeAppeal(visitor, id)).status, 404, login)
    const act = await visitor.post<{ code: string }>(`/api/appeals/${id}/acts/reply`, {
      version: 3,
      key: newKey(),
      input: { reply: 'x' },
    })
    assert.equal(act.body.code, 'not_found', login)
    const list = await visitor.get<MatterListWire>('/api/matters?scope=region')
    assert.ok(!list.body.rows.some((row) => row.id === id), login)
  }
  assert.equal((await app.stranger.get(`/api/appeals/${id}`)).status, 401)
})

test('guessed ids and codes, and the path of another kind, answer alike', async () => {
  const id = await appealIn(app, 'filed')
  const chen = await app.as('chen')
  const guessed = await chen.get('/api/appeals/019a0000-0000-7000-8000-00000000ffff')
  const otherKind = await chen.get(`/api/orders/${id}`)
  assert.deepEqual([guessed.status, otherKind.status], [404, 404])
  assert.equal((await chen.get('/api/appeals/not-an-id')).status, 422)
  assert.equal((await chen.get('/api/nothing')).status, 404)
})

test('progress by code needs no sign-in, tells stage and light only, and teaches nothing to who guesses', async () => {
  app.at('2026-03-02T09:00')
  const filed = await fileAppeal(app)
  const { code } = filed.body
  const told = await app.stranger.get<Record<string, unknown>>(`/api/open/progress/${code.toLowerCase()}`)
  assert.equal(told.status, 200)
  assert.deepEqual(Object.keys(told.body).sort(), [
    'code',
    'dueAt',
    'dueOn',
    'isOpen',
    'kind',
    'light',
    'stage',
  ])
  const wrong = await app.stranger.get<{ reason: unknown }>(
    `/api/open/progress/${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`,
  )
  const nonsense = await app.stranger.get<{ reason: unknown }>('/api/open/progress/hello')
  assert.deepEqual([wrong.status, nonsense.status], [404, 404])
  assert.deepEqual(wrong.body.reason, nonsense.body.reason)
})

test('empty, blank, over-long and control-character texts are refused at their field; emoji and rare characters are kept', async () => {
  for (const text of ['', '   \n ', '长'.repeat(10_001), 'a\u0000b']) {
    const refused = await fileAppeal(app, { text })
    assert.equal(refused.status, 422)
    assert.equal(refused.body.fields[0]?.path, '/input/text')
    assert.ok(refused.body.fields[0]?.text)
  }
  const text = `𠮷野家😀👨‍👩‍👧‍👦㐀 <script>alert(1)</script>\n${'长'.repeat(9_900)}`
  const filed = await fileAppeal(app, { text })
  assert.equal(filed.status, 200)
  const seen = await seeAppeal(await app.as('wang'), filed.body.id)
  assert.equal(seen.body.facts.text, text)
})

test('a contact may be dated back by at most thirty minutes while the two hours run, and never into the future', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'dispatched')
  app.at('2026-03-02T10:00')
  const input = { method: 'phone', person: '王海生' }
  for (const [happenedAt, code] of [
    ['2026-03-02T10:01:00+08:00', 'act.future'],
    ['2026-03-02T09:20:00+08:00', 'act.tooFarBack'],
    ['2026-03-02T08:59:00+08:00', 'act.beforeLast'],
  ] as const) {
    const refused = await doAct(app, 'yu', id, 'contact', input, { happenedAt })
    assert.equal(refused.body.fields?.[0]?.code, code)
  }
  const done = await doAct(app, 'yu', id, 'contact', input, { happenedAt: '2026-03-02T09:40:00+08:00' })
  assert.equal(done.status, 200)
  const seen = await seeAppeal(await app.as('wang'), id)
  const line = seen.body.timeline.at(-1)
  assert.deepEqual(
    [line?.happenedAt, line?.recordedAt],
    ['2026-03-02T09:40:00+08:00', '2026-03-02T10:00:00+08:00'],
  )
})

test('a clock set back gives the last moment again and loses nothing', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'dispatched')
  app.at('2026-03-02T08:00')
  const done = await doAct(app, 'yu', id, 'sign')
  assert.equal(done.status, 200)
  const seen = await seeAppeal(await app.as('chen'), id)
  assert.equal(seen.body.timeline.at(-1)?.recordedAt, '2026-03-02T09:00:00+08:00')
  app.at('2026-03-02T09:00')
})

test('the handler cannot revisit, whatever post they choose; somebody else can, and unsolved means done again', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'replied')
  const refused = await doAct(app, 'yu', id, 'revisit', { solved: true, level: 'satisfied' })
  assert.equal(refused.body.code, 'not_permitted')
  const redone = await doAct(app, 'he', id, 'revisit', {
    solved: false,
    level: 'dissatisfied',
    remark: '还没有验收',
  })
  assert.equal(redone.body.status, 'redo')
  const yu = await app.as('yu')
  const seen = await seeAppeal(yu, id)
  assert.deepEqual(
    seen.body.clocks.filter((clock) => clock.name === 'resolve').map(({ lap, verdict }) => [lap, verdict]),
    [
      [1, 'inTime'],
      [2, null],
    ],
  )
  const closed = await doAct(app, 'he', id, 'close')
  assert.equal(closed.body.code, 'not_now')
})

test('a question to the enterprise is answered by it, and by nobody else', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'contacted')
  assert.equal((await doAct(app, 'yu', id, 'ask', { question: '请补充验收申请编号' })).status, 200)
  const wang = await app.as('wang')
  const [part] = (await seeAppeal(wang, id)).body.parts
  assert.equal(part?.kind, 'ask')
  const answer = { version: 1, key: newKey(), input: { answer: '编号 2026-018' } }
  const yu = await app.as('yu')
  assert.equal((await yu.post(`/api/asks/${part?.id}/acts/answer`, answer)).status, 403)
  assert.equal((await (await app.as('liu')).post(`/api/asks/${part?.id}/acts/answer`, answer)).status, 404)
  assert.equal((await wang.post(`/api/asks/${part?.id}/acts/answer`, answer)).status, 200)
  assert.equal((await yu.get<{ status: string }>(`/api/asks/${part?.id}`)).body.status, 'answered')
})

test('acts refused by relation are absent, acts refused by state are there with their reason', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'signed')
  const acts = async (login: string) =>
    Object.fromEntries(
      (await seeAppeal(await app.as(login), id)).body.acts.map((act) => [
        act.act,
        act.allowed ? true : act.reason?.code,
      ]),
    )
  const wang = await acts('wang')
  assert.deepEqual(wang, {
    remark: true,
    attach: true,
    withdraw: true,
    evaluate: 'act.status',
    confirmContact: 'act.nothing',
    answerPlan: 'act.nothing',
  })
  const yu = await acts('yu')
  assert.deepEqual([yu['contact'], yu['reply'], yu['dispatch']], [true, 'act.status', undefined])
})

test('personal fields are masked for those who do not work on it', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'signed')
  const phone = async (login: string) => (await seeAppeal(await app.as(login), id)).body.facts.contactPhone
  assert.equal(await phone('yu'), '10000000000')
  assert.equal(await phone('su'), '100****0000')
})
