/**
 * Residency of a month over HTTP: a secretary's days as the enterprise confirms them, by department; each sees what they may see,
 * and the spreadsheet says the same.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../src/calendar/days.ts'
import { insertAssignments } from '../../src/engines/assignments/store.ts'
import type { ResidencyDaysWire, ResidencyWire } from '../../src/modules/diary/wire-residency.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { newKey, type Done } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-13T17:00' })
const { enterprises } = app.city
const MONTH = '?month=2026-03'

/** Yu of natural resources is the secretary of the department's group since the second week, and serves Lantian. */
const yu = {
  isSingle: true,
  departmentId: app.city.departments.resources,
  postId: app.city.post('resources.first'),
  personId: app.city.person('yu'),
  name: null,
  phone: null,
  note: null,
  untilOn: null,
  begunAt: app.now(),
  endedAt: null,
  endReason: null,
  vacantSince: null,
}
await insertAssignments(app.pool, [
  {
    ...yu,
    id: '019a0000-0000-7000-8000-00000000b001',
    subjectKind: 'team',
    subjectId: '019a0000-0000-7000-8000-00000000b0ff',
    slot: 'secretary',
    fromOn: day('2026-03-09'),
  },
  {
    ...yu,
    id: '019a0000-0000-7000-8000-00000000b002',
    subjectKind: 'enterprise',
    subjectId: enterprises.lantian,
    slot: 'steward',
    fromOn: day('2026-01-05'),
  },
])

async function stay(fromOn: string, toOn = fromOn): Promise<Done> {
  const input = { enterpriseId: enterprises.lantian, purpose: 'residency', visitors: '于海燕', fromOn, toOn }
  const done = await (
    await app.as('yu')
  ).post<Done['body']>('/api/visits/acts/record', { key: newKey(), input })
  assert.equal(done.status, 200)
  return done
}

async function act(login: string, id: string, name: string, input: object) {
  const visitor = await app.as(login)
  const { version } = (await visitor.get<{ version: number }>(`/api/visits/${id}`)).body
  assert.equal(
    (await visitor.post(`/api/visits/${id}/acts/${name}`, { version, key: newKey(), input })).status,
    200,
  )
}

const residency = async (login: string, query = MONTH) =>
  (await (await app.as(login)).get<ResidencyWire>(`/api/residency${query}`)).body

test('the rate is what the enterprise has confirmed out of the working days of the secretary', async () => {
  const first = await stay('2026-03-09', '2026-03-10')
  await act('wang', first.body.id, 'confirm', {})
  const second = await stay('2026-03-12')
  await act('wang', second.body.id, 'dispute', { reason: '没有来' })
  await stay('2026-03-04')
  const [department] = (await residency('su')).departments
  const [person] = department?.people ?? []
  assert.ok(department !== undefined && person !== undefined)
  assert.deepEqual([person.isSecretary, person.due, person.met, person.rate], [true, 4, 2, 50])
  // Today is not over; the day before the term is seen and owed by nobody.
  assert.deepEqual([person.without, person.disputed, person.waiting, person.confirmed], [1, 1, 1, 2])
  assert.deepEqual([department.rate, department.without], [50, 1])
})

test('the days behind the numbers name their visits, and the one without a record', async () => {
  const whose = `&departmentId=${app.city.departments.resources}&personId=${app.city.person('yu')}`
  const get = async (login: string) =>
    (await (await app.as(login)).get<ResidencyDaysWire>(`/api/residency/days${MONTH}${whose}`)).body.days
  const days = await get('su')
  assert.deepEqual(
    days.map(({ on, state, isDue, visits }) => [on, state, isDue, visits.length]),
    [
      ['2026-03-04', 'waiting', false, 1],
      ['2026-03-09', 'confirmed', true, 1],
      ['2026-03-10', 'confirmed', true, 1],
      ['2026-03-11', null, true, 0],
      ['2026-03-12', 'disputed', true, 1],
    ],
  )
  for (const login of ['yu', 'fang']) assert.deepEqual(await get(login), days, login)
  for (const login of ['peng', 'gao']) assert.deepEqual(await get(login), [], login)
})

test('whoever reads the region sees its departments, a head their own, anybody else themselves, and an enterprise nothing', async () => {
  assert.equal((await residency('chen')).departments.length, 1)
  for (const login of ['yu', 'fang']) assert.equal((await residency(login)).departments.length, 1, login)
  for (const login of ['peng', 'gao']) assert.deepEqual((await residency(login)).departments, [], login)
  assert.equal((await (await app.as('wang')).get<Problem>('/api/residency')).status, 403)
  assert.equal((await (await app.as('su')).get<Problem>('/api/residency?month=2026-13')).status, 422)
})

test('a month of which nothing is known is empty, and a later one owes nothing yet', async () => {
  assert.deepEqual((await residency('su', '?month=2025-01')).departments, [])
  const [later] = (await residency('su', '?month=2026-05')).departments
  assert.deepEqual([later?.due, later?.rate], [0, null])
})

test('the spreadsheet is given in both languages', async () => {
  const visitor = await app.as('su')
  for (const language of ['zh', 'en']) {
    const { status, headers } = await visitor.get(`/api/residency.xlsx${MONTH}&language=${language}`)
    assert.equal(status, 200)
    assert.match(headers.get('content-type') ?? '', /spreadsheet/)
  }
})
