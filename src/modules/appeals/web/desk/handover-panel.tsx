/** The facts of a hand-over: why it was handed to this level, what a leader wants, and what was answered. */
import { Tag } from 'antd'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useDepartments } from '../../../../ui/desk/queries.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { HandoverFactsWire } from '../../wire.ts'

export function HandoverPanel({ view }: { view: MatterViewWire }) {
  const { t, name } = useTexts()
  const labels = useLabels(view.kind)
  const reading = useReading()
  const departments = useDepartments()
  const facts = view.facts as HandoverFactsWire
  const lead = departments.data?.find(({ id }) => id === facts.fromDepartment)
  return (
    <>
      <Card title={labels.field('reason')} extra={<Tag>{labels.choice('level', facts.level)}</Tag>}>
        <Writing>{facts.reason}</Writing>
        <FactList
          items={[
            { label: labels.field('fromDepartment'), value: lead === undefined ? null : name(lead.name) },
            { label: labels.field('answerOn'), value: facts.answerOn },
            {
              label: labels.field('signedAt'),
              value: facts.signedAt === null ? null : momentWords(facts.signedAt, reading),
            },
          ]}
        />
      </Card>
      {facts.instruction !== null && (
        <Card title={labels.field('instruction')}>
          <Writing>{facts.instruction}</Writing>
          <FactList items={[{ label: labels.field('reportOn'), value: facts.reportOn }]} />
        </Card>
      )}
      <Card title={labels.field('answer')}>
        {facts.answer === null ? (
          <p className="desk-muted">{t('ui.desk.handover.none')}</p>
        ) : (
          <Writing>{facts.answer}</Writing>
        )}
      </Card>
    </>
  )
}
