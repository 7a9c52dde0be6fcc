/**
 * 全生命周期跟踪服务 (S004-57): the stages of a project, what each asks for and how long it may take in a region, read from the law
 * of today. It tells nothing of any single project.
 */
import type { Moment } from '../../calendar/days.ts'
import type { Limit } from '../../calendar/limits.ts'
import type { Found } from '../../kernel/law.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { World } from '../../platform/reference.ts'
import { evidenceFor } from './gates.ts'
import { acceptLimit, stageLimit } from './parameters.ts'
import { MANAGE } from './powers.ts'
import type { TrackingWire } from './wire-tracking.ts'
import { STAGES } from './words.ts'

/** How projects are looked after in a region; in the topmost one unless one is named. Refuses a region that there is none of. */
export function trackingIn(
  { organisation, calendars, law }: Pick<World, 'organisation' | 'calendars' | 'law'>,
  asked: string | undefined,
  now: Moment,
): TrackingWire {
  const regions = organisation.regions()
  const region =
    asked === undefined
      ? regions.find(({ parentId }) => parentId === null)
      : organisation.region(asked as RegionId)
  if (region === undefined) throw new Refusal('not_found', 'region.unknown')
  const today = calendars.dayOf(now)
  const view = law.at({ regionId: region.id, lawOn: today, lawSeq: law.seq, today })
  const office = organisation.postWith(region.id, MANAGE)?.departmentId
  return {
    region: { id: region.id, name: region.name },
    regions: regions.map(({ id, name }) => ({ id, name })),
    office: office === undefined ? null : (organisation.department(office)?.name ?? null),
    stages: STAGES.map((stage) => ({
      stage,
      evidence: [...evidenceFor(stage)],
      // At full capacity the project is done: no clock runs any more.
      limit: stage === 'fullCapacity' ? null : limitWire(view.find(stageLimit, { stage })),
      acceptance: limitWire(view.find(acceptLimit, { stage })),
    })),
  }
}

function limitWire(found: Found<Limit> | undefined): TrackingWire['stages'][number]['limit'] {
  if (found === undefined) return null
  const { length, unit, label } = found.value
  return { length, unit, ...(label === undefined ? {} : { label }), basis: found.basis }
}
