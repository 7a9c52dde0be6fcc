/** Lines about what is no matter: one chain for each subject, whole however many write at once. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Pool } from 'pg'
import { moment, type Moment } from '../calendar/days.ts'
import { SYSTEM, type Officer } from '../kernel/actor.ts'
import { seededRandom } from '../../test/support/chance.ts'
import { createTestDatabase } from '../../test/support/database.ts'
import { withTransaction } from './database/pool.ts'
import { rowsOf } from './database/writes.ts'
import { CHAIN_START, isPatchWhole, lineHash, type JournalRow } from './journal.ts'
import { appendLine, appendLines } from './subject-journal.ts'
import { journalTable } from './tables.ts'

const AT = moment('2026-03-02T09:00')
const random = seededRandom('journal')
let pool: Pool

before(async () => {
  pool = (await createTestDatabase()).pool('app')
})

const line = (act: string, patch: object = {}) => ({ act, audience: 'supervision', patch }) as const
const uuid = (n: number) => `019b0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const append = (subject: string, act: string, at: Moment = AT) =>
  appendLine(pool, subject, line(act), { actor: SYSTEM, at, random })
const linesOf = (subject: string) =>
  rowsOf<JournalRow>(pool, `select ${journalTable.select()} from journal where subject = $1 order by seq`, [
    subject,
  ])

/** Fails unless the lines of a subject are one whole chain. */
async function assertChain(subject: string, length: number): Promise<void> {
  const lines = await linesOf(subject)
  assert.equal(lines.length, length)
  let prev = CHAIN_START
  for (const [index, row] of lines.entries()) {
    assert.equal(row.seq, index + 1)
    assert.equal(row.prev, prev)
    assert.equal(row.hash, lineHash(row))
    assert.equal(isPatchWhole(row), true)
    prev = row.hash
  }
}

test('lines are chained in the order of writing, each subject by itself', async () => {
  await append('setting:a', 'first')
  await append('setting:b', 'other')
  await append('setting:a', 'second')
  await assertChain('setting:a', 2)
  await assertChain('setting:b', 1)
})

test('a line says who acted, in which post and in whose stead', async () => {
  const actor = {
    kind: 'officer',
    personId: uuid(1),
    insteadOf: uuid(2),
    postId: uuid(3),
  } as unknown as Officer
  await appendLine(pool, 'setting:who', line('set', { value: '值' }), { actor, at: AT, random })
  const [row] = await linesOf('setting:who')
  assert.deepEqual([row?.actorId, row?.insteadOf, row?.postId], [uuid(1), uuid(2), uuid(3)])
  assert.equal(row?.patch, '{"value":"值"}')
})

test('many who write at once leave one whole chain', async () => {
  await Promise.all(Array.from({ length: 24 }, (_each, n) => append('person:busy', `line ${n}`)))
  await assertChain('person:busy', 24)
})

test('one who waits for an unfinished line comes after it when it stays, and in its place when it does not', async () => {
  for (const stays of [true, false]) {
    const subject = `person:waits ${stays}`
    let waiting: Promise<void> | undefined
    const first = withTransaction(pool, async (client) => {
      await appendLine(client, subject, line('first'), { actor: SYSTEM, at: AT, random })
      waiting = append(subject, 'second')
      // The second must have asked for its place before the first is over.
      while (await isNobodyWaiting()) continue
      if (!stays) throw new Error('given up')
    })
    await first.catch(() => undefined)
    await waiting
    await assertChain(subject, stays ? 2 : 1)
  }
})

async function isNobodyWaiting(): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rowCount === 0
}

test('what is written down never goes back in time, what happened may', async () => {
  await append('setting:clock', 'first', moment('2026-03-02T10:00'))
  await append('setting:clock', 'second', moment('2026-03-02T09:00'))
  const rows = await linesOf('setting:clock')
  assert.deepEqual(
    rows.map(({ recordedAt, happenedAt }) => [recordedAt, happenedAt]),
    [
      [moment('2026-03-02T10:00'), moment('2026-03-02T10:00')],
      [moment('2026-03-02T10:00'), moment('2026-03-02T09:00')],
    ],
  )
})

test('the server cannot change a line once it is written', async () => {
  await append('setting:fixed', 'first')
  for (const statement of ["update journal set act = 'x'", 'delete from journal', 'truncate journal'])
    await assert.rejects(pool.query(statement), /permission denied/)
})

test('lines of many subjects go into their chains together, after what stands there already', async () => {
  await append('register:row:1', 'first')
  const subjects = Array.from({ length: 12 }, (_none, n) => `register:row:${n + 1}`)
  const entries = subjects.map((subject) => ({ subject, line: line('together', { subject }) }))
  await withTransaction(pool, (client) => appendLines(client, entries, { actor: SYSTEM, at: AT, random }))
  await assertChain('register:row:1', 2)
  for (const subject of subjects.slice(1)) await assertChain(subject, 1)
})
