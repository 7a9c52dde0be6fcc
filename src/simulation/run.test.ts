/** Whole runs on a real database: repeatable, complete, and nothing that the rules forbid. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { needsRealData, realData } from '../../test/support/real-data.ts'
import { CHINA_ZONE, DAY_MS, day, moment, startOfDay, type Moment } from '../calendar/days.ts'
import { loaders } from '../loaders.ts'
import type { Finding } from '../platform/audit/finding.ts'
import { rootOfJournal } from '../platform/audit/root.ts'
import { verify } from '../platform/audit/verify.ts'
import { rowsOf } from '../platform/database/writes.ts'
import { openReference } from '../platform/reference.ts'
import { openRegistry } from '../registry.ts'
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

async function rootOf({ database }: Lived): Promise<string> {
  return (await rootOfJournal(database.pool())).root
}

test('the same seed and days give the same journal, another seed another', { timeout: 120_000 }, async () => {
  const first = await rootOf(await live(5))
  assert.equal(await rootOf(await live(5)), first)
  assert.notEqual(await rootOf(await live(5, { seed: '2' })), first)
})

test('a run leaves a whole city, in which nobody was refused anything', async () => {
  const { run, database } = await live(8, { seed: '3', perDay: 7, withLingering: true })
  assert.deepEqual(run.doings.refused, [])
  assert.ok(run.doings.filed > 40 && run.doings.acts > run.doings.filed * 3)
  const pool = database.pool('app')
  const { world } = await openReference(pool, loaders)
  const findings: Finding[] = []
  const report = (finding: Finding) => findings.push(finding)
  const verdict = await verify({ pool, registry: openRegistry(), world, now: run.endedAt, report })
  // Sealing waits for the open transactions of every database of the server, and other tests share it.
  assert.deepEqual(
    findings.filter((finding) => finding.what !== 'seal.late'),
    [],
  )
  assert.ok(verdict.subjects > run.doings.filed && verdict.seals > 0)
})

test('sweeping an hour late changes nothing but when things were written down', async () => {
  const [onTime, late] = [await live(9), await live(9, { sweepLateMinutes: 60 })]
  const history = await historyOf(onTime)
  assert.ok(history.some((line) => line.includes('"act":"supervise"') || line.includes('"act":"urge"')))
  assert.deepEqual(late.run.doings.refused, onTime.run.doings.refused)
  assert.deepEqual(await historyOf(late), history)
  assert.notEqual(await rootOf(late), await rootOf(onTime))
})

interface Line {
  readonly subject: string
  readonly seq: number
  readonly act: string
  readonly patch: string
}

const LINES = `select subject, seq, act, happened_at, actor_id, instead_of, post_id, holder, audience, patch
  from journal where subject in (select id::text from matter) order by subject, seq`
const MATTERS = `select m.id, m.code, m.kind || ' ' || coalesce(m.category, '') || ' ' || m.opened_at as name,
  coalesce(m.parent_id, m.about_id) as origin from matter m order by m.opened_at, m.kind, m.category, m.id`
const CLOCKS = `select id, matter_id as "matterId", name || ' ' || lap as name from clock order by id`

/** All lines of matters with names in place of ids and codes, without when they were written down, in one fixed order. */
async function historyOf({ database, run }: Lived): Promise<string[]> {
  const pool = database.pool()
  const names = new Map<string, string>()
  for (const [n, { id, code }] of run.filed) names.set(id, `appeal ${n}`).set(code, `code of appeal ${n}`)
  const matters = await rowsOf<{ id: string; code: string; name: string; origin: string | null }>(
    pool,
    MATTERS,
  )
  const times = new Map<string, number>()
  for (const { id, code, name, origin } of matters) {
    if (origin === null) continue
    const own = `${names.get(origin)} / ${name}`
    times.set(own, (times.get(own) ?? 0) + 1)
    names.set(id, `${own} ${times.get(own)}`).set(code, `code of ${own} ${times.get(own)}`)
  }
  for (const { id, matterId, name } of await rowsOf<{ id: string; matterId: string; name: string }>(
    pool,
    CLOCKS,
  ))
    names.set(id, `${names.get(matterId)} : ${name}`)
  const named = (text: string) =>
    text.replace(/[0-9a-f-]{36}|[A-Z]{2}\d{6}\w{7}/g, (id) => names.get(id) ?? id)
  const lines = (await rowsOf<Line>(pool, LINES)).map((line) => {
    const patch = JSON.parse(named(line.patch), withoutRecordedAt) as object
    return JSON.stringify({ ...line, subject: named(line.subject), patch })
  })
  return lines.toSorted()
}

function withoutRecordedAt(key: string, value: unknown): unknown {
  return key === 'recordedAt' ? undefined : value
}

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
