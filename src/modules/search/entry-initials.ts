/**
 * The job that reads the initials of names in registers. The table says which are unread: a trigger puts a name there whenever
 * it is given or changed, by a person or by a file.
 */
import type { PoolClient } from 'pg'
import { pairsOf } from '../../engines/registers/search-text.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { rowsOf, run } from '../../platform/database/writes.ts'
import type { JobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { initialsOf } from './initials.ts'
import { normalise } from './query.ts'

const EVERY_MS = 2000
const AT_ONCE = 500

export function entryInitialsJob(deps: Pick<JobDeps, 'pool' | 'signal'>): Job {
  return { name: 'entry-initials', everyMs: EVERY_MS, run: () => readAll(deps) }
}

async function readAll({ pool, signal }: Pick<JobDeps, 'pool' | 'signal'>): Promise<void> {
  for (;;) {
    const count = await withTransaction(pool, readSome)
    if (count < AT_ONCE || signal?.aborted === true) return
  }
}

/** Several processes may do it at once: each takes what no other is at. */
const UNREAD = `select register, row_id, name from register_initials where initials is null
  order by register, row_id limit ${AT_ONCE} for update skip locked`
// Lists inside rows: see people/store.ts on arrays.
const WRITE = `update register_initials as old set initials = given.initials, pairs = given.pairs
  from jsonb_to_recordset($1::jsonb) as given (register text, row_id uuid, initials text, pairs text[])
  where old.register = given.register and old.row_id = given.row_id`

/** Reads so many, and answers how many there were. */
async function readSome(client: PoolClient): Promise<number> {
  const unread = await rowsOf<{ name: string }>(client, UNREAD)
  const read = unread.map(({ name, ...row }) => {
    const initials = initialsOf(normalise(name))
    return { ...row, initials, pairs: pairsOf(initials) }
  })
  if (read.length > 0) await run(client, WRITE, [JSON.stringify(read)])
  return read.length
}
