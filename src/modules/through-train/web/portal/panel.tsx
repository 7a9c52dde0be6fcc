/** What the enterprise sees of its matter: the leader, what was instructed, what each unit reports, what the leader answers. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { ThroughTrainFactsWire } from '../../wire.ts'

export function ThroughTrainPanel({ view }: { view: MatterViewWire }) {
  const { t, name } = useTexts()
  const { leader, text, instructions, units, review } = view.facts as ThroughTrainFactsWire
  return (
    <div className="panel">
      {leader !== null && (
        <dl className="facts">
          <div>
            <dt>{t('throughTrain.portal.leader')}</dt>
            <dd>
              {leader.person} {name(leader.department)} {name(leader.post)}
            </dd>
          </div>
        </dl>
      )}
      <p className="written">{text}</p>
      {instructions.map((one, index) => (
        <div key={index} className="said">
          <h3>
            {t('throughTrain.portal.instruction')} {one.on}
          </h3>
          <p className="written">{one.text}</p>
        </div>
      ))}
      {units.map((unit, index) => (
        <div key={index} className="said">
          <h3>
            {name(unit.department)} {unit.fedBackOn ?? t('throughTrain.portal.running')}
          </h3>
          {unit.feedback !== null && <p className="written">{unit.feedback}</p>}
        </div>
      ))}
      {review !== null && (
        <div className="said">
          <h3>
            {t('throughTrain.field.opinion')} {review.on}
          </h3>
          <p className="written">{review.opinion}</p>
        </div>
      )}
    </div>
  )
}
