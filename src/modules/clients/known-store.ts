/** What is known of the numbers of a system: which matter each is, where it lies, and what was told of it. */
import type { MatterId, RegionId } from '../../kernel/matter.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'

export interface KnownOrder {
  readonly externalId: string
  readonly matterId: MatterId
  readonly contentHash: string
  readonly code: string
  readonly regionId: RegionId
}

const KNOWN = `select r.external_id as "externalId", r.matter_id as "matterId", r.content_hash as "contentHash", m.code,
    m.region_id as "regionId"
  from external_reference r join matter m on m.id = r.matter_id
  where r.system = $1 and r.external_id = any($2::text[]) order by r.external_id`

export async function knownOrders(
  runner: Runner,
  system: string,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, KnownOrder>> {
  if (externalIds.length === 0) return new Map()
  const rows = await rowsOf<KnownOrder>(runner, KNOWN, [system, externalIds])
  return new Map(rows.map((row) => [row.externalId, row]))
}
