/** One park: its entry, who answers for it, how its projects stand, its zones and parcels, its history. */
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../../ui/api.ts'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { RegisterRowPage } from '../../../../ui/desk/register/register-row-page.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { StandingWire } from '../../wire.ts'
import { TrainCard } from '../../../through-train/web/desk/train-card.tsx'
import { ChiefCard } from './chief-card.tsx'
import { ParkProjects } from './park-projects.tsx'

const RELATED = [
  { path: 'zones', field: 'parkId' },
  { path: 'parcels', field: 'parkId' },
]

export function ParkPage() {
  return <RegisterRowPage path="parks" related={RELATED} more={(id) => <Standing id={id} />} />
}

function Standing({ id }: { id: string }) {
  const standing = useQuery({
    queryKey: [...queryKeys.lists(), 'park-standing', id],
    queryFn: ({ signal }) => get<StandingWire>(`/api/parks/${id}/standing`, {}, signal),
  })
  if (standing.error || standing.data === undefined) return <Loading of={standing} />
  return (
    <>
      <ChiefCard parkId={id} standing={standing.data} />
      <TrainCard path="parks" id={id} />
      <ParkProjects parkId={id} standing={standing.data} />
    </>
  )
}
