/** The statuses that a matter may stand in, kept in the database from the lists of the kinds. */
import type { AfterMigrate } from './database/migrate.ts'
import type { Registry } from './registry.ts'

const FILL = `insert into status (kind, status, is_open) select * from unnest($1::text[], $2::text[], $3::boolean[])
  on conflict (kind, status) do update set is_open = excluded.is_open`
/** What the check of `matter` calls, made from every pair that the table has. The server prepares it once a connection. */
const BODY = `select format('begin return of_kind || '' '' || given = any (array[%s]::text[]); end',
    string_agg(quote_literal(kind || ' ' || status), ', ' order by kind, status)) as body
  from status`
const MADE = `select prosrc as body from pg_proc where oid = 'is_status(text, text)'::regprocedure`

/**
 * Fills the table and makes the function that the check of `matter` calls from it, where either has changed. A status that
 * the code has dropped stays for old matters, so nothing stored can break the check.
 */
export function keepStatuses(registry: Registry): AfterMigrate {
  return async (client) => {
    const rows = registry
      .all()
      .flatMap(({ kind: { name, statuses } }) => [
        ...statuses.open.map((status) => ({ kind: name, status, isOpen: true })),
        ...statuses.ended.map((status) => ({ kind: name, status, isOpen: false })),
      ])
    await client.query(FILL, [
      rows.map((row) => row.kind),
      rows.map((row) => row.status),
      rows.map((row) => row.isOpen),
    ])
    const { body } = (await client.query<{ body: string }>(BODY)).rows[0] as { body: string }
    const [made] = (await client.query<{ body: string }>(MADE)).rows
    if (made?.body === body) return
    await client.query(
      `create or replace function is_status(of_kind text, given text) returns boolean
       language plpgsql immutable as ${client.escapeLiteral(body)}`,
    )
  }
}
