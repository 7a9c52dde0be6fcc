/** What the pages beside help orders ask: answers are asked anew with all lists. */
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { get } from '../../../../ui/api.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'

export function useHelp<Answer>(
  address: string,
  question: Readonly<Record<string, string | undefined>> = {},
): UseQueryResult<Answer> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'help', address, question],
    queryFn: ({ signal }) => get<Answer>(address, question, signal),
    placeholderData: keepPreviousData,
  })
}
