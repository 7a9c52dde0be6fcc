/** What an officer says of a visit to the enterprise, for the enterprise to confirm or to dispute. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { VisitFactsWire } from '../../wire.ts'

const WRITTEN = ['findings', 'policies', 'resources', 'comment'] as const

export function VisitPanel({ view }: { view: MatterViewWire }) {
  const { t } = useTexts()
  const facts = view.facts as VisitFactsWire
  const days = facts.fromOn === facts.toOn ? facts.fromOn : `${facts.fromOn} – ${facts.toOn}`
  return (
    <div className="panel">
      <dl className="facts">
        <div>
          <dt>{t('visit.field.purpose')}</dt>
          <dd>{t(`visit.purpose.${facts.purpose}`)}</dd>
        </div>
        <div>
          <dt>{t('visit.field.fromOn')}</dt>
          <dd>{days}</dd>
        </div>
        <div>
          <dt>{t('visit.field.visitors')}</dt>
          <dd>{facts.visitors}</dd>
        </div>
      </dl>
      {WRITTEN.map((field) => {
        const text = facts[field]
        return text === null ? null : (
          <div key={field} className="said">
            <h3>{t(`visit.field.${field}`)}</h3>
            <p className="written">{text}</p>
          </div>
        )
      })}
      {facts.advice !== null && <Advice facts={facts} advice={facts.advice} />}
    </div>
  )
}

/** What the entrepreneur advised, and what the department says to it. */
function Advice({ facts, advice }: { facts: VisitFactsWire; advice: string }) {
  const { t, name } = useTexts()
  const { adviceDepartment, adviceAnswer, adviceAnsweredOn } = facts
  return (
    <>
      <div className="said">
        <h3>{t('visit.field.advice')}</h3>
        <p className="written">{advice}</p>
      </div>
      <div className="said">
        <h3>{t('visit.field.answer')}</h3>
        <p className="written">{adviceAnswer ?? t('visit.notAnswered')}</p>
        <p className="muted">
          {adviceDepartment === null ? '' : name(adviceDepartment)} {adviceAnsweredOn}
        </p>
      </div>
    </>
  )
}
