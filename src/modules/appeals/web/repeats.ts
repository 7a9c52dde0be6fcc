/** Asks the server, while a title is typed, what the new appeal may repeat. */
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../ui/api.ts'
import { queryKeys } from '../../../ui/query-keys.ts'
import { useSettled } from '../../../ui/use-settled.ts'
import type { MatterRowWire } from '../../../platform/wire.ts'

/** Shorter titles say too little. */
const TITLE_MIN = 4
const SETTLED_MS = 400

/** Likely repeats of a title among the appeals of an enterprise; none while either is missing. */
export function useRepeats(enterpriseId: string, title: string): readonly MatterRowWire[] {
  const asked = useSettled(title.trim(), SETTLED_MS)
  const { data } = useQuery({
    queryKey: queryKeys.appealRepeats(enterpriseId, asked),
    queryFn: () =>
      get<{ rows: readonly MatterRowWire[] }>('/api/appeals/similar', { enterpriseId, title: asked }),
    enabled: enterpriseId !== '' && asked.length >= TITLE_MIN,
    staleTime: 60_000,
  })
  return data?.rows ?? []
}
