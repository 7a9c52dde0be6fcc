/** 三级联动 over HTTP: who is handed an appeal, who has it, who leads it; and what happens when nobody signs. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HandoverFactsWire } from '../../src/modules/appeals/wire.ts'
import type { ActAnswer, InboxWire, MatterViewWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { appealIn, doAct, newKey, seeAppeal, STEPS, type Done } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { departments } = app.city
const WANTED = { reason: '涉及多家单位，请协调', answerOn: '2026-03-06' }
const TO_LEADER = { ...WANTED, toLevel: 'leader', departmentId: departments.leaders }
const TO_STREET = { ...WANTED, toLevel: 'street', departmentId: departments.street }

async function handoverOf(login: string, id: string): Promise<MatterViewWire<HandoverFactsWire>> {
  const visitor = await app.as(login)
  const { body } = await seeAppeal(visitor, id)
  const part = body.parts.findLast(({ kind }) => kind === 'handover')
  assert.ok(part, `${login} sees no hand-over`)
  return (await visitor.get<MatterViewWire<HandoverFactsWire>>(`/api/handovers/${part.id}`)).body
}

async function onHandover(login: string, id: string, act: string, input: object = {}): Promise<Done> {
  const part = await handoverOf('yu', id)
  const visitor = await app.as(login)
  return visitor.post<ActAnswer & Problem>(`/api/handovers/${part.id}/acts/${act}`, {
    version: part.version,
    key: newKey(),
    input,
  })
}

const fresh = (status = 'inProgress') => {
  app.at('2026-03-02T09:00')
  return appealIn(app, status)
}
const standing = async (id: string) => {
  const { department, holder, facts } = (await seeAppeal(await app.as('yu'), id)).body
  return { lead: department?.id, holder: holder?.zh, passes: facts.passes }
}
const LEAD = '临溪区自然资源局'

test('the giver has it until the street signs, the street then, and the lead never leaves the first receiver', async () => {
  const id = await fresh()
  assert.equal((await doAct(app, 'yu', id, 'passOn', TO_STREET)).status, 200)
  assert.deepEqual(await standing(id), { lead: departments.resources, holder: LEAD, passes: 1 })
  const inbox = (await (await app.as('ke')).get<InboxWire>('/api/inbox')).body.rows
  assert.ok(inbox.some((row) => row.kind === 'handover' && row.duty?.act === 'sign'))
  assert.equal((await onHandover('ke', id, 'sign')).body.status, 'signed')
  assert.deepEqual(await standing(id), {
    lead: departments.resources,
    holder: '临溪区桐荫街道办事处',
    passes: 1,
  })
  assert.equal((await onHandover('ke', id, 'answer', { answer: '已到现场协调。' })).body.status, 'done')
  assert.deepEqual(await standing(id), { lead: departments.resources, holder: LEAD, passes: 1 })
  const clocks = (await handoverOf('yu', id)).clocks.map(({ name, verdict }) => [name, verdict])
  assert.deepEqual(clocks, [
    ['receipt', 'inTime'],
    ['answer', 'inTime'],
  ])
})

test('a leader instructs with a limit, and the lead unit reports back', async () => {
  const id = await fresh()
  await doAct(app, 'yu', id, 'passOn', TO_LEADER)
  const early = await onHandover('ren', id, 'instruct', { instruction: '请协调', reportOn: '2026-03-05' })
  assert.equal(early.body.reason.code, 'act.status')
  await onHandover('ren', id, 'sign')
  assert.equal(
    (await onHandover('ren', id, 'answer', { answer: '好' })).body.reason.code,
    'handover.leadersInstruct',
  )
  const past = await onHandover('ren', id, 'instruct', { instruction: '请协调', reportOn: '2026-03-02' })
  assert.equal(past.body.fields[0]?.code, 'handover.dayPast')
  const instructed = await onHandover('ren', id, 'instruct', {
    instruction: '三日内协调到位',
    reportOn: '2026-03-05',
  })
  assert.equal(instructed.body.status, 'instructed')
  assert.equal((await standing(id)).holder, LEAD)
  assert.equal((await onHandover('ren', id, 'report', { answer: '代报' })).status, 403)
  assert.equal((await onHandover('yu', id, 'report', { answer: '已协调到位。' })).body.status, 'done')
  const seen = (await handoverOf('ren', id)).facts
  assert.deepEqual([seen.instruction, seen.answer], ['三日内协调到位', '已协调到位。'])
})

test('it is not passed to itself, twice to one body, to another level or place, or to a day that is past', async () => {
  const id = await fresh()
  const pass = async (more: object) =>
    (await doAct(app, 'yu', id, 'passOn', { ...TO_STREET, ...more })).body.fields?.[0]?.code
  assert.equal(
    await pass({ toLevel: 'department', departmentId: departments.resources }),
    'appeal.passedToItself',
  )
  assert.equal(await pass({ departmentId: departments.labour }), 'appeal.otherLevel')
  assert.equal(await pass({ toLevel: 'department', departmentId: departments.housing }), 'appeal.otherPlace')
  assert.equal(await pass({ answerOn: '2026-03-02' }), 'handover.dayPast')
  await doAct(app, 'yu', id, 'passOn', TO_STREET)
  assert.equal(await pass({}), 'appeal.passedAlready')
  await onHandover('ke', id, 'decline', { reason: '不在本街道' })
  assert.equal(await pass({}), undefined)
  assert.equal((await standing(id)).passes, 2)
})

test('a region without streets has no such level', async () => {
  app.at('2026-03-02T09:00')
  const zhao = await app.as('zhao')
  const { body } = await zhao.post<ActAnswer & Problem>('/api/appeals/acts/file', {
    key: newKey(),
    input: {
      title: '用电报装',
      text: '两个月没有接电。',
      nature: 'help',
      topic: 'utilities',
      channel: 'portal',
      contactName: '赵磊石',
      contactPhone: '10000000001',
      files: [],
      enterpriseId: app.city.enterprises.xingyuan,
    },
  })
  await doAct(app, 'wei', body.id, 'dispatch', { departmentId: departments.power })
  await doAct(app, 'meng', body.id, 'sign')
  const refused = await doAct(app, 'meng', body.id, 'passOn', TO_STREET)
  assert.equal(refused.body.fields[0]?.code, 'appeal.noSuchLevel')
})

test('what is replied to is passed no more, strangers neither pass nor see it, and the enterprise knows nothing of it', async () => {
  const id = await fresh()
  assert.equal((await doAct(app, 'lin', id, 'passOn', TO_STREET)).status, 404)
  await doAct(app, 'yu', id, 'passOn', TO_STREET)
  const wang = await app.as('wang')
  const part = await handoverOf('yu', id)
  assert.equal((await wang.get(`/api/handovers/${part.id}`)).status, 404)
  const seen = (await seeAppeal(wang, id)).body
  assert.deepEqual([seen.parts.length, seen.facts.passes], [0, 0])
  assert.equal((await (await app.as('lin')).get(`/api/handovers/${part.id}`)).status, 404)
  await STEPS['replied']?.(app, id)
  assert.equal((await doAct(app, 'yu', id, 'passOn', TO_LEADER)).body.reason.code, 'act.status')
  assert.equal((await onHandover('ke', id, 'sign')).status, 200)
  assert.equal((await standing(id)).holder, '云津市营商环境建设局')
  for (const status of ['revisiting', 'closed']) await STEPS[status]?.(app, id)
  assert.equal((await handoverOf('yu', id)).status, 'withdrawn')
})

test('a hand-over that nobody signs is told to the head of the body, on a ladder of its own', async () => {
  const id = await fresh()
  await doAct(app, 'yu', id, 'passOn', TO_LEADER)
  app.at('2026-03-04T10:00')
  await app.sweep()
  const messages = await (await app.as('ren')).get<{ rows: { text: string }[] }>('/api/messages')
  assert.ok(messages.body.rows.some(({ text }) => text === 'message.rung.tellHead'))
  const { clocks } = (await seeAppeal(await app.as('yu'), id)).body
  assert.equal(clocks.find(({ name }) => name === 'resolve')?.verdict, null)
})

test('the dispatcher is shown who mostly has such appeals here, and nobody else is', async () => {
  const id = await fresh('filed')
  const address = `/api/appeals/${id}/likely-departments`
  const seen = await (await app.as('chen')).get<{ rows: { departmentId: string; times: number }[] }>(address)
  assert.equal(seen.body.rows[0]?.departmentId, departments.resources)
  for (const login of ['yu', 'wei', 'he'])
    assert.equal((await (await app.as(login)).get(address)).status, 404)
  assert.equal((await (await app.as('wang')).get(address)).status, 403)
})
