/** Which projects somebody sees, as conditions on `project p` and its `matter m`. */
import { READ_REGION, type Actor } from '../../kernel/actor.ts'

/** Whoever reads the region sees its projects that are not confidential; others those that they are readers of. */
export function seenBy(actor: Actor, put: (value: unknown) => string): string[] {
  if (actor.kind === 'officer' && actor.powers.includes(READ_REGION))
    return [`m.region_id = any(${put([...actor.regions])}::uuid[])`, 'not m.confidential']
  return [`p.id in (select r.matter_id from reader r where r.party = any(${put(actor.parties)}::uuid[]))`]
}
