/** Who answers for a park, through the real application: named one at a time, told last of what is stuck, reads what lies in it. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RegisterHistoryWire, RegisterRowWire } from '../../src/engines/registers/wire.ts'
import type { StandingWire } from '../../src/modules/parks/wire.ts'
import type { MessageWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { openProject, seeProject } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { linxi, wangshan } = app.city.regions
const leader = app.city.post('leaders.leader')
const head = app.city.post('resources.head')

let parks = 0
async function beginPark(regionId: string = linxi): Promise<string> {
  parks += 1
  const values = {
    code: `YQ-${parks}`,
    name: `园区${parks}`,
    regionId,
    level: 'district',
    chiefName: '韩树',
    chiefPost: '区委书记',
    chiefFromOn: '2025-01-01',
  }
  const { status, body } = await (
    await app.as('chen')
  ).post<RegisterRowWire & Problem>('/api/registers/parks', { values })
  assert.equal(status, 200, JSON.stringify(body))
  return body.id
}
const NAMING = { postId: leader, fromOn: '2026-03-01', reason: '临区委〔2026〕3号' }
const name = async (login: string, park: string, more: object = {}) =>
  (await app.as(login)).post<StandingWire & Problem>(`/api/parks/${park}/chief`, { ...NAMING, ...more })
const standing = async (login: string, park: string) =>
  (await (await app.as(login)).get<StandingWire>(`/api/parks/${park}/standing`)).body

describe('whoever answers for a park', () => {
  test('is named as an account in the post it holds; the one before ends the day before and stays in the history', async () => {
    const park = await beginPark()
    assert.equal((await standing('chen', park)).chief, null)
    assert.equal((await name('chen', park)).status, 200)
    app.at('2026-03-09T09:00')
    const second = await name('chen', park, { postId: head, fromOn: '2026-03-05' })
    assert.deepEqual(
      second.body.chiefs.map(({ person, fromOn, toOn }) => [person, fromOn, toOn]),
      [
        ['方志远', '2026-03-05', null],
        ['任远舟', '2026-03-01', '2026-03-04'],
      ],
    )
    assert.equal(second.body.chief?.person, '方志远')
    const chen = await app.as('chen')
    const row = await chen.get<RegisterRowWire>(`/api/registers/parks/${park}`)
    assert.deepEqual(
      [row.body.values['chiefName'], row.body.values['chiefPost'], row.body.values['chiefFromOn']],
      ['方志远', '局长', '2026-03-05'],
    )
    const history = await chen.get<RegisterHistoryWire>(`/api/registers/parks/${park}/history`)
    assert.deepEqual(
      history.body.lines.map(({ act }) => act),
      ['appoint', 'appoint', 'create'],
    )
  })

  test('is not written over in the register', async () => {
    const park = await beginPark()
    const { body } = await (
      await app.as('chen')
    ).post<Problem>(`/api/registers/parks/${park}/change`, { version: 1, values: { chiefName: '李木' } })
    assert.deepEqual(
      body.fields.map(({ path, code }) => [path, code]),
      [['/values/chiefName', 'park.chiefByNaming']],
    )
  })

  for (const [what, more, path, code] of [
    ['from a day that has not come', { fromOn: '2027-01-01' }, '/fromOn', 'park.chiefAhead'],
    ['until a day that is over', { toOn: '2026-02-01' }, '/toOn', 'park.chiefDays'],
    ['in a post that nobody holds', { postId: app.city.post('tax.head') }, '/postId', 'park.chiefNobody'],
    [
      'in a post that several hold',
      { postId: app.city.post('office.dispatcher') },
      '/postId',
      'park.onePerson',
    ],
    ['in a post that there is none of', { postId: linxi }, '/postId', 'park.chiefPost'],
  ] as const)
    test(`is not named ${what}`, async () => {
      const answer = await name('chen', await beginPark(), more)
      assert.equal(answer.status, 422)
      assert.deepEqual([answer.body.fields[0]?.path, answer.body.fields[0]?.code], [path, code])
    })

  test('is not named twice, nor from before the one who answers now', async () => {
    const park = await beginPark()
    await name('chen', park)
    assert.equal((await name('chen', park)).body.fields[0]?.code, 'park.chiefAlready')
    const before = await name('chen', park, { postId: head, fromOn: '2026-02-01' })
    assert.equal(before.body.fields[0]?.code, 'park.chiefBackwards')
  })

  test('is named by whoever keeps the parks of the region, and of no other park', async () => {
    const park = await beginPark()
    assert.equal((await name('yu', park)).body.reason.code, 'register.power')
    assert.equal((await name('wei', park)).status, 403)
    assert.equal(
      (await name('wei', await beginPark(wangshan), { postId: app.city.post('housing.head') })).status,
      200,
    )
    assert.equal((await name('chen', linxi)).status, 404)
  })

  test('is one at a time, also for the database: two days of two chiefs do not overlap', async () => {
    const park = await beginPark()
    await name('chen', park)
    await assert.rejects(
      app.database.pool('owner').query(
        `insert into park_chief (park_id, person_id, post_id, from_on, to_on, reason)
         select park_id, person_id, post_id, from_on + 5, null, 'x' from park_chief where park_id = $1`,
        [park],
      ),
      { code: '23P01' },
    )
  })
})

describe('a project in a park', () => {
  test('is read by whoever answers for the park, by them alone of those who do not read the region', async () => {
    const park = await beginPark()
    await name('chen', park)
    const { body } = await openProject(app, { parkCode: `YQ-${parks}` })
    assert.equal((await seeProject(await app.as('ren'), body.id)).status, 200)
    assert.equal((await seeProject(await app.as('ke'), body.id)).status, 404)
    assert.equal((await standing('ren', park)).projects, 1)
    assert.equal((await standing('ke', park)).projects, 0)
    app.at('2026-03-20T09:00')
    await name('chen', park, { postId: head, fromOn: '2026-03-20' })
    assert.equal((await seeProject(await app.as('ren'), body.id)).status, 404)
    assert.equal((await seeProject(await app.as('fang'), body.id)).status, 200)
  })

  test('that is stuck is told to the head of its unit, and as the last step to whoever answers for the park', async () => {
    const park = await beginPark()
    await name('chen', park, { fromOn: '2026-03-20' })
    const { body } = await openProject(app, { title: '停滞的项目', parkCode: `YQ-${parks}` })
    app.at('2026-06-19T09:00')
    await app.sweep()
    const told = async (login: string) =>
      (await (await app.as(login)).get<{ rows: MessageWire[] }>('/api/messages')).body.rows.filter(
        ({ matter }) => matter?.id === body.id,
      )
    const texts = async (login: string) => (await told(login)).map(({ text }) => text)
    assert.deepEqual(await texts('luo'), ['message.rung.tellHead', 'message.rung.remind'])
    assert.deepEqual(await texts('ren'), [])
    app.at('2026-06-29T09:00')
    await app.sweep()
    assert.deepEqual(await texts('ren'), ['message.rung.tellChief'])
    const seen = await standing('ren', park)
    assert.deepEqual(
      [
        seen.stuckCount,
        seen.stuck.map(({ title }) => title),
        seen.stages.find(({ stage }) => stage === 'lead')?.count,
      ],
      [1, ['停滞的项目'], 1],
    )
  })

  test('that is stuck where nobody answers for the park is listed as having reached nobody', async () => {
    await beginPark()
    const { body } = await openProject(app, { title: '无人负责的园区项目', parkCode: `YQ-${parks}` })
    app.at('2026-12-31T09:00')
    await app.sweep()
    const { rows } = await app.database
      .pool('owner')
      .query<{ values: string }>('select code_values as values from defect where matter_id = $1', [body.id])
    assert.ok(rows.some(({ values }) => JSON.parse(values).what === 'rung.tellChief'))
  })
})
