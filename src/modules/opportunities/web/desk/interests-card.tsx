/** Who is interested in an opportunity: made a lead with one click, or put aside with the reason. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { get, post } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { Writing } from '../../../../ui/desk/fact-list.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { InterestListWire, LeadAnswerWire } from '../../wire.ts'

type Interest = InterestListWire['rows'][number]

export function InterestsCard({ opportunityId }: { opportunityId: string }) {
  const { t } = useTexts()
  const interests = useQuery({
    queryKey: [...queryKeys.lists(), 'interests', opportunityId],
    queryFn: ({ signal }) =>
      get<InterestListWire>(`/api/opportunities/${opportunityId}/interests`, {}, signal),
  })
  const { data } = interests
  return (
    <Card title={t('opportunity.interests')}>
      <Loading of={interests} />
      {data?.rows.length === 0 && <p className="desk-muted">{t('opportunity.interests.none')}</p>}
      {data?.rows.map((interest) => (
        <InterestRow key={interest.id} interest={interest} />
      ))}
    </Card>
  )
}

function InterestRow({ interest }: { interest: Interest }) {
  const { t } = useTexts()
  const reading = useReading()
  const { project, dismissedReason } = interest
  return (
    <section className="desk-filed">
      <h3>
        {interest.organisation} {project !== null && <Tag>{t('opportunity.interest.isLead')}</Tag>}
      </h3>
      <p>
        {interest.person} <span className="desk-code">{interest.phone}</span>{' '}
        <span className="desk-muted">{momentWords(interest.askedAt, reading)}</span>
      </p>
      {interest.message !== null && <Writing>{interest.message}</Writing>}
      {project !== null && (
        <DeskLink href={deskPaths.matter('projects', project.id)}>
          {project.code} {project.title}
        </DeskLink>
      )}
      {dismissedReason !== null && (
        <p className="desk-muted">{t('opportunity.interest.dismissed', { reason: dismissedReason })}</p>
      )}
      {project === null && dismissedReason === null && <Answer id={interest.id} />}
    </section>
  )
}

function Answer({ id }: { id: string }) {
  const { t, problem } = useTexts()
  const client = useQueryClient()
  const [reason, setReason] = useState<string | null>(null)
  const answer = useMutation({
    mutationFn: () =>
      reason === null
        ? post<LeadAnswerWire>(`/api/opportunity-interests/${id}/lead`)
        : post<object>(`/api/opportunity-interests/${id}/dismiss`, { reason }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.lists() }),
  })
  return (
    <>
      <div className="desk-row-acts desk-no-print">
        {reason === null ? (
          <>
            <Button size="small" type="primary" loading={answer.isPending} onClick={() => answer.mutate()}>
              {t('opportunity.interest.lead')}
            </Button>
            <Button size="small" onClick={() => setReason('')}>
              {t('opportunity.interest.dismiss')}
            </Button>
          </>
        ) : (
          <>
            <Input
              aria-label={t('opportunity.interest.why')}
              placeholder={t('opportunity.interest.why')}
              value={reason}
              maxLength={200}
              onChange={({ target }) => setReason(target.value)}
            />
            <Button
              size="small"
              disabled={reason.trim() === ''}
              loading={answer.isPending}
              onClick={() => answer.mutate()}
            >
              {t('opportunity.interest.dismiss')}
            </Button>
            <Button size="small" onClick={() => setReason(null)}>
              {t('ui.cancel')}
            </Button>
          </>
        )}
      </div>
      {answer.error && <Alert type="error" title={problem(answer.error)} />}
    </>
  )
}
