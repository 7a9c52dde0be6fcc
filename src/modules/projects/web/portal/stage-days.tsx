/** The stages that a project has reached, each with its day. */
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords } from '../../../../ui/time.ts'

interface Props {
  readonly stages: readonly { readonly stage: string; readonly reachedOn: string | null }[]
}

export function StageDays({ stages }: Props) {
  const { t } = useTexts()
  const reading = useReading()
  const reached = stages.flatMap(({ stage, reachedOn }) => (reachedOn === null ? [] : [{ stage, reachedOn }]))
  return (
    <div className="said">
      <h3>{t('project.portal.stages')}</h3>
      <ol>
        {reached.map(({ stage, reachedOn }) => (
          <li key={stage}>
            {t(`project.stage.${stage}`)} <span className="muted">{dayWords(reachedOn, reading)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
