/** The calendar under open matters, over HTTP: a year that is not published, one that arrives, days that change. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../support/app.ts'
import { appealIn, seeAppeal } from '../support/appeal-story.ts'
import type { Problem } from '../../src/platform/wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

async function publish(login: string, body: object) {
  const answer = await (
    await app.as(login)
  ).post<{ calendarNo: number } & Problem>('/api/calendars/years', body)
  await app.app.runJob('reference')
  await app.app.runJob('reproject')
  return answer
}

async function resolveOf(id: string) {
  const { body } = await seeAppeal(await app.as('wang'), id)
  const clock = body.clocks.find((one) => one.name === 'resolve' && one.stoppedAt === null)
  return {
    dueOn: clock?.time.dueOn,
    provisional: clock?.time.provisional,
    acts: body.timeline.map((line) => line.act),
  }
}

const local = (days: object[]) => ({
  regionId: app.city.regions.linxi,
  year: 2026,
  source: '临溪区政府公告',
  days,
})

test('a local day off moves open clocks of its region, with a line in the journal, and no clock elsewhere', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'inProgress')
  const replied = await appealIn(app, 'replied')
  const before = await seeAppeal(await app.as('wang'), replied)
  assert.equal((await resolveOf(id)).dueOn, '2026-03-16')
  const answer = await publish('su', local([{ day: '2026-03-09', isWorking: false, name: '本地节日' }]))
  assert.equal(answer.status, 200)
  const moved = await resolveOf(id)
  assert.equal(moved.dueOn, '2026-03-17')
  assert.equal(moved.acts.at(-1), 'reproject')
  const after = await seeAppeal(await app.as('wang'), replied)
  assert.deepEqual(after.body.clocks, before.body.clocks)
  await publish('su', local([]))
  assert.equal((await resolveOf(id)).dueOn, '2026-03-16')
})

test('a limit that reaches into a year without a notice is provisional, and firm when the notice arrives', async () => {
  app.at('2026-12-25T09:00')
  const id = await appealIn(app, 'inProgress')
  assert.deepEqual(await resolveOf(id), { ...(await resolveOf(id)), dueOn: '2027-01-08', provisional: true })
  const days = ['2027-01-01', '2027-01-02', '2027-01-03'].map((day) => ({
    day,
    isWorking: false,
    name: '元旦',
  }))
  const answer = await publish('su', { regionId: null, year: 2027, source: '国务院办公厅通知', days })
  assert.equal(answer.status, 200)
  const firm = await resolveOf(id)
  assert.deepEqual([firm.dueOn, firm.provisional], ['2027-01-11', false])
})

test('a notice is refused with the places that are wrong, from posts without the power, and for regions out of reach', async () => {
  app.at('2026-03-02T09:00')
  const wrong = await publish('su', local([{ day: '2028-03-09', isWorking: false, name: '' }]))
  assert.equal(wrong.status, 422)
  assert.ok(wrong.body.fields.length > 0)
  assert.ok(wrong.body.fields.every((field) => field.text !== field.code))
  assert.equal((await publish('chen', local([]))).status, 403)
  assert.equal((await publish('yu', local([]))).status, 403)
  const { status } = await (await app.as('wang')).post('/api/calendars/years', local([]))
  assert.equal(status, 403)
})

test('the public calculator answers from the published days, explains itself, and names what is wrong', async () => {
  const due = await app.stranger.get<{ due: string; provisional: boolean; days: unknown[] }>(
    '/api/open/due?from=2026-02-13&limit=10&unit=WD&pause=2026-03-02..2026-03-04&explain=true',
  )
  assert.equal(due.status, 200)
  assert.equal(due.body.provisional, false)
  assert.ok(due.body.days.length > 10)
  const elapsed = await app.stranger.get<{ elapsed: number }>('/api/open/due?from=2026-02-13&to=2026-02-26')
  assert.equal(elapsed.body.elapsed, 4)
  for (const query of [
    'from=2026-02-30&limit=1',
    'from=2026-02-13&limit=-1',
    'from=2026-02-13&limit=5&unit=XX',
    'limit=5',
    'from=2026-02-13&to=2126-02-13',
  ]) {
    const refused = await app.stranger.get<Problem>(`/api/open/due?${query}`)
    assert.equal(refused.status, 422, query)
    assert.ok(refused.body.reason.text !== refused.body.reason.code, query)
  }
})
