/** The facts of a visit: who was there when, what was found and brought, and what the enterprise has said. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { VisitFactsWire } from '../../wire.ts'

const WRITTEN = ['findings', 'policies', 'resources', 'comment'] as const

export function VisitPanel({ view }: { view: MatterViewWire }) {
  const { t, name } = useTexts()
  const labels = useLabels(view.kind)
  const facts = view.facts as VisitFactsWire
  return (
    <Card title={labels.choice('purpose', facts.purpose)}>
      <FactList
        items={[
          {
            label: labels.field('fromOn'),
            value:
              facts.days === 1
                ? facts.fromOn
                : t('ui.diary.span', { from: facts.fromOn, to: facts.toOn, n: facts.days }),
          },
          { label: labels.field('visitors'), value: facts.visitors },
          ...WRITTEN.map((field) => {
            const text = facts[field]
            return { label: labels.field(field), value: text === null ? null : <Writing>{text}</Writing> }
          }),
          {
            label: labels.field('received'),
            value:
              facts.received === null
                ? null
                : t(facts.received ? 'ui.diary.received' : 'ui.diary.notReceived'),
          },
          {
            label: labels.field('advice'),
            value: facts.advice === null ? null : <Writing>{facts.advice}</Writing>,
          },
          {
            label: t('ui.diary.adviser'),
            value: facts.adviceDepartment === null ? null : name(facts.adviceDepartment),
          },
          {
            label: labels.field('answer'),
            value: facts.adviceAnswer === null ? null : <Writing>{facts.adviceAnswer}</Writing>,
          },
          { label: t('ui.diary.raised'), value: facts.raised === 0 ? null : facts.raised },
        ]}
      />
    </Card>
  )
}
