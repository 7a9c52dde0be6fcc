/** 招商机会 for everybody: what is offered, and below each a few lines by which a visitor may be called back. No sign-in. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { get } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { moneyWords } from '../../../../ui/money.ts'
import { ActionButton } from '../../../../ui/plain/action-button.tsx'
import { Empty } from '../../../../ui/plain/empty.tsx'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { Skeleton } from '../../../../ui/plain/skeleton.tsx'
import { Page } from '../../../../ui/portal/page.tsx'
import type { PublicOpportunitiesWire } from '../../wire.ts'
import { InterestForm } from './interest-form.tsx'

type Row = PublicOpportunitiesWire['rows'][number]

export function OpportunitiesPage() {
  const { t } = useTexts()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['opportunities'],
    queryFn: ({ signal }) => get<PublicOpportunitiesWire>('/api/open/opportunities', {}, signal),
  })
  return (
    <Page title={t('invest.title')}>
      <p className="lead">{t('invest.what')}</p>
      {isPending && error === null && <Skeleton rows={4} />}
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 && <Empty text={t('invest.none')} />}
      {data?.rows.map((row) => (
        <OpportunityCard key={row.id} row={row} />
      ))}
    </Page>
  )
}

function OpportunityCard({ row }: { row: Row }) {
  const { t, name, language } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const facts = [
    { label: t('invest.industry'), value: row.industry },
    { label: t('invest.place'), value: row.place },
    {
      label: t('invest.investment'),
      value: row.investment === null ? null : moneyWords(row.investment, language),
    },
    { label: t('invest.office'), value: row.office === null ? null : name(row.office) },
  ]
  return (
    <article className="section card" aria-label={row.title}>
      <p className="muted">
        {name(row.region)} {t('invest.published', { day: row.publishedOn })}{' '}
        <span className="code">{row.code}</span>
      </p>
      <h2>{row.title}</h2>
      <p className="written">{row.summary}</p>
      <dl className="facts">
        {facts.flatMap(({ label, value }) =>
          value === null
            ? []
            : [
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>,
              ],
        )}
      </dl>
      {row.conditions !== null && (
        <>
          <h3>{t('invest.conditions')}</h3>
          <p className="written">{row.conditions}</p>
        </>
      )}
      {isOpen ? (
        <InterestForm opportunityId={row.id} />
      ) : (
        <ActionButton onClick={() => setOpen(true)}>{t('invest.open')}</ActionButton>
      )}
    </article>
  )
}
