/** Everything that was opened for a project: appeals, reports, explanations, whatever carries its id. */
import { useQuery } from '@tanstack/react-query'
import type { MatterListWire } from '../../../../platform/wire.ts'
import { get } from '../../../../ui/api.ts'
import { RelatedCard } from '../../../../ui/desk/matter/related-card.tsx'
import { useReadsRegion } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'

export function ProjectMatters({ id }: { id: string }) {
  const { t } = useTexts()
  const scope = useReadsRegion() ? 'region' : 'mine'
  const question = { projectId: id, scope }
  const list = useQuery({
    queryKey: queryKeys.matterList(question),
    queryFn: ({ signal }) => get<MatterListWire>('/api/matters', question, signal),
  })
  return <RelatedCard title={t('ui.project.matters')} rows={list.data?.rows ?? []} />
}
