/** Counting how often something is done, on a real database. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Pool } from 'pg'
import { DAY_MS, MINUTE_MS, moment, type Moment } from '../calendar/days.ts'
import { createTestDatabase } from '../../test/support/database.ts'
import { cleanUp } from './jobs/clean-up.ts'
import { allow } from './rate.ts'

const NOON = moment('2026-03-02T12:00:30')
let pool: Pool

before(async () => {
  pool = (await createTestDatabase()).pool('app')
})

const later = (ms: number) => (NOON + ms) as Moment
const isAllowed = async (key: string, now: Moment = NOON) =>
  (await allow(pool, key, MINUTE_MS, 3, now)).isAllowed

test('so many uses are allowed in a window and no more, and it is said when to come again', async () => {
  for (let use = 0; use < 3; use++) assert.equal(await isAllowed('a'), true)
  assert.equal(await isAllowed('a', later(1000)), false)
  assert.deepEqual(await allow(pool, 'a', MINUTE_MS, 3, NOON), {
    isAllowed: false,
    againAt: moment('2026-03-02T12:01:00'),
  })
})

test('the next window begins anew, and another key has its own', async () => {
  for (let use = 0; use < 4; use++) await isAllowed('b')
  assert.equal(await isAllowed('b', moment('2026-03-02T12:00:59.999')), false)
  assert.equal(await isAllowed('b', moment('2026-03-02T12:01:00')), true)
  assert.equal(await isAllowed('c'), true)
})

test('uses at once are all counted', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => isAllowed('d')))
  assert.equal(answers.filter((yes) => yes).length, 3)
})

test('old counts are cleaned up, the present ones stay', async () => {
  for (let use = 0; use < 4; use++) await isAllowed('e', later(-2 * DAY_MS))
  for (let use = 0; use < 4; use++) await isAllowed('e')
  await cleanUp({ pool, now: () => NOON })
  const { rows } = await pool.query<{ used: number }>(`select used from rate where key = 'e'`)
  assert.deepEqual(rows, [{ used: 4 }])
  assert.equal(await isAllowed('e'), false)
})
