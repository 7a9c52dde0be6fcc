/** Lists of projects over HTTP: who sees which, by which filters, and what a code tells whom. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type {
  HandlersWire,
  ProjectListWire,
  ProjectProgressWire,
} from '../../src/modules/projects/wire-lists.ts'
import { readTable } from '../../src/platform/table-files/read.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { mustOn, openProject, projectIn, seeProject } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { regions, enterprises } = app.city
const signed = await projectIn(app, 'signed', { title: '甲项目', investment: '3亿', industry: 'C34' })
const lead = (await openProject(app, { title: '乙项目', investment: '500', industry: 'I65' })).body.id
const other = (
  await openProject(app, { title: '丙项目', regionId: regions.wangshan, enterpriseId: enterprises.xingyuan })
).body.id
await mustOn(app, 'chen', lead, 'enlist', { list: 'city', year: 2026 })
await app.catchUp('search')

async function titles(login: string, query: string): Promise<string[]> {
  const visitor = await app.as(login)
  const { status, body } = await visitor.get<ProjectListWire & Problem>(`/api/projects?${query}`)
  assert.equal(status, 200, `${login} ${query} ${JSON.stringify(body)}`)
  return body.rows.map((row) => row.title)
}

test('everybody finds the projects that they may see and no others', async () => {
  assert.deepEqual(await titles('chen', ''), ['丙项目', '乙项目', '甲项目'])
  assert.deepEqual(await titles('wei', ''), ['丙项目'])
  assert.deepEqual(await titles('wang', ''), ['乙项目', '甲项目'])
  assert.deepEqual(await titles('zhao', ''), ['丙项目'])
  for (const login of ['liu', 'yu', 'kong']) assert.deepEqual(await titles(login, ''), [], login)
})

test('a list is narrowed by stage, region, industry, amount, list and name', async () => {
  for (const [query, expected] of [
    ['stage=signed', ['甲项目']],
    ['status=lead', ['丙项目', '乙项目']],
    ['state=ended', []],
    [`regionId=${regions.wangshan}`, ['丙项目']],
    ['industry=C', ['丙项目', '甲项目']],
    ['industry=I65', ['乙项目']],
    [`from=${encodeURIComponent('１亿')}&to=${encodeURIComponent('2亿')}`, ['丙项目']],
    ['list=city&year=2026', ['乙项目']],
    ['list=city&year=2025', []],
    [`q=${encodeURIComponent('乙项')}`, ['乙项目']],
    ['only=stuck', []],
  ] as const)
    assert.deepEqual(await titles('chen', query), expected, query)
  const chen = await app.as('chen')
  const wrong = await chen.get<Problem>(`/api/projects?from=${encodeURIComponent('很多')}`)
  assert.equal(wrong.body.reason.code, 'project.amount')
})

test('a page goes on where the last one ended', async () => {
  const visitor = await app.as('chen')
  const { body } = await visitor.get<ProjectListWire>('/api/projects')
  assert.deepEqual(await titles('chen', `before=${body.rows[0]?.id}`), ['乙项目', '甲项目'])
  assert.equal(body.next, null)
})

test('a project that has stood in one stage too long is on the list of stuck ones', async () => {
  app.at('2026-06-10T09:00')
  assert.deepEqual(await titles('chen', 'only=stuck'), ['丙项目', '乙项目', '甲项目'])
  app.at('2026-03-02T09:00')
})

test('a row shows the light of its stage: green while there is time, red after, paused while suspended', async () => {
  const lightOf = async (title: string) => {
    const { body } = await (await app.as('chen')).get<ProjectListWire>('/api/projects')
    return body.rows.find((row) => row.title === title)?.time.light
  }
  assert.equal(await lightOf('乙项目'), 'green')
  app.at('2026-06-10T09:00')
  assert.equal(await lightOf('乙项目'), 'red')
  app.at('2026-03-02T09:00')
  await mustOn(app, 'chen', other, 'suspend', { reason: '投资方暂缓' })
  assert.equal(await lightOf('丙项目'), 'paused')
  await mustOn(app, 'chen', other, 'resume', { reason: '恢复推进' })
  assert.equal(await lightOf('丙项目'), 'green')
})

test('a list is narrowed to a park, and a row names it', async () => {
  const park = { id: lead }
  await app.database.pool('owner').query(
    `insert into park (id, version, region_id, code, name, level, chief_name, chief_post, chief_from_on, search_text, search_pairs)
     values ($1, 1, $2, 'YQ-02', '桐荫产业园', 'city', '韩树', '书记', '2025-06-01', '', '{}')`,
    [park.id, regions.linxi],
  )
  await mustOn(app, 'chen', lead, 'amend', { parkCode: 'YQ-02' })
  assert.deepEqual(await titles('chen', `parkId=${park.id}`), ['乙项目'])
  const { body } = await (await app.as('chen')).get<ProjectListWire>(`/api/projects?parkId=${park.id}`)
  assert.deepEqual(body.rows[0]?.park, { id: park.id, name: '桐荫产业园' })
  assert.deepEqual(await titles('wei', `parkId=${park.id}`), [])
  assert.deepEqual(await titles('chen', 'parkId=none'), ['丙项目', '甲项目'])
  assert.equal((await (await app.as('chen')).get('/api/projects?parkId=some')).status, 422)
})

/** The first column of the file that somebody takes out, or the status of the refusal. */
async function fileFor(login: string, query: string) {
  const answer = await fetch(`${app.url}/api/projects/export.xlsx?${query}`, {
    headers: { cookie: (await app.as(login)).cookie ?? '' },
  })
  if (answer.status !== 200) return answer.status
  const { lines } = await readTable(new Uint8Array(await answer.arrayBuffer()), {})
  return lines.map(({ cells }) => cells[0])
}

test('the list goes out as a spreadsheet for officers, with the same filters and rights', async () => {
  assert.deepEqual(await fileFor('chen', ''), ['丙项目', '乙项目', '甲项目'])
  assert.deepEqual(await fileFor('chen', 'stage=signed&language=en'), ['甲项目'])
  assert.deepEqual(await fileFor('yu', ''), [])
  assert.equal(await fileFor('wang', ''), 403)
})

test('a row says how much is missing, and shows the code that holds', async () => {
  const visitor = await app.as('chen')
  const { body } = await visitor.get<ProjectListWire>('/api/projects?stage=signed')
  const [row] = body.rows
  assert.equal(row?.gaps, 1)
  assert.match(row.code, /^P990102-/)
})

test('a code of any time leads to its project, for whoever may see it', async () => {
  const { codes } = (await seeProject(await app.as('chen'), signed)).body.facts
  const [own] = codes
  await mustOn(app, 'chen', signed, 'giveCode', { projectCode: '2105-370211-04-01-123456' })
  for (const code of [own?.code ?? '', '2105-370211-04-01-123456', `２１０５-370211-04-01-123456`]) {
    const url = `/api/projects/by-code/${encodeURIComponent(code)}`
    for (const login of ['chen', 'wang']) {
      const { body } = await (await app.as(login)).get<{ id: string }>(url)
      assert.equal(body.id, signed, `${login} ${code}`)
    }
    for (const login of ['liu', 'wei']) assert.equal((await (await app.as(login)).get(url)).status, 404)
  }
})

const progress = (code: string) => `/api/open/project-progress?code=${encodeURIComponent(code)}`

test('without signing in a code tells stages and days, and of a project before its signature nothing', async () => {
  const told = await app.stranger.get<ProjectProgressWire>(progress('2105-370211-04-01-123456'))
  assert.deepEqual(
    Object.keys(told.body).toSorted((one, two) => one.localeCompare(two)),
    ['code', 'stages', 'status'],
  )
  assert.deepEqual(told.body.stages[0], { stage: 'signed', reachedOn: '2026-03-02' })
  const { projectCode } = (await seeProject(await app.as('chen'), lead)).body.facts
  for (const code of [projectCode ?? '', 'P990102-999999-1', '?'])
    assert.equal((await app.stranger.get(progress(code))).status, 404, code)
})

test('the page of an enterprise lists its projects for officers', async () => {
  const url = `/api/enterprises/${enterprises.xingyuan}/projects`
  const { body } = await (await app.as('chen')).get<ProjectListWire>(url)
  assert.deepEqual(
    body.rows.map((row) => row.id),
    [other],
  )
  assert.deepEqual((await (await app.as('yu')).get<ProjectListWire>(url)).body.rows, [])
  assert.equal((await (await app.as('zhao')).get(url)).status, 403)
})

test('a list is narrowed to a person, whom whoever sees the projects finds by a part of the name', async () => {
  const handlers = async (login: string, query: string) => {
    const { status, body } = await (await app.as(login)).get<HandlersWire>(`/api/projects/handlers?${query}`)
    return status === 200 ? body.rows : status
  }
  assert.deepEqual(await handlers('wei', ''), [], 'nobody has taken on what Wei sees')
  await mustOn(app, 'chen', lead, 'take')
  const [chen, ...others] = (await handlers('chen', '')) as HandlersWire['rows']
  assert.ok(chen?.department)
  assert.deepEqual(others, [])
  assert.deepEqual(await handlers('chen', `q=${encodeURIComponent(chen.name.slice(0, 1))}`), [chen])
  assert.deepEqual(await handlers('chen', `id=${chen.id}`), [chen])
  for (const query of [`q=${encodeURIComponent('%')}`, `q=${encodeURIComponent('查无此人')}`, `id=${lead}`])
    assert.deepEqual(await handlers('chen', query), [], query)
  assert.deepEqual(await handlers('wei', ''), [], 'Wei does not see it')
  assert.equal(await handlers('wang', ''), 403)
  assert.deepEqual(await titles('chen', `handlerId=${chen.id}`), ['乙项目'])
  assert.deepEqual(await titles('chen', `handlerId=${chen.id}&stage=signed`), [])
  assert.deepEqual(await titles('wei', `handlerId=${chen.id}`), [])
  assert.deepEqual(await titles('chen', `handlerId=${lead}`), [])
})
