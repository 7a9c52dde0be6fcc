/** Registering an enterprise by hand, as an officer with the power does it: checked, entered, written down. */
import type { Pool } from 'pg'
import type { Moment } from '../../calendar/days.ts'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { EnterpriseId, RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { requireUscc } from './rules.ts'
import { addEnterprises, type Enterprise } from './store.ts'

/** The power of posts that register enterprises of their regions. */
export const REGISTER = 'enterprise.register'

export interface RegisterDeps {
  readonly pool: Pool
  readonly ids: Ids
  readonly random: Random
}

export interface RegisterInput {
  readonly name: string
  readonly uscc: string
  readonly regionId: string
  readonly usccConfirmed?: boolean
}

/**
 * Registers an enterprise. Refuses an unknown region, a region outside the post's, a code that is wrong or doubtful and
 * not confirmed, and a code that is registered already.
 */
export async function registerEnterprise(
  { pool, ids, random }: RegisterDeps,
  input: RegisterInput,
  actor: Officer,
  organisation: Pick<Organisation, 'region'>,
  at: Moment,
): Promise<Enterprise> {
  const regionId = input.regionId as RegionId
  if (organisation.region(regionId) === undefined) throw invalid('/regionId', 'region.unknown')
  if (!hasPower(actor, REGISTER, { regionId })) throw new Refusal('not_permitted', 'enterprise.power')
  const usccConfirmed = input.usccConfirmed === true
  const uscc = requireUscc(input.uscc, usccConfirmed)
  const id = ids.next() as EnterpriseId
  const enterprise = { id, name: input.name.trim(), uscc, regionId }
  await withTransaction(pool, async (client) => {
    await addEnterprises(client, [{ ...enterprise, usccConfirmed }], at)
    const line = {
      act: 'register',
      audience: 'departments',
      patch: { ...enterprise, usccConfirmed },
    } as const
    await appendLine(client, `register:enterprise:${id}`, line, { actor, at, random })
  })
  return enterprise
}
