/** What a monthly report says to the enterprise: what was planned, what it has reported, and its score. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { moneyWords } from '../../../../ui/money.ts'
import type { ReportFactsWire } from '../../wire.ts'

export function ReportPanel({ view }: { view: MatterViewWire }) {
  const { t, language } = useTexts()
  const facts = view.facts as ReportFactsWire
  const money = (fen: number | null) => (fen === null ? null : moneyWords(fen, language))
  const shown = [
    { field: 'month', value: facts.month },
    { field: 'planned', value: money(facts.planned) },
    { field: 'actual', value: money(facts.actual) },
    { field: 'progress', value: facts.progress },
    { field: 'problems', value: facts.problems },
    { field: 'score', value: facts.score === null ? null : String(facts.score) },
  ].filter(({ value }) => value !== null)
  return (
    <div className="panel">
      <dl className="facts">
        {shown.map(({ field, value }) => (
          <div key={field}>
            <dt>{t(`investmentReport.field.${field}`)}</dt>
            <dd className="written">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
