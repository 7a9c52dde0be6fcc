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
  const at = kind.stages.indexOf(kind.stageOf(status))
  if (kind.stages.length === 0 || at < 0) return null
  return (
    <ol className="stages" aria-label={t('ui.portal.stages')}>
      {kind.stages.map((stage, index) => {
        const isDone = index < at || !isOpen
        const isNow = index === at && isOpen
        return (
          <li
            key={stage}
            className={isDone ? 'is-done' : isNow ? 'is-now' : ''}
            aria-current={isNow ? 'step' : undefined}
          >
            <span className="stage-mark">{isDone ? <Icon name="check" /> : index + 1}</span>
            <span>{t(`${kind.kind}.portal.stage.${stage}`)}</span>
            <span className="only-read">
              {t(isDone ? 'ui.portal.stageDone' : isNow ? 'ui.portal.stageNow' : 'ui.portal.stageLater')}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
