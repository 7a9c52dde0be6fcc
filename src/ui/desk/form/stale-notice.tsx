/** Tells somebody who is filling in a form what happened on the matter meanwhile; what they typed stays. */
import { Alert, Button } from 'antd'
import type { MatterViewWire } from '../../../platform/wire.ts'
import { useTexts } from '../../language.tsx'
import { useLabels } from '../labels.ts'
import { changesBetween } from '../matter/changes.ts'
import { TimelineSentence } from '../matter/timeline-sentence.tsx'

interface Props {
  readonly seen: MatterViewWire
  readonly current: MatterViewWire
  readonly onUnderstood: () => void
}

export function StaleNotice({ seen, current, onUnderstood }: Props) {
  const { t, name } = useTexts()
  const labels = useLabels(current.kind)
  const { status, holder, lines } = changesBetween(seen, current)
  return (
    <Alert
      type="warning"
      showIcon
      title={t('ui.desk.stale.title')}
      description={
        <>
          <ul className="desk-changes">
            {status && (
              <li>
                {t('ui.desk.stale.status', {
                  before: labels.status(status.before),
                  after: labels.status(status.after),
                })}
              </li>
            )}
            {holder && (
              <li>
                {t('ui.desk.stale.holder', {
                  before: name(holder.before) || t('ui.none'),
                  after: name(holder.after) || t('ui.none'),
                })}
              </li>
            )}
            {lines.map((line) => (
              <li key={line.line}>
                <TimelineSentence kind={current.kind} line={line} />
              </li>
            ))}
          </ul>
          <p>{t('ui.desk.stale.kept')}</p>
          <Button size="small" onClick={onUnderstood}>
            {t('ui.desk.stale.goOn')}
          </Button>
        </>
      }
    />
  )
}
