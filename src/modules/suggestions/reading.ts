/** Who looks at what of suggestions: the appeal that somebody may see, the region whose office is looked at. */
import { READ_REGION, hasPower, maySee, type Actor, type Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Name, Organisation } from '../../kernel/organisation.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { APPEAL_POWERS } from '../appeals/appeal.ts'
import { officeRegionOf } from './examples.ts'
import { lookAt, type Looked } from './suggestion-store.ts'
import { KEEP_SUGGESTIONS } from './words.ts'

/** An appeal that somebody may see. Refuses `not_found` for every other, and for confidential ones. */
export async function lookFor(runner: Runner, actor: Actor, id: string): Promise<Looked> {
  const appeal = await lookAt(runner, id)
  if (
    appeal === undefined ||
    !maySee(actor, { regionId: appeal.regionId, confidential: false }, appeal.readers)
  )
    throw new Refusal('not_found', reason('matter.notFound'))
  return appeal
}

/** The regions that somebody reads as a whole. */
export function regionsRead(actor: Officer): readonly RegionId[] {
  return actor.powers.includes(READ_REGION) ? [...actor.regions] : []
}

const READING: readonly string[] = [READ_REGION, APPEAL_POWERS.dispatch, KEEP_SUGGESTIONS]

export interface Place {
  readonly id: RegionId
  readonly name: Name
}

/** The region that is asked for, or the first one, and those that may be looked at instead: each has an office that dispatches. */
export function placeFor(
  organisation: Organisation,
  actor: Officer,
  asked: string | undefined,
): { readonly region: Place; readonly regions: Place[] } {
  const regions = organisation
    .regions()
    .filter(({ id }) => READING.some((power) => hasPower(actor, power, { regionId: id })))
    .filter(({ id }) => officeRegionOf(organisation, id) === id)
    .map(({ id, name }) => ({ id, name }))
  const region = regions.find(({ id }) => asked === undefined || id === asked)
  if (region !== undefined) return { region, regions }
  if (asked !== undefined) throw new Refusal('not_found', reason('region.unknown'))
  throw new Refusal('not_permitted', reason('act.relation'))
}
