/** 会议邀请: what the enterprise is invited to, with its answer and what it wants to raise; and what came of what it said. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Type } from 'typebox'
import { get, post } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { Empty } from '../../../../ui/plain/empty.tsx'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { SchemaForm } from '../../../../ui/plain/schema-form.tsx'
import { Skeleton } from '../../../../ui/plain/skeleton.tsx'
import { ForEnterprise } from '../../../../ui/portal/guard.tsx'
import { Page } from '../../../../ui/portal/page.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { AnswerBody, type MyInvitationsWire } from '../../wire-inviting.ts'
import { Facts } from './facts.tsx'
import { Opinions } from './opinions.tsx'

type Invitation = MyInvitationsWire['rows'][number]

/** Once the last day for topics is over, only the answer is asked for. */
const ANSWER_ALONE = Type.Omit(AnswerBody, ['topic'])

export function InvitationsPage() {
  return <ForEnterprise>{(_me, seat) => <Invitations key={seat.id} seatId={seat.id} />}</ForEnterprise>
}

function Invitations({ seatId }: { seatId: string }) {
  const { t } = useTexts()
  const { data, error, refetch } = useQuery({
    queryKey: [...queryKeys.lists(), 'my-invitations', seatId],
    queryFn: ({ signal }) => get<MyInvitationsWire>('/api/my-invitations', {}, signal),
  })
  return (
    <Page title={t('meeting.portal.menu')}>
      {data === undefined && error === null && <Skeleton rows={3} />}
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 && <Empty text={t('meeting.portal.none')} />}
      {data?.rows.map((one) => (
        <InvitationCard key={one.id} invitation={one} />
      ))}
      <Opinions seatId={seatId} />
    </Page>
  )
}

function InvitationCard({ invitation }: { invitation: Invitation }) {
  const { t, name } = useTexts()
  const { answer, topic, heldOn, mayAnswer } = invitation
  const over = heldOn === null ? t('meeting.portal.over') : t('meeting.portal.held', { on: heldOn })
  return (
    <article className="card panel">
      <h2>
        {[name(invitation.region), invitation.host, t(`meeting.name.${invitation.meeting}`)]
          .filter(Boolean)
          .join(' · ')}
      </h2>
      <Facts
        items={[
          ['meeting.portal.when', invitation.plannedOn],
          ['meeting.portal.where', invitation.place],
          ['meeting.portal.theme', invitation.theme],
          ['meeting.portal.topicsUntil', invitation.topicsUntilOn],
          ['meeting.portal.mine', answer === null ? null : t(`meeting.answer.${answer}`)],
          ['meeting.portal.topic', topic],
        ]}
      />
      {mayAnswer ? <Answering invitation={invitation} /> : <p className="muted">{over}</p>}
    </article>
  )
}

function Answering({ invitation }: { invitation: Invitation }) {
  const { t } = useTexts()
  const client = useQueryClient()
  const { id, answer, mayNameTopic } = invitation
  const answering = useMutation({
    mutationFn: (input: object) => post(`/api/my-invitations/${id}`, input),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.lists() }),
  })
  return (
    <details className="more-act" open={answer === null} key={answer}>
      <summary>{t(answer === null ? 'meeting.portal.answer' : 'meeting.portal.change')}</summary>
      <SchemaForm
        schema={mayNameTopic ? AnswerBody : ANSWER_ALONE}
        kind="meeting"
        draftName={`meeting.answer.${id}`}
        submit={t('meeting.portal.answer')}
        onSubmit={async (input) => {
          await answering.mutateAsync(input)
        }}
      />
    </details>
  )
}
