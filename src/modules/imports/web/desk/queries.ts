/** What the pages of imports read and send. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, postFile } from '../../../../ui/api.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type {
  ExportListWire,
  ExportsOfRunWire,
  ImportListWire,
  ImportMode,
  ImportReportWire,
  ImportViewWire,
  ProfileListWire,
} from '../../wire.ts'

const KEY = 'imports'

export function useProfiles() {
  return useQuery({
    queryKey: [KEY, 'profiles'],
    queryFn: ({ signal }) => get<ProfileListWire>('/api/imports/profiles', {}, signal),
    staleTime: Infinity,
  })
}

export function useImports() {
  return useInfiniteQuery({
    queryKey: [KEY, 'list'],
    queryFn: ({ pageParam, signal }) => get<ImportListWire>('/api/imports', { before: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export function useImport(id: string | undefined) {
  return useQuery({
    queryKey: [KEY, 'one', id],
    queryFn: ({ signal }) => get<ImportViewWire>(`/api/imports/${id}`, {}, signal),
    enabled: id !== undefined,
  })
}

export function useExportsOf(runId: string) {
  return useQuery({
    queryKey: [KEY, 'exports', runId],
    queryFn: ({ signal }) => get<ExportsOfRunWire>(`/api/imports/${runId}/exports`, {}, signal),
  })
}

export function useWaitingExports() {
  return useQuery({
    queryKey: [KEY, 'exports'],
    queryFn: ({ signal }) => get<ExportListWire>('/api/imports/exports', {}, signal),
  })
}

/** Asks anew what may be taken. */
export function useRefreshExports(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: [KEY, 'exports'] })
}

export function useAskExport(runId: string) {
  const onSuccess = useRefreshExports()
  return useMutation({
    mutationFn: (reason: string) => post<ExportsOfRunWire>(`/api/imports/${runId}/exports`, { reason }),
    onSuccess,
  })
}

export function useDecideExport(id: string) {
  const onSettled = useRefreshExports()
  return useMutation({
    mutationFn: (decision: { isApproved: boolean; answer?: string }) =>
      post(`/api/imports/exports/${id}/decide`, decision),
    onSettled,
  })
}

export interface Sending {
  readonly file: File
  readonly profile: string
  readonly mode: ImportMode
}

/** Sends a file. What it wrote stands in every list. */
export function useSendFile() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, profile, mode }: Sending) =>
      postFile<ImportReportWire>('/api/imports', { profile, mode }, file),
    onSuccess: async ({ mode }) => {
      if (mode === 'check') return
      await client.invalidateQueries({ queryKey: [KEY] })
      await client.invalidateQueries({ queryKey: queryKeys.lists() })
    },
  })
}
