/** The battle map over HTTP: what stands where in which light, what is stuck, and what nobody sees on a wall. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BattleMapWire } from '../../src/modules/projects/wire-map.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { mustOn, openProject, projectIn } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { regions, enterprises } = app.city
const signed = await projectIn(app, 'signed', { title: '甲项目', investment: '3亿' })
const lead = (await openProject(app, { title: '乙项目', investment: '500' })).body.id
await openProject(app, { title: '丙项目', regionId: regions.wangshan, enterpriseId: enterprises.xingyuan })
const owner = app.database.pool('owner')

async function mapOf(login: string): Promise<BattleMapWire> {
  const { status, body } = await (await app.as(login)).get<BattleMapWire & Problem>('/api/projects/map')
  assert.equal(status, 200, `${login} ${JSON.stringify(body)}`)
  return body
}

/** Stage, count, units of 10 000 yuan and lights of each area, by its names. */
async function cells(login: string) {
  const { areas } = await mapOf(login)
  return areas.flatMap(({ region, park, stages }) =>
    stages.map((one) => [
      `${region.name.zh}${park?.name ?? ''} ${one.stage}`,
      one.count,
      one.wan,
      ['green', 'yellow', 'red', 'paused', 'notStarted'].find((light) => one[light as 'green'] > 0),
    ]),
  )
}

test('the map counts open projects by district, park and stage, with amounts and lights', async () => {
  await owner.query(
    `insert into park (id, version, region_id, code, name, level, chief_name, chief_post, chief_from_on, search_text, search_pairs)
     values ($1, 1, $2, 'YQ-01', '高新园', 'city', '韩树', '书记', '2025-06-01', '', '{}')`,
    [lead, regions.linxi],
  )
  await mustOn(app, 'chen', lead, 'amend', { parkCode: 'YQ-01' })
  assert.deepEqual(
    new Set(await cells('chen')),
    new Set([
      ['临溪区高新园 lead', 1, 500, 'green'],
      ['临溪区 signed', 1, 30_000, 'green'],
      ['望山区 lead', 1, 12_000, 'green'],
    ]),
  )
})

test('parks of a district stand before what lies outside of them', async () => {
  const { areas } = await mapOf('chen')
  const inLinxi = areas.filter(({ region }) => region.id === regions.linxi)
  assert.deepEqual(
    inLinxi.map(({ park }) => park?.name ?? null),
    ['高新园', null],
  )
})

test('who reads one district sees that district, and who reads none is refused', async () => {
  assert.deepEqual(
    (await mapOf('wei')).areas.map(({ region }) => region.id),
    [regions.wangshan],
  )
  const refused = await (await app.as('yu')).get<Problem>('/api/projects/map')
  assert.deepEqual([refused.status, refused.body.reason.code], [403, 'session.noRegion'])
  assert.equal((await (await app.as('wang')).get('/api/projects/map')).status, 403)
  assert.equal((await app.stranger.get('/api/projects/map')).status, 401)
})

test('what is stuck is listed with who leads it and for how many days, the longest first', async () => {
  assert.deepEqual((await mapOf('chen')).stuck, [])
  app.at('2026-06-10T09:00')
  const { stuck, stuckCount } = await mapOf('chen')
  assert.equal(stuckCount, 3)
  assert.equal(stuck.length, 3)
  const days = stuck.map(({ overDays }) => overDays)
  assert.deepEqual(
    days,
    days.toSorted((one, other) => other - one),
  )
  const row = stuck.find(({ id }) => id === lead)
  assert.deepEqual([row?.title, row?.park, row?.daysInStage], ['乙项目', '高新园', 100])
  assert.ok((row?.overDays ?? 0) > 0)
  app.at('2026-03-02T09:00')
})

test('a suspended project is paused on the map and is not stuck', async () => {
  await mustOn(app, 'chen', lead, 'suspend', { reason: '投资方暂缓' })
  assert.ok(
    (await cells('chen')).some(([where, , , light]) => where === '临溪区高新园 lead' && light === 'paused'),
  )
  app.at('2026-06-10T09:00')
  assert.ok(!(await mapOf('chen')).stuck.some(({ id }) => id === lead))
  app.at('2026-03-02T09:00')
  await mustOn(app, 'chen', lead, 'resume', { reason: '恢复推进' })
})

test('an ended project leaves the map', async () => {
  await mustOn(app, 'chen', lead, 'terminate', { reason: '投资方放弃' })
  assert.ok(!(await cells('chen')).some(([where]) => String(where).includes('高新园')))
})

test('a confidential project is neither counted nor named, not even for its readers', async () => {
  await owner.query('update matter set confidential = true where id = $1', [signed])
  assert.ok(!(await cells('chen')).some(([where]) => String(where).includes('signed')))
  app.at('2026-06-10T09:00')
  const { stuck, stuckCount } = await mapOf('chen')
  assert.deepEqual([stuckCount, stuck.map(({ title }) => title)], [1, ['丙项目']])
})
