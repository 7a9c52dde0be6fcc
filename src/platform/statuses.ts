/** The statuses that a matter may stand in, kept in the database from the lists of the kinds. */
import type { AfterMigrate } from './database/migrate.ts'
import type { Registry } from './registry.ts'

const FILL = `insert into status (kind, status, is_open) select * from unnest($1::text[], $2::text[], $3::boolean[])
  on conflict (kind, status) do update set is_open = excluded.is_open`
/** Every pair that the table has, as the list of a check. */
const LIST = `select coalesce(string_agg(format('(%L, %L)', kind, status), ', ' order by kind, status), $$('', '')$$) as list
  from status`
/** Tells the list that the check was made with: its own text comes back reformatted. */
const MADE_WITH = `select obj_description(oid, 'pg_constraint') as list from pg_constraint
  where conname = 'matter_status' and conrelid = 'matter'::regclass`

/**
 * Fills the table and makes the check of `matter` from it, where either has changed. A status that the code has dropped
 * stays for old matters; so nothing stored can break the new check, and it is added without reading the table.
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
    const { list } = (await client.query<{ list: string }>(LIST)).rows[0] as { list: string }
    const [made] = (await client.query<{ list: string }>(MADE_WITH)).rows
    if (made?.list === list) return
    await client.query('alter table matter drop constraint if exists matter_status')
    await client.query(
      `alter table matter add constraint matter_status check ((kind, status) in (${list})) not valid`,
    )
    await client.query(`comment on constraint matter_status on matter is ${client.escapeLiteral(list)}`)
  }
}
