/** What the pages of the diary ask the server. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { get } from '../../../../ui/api.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { DiaryWire, OverdueWire } from '../../wire.ts'
import type { CockpitWire } from '../../wire-cockpit.ts'
import type { ResidencyDaysQueryWire, ResidencyDaysWire, ResidencyWire } from '../../wire-residency.ts'

export function useCockpit(): UseQueryResult<CockpitWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'cockpit'],
    queryFn: ({ signal }) => get<CockpitWire>('/api/cockpit', {}, signal),
  })
}

export function useDiary(month: string | undefined): UseQueryResult<DiaryWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'diary', month ?? ''],
    queryFn: ({ signal }) => get<DiaryWire>('/api/diary', { month }, signal),
  })
}

export function useOverdue(scope: 'mine' | 'region'): UseQueryResult<OverdueWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'visits-overdue', scope],
    queryFn: ({ signal }) => get<OverdueWire>('/api/visits-overdue', { scope }, signal),
  })
}

export function useResidency(month: string | undefined): UseQueryResult<ResidencyWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'residency', month ?? ''],
    queryFn: ({ signal }) => get<ResidencyWire>('/api/residency', { month }, signal),
  })
}

export function useResidencyDays(of: ResidencyDaysQueryWire): UseQueryResult<ResidencyDaysWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'residency-days', of],
    queryFn: ({ signal }) => get<ResidencyDaysWire>('/api/residency/days', { ...of }, signal),
  })
}
