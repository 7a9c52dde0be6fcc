/** What the pages of meetings ask the server. */
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { get, post } from '../../../../ui/api.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { PreparationWire, PrepareWire } from '../../wire-inviting.ts'
import type { FeedbackWire } from '../../wire-opinions.ts'
import type { AgendaWire, HoldWire, MeetingWire, ScheduleWire } from '../../wire.ts'

export function useSchedule(): UseQueryResult<ScheduleWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'meetings'],
    queryFn: ({ signal }) => get<ScheduleWire>('/api/meetings', {}, signal),
  })
}

export function useMeeting(id: string): UseQueryResult<MeetingWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'meeting', id],
    queryFn: ({ signal }) => get<MeetingWire>(`/api/meetings/${id}`, {}, signal),
  })
}

export function useAgenda(seriesId: string): UseQueryResult<AgendaWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'agenda', seriesId],
    queryFn: ({ signal }) => get<AgendaWire>(`/api/meeting-series/${seriesId}/agenda`, {}, signal),
  })
}

/** Records a turn; `onHeld` is told the meeting. */
export function useHold(seriesId: string, onHeld: (meeting: MeetingWire) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: HoldWire) => post<MeetingWire>(`/api/meeting-series/${seriesId}/held`, body),
    async onSuccess(meeting) {
      await client.invalidateQueries({ queryKey: queryKeys.lists() })
      onHeld(meeting)
    },
  })
}

const turnPath = (seriesId: string, turn: string) => `/api/meeting-series/${seriesId}/turns/${turn}`

export function usePreparation(seriesId: string, turn: string): UseQueryResult<PreparationWire> {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'meeting-turn', seriesId, turn],
    queryFn: ({ signal }) => get<PreparationWire>(turnPath(seriesId, turn), {}, signal),
  })
}

/** Gives a turn its day and sends invitations; `onSent` follows. */
export function usePrepare(seriesId: string, turn: string, onSent: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: PrepareWire) => post<PreparationWire>(turnPath(seriesId, turn), body),
    async onSuccess() {
      onSent()
      await client.invalidateQueries({ queryKey: queryKeys.lists() })
    },
  })
}

/** Tells whoever said something what came of it. */
export function useFeedback(opinionId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: FeedbackWire) =>
      post<MeetingWire>(`/api/meeting-opinions/${opinionId}/feedback`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.lists() }),
  })
}
