/** The change of a stage to another body through the real application: accepted, declined, owing meanwhile, listed, late. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AcceptancesWire } from '../../src/modules/projects/wire-acceptances.ts'
import type { InboxWire } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { mustOn, onProject, projectIn, seeProject } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { labour, resources } = app.city.departments
const see = async (id: string, login = 'chen') => (await seeProject(await app.as(login), id)).body
const list = async (login: string) =>
  (await (await app.as(login)).get<AcceptancesWire>('/api/projects/acceptances')).body
const rowOf = async (login: string, of: string) => (await list(login)).rows.find((row) => row.id === of)

/** A lead that is ready to be negotiated, and goes over to another body with it. */
async function handed(to: string, title: string): Promise<string> {
  const id = await projectIn(app, 'lead', { title })
  await mustOn(app, 'chen', id, 'take')
  await mustOn(app, 'chen', id, 'record', { evidence: 'meetingMinutes', on: '2026-02-27', note: '已核对' })
  await mustOn(app, 'chen', id, 'advance', { stage: 'negotiating', nextDepartmentId: to })
  return id
}

test('a stage of another body is with the former owner until somebody of the next one accepts it', async () => {
  const id = await handed(labour, '衔接甲')
  const before = await see(id)
  assert.deepEqual([before.status, before.handler?.name], ['negotiating', '陈若兰'])
  assert.equal(before.facts.handing?.stage, 'negotiating')
  assert.equal((await onProject(app, 'yu', id, 'accept')).status, 404)
  assert.equal((await onProject(app, 'chen', id, 'accept')).status, 403)
  await mustOn(app, 'lin', id, 'accept')
  const after = await see(id)
  assert.deepEqual([after.handler?.name, after.facts.handing], ['林晓初', null])
  assert.equal((await onProject(app, 'lin', id, 'accept')).status, 403)
  assert.deepEqual(
    after.facts.events.slice(-2).map(({ type }) => type),
    ['passedOn', 'accepted'],
  )
})

test('it stands in the inbox of the next owner as work, and of the former owner too', async () => {
  const id = await handed(labour, '衔接收件')
  const duty = async (login: string) => {
    const { body } = await (await app.as(login)).get<InboxWire>('/api/inbox?kind=project')
    return body.rows.find((row) => row.id === id)?.duty?.act
  }
  assert.deepEqual([await duty('lin'), await duty('chen')], ['accept', 'advance'])
  await mustOn(app, 'lin', id, 'decline', { reason: '不属本局' })
  assert.deepEqual([await duty('lin'), await duty('chen')], [undefined, 'advance'])
})

test('who declines says why; the project stays with the former owner, who may hand it to another', async () => {
  const id = await handed(labour, '衔接乙')
  assert.equal((await onProject(app, 'lin', id, 'decline', {})).status, 422)
  assert.equal((await onProject(app, 'zhou', id, 'decline', { reason: '越权' })).status, 404)
  await mustOn(app, 'lin', id, 'decline', { reason: '要素尚未落实' })
  const { handler, facts } = await see(id)
  assert.deepEqual([handler?.name, facts.handing], ['陈若兰', null])
  assert.equal(facts.events.at(-1)?.type, 'declined')
  await mustOn(app, 'chen', id, 'record', { evidence: 'admissionMeeting', on: '2026-02-27', note: '已核对' })
  await mustOn(app, 'chen', id, 'advance', { stage: 'screening', nextDepartmentId: resources })
  await mustOn(app, 'yu', id, 'accept')
  assert.equal((await see(id)).handler?.name, '于海燕')
})

test('a stage is handed to no body that leads it already, and to none that does not exist', async () => {
  const id = await projectIn(app, 'lead', { title: '衔接丙' })
  await mustOn(app, 'chen', id, 'record', { evidence: 'meetingMinutes', on: '2026-02-27', note: '已核对' })
  const to = async (nextDepartmentId: string) =>
    (await onProject(app, 'chen', id, 'advance', { stage: 'negotiating', nextDepartmentId })).body.fields[0]
      ?.code
  assert.equal(await to(app.city.departments.office), 'project.leadsAlready')
  assert.equal(await to('019a0000-0000-7000-8000-00000000ffff'), 'department.unknown')
})

test('what waits is listed with both bodies; no limit is shown where none is set, and days over where one is', async () => {
  const id = await handed(labour, '衔接丁')
  const open = await rowOf('chen', id)
  assert.deepEqual(
    [open?.person, open?.sinceOn, open?.daysOpen, open?.dueOn, open?.daysOver],
    ['陈若兰', '2026-03-02', 0, null, 0],
  )
  assert.equal(open?.to.zh, (await see(id)).facts.handing?.department.zh)
  assert.equal((await rowOf('lin', id))?.id, id)
  assert.equal(await rowOf('zhou', id), undefined)
  const limit = {
    name: 'project.accept',
    regionId: app.city.regions.city,
    effectiveFrom: '2026-03-02',
    value: { length: 3, unit: 'ND', roll: 'none' },
    basis: '云招商〔2026〕3号',
  }
  assert.equal((await (await app.as('luo')).post('/api/parameters', limit)).status, 200)
  const timed = await handed(labour, '衔接戊')
  app.at('2026-03-09T09:00')
  const late = await rowOf('chen', timed)
  assert.deepEqual([late?.dueOn, late?.daysOver], ['2026-03-05', 4])
  assert.equal((await see(timed)).facts.handing?.isLate, true)
  await mustOn(app, 'lin', timed, 'accept')
  const clock = (await see(timed)).clocks.find(({ name }) => name === 'acceptance')
  assert.equal(clock?.verdict, 'late')
})
