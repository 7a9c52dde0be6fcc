/**
 * Where a region lets sure suggestions go at once, the system dispatches with its reason and a person calls it back; clusters
 * of open appeals are proposed, confirmed or dismissed; the office is warned when few suggestions are followed.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BehindWire, ClustersWire, VolumesWire } from '../../src/modules/suggestions/wire.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { doAct, fileAppeal, seeAppeal } from '../support/appeal-story.ts'
import { LABOUR, closeAppeals, trainAndChooseModel } from '../support/suggesting.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { regions, departments } = app.city
await closeAppeals(app, 16)
const modelNo = await trainAndChooseModel(app)

async function status(id: string): Promise<string> {
  return (await seeAppeal(await app.as('chen'), id)).body.status
}

async function labourAppeal(more: object = {}): Promise<string> {
  return (await fileAppeal(app, { ...LABOUR, ...more })).body.id
}

async function setParameter(name: string, value: unknown) {
  const luo = await app.as('luo')
  const answer = await luo.post<Problem>('/api/parameters', {
    name,
    regionId: regions.city,
    when: {},
    effectiveFrom: '2026-03-02',
    value,
    basis: '云津市诉求智能分办办法（测试）第三条',
  })
  await app.app.runJob('reference')
  return answer
}

test('without a rule of the region nothing is dispatched by itself, however sure', async () => {
  const id = await labourAppeal()
  await app.app.runJob('suggest')
  assert.equal(await status(id), 'filed')
})

test('a share that is not near certainty is no rule', async () => {
  for (const value of [0, 50, 79, 101, 90.5, '90'])
    assert.equal((await setParameter('suggestion.atOnce', value)).status, 422, String(value))
})

test('a sure one goes at once with model, share and basis, a person calls it back, and it does not go again', async () => {
  assert.equal((await setParameter('suggestion.atOnce', 80)).status, 200)
  const unsure = (await fileAppeal(app, { ...LABOUR, title: '量子纠缠退相干', text: '量子纠缠退相干测量' }))
    .body.id
  const sure = await labourAppeal()
  await app.app.runJob('suggest')
  assert.equal(await status(unsure), 'filed')
  const page = (await seeAppeal(await app.as('chen'), sure)).body
  assert.equal(page.status, 'dispatched')
  assert.deepEqual([page.facts.suggested?.isAtOnce, page.facts.suggested?.modelNo], [true, modelNo])
  assert.ok(JSON.stringify(page.timeline).includes('云津市诉求智能分办办法'))
  for (const login of ['wang', 'lin', 'he']) {
    const refused = await doAct(app, login, sure, 'recall', { reason: '派错' })
    assert.ok(['not_permitted', 'not_found'].includes(refused.body.code), login)
  }
  const recalled = await doAct(app, 'chen', sure, 'recall', { reason: '应由自然资源局办理' })
  assert.equal(recalled.status, 200, JSON.stringify(recalled.body))
  await app.app.runJob('suggest')
  assert.equal(await status(sure), 'filed')
  await doAct(app, 'chen', sure, 'dispatch', { departmentId: departments.resources })
  const again = (await seeAppeal(await app.as('yu'), sure)).body
  assert.equal(again.status, 'dispatched')
  const clocks = again.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ name }) => name)
  assert.deepEqual(clocks.sort(), ['contact', 'opinion', 'resolve'])
  const twice = await doAct(app, 'chen', sure, 'recall', { reason: '再召回' })
  assert.equal(twice.body.code, 'not_permitted')
})

test('what a person dispatched is not called back, nor what the unit has signed for', async () => {
  const id = await labourAppeal()
  await doAct(app, 'chen', id, 'dispatch', { departmentId: departments.labour })
  const refused = await doAct(app, 'chen', id, 'recall', { reason: '派错' })
  assert.equal(refused.body.code, 'not_permitted')
  const signed = await labourAppeal()
  await app.app.runJob('suggest')
  assert.equal((await doAct(app, 'lin', signed, 'sign')).status, 200)
  const late = await doAct(app, 'chen', signed, 'recall', { reason: '派错' })
  assert.equal(late.body.reason.code, 'act.status')
})

test('nobody asks for the system’s act over HTTP', async () => {
  const id = await labourAppeal()
  const input = { departmentId: departments.labour, modelNo, share: 99, basis: '无' }
  const refused = await doAct(app, 'chen', id, 'dispatchAtOnce', input)
  assert.ok(refused.status >= 400)
  assert.equal(await status(id), 'filed')
})

async function clusters(login: string, query = '') {
  return (await app.as(login)).get<ClustersWire & Problem>(`/api/suggestions/clusters?${query}`)
}

test('appeals that are one thing are proposed together, confirmed by the office, and stand on each of them', async () => {
  const title = '滨河路道路积水货车无法通行'
  const ids: string[] = []
  for (let n = 1; n <= 4; n++) {
    const text = `滨河路道路积水严重，货车无法通行，已经第${n}天。`
    ids.push(await labourAppeal({ title: `${title}${n}`, text }))
  }
  await app.app.runJob('clusters')
  const { body } = await clusters('chen')
  const found = body.clusters.find(({ appeals }) => appeals.some(({ id }) => id === ids[0]))
  assert.deepEqual(found?.appeals.map(({ id }) => id).sort(), ids.toSorted())
  assert.ok(found?.words.some((word) => word.includes('积水')))
  await app.app.runJob('clusters')
  assert.equal((await clusters('chen')).body.clusters.length, body.clusters.length)
  const url = `/api/suggestions/clusters/${found?.id}/confirm`
  for (const [login, code] of [
    ['he', 'not_permitted'],
    ['wei', 'not_found'],
    ['yu', 'not_found'],
  ] as const)
    assert.equal((await (await app.as(login)).post<Problem>(url, { name: '积水' })).body.code, code, login)
  const chen = await app.as('chen')
  assert.equal((await chen.post<Problem>(url, { name: ' ' })).status, 422)
  assert.equal((await chen.post<Problem>(url, { name: '滨河路积水' })).status, 200)
  assert.equal(
    (await chen.post<Problem>(url, { name: '滨河路积水' })).body.reason.code,
    'suggestion.clusterDecided',
  )
  const beside = await chen.get<{ clusters: { name: string; appeals: unknown[] }[] }>(
    `/api/appeals/${ids[1]}/suggestion`,
  )
  assert.deepEqual(
    beside.body.clusters.map(({ name, appeals }) => [name, appeals.length]),
    [['滨河路积水', 3]],
  )
})

test('a cluster that was dismissed with its reason is not proposed again', async () => {
  for (let n = 1; n <= 3; n++)
    await labourAppeal({
      title: `厂区路灯损坏夜间照明不足${n}`,
      text: `厂区路灯损坏，夜间照明不足，请维修，第${n}处。`,
    })
  await app.app.runJob('clusters')
  const [found] = (await clusters('chen')).body.clusters.filter(({ appeals }) =>
    appeals.some(({ title }) => title.includes('路灯')),
  )
  const chen = await app.as('chen')
  const url = `/api/suggestions/clusters/${found?.id}/dismiss`
  assert.equal((await chen.post<Problem>(url, {})).status, 422)
  assert.equal((await chen.post<Problem>(url, { reason: '三处分属不同权属单位' })).status, 200)
  await app.app.runJob('clusters')
  const proposed = (await clusters('chen')).body.clusters
  assert.equal(
    proposed.some(({ appeals }) => appeals.some(({ title }) => title.includes('路灯'))),
    false,
  )
  const [dismissed] = (await clusters('chen', 'state=dismissed')).body.clusters
  assert.equal(dismissed?.reason, '三处分属不同权属单位')
})

test('the dispatchers are warned once when fewer of last week’s sure suggestions were followed than the region wants', async () => {
  assert.equal((await setParameter('suggestion.followed', 60)).status, 200)
  for (let n = 0; n < 6; n++) {
    const id = await labourAppeal()
    const departmentId = n < 2 ? departments.labour : departments.resources
    await doAct(app, 'chen', id, 'dispatch', { departmentId })
  }
  const warned = async () => {
    const { body } = await (await app.as('chen')).get<{ rows: { text: string }[] }>('/api/messages')
    return body.rows.filter(({ text }) => text === 'message.suggestion.fewFollowed').length
  }
  await app.app.runJob('suggestion-warnings')
  assert.equal(await warned(), 0)
  app.at('2026-03-09T09:00')
  await app.app.runJob('suggestion-warnings')
  await app.app.runJob('suggestion-warnings')
  assert.equal(await warned(), 1)
})

test('volumes by topic, place and hour are counted for whole weeks, with what to expect, and only for those who read the region', async () => {
  app.at('2026-03-09T09:00')
  const volumes = async (login: string) =>
    (await app.as(login)).get<VolumesWire & Problem>('/api/suggestions/volumes')
  const { body } = await volumes('chen')
  const [linxi] = body.places
  assert.deepEqual([body.to, linxi?.name.zh], ['2026-03-08', '临溪区'])
  assert.ok((linxi?.total ?? 0) > 40)
  assert.equal(linxi?.hours[9], linxi?.total)
  assert.equal(linxi?.forecast, (linxi?.total ?? 0) / 4)
  assert.ok(body.proposals.some(({ what }) => what === 'peak'))
  const wangshan = await volumes('wei')
  assert.deepEqual(
    [wangshan.body.region.name.zh, wangshan.body.places, wangshan.body.proposals],
    ['望山区', [], []],
  )
  assert.equal((await volumes('yu')).body.code, 'not_permitted')
})

test('every number of the volumes opens the appeals that it was counted from, for those who read the region', async () => {
  app.at('2026-03-09T09:00')
  const behind = async (login: string, query: string) =>
    (await app.as(login)).get<BehindWire & Problem>(`/api/suggestions/volume-appeals?${query}`)
  const { body } = await (await app.as('chen')).get<VolumesWire>('/api/suggestions/volumes')
  const [linxi] = body.places
  assert.ok(linxi !== undefined)
  const rowsOf = async (query: string) =>
    (await behind('chen', `placeId=${linxi.regionId}${query}`)).body.rows.length
  assert.equal(await rowsOf(''), linxi.total)
  assert.equal(await rowsOf('&weeks=4'), linxi.forecast * 4)
  assert.equal(await rowsOf('&fromHour=9&toHour=10'), linxi.total)
  assert.equal(await rowsOf('&fromHour=10&toHour=24'), 0)
  for (const { topic, count } of linxi.topics) assert.equal(await rowsOf(`&topic=${topic}`), count)
  assert.equal(await rowsOf('&topic=tax'), 0)
  for (const wrong of ['&weeks=13', '&fromHour=24', '&toHour=0', '&fromHour=-1', '&topic='])
    assert.equal(
      (await behind('chen', `placeId=${linxi.regionId}${wrong}`)).body.code,
      'invalid_input',
      wrong,
    )
  assert.equal((await behind('chen', '')).body.code, 'invalid_input')
  assert.equal((await behind('wei', `placeId=${linxi.regionId}`)).body.code, 'not_found')
  assert.equal((await behind('yu', `placeId=${linxi.regionId}`)).body.code, 'not_permitted')
})
