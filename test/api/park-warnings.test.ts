/** What whoever answers for a park is told of its projects besides stuck ones: missed nodes that nobody explains, late reports. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { isoDay, parseDay, type Day } from '../../src/calendar/days.ts'
import type { RegisterRowWire } from '../../src/engines/registers/wire.ts'
import type { StandingWire } from '../../src/modules/parks/wire.ts'
import type { MessageWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { changePlan } from '../support/plan-story.ts'
import { openProject, projectWithPast } from '../support/project-story.ts'

const app = await startApp({ at: '2026-02-02T09:00' })
let park = ''

before(async () => {
  const chen = await app.as('chen')
  const values = {
    code: 'YQ-1',
    name: '一号园区',
    regionId: app.city.regions.linxi,
    level: 'district',
    chiefName: '任远舟',
    chiefPost: '区委书记',
    chiefFromOn: '2025-01-01',
  }
  park = (await chen.post<RegisterRowWire & Problem>('/api/registers/parks', { values })).body.id
  const naming = {
    postId: app.city.post('leaders.leader'),
    fromOn: '2026-02-01',
    reason: '临区委〔2026〕3号',
  }
  assert.equal((await chen.post(`/api/parks/${park}/chief`, naming)).status, 200)
})

/** What somebody was told of a matter, the last first. */
async function told(login: string, matterId: string): Promise<string[]> {
  const { rows } = (await (await app.as(login)).get<{ rows: MessageWire[] }>('/api/messages')).body
  return rows.filter(({ matter }) => matter?.id === matterId).map(({ text }) => text)
}

async function only(statement: string, projectId: string): Promise<string> {
  const { rows } = await app.pool.query<{ id: string }>(statement, [projectId])
  assert.equal(rows.length, 1)
  return rows[0]?.id ?? ''
}
const explanationOf = (id: string) =>
  only('select id from explanation where node_project_id = $1 order by missed_on limit 1', id)
const reportOf = (id: string) => only('select id from investment_report where project_id = $1', id)

async function planned(more: object): Promise<{ id: string; missedOn: string }> {
  const { id } = (await openProject(app, more)).body
  const laid = await changePlan(app, 'chen', id, 'lay', {
    type: 'existingPlant',
    targetOn: '2026-12-31',
    owners: [],
  })
  assert.equal(laid.status, 200, JSON.stringify(laid.body))
  const [first] = laid.body.plan?.nodes.map(({ plannedToOn }) => plannedToOn).toSorted() ?? []
  assert.ok(first)
  return { id, missedOn: first }
}

test('a missed node that nobody explains is told to whoever answers for the park as the last step, and not before', async () => {
  const inside = await planned({ title: '园内改造', parkCode: 'YQ-1' })
  const outside = await planned({ title: '园外改造' })
  assert.equal(inside.missedOn, outside.missedOn)
  app.at(`${after(inside.missedOn, 3)}T10:00`)
  await app.app.runJob('missed-nodes')
  const [late, other] = [await explanationOf(inside.id), await explanationOf(outside.id)]
  const ren = await app.as('ren')
  assert.equal((await ren.get(`/api/explanations/${late}`)).status, 200)
  assert.equal((await ren.get(`/api/explanations/${other}`)).status, 404)
  assert.equal((await (await app.as('ke')).get(`/api/explanations/${late}`)).status, 404)
  app.at(`${after(inside.missedOn, 11)}T10:00`)
  await app.sweep()
  assert.deepEqual(await told('ren', late), [], 'the limit is over, the last rung is not reached')
  app.at(`${after(inside.missedOn, 24)}T10:00`)
  await app.sweep()
  assert.deepEqual(await told('ren', late), ['message.rung.tellChief'])
  assert.deepEqual(await told('ren', other), [])
  const { body } = await (await app.as('ren')).get<StandingWire>(`/api/parks/${park}/standing`)
  assert.ok(body.red.some(({ id }) => id === late))
})

test('a monthly report that is late is told to whoever answers for the park as the last step; one in time is not', async () => {
  app.at('2027-02-02T09:00')
  const inside = await projectWithPast(
    app,
    { title: '园内在建', parkCode: 'YQ-1' },
    { started: '2027-01-10' },
  )
  const outside = await projectWithPast(app, { title: '园外在建' }, { started: '2027-01-10' })
  app.at('2027-03-01T08:00')
  await app.app.runJob('investment-reports')
  const [late, other] = [await reportOf(inside), await reportOf(outside)]
  const ren = await app.as('ren')
  assert.equal((await ren.get(`/api/investment-reports/${late}`)).status, 200)
  assert.equal((await ren.get(`/api/investment-reports/${other}`)).status, 404)
  app.at('2027-03-09T09:00')
  await app.sweep()
  assert.deepEqual(await told('ren', late), [])
  app.at('2027-03-25T09:00')
  await app.sweep()
  assert.deepEqual(await told('ren', late), ['message.rung.tellChief'])
  assert.deepEqual(await told('ren', other), [])
})

function after(day: string, count: number): string {
  return isoDay(((parseDay(day) ?? 0) + count) as Day)
}
