/** What the portal asks the server. Old data stays on the screen while new comes. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type {
  ClockWire,
  ExplainLineWire,
  InboxWire,
  MatterListWire,
  MatterViewWire,
  MessageWire,
  TimeWire,
} from '../../platform/wire.ts'
import { get, type QueryValues } from '../api.ts'
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
export function useMatterPages(values: QueryValues) {
  return usePages(queryKeys.matterList(values), '/api/matters', values)
}

function usePages(queryKey: readonly unknown[], path: string, values: QueryValues) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => get<MatterListWire>(path, { ...values, before: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: MINUTE_MS,
  })
}

/** Matters of the reader's enterprise that have some words; goes on by key. */
export function useFoundPages(values: QueryValues) {
  return usePages(queryKeys.search(values), '/api/search', values)
}

/** One matter as this reader sees it. */
export function useMatter(path: string, id: string) {
  return useQuery({
    queryKey: queryKeys.matterView(path, id),
    queryFn: ({ signal }) => get<MatterViewWire>(`/api/${path}/${id}`, {}, signal),
    refetchInterval: (query) => (query.state.data?.isOpen === true ? MINUTE_MS : false),
  })
}

interface ExplanationWire {
  readonly lines: readonly ExplainLineWire[]
  readonly clock: ClockWire
}

/** The explanation of one clock, asked for when it is opened. */
export function useExplanation(path: string, id: string, clockId: string, isOpen: boolean) {
  return useQuery({
    queryKey: queryKeys.explain(path, id, clockId),
    queryFn: ({ signal }) => get<ExplanationWire>(`/api/${path}/${id}/clocks/${clockId}/explain`, {}, signal),
    enabled: isOpen,
  })
}

interface MessagePage {
  readonly rows: readonly MessageWire[]
  readonly next: string | null
}

export function useMessagePages() {
  return useInfiniteQuery({
    queryKey: queryKeys.messages(),
    queryFn: ({ pageParam, signal }) => get<MessagePage>('/api/messages', { before: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
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
