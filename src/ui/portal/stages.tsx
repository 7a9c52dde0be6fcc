/** How far a matter has come: its stages in order, the present one marked in words too. */
import { useTexts } from '../language.tsx'
import { Icon } from '../plain/icon.tsx'
import type { PortalKind } from './kinds.tsx'

interface Props {
  readonly kind: PortalKind
  readonly status: string
  readonly isOpen: boolean
}

export function Stages({ kind, status, isOpen }: Props) {
  const { t } = useTexts()
  const stage = kind.stageOf(status)
  const at = stage === null ? -1 : kind.stages.indexOf(stage)
  // What was joined, withdrawn or not accepted has not come this way: ticks would say what never happened.
  if (at < 0) return null
  return (
    <ol className="stages" aria-label={t('ui.portal.stages')}>
      {kind.stages.map((one, index) => {
        const isDone = index < at || !isOpen
        const isNow = index === at && isOpen
        return (
          <li
            key={one}
            className={isDone ? 'is-done' : isNow ? 'is-now' : ''}
            aria-current={isNow ? 'step' : undefined}
          >
            <span className="stage-mark">{isDone ? <Icon name="check" /> : index + 1}</span>
            <span>{t(`${kind.kind}.portal.stage.${one}`)}</span>
            <span className="only-read">
              {t(isDone ? 'ui.portal.stageDone' : isNow ? 'ui.portal.stageNow' : 'ui.portal.stageLater')}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
