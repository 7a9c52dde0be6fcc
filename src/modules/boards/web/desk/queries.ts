/** What the pages of boards ask the server. */
import { keepPreviousData, useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { MatterListWire } from '../../../../platform/wire.ts'
import { get, type QueryValues } from '../../../../ui/api.ts'
import type { Pages } from '../../../../ui/matter-queries.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { MissedTargetsWire } from '../../../supervision/wire-missed.ts'
import type {
  BoardWire,
  CustodyWire,
  DensityWire,
  FigureListWire,
  FigureWire,
  LinksWire,
  WeakLinksWire,
} from '../../wire.ts'

/** What is counted at most a second after an act need not be asked for more often. */
const REFRESH_MS = 60_000

function useBoardPart<Answer>(path: string, values: QueryValues): UseQueryResult<Answer> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'board', path, values],
    queryFn: ({ signal }) => get<Answer>(path, values, signal),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })
}

export const useBoard = (values: QueryValues) => useBoardPart<BoardWire>('/api/boards/appeals', values)
export const useCustody = (values: QueryValues) =>
  useBoardPart<CustodyWire>('/api/boards/appeals/custody', values)
export const useWeakLinks = (values: QueryValues) =>
  useBoardPart<WeakLinksWire>('/api/boards/appeals/weak-links', values)
export const useLinks = (values: QueryValues) => useBoardPart<LinksWire>('/api/boards/appeals/links', values)
export const useDensity = (values: QueryValues) =>
  useBoardPart<DensityWire>('/api/boards/appeals/density', values)
export const useFigures = () => useBoardPart<FigureListWire>('/api/figures', {})
export const useFigure = (id: string) => useBoardPart<FigureWire>(`/api/figures/${id}`, {})

/** The units that may be criticised for a frozen month, and by which circular that is done already; for supervisors. */
export function useMissedTargets(figureId: string, maySupervise: boolean): UseQueryResult<MissedTargetsWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'missed-targets', figureId],
    queryFn: ({ signal }) => get<MissedTargetsWire>('/api/supervision/missed-targets', { figureId }, signal),
    enabled: maySupervise,
  })
}

/** The appeals behind a number. */
export function useBehind(path: string, values: QueryValues): Pages<MatterListWire> {
  return useInfiniteQuery({
    queryKey: [...queryKeys.lists(), 'behind', path, values],
    queryFn: ({ pageParam, signal }) => get<MatterListWire>(path, { ...values, before: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
}
