/**
 * What every city starts with: the country's holidays, and for each top region the values that the platform proposes. No
 * people, no departments, no limits that a region must decree itself. Entering it again changes nothing.
 */
import type { Pool } from 'pg'
import { CHINA_ZONE, dayOf } from '../calendar/days.ts'
import { SYSTEM } from '../kernel/actor.ts'
import { seedDays, seedYears } from '../modules/calendars/seed.ts'
import { seedCalendars } from '../modules/calendars/store.ts'
import { applyPreset } from '../modules/law/apply-preset.ts'
import { platformDefaults } from '../modules/law/presets.ts'
import { listParameterRows } from '../modules/law/store.ts'
import { loadOrganisation } from '../modules/people/store.ts'
import { parameters } from '../parameters.ts'
import { withTransaction } from '../platform/database/pool.ts'
import { systemNow, systemRandom } from '../platform/system.ts'

export interface SeededReference {
  /** Years of holidays that were entered. */
  readonly years: readonly number[]
  /** Codes of the top regions that were given the platform's values. */
  readonly regions: readonly string[]
  /** Whether there is any region at all. */
  readonly hasRegions: boolean
}

const SOURCE = '国务院办公厅历年节假日安排通知（chinese-days）'

/** Enters what is missing, in one transaction. */
export async function seedReference(pool: Pool): Promise<SeededReference> {
  const at = systemNow()
  const today = dayOf(at, CHINA_ZONE)
  const recorder = { actor: SYSTEM, at, random: systemRandom }
  return withTransaction(pool, async (client) => {
    const years = await seedCalendars(
      client,
      { days: seedDays(), years: seedYears(), source: SOURCE },
      recorder,
    )
    const organisation = await loadOrganisation(client, 0, { dayOf: (moment) => dayOf(moment, CHINA_ZONE) })
    const known = new Set((await listParameterRows(client)).map(({ regionId }) => regionId))
    const top = organisation.regions().filter(({ parentId }) => parentId === null)
    const bare = top.filter(({ id }) => !known.has(id))
    const context = { parameters, organisation, today, ...recorder }
    for (const { id } of bare)
      await applyPreset(client, platformDefaults, { regionId: id, effectiveFrom: today }, context)
    return { years, regions: bare.map(({ code }) => code), hasRegions: top.length > 0 }
  })
}
