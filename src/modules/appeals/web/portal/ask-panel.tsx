/** What the handler asks the enterprise, and what it answered. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { AskFactsWire } from '../../wire.ts'

export function AskPanel({ view }: { view: MatterViewWire }) {
  const { t } = useTexts()
  const { question, answer } = view.facts as AskFactsWire
  return (
    <div className="panel">
      <div className="said">
        <h3>{t('ask.field.question')}</h3>
        <p className="written">{question}</p>
      </div>
      {answer !== null && (
        <div className="said">
          <h3>{t('ask.field.answer')}</h3>
          <p className="written">{answer}</p>
        </div>
      )}
    </div>
  )
}
