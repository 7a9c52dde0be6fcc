/** Filling slots, alone and two at once, with limits and separated slots. On a real database; the subjects are nobody's. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Pool } from 'pg'
import { createTestDatabase } from '../../../test/support/database.ts'
import { givenCity, type City } from '../../../test/support/people.ts'
import { CHINA_ZONE, day, dayOf, moment } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { makeIds, type Random } from '../../kernel/ids.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { loadOrganisation } from '../../modules/people/store.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { assign, release, replace, type AssignDeps } from './assign.ts'
import { holdsOn, overlaps, type Assignment, type Placing, type Slot } from './assignment.ts'
import { countCoverage, keepGaps, keepMonth, listUncovered, monthsOf, type Base } from './coverage-store.ts'
import { openHandover, openHandovers } from './handover.ts'
import { historyOf, loadsOf, markVacant, portfolioOf } from './store.ts'

const NOW = moment('2026-03-02T09:00')
const TODAY = day('2026-03-02')
let n = 0
const random: Random = { bytes: (count) => new Uint8Array(count).map(() => (n = (n * 7 + 13) % 251)) }
const ids = makeIds(() => NOW, random)

let pool: Pool
let city: City
let organisation: Organisation
let deps: AssignDeps

before(async () => {
  const database = await createTestDatabase()
  pool = database.pool('app')
  city = await givenCity(database.pool('owner'), NOW)
  organisation = await loadOrganisation(pool, 0, { dayOf: (at) => dayOf(at, CHINA_ZONE) })
  deps = { ids, organisation, recorder: { actor: SYSTEM, at: NOW, random } }
})

const ONE: Slot = { name: 'one', isSingle: true }
const MANY: Slot = { name: 'many', isSingle: false }
const OTHER: Slot = { name: 'other', isSingle: true, separatedFrom: ['one'] }

/** A person of natural resources in a slot of a thing. */
function placing(slot: Slot, id: string, login = 'yu', more: Partial<Placing> = {}): Placing {
  const filler = {
    departmentId: city.departments.resources,
    postId: city.post(login === 'yu' ? 'resources.first' : 'resources.second'),
    personId: city.person(login),
    name: null,
    phone: null,
  }
  return {
    subject: { kind: 'thing', id },
    slot,
    filler,
    fromOn: TODAY,
    untilOn: null,
    note: null,
    limit: null,
    ...more,
  }
}

const fill = (...placings: Placing[]) => withTransaction(pool, (client) => assign(client, placings, deps))
const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refusal && error.reason.code === code

test('days touch when one begins before the other has ended, and not on its last day', () => {
  const from = (a: number, b: number | null) => ({ fromOn: a as typeof TODAY, untilOn: b as typeof TODAY })
  assert.equal(overlaps(from(1, 5), from(4, 9)), true)
  assert.equal(overlaps(from(1, 5), from(5, 9)), false)
  assert.equal(overlaps(from(5, null), from(1, 5)), false)
  assert.equal(overlaps(from(1, null), from(9, null)), true)
  assert.equal(holdsOn(from(1, 5), 5 as typeof TODAY), false)
  assert.equal(holdsOn(from(1, 5), 1 as typeof TODAY), true)
})

test('a single slot takes one at a time, a later one from the day on which the first has ended', async () => {
  const id = ids.next()
  await fill(placing(ONE, id))
  await assert.rejects(fill(placing(ONE, id, 'peng')), refusedWith('assignment.taken'))
  const [first] = await historyOf(pool, { kind: 'thing', id })
  await withTransaction(pool, (client) =>
    release(client, first as Assignment, { untilOn: day('2026-03-05'), reason: '调整' }, deps),
  )
  const late = { fromOn: day('2026-03-04') }
  await assert.rejects(fill(placing(ONE, id, 'peng', late)), refusedWith('assignment.taken'))
  await fill(placing(ONE, id, 'peng', { fromOn: day('2026-03-05') }))
  await assert.rejects(
    withTransaction(pool, (client) =>
      release(client, first as Assignment, { untilOn: TODAY, reason: '' }, deps),
    ),
    refusedWith('assignment.ended'),
  )
})

test('a slot for many takes each person once', async () => {
  const id = ids.next()
  await fill(placing(MANY, id), placing(MANY, id, 'peng'))
  await assert.rejects(fill(placing(MANY, id, 'peng')), refusedWith('assignment.twice'))
})

test('of two who put somebody into one slot at once, one is refused', async () => {
  const id = ids.next()
  const tried = await Promise.allSettled([fill(placing(ONE, id)), fill(placing(ONE, id, 'peng'))])
  const failed = tried.filter((one) => one.status === 'rejected')
  assert.equal(failed.length, 1)
  assert.ok(refusedWith('assignment.taken')(failed[0]?.reason))
})

test('of two who give one person the last place under the limit at once, one is refused', async () => {
  const limit = { limit: 2 }
  const slot: Slot = { name: 'counted', isSingle: true }
  await fill(placing(slot, ids.next(), 'yu', limit))
  const tried = await Promise.allSettled([
    fill(placing(slot, ids.next(), 'yu', limit)),
    fill(placing(slot, ids.next(), 'yu', limit)),
  ])
  const failed = tried.filter((one) => one.status === 'rejected')
  assert.equal(failed.length, 1)
  assert.ok(refusedWith('assignment.overload')(failed[0]?.reason))
  assert.equal((await loadsOf(pool, 'counted', [city.person('yu')])).get(city.person('yu')), 2)
  await fill(placing(slot, ids.next(), 'peng', limit))
})

test('many at once count together against the limit, and then none is given', async () => {
  const slot: Slot = { name: 'batch', isSingle: true }
  const three = [1, 2, 3].map(() => placing(slot, ids.next(), 'yu', { limit: 2 }))
  await assert.rejects(fill(...three), refusedWith('assignment.overload'))
  assert.equal((await portfolioOf(pool, [city.person('yu')], 'batch', TODAY)).length, 0)
})

test('one person in both slots of a separated pair is refused, on another subject they are not', async () => {
  const id = ids.next()
  await fill(placing(ONE, id))
  await assert.rejects(fill(placing(OTHER, id)), refusedWith('assignment.separated'))
  await fill(placing(OTHER, id, 'peng'), placing(OTHER, ids.next()))
})

test('both slots of a separated pair are not filled by one person at the same time either, and then neither is', async () => {
  const id = ids.next()
  await assert.rejects(fill(placing(ONE, id), placing(OTHER, id)), refusedWith('assignment.separated'))
  await fill(placing(ONE, id), placing(OTHER, id, 'peng'), placing(OTHER, ids.next()))
})

test('a slot changes hands on one day, with nobody between', async () => {
  const id = ids.next()
  const [old] = await fill(placing(ONE, id))
  await withTransaction(pool, (client) =>
    replace(client, old as Assignment, placing(ONE, id, 'peng'), '交接', deps),
  )
  const history = await historyOf(pool, { kind: 'thing', id })
  assert.deepEqual(
    history.map(({ personId, untilOn }) => [personId, untilOn]),
    [
      [city.person('peng'), null],
      [city.person('yu'), TODAY],
    ],
  )
})

test('a hand-over is opened once for an assignment', async () => {
  const [one] = await fill(placing(ONE, ids.next()))
  const assignmentId = (one as Assignment).id
  for (const cause of ['request', 'leaver'] as const)
    await openHandover(pool, { assignmentId, cause, by: null }, { ids, at: NOW })
  assert.deepEqual(
    (await openHandovers(pool, [assignmentId])).map(({ cause }) => cause),
    ['request'],
  )
})

/** All enterprises of the city are to have somebody. */
const BASE: Base = {
  sql: `select 'enterprise' as kind, id, region_id, 'all' as part from enterprise where id <> $1`,
  since: null,
  values: ['019a0000-0000-7000-8000-00000000ffff'],
}
const COVERAGE = { name: 'test', slots: ['carer'] }
const CARER: Slot = { name: 'carer', isSingle: true }
const caring = (id: string, login: string) =>
  placing(CARER, id, login, { subject: { kind: 'enterprise', id } })

test('what nobody looks after is counted, listed by days without, and forgotten once somebody does', async () => {
  await keepGaps(pool, COVERAGE, BASE, day('2026-02-20'))
  await fill(caring(city.enterprises.lantian, 'yu'))
  const counts = await countCoverage(pool, COVERAGE, BASE)
  assert.deepEqual(
    counts.find(({ regionId }) => regionId === city.regions.linxi),
    { regionId: city.regions.linxi, part: 'all', base: 2, covered: 1 },
  )
  const open = await listUncovered(pool, COVERAGE, BASE, { on: TODAY, limit: 10 })
  assert.deepEqual(
    open.map(({ id, sinceOn }) => [id, sinceOn]),
    [city.enterprises.beichen, city.enterprises.xingyuan, city.enterprises.qinghe].map((id) => [
      id,
      day('2026-02-20'),
    ]),
  )
  await keepMonth(pool, COVERAGE, day('2026-03-01'), counts)
  const regions = [city.regions.linxi, city.regions.wangshan, city.regions.qingyu]
  assert.deepEqual(await monthsOf(pool, COVERAGE, regions, day('2026-01-01')), [
    { month: day('2026-03-01'), base: 4, covered: 1 },
  ])
})

test('whoever has left their post covers nothing any more, and is found once', async () => {
  const id = city.enterprises.beichen
  await fill(caring(id, 'peng'))
  const covered = async () =>
    (await countCoverage(pool, COVERAGE, BASE)).reduce((sum, count) => sum + count.covered, 0)
  assert.equal(await covered(), 2)
  await pool.query(`update holding set to_on = '2026-03-01' where person_id = $1`, [city.person('peng')])
  const gone = await markVacant(pool, ['carer'], TODAY)
  assert.deepEqual(
    gone.map(({ subjectId }) => subjectId),
    [id],
  )
  assert.equal((await markVacant(pool, ['carer'], TODAY)).length, 0)
  assert.equal(await covered(), 1)
})
