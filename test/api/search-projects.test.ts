/** Searching for projects, enterprises and parks over HTTP: by every code, by old names, and for nobody who may not see them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RegisterListWire } from '../../src/engines/registers/wire.ts'
import type { EntryWire, SearchAnswer } from '../../src/modules/search/wire.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { mustOn, openProject, seeProject } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { regions, enterprises } = app.city
const owner = app.database.pool('owner')

const NATIONAL = '2105-370211-04-01-123456'
const kept = (await openProject(app, { title: '海藻精炼项目' })).body.id
const merged = (await openProject(app, { title: '紫菜深加工项目' })).body.id
await mustOn(app, 'chen', merged, 'giveCode', { projectCode: NATIONAL })
const own = (await seeProject(await app.as('chen'), kept)).body.facts.projectCode ?? ''
await app.catchUp('search')

async function idsOf(login: string, q: string): Promise<string[]> {
  const visitor = await app.as(login)
  const { body } = await visitor.get<SearchAnswer>(`/api/search?q=${encodeURIComponent(q)}`)
  return body.rows.map(({ id }) => id)
}

async function opened(login: string, q: string): Promise<string | number> {
  const visitor = await app.as(login)
  const { status, body } = await visitor.get<{ id: string } & Problem>(
    `/api/search/code?q=${encodeURIComponent(q)}`,
  )
  return status === 200 ? body.id : status
}

async function entries(login: string, q: string): Promise<(string | null)[][] | number> {
  const visitor = await app.as(login)
  const { status, body } = await visitor.get<{ rows: EntryWire[] }>(
    `/api/search/entries?q=${encodeURIComponent(q)}`,
  )
  return status === 200 ? body.rows.map(({ kind, name, formerly }) => [kind, name, formerly]) : status
}

test('a project is found by its name, its initials and a part of any of its codes', async () => {
  for (const q of ['海藻', 'hzjl', own, own.slice(0, 9)])
    assert.ok((await idsOf('chen', q)).includes(kept), q)
  for (const q of ['zcsjg', NATIONAL, '370211-04-01-1234'])
    assert.deepEqual(await idsOf('chen', q), [merged], q)
  assert.deepEqual(await idsOf('chen', '2105-370211-04-01-999999'), [])
})

test('a whole code opens its project at once, for whoever may see it and nobody else', async () => {
  for (const q of [own, NATIONAL, ' 2105－370211－04－01－123456 '])
    assert.equal(await opened('chen', q), q === own ? kept : merged, q)
  assert.equal(await opened('wang', own), kept)
  for (const login of ['liu', 'wei', 'yu']) assert.equal(await opened(login, own), 404, login)
  assert.equal(await opened('chen', '2105-370211-04-01-999999'), 404)
  assert.equal((await app.stranger.get(`/api/search/code?q=${own}`)).status, 401)
})

test('a merged project is found by its old code and name, and leads to the kept one', async () => {
  await mustOn(app, 'luo', merged, 'merge', { intoCode: own, reason: '重复登记' })
  await app.catchUp('search')
  assert.equal(await opened('chen', NATIONAL), kept)
  assert.ok((await idsOf('chen', '紫菜')).includes(kept))
  assert.ok((await idsOf('chen', NATIONAL)).includes(kept))
  assert.deepEqual(await idsOf('wei', '紫菜'), [])
})

test('enterprises and parks stand above the matters for officers, and not for enterprises', async () => {
  await owner.query(
    `insert into park (id, version, region_id, code, name, level, chief_name, chief_post, chief_from_on, search_text, search_pairs)
     values ($1, 1, $2, 'YQ-77', '海藻产业园', 'city', '韩树', '书记', '2025-06-01', '海藻产业园 yq-77',
       array['海藻', '藻产', '产业', '业园', 'yq', 'q-', '-7', '77'])`,
    [kept, regions.linxi],
  )
  assert.deepEqual(await entries('yu', '海藻'), [['park', '海藻产业园', null]])
  assert.deepEqual(await entries('yu', 'YQ-77'), [['park', '海藻产业园', null]])
  const found = await entries('yu', '蓝田')
  assert.ok(Array.isArray(found) && found.some(([kind]) => kind === 'enterprise'))
  assert.deepEqual(await entries('yu', '海'), [])
  assert.deepEqual(await entries('yu', '海藻 龘龘'), [])
  assert.equal(await entries('wang', '海藻'), 403)
})

test('a merged enterprise is found by its old name and leads to the kept one, in the register too', async () => {
  const { rows } = await owner.query<{ name: string }>('select name from enterprise where id = $1', [
    enterprises.lantian,
  ])
  const old = rows[0]?.name ?? ''
  await owner.query('update enterprise set merged_into = $1, merged_at = registered_at where id = $2', [
    enterprises.xingyuan,
    enterprises.lantian,
  ])
  const found = await entries('chen', old)
  assert.ok(Array.isArray(found))
  assert.equal(found[0]?.[2], old)
  assert.notEqual(found[0]?.[1], old)
  const { body } = await (
    await app.as('chen')
  ).get<RegisterListWire>(`/api/registers/enterprises?q=${encodeURIComponent(old)}`)
  assert.deepEqual(
    body.rows.map(({ id }) => id),
    [enterprises.xingyuan],
  )
  const none = await (await app.as('chen')).get<RegisterListWire>('/api/registers/enterprises?q=龘龘')
  assert.deepEqual(none.body.rows, [])
})

test('enterprises and parks are found by their initials once these are read, and by no others', async () => {
  assert.deepEqual(await entries('yu', 'hzcyy'), [], 'not read yet')
  await app.app.runJob('entry-initials')
  assert.deepEqual(await entries('yu', 'hzcyy'), [['park', '海藻产业园', null]])
  assert.deepEqual(await entries('yu', 'BCXCL'), [['enterprise', '北辰新材料（云津）有限公司', null]])
  const yu = await app.as('yu')
  const { body } = await yu.get<{ rows: EntryWire[] }>('/api/search/entries?q=bcxcl')
  assert.deepEqual(
    body.rows.map(({ meant }) => meant),
    [['北辰新材料']],
  )
  for (const q of ['hzxxy', 'hzcyy bcxcl', 'h']) assert.deepEqual(await entries('yu', q), [], q)
  assert.equal(await entries('wang', 'hzcyy'), 403)
})

test('a park with another name is found by the initials of the new one alone', async () => {
  await owner.query(`update park set name = '琼枝产业园' where code = 'YQ-77'`)
  await app.app.runJob('entry-initials')
  assert.deepEqual(await entries('yu', 'qzcyy'), [['park', '琼枝产业园', null]])
  assert.deepEqual(await entries('yu', 'hzcyy'), [])
})
