/** The hands an appeal passes, over HTTP: what the office is asked and decides, who helps, who checks, who may close. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AssistFactsWire, RulingFactsWire } from '../../src/modules/appeals/wire.ts'
import type { ActAnswer, InboxWire, MatterViewWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { appealIn, doAct, fileAppeal, newKey, seeAppeal, STEPS, type Done } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

/** The only open part of a kind, as somebody sees it on the page of the appeal. */
async function partOf(login: string, id: string, kind: string): Promise<MatterViewWire> {
  const visitor = await app.as(login)
  const { body } = await seeAppeal(visitor, id)
  const part = body.parts.find((one) => one.kind === kind && one.closedAt === null)
  assert.ok(part, `${login} sees no open ${kind}`)
  return (await visitor.get<MatterViewWire>(`/api/${part.path}/${part.id}`)).body
}

async function onPart(login: string, part: MatterViewWire, act: string, input: object): Promise<Done> {
  const visitor = await app.as(login)
  const page = await visitor.get<Partial<MatterViewWire>>(`/api/${part.path}/${part.id}`)
  const version = page.body.version ?? part.version
  return visitor.post<ActAnswer & Problem>(`/api/${part.path}/${part.id}/acts/${act}`, {
    version,
    key: newKey(),
    input,
  })
}

/** More time for a long matter, with the steps by which it is to be done. */
const EXTENSION = { reason: '需专家论证', plan: '2026-03-05 召开论证会\n2026-03-10 反馈结论' }

const refusal = ({ body }: Done) => body.reason.code

test('"not ours" goes to the office with its basis, which gives it to another unit; the promised result stays', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'dispatched')
  const promised = (await seeAppeal(await app.as('wang'), id)).body.clocks.find(
    ({ name }) => name === 'resolve',
  )
  const asked = await doAct(app, 'yu', id, 'proposeReturn', {
    reason: '不属自然资源职责',
    basis: '三定方案第四条',
  })
  assert.equal(asked.status, 200)
  const inbox = (await (await app.as('chen')).get<InboxWire>('/api/inbox')).body.rows
  assert.ok(inbox.some((row) => row.kind === 'ruling' && row.duty?.act === 'approve'))
  const ruling = await partOf('chen', id, 'ruling')
  assert.equal((ruling.facts as RulingFactsWire).basis, '三定方案第四条')
  assert.equal(refusal(await onPart('chen', ruling, 'approve', {})), 'appeal.returnNeedsUnit')
  const { labour, resources } = app.city.departments
  const back = await onPart('chen', ruling, 'approve', { departmentId: resources })
  assert.equal(back.body.fields[0]?.code, 'appeal.returnToItself')
  const granted = await onPart('chen', ruling, 'approve', { departmentId: labour, decision: '人社职责' })
  assert.equal(granted.status, 200)
  const seen = (await seeAppeal(await app.as('lin'), id)).body
  assert.deepEqual([seen.status, seen.department?.id, seen.facts.returns], ['dispatched', labour, 1])
  const running = seen.clocks.find(({ name, stoppedAt }) => name === 'resolve' && stoppedAt === null)
  assert.equal(running?.time.dueAt, promised?.time.dueAt)
  assert.equal((await seeAppeal(await app.as('yu'), id)).status, 404)
})

test('the enterprise sees where its appeal is, and nothing of what units and office write to each other', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'dispatched')
  await doAct(app, 'yu', id, 'proposeReturn', { reason: '推给别人', basis: '内部分工' })
  const ruling = await partOf('chen', id, 'ruling')
  const wang = await app.as('wang')
  const seen = await seeAppeal(wang, id)
  assert.deepEqual(seen.body.parts, [])
  assert.ok(!JSON.stringify(seen.body).includes('推给别人'))
  assert.equal((await wang.get(`/api/rulings/${ruling.id}`)).status, 404)
  assert.equal((await onPart('wang', ruling, 'approve', {})).status, 404)
})

test('one return is asked for at a time; what the office refused is none, and the unit works on', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'signed')
  await doAct(app, 'yu', id, 'proposeReturn', { reason: '非我局', basis: '三定方案' })
  const second = await doAct(app, 'yu', id, 'proposeReturn', { reason: '非我局', basis: '三定方案' })
  assert.equal(refusal(second), 'appeal.rulingOpen')
  // The lead replies while the office still decides: the question ends with what it was about.
  const ruling = await partOf('chen', id, 'ruling')
  assert.equal((await onPart('chen', ruling, 'refuse', { decision: '职责清单第六项' })).status, 200)
  const seen = (await seeAppeal(await app.as('yu'), id)).body
  const again = seen.acts.find(({ act }) => act === 'proposeReturn')
  assert.deepEqual([seen.facts.returns, again?.allowed], [0, true])
  assert.equal((await STEPS['contacted']?.(app, id))?.body.status, 'contacted')
})

test('the office decides while the lead has already replied: what is asked of an appeal that is over changes nothing', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'inProgress')
  await doAct(app, 'yu', id, 'proposeExtension', { ...EXTENSION, workingDays: 5 })
  await STEPS['replied']?.(app, id)
  const ruling = await partOf('chen', id, 'ruling')
  assert.equal((await onPart('chen', ruling, 'approve', {})).status, 200)
  const seen = (await seeAppeal(await app.as('yu'), id)).body
  assert.equal(seen.status, 'replied')
  assert.equal(seen.clocks.find(({ name }) => name === 'resolve')?.verdict, 'inTime')
})

test('an extension moves the limit and tells the enterprise why', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'inProgress')
  const tooLong = await doAct(app, 'yu', id, 'proposeExtension', { ...EXTENSION, workingDays: 11 })
  assert.equal(tooLong.body.fields[0]?.code, 'appeal.extensionTooLong')
  await doAct(app, 'yu', id, 'proposeExtension', { ...EXTENSION, workingDays: 5 })
  await onPart('chen', await partOf('chen', id, 'ruling'), 'approve', {})
  const wang = await app.as('wang')
  const seen = (await seeAppeal(wang, id)).body
  assert.equal(seen.clocks.find(({ name }) => name === 'resolve')?.time.dueAt, '2026-03-24T00:00:00+08:00')
  assert.ok(seen.timeline.some((line) => line.facts.some(({ fact }) => fact === 'extended')))
  const messages = await wang.get<{ rows: { text: string }[] }>('/api/messages')
  assert.ok(messages.body.rows.some(({ text }) => text === 'message.appeal.extended'))
})

test('what hangs counts as hung, is seen as such, and goes on with a new lap', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'inProgress')
  const past = await doAct(app, 'yu', id, 'proposeHang', { reason: '历史遗留', reviewOn: '2026-03-02' })
  assert.equal(past.body.reason.code, 'appeal.reviewInPast')
  await doAct(app, 'yu', id, 'proposeHang', { reason: '历史遗留', reviewOn: '2026-04-01' })
  await onPart('chen', await partOf('chen', id, 'ruling'), 'approve', {})
  const hung = (await seeAppeal(await app.as('wang'), id)).body
  assert.deepEqual(
    [hung.status, hung.clocks.find(({ name }) => name === 'resolve')?.verdict],
    ['hung', 'hung'],
  )
  assert.equal((await doAct(app, 'yu', id, 'resume', { reason: '政策已明确' })).body.status, 'inProgress')
})

test('the lead calls others in: they read the appeal, answer the lead, and what is open ends with it', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'signed')
  const { labour, tax, resources } = app.city.departments
  const itself = await doAct(app, 'yu', id, 'callIn', { departmentIds: [resources], task: '协助' })
  assert.equal(itself.body.fields[0]?.code, 'appeal.leadIsNoHelper')
  assert.equal((await seeAppeal(await app.as('lin'), id)).status, 404)
  const called = await doAct(app, 'yu', id, 'callIn', { departmentIds: [labour, tax], task: '提供用工情况' })
  assert.equal(called.status, 200)
  const parts = (await seeAppeal(await app.as('lin'), id)).body.parts.filter(({ kind }) => kind === 'assist')
  assert.equal(parts.length, 2)
  const lin = await app.as('lin')
  const mine = (await lin.get<InboxWire>('/api/inbox')).body.rows.find(({ kind }) => kind === 'assist')
  assert.ok(mine)
  const part = (await lin.get<MatterViewWire>(`/api/assists/${mine.id}`)).body
  assert.equal((await onPart('yu', part, 'answer', { answer: '代答' })).status, 403)
  assert.equal((await onPart('lin', part, 'answer', { answer: '该企业用工合规。' })).body.status, 'done')
  assert.equal(
    (
      (await (await app.as('yu')).get<MatterViewWire>(`/api/assists/${part.id}`)).body
        .facts as AssistFactsWire
    ).answer,
    '该企业用工合规。',
  )
  for (const status of ['contacted', 'inProgress', 'replied', 'revisiting', 'closed'])
    await STEPS[status]?.(app, id)
  const ended = (await seeAppeal(lin, id)).body.parts.map(({ status }) => status).sort()
  assert.deepEqual(ended, ['done', 'withdrawn'])
})

test('a revisit that nobody answers is left out of the rates by a second person, and then closed', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'replied')
  const ask = () => doAct(app, 'he', id, 'proposeExclusion', { cause: 'notReached', reason: '三次无人接听' })
  assert.equal((await ask()).body.fields[0]?.code, 'appeal.triesTooFew')
  for (let n = 0; n < 3; n++) await doAct(app, 'he', id, 'tryRevisit', { note: '无人接听' })
  assert.equal((await ask()).status, 200)
  assert.equal(refusal(await doAct(app, 'he', id, 'close')), 'appeal.notSolved')
  const ruling = await partOf('he', id, 'ruling')
  assert.equal((await onPart('he', ruling, 'approve', {})).status, 403)
  assert.equal((await onPart('chen', ruling, 'approve', {})).status, 200)
  assert.equal((await doAct(app, 'he', id, 'close')).body.status, 'closed')
})

test('the enterprise evaluates by itself, and nobody else for it', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'replied')
  const rating = { solved: true, level: 'verySatisfied' }
  assert.equal((await doAct(app, 'yu', id, 'evaluate', rating)).status, 403)
  assert.equal((await doAct(app, 'wang', id, 'evaluate', rating)).body.status, 'revisiting')
  assert.equal((await doAct(app, 'he', id, 'close')).body.status, 'closed')
})

test('a repeat joins the first and says so; a code that names nothing is refused at its field', async () => {
  app.at('2026-03-02T09:00')
  const first = (await fileAppeal(app)).body
  const { id } = (await fileAppeal(app)).body
  const wrong = await doAct(app, 'chen', id, 'join', { code: 'SQ260302AAAAAAA' })
  assert.equal(wrong.body.fields[0]?.code, 'appeal.firstUnknown')
  assert.equal(
    (await doAct(app, 'chen', id, 'join', { code: first.code.toLowerCase() })).body.status,
    'joined',
  )
  const seen = (await seeAppeal(await app.as('wang'), id)).body
  assert.equal(seen.about?.code, first.code)
  assert.equal(seen.isOpen, false)
})

test('what the office does not accept or answers itself tells the enterprise why', async () => {
  app.at('2026-03-02T09:00')
  const refused = (await fileAppeal(app)).body
  const told = await doAct(app, 'chen', refused.id, 'notAccept', {
    cause: 'inCourt',
    explanation: '法院正在审理。',
  })
  assert.equal(told.body.status, 'notAccepted')
  assert.ok(
    JSON.stringify((await seeAppeal(await app.as('wang'), refused.id)).body).includes('法院正在审理。'),
  )
  const answered = (await fileAppeal(app)).body
  const direct = await doAct(app, 'chen', answered.id, 'answerDirectly', { reply: '可在政务服务网办理。' })
  assert.equal(direct.body.status, 'replied')
  assert.equal((await STEPS['revisiting']?.(app, answered.id))?.body.status, 'revisiting')
})

test('what may be a repeat is shown while the title is typed, among what the reader may know', async () => {
  app.at('2026-03-02T09:00')
  const title = '厂区门口施工围挡影响货车进出'
  const filed = (await fileAppeal(app, { title })).body
  const ask = async (login: string, enterpriseId: string, typed: string) => {
    const values = new URLSearchParams({ enterpriseId, title: typed })
    const visitor = await app.as(login)
    const { body } = await visitor.get<{ rows: { id: string }[] }>(
      `/api/appeals/similar?${values.toString()}`,
    )
    return body.rows.map(({ id }) => id)
  }
  const { lantian, beichen } = app.city.enterprises
  assert.ok((await ask('wang', lantian, '厂区门口施工围挡影响车辆进出')).includes(filed.id))
  assert.ok((await ask('chen', lantian, title)).includes(filed.id))
  assert.deepEqual(await ask('wang', lantian, '贷款贴息何时到账'), [])
  assert.deepEqual(await ask('liu', lantian, title), [])
  assert.deepEqual(await ask('yu', lantian, title), [])
  assert.deepEqual(await ask('wei', lantian, title), [])
  assert.deepEqual(await ask('chen', beichen, title), [])
  // At the join: of any enterprise of the regions in which somebody dispatches, and never the one that is joined.
  const firsts = async (login: string, not: string) => {
    const visitor = await app.as(login)
    const values = new URLSearchParams({ title, not })
    const { body } = await visitor.get<{ rows: { id: string }[] }>(
      `/api/appeals/similar?${values.toString()}`,
    )
    return body.rows.map(({ id }) => id)
  }
  const later = (await fileAppeal(app, { title })).body.id
  assert.deepEqual(await firsts('chen', later), [filed.id])
  assert.deepEqual(await firsts('chen', filed.id), [later])
  for (const login of ['wang', 'yu', 'wei']) assert.deepEqual(await firsts(login, later), [])
})

test('an appeal closed by mistake is taken up again by a second person and goes to its end once more', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'closed')
  assert.equal((await doAct(app, 'yu', id, 'proposeReopen', { reason: '还没办完' })).status, 403)
  assert.equal((await doAct(app, 'he', id, 'proposeReopen', { reason: '点错了' })).status, 200)
  assert.equal(refusal(await doAct(app, 'he', id, 'reopen')), 'act.notBy')
  assert.equal((await doAct(app, 'chen', id, 'reopen')).body.status, 'redo')
  const seen = (await seeAppeal(await app.as('wang'), id)).body
  assert.deepEqual([seen.isOpen, seen.closedAt, seen.facts.reopenCount], [true, null, 1])
  const open = await (await app.as('yu')).get<InboxWire>('/api/inbox')
  assert.ok(open.body.rows.some((row) => row.id === id && row.duty?.act === 'reply'))
  for (const status of ['replied', 'revisiting', 'closed'])
    assert.equal((await STEPS[status]?.(app, id))?.body.status, status)
})

test('a key complaint is pressed by a joint order with a limit of its own', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'signed')
  assert.equal((await doAct(app, 'yu', id, 'flagKey', { reason: '影响大' })).status, 403)
  assert.equal((await doAct(app, 'chen', id, 'flagKey', { reason: '多家企业反映' })).status, 200)
  const seen = (await seeAppeal(await app.as('su'), id)).body
  assert.equal(seen.facts.isKey, true)
  const [order] = seen.aboutThis
  assert.ok(order)
  const { body } = await (
    await app.as('su')
  ).get<MatterViewWire<{ level: string }>>(`/api/orders/${order.id}`)
  assert.equal(body.facts.level, 'joint')
})
