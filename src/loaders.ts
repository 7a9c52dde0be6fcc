/** How the reference data is loaded: each part by the module whose tables hold it. */
import { loadCalendars } from './modules/calendars/store.ts'
import { loadLaw } from './modules/law/store.ts'
import { loadOrganisation } from './modules/people/store.ts'
import type { Loaders } from './platform/reference.ts'

export const loaders: Loaders = { calendars: loadCalendars, organisation: loadOrganisation, law: loadLaw }
