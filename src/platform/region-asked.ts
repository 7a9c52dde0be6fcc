/** The region that an officer asks about: the one they name, or else that of their post. */
import type { Officer } from '../kernel/actor.ts'
import type { RegionId } from '../kernel/matter.ts'
import type { Organisation, Region } from '../kernel/organisation.ts'
import { Refusal } from '../kernel/refusal.ts'

/** Refuses (`not_found`) a region that nobody knows or that is not among the officer's: to them there is none. */
export function regionAsked(organisation: Organisation, actor: Officer, asked: string | undefined): Region {
  const region = organisation.region((asked ?? actor.regionId) as RegionId)
  if (region === undefined || !actor.regions.has(region.id)) throw new Refusal('not_found', 'region.unknown')
  return region
}
