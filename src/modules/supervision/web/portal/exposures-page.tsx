/**
 * 曝光台: units and persons that are named in public, with the facts, the basis, and what was put right since. Needs no
 * sign-in. What was withdrawn stays as a line that says so.
 */
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { Empty } from '../../../../ui/plain/empty.tsx'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { Skeleton } from '../../../../ui/plain/skeleton.tsx'
import { Page } from '../../../../ui/portal/page.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { PublicExposuresWire } from '../../wire.ts'

type Exposure = PublicExposuresWire['rows'][number]

export function ExposuresPage() {
  const { t } = useTexts()
  const exposures = useQuery({
    queryKey: ['exposures'],
    queryFn: ({ signal }) => get<PublicExposuresWire>('/api/open/exposures', {}, signal),
  })
  const { data, error, isPending, refetch } = exposures
  return (
    <Page title={t('exposures.title')}>
      <p className="lead">{t('exposures.what')}</p>
      {isPending && error === null && <Skeleton rows={4} />}
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 && <Empty text={t('exposures.none')} />}
      {data?.rows.map((row) => (
        <ExposureCard key={row.code} row={row} />
      ))}
    </Page>
  )
}

function ExposureCard({ row }: { row: Exposure }) {
  const { t, name } = useTexts()
  const reading = useReading()
  const { withdrawn } = row
  return (
    <article className="section card exposure" aria-label={row.title ?? row.code}>
      <p className="muted">
        <span className="code">{row.code}</span> {momentWords(row.publishedAt, reading)}
      </p>
      {withdrawn !== null ? (
        <p>
          {t('exposures.withdrawn', {
            moment: momentWords(withdrawn.at, reading),
            reason: withdrawn.reason,
          })}
        </p>
      ) : (
        <>
          <h2>{row.title}</h2>
          <p>
            <strong>
              {row.unit && name(row.unit)} {row.person}
            </strong>
          </p>
          <Told label={t('exposure.field.facts.public')} text={row.facts} />
          <Told label={t('exposure.field.basis.public')} text={row.basis} />
          <Told label={t('exposure.field.rectification')} text={row.rectification} />
        </>
      )}
    </article>
  )
}

/** A text as it was written, under its heading; nothing where there is none. */
function Told({ label, text }: { label: string; text: string | null }) {
  if (text === null) return null
  return (
    <div className="exposure-part">
      <h3>{label}</h3>
      <p className="written">{text}</p>
    </div>
  )
}
