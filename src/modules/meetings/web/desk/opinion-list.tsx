/** What was said, what came of it, and what whoever said it thinks of that; the office feeds back once. */
import { Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { Writing } from '../../../../ui/desk/fact-list.tsx'
import { labelsOf } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { OpinionWire } from '../../wire-opinions.ts'
import type { Outcome } from '../../words.ts'
import { Failed } from './failed.tsx'
import { useFeedback } from './queries.ts'

const LOOKS: Readonly<Record<Outcome, readonly [shape: string, colour: string]>> = {
  noted: ['○', 'default'],
  solved: ['●', 'success'],
  tracked: ['▲', 'processing'],
}

interface Props {
  readonly opinions: readonly OpinionWire[]
  readonly mayFeedBack: boolean
}

export function OpinionList({ opinions, mayFeedBack }: Props) {
  const { t } = useTexts()
  if (opinions.length === 0) return <p className="desk-muted">{t('ui.meetings.noOpinions')}</p>
  return opinions.map((one) => <Said key={one.id} opinion={one} mayFeedBack={mayFeedBack} />)
}

function Said({ opinion, mayFeedBack }: { opinion: OpinionWire; mayFeedBack: boolean }) {
  const { t } = useTexts()
  const [shape, colour] = LOOKS[opinion.outcome]
  return (
    <section className="desk-filed meeting-said">
      <h3>
        {opinion.no}. {opinion.title}{' '}
        <Tag color={colour}>
          {shape} {t(`meeting.outcome.${opinion.outcome}`)}
        </Tag>
      </h3>
      <p className="desk-muted">
        {opinion.speaker} {opinion.enterprise?.name}
      </p>
      <Writing>{opinion.content}</Writing>
      {opinion.answer !== null && <Quoted label={t('ui.meetings.opinion.answer')}>{opinion.answer}</Quoted>}
      <Appeal opinion={opinion} />
      {opinion.feedback !== null && <Quoted label={t('ui.meetings.feedback')}>{opinion.feedback}</Quoted>}
      {opinion.level !== null && (
        <p>
          {t('ui.meetings.satisfaction')} {t(`appeal.level.${opinion.level}`)} {opinion.comment}
        </p>
      )}
      {mayFeedBack && opinion.feedback === null && <Feedback opinionId={opinion.id} />}
    </section>
  )
}

function Quoted({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <span className="desk-muted">{label}</span>
      <Writing>{children}</Writing>
    </div>
  )
}

function Appeal({ opinion: { outcome, appeal, refused } }: { opinion: OpinionWire }) {
  const speech = useTexts()
  if (outcome !== 'tracked') return null
  if (appeal !== null)
    return (
      <DeskLink href={deskPaths.matter('appeals', appeal.id)}>
        {appeal.code} · {labelsOf(speech, 'appeal').status(appeal.status)}
      </DeskLink>
    )
  const text = speech.t('ui.meetings.noAppeal')
  return <Tag color="error">{refused === null ? text : speech.reason({ code: refused, text })}</Tag>
}

function Feedback({ opinionId }: { opinionId: string }) {
  const { t } = useTexts()
  const [text, setText] = useState<string | null>(null)
  const feeding = useFeedback(opinionId)
  if (text === null)
    return (
      <Button size="small" onClick={() => setText('')}>
        {t('ui.meetings.feedBack')}
      </Button>
    )
  return (
    <div className="meeting-decision">
      <Input.TextArea
        aria-label={t('ui.meetings.feedback')}
        placeholder={t('ui.meetings.feedback')}
        value={text}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={(event) => setText(event.target.value)}
      />
      {feeding.error !== null && <Failed error={feeding.error} />}
      <Button
        type="primary"
        loading={feeding.isPending}
        disabled={text.trim() === ''}
        onClick={() => feeding.mutate({ feedback: text })}
      >
        {t('ui.meetings.feedBack')}
      </Button>
    </div>
  )
}
