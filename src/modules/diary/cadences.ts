/** How often enterprises are visited, as every region says today. */
import type { Day } from '../../calendar/days.ts'
import type { World } from '../../platform/reference.ts'
import { cadenceDays } from './parameters.ts'
import type { Cadence } from './store.ts'
import { ENTERPRISE_CLASSES } from './words.ts'

/** What each region asks for today; a region that has given no number lists nobody. */
export function cadencesOf({ law }: World, regions: readonly Cadence['regionId'][], today: Day): Cadence[] {
  return regions.flatMap((regionId) => {
    const view = law.at({ regionId, lawOn: today, lawSeq: law.seq, today })
    return ENTERPRISE_CLASSES.flatMap((one) => {
      const days = view.find(cadenceDays, { class: one })?.value
      return days === undefined ? [] : [{ regionId, class: one, days }]
    })
  })
}
