/** A choice out of a few, all in sight: radio buttons that look like chips, moved through with the arrow keys. */
import { useId } from 'react'
import { useTexts } from '../language.tsx'
import { FieldNotes, type FieldProps } from './field.tsx'
import type { Option } from './select-field.tsx'

interface Props extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly Option[]
}

export function ChipsField({ label, hint, error, required = false, value, onChange, options }: Props) {
  const id = useId()
  const { t } = useTexts()
  return (
    <fieldset
      className={error === undefined ? 'field chips' : 'field chips has-error'}
      aria-describedby={`${id}-error`}
    >
      <legend className="field-label">
        {label}
        {!required && <span className="field-optional">{t('ui.optional')}</span>}
      </legend>
      <div className="chips-list">
        {options.map((option, index) => (
          <label key={option.value} className="chip">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={value === option.value}
              required={required}
              data-invalid={error !== undefined && index === 0 ? true : undefined}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <FieldNotes id={id} hint={hint} error={error} />
    </fieldset>
  )
}
