/** Parts and asks: what they share with their parent, what they do to it, and how they end. On a real database. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAWN, HOUSING, WATER, people, sampleWorld } from '../../../test/support/sample-city.ts'
import { startSample, type SampleCity } from '../../../test/support/sample.ts'
import { moment, type Moment } from '../../calendar/days.ts'
import { makeIds } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { ActAnswer } from '../wire.ts'
import { openDoor } from './act.ts'

const { chen, feng, ma, wang, zhao } = people
const PART = { kind: 'samplePart' }

const refused = (code: string, why: string) => (error: unknown) =>
  error instanceof Refusal && error.code === code && error.reason.code === why

/** A matter at work with one question to the applicant. */
async function asked(
  city: SampleCity,
): Promise<{ parent: ActAnswer; part: { id: string; version: number } }> {
  const signed = await city.act(chen, await city.file(), 'sign')
  const parent = await city.act(chen, signed, 'ask', { question: '何时开始？' })
  return { parent, part: await city.partOf(parent.id) }
}

const clocksOf = (city: SampleCity, id: string) =>
  city.rows<{ name: string; pauses: number; open: number }>(
    `select c.name, count(p.n)::int4 as pauses, (count(p.n) filter (where p.to_at is null))::int4 as open
     from clock c left join clock_pause p on p.clock_id = c.id where c.matter_id = $1 and c.stopped_at is null
     group by c.id, c.name order by c.id`,
    [id],
  )

test('a part begins under the law of its parent, is read by its readers, and makes no page of it stale', async () => {
  const city = await startSample()
  const { parent, part } = await asked(city)
  const rows = await city.rows<{ law_on: number; law_seq: number; enterprise_id: string; parent_id: string }>(
    'select law_on, law_seq, enterprise_id from matter order by id',
  )
  assert.deepEqual(rows[0], rows[1])
  const readers = await city.rows('select party from reader where matter_id = $1 order by party', [part.id])
  assert.deepEqual(readers, [{ party: HOUSING }, { party: DAWN }])
  await city.act(ma, part, 'answer', { text: '昨天' }, PART)
  const row = await city.rows('select m.version, s.outcome from matter m join sample s using (id)')
  assert.deepEqual(row, [{ version: parent.version, outcome: 'answered' }])
  assert.equal((await city.act(chen, parent, 'finish')).status, 'done')
})

test('whoever handles the parent sees the part; strangers see neither', async () => {
  const city = await startSample()
  const { part } = await asked(city)
  const remark = { text: '收到', audience: 'applicant' }
  await city.act(chen, part, 'remark', { ...remark, audience: 'departments' }, PART)
  await city.act(wang, part, 'remark', { ...remark, audience: 'departments' }, PART)
  await assert.rejects(
    city.act(chen, part, 'answer', { text: '代答' }, PART),
    refused('not_permitted', 'act.relation'),
  )
  for (const stranger of [feng, zhao])
    await assert.rejects(
      city.act(stranger, part, 'remark', remark, PART),
      refused('not_found', 'matter.notFound'),
    )
})

test('nobody opens a part by itself', async () => {
  const city = await startSample()
  const opening = city.door.act({ kind: 'samplePart', act: 'open', input: { question: '？' }, actor: ma })
  await assert.rejects(opening, refused('not_permitted', 'act.relation'))
})

test('a parent that ends takes its open parts with it and leaves the answered ones alone', async () => {
  const city = await startSample()
  const first = await asked(city)
  await city.act(ma, first.part, 'answer', { text: '昨天' }, PART)
  const parent = await city.act(chen, first.parent, 'ask', { question: '在哪里？' })
  await city.act(chen, parent, 'finish')
  const parts = await city.rows(
    'select status, closed_at from matter where parent_id is not null order by id',
  )
  assert.deepEqual(parts, [
    { status: 'answered', closed_at: city.now() },
    { status: 'withdrawn', closed_at: city.now() },
  ])
  const readers = await city.rows('select distinct is_open from reader')
  assert.deepEqual(readers, [{ is_open: false }])
  assert.deepEqual(await city.rows('select * from duty'), [])
  assert.deepEqual(await city.rows('select * from clock where stopped_at is null'), [])
})

test('when the law ends the parent, its parts end with it at that moment', async () => {
  const city = await startSample()
  const { parent, part } = await asked(city)
  await city.act(ma, part, 'rest', { until: moment('2026-06-01T00:00') }, PART)
  await city.owner.query(`update clock set time_limit = '{"length":6,"unit":"WD"}' where name = 'decide'`)
  city.changeWorld({ calendarNo: 2 })
  city.at('2026-04-15T09:00')
  await city.door.catchUpMatters([parent.id])
  // The parent's clock stood still while its only part rested, so nothing has lapsed yet.
  assert.equal((await city.partOf(parent.id)).status, 'asked')
  city.at('2026-07-01T09:00')
  await city.door.catchUpMatters([part.id])
  const rows = await city.rows('select status, closed_at from matter where id in ($1, $2) order by id', [
    parent.id,
    part.id,
  ])
  const ended = moment('2026-06-09T00:00')
  assert.deepEqual(rows, [
    { status: 'lapsed', closed_at: ended },
    { status: 'withdrawn', closed_at: ended },
  ])
})

test('a clock of the parent stands still while all unfinished parts do, and goes on with the first', async () => {
  const city = await startSample()
  const { parent, part } = await asked(city)
  const two = await city.act(chen, parent, 'ask', { question: '在哪里？' })
  const other = await city.partOf(two.id)
  await city.act(ma, part, 'rest', { until: moment('2026-03-05T09:00') }, PART)
  const running = [
    { name: 'reply', pauses: 0, open: 0 },
    { name: 'decide', pauses: 0, open: 0 },
  ]
  assert.deepEqual(await clocksOf(city, parent.id), running)
  city.at('2026-03-03T09:00')
  await city.act(ma, other, 'rest', { until: moment('2026-03-09T09:00') }, PART)
  assert.deepEqual((await clocksOf(city, parent.id))[1], { name: 'decide', pauses: 1, open: 1 })
  city.at('2026-03-05T15:00')
  await city.door.catchUpMatters([part.id])
  const pause = await city.rows('select reason, from_at, to_at from clock_pause where reason = $1', ['parts'])
  assert.deepEqual(pause, [
    { reason: 'parts', from_at: moment('2026-03-03T09:00'), to_at: moment('2026-03-05T09:00') },
  ])
  const version = await city.rows('select version from matter where id = $1', [parent.id])
  assert.deepEqual(version, [{ version: two.version }])
})

test('a clock that waits for critical parts pauses for them alone, whatever the others do', async () => {
  const city = await startSample()
  const filed = await city.file({ buildDays: 15 })
  const one = await city.act(chen, await city.act(chen, filed, 'sign'), 'ask', { question: '图纸何时送来？' })
  const critical = await city.partOf(one.id)
  await city.act(chen, one, 'ask', { question: '照片何时送来？' })
  const other = await city.partOf(one.id)
  assert.notEqual(other.id, critical.id)
  const openPauses = async () =>
    (await clocksOf(city, one.id)).filter(({ open }) => open > 0).map(({ name }) => name)
  await city.act(ma, other, 'rest', { until: moment('2026-03-20T09:00') }, PART)
  assert.deepEqual(await openPauses(), [])
  city.at('2026-03-03T09:00')
  const rested = await city.act(ma, critical, 'rest', { until: moment('2026-03-05T09:00') }, PART)
  assert.deepEqual(await openPauses(), ['decide', 'build'])
  city.at('2026-03-04T09:00')
  await city.act(ma, rested, 'answer', { text: '今天' }, PART)
  assert.deepEqual(await openPauses(), ['decide'])
})

test('parts that go on end only the pause that waits for them, not one with a reason of its own', async () => {
  const city = await startSample()
  const { parent, part } = await asked(city)
  const suspended = await city.act(chen, parent, 'suspend', { until: moment('2026-03-20T09:00') })
  await city.act(ma, part, 'rest', { until: moment('2026-03-05T09:00') }, PART)
  city.at('2026-03-05T10:00')
  await city.door.catchUpMatters([part.id])
  const open = await city.rows('select distinct reason from clock_pause where to_at is null')
  assert.deepEqual(open, [{ reason: 'expertReview' }])
  city.at('2026-03-20T10:00')
  await city.door.catchUpMatters([suspended.id])
  assert.deepEqual(await city.rows('select * from clock_pause where to_at is null'), [])
})

test('an act on a part that is dated back does not move the clocks of its parent to before they were moved', async () => {
  const city = await startSample({ at: '2026-03-02T09:00' })
  const { parent, part } = await asked(city)
  const two = await city.act(chen, parent, 'ask', { question: '在哪里？' })
  const other = await city.partOf(two.id)
  city.at('2026-03-02T10:00')
  await city.act(ma, part, 'rest', { until: moment('2026-03-09T09:00') }, PART)
  city.at('2026-03-02T14:00')
  await city.act(ma, other, 'rest', { until: moment('2026-03-09T09:00') }, PART)
  city.at('2026-03-02T15:00')
  const answering = { ...PART, happenedAt: moment('2026-03-02T11:00') }
  const rested = { ...part, version: part.version + 1 }
  await city.act(ma, rested, 'answer', { text: '上午已答复' }, answering)
  city.at('2026-03-02T16:00')
  const late = { ...PART, happenedAt: moment('2026-03-02T14:30') }
  await city.act(ma, { ...other, version: other.version + 1 }, 'answer', { text: '下午' }, late)
  const pauses = await city.rows(`select from_at, to_at from clock_pause where reason = 'parts' order by n`)
  assert.deepEqual(pauses, [{ from_at: moment('2026-03-02T14:00'), to_at: moment('2026-03-02T14:30') }])
})

test('the events of parts and parent are taken in one legal order, whichever is asked for', async () => {
  const histories = []
  for (const wake of ['parent', 'part'] as const) {
    const city = await startSample()
    const { parent, part } = await asked(city)
    await city.act(ma, part, 'rest', { until: moment('2026-03-11T00:00') }, PART)
    city.at('2026-06-01T09:00')
    await city.door.catchUpMatters([wake === 'parent' ? parent.id : part.id])
    histories.push(
      await city.rows(
        `select m.kind, j.act, j.happened_at from journal j join matter m on m.id::text = j.subject
         order by j.happened_at, m.kind, j.seq`,
      ),
    )
  }
  assert.deepEqual(histories[0], histories[1])
})

test('a new reader of the parent reads its parts too, the finished ones as well', async () => {
  const city = await startSample()
  const { parent, part } = await asked(city)
  await city.act(ma, part, 'answer', { text: '昨天' }, PART)
  await city.act(chen, parent, 'passOn', { departmentId: WATER })
  const readers = await city.rows('select party from reader where matter_id = $1 order by party', [part.id])
  assert.deepEqual(readers, [{ party: WATER }, { party: DAWN }])
})

test('acts on parents and on their parts at once do not lock each other out', async () => {
  const city = await startSample()
  const { parent, part } = await asked(city)
  for (let round = 0; round < 25; round++) {
    const results = await Promise.allSettled([
      city.act(ma, part, 'remark', { text: '一', audience: 'applicant' }, PART),
      city.act(chen, parent, 'remark', { text: '二', audience: 'departments' }),
      city.act(chen, part, 'remark', { text: '三', audience: 'departments' }, PART),
      city.act(ma, parent, 'remark', { text: '四', audience: 'applicant' }),
    ])
    for (const result of results) assert.equal(result.status, 'fulfilled')
  }
  assert.equal((await city.actsOf(part.id)).length, 51)
})

test('a parent is locked before its part even where the part has the smaller id', async () => {
  const city = await startSample({ at: '2026-03-02T09:00' })
  const signed = await city.act(chen, await city.file(), 'sign')
  // The machine was set back and the process started again: ids begin anew at an earlier time.
  const parent = await asker(city, moment('2026-03-01T09:00'))(signed)
  const part = await city.partOf(parent.id)
  assert.ok(part.id < parent.id)
  const racing = Array.from({ length: 40 }, (_unused, n) =>
    n % 2 === 0
      ? city.act(ma, part, 'remark', { text: '一', audience: 'applicant' }, PART)
      : city.act(chen, parent, 'passOn', { departmentId: HOUSING }).catch(() => undefined),
  )
  for (const result of await Promise.allSettled(racing)) assert.equal(result.status, 'fulfilled')
})

/** A second process on the same database whose ids come from an earlier time. */
function asker(city: SampleCity, past: Moment) {
  const door = openDoor({
    pool: city.pool,
    registry: city.registry,
    reference: { world: sampleWorld() },
    now: city.now,
    ids: makeIds(() => past, city.random),
    random: city.random,
  })
  return ({ id, version }: ActAnswer) =>
    door.act({ kind: 'sample', act: 'ask', id, version, input: { question: '？' }, actor: chen })
}
