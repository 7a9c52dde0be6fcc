/** What the pages of enterprises read and send besides the register itself. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post } from '../../../../ui/api.ts'
import type { DuplicatesWire, EnterpriseProfileWire, GivenWire } from '../../wire.ts'

const KEY = 'enterprise-profile'

export function useProfile(id: string) {
  return useQuery({
    queryKey: [KEY, id],
    queryFn: ({ signal }) => get<EnterpriseProfileWire>(`/api/enterprises/${id}/profile`, {}, signal),
  })
}

/** What it was asked for and has handed in. */
export function useGiven(id: string) {
  return useQuery({
    queryKey: [KEY, id, 'given'],
    queryFn: ({ signal }) => get<GivenWire>(`/api/enterprises/${id}/given`, {}, signal),
  })
}

export function useDuplicates() {
  return useQuery({
    queryKey: [KEY, 'duplicates'],
    queryFn: ({ signal }) => get<DuplicatesWire>('/api/enterprises/duplicates', {}, signal),
  })
}

export interface Merging {
  readonly keptId: string
  readonly otherId: string
  readonly version: number
  readonly otherVersion: number
  readonly reason: string
}

/** Merges one entry into another; every list and page of either is read anew. */
export function useMerge() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ keptId, ...body }: Merging) =>
      post<EnterpriseProfileWire>(`/api/enterprises/${keptId}/merge`, body),
    onSuccess: () => client.invalidateQueries(),
  })
}
