/** Who may publish which days: the country's from the topmost region, local ones from the region they hold in or above. Pure. */
import type { Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { PUBLISH } from './words.ts'

/** Whether an officer may publish the days of a region, of the country where it is null. */
export function mayPublish(organisation: Organisation, actor: Officer, regionId: RegionId | null): boolean {
  const isTop = organisation.region(actor.regionId)?.parentId === null
  const reaches = regionId === null ? isTop : actor.regions.has(regionId)
  return actor.powers.includes(PUBLISH) && reaches
}

/** Refuses `not_permitted` to an officer who may not publish these days. */
export function checkPublisher(organisation: Organisation, actor: Officer, regionId: RegionId | null): void {
  if (!mayPublish(organisation, actor, regionId)) throw new Refusal('not_permitted', 'act.relation')
}
