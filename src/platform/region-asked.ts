/** The region that an officer asks about: the one they name, or else that of their post. */
import type { Officer } from '../kernel/actor.ts'
import type { RegionId } from '../kernel/matter.ts'
import type { Organisation, Region } from '../kernel/organisation.ts'
import { Refusal } from '../kernel/refusal.ts'

/** The regions that an officer may ask about, to be chosen from. */
export function regionsToAsk(organisation: Organisation, actor: Officer): Pick<Region, 'id' | 'name'>[] {
  return organisation
    .regions()
    .filter(({ id }) => actor.regions.has(id))
    .map(({ id, name }) => ({ id, name }))
}

/** Refuses (`not_found`) a region that nobody knows or that is not among the officer's: to them there is none. */
export function regionAsked(organisation: Organisation, actor: Officer, asked: string | undefined): Region {
  const region = organisation.region((asked ?? actor.regionId) as RegionId)
  if (region === undefined || !actor.regions.has(region.id)) throw new Refusal('not_found', 'region.unknown')
  return region
}
