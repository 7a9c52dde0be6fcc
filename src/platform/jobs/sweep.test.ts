/** The sweep and the re-projection: they find what is due, leave nobody out, and let no matter hold up the others. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAWN, people } from '../../../test/support/sample-city.ts'
import { startSample, type SampleCity } from '../../../test/support/sample.ts'
import { day, moment } from '../../calendar/days.ts'
import { reproject } from './reproject.ts'
import { sweep } from './sweep.ts'

const { chen, ma } = people

/** Keeps what the jobs log. */
function listener() {
  const errors: string[] = []
  const keep = (_values: object, message: string) => errors.push(message)
  return { errors, log: { info: () => undefined, warn: () => undefined, error: keep } }
}

const withLog = (city: SampleCity, { log } = listener()) => ({ ...city, log })

const acts = (city: SampleCity, act: string) =>
  city.rows<{ happened_at: number }>('select happened_at from journal where act = $1 order by 1', [act])

test('the sweep takes what is due and leaves what is not', async () => {
  const city = await startSample()
  await city.file()
  city.at('2026-03-04T09:00')
  await city.file()
  city.at('2026-03-06T09:00')
  assert.deepEqual(await sweep(withLog(city)), { matters: 1, lines: 1, failed: 0 })
  assert.deepEqual(await sweep(withLog(city)), { matters: 0, lines: 0, failed: 0 })
  assert.deepEqual(await acts(city, 'remind'), [{ happened_at: moment('2026-03-06T00:00') }])
})

test('parts are swept with their parents, though only the part is due', async () => {
  const city = await startSample()
  const signed = await city.act(chen, await city.file(), 'sign')
  await city.act(chen, signed, 'ask', { question: '？' })
  const part = await city.partOf(signed.id)
  const rest = { until: moment('2026-03-03T12:00') }
  await city.act(ma, part, 'rest', rest, { kind: 'samplePart' })
  city.at('2026-03-03T13:00')
  await sweep(withLog(city))
  const ended = await city.rows('select reason, to_at from clock_pause order by reason')
  assert.deepEqual(ended, [
    { reason: 'parts', to_at: rest.until },
    { reason: 'rest', to_at: rest.until },
  ])
})

test('a matter that fails is logged and left out; all others are swept', async () => {
  const city = await startSample()
  const filed = []
  for (let n = 0; n < 8; n++) filed.push(await city.file({ title: `事项 ${n}` }))
  await city.owner.query('delete from sample where id = $1', [filed[3]?.id])
  city.at('2026-03-06T09:00')
  const { errors, log } = listener()
  assert.deepEqual(await sweep({ ...city, log }), { matters: 7, lines: 7, failed: 1 })
  assert.deepEqual(errors, ['a matter could not be brought up to date'])
  assert.equal((await acts(city, 'remind')).length, 7)
})

test('a matter that has failed is left alone for some minutes, and then tried again', async () => {
  const city = await startSample()
  const filed = await city.file()
  const [row] = await city.rows<{ text: string }>('delete from sample returning text')
  city.at('2026-03-06T09:00')
  const { errors, log } = listener()
  const sweeping = { ...city, log, resting: new Map() }
  assert.equal((await sweep(sweeping)).failed, 1)
  city.at('2026-03-06T09:04')
  assert.equal((await sweep(sweeping)).failed, 0)
  assert.equal(errors.length, 1)
  await city.owner.query('insert into sample (id, text) values ($1, $2)', [filed.id, row?.text])
  city.at('2026-03-06T09:05')
  assert.equal((await sweep(sweeping)).lines, 1)
})

test('a matter that somebody holds is swept the next time and keeps nobody waiting', async () => {
  const city = await startSample()
  const [one] = [await city.file(), await city.file()]
  city.at('2026-03-06T09:00')
  const holder = await city.owner.connect()
  await holder.query('begin')
  await holder.query('select from matter where id = $1 for update', [one.id])
  assert.equal((await sweep(withLog(city))).lines, 1)
  await holder.query('rollback')
  holder.release()
  assert.equal((await sweep(withLog(city))).lines, 1)
})

test('a sweep that is told to stop leaves the rest for the next', async () => {
  const city = await startSample()
  await city.file()
  city.at('2026-03-06T09:00')
  assert.equal((await sweep({ ...withLog(city), signal: AbortSignal.abort() })).matters, 0)
  assert.equal((await sweep(withLog(city))).lines, 1)
})

test('a thousand due clocks among more than a page of them are all swept, each once', async () => {
  const city = await startSample()
  const { id } = await city.file()
  await multiply(city, id, 1500)
  city.at('2026-03-06T09:00')
  const [one, other] = await Promise.all([sweep(withLog(city)), sweep(withLog(city))])
  // What one had in hand, the other left alone; nothing was left by both.
  const { lines } = await sweep(withLog(city))
  assert.equal(one.lines + other.lines + lines, 1501)
  assert.equal((await acts(city, 'remind')).length, 1501)
  const chains = await city.rows('select from matter where head_seq <> 2')
  assert.equal(chains.length, 0)
})

/** Makes copies of a matter with all that hangs on it, as if they had been filed at the same moment. */
async function multiply(city: SampleCity, id: string, copies: number): Promise<void> {
  const columns = async (table: string) =>
    (
      await city.rows<{ name: string }>(
        `select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position`,
        [table],
      )
    ).map((row) => row.name)
  const copy = async (table: string, changes: Readonly<Record<string, string>>, where: string) => {
    const names = await columns(table)
    const values = names.map((name) => changes[name] ?? `t.${name}`)
    await city.owner.query(
      `insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from ${table} t, generate_series(1, ${copies}) n
       where ${where}`,
    )
  }
  const copyId = `(substr('${id}', 1, 24) || lpad(to_hex(n), 12, '0'))::uuid`
  await copy('matter', { id: copyId, code: `t.code || n` }, `t.id = '${id}'`)
  await copy('sample', { id: copyId }, `t.id = '${id}'`)
  await copy(
    'clock',
    { id: `(substr(t.id::text, 1, 24) || lpad(to_hex(n * 16), 12, '0'))::uuid`, matter_id: copyId },
    `t.matter_id = '${id}'`,
  )
  await copy('duty', { matter_id: copyId }, `t.matter_id = '${id}'`)
  await copy('reader', { matter_id: copyId }, `t.matter_id = '${id}'`)
}

const DAY_OFF = [{ day: day('2026-03-05'), isWorking: false, name: '停工' }]

test('after a day off is announced, every open clock stands on the new calendar, with a line where it moved', async () => {
  const city = await startSample()
  const open = await city.file()
  const closed = await city.act(chen, await city.act(chen, await city.file(), 'sign'), 'finish')
  city.changeWorld({ calendarNo: 2, overrides: DAY_OFF })
  assert.deepEqual(await reproject(withLog(city)), { matters: 1, lines: 1, failed: 0 })
  const clocks = await city.rows('select distinct matter_id, calendar_no from clock order by calendar_no')
  assert.deepEqual(clocks, [
    { matter_id: closed.id, calendar_no: 1 },
    { matter_id: open.id, calendar_no: 2 },
  ])
  assert.deepEqual(await reproject(withLog(city)), { matters: 0, lines: 0, failed: 0 })
})

test('a re-projection that was broken off goes on where it was', async () => {
  const city = await startSample()
  const { id } = await city.file()
  await multiply(city, id, 600)
  city.changeWorld({ calendarNo: 2, overrides: DAY_OFF })
  let batches = 0
  const breaking = {
    async catchUpMatters(ids: readonly string[]) {
      if (++batches > 1) throw Object.assign(new Error('Connection terminated'), { code: 'ECONNRESET' })
      return city.door.catchUpMatters(ids)
    },
  }
  await assert.rejects(reproject({ ...withLog(city), door: breaking }))
  const [left] = await city.rows<{ n: number }>('select count(*)::int4 as n from clock where calendar_no = 1')
  assert.ok(left !== undefined && left.n > 0 && left.n < 1202)
  await reproject(withLog(city))
  assert.deepEqual(await city.rows('select from clock where calendar_no = 1'), [])
  assert.equal((await acts(city, 'reproject')).length, 601)
})

test('a year whose holidays arrive later makes guessed limits firm', async () => {
  const city = await startSample({ at: '2026-12-28T09:00' })
  const filed = await city.file()
  assert.deepEqual(await city.rows('select due_at from matter'), [{ due_at: moment('2027-01-05T00:00') }])
  const newYear = [{ day: day('2027-01-01'), isWorking: false, name: '元旦' }]
  city.changeWorld({ calendarNo: 2, overrides: newYear })
  await reproject(withLog(city))
  assert.deepEqual(await city.rows('select due_at from matter'), [{ due_at: moment('2027-01-06T00:00') }])
  assert.deepEqual(await city.actsOf(filed.id), ['file', 'reproject'])
  const duty = await city.rows('select party from reader where matter_id = $1 and party = $2', [
    filed.id,
    DAWN,
  ])
  assert.equal(duty.length, 1)
})
