/** What the enterprise has said at meetings: what came of it, and what it thinks of that, which only the enterprise says. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { get, post } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { portalPaths } from '../../../../ui/paths.ts'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { SchemaForm } from '../../../../ui/plain/schema-form.tsx'
import { Section } from '../../../../ui/portal/page.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { RateBody, type MyOpinionsWire } from '../../wire-opinions.ts'
import { Facts } from './facts.tsx'

type Opinion = MyOpinionsWire['rows'][number]

export function Opinions({ seatId }: { seatId: string }) {
  const { t } = useTexts()
  const { data, error, refetch } = useQuery({
    queryKey: [...queryKeys.lists(), 'my-opinions', seatId],
    queryFn: ({ signal }) => get<MyOpinionsWire>('/api/my-opinions', {}, signal),
  })
  if (error !== null) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined || data.rows.length === 0) return null
  return (
    <Section title={t('meeting.portal.opinions')}>
      {data.rows.map((one) => (
        <OpinionCard key={one.id} opinion={one} />
      ))}
    </Section>
  )
}

function OpinionCard({ opinion }: { opinion: Opinion }) {
  const { t, name } = useTexts()
  const { appeal, answer, feedback, level, comment } = opinion
  return (
    <article className="card panel">
      <h3>
        {opinion.title} <span className="muted">{t(`meeting.outcome.${opinion.outcome}`)}</span>
      </h3>
      <p className="muted">
        {opinion.heldOn} {name(opinion.region)} {t(`meeting.name.${opinion.meeting}`)}
      </p>
      <p className="written">{opinion.content}</p>
      <Facts
        items={[
          ['meeting.portal.onTheSpot', answer],
          ['meeting.portal.feedback', feedback],
          ['meeting.portal.judged', level === null ? null : `${t(`appeal.level.${level}`)} ${comment ?? ''}`],
        ]}
      />
      {appeal !== null && (
        <p>
          <Link to={portalPaths.matter('appeals', appeal.id)}>
            {t('meeting.portal.appeal')} {appeal.code} · {t(`appeal.status.${appeal.status}`)}
          </Link>
        </p>
      )}
      {opinion.mayRate && <Rating id={opinion.id} />}
    </article>
  )
}

function Rating({ id }: { id: string }) {
  const { t } = useTexts()
  const client = useQueryClient()
  const rating = useMutation({
    mutationFn: (input: object) => post(`/api/my-opinions/${id}/rating`, input),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.lists() }),
  })
  return (
    <details className="more-act">
      <summary>{t('meeting.portal.judge')}</summary>
      <SchemaForm
        schema={RateBody}
        kind="rating"
        draftName={`meeting.rating.${id}`}
        submit={t('rating.send')}
        onSubmit={async (input) => {
          await rating.mutateAsync(input)
        }}
      />
    </details>
  )
}
