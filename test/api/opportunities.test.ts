/**
 * Opportunities and public progress over HTTP: nothing goes out but what a second person has decided; visitors write a few
 * times an hour, nobody reads their names but those who answer, and an answer is a project in its first stage.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../support/app.ts'
import { newKey, type Done } from '../support/appeal-story.ts'
import { openProject, seeProject } from '../support/project-story.ts'
import type {
  ConversionWire,
  InterestListWire,
  LeadAnswerWire,
  PublicOpportunitiesWire,
  PublicReleasesWire,
} from '../../src/modules/opportunities/wire.ts'
import type { MessageWire, Problem } from '../../src/platform/wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

const OPPORTUNITY = {
  title: '临溪新材料产业园招商',
  channel: 'sunshine',
  industry: '新材料',
  place: '临溪区',
  summary: '标准厂房三万平方米，已通水电气。',
  investment: '2亿',
}
const INTEREST = {
  organisation: '远山新材料股份有限公司',
  person: '钱多多',
  phone: '138 0000 0000',
  mayCall: true,
}

async function open(login: string, path: string, input: object): Promise<Done> {
  return (await app.as(login)).post(`/api/${path}/acts/draft`, { key: newKey(), input })
}

async function act(login: string, place: string, name: string, input: object = {}): Promise<Done> {
  const visitor = await app.as(login)
  const { version } = (await visitor.get<{ version: number }>(`/api/${place}`)).body
  return visitor.post(`/api/${place}/acts/${name}`, { version: version ?? 1, key: newKey(), input })
}

async function published(more: object = {}): Promise<string> {
  const { body } = await open('chen', 'opportunities', { ...OPPORTUNITY, ...more })
  assert.equal((await act('chen', `opportunities/${body.id}`, 'submit')).body.status, 'reviewing')
  assert.equal((await act('luo', `opportunities/${body.id}`, 'approve')).body.status, 'published')
  return body.id
}

const publicRows = async () =>
  (await app.stranger.get<PublicOpportunitiesWire>('/api/open/opportunities')).body.rows
const write = (id: string, more: object = {}) =>
  app.stranger.post<Problem>(`/api/open/opportunities/${id}/interests`, { ...INTEREST, ...more })
const interests = async (login: string, id: string) =>
  (await app.as(login)).get<InterestListWire & Problem>(`/api/opportunities/${id}/interests`)

test('an opportunity is public only once somebody who had no hand in it has decided, and no more when it is withdrawn', async () => {
  const { body } = await open('chen', 'opportunities', OPPORTUNITY)
  const place = `opportunities/${body.id}`
  assert.equal(body.status, 'draft')
  assert.equal((await act('luo', place, 'approve')).body.code, 'not_now')
  await act('chen', place, 'submit')
  assert.equal((await act('chen', place, 'approve')).body.code, 'not_permitted')
  assert.deepEqual(await publicRows(), [])
  assert.equal((await act('luo', place, 'sendBack', { reason: '面积有误' })).body.status, 'draft')
  assert.equal((await act('chen', place, 'rewrite', { ...OPPORTUNITY, title: '改后的标题' })).status, 200)
  await act('chen', place, 'submit')
  await act('luo', place, 'approve')
  const [shown] = await publicRows()
  assert.equal(shown?.title, '改后的标题')
  assert.equal(shown?.investment, 20_000_000_000)
  assert.equal((await act('chen', place, 'withdraw', { reason: '已落户' })).body.status, 'withdrawn')
  assert.deepEqual(await publicRows(), [])
})

test('several who write may change a draft, who only decides writes none, and outside the office it does not exist', async () => {
  const { body } = await open('chen', 'opportunities', OPPORTUNITY)
  assert.equal((await open('luo', 'opportunities', OPPORTUNITY)).body.code, 'not_permitted')
  assert.equal((await act('du', `opportunities/${body.id}`, 'rewrite', OPPORTUNITY)).status, 200)
  await act('chen', `opportunities/${body.id}`, 'submit')
  assert.equal((await act('luo', `opportunities/${body.id}`, 'approve')).status, 200)
  assert.equal(
    (await act('wang', `opportunities/${body.id}`, 'withdraw', { reason: '无' })).body.code,
    'not_found',
  )
})

test('a visitor writes about what is public, and an officer makes a lead of it once', async () => {
  app.at('2026-03-03T09:00')
  const id = await published()
  assert.equal((await write(id)).status, 200)
  const told = (await (await app.as('chen')).get<{ rows: MessageWire[] }>('/api/messages')).body.rows
  assert.ok(JSON.stringify(told).includes('opportunity.interest'))
  assert.ok(!JSON.stringify(told).includes('钱多多'))
  const [interest] = (await interests('chen', id)).body.rows
  assert.equal(interest?.phone, INTEREST.phone)
  const chen = await app.as('chen')
  const lead = await chen.post<LeadAnswerWire & Problem>(`/api/opportunity-interests/${interest?.id}/lead`)
  assert.equal(lead.status, 200, JSON.stringify(lead.body))
  const project = (await seeProject(chen, lead.body.projectId)).body
  assert.equal(project.status, 'lead')
  assert.equal(project.facts.channel, 'opportunity')
  assert.equal(project.facts.investor, INTEREST.organisation)
  const again = await chen.post<Problem>(`/api/opportunity-interests/${interest?.id}/lead`)
  assert.equal(again.body.reason.code, 'opportunity.answeredAlready')
  const { rows } = (await chen.get<ConversionWire>('/api/opportunities/conversion')).body
  const sunshine = rows.find(({ channel }) => channel === 'sunshine')
  assert.deepEqual([sunshine?.interests, sunshine?.leads, sunshine?.signed], [1, 1, 0])
})

test('names and numbers of visitors are read by those who answer them and by nobody else', async () => {
  app.at('2026-03-04T09:00')
  const id = await published()
  await write(id)
  for (const login of ['su', 'yu', 'wei', 'luo'])
    assert.equal((await interests(login, id)).status, 404, login)
  assert.equal((await app.stranger.get(`/api/opportunities/${id}/interests`)).status, 401)
  assert.ok(!JSON.stringify(await publicRows()).includes('138'))
  assert.ok(!app.log.some((line) => line.includes('钱多多') || line.includes('138 0000')))
  const [interest] = (await interests('chen', id)).body.rows
  const read = await app.pool.query(
    `select 1 from journal where act = 'readInterests' and subject = $1 and patch like $2`,
    [`person:${app.city.person('chen')}`, `%${id}%`],
  )
  assert.equal(read.rowCount, 1)
  const wei = await app.as('wei')
  assert.equal((await wei.post(`/api/opportunity-interests/${interest?.id}/lead`)).status, 404)
  const chen = await app.as('chen')
  const put = await chen.post(`/api/opportunity-interests/${interest?.id}/dismiss`, { reason: '与定位不符' })
  assert.equal(put.status, 200)
  assert.equal((await interests('chen', id)).body.rows[0]?.dismissedReason, '与定位不符')
})

test('what is not public takes no interest, nothing is taken without consent, and an address is heard a few times an hour', async () => {
  app.at('2026-03-05T09:00')
  const draft = (await open('chen', 'opportunities', OPPORTUNITY)).body.id
  assert.equal((await write(draft)).status, 404)
  const id = await published()
  assert.equal((await write(id, { mayCall: false })).body.code, 'invalid_input')
  assert.equal((await write(id, { phone: 'javascript' })).body.code, 'invalid_input')
  const codes: number[] = []
  for (let n = 0; n < 6; n++) codes.push((await write(id)).status)
  assert.equal(codes[0], 200)
  assert.equal(codes.at(-1), 429)
  app.at('2026-03-05T10:00')
  assert.equal((await write(id)).status, 200)
})

test('progress is public in the newest words that were decided, of no project outside the region or confidential', async () => {
  app.at('2026-03-06T09:00')
  const projectId = (await openProject(app, { title: '内部名称' })).body.id
  const RELEASE = { projectId, title: '精密机床二期', place: '临溪区', progress: '厂房封顶', percent: 60 }
  const release = async (more: object = {}) => {
    const { body } = await open('chen', 'project-releases', { ...RELEASE, ...more })
    await act('chen', `project-releases/${body.id}`, 'submit')
    await act('luo', `project-releases/${body.id}`, 'approve')
    return body.id
  }
  const shown = async () => (await app.stranger.get<PublicReleasesWire>('/api/open/releases')).body.rows
  assert.equal((await open('wei', 'project-releases', RELEASE)).body.fields[0]?.code, 'monitoring.noProject')
  await release()
  app.at('2026-03-07T09:00')
  await release({ progress: '设备进场', percent: 80 })
  const rows = await shown()
  assert.deepEqual(
    rows.map(({ title, progress, percent, stage }) => [title, progress, percent, stage]),
    [['精密机床二期', '设备进场', 80, 'lead']],
  )
  assert.ok(!JSON.stringify(rows).includes('内部名称'))
  await app.database.pool('owner').query('update matter set confidential = true where id = $1', [projectId])
  assert.deepEqual(await shown(), [])
})
