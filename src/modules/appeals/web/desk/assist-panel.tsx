/** The facts of an assist: what the lead asks, and what the department has answered. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { AssistFactsWire } from '../../wire.ts'

export function AssistPanel({ view }: { view: MatterViewWire }) {
  const { t } = useTexts()
  const labels = useLabels(view.kind)
  const { task, answer } = view.facts as AssistFactsWire
  return (
    <>
      <Card title={labels.field('task')}>
        <Writing>{task}</Writing>
      </Card>
      <Card title={labels.field('answer')}>
        {answer === null ? (
          <p className="desk-muted">{t('ui.desk.assist.none')}</p>
        ) : (
          <Writing>{answer}</Writing>
        )}
      </Card>
    </>
  )
}
