/** Whole runs on a real database: repeatable, complete, and nothing that the rules forbid. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { needsRealData, realData } from '../../test/support/real-data.ts'
import { CHINA_ZONE, DAY_MS, day, moment, startOfDay, type Moment } from '../calendar/days.ts'
import { rowsOf } from '../platform/database/writes.ts'
import { simulateCity, type Run, type RunRequest } from './run.ts'
import { readMessages } from './subjects.ts'

const files = await mkdtemp(path.join(os.tmpdir(), 'zhitong-run-'))
after(() => rm(files, { recursive: true }))

const FROM = day('2025-03-03')

interface Lived {
  readonly run: Run
  readonly database: TestDatabase
}

/** Some days of a city, three appeals a day. */
async function live(days: number, more: Partial<RunRequest> = {}): Promise<Lived> {
  const database = await createTestDatabase()
  const until = (startOfDay(FROM, CHINA_ZONE) + (days - 1) * DAY_MS + 16 * 3_600_000) as Moment
  const given = { appConfig: database.appConfig, filesFolder: files, seed: '1', from: FROM, until, perDay: 3 }
  return { database, run: await simulateCity({ ...given, ...more }) }
}

const LINES = 'select hash from journal order by subject, seq'

async function rootOf({ database }: Lived): Promise<string> {
  const lines = await rowsOf<{ hash: string }>(database.pool(), LINES)
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex')
}

test('the same seed and days give the same journal, another seed another', { timeout: 120_000 }, async () => {
  const first = await rootOf(await live(5))
  assert.equal(await rootOf(await live(5)), first)
  assert.notEqual(await rootOf(await live(5, { seed: '2' })), first)
})

test('nobody in a run is refused anything', async () => {
  const { run } = await live(6, { seed: '3', perDay: 8 })
  assert.deepEqual(run.doings.refused, [])
  assert.ok(run.doings.filed > 20 && run.doings.acts > run.doings.filed * 3)
})

const MESSAGE_COUNT = 40

test(
  'real messages go through to their end and can be read as they were written',
  needsRealData,
  async () => {
    const file = path.join(realData as string, 'complaints', 'messages_with_replies_dev.csv')
    const all = readMessages(readFileSync(file, 'utf8'))
    // Spread over the file, so that long and short, with and without line breaks, are among them; `zhitong simulate` takes all.
    const messages = all.filter((_message, index) => index % Math.ceil(all.length / MESSAGE_COUNT) === 0)
    const { run, database } = await live(4, { messages })
    const asked = `select m.id, m.title, m.status, a.text, a.reply from matter m join appeal a on a.id = m.id order by m.id`
    type Row = { id: string; title: string; status: string; text: string; reply: string }
    const rows = new Map((await rowsOf<Row>(database.pool(), asked)).map((row) => [row.id, row]))
    assert.equal(rows.size, messages.length)
    for (const [n, message] of messages.entries()) {
      const row = rows.get(run.filed.get(n)?.id ?? '')
      assert.equal(row?.status, 'closed')
      assert.equal(row.text, message.detail)
      assert.ok(row.reply.endsWith(message.reply))
    }
  },
)

test('a row that fits no appeal is refused with its reason, and the others go on', async () => {
  const messages = ['正文', ' ', '长'.repeat(10_001)].map((detail, n) => {
    return { id: String(n), subject: '主题', detail, reply: '答复' }
  })
  const { run } = await live(1, { messages })
  assert.deepEqual([...run.filed.keys()], [0])
  const refused = run.doings.refused.map(({ act, appeal, code }) => [act, appeal, code])
  assert.deepEqual(
    refused.toSorted((one, other) => Number(one[1]) - Number(other[1])),
    [
      ['appeal.file', 1, 'field.pattern /input/text'],
      ['appeal.file', 2, 'field.maxLength /input/text'],
    ],
  )
})

test('pictures are kept in the folder of files, and hang on appeals', async () => {
  const { database } = await live(8, { seed: '5', perDay: 8 })
  const attached = await rowsOf<{ hash: string; name: string }>(
    database.pool(),
    'select f.hash, a.name from attachment a join file f on f.id = a.file_id order by a.id',
  )
  assert.ok(attached.length > 0)
  const kept = new Set((await readdir(files, { recursive: true })).map((name) => path.basename(name)))
  assert.ok(attached.every(({ hash, name }) => kept.has(hash) && name.endsWith('.png')))
})

test('time passes to the end of the run, and the outbox is empty there', async () => {
  const { run, database } = await live(3)
  assert.equal(run.endedAt, moment('2025-03-05T16:00'))
  const [left] = await rowsOf<{ n: number }>(
    database.pool(),
    'select (select count(*)::int from outbox) + (select count(*)::int from clock where wake_at <= $1) as n',
    ['2025-03-05T16:00:00+08:00'],
  )
  assert.equal(left?.n, 0)
})
