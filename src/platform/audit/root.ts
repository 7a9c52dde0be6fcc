/**
 * One hash over the whole journal as people know it: subjects, numbers, moments, acts, patches. Two runs of a simulation
 * from one seed have the same; keys and salts, which are nobody's doing, are left out.
 */
import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { withTransaction } from '../database/pool.ts'
import { ALGORITHM, type JournalRow } from '../journal.ts'

const LINES = `declare lines no scroll cursor for
  select subject, seq, recorded_at as "recordedAt", happened_at as "happenedAt", act, patch
  from journal order by subject collate "C", seq`
const FETCH = 'fetch 5000 from lines'

type Line = Pick<JournalRow, 'subject' | 'seq' | 'recordedAt' | 'happenedAt' | 'act' | 'patch'>

/** The root and how many lines it covers. */
export async function rootOfJournal(pool: Pool): Promise<{ root: string; lines: number }> {
  const hash = createHash(ALGORITHM)
  let lines = 0
  await withTransaction(pool, async (client) => {
    await client.query(LINES)
    for (;;) {
      const { rows } = await client.query<Line>(FETCH)
      if (rows.length === 0) return
      lines += rows.length
      for (const { subject, seq, recordedAt, happenedAt, act, patch } of rows)
        hash.update(`${JSON.stringify([subject, seq, recordedAt, happenedAt, act, patch])}\n`)
    }
  })
  return { root: hash.digest('hex'), lines }
}
