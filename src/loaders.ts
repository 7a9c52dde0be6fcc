/** How the reference data is loaded: each part by the module whose tables hold it. */
import { loadCalendars } from './modules/calendars/store.ts'
import { loadLaw } from './modules/law/store.ts'
import { listCharges } from './modules/parks/chief-store.ts'
import { loadOrganisation } from './modules/people/store.ts'
import type { Loaders } from './platform/reference.ts'

export const loaders: Loaders = {
  calendars: loadCalendars,
  organisation: async (runner, no, calendars) =>
    loadOrganisation(runner, no, calendars, await listCharges(runner)),
  law: loadLaw,
}
