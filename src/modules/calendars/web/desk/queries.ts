/** What the calendar page asks the server. */
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import { get, post } from '../../../../ui/api.ts'
import type { CalendarPageWire, NoticePreviewWire } from '../../page-wire.ts'

const CALENDARS = 'calendars'

/** A year for the country or a region; without a year the present one. */
export function useCalendar(values: {
  year: string | undefined
  regionId: string | undefined
}): UseQueryResult<CalendarPageWire> {
  return useQuery({
    queryKey: [CALENDARS, values],
    queryFn: ({ signal }) => get<CalendarPageWire>('/api/calendars', values, signal),
    placeholderData: keepPreviousData,
  })
}

/** For which year of which region; null for the country. */
export interface Scope {
  readonly regionId: string | null
  readonly year: number
}

interface NoticeGiven extends Scope {
  readonly text: string
  readonly name: string
}

/** Tries a notice out. Nothing is written. */
export function usePreview() {
  return useMutation({
    mutationFn: (given: NoticeGiven) => post<NoticePreviewWire>('/api/calendars/preview', given),
  })
}

interface YearGiven extends Scope {
  readonly source: string
  readonly days: NoticePreviewWire['days']
}

/** Publishes a year. All that shows a time is looked at anew; open matters follow as the server moves them. */
export function usePublish() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (given: YearGiven) => post<{ calendarNo: number }>('/api/calendars/years', given),
    onSuccess: () => client.invalidateQueries(),
  })
}
