/** 项目进度公开: how far projects are, in the words that were decided; those released at one event stand together. No sign-in. */
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { Empty } from '../../../../ui/plain/empty.tsx'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { Skeleton } from '../../../../ui/plain/skeleton.tsx'
import { Page } from '../../../../ui/portal/page.tsx'
import type { PublicReleasesWire } from '../../wire.ts'

type Row = PublicReleasesWire['rows'][number]

export function ReleasesPage() {
  const { t } = useTexts()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['releases'],
    queryFn: ({ signal }) => get<PublicReleasesWire>('/api/open/releases', {}, signal),
  })
  const groups = [...Map.groupBy(data?.rows ?? [], ({ event }) => event)]
  return (
    <Page title={t('releases.title')}>
      <p className="lead">{t('releases.what')}</p>
      {isPending && error === null && <Skeleton rows={4} />}
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 && <Empty text={t('releases.none')} />}
      {groups.map(([event, rows]) => (
        <section key={event ?? ''} className="section">
          {groups.length > 1 && (
            <h2>{event === null ? t('releases.single') : t('releases.event', { event })}</h2>
          )}
          <div className="card-grid">
            {rows.map((row) => (
              <ReleaseCard key={row.code} row={row} />
            ))}
          </div>
        </section>
      ))}
    </Page>
  )
}

function ReleaseCard({ row }: { row: Row }) {
  const { t, name } = useTexts()
  return (
    <article className="section card" aria-label={row.title}>
      <p className="muted">
        {name(row.region)} {row.place} {t('invest.published', { day: row.publishedOn })}
      </p>
      <h3>{row.title}</h3>
      <p>
        <strong>{t(`project.status.${row.stage}`)}</strong>{' '}
        {row.percent !== null && t('releases.percent', { percent: row.percent })}
      </p>
      {row.percent !== null && (
        <progress
          max={100}
          value={row.percent}
          aria-label={t('releases.percent', { percent: row.percent })}
        />
      )}
      <p className="written">{row.progress}</p>
    </article>
  )
}
