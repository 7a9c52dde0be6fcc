/** What an import is asked for, what it needs, and what it answers. */
import type { Pool } from 'pg'
import type { Actor } from '../../kernel/actor.ts'
import type { Ids, Now, Random } from '../../kernel/ids.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Door } from '../../platform/door/act.ts'
import type { World } from '../../platform/reference.ts'
import type { Profile } from './profile.ts'
import type { Counts, Reject } from './store.ts'
import type { Table } from '../../platform/table-files/table.ts'

export interface ImportDeps {
  readonly pool: Pool
  readonly door: Pick<Door, 'importMatters' | 'correctImport'>
  readonly world: () => World
  readonly now: Now
  readonly ids: Ids
  readonly random: Random
}

export interface ImportOrder {
  readonly table: Table
  readonly fileName: string
  readonly fileHash: string
  readonly profile: Profile
  readonly actor: Actor
  /** Where rows lie that name no region, when the profile names none either; and whose posts see the run. */
  readonly regionId: RegionId
  /** Says what would happen and writes nothing. */
  readonly isCheck: boolean
  /** Lays rows that were told differently over what is known of them. */
  readonly isReplay: boolean
}

export interface ImportReport extends Counts {
  /** Null for a check. */
  readonly runId: string | null
  readonly header: readonly string[]
  readonly rejects: readonly Reject[]
  /** Rows whose number is known but told differently, by line. */
  readonly changes: readonly { readonly line: number; readonly externalId: string }[]
}
