/**
 * Registering an enterprise by hand, and writing down that it was dissolved, as an officer with the power does it: checked,
 * entered, written down.
 */
import type { Pool } from 'pg'
import { dayOf, parseDay, CHINA_ZONE, type Moment } from '../../calendar/days.ts'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { EnterpriseId, RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { REGISTER } from './power.ts'
import { requireUscc } from './rules.ts'
import { addEnterprises, findEnterprise, setEnd, type Enterprise } from './store.ts'

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
  return { ...enterprise, endedOn: null }
}

export interface EndInput {
  /** The day on which it was dissolved or struck off; null takes back what was written by mistake. */
  readonly endedOn: string | null
  readonly reason: string
}

/**
 * Writes down that an enterprise was dissolved, or that this was a mistake; its agents go on reading what it has filed.
 * Refuses an enterprise that there is none of, one outside the post's regions, and a day that has not come.
 */
export async function endEnterprise(
  { pool, random }: Omit<RegisterDeps, 'ids'>,
  id: string,
  { endedOn, reason }: EndInput,
  actor: Officer,
  at: Moment,
): Promise<Enterprise> {
  const day = endedOn === null ? null : parseDay(endedOn)
  if (day !== null && day > dayOf(at, CHINA_ZONE)) throw invalid('/endedOn', 'enterprise.endAhead')
  return withTransaction(pool, async (client) => {
    const known = await findEnterprise(client, id)
    if (known === undefined) throw new Refusal('not_found', 'enterprise.notFound')
    if (!hasPower(actor, REGISTER, known)) throw new Refusal('not_permitted', 'enterprise.power')
    if (known.endedOn === day) throw invalid('/endedOn', 'enterprise.sameEnd')
    await setEnd(client, known.id, day)
    const line = { act: 'end', audience: 'departments', patch: { endedOn, reason } } as const
    await appendLine(client, `register:enterprise:${known.id}`, line, { actor, at, random })
    return { ...known, endedOn: day }
  })
}
