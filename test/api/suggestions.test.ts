/**
 * Suggestions at dispatch over HTTP: trained from closed appeals beside all other work, chosen by a person, shown with their
 * reasons to whoever dispatches, kept with the appeal, and bounded in what one clerk can make of them.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AcceptanceWire, ModelsWire, SuggestionWire } from '../../src/modules/suggestions/wire.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { doAct, fileAppeal, seeAppeal } from '../support/appeal-story.ts'
import { LABOUR, closeAppeals, trainAndChooseModel } from '../support/suggesting.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { regions, departments } = app.city

await closeAppeals(app, 20)

async function models(login: string, query = '') {
  return (await app.as(login)).get<ModelsWire & Problem>(`/api/suggestions/models?${query}`)
}

async function post(login: string, url: string, body: object) {
  return (await app.as(login)).post<ModelsWire & Problem>(url, body)
}

async function suggestion(login: string, id: string) {
  return (await app.as(login)).get<SuggestionWire & Problem>(`/api/appeals/${id}/suggestion`)
}

const labourAppeal = async () => (await fileAppeal(app, LABOUR)).body.id
const trainAndChoose = () => trainAndChooseModel(app)

test('without a model that a person has chosen nothing is suggested, and whoever dispatches is not hindered', async () => {
  const id = await labourAppeal()
  const { body } = await suggestion('chen', id)
  assert.deepEqual([body.guess, body.alike], [null, []])
  const done = await doAct(app, 'chen', id, 'dispatch', { departmentId: departments.labour })
  assert.equal(done.status, 200)
  assert.equal((await seeAppeal(await app.as('chen'), id)).body.facts.suggested, null)
})

test('a model is trained when the office asks, and suggests nothing until a person with power chooses it', async () => {
  const before = await post('luo', '/api/suggestions/training', { regionId: regions.city })
  assert.deepEqual(before.body.training, {
    at: '2026-03-02T09:00:00+08:00',
    by: '罗景明',
    isWaiting: true,
    failure: null,
  })
  assert.equal(before.body.models.length, 0)
  await app.app.runJob('train')
  const { body } = await models('luo')
  const [model] = body.models
  assert.equal(body.training?.isWaiting, false)
  assert.deepEqual(
    [model?.no, model?.appeals, model?.duties, model?.corrections, model?.by],
    [1, 40, 0, 0, '罗景明'],
  )
  assert.ok((model?.department.accuracy ?? 0) > 0.8)
  assert.equal(body.chosen, null)
  assert.equal((await suggestion('chen', await labourAppeal())).body.guess, null)
  for (const login of ['chen', 'he', 'wei']) {
    const refused = await post(login, '/api/suggestions/choice', {
      regionId: regions.city,
      modelId: model?.id,
      reason: '试试',
    })
    assert.ok(['not_permitted', 'not_found'].includes(refused.body.code), login)
  }
  const wrong = { regionId: regions.wangshan, modelId: model?.id, reason: '试试' }
  assert.notEqual((await post('luo', '/api/suggestions/choice', wrong)).status, 200)
})

test('the dispatcher reads departments and topics with words and past appeals; others read none of it', async () => {
  const no = await trainAndChoose()
  const id = await labourAppeal()
  const { body } = await suggestion('chen', id)
  const [first] = body.guess?.departments ?? []
  assert.equal(body.guess?.modelNo, no)
  assert.equal(first?.departmentId, departments.labour)
  assert.ok(body.guess?.isSure)
  assert.ok((body.guess?.words.length ?? 0) > 0)
  assert.ok((first?.past.length ?? 0) > 0)
  assert.equal(body.guess?.topics[0]?.topic, 'labour')
  assert.ok(body.alike.every(({ department }) => department !== null))
  assert.equal((await suggestion('he', id)).body.guess, null)
  assert.equal((await suggestion('lin', id)).status, 404)
  assert.equal((await suggestion('wei', id)).status, 404)
})

test('what was suggested and what was chosen is kept with the appeal, and its enterprise is not told', async () => {
  const id = await labourAppeal()
  await doAct(app, 'chen', id, 'dispatch', { departmentId: departments.labour, topic: 'labour' })
  const { suggested } = (await seeAppeal(await app.as('lin'), id)).body.facts
  assert.deepEqual(
    [suggested?.isFollowed, suggested?.chosenTopic, suggested?.isAtOnce],
    [true, 'labour', false],
  )
  assert.equal(suggested?.departments[0]?.name.zh, '临溪区人力资源和社会保障局')
  assert.equal((await seeAppeal(await app.as('wang'), id)).body.facts.suggested, null)
  const other = await labourAppeal()
  await doAct(app, 'chen', other, 'dispatch', { departmentId: departments.resources })
  const kept = (await seeAppeal(await app.as('chen'), other)).body.facts.suggested
  assert.equal(kept?.isFollowed, false)
  const { body } = await (await app.as('chen')).get<AcceptanceWire & Problem>('/api/suggestions/acceptance')
  assert.deepEqual(
    [
      body.total.all,
      body.total.outcomes.followed,
      body.total.outcomes.notFollowed + body.total.outcomes.amongThem,
    ],
    [2, 1, 1],
  )
  assert.equal(body.total.followed, 0.5)
  const behind = await (
    await app.as('chen')
  ).get<{ rows: { id: string }[] }>('/api/suggestions/appeals?outcome=followed&weekOn=2026-03-02')
  assert.deepEqual(
    behind.body.rows.map((row) => row.id),
    [id],
  )
})

test('gibberish and what nobody has ever written about stays unsure', async () => {
  for (const text of ['量子纠缠态退相干时间测量', 'lorem ipsum dolor sit amet', '啊']) {
    const { body } = await fileAppeal(app, { ...LABOUR, title: text, text })
    assert.equal((await suggestion('chen', body.id)).body.guess?.isSure, false, text)
  }
})

test('a draft of a first opinion comes from accepted answers, names nobody, and is not sent while it is marked', async () => {
  const id = await labourAppeal()
  await doAct(app, 'chen', id, 'dispatch', { departmentId: departments.labour })
  await doAct(app, 'lin', id, 'sign')
  await doAct(app, 'lin', id, 'contact', { method: 'phone', person: '王海生' })
  type Draft = { draft: { text: string; sources: { code: string }[] } | null }
  const { body } = await (await app.as('lin')).get<Draft>(`/api/appeals/${id}/opinion-draft`)
  assert.ok(body.draft?.text.startsWith('【草稿：'))
  assert.ok(body.draft?.sources.every(({ code }) => body.draft?.text.includes(code)))
  assert.equal(body.draft?.text.includes('13912345678'), false)
  const refused = await doAct(app, 'lin', id, 'giveOpinion', { opinion: body.draft?.text })
  assert.equal(refused.body.fields[0]?.code, 'appeal.stillDraft')
  assert.equal((await doAct(app, 'lin', id, 'giveOpinion', { opinion: '已受理，三日内答复。' })).status, 200)
  assert.equal((await (await app.as('xu')).get(`/api/appeals/${id}/opinion-draft`)).status, 404)
})

test('past appeals that a reader may not see, and confidential ones, are not beside an appeal', async () => {
  const id = await labourAppeal()
  const all = (await suggestion('chen', id)).body.alike
  await doAct(app, 'chen', id, 'dispatch', { departmentId: departments.resources })
  const seen = (await suggestion('yu', id)).body.alike
  assert.ok(all.some(({ department }) => department?.zh.includes('人力')))
  assert.ok(seen.every(({ department }) => department?.zh.includes('自然资源')))
  const hidden = all[0]?.id ?? ''
  await app.database.pool('owner').query('update matter set confidential = true where id = $1', [hidden])
  const after = (await suggestion('chen', id)).body
  assert.equal(JSON.stringify(after).includes(hidden), false)
  await app.database.pool('owner').query('update matter set confidential = false where id = $1', [hidden])
})

test('one clerk who corrects everything the wrong way does not turn the model', async () => {
  const chen = await app.as('chen')
  const list = await chen.get<{ rows: { id: string; title: string; kind: string }[] }>(
    '/api/matters?scope=region&state=closed',
  )
  const labour = list.body.rows.filter(({ title }) => /社保|招工|稳岗|工伤|培训/.test(title))
  assert.ok(labour.length >= 15)
  for (const { id } of labour) {
    const said = { departmentId: departments.resources, topic: 'construction', reason: '应由自然资源局办' }
    assert.equal((await chen.post<Problem>(`/api/appeals/${id}/corrections`, said)).status, 200)
  }
  await trainAndChoose()
  const [newest] = (await models('luo')).body.models
  assert.equal(newest?.corrections, labour.length)
  const { body } = await suggestion('chen', await labourAppeal())
  assert.equal(body.guess?.departments[0]?.departmentId, departments.labour)
})

test('a correction says something, names a department of the region, and is made by those who know', async () => {
  const id = await labourAppeal()
  const chen = await app.as('chen')
  const url = `/api/appeals/${id}/corrections`
  const nothing = await chen.post<Problem>(url, { reason: '不对' })
  assert.equal(nothing.body.fields[0]?.code, 'suggestion.nothingCorrected')
  const elsewhere = await chen.post<Problem>(url, { departmentId: departments.housing, reason: '不对' })
  assert.equal(elsewhere.body.fields[0]?.code, 'department.unknown')
  const he = await (await app.as('he')).post<Problem>(url, { topic: 'labour', reason: '不对' })
  assert.equal(he.body.code, 'not_permitted')
  const lin = await (await app.as('lin')).post<Problem>(url, { topic: 'labour', reason: '不对' })
  assert.equal(lin.body.code, 'not_found')
})

const line = (code: string, department: string, more: object = {}) => ({
  values: {
    code,
    department,
    line: '负责稳岗补贴申请、社保缴费基数核定和员工工伤认定',
    topic: 'labour',
    regionId: regions.linxi,
    validFrom: '2025-01-01',
    ...more,
  },
})

test('lines of the duty list are kept by whoever may, learned from, and given as a reason; unknown names are counted', async () => {
  const url = '/api/registers/duties'
  const luo = await app.as('luo')
  const name = '临溪区人力资源和社会保障局'
  const refused = await (await app.as('chen')).post<Problem>(url, line('LX-001', name))
  assert.equal(refused.body.code, 'not_permitted')
  assert.equal((await luo.post<Problem>(url, line('LX-000', name, { topic: 'weather' }))).status, 422)
  assert.equal((await luo.post<Problem>(url, line('LX-001', name))).status, 200)
  assert.equal((await luo.post<Problem>(url, line('LX-002', '临溪区没有的局'))).status, 200)
  assert.equal((await luo.post<Problem>(url, line('LX-003', name, { validFrom: '2027-01-01' }))).status, 200)
  await trainAndChoose()
  const [newest] = (await models('luo')).body.models
  assert.deepEqual([newest?.duties, newest?.unknownDuties], [1, 1])
  const { body } = await suggestion('chen', await labourAppeal())
  const [first] = body.guess?.departments ?? []
  assert.deepEqual(
    first?.duties.map(({ code }) => code),
    ['LX-001'],
  )
})

test('an older model is chosen again with its reason, and suggests from then on', async () => {
  const before = (await models('luo')).body
  const oldest = before.models.at(-1)
  assert.equal(before.models[0]?.isChosen, true)
  const choice = { regionId: regions.city, modelId: oldest?.id, reason: '新模型采纳率低' }
  const nothing = await post('luo', '/api/suggestions/choice', { ...choice, reason: ' ' })
  assert.equal(nothing.status, 422)
  const after = (await post('luo', '/api/suggestions/choice', choice)).body
  assert.deepEqual([after.chosen?.no, after.chosen?.by], [oldest?.no, '罗景明'])
  assert.equal((await suggestion('chen', await labourAppeal())).body.guess?.modelNo, oldest?.no)
})

test('where the region has set an interval, a model is made when it is over and not before, and chosen by nobody', async () => {
  const count = async () => (await models('luo')).body.models.length
  const before = await count()
  app.at('2026-03-03T09:00')
  await app.app.runJob('train')
  assert.equal(await count(), before)
  const set = await post('luo', '/api/parameters', {
    name: 'suggestion.trainEvery',
    regionId: regions.city,
    when: {},
    effectiveFrom: '2026-03-03',
    value: 30,
    basis: '云津市诉求智能分办办法（测试）第五条',
  })
  assert.equal(set.status, 200)
  await app.app.runJob('reference')
  await app.app.runJob('train')
  assert.equal(await count(), before)
  app.at('2026-04-03T09:00')
  await app.app.runJob('train')
  const { body } = await models('luo')
  assert.equal(body.models.length, before + 1)
  assert.deepEqual([body.models[0]?.by, body.models[0]?.isChosen], [null, false])
  app.at('2026-03-03T10:00')
})

test('a region without enough to learn from is told so, and no model is made', async () => {
  const wei = await app.as('wei')
  const refused = await wei.post<Problem>('/api/suggestions/training', { regionId: regions.wangshan })
  assert.equal(refused.body.code, 'not_permitted')
  assert.equal((await post('luo', '/api/suggestions/training', { regionId: regions.wangshan })).status, 200)
  await app.app.runJob('train')
  const { body } = await models('luo', `regionId=${regions.wangshan}`)
  assert.deepEqual([body.training?.failure, body.models.length], ['suggestion.tooFewExamples', 0])
  assert.equal((await models('luo', `regionId=${regions.linxi}`)).status, 404)
})
