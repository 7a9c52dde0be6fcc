/** Parameter values on a real database: what is stored is found, and who changed what stands in the journal. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Pool } from 'pg'
import { day, moment } from '../../calendar/days.ts'
import { loaders } from '../../loaders.ts'
import { parameters } from '../../parameters.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { openReference, type Reference } from '../../platform/reference.ts'
import { contactLimit, opinionLimit, resolveLimit } from '../appeals/parameters.ts'
import { answerLimit } from '../supervision/parameters.ts'
import { seededRandom } from '../../../test/support/chance.ts'
import { createTestDatabase } from '../../../test/support/database.ts'
import { givenCity, type City } from '../../../test/support/people.ts'
import type { ParameterChange } from './rules.ts'
import { listParameterRows, setParameter } from './store.ts'

const AT = moment('2026-03-02T09:00')
const TODAY = day('2026-03-02')
let pool: Pool
let city: City
let reference: Reference

before(async () => {
  const database = await createTestDatabase()
  pool = database.pool('app')
  city = await givenCity(database.pool('owner'), AT)
  reference = await openReference(pool, loaders)
})

async function set(changed: Partial<ParameterChange>): Promise<number> {
  const { organisation } = reference.world
  const actor = city.officer(organisation, 'luo')
  const context = { parameters, organisation, today: TODAY, actor, at: AT, random: seededRandom('law') }
  const change = {
    name: 'appeal.resolve',
    regionId: city.regions.linxi,
    effectiveFrom: day('2026-04-01'),
    value: { length: 7, unit: 'WD' },
    basis: '临溪区实施方案',
    ...changed,
  }
  const seq = await withTransaction(pool, (client) => setParameter(client, change, context))
  await reference.refresh()
  return seq
}

const viewOf = (regionId = city.regions.city, lawOn = TODAY) => {
  const { law } = reference.world
  return law.at({ regionId, lawOn, lawSeq: law.seq, today: lawOn })
}

describe('the presets', () => {
  test('give a city 2110 with the decree it rests on (S004-33 to S004-35)', () => {
    const view = viewOf(city.regions.qingyu)
    assert.deepEqual(view.find(contactLimit)?.value, { length: 2, unit: 'WH' })
    assert.deepEqual(view.find(opinionLimit)?.value, { length: 1, unit: 'WD' })
    assert.deepEqual(view.find(resolveLimit)?.value, { length: 10, unit: 'WD' })
    assert.match(view.find(resolveLimit)?.basis ?? '', /2110/)
  })

  test('give every level of an order its own limit, and none without a level', () => {
    const view = viewOf()
    assert.equal(view.find(answerLimit, { level: 'urge' })?.value.length, 2)
    assert.equal(view.find(answerLimit, { level: 'supervise' })?.value.length, 5)
    assert.equal(view.find(answerLimit), undefined)
  })
})

describe('a value that is set', () => {
  test('is found from its day on, in its region only, and stands in the journal with who set it', async () => {
    const before = reference.world.law.no
    const seq = await set({})
    const later = day('2026-04-01')
    assert.equal(reference.world.law.seq, seq)
    assert.equal(reference.world.law.no > before, true)
    assert.equal(viewOf(city.regions.linxi, TODAY).find(resolveLimit)?.value.length, 10)
    assert.equal(viewOf(city.regions.linxi, later).find(resolveLimit)?.value.length, 7)
    assert.equal(viewOf(city.regions.wangshan, later).find(resolveLimit)?.value.length, 10)
    const { rows } = await pool.query<{ actor_id: string; post_id: string; patch: string }>(
      `select actor_id, post_id, patch from journal where subject = 'setting:appeal.resolve' order by seq desc limit 1`,
    )
    assert.equal(rows[0]?.actor_id, city.person('luo'))
    assert.equal(rows[0]?.post_id, city.post('office.leader'))
    assert.equal((JSON.parse(rows[0]?.patch ?? '{}') as { seq: number }).seq, seq)
  })

  test('keeps its conditions and an express nothing through the database', async () => {
    const seq = await set({ name: 'order.answer', when: { level: 'urge' }, value: null })
    const stored = (await listParameterRows(pool)).find((row) => row.seq === seq)
    assert.deepEqual(stored?.when, { level: 'urge' })
    assert.equal(stored?.value, undefined)
    const view = viewOf(city.regions.linxi, day('2026-04-01'))
    assert.equal(view.find(answerLimit, { level: 'urge' }), undefined)
    assert.equal(view.find(answerLimit, { level: 'supervise' })?.value.length, 5)
  })

  test('may be corrected by naming it, and not otherwise', async () => {
    const seq = await set({ name: 'appeal.revisit' })
    await assert.rejects(set({ name: 'appeal.revisit', value: { length: 4, unit: 'WD' } }), Refusal)
    await set({ name: 'appeal.revisit', value: { length: 4, unit: 'WD' }, corrects: seq })
    const rows = (await listParameterRows(pool)).filter((row) => row.name === 'appeal.revisit')
    assert.deepEqual(rows.map((row) => (row.value as { length: number }).length).slice(-2), [7, 4])
  })

  test('that is refused leaves nothing behind', async () => {
    const { no, seq } = reference.world.law
    await assert.rejects(set({ name: 'appeal.unheard' }), Refusal)
    await assert.rejects(set({ value: 'ten' }), Refusal)
    await reference.refresh()
    assert.deepEqual([reference.world.law.no, reference.world.law.seq], [no, seq])
  })

  test('by two at once comes one after the other: the second ties', async () => {
    const both = { name: 'appeal.opinion', effectiveFrom: day('2026-06-01') }
    const results = await Promise.allSettled([set(both), set({ ...both, value: { length: 2, unit: 'WD' } })])
    assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  })
})
