/**
 * What a migrated database is: the numbered SQL files, and what is made from lists in the code afterwards. Used alike by
 * the server, the commands and the tests.
 */
import path from 'node:path'
import type { AfterMigrate } from './platform/database/migrate.ts'
import { keepStatuses } from './platform/statuses.ts'
import { PROJECT } from './settings.ts'
import { openRegistry } from './registry.ts'

export const MIGRATIONS = path.join(PROJECT, 'migrations')

/** Run after the SQL files, in this order, as the owner. */
export const afterMigrate: readonly AfterMigrate[] = [keepStatuses(openRegistry())]
