/** The facts of an appeal: what the enterprise said, who to call, what was answered, what the revisit found. */
import { Tag } from 'antd'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { latestWords, momentWords } from '../../../../ui/time.ts'
import { SuggestionCards } from '../../../suggestions/web/desk/appeal-cards.tsx'
import type { AppealFactsWire } from '../../wire.ts'
import { AppealAnswers } from './appeal-answers.tsx'
import { ShowContact } from './show-contact.tsx'

export function AppealPanel({ view }: { view: MatterViewWire }) {
  const { t } = useTexts()
  const facts = view.facts as AppealFactsWire
  return (
    <>
      <Card
        title={t('ui.desk.appeal')}
        extra={facts.isKey && <Tag color="error">{t('appeal.field.isKey')}</Tag>}
      >
        <Writing>{facts.text}</Writing>
        <AppealFacts view={view} facts={facts} />
        <ShowContact view={view} facts={facts} />
      </Card>
      <SuggestionCards view={view} />
      <AppealAnswers id={view.id} kind={view.kind} facts={facts} />
    </>
  )
}

function AppealFacts({ view, facts }: { view: MatterViewWire; facts: AppealFactsWire }) {
  const { t, name } = useTexts()
  const labels = useLabels(view.kind)
  const reading = useReading()
  const latest = facts.latest.filter((one) => one.at !== null)
  return (
    <FactList
      items={[
        { label: labels.field('nature'), value: labels.choice('nature', facts.nature) },
        { label: labels.field('topic'), value: labels.choice('topic', facts.topic) },
        { label: labels.field('channel'), value: labels.choice('channel', facts.channel) },
        { label: labels.field('urgency'), value: labels.choice('urgency', facts.urgency) },
        { label: labels.field('grade'), value: labels.choice('grade', facts.grade) },
        { label: labels.field('place'), value: facts.place },
        { label: labels.field('contactName'), value: facts.contactName },
        {
          label: labels.field('contactPhone'),
          value: facts.contactPhone !== '' && <Phone number={facts.contactPhone} />,
        },
        { label: t('ui.desk.appeal.openedAt'), value: momentWords(view.openedAt, reading) },
        {
          label: t('ui.desk.appeal.latest'),
          value: latest.length > 0 && view.isOpen && (
            <ul className="desk-plain">
              {latest.map((one) => (
                <li key={one.clock}>
                  {labels.clock(one.clock)}: {latestWords(one.at ?? '', one.provisional, reading)}
                </li>
              ))}
            </ul>
          ),
        },
        { label: labels.field('dispatchNote'), value: facts.dispatchNote },
        ...(facts.isKey
          ? (['confirmedByBusiness', 'confirmedByInspection'] as const).map((slot) => ({
              label: labels.field(slot),
              value: facts[slot] ?? t('ui.desk.appeal.unconfirmed'),
            }))
          : []),
        { label: t('ui.desk.appeal.brand'), value: name(facts.brand) },
        ...facts.guidance.map(({ label, text }) => ({ label: name(label), value: name(text) })),
        { label: labels.field('passes'), value: facts.passes > 0 && facts.passes },
        { label: labels.field('corrections'), value: facts.corrections > 0 && facts.corrections },
        {
          label: labels.field('momentProposal'),
          value: facts.momentProposal !== null && (
            <>
              {labels.choice('what', facts.momentProposal.what)}
              {' · '}
              {momentWords(facts.momentProposal.at ?? '', reading)}
              <div className="desk-muted">{facts.momentProposal.reason}</div>
            </>
          ),
        },
        { label: labels.field('reopenCount'), value: facts.reopenCount > 0 && facts.reopenCount },
        { label: labels.field('returns'), value: facts.returns > 0 && facts.returns },
        { label: t('appeal.unmask.times'), value: facts.unmaskings > 0 && facts.unmaskings },
        { label: labels.field('revisitTries'), value: facts.revisitTries > 0 && facts.revisitTries },
        {
          label: labels.field('excluded'),
          value: facts.excluded !== null && labels.choice('cause', facts.excluded),
        },
      ].map((item) => (item.value === false ? { ...item, value: null } : item))}
    />
  )
}

/** A number that the telephone on the desk can call; a masked one is text. */
function Phone({ number }: { number: string }) {
  return /^[0-9+() -]+$/.test(number) ? (
    <a href={`tel:${number.replace(/[() ]/g, '')}`}>{number}</a>
  ) : (
    <>{number}</>
  )
}
