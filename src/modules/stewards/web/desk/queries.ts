/** What the pages of stewards ask and change. Whatever changes who looks after what makes all of it be asked anew. */
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { get, post } from '../../../../ui/api.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { HeldPostsWire } from '../../wire.ts'

const ALL = [...queryKeys.lists(), 'stewards'] as const
const SELDOM_MS = 300_000
/** How often a run that is being solved is looked at. */
const SOLVING_MS = 1500

/** An answer about stewards, by its address and question. */
export function useStewards<Answer>(
  address: string,
  question: Readonly<Record<string, string | undefined>> = {},
  isWaiting?: (answer: Answer) => boolean,
): UseQueryResult<Answer> {
  return useQuery({
    queryKey: [...ALL, address, question],
    queryFn: ({ signal }) => get<Answer>(address, question, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data !== undefined && isWaiting?.(state.data as Answer) === true ? SOLVING_MS : false,
  })
}

/** Whom one may put into a slot. */
export function useHolders(): UseQueryResult<HeldPostsWire> {
  return useQuery({
    queryKey: [...ALL, 'held-posts'],
    queryFn: ({ signal }) => get<HeldPostsWire>('/api/held-posts', {}, signal),
    staleTime: SELDOM_MS,
  })
}

export interface Change {
  readonly address: string
  readonly body?: object
}

/** Changes something and has all of it asked anew. */
export function useChange<Answer>(
  onDone?: (answer: Answer) => void,
): UseMutationResult<Answer, Error, Change> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ address, body }: Change) => post<Answer>(address, body ?? {}),
    onSuccess: async (answer) => {
      await client.invalidateQueries({ queryKey: queryKeys.lists() })
      onDone?.(answer)
    },
  })
}
