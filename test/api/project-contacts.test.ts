/** Regular contact with projects on lists, through the real application: due, made, overdue, and by whom. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContactsWire } from '../../src/modules/projects/wire-contacts.ts'
import { startApp } from '../support/app.ts'
import { mustOn, onProject, openProject, seeProject } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const listed = async (title: string, list = 'vip', year = 2026) => {
  const { id } = (await openProject(app, { title })).body
  await mustOn(app, 'chen', id, 'enlist', { list, year })
  return id
}
const contacts = async (login: string, query = '') =>
  (await (await app.as(login)).get<ContactsWire>(`/api/projects/contacts?${query}`)).body
const row = async (title: string) => (await contacts('chen')).rows.find((one) => one.title === title)
const CONTACT = { mode: 'onSite', note: '现场办公，解决用电接入' }

test('a project on a list is contacted within the days that the list asks for, and the next one counts from then', async () => {
  const id = await listed('包联甲')
  const before = await row('包联甲')
  assert.deepEqual([before?.lastOn, before?.dueOn, before?.daysOver], [null, '2026-04-01', 0])
  assert.deepEqual([before?.person, before?.department?.zh], [null, '云津市营商环境建设局'])
  await mustOn(app, 'chen', id, 'take')
  app.at('2026-03-10T09:00')
  await mustOn(app, 'chen', id, 'contact', CONTACT)
  const after = await row('包联甲')
  assert.deepEqual([after?.lastOn, after?.lastMode, after?.dueOn], ['2026-03-10', 'onSite', '2026-04-09'])
  assert.equal(after?.person, '陈若兰')
})

test('what was not contacted in time is on the list of overdue ones with the days over', async () => {
  app.at('2026-03-10T09:00')
  await listed('包联乙')
  app.at('2026-04-12T09:00')
  const { counts, rows } = await contacts('chen', 'only=overdue')
  assert.deepEqual(
    rows.map(({ title, daysOver }) => [title, daysOver]),
    [
      ['包联乙', 3],
      ['包联甲', 3],
    ],
  )
  assert.deepEqual(counts, { all: 2, overdue: 2, never: 1 })
  assert.deepEqual(
    (await contacts('chen', 'only=never')).rows.map(({ title }) => title),
    ['包联乙'],
  )
})

test('a list that asks for nothing, and one of a year that is over, has no contact due', async () => {
  await listed('前期', 'preparatory')
  const unasked = await row('前期')
  assert.deepEqual([unasked?.dueOn, unasked?.isAsked], [null, false])
  assert.equal((await row('包联甲'))?.isAsked, true)
  const past = await listed('去年包联', 'vip', 2025)
  const { body } = await seeProject(await app.as('chen'), past)
  assert.ok(!body.clocks.some(({ name }) => name === 'contact'))
  assert.equal(await row('去年包联'), undefined)
})

test('taken off its last list, a project has no contact due; on another one still', async () => {
  const id = await listed('两单')
  await mustOn(app, 'chen', id, 'enlist', { list: 'preparatory', year: 2026 })
  await mustOn(app, 'chen', id, 'delist', { list: 'vip', year: 2026, reason: '调整名单' })
  assert.equal((await row('两单'))?.dueOn, null)
})

test('a key project of a district or above is in the VIP pool by rule, and contacted like one', async () => {
  const id = await listed('区重点', 'district')
  const vip = await contacts('chen', 'list=vip')
  assert.deepEqual(vip.rows.find(({ title }) => title === '区重点')?.lists, ['district'])
  assert.notEqual((await row('区重点'))?.dueOn, null)
  await mustOn(app, 'chen', id, 'delist', { list: 'district', year: 2026, reason: '调整名单' })
  assert.equal(await row('区重点'), undefined)
})

test('a project that rests is not contacted, and its days stand still', async () => {
  const id = await listed('暂停的')
  const { dueOn } = (await row('暂停的')) ?? {}
  await mustOn(app, 'chen', id, 'suspend', { reason: '投资方暂缓' })
  assert.equal((await onProject(app, 'chen', id, 'contact', CONTACT)).body.reason.code, 'act.status')
  app.at('2026-04-22T09:00')
  await mustOn(app, 'chen', id, 'resume', { reason: '恢复' })
  assert.ok(((await row('暂停的'))?.dueOn ?? '') > (dueOn ?? ''))
})

test('contacts are written down by whoever leads a project, its unit or the office, and seen by nobody else', async () => {
  const id = await listed('别人的')
  const refused = await onProject(app, 'wang', id, 'contact', CONTACT)
  assert.equal(refused.body.reason.code, 'act.relation')
  assert.equal((await onProject(app, 'yu', id, 'contact', CONTACT)).status, 404)
  const wrong = await onProject(app, 'chen', id, 'contact', { ...CONTACT, mode: 'telepathy' })
  assert.equal(wrong.status, 422)
  assert.deepEqual((await contacts('yu')).counts, { all: 0, overdue: 0, never: 0 })
  assert.equal((await (await app.as('wang')).get('/api/projects/contacts')).status, 403)
})
