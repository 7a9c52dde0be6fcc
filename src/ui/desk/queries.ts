/** What the desk asks the server, as queries of the cache. Old data stays on the screen while new comes. */
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { EnterpriseWire } from '../../modules/enterprises/wire.ts'
import type { DepartmentWire } from '../../modules/people/wire.ts'
import type {
  ClockWire,
  ExplainLineWire,
  InboxWire,
  MatterListWire,
  MatterViewWire,
  MessageWire,
  NameWire,
  ReasonWire,
} from '../../platform/wire.ts'
import { get, type QueryValues } from '../api.ts'
import { queryKeys } from '../query-keys.ts'

/** A list that goes on by key. */
export type Pages<Page> = UseInfiniteQueryResult<InfiniteData<Page>>

function usePages<Page extends { readonly next: string | null }>(
  key: readonly unknown[],
  path: string,
  values: QueryValues,
  cursor: 'before' | 'after',
): Pages<Page> {
  return useInfiniteQuery({
    queryKey: [...key, 'pages'],
    queryFn: ({ pageParam, signal }) => get<Page>(path, { ...values, [cursor]: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** Rows of an inbox group in order of due, with the counts of all groups. */
export function useInbox(values: QueryValues): Pages<InboxWire> {
  return usePages(queryKeys.inbox(values), '/api/inbox', values, 'after')
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
  return usePages(queryKeys.matterList(values), '/api/matters', values, 'before')
}

/** One matter as this reader sees it. */
export function useMatter(path: string, id: string): UseQueryResult<MatterViewWire> {
  return useQuery({
    queryKey: queryKeys.matterView(path, id),
    queryFn: ({ signal }) => get<MatterViewWire>(`/api/${path}/${id}`, {}, signal),
  })
}

export interface Explanation {
  readonly lines: readonly ExplainLineWire[]
  readonly clock: ClockWire
}

export function useExplanation(path: string, id: string, clockId: string): UseQueryResult<Explanation> {
  return useQuery({
    queryKey: queryKeys.explain(path, id, clockId),
    queryFn: ({ signal }) => get<Explanation>(`/api/${path}/${id}/clocks/${clockId}/explain`, {}, signal),
  })
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
  return usePages(queryKeys.enterprises(values), '/api/enterprises', values, 'before')
}

export function useEnterprise(id: string): UseQueryResult<EnterpriseWire> {
  return useQuery({
    queryKey: queryKeys.enterprise(id),
    queryFn: ({ signal }) => get<EnterpriseWire>(`/api/enterprises/${id}`, {}, signal),
  })
}

interface MessagePage {
  readonly rows: readonly MessageWire[]
  readonly next: string | null
}

export function useMessages(): Pages<MessagePage> {
  return usePages(queryKeys.messages(), '/api/messages', {}, 'before')
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
  readonly matter: { id: string; path: string; code: string; title: string } | null
}

export function useDefects(): UseQueryResult<{ rows: readonly DefectWire[] }> {
  return useQuery({
    queryKey: queryKeys.defects(),
    queryFn: ({ signal }) => get<{ rows: DefectWire[] }>('/api/defects', {}, signal),
  })
}
