/** A department's open matter going to its successor, with kinds that stand for no subject. On a real database. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAWN, HOUSING, ROWS, WATER, people } from '../../../test/support/sample-city.ts'
import { startSample, type SampleCity } from '../../../test/support/sample.ts'
import { day } from '../../calendar/days.ts'
import { SYSTEM, type Officer } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'

const { chen, zhao } = people
const INPUT = { from: HOUSING, to: WATER, postsTo: WATER, reason: '机构改革', basis: '某文件' }

/** Housing has ended: water follows it, with its posts or without. */
function close(city: SampleCity, withPosts: boolean): void {
  const departments = ROWS.departments.map((one) =>
    one.id === HOUSING ? { ...one, closedOn: day('2026-03-02'), successorId: WATER } : one,
  )
  const posts = ROWS.posts.map((post) =>
    withPosts && post.departmentId === HOUSING ? { ...post, departmentId: WATER } : post,
  )
  city.changeWorld({ organisation: { departments, posts } })
}

const transfer = (city: SampleCity, id: string, more: object = {}, key?: string) =>
  city.door.act({
    kind: 'sample',
    id,
    act: 'transfer',
    input: { ...INPUT, ...more },
    actor: SYSTEM,
    ...(key === undefined ? {} : { key }),
  })

const partiesOf = async (city: SampleCity, table: 'duty' | 'reader', id: string) =>
  (
    await city.rows<{ party: string }>(`select party from ${table} where matter_id = $1 order by party`, [id])
  ).map(({ party }) => party)

const clocksOf = (city: SampleCity, id: string) =>
  city.rows('select name, responsible, due_at, verdict from clock where matter_id = $1 order by id', [id])

test('lead, readers and whoever answers for its clocks are exchanged; its limits run on', async () => {
  const city = await startSample()
  const filed = await city.file()
  const before = await clocksOf(city, filed.id)
  close(city, true)
  await transfer(city, filed.id)
  assert.deepEqual(
    await clocksOf(city, filed.id),
    before.map((clock) => ({ ...(clock as object), responsible: WATER })),
  )
  assert.deepEqual(await partiesOf(city, 'reader', filed.id), [WATER, DAWN].sort())
  assert.deepEqual(await partiesOf(city, 'duty', filed.id), [WATER])
  assert.deepEqual(await city.rows('select department_id, holder from matter where id = $1', [filed.id]), [
    { department_id: WATER, holder: WATER },
  ])
})

test('whoever handles it goes on when their post goes along, and lets go of it when it does not', async () => {
  const city = await startSample()
  const kept = await city.act(chen, await city.file(), 'sign')
  const left = await city.act(chen, await city.file(), 'sign')
  close(city, true)
  await transfer(city, kept.id)
  const chenInWater: Officer = { ...chen, departmentId: WATER, parties: [chen.postId, WATER, HOUSING] }
  assert.deepEqual(await partiesOf(city, 'duty', kept.id), [chen.postId])
  assert.equal((await city.act(chenInWater, { ...kept, version: 3 }, 'finish')).status, 'done')
  close(city, false)
  await transfer(city, left.id, { postsTo: HOUSING })
  assert.deepEqual(
    await city.rows('select handler_id, handler_post_id, holder from matter where id = $1', [left.id]),
    [{ handler_id: null, handler_post_id: null, holder: WATER }],
  )
})

test('until the matter itself has gone over, the people of the successor lead it already', async () => {
  const city = await startSample()
  const filed = await city.file()
  close(city, true)
  await assert.rejects(city.act(zhao, filed, 'sign'), Refusal)
  const heir: Officer = { ...zhao, parties: [...zhao.parties, HOUSING] }
  assert.equal((await city.act(heir, filed, 'sign')).status, 'working')
})

test('parts of it are read by whoever reads it now', async () => {
  const city = await startSample()
  const signed = await city.act(chen, await city.file(), 'sign')
  await city.act(chen, signed, 'ask', { question: '哪一盏' })
  const part = await city.partOf(signed.id)
  close(city, true)
  await transfer(city, signed.id)
  assert.deepEqual(await partiesOf(city, 'reader', part.id), [WATER, DAWN].sort())
})

test('under one key it is done once, and never to a matter that has ended or by a person', async () => {
  const city = await startSample()
  const filed = await city.file()
  close(city, true)
  await transfer(city, filed.id, {}, 'merger-1')
  await transfer(city, filed.id, {}, 'merger-1')
  assert.deepEqual(await city.actsOf(filed.id), ['file', 'transfer'])
  const heir: Officer = { ...zhao, parties: [...zhao.parties, HOUSING] }
  await assert.rejects(
    city.act(heir, { ...filed, version: 2 }, 'transfer', INPUT),
    (error) => error instanceof Refusal && error.code === 'not_permitted',
  )
  const ended = await city.act(heir, await city.act(heir, await city.file(), 'sign'), 'finish')
  await assert.rejects(transfer(city, ended.id), (error) => {
    return error instanceof Refusal && error.reason.code === 'act.status'
  })
})
