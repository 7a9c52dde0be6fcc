/** A help order as its enterprise sees it: its agent and approver by name, and every step; what it confirms stands below. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { HelpOrderFactsWire, PrescriptionWire } from '../../wire.ts'

export function HelpOrderPanel({ view }: { view: MatterViewWire }) {
  const { t, name } = useTexts()
  const facts = view.facts as HelpOrderFactsWire
  const hand = (of: HelpOrderFactsWire['agent']) =>
    of === null ? t('helpOrder.portal.nobody') : `${of.person ?? ''} ${name(of.department)}`.trim()
  return (
    <div className="panel">
      <dl className="facts">
        <div>
          <dt>{t('helpOrder.field.agent')}</dt>
          <dd>{hand(facts.agent)}</dd>
        </div>
        <div>
          <dt>{t('helpOrder.field.approver')}</dt>
          <dd>{hand(facts.approver)}</dd>
        </div>
      </dl>
      <ol>
        {facts.steps.map((step) => (
          <li key={step.key}>
            <strong>{t(`helpOrder.step.${step.key}`)}</strong> {t(`helpOrder.state.${step.state}`)}{' '}
            {step.signedOn ?? step.finishedOn ?? step.beganOn ?? ''}
            {step.materials !== null && <p className="written">{step.materials}</p>}
          </li>
        ))}
      </ol>
      {facts.problems
        .filter(({ solvedOn }) => solvedOn === null)
        .map((one) => (
          <p key={one.no} className="written">
            {t('helpOrder.portal.problem', { step: `helpOrder.step.${one.step}` })} {one.problem}
          </p>
        ))}
      {facts.prescriptions.length > 0 && <Prescriptions rows={facts.prescriptions} />}
      {facts.passes.map((pass, index) => (
        <p key={index} className="muted">
          {pass.on} {name(pass.from)} → {name(pass.to)}
        </p>
      ))}
    </div>
  )
}

/** The problems of joint clinics under the numbers by which the enterprise closes them. */
function Prescriptions({ rows }: { rows: readonly PrescriptionWire[] }) {
  const { t, name } = useTexts()
  return (
    <section>
      <h3>{t('helpOrder.portal.clinic')}</h3>
      <ul>
        {rows.map(({ no, problem, state, remedy, owner, dueOn, report }) => (
          <li key={no}>
            <strong>
              {no}. {problem}
            </strong>{' '}
            {t(`helpOrder.prescription.${state}`)}
            {remedy !== null && <p className="written">{remedy}</p>}
            {owner !== null && (
              <p className="muted">
                {name(owner.department)} {owner.person ?? ''} {dueOn}
              </p>
            )}
            {report !== null && <p className="written">{report}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
