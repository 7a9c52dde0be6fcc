/**
 * Connections that break where a test wants it: the server ends the session before the n-th statement, or does the n-th
 * and loses its answer on the way. What a killed process or a pulled cable does, at every possible place.
 */
import type { Pool, PoolClient, QueryResult } from 'pg'
import type { Runner } from '../../src/platform/database/writes.ts'
import type { Connections } from '../../src/platform/door/act.ts'

export interface Breaking extends Connections {
  /** Breaks the next connection at its n-th statement. */
  breakAt(statement: number, how: 'before' | 'after'): void
  /** Whether it broke since. */
  hasBroken(): boolean
}

/** Connections of a pool; a role may end sessions of its own, so another connection of the same pool does it. */
export function breaking(pool: Pool): Breaking {
  let plan: { statement: number; how: 'before' | 'after' } | null = null
  let hasBroken = false
  return {
    breakAt(statement, how) {
      plan = { statement, how }
      hasBroken = false
    },
    hasBroken: () => hasBroken,
    async connect() {
      const client = await pool.connect()
      const mine = plan
      plan = null
      if (mine === null) return client
      let sent = 0
      // Statements sent together must not overtake the one that breaks.
      let before: Promise<unknown> = Promise.resolve()
      const query: Runner['query'] = (statement) => {
        const isIt = ++sent === mine.statement
        const doing = before.then(async () => {
          if (isIt && mine.how === 'before') await end(client, pool)
          const result: QueryResult = await client.query(statement)
          if (isIt && mine.how === 'after') await end(client, pool)
          if (isIt) throw new Error('Connection terminated')
          return result
        })
        if (isIt) hasBroken = true
        before = doing.catch(() => undefined)
        return doing
      }
      return { query, release: (destroy) => client.release(destroy) }
    },
  }
}

async function end(client: PoolClient, pool: Pool): Promise<void> {
  const { processID } = client as PoolClient & { processID: number }
  const { rows } = await pool.query('select pg_terminate_backend($1, 5000) as ended', [processID])
  if (!(rows[0] as { ended: boolean }).ended) throw new Error('the session could not be ended')
}
