/** Work that one process does at a time: whoever finds another at it leaves it to that one. */
import type { Pool, PoolClient } from 'pg'
import { withTransaction } from '../database/pool.ts'
import { rowsOf } from '../database/writes.ts'

/** The first number keeps them apart from the locks that have a number of their own. */
const TRY_LOCK = `select pg_try_advisory_xact_lock(71, hashtext($1)) as "isMine"`

/** Does some work in a transaction that has it to itself, by the work's name; undefined while another process is at it. */
export async function doAlone<Done>(
  pool: Pool,
  work: string,
  body: (client: PoolClient) => Promise<Done>,
): Promise<Done | undefined> {
  return withTransaction(pool, async (client) => {
    const [lock] = await rowsOf<{ isMine: boolean }>(client, TRY_LOCK, [work])
    return lock?.isMine === true ? body(client) : undefined
  })
}
