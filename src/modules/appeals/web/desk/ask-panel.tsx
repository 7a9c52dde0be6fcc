/** The facts of an ask to the enterprise: the question, and the answer once there is one. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { AskFactsWire } from '../../wire.ts'

export function AskPanel({ view }: { view: MatterViewWire }) {
  const { t } = useTexts()
  const labels = useLabels(view.kind)
  const { question, answer } = view.facts as AskFactsWire
  return (
    <>
      <Card title={labels.field('question')}>
        <Writing>{question}</Writing>
      </Card>
      <Card title={labels.field('answer')}>
        {answer === null ? (
          <p className="desk-muted">{t('ui.desk.ask.none')}</p>
        ) : (
          <Writing>{answer}</Writing>
        )}
      </Card>
    </>
  )
}
