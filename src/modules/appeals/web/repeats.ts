/** Asks the server what an appeal may repeat: while its title is typed, and when it is to be joined to its first. */
import { useQuery } from '@tanstack/react-query'
import { get, type QueryValues } from '../../../ui/api.ts'
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
    queryKey: queryKeys.appealRepeats({ enterpriseId, title: asked }),
    queryFn: () => getRepeats({ enterpriseId, title: asked }),
    enabled: enterpriseId !== '' && asked.length >= TITLE_MIN,
    staleTime: 60_000,
  })
  return data?.rows ?? []
}

/** Likely firsts of an appeal that is there, of any enterprise of the reader's regions. */
export function useFirsts(id: string, title: string): readonly MatterRowWire[] {
  const { data } = useQuery({
    queryKey: queryKeys.appealRepeats({ not: id, title }),
    queryFn: () => getRepeats({ not: id, title }),
    enabled: title !== '',
  })
  return data?.rows ?? []
}

function getRepeats(asked: QueryValues) {
  return get<{ rows: readonly MatterRowWire[] }>('/api/appeals/similar', asked)
}
