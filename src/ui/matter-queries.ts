/**
 * What both doors ask the server about matters, as queries of the cache. Old data stays on the screen while new comes. How
 * often something is asked again is each door's: the desk is told of changes, a phone looks by itself.
 */
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { ClockWire, ExplainLineWire, MatterViewWire, MessageWire } from '../platform/wire.ts'
import { get, type QueryValues } from './api.ts'
import { queryKeys } from './query-keys.ts'

/** A list that goes on by key. */
export type Pages<Page> = UseInfiniteQueryResult<InfiniteData<Page>>

interface PagesQuery {
  readonly key: readonly unknown[]
  readonly path: string
  readonly values: QueryValues
  /** The value of the address that says from where a page goes on. */
  readonly cursor: 'before' | 'after'
  /** After how many milliseconds it is asked again by itself; never without one. */
  readonly everyMs?: number
}

/** A list whose answer says where its next page begins. */
export function usePages<Page extends { readonly next: string | null }>({
  key,
  path,
  values,
  cursor,
  everyMs,
}: PagesQuery): Pages<Page> {
  return useInfiniteQuery({
    queryKey: [...key, 'pages'],
    queryFn: ({ pageParam, signal }) => get<Page>(path, { ...values, [cursor]: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: everyMs ?? false,
  })
}

/** One matter as this reader sees it; `everyMs` is how often an open one is asked again by itself. */
export function useMatterView(path: string, id: string, everyMs?: number): UseQueryResult<MatterViewWire> {
  return useQuery({
    queryKey: queryKeys.matterView(path, id),
    queryFn: ({ signal }) => get<MatterViewWire>(`/api/${path}/${id}`, {}, signal),
    refetchInterval: (query) => (query.state.data?.isOpen === true ? (everyMs ?? false) : false),
  })
}

interface ExplanationWire {
  readonly lines: readonly ExplainLineWire[]
  readonly clock: ClockWire
}

/** The explanation of one clock, asked for when it is opened. */
export function useExplanation(
  path: string,
  id: string,
  clockId: string,
  isOpen = true,
): UseQueryResult<ExplanationWire> {
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

/** The messages of the reader, the latest first. */
export function useMessages(): Pages<MessagePage> {
  return usePages({ key: queryKeys.messages(), path: '/api/messages', values: {}, cursor: 'before' })
}
