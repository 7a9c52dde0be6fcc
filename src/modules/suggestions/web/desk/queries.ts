/** What the desk asks of suggestions beside an appeal; read once for hint and card. */
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../../ui/api.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { DraftWire, SuggestionWire } from '../../wire.ts'

export function useSuggestion(appealId: string | undefined) {
  return useQuery({
    queryKey: [...queryKeys.matter(appealId ?? ''), 'suggestion'],
    queryFn: ({ signal }) => get<SuggestionWire>(`/api/appeals/${appealId ?? ''}/suggestion`, {}, signal),
    enabled: appealId !== undefined,
  })
}

export function useDraftOpinion(appealId: string | undefined) {
  return useQuery({
    queryKey: [...queryKeys.matter(appealId ?? ''), 'opinion-draft'],
    queryFn: ({ signal }) => get<DraftWire>(`/api/appeals/${appealId ?? ''}/opinion-draft`, {}, signal),
    enabled: appealId !== undefined,
  })
}
