/** What only the portal asks the server; what both doors ask of matters stands in matter-queries.ts. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { InboxWire, MatterListWire, MatterViewWire, TimeWire } from '../../platform/wire.ts'
import { get, type QueryValues } from '../api.ts'
import { useMatterView, usePages, type Pages } from '../matter-queries.ts'
import { queryKeys } from '../query-keys.ts'

/** Times left in hours grow old by themselves, so open matters are looked at again each minute. */
const MINUTE_MS = 60_000

/** What waits for the reader's enterprise. */
export function useWaiting() {
  return useQuery({
    queryKey: queryKeys.inbox({}),
    queryFn: ({ signal }) => get<InboxWire>('/api/inbox', {}, signal),
    refetchInterval: MINUTE_MS,
  })
}

/** A list of matters that goes on by key. */
export function useMatterPages(values: QueryValues): Pages<MatterListWire> {
  return usePages({
    key: queryKeys.matterList(values),
    path: '/api/matters',
    values,
    cursor: 'before',
    everyMs: MINUTE_MS,
  })
}

/** One matter as this reader sees it. */
export function useMatter(path: string, id: string): UseQueryResult<MatterViewWire> {
  return useMatterView(path, id, MINUTE_MS)
}

/** Matters of the reader's enterprise that have some words; goes on by key. */
export function useFoundPages(values: QueryValues): Pages<MatterListWire> {
  return usePages({
    key: queryKeys.search(values),
    path: '/api/search',
    values,
    cursor: 'before',
    everyMs: MINUTE_MS,
  })
}

/** How far a matter is, as anybody who knows its code may see. */
export interface ProgressWire extends Pick<TimeWire, 'light' | 'dueAt' | 'dueOn'> {
  readonly code: string
  readonly kind: string
  /** The status. */
  readonly stage: string
  readonly isOpen: boolean
}

export function useProgress(code: string) {
  return useQuery({
    queryKey: queryKeys.progress(code),
    queryFn: ({ signal }) => get<ProgressWire>(`/api/open/progress/${encodeURIComponent(code)}`, {}, signal),
    enabled: code !== '',
  })
}
