/** The relay and the small jobs beside it: done once, tried again later, and never a row's fault on the others. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAWN, HOUSING, HOUSING_CLERK, HOUSING_HEAD, people } from '../../../test/support/sample-city.ts'
import { startSample, type SampleCity } from '../../../test/support/sample.ts'
import { silentLog } from '../../../test/support/story.ts'
import { day, moment } from '../../calendar/days.ts'
import { sqlMoment } from '../database/table.ts'
import { cleanUp } from './clean-up.ts'
import { clearDefects } from './clear-defects.ts'
import { heldHandler } from './held.ts'
import { relay, type TopicHandler } from './relay.ts'

const { chen, li } = people

const relayIn = (city: SampleCity, topics: Readonly<Record<string, TopicHandler>> = {}) =>
  relay({
    pool: city.owner,
    now: city.now,
    log: silentLog,
    topics: { held: heldHandler(city.reference), ...topics },
  })

const leave = (city: SampleCity, topic: string, subject: string) =>
  city.owner.query(
    `insert into outbox (id, topic, subject, payload, created_at, next_at) values ($1, $2, $3, '{"a":1}', $4, $4)`,
    [city.ids.next(), topic, subject, sqlMoment(city.now())],
  )

const waiting = (city: SampleCity) =>
  city.rows<{ subject: string; attempts: number; error: string | null }>(
    'select subject, attempts, error from outbox order by subject',
  )

test('when a matter closes, who held it for how many office minutes is kept', async () => {
  const city = await startSample({ at: '2026-03-02T09:00' })
  const filed = await city.file()
  city.at('2026-03-02T10:00')
  const signed = await city.act(chen, filed, 'sign')
  city.at('2026-03-03T09:00')
  const suspended = await city.act(chen, signed, 'suspend', { until: moment('2026-03-20T09:00') })
  city.at('2026-03-03T15:00')
  const resumed = await city.act(chen, suspended, 'goOn')
  city.at('2026-03-03T15:30')
  await city.act(chen, resumed, 'finish')
  assert.equal(await relayIn(city), 1)
  const held = await city.rows('select party, minutes from held order by minutes')
  assert.deepEqual(held, [
    { party: HOUSING, minutes: 60 },
    { party: DAWN, minutes: 300 },
    { party: HOUSING_CLERK, minutes: 390 + 30 + 30 },
  ])
  assert.deepEqual(await waiting(city), [])
})

test('working a row off twice leaves the same', async () => {
  const city = await startSample()
  const closed = await city.act(chen, await city.act(chen, await city.file(), 'sign'), 'finish')
  await relayIn(city)
  const once = await city.rows('select * from held order by party')
  await leave(city, 'held', closed.id)
  await relayIn(city)
  assert.deepEqual(await city.rows('select * from held order by party'), once)
})

test('a row that fails keeps its error and is tried again later, and later still; the others are done', async () => {
  const city = await startSample({ at: '2026-03-02T09:00' })
  const done: string[] = []
  const mail: TopicHandler = async (_runner, rows) => {
    if (rows.some((row) => row.subject === 'bad')) throw new Error('no such address')
    done.push(...rows.map((row) => row.subject))
  }
  for (const subject of ['one', 'bad', 'two']) await leave(city, 'mail', subject)
  assert.equal(await relayIn(city, { mail }), 2)
  assert.deepEqual(done, ['one', 'two'])
  assert.deepEqual(await waiting(city), [{ subject: 'bad', attempts: 1, error: 'no such address' }])
  assert.equal(await relayIn(city, { mail }), 0)
  city.at('2026-03-02T09:01')
  await relayIn(city, { mail })
  city.at('2026-03-02T09:02')
  await relayIn(city, { mail })
  assert.deepEqual(await waiting(city), [{ subject: 'bad', attempts: 2, error: 'no such address' }])
  city.at('2026-03-02T09:03')
  await relayIn(city, { mail })
  assert.equal((await waiting(city))[0]?.attempts, 3)
})

const scribble: TopicHandler = async (runner) => {
  await runner.query({ text: `insert into rate values ('scribble', '2026-03-02', 1)`, values: [] })
  throw new Error('then it broke')
}

test('what a handler has written before it failed is not kept', async () => {
  const city = await startSample()
  await leave(city, 'scribble', 'one')
  await relayIn(city, { scribble })
  assert.deepEqual(await city.rows('select * from rate'), [])
})

test('a topic that nobody handles waits with its error', async () => {
  const city = await startSample()
  await leave(city, 'fax', 'one')
  await relayIn(city)
  assert.deepEqual(await waiting(city), [
    { subject: 'one', attempts: 1, error: 'nobody handles the topic fax' },
  ])
})

test('two relays at once share the work and do nothing twice', async () => {
  const city = await startSample()
  const done: string[] = []
  const mail: TopicHandler = async (_runner, rows) => {
    done.push(...rows.map((row) => row.subject))
  }
  for (let n = 0; n < 450; n++) await leave(city, 'mail', `letter ${n}`)
  const counts = await Promise.all([
    relayIn(city, { mail }),
    relayIn(city, { mail }),
    relayIn(city, { mail }),
  ])
  assert.equal(
    counts.reduce((sum, one) => sum + one, 0),
    450,
  )
  assert.equal(new Set(done).size, 450)
  assert.equal(done.length, 450)
})

test('keys of requests go after seven days, sessions when they expire', async () => {
  const city = await startSample({ at: '2026-03-02T09:00' })
  await city.file({ key: 'opening-1' })
  const session = `insert into session (token_hash, person_id, created_at, expires_at) values ($1, $2, $3, $4)`
  const now = sqlMoment(city.now())
  await city.owner.query(session, ['a', chen.personId, now, sqlMoment(moment('2026-03-09T08:00'))])
  await city.owner.query(session, ['b', chen.personId, now, sqlMoment(moment('2026-03-10T08:00'))])
  city.at('2026-03-09T08:59')
  assert.equal(await cleanUp({ pool: city.pool, now: city.now }), 1)
  city.at('2026-03-09T09:01')
  assert.equal(await cleanUp({ pool: city.pool, now: city.now }), 1)
  assert.deepEqual(await city.rows('select token_hash from session'), [{ token_hash: 'b' }])
  assert.deepEqual(await city.rows('select * from request'), [])
})

test('a defect is listed until somebody is there for the post, and not for another', async () => {
  const city = await startSample()
  const signed = await city.act(chen, await city.file(), 'sign')
  const headOnly = [{ postId: HOUSING_HEAD, personId: li.personId, fromOn: day('2025-01-01'), toOn: null }]
  city.changeWorld({ organisation: { holdings: headOnly } })
  city.at('2026-03-06T10:00')
  await city.door.catchUpMatters([signed.id])
  assert.equal(await clearDefects(city), 0)
  city.changeWorld({})
  assert.equal(await clearDefects(city), 1)
  assert.deepEqual(await city.rows('select cleared_at from defect'), [{ cleared_at: city.now() }])
  assert.equal(await clearDefects(city), 0)
})
