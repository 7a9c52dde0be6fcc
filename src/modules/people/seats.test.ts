/** Seats and actors: one at a time, rights never added up, substitutes named, closed departments and ended posts gone. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Pool } from 'pg'
import { CHINA_ZONE, day, dayOf, moment, type Moment } from '../../calendar/days.ts'
import type { PersonId } from '../../kernel/matter.ts'
import type { Absence, Organisation } from '../../kernel/organisation.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { createTestDatabase } from '../../../test/support/database.ts'
import { givenCity, type City } from '../../../test/support/people.ts'
import { actorOf, firstSeat, hasSeat, seatsWire, type Agency, type Sitter } from './seats.ts'
import { addToOrganisation, loadOrganisation } from './store.ts'

const NOW = moment('2026-03-02T10:00')
let pool: Pool
let city: City
let organisation: Organisation

const load = () => loadOrganisation(pool, 1, { dayOf: (at: Moment) => dayOf(at, CHINA_ZONE) })

before(async () => {
  const database = await createTestDatabase()
  pool = database.pool('app')
  city = await givenCity(database.pool('owner'), NOW)
  organisation = await load()
})

const sitter = (login: string, seatId: string | null = null, agencies: readonly Agency[] = []): Sitter => ({
  personId: city.person(login),
  seatId,
  agencies,
})
const agency = (key: 'lantian' | 'xingyuan'): Agency => ({
  id: city.enterprises[key],
  name: key,
  regionId: city.regions.linxi,
})
const id = (n: number) => `019b0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const idsOf = (of: Sitter) => seatsWire(of, organisation, NOW).seats.map(({ id }) => id)

describe('the actor', () => {
  test('of somebody with one post is that post', () => {
    const actor = actorOf(sitter('chen'), organisation, NOW)
    assert.deepEqual(actor, city.officer(organisation, 'chen'))
    assert.ok(actor.kind === 'officer')
    assert.deepEqual(actor.parties, [city.post('office.dispatcher'), city.departments.office])
    assert.equal(actor.regions.has(city.regions.wangshan), true)
  })

  test('of a district reaches its district only', () => {
    const actor = actorOf(sitter('wei'), organisation, NOW)
    assert.ok(actor.kind === 'officer')
    assert.deepEqual([...actor.regions], [city.regions.wangshan])
  })

  test('of somebody with two posts is nobody until one is chosen', () => {
    assert.equal(actorOf(sitter('bai'), organisation, NOW).kind, 'guest')
  })

  test('has the powers of the chosen post alone', () => {
    const revisit = actorOf(sitter('bai', city.post('office.revisit')), organisation, NOW)
    const handler = actorOf(sitter('bai', city.post('market.second')), organisation, NOW)
    assert.ok(revisit.kind === 'officer' && handler.kind === 'officer')
    assert.deepEqual(revisit.powers, ['region.read', 'appeal.revisit'])
    assert.deepEqual(handler.powers, [])
    assert.equal(handler.parties.includes(city.departments.office), false)
    assert.equal(revisit.parties.includes(city.departments.market), false)
  })

  test('of somebody who acts for an enterprise is its agent, for the chosen one', () => {
    const both = [agency('lantian'), agency('xingyuan')]
    assert.deepEqual(
      actorOf(sitter('wang', null, [agency('lantian')]), organisation, NOW),
      city.agent('wang'),
    )
    assert.equal(actorOf(sitter('ma', null, both), organisation, NOW).kind, 'guest')
    const chosen = actorOf(sitter('ma', city.enterprises.xingyuan, both), organisation, NOW)
    assert.deepEqual(chosen, city.agent('ma', 'xingyuan'))
  })

  test('of an account without post and enterprise is a guest with nothing', () => {
    const personId = city.person('kong')
    assert.deepEqual(actorOf(sitter('kong'), organisation, NOW), { kind: 'guest', personId, parties: [] })
  })

  test('with a seat that is not theirs is not that seat', () => {
    for (const seatId of [city.post('office.supervisor'), city.enterprises.lantian, 'none']) {
      assert.equal(hasSeat(sitter('bai', seatId), organisation, NOW), false)
      assert.equal(actorOf(sitter('bai', seatId), organisation, NOW).kind, 'guest')
    }
    const actor = actorOf(sitter('chen', city.post('office.supervisor')), organisation, NOW)
    assert.ok(actor.kind === 'officer')
    assert.equal(actor.postId, city.post('office.dispatcher'))
  })
})

describe('the seat to begin with', () => {
  test('is the last used, else the first', () => {
    const revisit = city.post('office.revisit')
    assert.equal(firstSeat(sitter('bai'), organisation, NOW), revisit)
    assert.equal(
      firstSeat(sitter('bai', city.post('market.second')), organisation, NOW),
      city.post('market.second'),
    )
    assert.equal(firstSeat(sitter('bai', city.post('tax.head')), organisation, NOW), revisit)
  })

  test('is none for somebody without any', () => {
    assert.equal(firstSeat(sitter('kong'), organisation, NOW), null)
  })
})

describe('while somebody is away', () => {
  const AWAY_FROM = moment('2026-03-02T09:00')
  const AWAY_TO = moment('2026-03-06T09:00')
  let away: Organisation

  before(async () => {
    const absence: Absence = {
      personId: city.person('he'),
      substituteId: city.person('chen'),
      fromAt: AWAY_FROM,
      toAt: AWAY_TO,
    }
    await withTransaction(pool, (client) => addToOrganisation(client, { absences: [absence] }))
    away = await load()
  })

  test('the substitute may take the post, in whose stead is said, and keeps their own apart', () => {
    const { seats } = seatsWire(sitter('chen'), away, NOW)
    assert.deepEqual(
      seats.map(({ id, insteadOf }) => [id, insteadOf]),
      [
        [city.post('office.dispatcher'), null],
        [city.post('office.revisit'), '何秋生'],
      ],
    )
    const actor = actorOf(sitter('chen', city.post('office.revisit')), away, NOW)
    assert.ok(actor.kind === 'officer')
    assert.equal(actor.personId, city.person('chen'))
    assert.equal(actor.insteadOf, city.person('he'))
    assert.deepEqual(actor.powers, ['region.read', 'appeal.revisit'])
  })

  test('before and after, the substitute may not', () => {
    const revisit = city.post('office.revisit')
    for (const at of [moment('2026-03-02T08:59'), AWAY_TO])
      assert.equal(hasSeat(sitter('chen', revisit), away, at), false)
    assert.equal(hasSeat(sitter('chen', revisit), away, AWAY_FROM), true)
  })

  test('nobody else may', () => {
    assert.equal(hasSeat(sitter('du', city.post('office.revisit')), away, NOW), false)
  })
})

test('posts of a closed department and posts that have ended are no seats', async () => {
  const personId = id(3) as PersonId
  const name = { zh: '旧局', en: 'Old bureau' }
  await withTransaction(pool, (client) =>
    addToOrganisation(client, {
      departments: [
        {
          id: id(1) as never,
          name,
          regionId: city.regions.city,
          function: 'department',
          hoursId: 'city',
          closedOn: day('2026-01-01'),
        },
      ],
      posts: [{ id: id(2) as never, name, departmentId: id(1) as never, powers: [], upId: null }],
      people: [{ id: personId, name: '旧人', login: 'OLD', passwordHash: null, isDemo: true }],
      holdings: [
        { postId: id(2) as never, personId, fromOn: day('2025-01-01'), toOn: null },
        { postId: city.post('tax.head'), personId, fromOn: day('2025-01-01'), toOn: day('2026-03-01') },
      ],
    }),
  )
  const after = await load()
  assert.deepEqual(seatsWire({ personId, seatId: null, agencies: [] }, after, NOW), { seat: null, seats: [] })
  assert.equal(
    seatsWire({ personId, seatId: null, agencies: [] }, after, moment('2026-03-01T10:00')).seats.length,
    1,
  )
})

test('a page shows seats with names of post, department and region', () => {
  const { seat, seats } = seatsWire(sitter('ma', null, [agency('lantian')]), organisation, NOW)
  assert.deepEqual(seat, {
    kind: 'agent',
    id: city.enterprises.lantian,
    name: { zh: 'lantian', en: 'lantian' },
    department: null,
    region: { zh: '临溪区', en: 'Linxi District' },
    powers: [],
    isBound: false,
    isInCharge: false,
    insteadOf: null,
  })
  assert.equal(seats.length, 1)
  assert.deepEqual(idsOf(sitter('bai')), [city.post('office.revisit'), city.post('market.second')])
  const officer = seatsWire(sitter('yu'), organisation, NOW).seat
  assert.deepEqual([officer?.department?.zh, officer?.region?.zh], ['临溪区自然资源局', '临溪区'])
})
