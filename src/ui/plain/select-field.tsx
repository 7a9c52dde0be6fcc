/** A choice out of many, on the browser's own list: the best one there is on a phone. */
import { useTexts } from '../language.tsx'
import { Field, type FieldProps } from './field.tsx'

export interface Option {
  readonly value: string
  readonly label: string
}

interface Props extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly Option[]
}

export function SelectField({ label, hint, error, required, value, onChange, options }: Props) {
  const { t } = useTexts()
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(control) => (
        <select
          className="control"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...control}
        >
          {!options.some((option) => option.value === value) && <option value="">{t('ui.choose')}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
