/**
 * Seals over the journal: every hour one root over all lines of transactions that have ended since the last seal, chained
 * to it. A seal that has left the house shows any later change, even one made by whoever owns the database.
 */
import type { Pool } from 'pg'
import { HOUR_MS, type Moment } from '../../calendar/days.ts'
import type { Now } from '../../kernel/ids.ts'
import { withTransaction } from '../database/pool.ts'
import { encode } from '../database/table.ts'
import { rowsOf, run, type Runner } from '../database/writes.ts'
import { linesAfter, placeBefore, readHorizon, type Place } from '../journal-lines.ts'
import { ALGORITHM, CHAIN_START, digest } from '../journal.ts'
import { sealTable } from '../tables.ts'
import { MerkleTree } from './merkle.ts'

export interface Seal {
  readonly no: number
  readonly sealedAt: Moment
  /** It holds the lines of transactions from the last seal's number up to but not including this one. */
  readonly belowXid: string
  readonly lines: number
  readonly algorithm: string
  readonly root: string
  readonly prev: string
  readonly hash: string
}

/** Any fixed number: all processes agree on it, so that two never seal the same lines. */
const LOCK = 7_100_003
const EVERY_MS = HOUR_MS

const LAST = `select ${sealTable.select()}, below_xid::text as "belowXid" from seal order by no desc limit 1`
const LINES_AT_ONCE = 5000

/** Seals when an hour has passed since the last seal; null when it has not, or when nothing was written. */
export async function sealIfDue(deps: { readonly pool: Pool; readonly now: Now }): Promise<Seal | null> {
  const [last] = await rowsOf<Seal>(deps.pool, LAST)
  return last !== undefined && deps.now() < last.sealedAt + EVERY_MS ? null : sealJournal(deps)
}

/**
 * Seals every line below the horizon that no seal holds. Transactions still open are left to the next seal, whatever their
 * lines are dated: so no line escapes, and none is sealed twice.
 */
export async function sealJournal({
  pool,
  now,
}: {
  readonly pool: Pool
  readonly now: Now
}): Promise<Seal | null> {
  return withTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    const [last] = await rowsOf<Seal>(client, LAST)
    const belowXid = await readHorizon(client)
    const tree = await treeOf(client, last?.belowXid ?? '0', belowXid)
    if (tree.count === 0) return null
    const seal = sealOf(last, now(), belowXid, tree)
    await insertSeal(client, seal)
    return seal
  })
}

/** The tree over the hashes of the lines of transactions from one number up to another, in their fixed order. */
export async function treeOf(runner: Runner, fromXid: string, belowXid: string): Promise<MerkleTree> {
  const tree = new MerkleTree(ALGORITHM)
  let after = placeBefore(fromXid)
  for (;;) {
    const lines = await linesAfter<Place & { hash: string }>(runner, after, belowXid, LINES_AT_ONCE, ['hash'])
    for (const line of lines) tree.add(line.hash)
    const last = lines.at(-1)
    if (last === undefined || lines.length < LINES_AT_ONCE) return tree
    after = last
  }
}

function sealOf(last: Seal | undefined, at: Moment, belowXid: string, tree: MerkleTree): Seal {
  const unsigned = {
    no: (last?.no ?? 0) + 1,
    // A clock that was set back does not make seals run backwards.
    sealedAt: last !== undefined && at < last.sealedAt ? last.sealedAt : at,
    belowXid,
    lines: tree.count,
    algorithm: ALGORITHM,
    root: tree.root(),
    prev: last?.hash ?? CHAIN_START,
  }
  return { ...unsigned, hash: sealHash(unsigned) }
}

/** The hash a seal must have. The transaction's number is left out: it means nothing outside this database. */
export function sealHash({ no, sealedAt, lines, algorithm, root, prev }: Omit<Seal, 'hash'>): string {
  return digest(prev + JSON.stringify([algorithm, no, sealedAt, lines, root]), algorithm)
}

async function insertSeal(runner: Runner, seal: Seal): Promise<void> {
  const columns = [...sealTable.columns.values()]
  const names = columns.map((column) => column.name)
  const values = columns.map((column) => encode(column, seal[column.field as keyof Seal]))
  const places = columns.map((_column, index) => `$${index + 1}`)
  await run(
    runner,
    `insert into seal (${names.join(', ')}, below_xid) values (${places.join(', ')}, $${columns.length + 1}::xid8)`,
    [...values, seal.belowXid],
  )
}
