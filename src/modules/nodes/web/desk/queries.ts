/** What the pages of plans ask the server, and how they send a change: each answers the plan as it is then. */
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import { get, post, postFile, type QueryValues } from '../../../../ui/api.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { ChartWire } from '../../wire-chart.ts'
import type { BehindWire, PatternsWire } from '../../wire-misses.ts'
import type { FileNodesWire, TemplatesWire, TemplateVersionsWire } from '../../wire-templates.ts'
import type { WeeklyWire } from '../../wire-weekly.ts'
import type { PlanWire, PreviewWire } from '../../wire.ts'
import type { PlanType } from '../../words.ts'

const chartKey = [...queryKeys.lists(), 'wall-chart'] as const

export function useChart(): UseQueryResult<ChartWire> {
  return useQuery({
    queryKey: chartKey,
    queryFn: ({ signal }) => get<ChartWire>('/api/wall-chart', {}, signal),
  })
}

/** The plan of a project; of none, nothing is asked. */
export function usePlan(projectId: string | null): UseQueryResult<PlanWire> {
  return useQuery({
    enabled: projectId !== null,
    queryKey: [...queryKeys.matter(projectId ?? ''), 'plan'],
    queryFn: ({ signal }) => get<PlanWire>(`/api/projects/${projectId}/plan`, {}, signal),
  })
}

const TEMPLATES = 'plan-templates'

/** The templates in force for a region, the reader's own unless another is named. */
export function useTemplates(regionId?: string): UseQueryResult<TemplatesWire> {
  return useQuery({
    queryKey: [TEMPLATES, regionId],
    queryFn: ({ signal }) => get<TemplatesWire>('/api/plan-templates', { regionId }, signal),
  })
}

/** What a region has published of a type. */
export function useTemplateVersions(
  regionId: string,
  type: PlanType,
): UseQueryResult<TemplateVersionsWire['rows']> {
  return useQuery({
    queryKey: [TEMPLATES, regionId, type],
    queryFn: ({ signal }) =>
      get<TemplateVersionsWire>('/api/plan-templates/versions', { regionId, type }, signal),
    select: (answer) => answer.rows,
  })
}

/** Publishes the next version of a template. */
export function usePublishTemplate(onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => post<TemplatesWire>('/api/plan-templates', body),
    onSuccess: onDone,
    onSettled: () => void client.invalidateQueries({ queryKey: [TEMPLATES] }),
  })
}

/** Has a file of nodes looked through; nothing is kept of it. */
export function useReadNodes(address: string, query: QueryValues, onDone: (answer: FileNodesWire) => void) {
  return useMutation({
    mutationFn: (file: File) => postFile<FileNodesWire>(address, query, file),
    onSuccess: onDone,
  })
}

export function useWeek(values: QueryValues): UseQueryResult<WeeklyWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'weekly-progress', values],
    queryFn: ({ signal }) => get<WeeklyWire>('/api/weekly-progress', values, signal),
    placeholderData: keepPreviousData,
  })
}

const MISSES = [...queryKeys.lists(), 'missed-nodes'] as const

/** How often each unit has missed nodes in a time. */
export function useMissPatterns(values: QueryValues): UseQueryResult<PatternsWire> {
  return useQuery({
    queryKey: [...MISSES, values],
    queryFn: ({ signal }) => get<PatternsWire>('/api/missed-nodes', values, signal),
    placeholderData: keepPreviousData,
  })
}

/** The misses behind one number. */
export function useMissesBehind(values: QueryValues): UseQueryResult<BehindWire> {
  return useQuery({
    queryKey: [...MISSES, 'behind', values],
    queryFn: ({ signal }) => get<BehindWire>('/api/missed-nodes/behind', values, signal),
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

/** Looks at what a change would do. */
export function usePlanPreview(projectId: string, act: 'replan' | 'amend' | 'move') {
  return useMutation({
    mutationFn: (draft: object) => post<PreviewWire>(`/api/projects/${projectId}/plan/${act}/preview`, draft),
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
