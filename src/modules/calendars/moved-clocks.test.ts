/** Which open clocks a proposed calendar moves: no more are looked at than the bound, and the answer says when it was cut. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import { startApp } from '../../../test/support/app.ts'
import { appealIn } from '../../../test/support/appeal-story.ts'
import { findMovedClocks } from './moved-clocks.ts'
import { propose } from './proposal.ts'
import { newestNo, readPublished } from './store.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
for (let n = 0; n < 3; n++) await appealIn(app, 'inProgress')

async function find(on: string, change: Partial<Officer> = {}, clocksMax?: number) {
  const no = await newestNo(app.pool)
  const published = await readPublished(app.pool, no)
  const days = [{ day: day(on), isWorking: false, name: '停工' }]
  const world = app.app.reference.world
  const source = {
    runner: app.pool,
    registry: app.app.registry,
    world,
    today: world.calendars.dayOf(app.now()),
  }
  const regionId = app.city.regions.linxi
  const actor = { ...app.city.officer(world.organisation, 'su'), ...change }
  const proposal = propose(published, no, { regionId, year: 2026, days })
  return findMovedClocks(source, actor, regionId, proposal, clocksMax)
}

test('all clocks that the changed days reach are looked at, and each that moves is named', async () => {
  const { moved, looked, isCut, rows } = await find('2026-03-09')
  assert.ok(moved >= 3 && looked >= moved)
  assert.equal(isCut, false)
  assert.equal(rows.length, moved)
  assert.ok(rows.every(({ dueAt, wouldBeDueAt }) => wouldBeDueAt !== null && wouldBeDueAt > dueAt))
})

test('beyond the bound nothing is looked at, and the answer says so', async () => {
  const { looked, isCut } = await find('2026-03-09', {}, 2)
  assert.deepEqual([looked, isCut], [2, true])
})

test('a day that no running clock reaches costs no look at any', async () => {
  assert.deepEqual(await find('2026-12-01'), { moved: 0, looked: 0, isCut: false, rows: [] })
})

test('clocks are counted for whoever publishes, and named only to those who may read their matters', async () => {
  const { moved, rows } = await find('2026-03-09', { powers: ['calendar.publish'], parties: [] })
  assert.ok(moved >= 3)
  assert.deepEqual(rows, [])
})
