/** What the pages of registers read and send. */
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type {
  RegisterHistoryWire,
  RegisterImportWire,
  RegisterListWire,
  RegisterRowWire,
  RegisterWire,
} from '../../../engines/registers/wire.ts'
import { get, post, postFile, type QueryValues } from '../../api.ts'
import { usePages, type Pages } from '../../matter-queries.ts'

const KEY = 'register'
const addressOf = (path: string) => `/api/registers/${path}`

/** The fields of a register. */
export function useRegister(path: string): UseQueryResult<RegisterWire> {
  return useQuery({
    queryKey: [KEY, path, 'fields'],
    queryFn: ({ signal }) => get<RegisterWire>(`${addressOf(path)}/fields`, {}, signal),
    staleTime: Infinity,
  })
}

/** Rows by text and fields, newest first. */
export function useRegisterRows(path: string, values: QueryValues): Pages<RegisterListWire> {
  return usePages({ key: [KEY, path, 'list', values], path: addressOf(path), values, cursor: 'before' })
}

export function useRegisterRow(path: string, id: string): UseQueryResult<RegisterRowWire> {
  return useQuery({
    queryKey: [KEY, path, 'row', id],
    queryFn: ({ signal }) => get<RegisterRowWire>(`${addressOf(path)}/${id}`, {}, signal),
  })
}

export function useRegisterHistory(path: string, id: string): UseQueryResult<RegisterHistoryWire> {
  return useQuery({
    queryKey: [KEY, path, 'history', id],
    queryFn: ({ signal }) => get<RegisterHistoryWire>(`${addressOf(path)}/${id}/history`, {}, signal),
  })
}

export interface Written {
  readonly values: Readonly<Record<string, string | null>>
  readonly isConfirmed?: boolean
}

/** Begins a row, or changes one under the version that the person saw. */
export function useKeepRow(path: string, row: RegisterRowWire | null) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (written: Written) =>
      row === null
        ? post<RegisterRowWire>(addressOf(path), written)
        : post<RegisterRowWire>(`${addressOf(path)}/${row.id}/change`, { ...written, version: row.version }),
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}

export interface Sending {
  readonly file: File
  readonly mark?: string
  readonly broken?: 'leaveOut'
}

/** Looks what a file would do; with the mark of that it is done. */
export function useSendRows(path: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, ...query }: Sending) =>
      postFile<RegisterImportWire>(`${addressOf(path)}/import`, query, file),
    onSuccess: ({ isDone }) => (isDone ? client.invalidateQueries({ queryKey: [KEY] }) : undefined),
  })
}

/** The address of a file to be written out. */
export function fileAddress(path: string, file: 'template.xlsx' | 'export.xlsx', query = ''): string {
  return `${addressOf(path)}/${file}${query}`
}
