/** What the pages of plans ask the server, and how they send a change: each answers the plan as it is then. */
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import { get, post, type QueryValues } from '../../../../ui/api.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { ChartWire, PlanWire, WeeklyWire } from '../../wire.ts'

const chartKey = [...queryKeys.lists(), 'wall-chart'] as const

export function useChart(): UseQueryResult<ChartWire> {
  return useQuery({
    queryKey: chartKey,
    queryFn: ({ signal }) => get<ChartWire>('/api/wall-chart', {}, signal),
  })
}

export function usePlan(projectId: string): UseQueryResult<PlanWire> {
  return useQuery({
    queryKey: [...queryKeys.matter(projectId), 'plan'],
    queryFn: ({ signal }) => get<PlanWire>(`/api/projects/${projectId}/plan`, {}, signal),
  })
}

export function useWeek(values: QueryValues): UseQueryResult<WeeklyWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'weekly-progress', values],
    queryFn: ({ signal }) => get<WeeklyWire>('/api/weekly-progress', values, signal),
    placeholderData: keepPreviousData,
  })
}

/** Sends one change of a project's plan, and has what shows it read anew. */
export function usePlanChange(projectId: string, act: 'lay' | 'replan' | 'move' | 'report') {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => post<PlanWire>(`/api/projects/${projectId}/plan/${act}`, body),
    onSuccess(plan) {
      client.setQueryData([...queryKeys.matter(projectId), 'plan'], plan)
    },
    // What was refused as stale is read anew too.
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.lists() }),
  })
}

/** Keeps the minutes of a week's meeting. */
export function useKeepMinutes() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => post<WeeklyWire>('/api/weekly-progress/minutes', body),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.lists() }),
  })
}
