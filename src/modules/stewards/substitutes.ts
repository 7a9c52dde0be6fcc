/**
 * A steward's substitute while they are away: entered as every absence is, but never a chain. Whoever is away or stands in for
 * somebody in that time is nobody's substitute, and whoever stands in for somebody names none.
 */
import type { Pool } from 'pg'
import { parseMoment, type Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { Random } from '../../kernel/ids.ts'
import type { PersonId } from '../../kernel/matter.ts'
import type { Absence } from '../../kernel/organisation.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Reference } from '../../platform/reference.ts'
import { setAbsence } from '../people/absence.ts'
import { listAbsences } from '../people/store.ts'
import type { SubstituteWire } from './wire.ts'

/** Why this would make a chain of substitutes; null when it makes none. `known` are all absences entered so far. */
export function chainOf(
  absence: Absence,
  known: readonly Absence[],
): 'away' | 'standsIn' | 'isSubstitute' | null {
  const { personId, substituteId } = absence
  const meanwhile = known.filter((one) => one.fromAt < absence.toAt && absence.fromAt < one.toAt)
  if (meanwhile.some((one) => one.personId === substituteId)) return 'away'
  if (meanwhile.some((one) => one.substituteId === substituteId)) return 'standsIn'
  if (meanwhile.some((one) => one.substituteId === personId)) return 'isSubstitute'
  return null
}

/** Enters the actor's own absence with their substitute. Refuses a chain, what is over, and what every absence is refused for. */
export async function nameSubstitute(
  {
    pool,
    random,
    reference,
  }: { readonly pool: Pool; readonly random: Random; readonly reference: Reference },
  body: SubstituteWire,
  actor: Officer,
  now: Moment,
): Promise<void> {
  const { organisation } = reference.world
  const absence = {
    personId: actor.personId,
    substituteId: body.substituteId as PersonId,
    fromAt: momentIn(body.fromAt, '/fromAt'),
    toAt: momentIn(body.toAt, '/toAt'),
    reason: body.reason,
  }
  if (absence.toAt <= now) throw invalid('/toAt', 'absence.over')
  await withTransaction(pool, async (client) => {
    await setAbsence(client, absence, organisation, { actor, at: now, random })
    const others = (await listAbsences(client)).filter(
      (one) => one.personId !== absence.personId || one.fromAt !== absence.fromAt,
    )
    const chain = chainOf(absence, others)
    if (chain !== null) throw new Refusal('not_now', `steward.substitute.${chain}`)
  })
  await reference.refresh()
}

function momentIn(text: string, path: string): Moment {
  const at = parseMoment(text)
  if (at === null) throw invalid(path, 'field.format')
  return at
}
