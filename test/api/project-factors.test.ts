/** The flow of supply through the real application: the region's standard, what a project asks for, who supplies it and how soon. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { InboxWire } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { mustOn, onProject, openProject, seeProject } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { labour } = app.city.departments
const see = async (id: string, login = 'chen') => (await seeProject(await app.as(login), id)).body
const set = async (name: string, value: unknown) =>
  (
    await (
      await app.as('luo')
    ).post('/api/parameters', {
      name,
      when: { factor: 'labour' },
      regionId: app.city.regions.city,
      effectiveFrom: '2026-03-02',
      value,
      basis: '云要素〔2026〕1号',
    })
  ).status

test('the region’s flow of supply stands on every project, and what is asked for has the limit of the law', async () => {
  assert.equal(await set('project.factorStage', 'nowhere'), 422)
  assert.equal(await set('project.factorStage', 'started'), 200)
  assert.equal(await set('project.factorLimit', { length: 5, unit: 'WD' }), 200)
  const { id } = (await openProject(app, { title: '要素甲' })).body
  assert.deepEqual(
    (await see(id)).facts.factors.map(({ factor, by, state }) => [factor, by, state]),
    [['labour', 'started', 'notAsked']],
  )
  assert.equal((await seeProject(await app.as('lin'), id)).status, 404)
  const ask = { factor: 'labour', departmentId: labour, note: '普工 120 人' }
  await mustOn(app, 'chen', id, 'askFactor', ask)
  assert.equal((await onProject(app, 'chen', id, 'askFactor', ask)).body.reason.code, 'project.factorAsked')
  const { body } = await (await app.as('lin')).get<InboxWire>('/api/inbox?kind=project')
  assert.equal(body.rows.find((row) => row.id === id)?.duty?.act, 'supplyFactor')
  const supply = { factor: 'labour', on: '2026-03-02', note: '专场招聘已满员' }
  assert.equal((await onProject(app, 'chen', id, 'supplyFactor', supply)).status, 403)
  await mustOn(app, 'lin', id, 'supplyFactor', supply)
  const after = await see(id)
  assert.deepEqual(
    after.facts.factors.map(({ state, suppliedOn }) => [state, suppliedOn]),
    [['supplied', '2026-03-02']],
  )
  assert.equal(after.clocks.find(({ name }) => name === 'factor')?.verdict, 'inTime')
})

test('a project that rests does not press whoever was asked, and goes on with them', async () => {
  const { id } = (await openProject(app, { title: '要素乙' })).body
  await mustOn(app, 'chen', id, 'askFactor', { factor: 'labour', departmentId: labour, note: '技工' })
  await mustOn(app, 'chen', id, 'take')
  await mustOn(app, 'chen', id, 'suspend', { reason: '资金' })
  assert.equal((await see(id)).clocks.find(({ name }) => name === 'factor')?.time.light, 'paused')
  await mustOn(app, 'chen', id, 'resume', { reason: '到位' })
  assert.notEqual((await see(id)).clocks.find(({ name }) => name === 'factor')?.time.light, 'paused')
})
