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
import type { ChartWire, PlanWire, TemplatesWire, WeeklyWire } from '../../wire.ts'

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

/** The templates in force for a region. */
export function useTemplates(regionId: string): UseQueryResult<TemplatesWire['rows']> {
  return useQuery({
    queryKey: ['plan-templates', regionId],
    queryFn: ({ signal }) => get<TemplatesWire>('/api/plan-templates', { regionId }, signal),
    select: (answer) => answer.rows,
  })
}

export function useWeek(values: QueryValues): UseQueryResult<WeeklyWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'weekly-progress', values],
    queryFn: ({ signal }) => get<WeeklyWire>('/api/weekly-progress', values, signal),
    placeholderData: keepPreviousData,
  })
}

/**
 * Sends one change of a project's plan, and has what shows it read anew. `onDone` is told even when the form is gone by then, as
 * it is once the plan has another version.
 */
export function usePlanChange(
  projectId: string,
  act: 'lay' | 'replan' | 'amend' | 'move' | 'report',
  onDone: () => void,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => post<PlanWire>(`/api/projects/${projectId}/plan/${act}`, body),
    onSuccess(plan) {
      onDone()
      client.setQueryData([...queryKeys.matter(projectId), 'plan'], plan)
    },
    // What was refused as stale is read anew.
    onError: () => void client.invalidateQueries({ queryKey: queryKeys.matter(projectId) }),
    onSettled: () => void client.invalidateQueries({ queryKey: queryKeys.lists() }),
  })
}

/** Keeps the minutes of a week's meeting. */
export function useKeepMinutes(onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => post<WeeklyWire>('/api/weekly-progress/minutes', body),
    onSuccess: onDone,
    onSettled: () => void client.invalidateQueries({ queryKey: queryKeys.lists() }),
  })
}
