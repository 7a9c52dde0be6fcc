/** Who gives values to a region: posts with the power, in their own regions. */
import type { Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { SET_LAW } from './words.ts'

/** Refuses (`not_permitted`) who may not set values of a region. */
export function checkPower(actor: Officer, regionId: RegionId): void {
  if (!maySet(actor, regionId)) throw new Refusal('not_permitted', 'act.relation')
}

/** Regions above or beside one's own are not one's own to set. */
export function maySet(actor: Officer, regionId: RegionId): boolean {
  return actor.powers.includes(SET_LAW) && actor.regions.has(regionId)
}
