/** The filters of a list of matters, as they stand in the address and as they are asked of the server. Pure. */
import type { Search } from '../search.ts'

export const STATES = ['open', 'closed', 'all'] as const
export const LIGHTS = ['black', 'red', 'yellow', 'green', 'paused'] as const
export const SCOPES = ['mine', 'region'] as const

/** Names of the filters in the address. `row` is not one of them: it tells where the person was. */
export const FILTERS = ['state', 'status', 'light', 'scope', 'departmentId', 'enterpriseId', 'code'] as const
export type Filter = (typeof FILTERS)[number]
export type Filters = Readonly<Record<Filter, string>>

/** The filters of an address; what it does not say is open matters in the widest scope the person has. */
export function filtersOf(search: Search, maySeeRegion: boolean): Filters {
  const oneOf = (name: Filter, words: readonly string[], otherwise: string) =>
    words.includes(search[name] ?? '') ? (search[name] ?? otherwise) : otherwise
  return {
    state: oneOf('state', STATES, 'open'),
    status: search['status'] ?? '',
    light: oneOf('light', LIGHTS, ''),
    scope: maySeeRegion ? oneOf('scope', SCOPES, 'region') : 'mine',
    departmentId: search['departmentId'] ?? '',
    enterpriseId: search['enterpriseId'] ?? '',
    code: search['code'] ?? '',
  }
}

/** What the server is asked about one kind, or about every kind for an empty name; empty values and `all` are left out. */
export function questionOf(kind: string, filters: Filters): Record<string, string> {
  const asked = { kind, ...filters, state: filters.state === 'all' ? '' : filters.state }
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''))
}

/** Whether the list is narrowed by more than its state and scope, so that a person may want all of it back. */
export function isNarrowed(filters: Filters): boolean {
  return [filters.status, filters.light, filters.departmentId, filters.enterpriseId, filters.code].some(
    (value) => value !== '',
  )
}
