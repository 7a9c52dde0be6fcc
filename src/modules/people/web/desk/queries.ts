/** What the page of people and posts reads and sends. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post } from '../../../../ui/api.ts'
import type { AbsenceInput, AbsenceWire, StaffWire } from '../../staff-wire.ts'

const KEY = 'staff'

export function useStaff() {
  return useQuery({
    queryKey: [KEY],
    queryFn: ({ signal }) => get<StaffWire>('/api/staff', {}, signal),
  })
}

export function useSendAway() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: AbsenceInput) => post<null>('/api/absences', input),
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}

export function useEndAbsence() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ person, fromAt }: AbsenceWire) =>
      post<null>('/api/absences/end', { personId: person.id, fromAt }),
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}

export function useChangePassword() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (given: { current: string; next: string }) => post<null>('/api/password', given),
    onSuccess: () => client.invalidateQueries(),
  })
}
