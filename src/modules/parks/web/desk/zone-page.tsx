/** One functional zone: its entry, its projects and enterprises with what they add up to, its history. */
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList } from '../../../../ui/desk/fact-list.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { RegisterRowPage } from '../../../../ui/desk/register/register-row-page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { ZoneStandingWire } from '../../wire.ts'

const number = (value: number) => value.toLocaleString('en-US')

export function ZonePage() {
  return <RegisterRowPage path="zones" more={(id) => <Standing id={id} />} />
}

function Standing({ id }: { id: string }) {
  const { t } = useTexts()
  const standing = useQuery({
    queryKey: [...queryKeys.lists(), 'zone-standing', id],
    queryFn: ({ signal }) => get<ZoneStandingWire>(`/api/zones/${id}/standing`, {}, signal),
  })
  if (standing.error || standing.data === undefined) return <Loading of={standing} />
  const { projects, wan, taxWan, jobs, taxPerMu, leading, stages, enterprises, enterpriseCount } =
    standing.data
  const listed = `${deskPaths.list('projects')}?zoneId=${id}`
  return (
    <Card title={t('zone.ui.standing')}>
      <FactList
        items={[
          { label: t('zone.ui.projects'), value: <DeskLink href={listed}>{projects}</DeskLink> },
          { label: t('zone.ui.investment'), value: number(wan) },
          { label: t('zone.ui.tax'), value: number(taxWan) },
          { label: t('zone.ui.taxPerMu'), value: taxPerMu === null ? null : number(taxPerMu) },
          { label: t('zone.ui.jobs'), value: number(jobs) },
          {
            label: t('zone.ui.leading'),
            value: leading === null ? null : `${leading.industry} ${leading.percent}%`,
          },
        ]}
      />
      <div className="desk-card-body">
        <ul className="park-stages">
          {stages
            .filter(({ count }) => count > 0)
            .map(({ stage, count }) => (
              <li key={stage}>
                <DeskLink href={`${listed}&stage=${stage}`}>{t(`project.status.${stage}`)}</DeskLink>
                <strong>{count}</strong>
              </li>
            ))}
        </ul>
        <h3>{t('zone.ui.enterprises', { count: enterpriseCount })}</h3>
        <ul className="park-list">
          {enterprises.map((one) => (
            <li key={one.id}>
              <DeskLink href={deskPaths.matter('enterprises', one.id)}>{one.name}</DeskLink>{' '}
              <span className="desk-muted">{t('zone.ui.of', { n: one.projects })}</span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
