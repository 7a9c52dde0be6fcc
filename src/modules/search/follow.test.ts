/** The job that keeps the index: it fills, follows, writes only what differs, and goes on where another one died. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { people, WATER } from '../../../test/support/sample-city.ts'
import { dyingPool } from '../../../test/support/dying.ts'
import { whenBelowHorizon } from '../../../test/support/horizon.ts'
import { startSample, type SampleCity } from '../../../test/support/sample.ts'
import { checkIndex } from './check.ts'
import { followJournal, type Followed } from './follow.ts'

const { chen } = people

/** Runs the job once over everything that has been written. */
async function follow(city: SampleCity): Promise<Followed> {
  await whenBelowHorizon(city)
  return followJournal(city)
}

async function tokensOf(city: SampleCity, id: string): Promise<string[]> {
  const [row] = await city.rows<{ tokens: string[] }>(
    'select tokens from matter_search where matter_id = $1',
    [id],
  )
  return row?.tokens ?? []
}

const count = async (city: SampleCity) =>
  (await city.rows<{ n: number }>('select count(*)::int4 as n from matter_search'))[0]?.n

test('the first run fills in what was there, and a second one finds nothing to do', async () => {
  const city = await startSample()
  for (let n = 0; n < 5; n++) await city.file({ title: `第${n}件` })
  assert.equal((await follow(city)).written, 5)
  assert.equal(await count(city), 5)
  assert.deepEqual(await follow(city), { matters: 0, written: 0 })
})

test('an act that changes no reader and no word writes nothing', async () => {
  const city = await startSample()
  const filed = await city.file()
  await follow(city)
  await city.act(chen, filed, 'sign')
  assert.deepEqual(await follow(city), { matters: 1, written: 0 })
})

test('a new reader and a new title show up, and the old ones go', async () => {
  const city = await startSample()
  const filed = await city.file({ title: '路灯不亮' })
  await follow(city)
  const before = await tokensOf(city, filed.id)
  assert.ok(before.includes('路灯') && !before.includes(`p:${WATER}`))
  await city.act(chen, filed, 'passOn', { departmentId: WATER })
  await city.owner.query('update matter set title = $2 where id = $1', [filed.id, '水管爆裂'])
  await follow(city)
  const after = await tokensOf(city, filed.id)
  assert.ok(after.includes('水管') && after.includes(`p:${WATER}`) && !after.includes('路灯'))
})

test('a matter that closes keeps its tokens and is no longer open', async () => {
  const city = await startSample()
  const signed = await city.act(chen, await city.file(), 'sign')
  await follow(city)
  const before = await tokensOf(city, signed.id)
  await city.act(chen, signed, 'finish')
  assert.equal((await follow(city)).written, 1)
  assert.deepEqual(await tokensOf(city, signed.id), before)
  assert.deepEqual(await city.rows('select is_open from matter_search'), [{ is_open: false }])
})

test('a job that is told to stop ends after its batch, and the next one goes on from there', async () => {
  const city = await startSample()
  for (let n = 0; n < 450; n++) await city.file({ title: `第${n}件` })
  await whenBelowHorizon(city)
  let asked = 0
  const signal = {
    get aborted() {
      return ++asked > 2
    },
  } as AbortSignal
  assert.equal((await followJournal({ ...city, signal })).matters, 200)
  assert.equal(await count(city), 200)
  assert.equal((await follow(city)).matters, 250)
  assert.equal(await count(city), 450)
})

test('a job that is killed in the middle of a batch leaves nothing half done, and the next one resumes', async () => {
  const city = await startSample()
  for (let n = 0; n < 300; n++) await city.file({ title: `第${n}件` })
  await whenBelowHorizon(city)
  await assert.rejects(
    followJournal({ ...city, pool: dyingPool(city.database, 'insert into matter_search', 2) }),
    /terminat|connection/i,
  )
  assert.equal(await count(city), 200)
  const { written } = await follow(city)
  assert.equal(written, 100)
  assert.equal(await count(city), 300)
  assert.equal((await checkIndex(city, 1000)).differing, 0)
})

test('two jobs at once do the work once', async () => {
  const city = await startSample()
  for (let n = 0; n < 20; n++) await city.file({ title: `第${n}件` })
  await whenBelowHorizon(city)
  const both = await Promise.all([followJournal(city), followJournal(city)])
  await followJournal(city)
  assert.equal(await count(city), 20)
  assert.ok(both.every(({ written }) => written === 0 || written === 20))
})

test('an index whose cursor is gone is looked through anew, and what is right stays as it is', async () => {
  const city = await startSample()
  const { id } = await city.file({ title: '路灯不亮' })
  await city.file({ title: '水管爆裂' })
  await follow(city)
  await city.owner.query('delete from search_cursor')
  await city.owner.query(`update matter_search set content = '' where matter_id = $1`, [id])
  assert.deepEqual(await follow(city), { matters: 2, written: 1 })
})

test('the check names matters that are missing and that differ, and counts rows that belong to none', async () => {
  const city = await startSample()
  const ids: string[] = []
  for (let n = 0; n < 4; n++) ids.push((await city.file({ title: `第${n}件` })).id)
  const found: string[] = []
  const check = (newest: number) => checkIndex(city, newest, (id) => void found.push(id))
  const right = { compared: 4, missing: 0, differing: 0, strange: 0, isBehind: false }
  assert.deepEqual(await check(10), { ...right, missing: 4, isBehind: true })
  await follow(city)
  found.length = 0
  assert.deepEqual(await check(10), right)
  await city.owner.query('delete from matter_search where matter_id = $1', [ids[0]])
  await city.owner.query(`update matter_search set tokens = '{}' where matter_id = $1`, [ids[1]])
  await city.owner.query(
    `update matter_search set matter_id = '00000000-0000-4000-8000-000000000000' where matter_id = $1`,
    [ids[2]],
  )
  assert.deepEqual(await check(10), { ...right, missing: 2, differing: 1, strange: 1 })
  assert.deepEqual(found.toSorted(), ids.slice(0, 3))
  found.length = 0
  assert.deepEqual(await check(1), { ...right, compared: 1, missing: 2, strange: 1 })
  assert.deepEqual(found, [])
})

test('the check says whether the job is still behind the journal', async () => {
  const city = await startSample()
  const filed = await city.file()
  await follow(city)
  await city.act(chen, filed, 'sign')
  assert.equal((await checkIndex(city, 10)).isBehind, true)
  await follow(city)
  assert.equal((await checkIndex(city, 10)).isBehind, false)
})
