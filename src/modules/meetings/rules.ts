/** Which dispatch meetings a region holds, and who keeps their minutes. Pure. */
import type { Cadence } from '../../engines/occasions/cadence.ts'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import type { Found, LawView } from '../../kernel/law.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { MANAGE } from '../projects/powers.ts'
import { meetingCadence } from './parameters.ts'
import { MEETINGS, type MeetingName } from './words.ts'

/** A meeting that a region is to hold. */
export interface Wanted {
  readonly name: MeetingName
  readonly cadence: Found<Cadence>
}

/** A region holds meetings when it has a body that keeps the minutes; without one the region above does it for it. */
function isHolding(organisation: Organisation, regionId: RegionId): boolean {
  return organisation
    .posts()
    .some(
      ({ powers, departmentId }) =>
        powers.includes(MANAGE) && organisation.department(departmentId)?.regionId === regionId,
    )
}

/** The meetings of a region by its law: the city's own at the top, the counties' below it, the others everywhere (S000-09). */
export function wantedIn(organisation: Organisation, regionId: RegionId, law: LawView): readonly Wanted[] {
  if (!isHolding(organisation, regionId)) return []
  const isTop = organisation.region(regionId)?.parentId === null
  return MEETINGS.filter((name) => (isTop ? name !== 'county' : name !== 'city')).flatMap((name) => {
    const cadence = law.find(meetingCadence, { meeting: name })
    return cadence === undefined ? [] : [{ name, cadence }]
  })
}

/** The promotion office of the region, and of those above it. */
export function mayRecord(actor: Officer, regionId: RegionId): boolean {
  return hasPower(actor, MANAGE, { regionId })
}
