/** What the region calls its service, above what people do there; nothing while it has no name of its own. */
import { useQuery } from '@tanstack/react-query'
import type { NameWire } from '../../../../platform/wire.ts'
import { get } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'

/** The name changes with the region of the enterprise for which somebody acts. */
export function BrandLine({ seatId }: { seatId: string | undefined }) {
  const { name } = useTexts()
  const { data } = useQuery({
    queryKey: ['service', seatId ?? ''],
    queryFn: ({ signal }) => get<{ brand: NameWire | null }>('/api/open/service', {}, signal),
    staleTime: Infinity,
  })
  return data?.brand ? <p className="brand-line">{name(data.brand)}</p> : null
}
