/** Repeats that are joined to a first, over HTTP: who reads what, and that every enterprise gets an answer of its own. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AppealFactsWire } from '../../src/modules/appeals/wire.ts'
import type { ActAnswer, InboxWire, MatterViewWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { APPEAL, appealIn, doAct, newKey, seeAppeal, STEPS } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

/** The same, filed by another enterprise of the district. */
async function fileByBeichen(): Promise<string> {
  const liu = await app.as('liu')
  const input = { ...APPEAL, contactName: '刘敏之', enterpriseId: app.city.enterprises.beichen }
  const { body } = await liu.post<ActAnswer & Problem>('/api/appeals/acts/file', { key: newKey(), input })
  return body.id
}

async function page(login: string, id: string): Promise<MatterViewWire<AppealFactsWire>> {
  return (await seeAppeal(await app.as(login), id)).body
}

const factsOf = ({ timeline }: MatterViewWire<AppealFactsWire>) =>
  timeline.flatMap(({ facts }) => facts.map(({ fact }) => fact))

async function messagesOf(login: string): Promise<readonly string[]> {
  const { body } = await (await app.as(login)).get<{ rows: { text: string }[] }>('/api/messages')
  return body.rows.map(({ text }) => text)
}

async function joinedTo(first: string): Promise<string> {
  const id = await fileByBeichen()
  const { code } = await page('chen', first)
  assert.equal((await doAct(app, 'chen', id, 'join', { code })).status, 200)
  return id
}

test('a repeat of another enterprise gets the reply and the end of the first in its own appeal', async () => {
  app.at('2026-03-02T09:00')
  const first = await appealIn(app, 'inProgress')
  const joined = await joinedTo(first)
  assert.equal((await seeAppeal(await app.as('liu'), first)).status, 404)
  assert.equal((await page('liu', joined)).facts.reply, null)
  await STEPS['replied']?.(app, first)
  assert.equal((await page('liu', joined)).facts.reply, '已于今日完成联合验收。')
  assert.ok((await messagesOf('liu')).includes('message.appeal.replyOfFirst'))
  for (const status of ['revisiting', 'closed']) await STEPS[status]?.(app, first)
  assert.ok(factsOf(await page('liu', joined)).includes('firstClosed'))
  assert.ok((await messagesOf('liu')).includes('message.appeal.firstClosed'))
})

test('the first says that it took one in, to the city and not to its enterprise, and its lead reads the joined one', async () => {
  app.at('2026-03-02T09:00')
  const first = await appealIn(app, 'signed')
  const joined = await joinedTo(first)
  assert.ok(factsOf(await page('yu', first)).includes('tookIn'))
  assert.ok(!JSON.stringify(await page('wang', first)).includes('tookIn'))
  assert.ok((await messagesOf('yu')).includes('message.appeal.tookIn'))
  assert.equal((await seeAppeal(await app.as('yu'), joined)).status, 200)
  assert.equal((await seeAppeal(await app.as('lin'), joined)).status, 404)
  assert.equal((await seeAppeal(await app.as('wang'), joined)).status, 404)
})

test('a repeat that is joined before the first is dispatched is read by the lead from then on', async () => {
  app.at('2026-03-02T09:00')
  const first = await appealIn(app, 'filed')
  const joined = await joinedTo(first)
  assert.equal((await seeAppeal(await app.as('yu'), joined)).status, 404)
  await STEPS['dispatched']?.(app, first)
  assert.equal((await seeAppeal(await app.as('yu'), joined)).status, 200)
})

test('a repeat that is joined to what is answered already hears the answer at once, and the others not again', async () => {
  app.at('2026-03-02T09:00')
  const first = await appealIn(app, 'closed')
  const one = await joinedTo(first)
  assert.equal((await page('liu', one)).facts.reply, '已于今日完成联合验收。')
  const lines = (await page('liu', one)).timeline.length
  await joinedTo(first)
  assert.equal((await page('liu', one)).timeline.length, lines)
})

test('two that are joined to each other at the same moment: one is, and the other is told why it is not', async () => {
  app.at('2026-03-02T09:00')
  const chen = await app.as('chen')
  const du = await app.as('du')
  const join = (by: typeof chen, id: string, code: string) =>
    by.post<ActAnswer & Problem>(`/api/appeals/${id}/acts/join`, {
      version: 1,
      key: newKey(),
      input: { code },
    })
  for (let n = 0; n < 20; n++) {
    const [one, other] = [await fileByBeichen(), await fileByBeichen()]
    const [codeOfOne, codeOfOther] = [(await page('chen', one)).code, (await page('chen', other)).code]
    const answers = await Promise.all([join(chen, one, codeOfOther), join(du, other, codeOfOne)])
    const done = answers.filter(({ status }) => status === 200)
    assert.equal(done.length, 1, JSON.stringify(answers.map(({ body }) => body)))
    const refused = answers.find(({ status }) => status !== 200)?.body
    assert.ok(
      ['appeal.firstHeld', 'appeal.firstIsJoined', 'act.status'].includes(codeOf(refused)),
      codeOf(refused),
    )
    const ends = [await page('chen', one), await page('chen', other)].map(({ status }) => status)
    assert.deepEqual(ends.toSorted(), ['filed', 'joined'])
  }
  const stats = 'select deadlocks::int4 from pg_stat_database where datname = current_database()'
  assert.deepEqual((await app.pool.query(stats)).rows, [{ deadlocks: 0 }])
})

const codeOf = (problem: Problem | undefined) =>
  problem?.fields?.[0]?.code ?? problem?.reason.code ?? 'no answer'

test('joining and what follows make no page stale that others are working on', async () => {
  app.at('2026-03-02T09:00')
  const first = await appealIn(app, 'inProgress')
  const { version } = await page('yu', first)
  await joinedTo(first)
  assert.equal((await page('yu', first)).version, version)
})

test('a first with others joined to it is not withdrawn unseen; where it is, they go on by themselves', async () => {
  app.at('2026-03-02T09:00')
  const first = await appealIn(app, 'filed')
  const joined = await joinedTo(first)
  const asked = await doAct(app, 'wang', first, 'withdraw', { reason: '已自行解决' })
  assert.deepEqual([asked.status, asked.body.status], [200, 'filed'])
  const part = (await page('chen', first)).parts.find(({ kind }) => kind === 'ruling')
  assert.ok(part)
  const chen = await app.as('chen')
  const { body } = await chen.get<MatterViewWire>(`/api/rulings/${part.id}`)
  const granted = await chen.post<ActAnswer & Problem>(`/api/rulings/${part.id}/acts/approve`, {
    version: body.version,
    key: newKey(),
    input: {},
  })
  assert.equal(granted.status, 200)
  assert.equal((await page('wang', first)).status, 'withdrawn')
  const alone = await page('liu', joined)
  assert.deepEqual([alone.status, alone.isOpen, alone.about], ['filed', true, null])
  const inbox = (await chen.get<InboxWire>('/api/inbox')).body.rows
  assert.ok(inbox.some((row) => row.id === joined && row.duty?.act === 'dispatch'))
})

test('an enterprise that writes on its appeal is heard by whoever handles it, and so is an answer of a helper', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'inProgress')
  await doAct(app, 'wang', id, 'remark', { text: '又停了一天', audience: 'applicant' })
  assert.ok((await messagesOf('yu')).includes('message.remark'))
  await doAct(app, 'yu', id, 'callIn', { departmentIds: [app.city.departments.labour], task: '提供用工情况' })
  const lin = await app.as('lin')
  const part = (await page('lin', id)).parts.find(({ kind }) => kind === 'assist')
  const { body } = await lin.get<MatterViewWire>(`/api/assists/${part?.id}`)
  await lin.post(`/api/assists/${part?.id}/acts/answer`, {
    version: body.version,
    key: newKey(),
    input: { answer: '用工合规' },
  })
  assert.ok((await messagesOf('yu')).includes('message.appeal.assistDone'))
  await doAct(app, 'yu', id, 'ask', { question: '请补充合同' })
  const ask = (await page('wang', id)).parts.find(({ kind }) => kind === 'ask')
  const wang = await app.as('wang')
  const asked = await wang.get<MatterViewWire>(`/api/asks/${ask?.id}`)
  await wang.post(`/api/asks/${ask?.id}/acts/answer`, {
    version: asked.body.version,
    key: newKey(),
    input: { answer: '见附件' },
  })
  assert.ok((await messagesOf('yu')).includes('message.appeal.askAnswered'))
})
