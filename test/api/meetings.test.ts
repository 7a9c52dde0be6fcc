/**
 * Dispatch meetings over HTTP: the schedule comes from the law of each region, the agenda from what is late, decisions become
 * supervision orders, and a turn that nobody held by its last day is missed and listed.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AgendaWire, MeetingWire, ScheduleWire } from '../../src/modules/meetings/wire.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { appealIn } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
await app.app.runJob('meetings')
await app.app.runJob('meetings')

async function schedule(login = 'chen') {
  return (await (await app.as(login)).get<ScheduleWire & Problem>('/api/meetings')).body
}

async function seriesOf(name: string, region = '云津市') {
  const found = (await schedule()).series.find((one) => one.name === name && one.region.zh === region)
  assert.ok(found !== undefined, name)
  return found
}

const HELD = {
  turnOn: '2026-03-02',
  heldOn: '2026-03-02',
  place: '第一会议室',
  chair: '罗景明',
  attendance: '各责任单位',
  minutes: '逐项调度超期事项。',
  decisions: [],
}

const hold = async (id: string, more: object = {}, login = 'chen') =>
  (await app.as(login)).post<MeetingWire & Problem>(`/api/meeting-series/${id}/held`, { ...HELD, ...more })
const agenda = async (id: string, login = 'chen') =>
  (await app.as(login)).get<AgendaWire & Problem>(`/api/meeting-series/${id}/agenda`)

test('the city holds its own meeting, a district with an office its own, and both the common ones', async () => {
  const { series } = await schedule()
  const of = (region: string) =>
    series.filter((one) => one.region.zh === region).map(({ name, cadence }) => `${name} ${cadence}`)
  assert.deepEqual(of('云津市'), ['city quarter', 'deputy month', 'principal quarter', 'weekly week'])
  assert.deepEqual(of('望山区'), ['county month', 'deputy month', 'principal quarter', 'weekly week'])
  assert.deepEqual(of('青屿区'), [])
})

test('the schedule is read by leaders and whoever keeps minutes, and recorded by the office of the region alone', async () => {
  assert.equal((await schedule('yu')).code, 'not_permitted')
  const wangshan = await seriesOf('weekly', '望山区')
  assert.equal(
    (await schedule('wei')).series.some(({ region }) => region.zh === '云津市'),
    false,
  )
  const { id } = await seriesOf('weekly')
  assert.equal((await agenda(id, 'wei')).status, 404)
  assert.equal((await hold(id, {}, 'wei')).status, 404)
  assert.equal((await hold(id, {}, 'su')).body.code, 'not_permitted')
  assert.equal((await hold(wangshan.id, {}, 'wei')).status, 200)
})

test('the agenda lists what is late, latest first, and a decision opens a supervision order about it', async () => {
  const appeal = await appealIn(app, 'dispatched')
  const { id } = await seriesOf('weekly')
  assert.deepEqual((await agenda(id)).body.items, [])
  app.at('2026-03-18T09:00')
  const { body } = await agenda(id)
  const [item] = body.items
  assert.deepEqual([item?.group, item?.id, item?.path], ['appeal', appeal, 'appeals'])
  assert.ok((item?.lateDays ?? 0) > 0)
  const decision = {
    aboutId: appeal,
    departmentId: app.city.departments.resources,
    requirement: '3 月 20 日前答复',
  }
  const week = { turnOn: '2026-03-16', heldOn: '2026-03-17' }
  const unknown = { ...decision, aboutId: app.city.departments.resources }
  assert.equal((await hold(id, { ...week, decisions: [unknown] })).body.fields[0]?.code, 'matter.notFound')
  const held = await hold(id, { ...week, decisions: [decision] })
  assert.equal(held.status, 200, JSON.stringify(held.body))
  assert.equal(held.body.agenda[0]?.id, appeal)
  assert.equal(held.body.decisions[0]?.order?.status, 'issued')
  await app.app.runJob('meetings')
  const { rows } = await app.pool.query(
    `select 1 from matter where kind = 'order' and about_id = $1 and category = 'supervise'`,
    [appeal],
  )
  assert.equal(rows.length, 1)
})

test('a turn is recorded once, on a day that has come and lies in or after it', async () => {
  app.at('2026-03-18T09:00')
  const { id } = await seriesOf('deputy')
  const codeOf = async (more: object) => (await hold(id, more)).body.fields[0]?.code
  assert.equal(await codeOf({ turnOn: '2026-03-02' }), 'meeting.noTurn')
  assert.equal(await codeOf({ turnOn: '2026-02-01' }), 'meeting.noTurn')
  assert.equal(await codeOf({ turnOn: '2026-03-01', heldOn: '2026-03-19' }), 'meeting.ahead')
  assert.equal(await codeOf({ turnOn: '2026-03-01', heldOn: '2026-02-27' }), 'meeting.beforeTurn')
  const month = { turnOn: '2026-03-01', heldOn: '2026-03-10' }
  assert.deepEqual(
    new Set((await Promise.all([hold(id, month), hold(id, month)])).map(({ status }) => status)),
    new Set([200, 409]),
  )
  assert.equal((await hold(id, month)).body.reason.code, 'meeting.heldAlready')
})

test('a meeting that was not held by its day is missed and listed; held afterwards it stays late', async () => {
  app.at('2026-03-22T09:00')
  const before = await seriesOf('weekly')
  assert.deepEqual(
    before.turns.map(({ state }) => state),
    ['held', 'missed', 'missed'],
  )
  const missed = (await schedule()).missed
  app.at('2026-03-23T09:00')
  assert.equal((await hold(before.id, { turnOn: '2026-03-09', heldOn: '2026-03-23' })).status, 200)
  const { turns } = await seriesOf('weekly')
  assert.deepEqual(
    turns.map(({ state }) => state),
    ['due', 'held', 'heldLate', 'missed'],
  )
  assert.ok((await schedule()).missed >= missed - 1)
})
