/** Pools, transactions and lost connections, on a real database. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../test/support/database.ts'
import { day, isoDay, isoMoment, moment } from '../../calendar/days.ts'
import { createPool, isConnectionLost, whenDatabaseIsBack, warmUp, withTransaction } from './pool.ts'

const database = await createTestDatabase({ empty: true })
const owner = database.pool('owner')
await owner.query(
  'create table note (id integer primary key, written_at timestamptz, valid_on date, fen bigint, payload jsonb)',
)

test('moments, days and money come back as they were given', async () => {
  const writtenAt = moment('2026-02-13T09:30:00.250+08:00')
  const validOn = day('2024-02-29')
  const fen = '9007199254740993'
  const insert = 'insert into note (id, written_at, valid_on, fen) values (1, $1, $2, $3)'
  await owner.query(insert, [isoMoment(writtenAt, 0), isoDay(validOn), fen])
  const { rows } = await owner.query(
    'select written_at, valid_on, fen, count(*) over () as n, array[written_at, null] as list from note',
  )
  assert.deepEqual(rows, [{ written_at: writtenAt, valid_on: validOn, fen, n: '1', list: [writtenAt, null] }])
})

test('a transaction that throws leaves nothing behind, and its connection is used again', async () => {
  await assert.rejects(
    withTransaction(owner, async (client) => {
      await client.query('insert into note (id) values (3)')
      throw new Error('changed my mind')
    }),
    /changed my mind/,
  )
  assert.equal((await owner.query('select from note where id = 3')).rowCount, 0)
})

test('a failed statement that nobody looked at makes the whole transaction fail, not commit half of it', async () => {
  await assert.rejects(
    withTransaction(owner, async (client) => {
      await client.query('insert into note (id) values (4)')
      await client.query('select nonsense').catch(() => undefined)
    }),
    /rolled back/,
  )
  assert.equal((await owner.query('select from note where id = 4')).rowCount, 0)
})

test('a pool that is warmed up has all its connections open', async () => {
  const pool = (await createTestDatabase({ empty: true })).pool('owner', { max: 3 })
  await warmUp(pool)
  assert.equal(pool.idleCount, 3)
})

test('connections that the server ends are replaced; the caller learns that it was the connection', async () => {
  const other = await createTestDatabase({ empty: true })
  const lost = Promise.withResolvers<Error>()
  const pool = other.pool('owner', { max: 2, onConnectionLost: lost.resolve })
  await warmUp(pool)
  const client = await pool.connect()
  // Looked at from the start: it may be cut off before the answer to whoever cut it has arrived.
  const refused = assert.rejects(client.query('select pg_sleep(60)'), isConnectionLost)
  // The server's own vacuum may be there too, and is not ours to end.
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = $1 and backend_type = 'client backend'`
  await owner.query(cut, [other.ownerConfig.database])
  await refused
  assert.ok(isConnectionLost(await lost.promise), 'the pool is told of the one that nobody used')
  client.release()
  await whenDatabaseIsBack(pool)
  assert.equal((await pool.query('select 1')).rowCount, 1)
})

test('waiting for the database can be given up, and does not cure a wrong password', async () => {
  const away = createPool({ ...database.ownerConfig, host: '/nowhere' })
  await assert.rejects(whenDatabaseIsBack(away, AbortSignal.abort()), { name: 'AbortError' })
  const wrong = createPool({ ...database.ownerConfig, password: 'guessed' })
  await assert.rejects(whenDatabaseIsBack(wrong), /authentication failed/)
  await Promise.all([away.end(), wrong.end()])
})

test('a wrong statement is not taken for a lost connection', async () => {
  await assert.rejects(owner.query('select nonsense'), (error) => !isConnectionLost(error))
  await assert.rejects(
    owner.query('insert into note (id) values (5), (5)'),
    (error) => !isConnectionLost(error),
  )
})
