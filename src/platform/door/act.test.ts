/** The door as two clerks and a retrying browser meet it: versions, keys, dates, rights, guard rows. On a real database. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  people,
  CITY,
  DAWN,
  DISCIPLINE,
  DISTRICT,
  DUSK,
  HOUSING,
  WATER,
} from '../../../test/support/sample-city.ts'
import { startSample } from '../../../test/support/sample.ts'
import { moment } from '../../calendar/days.ts'
import type { Random } from '../../kernel/ids.ts'
import type { MatterId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { openDoor } from './act.ts'

const { chen, feng, li, ma, sun, wang, zhao } = people

const refused = (code: string, why: string) => (error: unknown) =>
  error instanceof Refusal && error.code === code && error.reason.code === why

test('an act changes matter, clocks, duties, readers and journal together', async () => {
  const city = await startSample()
  const filed = await city.file({ signHours: 2 })
  assert.deepEqual([filed.status, filed.version], ['filed', 1])
  const signed = await city.act(chen, filed, 'sign')
  assert.deepEqual([signed.status, signed.version, signed.code], ['working', 2, filed.code])
  assert.deepEqual(await city.actsOf(filed.id), ['file', 'sign'])
  const duties = await city.rows('select party, act, clock from duty where matter_id = $1', [filed.id])
  assert.deepEqual(duties, [{ party: chen.postId, act: 'finish', clock: 'reply' }])
  const readers = await city.rows<{ party: string }>(
    'select party from reader where matter_id = $1 and is_open order by party',
    [filed.id],
  )
  assert.deepEqual(
    readers.map((reader) => reader.party),
    [chen.departmentId, DAWN],
  )
  const clocks = await city.rows('select name, verdict from clock where matter_id = $1 order by id', [
    filed.id,
  ])
  assert.deepEqual(clocks, [
    { name: 'sign', verdict: 'inTime' },
    { name: 'reply', verdict: null },
    { name: 'decide', verdict: null },
  ])
})

test('of two clerks who act at once, the second is told which version there is now', async () => {
  const city = await startSample()
  const filed = await city.file()
  const [one, other] = await Promise.allSettled([city.act(chen, filed, 'sign'), city.act(li, filed, 'sign')])
  const [won, lost] = one.status === 'fulfilled' ? [one, other] : [other, one]
  assert.equal(won.status, 'fulfilled')
  assert.ok(lost.status === 'rejected' && refused('stale', 'act.stale')(lost.reason))
  assert.deepEqual((lost.reason as Refusal).reason.values, { version: 2 })
  assert.deepEqual(await city.actsOf(filed.id), ['file', 'sign'])
})

test('what the law has done meanwhile makes a page stale too, swept or not', async () => {
  const city = await startSample()
  const filed = await city.file()
  const signed = await city.act(chen, filed, 'sign')
  const suspended = await city.act(chen, signed, 'suspend', { until: moment('2026-03-04T09:00') })
  city.at('2026-03-04T10:00')
  await assert.rejects(city.act(chen, suspended, 'finish'), refused('stale', 'act.stale'))
  const fresh = { ...suspended, version: suspended.version + 1 }
  assert.equal((await city.act(chen, fresh, 'finish')).status, 'done')
  assert.deepEqual(await city.actsOf(filed.id), ['file', 'sign', 'suspend', 'resume', 'finish'])
})

test('a note is taken from a stale page and makes no page stale', async () => {
  const city = await startSample()
  const filed = await city.file()
  const signed = await city.act(chen, filed, 'sign')
  const noted = await city.act(ma, filed, 'remark', { text: '请尽快', audience: 'applicant' })
  assert.equal(noted.version, signed.version)
  assert.equal((await city.act(chen, signed, 'finish')).status, 'done')
})

test('the same request sent twice is done once, one after the other or at once', async () => {
  const city = await startSample()
  const filed = await city.file({ key: 'opening-1' })
  assert.deepEqual(await city.file({ key: 'opening-1' }), filed)
  const twins = await Promise.all([city.file({ key: 'opening-2' }), city.file({ key: 'opening-2' })])
  assert.equal(twins[0].id, twins[1].id)
  const more = { key: 'signing-1' }
  const signed = await city.act(chen, filed, 'sign', {}, more)
  assert.deepEqual(await city.act(chen, filed, 'sign', {}, more), signed)
  const noted = { key: 'noting-1' }
  const remark = { text: '已电话告知', audience: 'departments' }
  await city.act(chen, signed, 'remark', remark, noted)
  await city.act(chen, signed, 'remark', remark, noted)
  assert.deepEqual(await city.actsOf(filed.id), ['file', 'sign', 'remark'])
  assert.deepEqual(await city.rows('select count(*)::int4 as n from matter'), [{ n: 2 }])
})

test('a retry after another act came between is still known, and does nothing twice', async () => {
  const city = await startSample()
  const filed = await city.file()
  const signed = await city.act(chen, filed, 'sign', {}, { key: 'signing-1' })
  const extended = await city.act(chen, signed, 'extend', { by: 2 }, { key: 'extending-1' })
  const answer = await city.act(chen, filed, 'sign', {}, { key: 'signing-1' })
  assert.deepEqual([answer.id, answer.version], [filed.id, extended.version])
  assert.deepEqual(await city.actsOf(filed.id), ['file', 'sign', 'extend'])
})

test('a retry is answered even when the act has taken the matter out of sight', async () => {
  const city = await startSample()
  const filed = await city.file()
  const more = { key: 'transfer-1' }
  const input = { departmentId: WATER }
  const moved = await city.act(chen, filed, 'passOn', input, more)
  assert.deepEqual(await city.act(chen, filed, 'passOn', input, more), moved)
  await assert.rejects(city.act(chen, moved, 'sign'), refused('not_found', 'matter.notFound'))
})

test('a retry leaves no transaction open behind it', async () => {
  const city = await startSample()
  const filed = await city.file({ key: 'opening-1' })
  await city.file({ key: 'opening-1' })
  await city.act(chen, filed, 'sign', {}, { key: 'signing-1' })
  await city.act(chen, filed, 'sign', {}, { key: 'signing-1' })
  const open = `select count(*)::int4 as n from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%'`
  assert.deepEqual(await city.rows(open), [{ n: 0 }])
})

test('a key that was used for something else is refused', async () => {
  const city = await startSample()
  const filed = await city.file({ key: 'key-1' })
  const again = city.file({ key: 'key-1', title: '另一件事' })
  await assert.rejects(again, refused('invalid_input', 'act.keyReused'))
  const signed = await city.act(chen, filed, 'sign', {}, { key: 'key-2' })
  await city.act(chen, signed, 'extend', { by: 1 }, { key: 'key-3' })
  const other = city.act(chen, signed, 'extend', { by: 2 }, { key: 'key-3' })
  await assert.rejects(other, refused('invalid_input', 'act.keyReused'))
})

/** A chance that draws the same code so many times, and goes on as it should. */
function drawing(same: { codes: number }, random: Random): Random {
  let bytes = same.codes * 6
  return { bytes: (count) => (count === 6 && bytes-- > 0 ? new Uint8Array(6) : random.bytes(count)) }
}

test('a code that another matter has is drawn again; nothing is left of the attempts, however often it happens', async () => {
  const city = await startSample()
  const open = (codes: number, key: string) => {
    const door = openDoor({ ...city, random: drawing({ codes }, city.random) })
    const input = {
      title: '路灯不亮',
      text: '三天了',
      regionId: DISTRICT,
      departmentId: HOUSING,
      enterpriseId: DAWN,
    }
    return door.act({ kind: 'sample', act: 'file', input, actor: ma, key })
  }
  const first = await open(1, 'key-1')
  const second = await open(2, 'key-2')
  assert.notEqual(second.code, first.code)
  await assert.rejects(open(9, 'key-3'), { constraint: 'matter_code_key' })
  assert.deepEqual(await city.rows('select count(*)::int4 as n from matter'), [{ n: 2 }])
  const third = await open(0, 'key-3')
  assert.deepEqual(await city.actsOf(third.id), await city.actsOf(first.id))
})

test('two people may use the same key without meeting', async () => {
  const city = await startSample()
  const one = await city.file({ key: 'key-1' })
  const other = await city.file({ key: 'key-1', by: feng, enterpriseId: DUSK })
  assert.notEqual(one.id, other.id)
})

test('an act may be dated back half an hour while an hour clock runs, and within the day otherwise', async () => {
  const city = await startSample({ at: '2026-03-02T10:00' })
  const quick = await city.file({ signHours: 4, happenedAt: moment('2026-03-02T09:00') })
  const slow = await city.file({ happenedAt: moment('2026-03-02T08:30') })
  city.at('2026-03-02T11:00')
  await city.act(chen, quick, 'sign', {}, { happenedAt: moment('2026-03-02T10:30') })
  await city.act(chen, slow, 'sign', {}, { happenedAt: moment('2026-03-02T08:31') })
  const told = await city.rows<{ happened_at: number; recorded_at: number }>(
    `select happened_at, recorded_at from journal where act = 'sign' order by happened_at`,
  )
  assert.deepEqual(told, [
    { happened_at: moment('2026-03-02T08:31'), recorded_at: moment('2026-03-02T11:00') },
    { happened_at: moment('2026-03-02T10:30'), recorded_at: moment('2026-03-02T11:00') },
  ])
})

test('a clock stops when the act happened, not when it was written down', async () => {
  const city = await startSample({ at: '2026-03-02T09:00' })
  const filed = await city.file({ signHours: 1 })
  city.at('2026-03-02T10:15')
  await city.act(chen, filed, 'sign', {}, { happenedAt: moment('2026-03-02T09:50') })
  const clock = await city.rows(`select verdict, stopped_at from clock where name = 'sign'`)
  assert.deepEqual(clock, [{ verdict: 'inTime', stopped_at: moment('2026-03-02T09:50') }])
})

for (const [what, happenedAt, why] of [
  ['in the future', '2026-03-03T10:01', 'act.future'],
  ['before the last event', '2026-03-02T08:59', 'act.beforeLast'],
  ['further back than half an hour while an hour clock runs', '2026-03-03T09:29', 'act.tooFarBack'],
] as const) {
  test(`an act dated ${what} is refused at its field`, async () => {
    const city = await startSample({ at: '2026-03-02T09:00' })
    const filed = await city.file({ signHours: 16 })
    city.at('2026-03-03T10:00')
    const acting = city.act(chen, filed, 'sign', {}, { happenedAt: moment(happenedAt) })
    await assert.rejects(acting, (error) => {
      assert.ok(refused('invalid_input', why)(error))
      assert.deepEqual((error as Refusal).fields, [{ path: '/happenedAt', code: why }])
      return true
    })
    assert.deepEqual(await city.actsOf(filed.id), ['file'])
  })
}

test('an act on a matter without an hour clock may not be dated to the day before', async () => {
  const city = await startSample({ at: '2026-03-02T09:00' })
  const filed = await city.file()
  city.at('2026-03-03T10:00')
  const acting = city.act(chen, filed, 'sign', {}, { happenedAt: moment('2026-03-02T23:59') })
  await assert.rejects(acting, refused('invalid_input', 'act.tooFarBack'))
})

test('an opening may not be dated ahead nor before this day; an imported history may', async () => {
  const city = await startSample({ at: '2026-03-03T10:00' })
  const yesterday = moment('2026-03-02T16:00')
  const ahead = city.file({ happenedAt: moment('2026-03-03T10:01') })
  await assert.rejects(ahead, refused('invalid_input', 'act.future'))
  const back = city.file({ happenedAt: yesterday })
  await assert.rejects(back, refused('invalid_input', 'act.tooFarBack'))
  const input = { title: '旧事', text: '旧事', regionId: CITY, departmentId: WATER }
  const { id } = await city.door.act({
    kind: 'sample',
    act: 'file',
    input,
    actor: ma,
    happenedAt: yesterday,
    isImport: true,
  })
  assert.deepEqual(await city.rows('select opened_at from matter where id = $1', [id]), [
    { opened_at: yesterday },
  ])
})

test('when the clock of the machine is set back, nothing is written down before what stands there', async () => {
  const city = await startSample({ at: '2026-03-02T10:00' })
  const filed = await city.file()
  city.at('2026-03-02T08:00')
  await city.act(chen, filed, 'sign')
  const lines = await city.rows(
    'select happened_at, recorded_at from journal where subject = $1 order by seq',
    [filed.id],
  )
  const ten = moment('2026-03-02T10:00')
  assert.deepEqual(lines, [
    { happened_at: ten, recorded_at: ten },
    { happened_at: ten, recorded_at: ten },
  ])
})

test('whoever may see a matter but not do the act is told so; whoever may not see it learns nothing', async () => {
  const city = await startSample()
  const filed = await city.file()
  await assert.rejects(city.act(ma, filed, 'sign'), refused('not_permitted', 'act.relation'))
  await assert.rejects(city.act(wang, filed, 'sign'), refused('not_permitted', 'act.relation'))
  for (const stranger of [zhao, feng, sun]) {
    for (const act of ['sign', 'finish', 'remark'])
      await assert.rejects(city.act(stranger, filed, act), refused('not_found', 'matter.notFound'))
  }
  const nobody = { id: '00000000-0000-4000-8000-00000000dead', version: 1 }
  await assert.rejects(city.act(chen, nobody, 'sign'), refused('not_found', 'matter.notFound'))
  await assert.rejects(
    city.act(chen, filed, 'answer', {}, { kind: 'sampleOrder' }),
    refused('not_found', 'matter.notFound'),
  )
  await assert.rejects(city.act(chen, filed, 'nonsense'), refused('not_found', 'act.unknown'))
})

test('an act out of its status, or refused by what is known, says why', async () => {
  const city = await startSample()
  const filed = await city.file()
  const signed = await city.act(chen, filed, 'sign')
  await assert.rejects(city.act(chen, signed, 'sign'), refused('not_now', 'act.status'))
  await assert.rejects(city.act(wang, signed, 'check'), refused('not_now', 'sample.nothingToCheck'))
})

test('a confidential matter does not exist for the region, the enterprise and the matter it is about', async () => {
  const city = await startSample()
  const filed = await city.file()
  const before = await city.rows('select version, head_seq from matter where id = $1', [filed.id])
  const secret = await city.file({
    by: sun,
    departmentId: DISCIPLINE,
    confidential: true,
    aboutId: filed.id as MatterId,
  })
  for (const actor of [wang, ma, chen])
    await assert.rejects(
      city.act(actor, secret, 'remark', { text: '？', audience: 'departments' }),
      refused('not_found', 'matter.notFound'),
    )
  await city.act(sun, secret, 'sign')
  assert.deepEqual(await city.rows('select version, head_seq from matter where id = $1', [filed.id]), before)
  const readers = await city.rows('select party from reader where matter_id = $1', [secret.id])
  assert.deepEqual(readers, [{ party: DISCIPLINE }])
})

test('of two acts on two matters that want the last place in a slot, one gets it', async () => {
  const city = await startSample()
  const slot = '00000000-0000-4000-8000-0000000000a1'
  await city.owner.query('insert into sample_slot values ($1, 3)', [slot])
  const matters = []
  for (let n = 0; n < 6; n++) matters.push(await city.file())
  const booked = await Promise.allSettled(matters.map((one) => city.act(chen, one, 'book', { slot })))
  assert.equal(booked.filter((one) => one.status === 'fulfilled').length, 3)
  for (const one of booked)
    assert.ok(one.status === 'fulfilled' || refused('not_now', 'sample.slotFull')(one.reason))
  assert.deepEqual(await city.rows('select count(*)::int4 as n from sample where slot = $1', [slot]), [
    { n: 3 },
  ])
})

test('a limit that counts by the calendar month refuses to be paused, and says so', async () => {
  const city = await startSample()
  const signed = await city.act(chen, await city.file(), 'sign')
  await city.owner.query(`update clock set time_limit = '{"length":1,"unit":"month"}' where name = 'reply'`)
  const acting = city.act(chen, signed, 'suspend', { until: moment('2026-03-04T09:00') })
  await assert.rejects(acting, refused('not_now', 'clock.notPausable'))
})
