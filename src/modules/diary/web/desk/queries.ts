/** What the pages of the diary ask the server. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { get } from '../../../../ui/api.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { DiaryWire, OverdueWire } from '../../wire.ts'
import type { ActivityListQueryWire, ActivityListWire, ActivityWire } from '../../wire-activity.ts'
import type { CockpitWire } from '../../wire-cockpit.ts'
import type { AdviceWire, PlansWire, PlanVisitsWire } from '../../wire-plans.ts'
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

export function usePlans(): UseQueryResult<PlansWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'visit-plans'],
    queryFn: ({ signal }) => get<PlansWire>('/api/visit-plans', {}, signal),
  })
}

export function usePlanVisits(id: string): UseQueryResult<PlanVisitsWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'visit-plans', id],
    queryFn: ({ signal }) => get<PlanVisitsWire>(`/api/visit-plans/${id}/visits`, {}, signal),
  })
}

export function useAdvice(): UseQueryResult<AdviceWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'visit-advice'],
    queryFn: ({ signal }) => get<AdviceWire>('/api/visit-advice', {}, signal),
  })
}

export function useActivity(month: string | undefined): UseQueryResult<ActivityWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'visit-activity', month ?? ''],
    queryFn: ({ signal }) => get<ActivityWire>('/api/visit-activity', { month }, signal),
  })
}

export function useActivityList(of: ActivityListQueryWire): UseQueryResult<ActivityListWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'visit-activity-list', of],
    queryFn: ({ signal }) => get<ActivityListWire>('/api/visit-activity/list', { ...of }, signal),
  })
}
