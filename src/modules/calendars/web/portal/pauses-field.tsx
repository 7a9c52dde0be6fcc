/** The pauses of a limit: as many as there were, each with its first and last day. */
import { useTexts } from '../../../../ui/language.tsx'
import { ActionButton } from '../../../../ui/plain/action-button.tsx'
import { Icon } from '../../../../ui/plain/icon.tsx'
import { TextField } from '../../../../ui/plain/text-field.tsx'
import type { PauseTyped } from './due-form.ts'

interface Props {
  readonly type: 'date' | 'datetime-local'
  readonly pauses: readonly PauseTyped[]
  readonly errorAt: (index: number, end: 0 | 1) => string | undefined
  readonly onChange: (pauses: readonly PauseTyped[]) => void
}

const EMPTY: PauseTyped = { from: '', to: '' }

export function PausesField({ type, pauses, errorAt, onChange }: Props) {
  const { t } = useTexts()
  const change = (index: number, part: Partial<PauseTyped>) =>
    onChange(pauses.map((pause, at) => (at === index ? { ...pause, ...part } : pause)))
  return (
    <fieldset className="field pauses">
      <legend className="field-label">
        {t('due.portal.pauses')}
        <span className="field-optional">{t('ui.optional')}</span>
      </legend>
      {pauses.length > 0 && <p className="field-hint">{t('due.portal.pausesHint')}</p>}
      {pauses.map((pause, index) => (
        <div key={index} className="pause">
          <TextField
            label={t('due.portal.pauseFrom')}
            type={type}
            required
            value={pause.from}
            error={errorAt(index, 0)}
            onChange={(from) => change(index, { from })}
          />
          <TextField
            label={t('due.portal.pauseTo')}
            type={type}
            required
            value={pause.to}
            error={errorAt(index, 1)}
            onChange={(to) => change(index, { to })}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={t('due.portal.pauseRemove', { no: index + 1 })}
            onClick={() => onChange(pauses.filter((_, at) => at !== index))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      <ActionButton look="quiet" onClick={() => onChange([...pauses, EMPTY])}>
        {t('due.portal.pauseAdd')}
      </ActionButton>
    </fieldset>
  )
}
