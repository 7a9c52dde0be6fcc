/** What the city has answered to an appeal so far: contact, first opinion, reply, and how the revisit ended. */
import type { ReactNode } from 'react'
import { Card } from '../../../../ui/desk/card.tsx'
import { Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { noticeSheet } from '../../../../ui/print-address.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { AppealFactsWire } from '../../wire.ts'

interface Props {
  readonly id: string
  readonly kind: string
  readonly facts: AppealFactsWire
}

export function AppealAnswers({ id, kind, facts }: Props) {
  const { t, language } = useTexts()
  const labels = useLabels(kind)
  const reading = useReading()
  const at = (iso: string | null) => (iso === null ? '' : momentWords(iso, reading))
  const { contactedAt, contactMethod, opinion, opinionAt, reply, repliedAt, solved, level, redoCount } = facts
  const { contactConfirmed, plan, planAgreed } = facts
  const isAnswered = contactedAt !== null || opinion !== null || reply !== null || solved !== null
  if (!isAnswered) return null
  return (
    <Card
      title={t('ui.desk.appeal.answers')}
      extra={
        <>
          {redoCount > 0 && <span className="light-red">{t('ui.desk.appeal.redo', { n: redoCount })}</span>}{' '}
          <a href={noticeSheet('appeals', id, language)} target="_blank">
            {t('appeal.notice.link')}
          </a>
        </>
      }
    >
      {contactedAt !== null && (
        <Answer title={t('ui.desk.appeal.contacted')} at={at(contactedAt)}>
          {[
            contactMethod !== null && labels.choice('method', contactMethod),
            contactConfirmed !== null && t(`appeal.contactConfirmed.${contactConfirmed ? 'yes' : 'no'}`),
          ]
            .filter((one) => one !== false)
            .join(' · ')}
        </Answer>
      )}
      {opinion !== null && (
        <Answer title={labels.field('opinion')} at={at(opinionAt)}>
          <Writing>{opinion}</Writing>
        </Answer>
      )}
      {plan !== null && (
        <Answer
          title={labels.field('planned')}
          at={planAgreed === null ? '' : t(`appeal.planAgreed.${planAgreed ? 'yes' : 'no'}`)}
        >
          <Writing>{plan}</Writing>
        </Answer>
      )}
      {reply !== null && (
        <Answer title={labels.field('reply')} at={at(repliedAt)}>
          <Writing>{reply}</Writing>
        </Answer>
      )}
      {solved !== null && (
        <Answer title={t('ui.desk.appeal.revisit')} at="">
          {[
            t(solved ? 'ui.desk.appeal.solved' : 'ui.desk.appeal.notSolved'),
            level && labels.choice('level', level),
          ]
            .filter((one) => one !== null && one !== '')
            .join(' · ')}
        </Answer>
      )}
    </Card>
  )
}

function Answer({ title, at, children }: { title: string; at: string; children: ReactNode }) {
  return (
    <section className="desk-answer">
      <h3>
        {title} <span className="desk-muted">{at}</span>
      </h3>
      {children}
    </section>
  )
}
