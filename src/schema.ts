/**
 * What a migrated database is: the numbered SQL files, and the tables filled from lists in the code afterwards. Used alike
 * by the server, the commands and the tests.
 */
import path from 'node:path'
import type { AfterMigrate } from './platform/database/migrate.ts'
import { PROJECT } from './settings.ts'
import { openRegistry } from './registry.ts'

export const MIGRATIONS = path.join(PROJECT, 'migrations')

const FILL_STATUS = `insert into status (kind, status, is_open) select * from unnest($1::text[], $2::text[], $3::boolean[])
  on conflict (kind, status) do update set is_open = excluded.is_open`

/** The statuses of all kinds, which rows of matters refer to. A status that the code has dropped stays for old matters. */
const fillStatus: AfterMigrate = async (client) => {
  const rows = openRegistry()
    .all()
    .flatMap(({ kind: { name, statuses } }) => [
      ...statuses.open.map((status) => ({ kind: name, status, isOpen: true })),
      ...statuses.ended.map((status) => ({ kind: name, status, isOpen: false })),
    ])
  await client.query(FILL_STATUS, [
    rows.map((row) => row.kind),
    rows.map((row) => row.status),
    rows.map((row) => row.isOpen),
  ])
}

/** Run after the SQL files, in this order, as the owner. */
export const afterMigrate: readonly AfterMigrate[] = [fillStatus]
