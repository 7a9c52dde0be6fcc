/** Several statements in one go, on a real database: their order, their values, and where a failing one stops them. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { createTestDatabase } from '../../../test/support/database.ts'
import { isoDay, isoMoment, day, moment } from '../../calendar/days.ts'
import { codeOf } from '../operator-error.ts'
import { isConnectionLost } from './pool.ts'
import { rowsOf, run, together, useNamedStatements, type Statement } from './writes.ts'

// One connection, so that every statement meets what those before it have left.
const database = await createTestDatabase({ empty: true })
const owner = database.pool('owner', { max: 1 })
await owner.query(
  'create table note (id integer primary key, text text, at timestamptz, on_day date, list text[])',
)
beforeEach(() => owner.query('truncate note'))

const BEGIN: Statement = { text: 'begin', values: [] }
const COMMIT: Statement = { text: 'commit', values: [] }
const insert = (id: number, text: string | null = null): Statement => ({
  text: 'insert into note (id, text) values ($1, $2)',
  values: [id, text],
})
const count = async () => (await rowsOf<{ n: number }>(owner, 'select count(*)::int as n from note'))[0]?.n

test('each statement gets its own answer, in the order in which they were sent', async () => {
  const answers = await together(owner, [
    BEGIN,
    insert(1, 'one'),
    insert(2, 'two'),
    { text: 'select id, text from note where id >= $1 order by id', values: [1] },
    { text: 'select id from note where id = $1', values: [9] },
    { text: 'update note set text = $1', values: ['both'] },
    COMMIT,
  ])
  assert.deepEqual(
    answers.map(({ command, rowCount }) => [command, rowCount]),
    [
      ['BEGIN', null],
      ['INSERT', 1],
      ['INSERT', 1],
      ['SELECT', 2],
      ['SELECT', 0],
      ['UPDATE', 2],
      ['COMMIT', null],
    ],
  )
  assert.deepEqual(answers[3]?.rows, [
    { id: 1, text: 'one' },
    { id: 2, text: 'two' },
  ])
  assert.deepEqual(answers[4]?.rows, [])
})

test('values of every kind come back as they were given, the first time and every other', async () => {
  const at = moment('2026-02-13T09:30:00.250+08:00')
  const onDay = day('2024-02-29')
  const list = ['plain', 'with "quotes", commas and \\', '', null, '中文 🀄']
  for (const id of [1, 2, 3]) {
    const values = [id, null, isoMoment(at, 0), isoDay(onDay), list]
    const [, found] = await together(owner, [
      { text: 'insert into note values ($1, $2, $3, $4, $5)', values },
      { text: 'select id, text, at, on_day as "onDay", list from note where id = $1', values: [id] },
    ])
    assert.deepEqual(found?.rows, [{ id, text: null, at, onDay, list }])
  }
})

test('nothing behind a failing statement happens, and a transaction that it was in cannot be committed', async () => {
  await assert.rejects(
    together(owner, [BEGIN, insert(1), insert(1), insert(2), COMMIT]),
    (error) => codeOf(error) === '23505',
  )
  const { command } = await run(owner, 'commit')
  assert.equal(command, 'ROLLBACK')
  assert.equal(await count(), 0)
})

test('statements without a transaction stand or fall together', async () => {
  await assert.rejects(together(owner, [insert(1), insert(2), insert(2)]))
  assert.equal(await count(), 0)
  await together(owner, [insert(1), insert(2)])
  assert.equal(await count(), 2)
})

test('a connection that has answered with an error takes the next batch, with statements old and new', async () => {
  const broken: Statement = { text: 'select nonsense', values: [] }
  const fresh: Statement = { text: 'select id + 1 as next from note order by id', values: [] }
  await assert.rejects(together(owner, [insert(1), broken, fresh]), (error) => codeOf(error) === '42703')
  const answers = await together(owner, [insert(4), fresh, fresh])
  assert.deepEqual(
    answers.map(({ rows }) => rows),
    [[], [{ next: 5 }], [{ next: 5 }]],
  )
})

test('batches and single statements share what a connection has prepared', async () => {
  const text = 'select $1::int * 2 as twice'
  assert.deepEqual(await rowsOf(owner, text, [1]), [{ twice: 2 }])
  const [answer] = await together(owner, [{ text, values: [2] }])
  assert.deepEqual(answer?.rows, [{ twice: 4 }])
  const [other] = await together(owner, [{ text: 'select $1::int * 3 as thrice', values: [2] }])
  assert.deepEqual(other?.rows, [{ thrice: 6 }])
  assert.deepEqual(await rowsOf(owner, 'select $1::int * 3 as thrice', [3]), [{ thrice: 9 }])
})

test('without names every statement is prepared anew and answers the same', async () => {
  useNamedStatements(false)
  try {
    for (const id of [1, 2]) {
      const answers = await together(owner, [
        insert(id),
        { text: 'select max(id) as id from note', values: [] },
      ])
      assert.deepEqual(answers[1]?.rows, [{ id }])
    }
  } finally {
    useNamedStatements(true)
  }
})

test('a value that is neither text nor number nor a list of them is refused before anything is sent', async () => {
  await assert.rejects(together(owner, [insert(1), { text: 'select $1', values: [{}] }]), TypeError)
  assert.equal(await count(), 0)
})

test('a connection that is lost in the middle fails the batch', async () => {
  const other = await createTestDatabase({ empty: true })
  const lost = await other.pool('owner', { max: 1 }).connect()
  const goodbye = { text: 'select pg_terminate_backend(pg_backend_pid())', values: [] }
  lost.on('error', () => undefined)
  await assert.rejects(together(lost, [goodbye, { text: 'select 1', values: [] }]), isConnectionLost)
  lost.release(true)
})
