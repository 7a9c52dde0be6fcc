/** What only the desk asks the server; what both doors ask of matters stands in matter-queries.ts. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { EnterpriseWire } from '../../modules/enterprises/wire.ts'
import type { DepartmentWire } from '../../modules/people/wire.ts'
import type { InboxWire, MatterListWire, NameWire, ReasonWire } from '../../platform/wire.ts'
import { get, type QueryValues } from '../api.ts'
import { usePages, type Pages } from '../matter-queries.ts'
import { queryKeys } from '../query-keys.ts'

/** Rows of an inbox group in order of due, with the counts of all groups. */
export function useInbox(values: QueryValues): Pages<InboxWire> {
  return usePages({ key: queryKeys.inbox(values), path: '/api/inbox', values, cursor: 'after' })
}

/** How much waits in each group of the inbox, for the menu. */
export function useInboxCounts(isOn: boolean): UseQueryResult<InboxWire['counts']> {
  return useQuery({
    queryKey: queryKeys.inbox({ group: 'overdue', counts: true }),
    queryFn: ({ signal }) => get<InboxWire>('/api/inbox', { group: 'overdue' }, signal),
    select: (inbox) => inbox.counts,
    enabled: isOn,
  })
}

export function useMatterList(values: QueryValues): Pages<MatterListWire> {
  return usePages({ key: queryKeys.matterList(values), path: '/api/matters', values, cursor: 'before' })
}

const SELDOM_MS = 10 * 60_000

export function useDepartments(): UseQueryResult<readonly DepartmentWire[]> {
  return useQuery({
    queryKey: queryKeys.departments(),
    queryFn: ({ signal }) => get<{ rows: DepartmentWire[] }>('/api/departments', {}, signal),
    select: (answer) => answer.rows,
    staleTime: SELDOM_MS,
  })
}

/** The departments that mostly had such matters, the most frequent first, with how many. Asks nothing without an address. */
export function useLikelyDepartments(
  address: string | undefined,
): UseQueryResult<ReadonlyMap<string, number>> {
  return useQuery({
    queryKey: queryKeys.likelyDepartments(address ?? ''),
    queryFn: ({ signal }) =>
      get<{ rows: { departmentId: string; times: number }[] }>(address ?? '', {}, signal),
    select: ({ rows }) => new Map(rows.map(({ departmentId, times }) => [departmentId, times])),
    enabled: address !== undefined,
    staleTime: SELDOM_MS,
  })
}

/** A post that somebody holds, as pickers show it. */
export interface HeldPostWire {
  readonly id: string
  readonly name: NameWire
  readonly department: NameWire
  readonly holders: readonly string[]
}

/** The posts from which people are called together, for those whose post may do so. */
export function useHeldPosts(): UseQueryResult<readonly HeldPostWire[]> {
  return useQuery({
    queryKey: queryKeys.heldPosts(),
    queryFn: ({ signal }) => get<{ rows: HeldPostWire[] }>('/api/supervision/team-posts', {}, signal),
    select: (answer) => answer.rows,
    staleTime: SELDOM_MS,
  })
}

export interface RegionWire {
  readonly id: string
  readonly code: string
  readonly name: NameWire
  readonly parentId: string | null
}

export function useRegions(): UseQueryResult<readonly RegionWire[]> {
  return useQuery({
    queryKey: queryKeys.regions(),
    queryFn: ({ signal }) => get<{ rows: RegionWire[] }>('/api/regions', {}, signal),
    select: (answer) => answer.rows,
    staleTime: SELDOM_MS,
  })
}

interface EnterprisePage {
  readonly rows: readonly EnterpriseWire[]
  readonly next: string | null
}

export function useEnterprises(values: QueryValues): Pages<EnterprisePage> {
  return usePages({ key: queryKeys.enterprises(values), path: '/api/enterprises', values, cursor: 'before' })
}

export function useEnterprise(id: string): UseQueryResult<EnterpriseWire> {
  return useQuery({
    queryKey: queryKeys.enterprise(id),
    queryFn: ({ signal }) => get<EnterpriseWire>(`/api/enterprises/${id}`, {}, signal),
  })
}

/** Colours of the open matters of one department. */
export interface LightsRow {
  readonly department: { readonly id: string; readonly name: NameWire }
  readonly green: number
  readonly yellow: number
  readonly red: number
  readonly black: number
  readonly paused: number
}

export function useLights(): UseQueryResult<{ rows: readonly LightsRow[]; at: string }> {
  return useQuery({
    queryKey: queryKeys.lights(),
    queryFn: ({ signal }) => get<{ rows: LightsRow[]; at: string }>('/api/lights', {}, signal),
    refetchInterval: 30_000,
  })
}

/** Something addressed to nobody: a vacant receiver, a missing calendar. */
export interface DefectWire {
  readonly id: string
  readonly at: string
  readonly what: Omit<ReasonWire, 'text'> & { readonly text?: string }
  /** The vacant post with its department. */
  readonly post: NameWire | null
  readonly matter: { id: string; path: string; code: string; title: string } | null
}

export function useDefects(): UseQueryResult<{ rows: readonly DefectWire[] }> {
  return useQuery({
    queryKey: queryKeys.defects(),
    queryFn: ({ signal }) => get<{ rows: DefectWire[] }>('/api/defects', {}, signal),
  })
}
