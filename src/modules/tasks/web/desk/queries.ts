/** What the pages of listed tasks ask the server, and how they send a report or a decision. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post } from '../../../../ui/api.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { TasksFilter, TasksWire, TaskWire } from '../../wire.ts'

/** Below the key of registers: what is read in or changed there is asked anew here. */
const KEY = ['register', 'listed-tasks', 'standing'] as const

export function useTasks(filter: TasksFilter) {
  return useQuery({
    queryKey: [...KEY, filter],
    queryFn: ({ signal }) => get<TasksWire>('/api/listed-tasks', filter, signal),
    placeholderData: keepPreviousData,
  })
}

export function useTask(id: string) {
  return useQuery({
    queryKey: [...KEY, 'one', id],
    queryFn: ({ signal }) => get<TaskWire>(`/api/listed-tasks/${id}`, {}, signal),
  })
}

/** Sends a report, a correction or a decision; all that is shown of tasks is asked anew. */
export function useTaskStep(
  id: string,
  act: 'report' | 'correct' | 'confirm' | 'return',
  onDone: () => void,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => post<TaskWire>(`/api/listed-tasks/${id}/${act}`, body),
    onSuccess: onDone,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['register'] })
      await client.invalidateQueries({ queryKey: queryKeys.messages() })
    },
  })
}
