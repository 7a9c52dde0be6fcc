/** One line of text, a date, a number, a telephone or a password, on the browser's own input. */
import type { InputHTMLAttributes } from 'react'
import { Field, type FieldProps } from './field.tsx'

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'min' | 'max' | 'step' | 'placeholder' | 'name'
>

interface Props extends FieldProps, Native {
  readonly value: string
  readonly onChange: (value: string) => void
}

export function TextField({ label, hint, error, required, value, onChange, ...native }: Props) {
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(control) => (
        <input
          className="control"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...native}
          {...control}
        />
      )}
    </Field>
  )
}
