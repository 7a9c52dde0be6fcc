/** What the page of reorganisations reads and sends. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post } from '../../../../ui/api.ts'
import type { StaffWire } from '../../../people/staff-wire.ts'
import type { DraftInput, PreviewWire, ReorganisationListWire, ReorganisationWire } from '../../wire.ts'

const KEY = 'reorganisations'
/** While one is carried out, its progress is asked for so often. */
const PROGRESS_MS = 2000

export function useReorganisations() {
  return useQuery({
    queryKey: [KEY],
    queryFn: ({ signal }) => get<ReorganisationListWire>('/api/reorganisations', {}, signal),
    refetchInterval: ({ state }) => (state.data?.rows.some(isMoving) === true ? PROGRESS_MS : false),
  })
}

/** Under way, or about to be: its day may be today. */
function isMoving({ status }: ReorganisationWire): boolean {
  return status === 'running' || status === 'planned'
}

/** The posts of the departments that one administers, and who holds them. */
export function useStaff() {
  return useQuery({
    queryKey: ['staff'],
    queryFn: ({ signal }) => get<StaffWire>('/api/staff', {}, signal),
  })
}

export function useDraft() {
  return useMutation({
    mutationFn: (input: DraftInput) => post<PreviewWire>('/api/reorganisations', input),
  })
}

/** Confirms what was shown; what is known of departments and matters may be old from then on. */
export function useConfirm() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ reorganisation: { id }, hash }: PreviewWire) =>
      post<ReorganisationWire>(`/api/reorganisations/${id}/confirm`, { hash }),
    onSuccess: () => client.invalidateQueries(),
  })
}

/** Calls one off, or tries the rest of it again. */
export function useStep() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, step }: { id: string; step: 'cancel' | 'again' }) =>
      post<ReorganisationWire>(`/api/reorganisations/${id}/${step}`),
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}
