/**
 * Two entries of the register that are one enterprise: one is kept, the other points to it for good. Matters, agents and
 * references of the other stay where they are and are read through the one that is kept; nothing is lost.
 */
import type { Moment } from '../../calendar/days.ts'
import { mayKeep, subjectOf, type KeepDeps } from '../../engines/registers/keep.ts'
import { changedFields, lockStored, updateRows, type Stored } from '../../engines/registers/store.ts'
import type { Values } from '../../engines/registers/descriptor.ts'
import type { Officer } from '../../kernel/actor.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { run, type Runner } from '../../platform/database/writes.ts'
import { appendLine, type SubjectLine } from '../../platform/subject-journal.ts'
import { creditRegister, enterpriseRegister } from './enterprise-register.ts'

export interface MergeInput {
  /** The entry that is merged into the kept one, and the versions of both that were seen. */
  readonly otherId: string
  readonly version: number
  readonly otherVersion: number
  readonly reason: string
}

// Whoever points to the merged entry points to the kept one from now on: nobody follows two arrows.
const POINT = `update enterprise set merged_into = $1, merged_at = coalesce(merged_at, $3::timestamptz), version = version + 1
  where id = $2 or merged_into = $2`
const MOVE_CREDIT = `update ${creditRegister.table.name} set enterprise_id = $1, version = version + 1 where enterprise_id = $2`

/**
 * Merges an entry into another. What the kept one does not know it takes over. Refuses entries that there are none of or that
 * are the same, one that is merged already, one outside the post's regions, and (`stale`) one that moved meanwhile.
 */
export async function mergeEnterprises(
  { pool, random }: Pick<KeepDeps, 'pool' | 'random'>,
  keptId: string,
  { otherId, version, otherVersion, reason }: MergeInput,
  actor: Officer,
  at: Moment,
): Promise<void> {
  if (keptId === otherId) throw invalid('/otherId', 'enterprise.mergeSelf')
  await withTransaction(pool, async (client) => {
    const { kept, other } = await lockBoth(client, keptId, otherId)
    for (const row of [kept, other])
      if (!mayKeep(enterpriseRegister, actor, row.regionId))
        throw new Refusal('not_permitted', 'enterprise.power')
    if (kept.version !== version || other.version !== otherVersion)
      throw new Refusal('stale', 'register.stale')
    const values = takenOver(kept.values, other.values)
    const changed = changedFields(enterpriseRegister, kept.values, values)
    await updateRows(client, enterpriseRegister, [{ ...kept, values }])
    await run(client, POINT, [keptId, otherId, sqlMoment(at)])
    await run(client, MOVE_CREDIT, [keptId, otherId])
    const picked = (given: Values) =>
      Object.fromEntries(changed.map(({ name }) => [name, given[name] ?? null]))
    const recorder = { actor, at, random }
    const taken = { was: picked(kept.values), values: picked(values), otherId, reason }
    await appendLine(client, subjectOf(enterpriseRegister, keptId), lineOf('absorb', taken), recorder)
    const gone = { was: {}, values: {}, keptId, reason }
    await appendLine(client, subjectOf(enterpriseRegister, otherId), lineOf('merge', gone), recorder)
  })
}

function lineOf(act: string, patch: object): SubjectLine {
  return { act, audience: 'departments', patch }
}

/** Locks both in the order of their ids, so that two who merge crosswise do not wait for each other. */
async function lockBoth(runner: Runner, keptId: string, otherId: string) {
  const rows = new Map<string, Stored>()
  for (const id of [keptId, otherId].sort()) {
    const row = await lockStored(runner, enterpriseRegister, id)
    if (row === undefined) throw new Refusal('not_found', 'enterprise.notFound')
    if (!row.isShown) throw new Refusal('not_now', 'enterprise.mergedAlready')
    rows.set(id, row)
  }
  const [kept, other] = [rows.get(keptId), rows.get(otherId)]
  if (kept === undefined || other === undefined) throw new Error('both were locked')
  return { kept, other }
}

/** What is known of the kept one, and of the other where the kept one knows nothing. */
function takenOver(kept: Values, other: Values): Values {
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, value ?? other[name] ?? null]))
}
