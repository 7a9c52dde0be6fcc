/** A pool whose connection the server ends in the middle of the work: right before a statement is sent. */
import type { Pool } from 'pg'
import type { TestDatabase } from './database.ts'

/** The connection ends when a statement with that beginning is about to be sent for the n-th time. */
export function dyingPool(database: TestDatabase, beginning: string, nth = 1): Pool {
  const app = database.pool('app')
  let times = 0
  const connect = async () => {
    const client = await database.pool('app', { max: 1 }).connect()
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const query = client.query.bind(client) as (given: unknown) => unknown
    const watched = async (given: { text?: string }) => {
      const isMeant = given.text?.startsWith(beginning) === true && ++times === nth
      if (isMeant) await app.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid])
      return query(given)
    }
    return Object.assign(client, { query: watched })
  }
  return { connect } as unknown as Pool
}
