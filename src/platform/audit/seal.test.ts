/** Seals: what they hold, that no line escapes them, and that they chain. Beside real writers on a real database. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { people } from '../../../test/support/sample-city.ts'
import { whenBelowHorizon } from '../../../test/support/horizon.ts'
import { startSample, type SampleCity } from '../../../test/support/sample.ts'
import { digest } from '../journal.ts'
import type { Finding } from './finding.ts'
import { MerkleTree } from './merkle.ts'
import { sealIfDue, sealJournal } from './seal.ts'
import { auditSeals } from './seals.ts'

const { chen, ma } = people

async function sealFindings(city: SampleCity): Promise<Finding[]> {
  const found: Finding[] = []
  await auditSeals(city.pool, city.now(), null, (finding) => found.push(finding))
  return found
}

/** Seals once nothing that somebody else does on the server holds the horizon back. */
async function sealAll(city: SampleCity) {
  await whenBelowHorizon(city)
  return sealJournal(city)
}

const linesOf = async (city: SampleCity) =>
  (await city.rows<{ n: number }>('select count(*)::int4 as n from journal'))[0]?.n
const sealedOf = async (city: SampleCity) =>
  (await city.rows<{ n: number }>('select coalesce(sum(lines), 0)::int4 as n from seal'))[0]?.n

test('a seal holds every line since the last one, and none twice', async () => {
  const city = await startSample()
  const filed = await city.file()
  const first = await sealAll(city)
  assert.deepEqual([first?.no, first?.lines, first?.prev], [1, 1, ''])
  const signed = await city.act(chen, filed, 'sign')
  await city.act(chen, signed, 'finish')
  const second = await sealAll(city)
  assert.deepEqual([second?.no, second?.lines, second?.prev], [2, 2, first?.hash])
  assert.deepEqual(await sealFindings(city), [])
})

test('without a new line there is no new seal', async () => {
  const city = await startSample()
  assert.equal(await sealJournal(city), null)
  await city.file()
  await sealAll(city)
  assert.equal(await sealJournal(city), null)
  assert.equal((await city.rows('select * from seal')).length, 1)
})

test('a seal is made every hour, whatever process looks', async () => {
  const city = await startSample({ at: '2026-03-02T09:00' })
  await city.file()
  await whenBelowHorizon(city)
  assert.equal((await sealIfDue(city))?.no, 1)
  await city.file()
  city.at('2026-03-02T09:59')
  assert.equal(await sealIfDue(city), null)
  city.at('2026-03-02T10:00')
  await whenBelowHorizon(city)
  const both = await Promise.all([sealIfDue(city), sealIfDue(city)])
  assert.equal(both.filter((seal) => seal !== null).length, 1)
  assert.deepEqual(await sealFindings(city), [])
})

test('lines of a transaction that is still open wait for the next seal, whatever they are dated', async () => {
  const city = await startSample()
  const slow = await city.owner.connect()
  await slow.query('begin')
  await slow.query('select pg_current_xact_id()')
  await city.file()
  assert.equal(await sealJournal(city), null)
  await slow.query('commit')
  slow.release()
  assert.equal((await sealAll(city))?.lines, 1)
})

test('no line escapes the seals while sixteen people write, and the seals stay whole', async () => {
  const city = await startSample()
  const writing = new AbortController()
  const writer = async (n: number) => {
    for (let round = 0; round < 6; round++) {
      const filed = await city.file({ title: `${n} ${round}` })
      const signed = await city.act(chen, filed, 'sign')
      await city.act(ma, signed, 'remark', { text: '请尽快', audience: 'applicant' })
    }
  }
  const sealer = async () => {
    while (!writing.signal.aborted) await sealJournal(city)
  }
  const sealers = [sealer(), sealer()]
  await Promise.all(Array.from({ length: 16 }, (_unused, n) => writer(n)))
  writing.abort()
  await Promise.all(sealers)
  await sealAll(city)
  assert.equal(await linesOf(city), 16 * 6 * 3)
  assert.equal(await sealedOf(city), await linesOf(city))
  assert.ok((await city.rows('select * from seal')).length > 3)
  assert.deepEqual(await sealFindings(city), [])
})

test('a clock that is set back does not make seals run backwards', async () => {
  const city = await startSample({ at: '2026-03-02T10:00' })
  await city.file()
  const first = await sealAll(city)
  city.at('2026-03-02T08:00')
  await city.file()
  const second = await sealAll(city)
  assert.equal(second?.sealedAt, first?.sealedAt)
})

const rootOf = (leaves: readonly string[]): string => {
  const tree = new MerkleTree('sm3')
  for (const leaf of leaves) tree.add(leaf)
  assert.equal(tree.count, leaves.length)
  return tree.root()
}

test('the root of a tree is that of its halves, and hangs on every leaf and on their order', () => {
  const split = (leaves: readonly string[]): string => {
    if (leaves.length === 1) return digest(`00${leaves[0]}`)
    // The largest power of two below the count, as RFC 9162 splits.
    const left = 2 ** Math.floor(Math.log2(leaves.length - 1))
    return digest(`01${split(leaves.slice(0, left))}${split(leaves.slice(left))}`)
  }
  const leaves = Array.from({ length: 33 }, (_unused, n) => digest(String(n)))
  for (let count = 1; count <= leaves.length; count++)
    assert.equal(rootOf(leaves.slice(0, count)), split(leaves.slice(0, count)))
  const seen = new Set([rootOf([]), rootOf(leaves), rootOf(leaves.toReversed()), rootOf(leaves.slice(1))])
  for (let n = 0; n < leaves.length; n++) seen.add(rootOf(leaves.with(n, digest('other'))))
  assert.equal(seen.size, 4 + leaves.length)
})
