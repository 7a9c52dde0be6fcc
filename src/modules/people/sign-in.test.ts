/** Sign-in on a real database: what opens a session, what does not, and what a guesser can learn: nothing. */
import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import type { Pool } from 'pg'
import { moment, MINUTE_MS, type Moment } from '../../calendar/days.ts'
import { loaders } from '../../loaders.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { cleanUp } from '../../platform/jobs/clean-up.ts'
import { openReference } from '../../platform/reference.ts'
import { listAgencies } from '../enterprises/store.ts'
import { listBonds } from '../teams/bond-store.ts'
import { seededRandom } from '../../../test/support/chance.ts'
import { createTestDatabase } from '../../../test/support/database.ts'
import { givenCity, type City } from '../../../test/support/people.ts'
import { openSessions, SESSION_MS, type Sessions } from './sign-in.ts'

const NOW = moment('2026-03-02T09:00')
let pool: Pool
let city: City
let sessions: Sessions

beforeEach(async () => {
  const database = await createTestDatabase()
  pool = database.pool('app')
  city = await givenCity(database.pool('owner'), NOW)
  sessions = await anotherProcess()
})

async function anotherProcess(): Promise<Sessions> {
  const reference = await openReference(pool, loaders)
  return openSessions({
    pool,
    reference,
    random: seededRandom('sign-in'),
    agenciesOf: listAgencies,
    bondsOf: listBonds,
  })
}
const later = (minutes: number, from: Moment = NOW) => (from + minutes * MINUTE_MS) as Moment
const signIn = (login: string, password = city.password, now = NOW, address = '127.0.0.1') =>
  sessions.signIn({ login, password, address }, now)

/** Why a sign-in was refused; null when it was not. */
async function refusal(login: string, password = 'wrong', now = NOW, address = '127.0.0.1') {
  try {
    await signIn(login, password, now, address)
    return null
  } catch (error) {
    assert.ok(error instanceof Refusal)
    return error.reason
  }
}
const WRONG = { code: 'signIn.wrong' }
const locked = (minutes: number) => ({ code: 'signIn.locked', values: { minutes } })

/** What is said to a login at several minutes. */
const story = async (login: string) => {
  const said = []
  for (const minute of [0, 1, 2, 3, 4, 5, 18, 19, 20]) said.push(await refusal(login, 'wrong', later(minute)))
  return said
}

async function fail(login: string, times: number, now = NOW): Promise<void> {
  for (let time = 0; time < times; time++) await refusal(login, 'wrong', now)
}

describe('signing in', () => {
  test('opens a session that says who is there, in the seat to begin with', async () => {
    const token = await signIn('chen')
    const session = await sessions.sessionOf(token, NOW)
    assert.equal(session?.personId, city.person('chen'))
    assert.equal(session?.name, '陈若兰')
    const actor = await sessions.actorOf(token, NOW)
    assert.ok(actor?.kind === 'officer')
    assert.equal(actor.postId, city.post('office.dispatcher'))
  })

  test('takes the login however it is typed', async () => {
    for (const login of ['Chen', ' chen ', 'ＣＨＥＮ']) assert.ok(await signIn(login))
  })

  test('gives each session a token of its own, of which only the hash is stored', async () => {
    const tokens = [await signIn('chen'), await signIn('chen')]
    assert.equal(new Set(tokens).size, 2)
    for (const token of tokens) assert.equal(Buffer.from(token, 'base64url').length, 32)
    const { rows } = await pool.query<{ token_hash: string }>('select token_hash from session')
    for (const { token_hash: stored } of rows) assert.equal(tokens.includes(stored), false)
  })

  test('begins with the seat used last, also after signing out', async () => {
    const first = await signIn('bai')
    await sessions.chooseSeat(first, city.post('market.second'), NOW)
    await sessions.signOut(first, NOW)
    const actor = await sessions.actorOf(await signIn('bai'), NOW)
    assert.ok(actor?.kind === 'officer')
    assert.equal(actor.postId, city.post('market.second'))
  })

  test('is written down, and so is a failed one and the end', async () => {
    await refusal('chen')
    await sessions.signOut(await signIn('chen'), NOW)
    const { rows } = await pool.query<{ act: string }>(
      'select act from journal where subject = $1 order by seq',
      [`person:${city.person('chen')}`],
    )
    assert.deepEqual(
      rows.map(({ act }) => act),
      ['signInFailed', 'signedIn', 'signedOut'],
    )
  })
})

describe('signing in is refused', () => {
  test('as not signed in, and as too many attempts', async () => {
    await assert.rejects(signIn('chen', 'wrong'), /not_signed_in: signIn.wrong/)
    await fail('chen', 4)
    await assert.rejects(signIn('chen'), /too_many: signIn.locked/)
  })

  test('for a wrong password, an unknown login and an account without a password in the same words', async () => {
    await pool.query('update person set password_hash = null where id = $1', [city.person('du')])
    for (const login of ['chen', 'nobody', 'du', '', '💣'])
      assert.deepEqual(await refusal(login, login === 'du' ? city.password : 'wrong'), WRONG)
  })

  test('after five failures for a quarter of an hour, the right password too', async () => {
    await fail('chen', 4)
    assert.deepEqual(await refusal('chen'), locked(15))
    assert.deepEqual(await refusal('chen', city.password), locked(15))
    assert.deepEqual(await refusal('chen', city.password, later(14.5)), locked(1))
    assert.equal(await refusal('chen', city.password, later(15)), null)
  })

  test('after five failures for a login that nobody has as well, in the same words at the same times', async () => {
    const ofSomebody = await story('chen')
    assert.deepEqual(await story('nobody'), ofSomebody)
    assert.deepEqual(ofSomebody, [
      WRONG,
      WRONG,
      WRONG,
      WRONG,
      locked(15),
      locked(14),
      locked(1),
      WRONG,
      WRONG,
    ])
  })

  test('in every process, and however many try at once', async () => {
    const other = await anotherProcess()
    const given = { login: 'chen', password: 'wrong', address: '127.0.0.1' }
    const tries = Array.from({ length: 12 }, async (_each, n) => {
      const outcome = await Promise.allSettled([(n % 2 === 0 ? sessions : other).signIn(given, NOW)])
      return outcome[0].status === 'rejected' ? (outcome[0].reason as Refusal).reason.code : 'in'
    })
    const said = await Promise.all(tries)
    assert.equal(said.filter((code) => code === 'signIn.wrong').length, 4)
    assert.equal(said.filter((code) => code === 'signIn.locked').length, 8)
  })

  test('for one login only: the others sign in', async () => {
    await fail('chen', 6)
    assert.equal(await refusal('du', city.password), null)
  })

  test('no sooner because of failures long ago, or before a good sign-in', async () => {
    await fail('chen', 4)
    assert.equal(await refusal('chen', city.password), null)
    await fail('chen', 4, later(1))
    await fail('chen', 4, later(60))
    assert.equal(await refusal('chen', city.password, later(60)), null)
  })

  test('for an address that asks too often, whatever the login', async () => {
    await refusal('nobody', 'wrong', NOW, '10.0.0.9')
    await pool.query('update rate set used = 120')
    assert.deepEqual(await refusal('chen', city.password, NOW, '10.0.0.9'), {
      code: 'signIn.tooMany',
      values: { minutes: 1 },
    })
    assert.equal(await refusal('chen', city.password, NOW, '10.0.0.8'), null)
    assert.equal(await refusal('chen', city.password, later(1), '10.0.0.9'), null)
  })
})

describe('a session', () => {
  test('ends after twelve hours, to the millisecond', async () => {
    const token = await signIn('chen')
    assert.ok(await sessions.actorOf(token, (NOW + SESSION_MS - 1) as Moment))
    assert.equal(await sessions.actorOf(token, (NOW + SESSION_MS) as Moment), null)
  })

  test('ends with signing out, and ending it again is no mistake', async () => {
    const token = await signIn('chen')
    assert.ok(await sessions.actorOf(token, NOW))
    await sessions.signOut(token, NOW)
    assert.equal(await sessions.actorOf(token, NOW), null)
    await sessions.signOut(token, NOW)
    await sessions.signOut(undefined, NOW)
  })

  test('that was signed out elsewhere is trusted for seconds only', async () => {
    const token = await signIn('chen')
    const other = await anotherProcess()
    assert.ok(await other.actorOf(token, NOW))
    await sessions.signOut(token, NOW)
    assert.ok(await other.actorOf(token, (NOW + 4999) as Moment))
    assert.equal(await other.actorOf(token, (NOW + 5000) as Moment), null)
  })

  test('belongs to nobody when the token is missing, empty, made up or only the hash', async () => {
    await signIn('chen')
    const { rows } = await pool.query<{ token_hash: string }>('select token_hash from session')
    for (const token of [undefined, '', 'x', 'a'.repeat(10_000), rows[0]?.token_hash])
      assert.equal(await sessions.sessionOf(token, NOW), null)
  })

  test('takes another seat of the same person, and keeps it in every process', async () => {
    const token = await signIn('ma')
    await sessions.chooseSeat(token, city.enterprises.xingyuan, NOW)
    const other = await anotherProcess()
    assert.deepEqual(await sessions.actorOf(token, NOW), city.agent('ma', 'xingyuan'))
    assert.deepEqual(await other.actorOf(token, NOW), city.agent('ma', 'xingyuan'))
  })

  test('does not take the seat of somebody else, nor any without a session', async () => {
    const token = await signIn('ma')
    for (const seat of [city.enterprises.beichen, city.post('office.dispatcher'), 'none'])
      await assert.rejects(sessions.chooseSeat(token, seat, NOW), /not_found: seat.unknown/)
    await assert.rejects(sessions.chooseSeat('x', city.enterprises.lantian, NOW), /not_signed_in/)
    assert.deepEqual(await sessions.actorOf(token, NOW), city.agent('ma'))
  })

  test('of an account without a post is a guest', async () => {
    assert.equal((await sessions.actorOf(await signIn('kong'), NOW))?.kind, 'guest')
  })
})

test('what is over is cleaned up: expired sessions and failures long ago, and nothing else', async () => {
  await signIn('chen')
  await fail('nobody', 2)
  const evening = later(700)
  const token = await signIn('du', city.password, evening)
  await fail('luo', 3, later(30 * 60))
  await cleanUp({ pool, now: () => later(30 * 60) })
  const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from login_attempt')
  assert.deepEqual(rows, [{ n: 1 }])
  assert.equal(await sessions.sessionOf(token, later(30 * 60)), null)
  await signIn('chen', city.password, evening)
  await cleanUp({ pool, now: () => later(720) })
  const left = await pool.query('select 1 from session')
  assert.equal(left.rowCount, 1)
})
