/** The live tail: who is told of what, that nobody is told of more, and that no change is missed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DISCIPLINE, people } from '../../test/support/sample-city.ts'
import { whenBelowHorizon } from '../../test/support/horizon.ts'
import { startSample, type SampleCity } from '../../test/support/sample.ts'
import type { Actor } from '../kernel/actor.ts'
import { openLiveTail, type LiveTail } from './live.ts'

const { chen, feng, ma, sun, wang, zhao } = people

/** Somebody's browser: what it was told since it was last asked. */
function browser(live: LiveTail, actor: Actor) {
  let seen: string[] = []
  let messages = 0
  const stop = live.subscribe(
    actor,
    (id) => seen.push(id),
    () => messages++,
  )
  return {
    stop,
    seen() {
      const told = seen
      seen = []
      return told
    },
    messages() {
      const told = messages
      messages = 0
      return told
    },
  }
}

/** Looks once nothing that somebody else does on the server holds the horizon back. */
async function look({ city, live }: { city: SampleCity; live: LiveTail }): Promise<void> {
  await whenBelowHorizon(city)
  await live.poll()
}

async function start(): Promise<{ city: SampleCity; live: LiveTail }> {
  const city = await startSample()
  const live = openLiveTail({ pool: city.owner })
  await live.poll()
  return { city, live }
}

test('whoever reads a matter is told that it has changed, and nobody else', async () => {
  const { city, live } = await start()
  const [department, enterprise, region, others] = [
    browser(live, chen),
    browser(live, ma),
    browser(live, wang),
    [browser(live, zhao), browser(live, feng), browser(live, sun)],
  ]
  const filed = await city.file()
  await look({ city, live })
  for (const one of [department, enterprise, region]) assert.deepEqual(one.seen(), [filed.id])
  for (const one of others) assert.deepEqual(one.seen(), [])
  await look({ city, live })
  assert.deepEqual(department.seen(), [])
})

test('a confidential matter is told to its named readers only, not to the region', async () => {
  const { city, live } = await start()
  const [inside, region, enterprise] = [browser(live, sun), browser(live, wang), browser(live, ma)]
  const secret = await city.file({ by: sun, departmentId: DISCIPLINE, confidential: true })
  await look({ city, live })
  assert.deepEqual(inside.seen(), [secret.id])
  assert.deepEqual([region.seen(), enterprise.seen()], [[], []])
})

test('several changes of one matter between two looks are one word', async () => {
  const { city, live } = await start()
  const one = browser(live, chen)
  const signed = await city.act(chen, await city.file(), 'sign')
  await city.act(chen, signed, 'ask', { question: '？' })
  await look({ city, live })
  const part = await city.partOf(signed.id)
  assert.deepEqual(one.seen().toSorted(), [signed.id, part.id].toSorted())
})

test('whoever is sent a message is told so, whether they read the matter or not', async () => {
  const { city, live } = await start()
  const [told, untold] = [browser(live, chen), browser(live, zhao)]
  await city.file()
  await look({ city, live })
  assert.deepEqual([told.messages(), untold.messages()], [1, 0])
})

test('a browser that has gone is told nothing more; one that comes later nothing of before', async () => {
  const { city, live } = await start()
  const gone = browser(live, chen)
  gone.stop()
  gone.stop()
  await city.file()
  await look({ city, live })
  const late = browser(live, chen)
  await look({ city, live })
  assert.deepEqual([gone.seen(), late.seen()], [[], []])
})

test('a transaction that ends late is not missed, though others with later numbers were told before', async () => {
  const { city, live } = await start()
  const one = browser(live, chen)
  const [first, second] = [await city.file({ title: '甲' }), await city.file({ title: '乙' })]
  await look({ city, live })
  one.seen()
  // A slow transaction takes its number, then others come and go before it ends.
  const slow = await city.owner.connect()
  await slow.query('begin')
  await slow.query(
    `insert into journal (subject, seq, recorded_at, happened_at, actor_id, instead_of, post_id, act, holder, audience, request_key,
       input_hash, calendar_no, law_no, organisation_no, patch, patch_salt, patch_hash, algorithm, prev, hash)
     select subject, 99, recorded_at, happened_at, actor_id, instead_of, post_id, act, holder,
       audience, request_key, input_hash, calendar_no, law_no, organisation_no, patch, patch_salt, patch_hash, algorithm,
       prev, hash from journal where subject = $1`,
    [first.id],
  )
  await city.act(chen, second, 'sign')
  await live.poll()
  assert.deepEqual(one.seen(), [])
  await slow.query('commit')
  slow.release()
  await look({ city, live })
  assert.deepEqual(one.seen().toSorted(), [first.id, second.id].toSorted())
})

test('thousands of changes at once are all told', async () => {
  const { city, live } = await start()
  const one = browser(live, chen)
  const { id } = await city.file()
  await look({ city, live })
  one.seen()
  await city.owner.query(
    `insert into journal (subject, seq, recorded_at, happened_at, actor_id, instead_of, post_id, act, holder, audience, request_key,
       input_hash, calendar_no, law_no, organisation_no, patch, patch_salt, patch_hash, algorithm, prev, hash)
     select 'setting:' || n, 1, recorded_at, happened_at, null, null, null, 'set', null, 'public',
       null, null, 1, 1, 1, '{}', '', '', 'sm3', '', '' from journal, generate_series(1, 2500) n`,
  )
  await city.act(chen, { id, version: 1 }, 'sign')
  await look({ city, live })
  assert.deepEqual(one.seen(), [id])
})
