/** Several lines of text. It grows with what is written and counts once the end comes near. */
import { lengthOf } from '../size.ts'
import { Field, type FieldProps } from './field.tsx'

interface Props extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly max: number
  readonly rows?: number
  readonly placeholder?: string
}

/** The count shows from this part of the longest text on: before, it only distracts. */
const COUNT_FROM = 0.5

export function TextArea({
  label,
  hint,
  error,
  required,
  value,
  onChange,
  max,
  rows = 4,
  placeholder,
}: Props) {
  const length = lengthOf(value)
  const count = length >= max * COUNT_FROM && (
    <span className={length > max ? 'count is-over' : 'count'}>{`${length} / ${max}`}</span>
  )
  return (
    <Field label={label} hint={hint} error={error} required={required} aside={count}>
      {(control) => (
        <textarea
          className="control"
          rows={rows}
          value={value}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
          {...control}
        />
      )}
    </Field>
  )
}
