/** Choosing one of a few words: all in sight when they are few, a list to type in when they are many. */
import { Radio, Select } from 'antd'

interface Option {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly options: readonly Option[]
  readonly placeholder?: string
}

/** Up to this many are all shown. */
const RADIOS_MAX = 6

export function ChoiceControl({ id, value, onChange, options, placeholder }: Props) {
  if (options.length <= RADIOS_MAX) {
    return (
      <Radio.Group id={id} value={value} onChange={(event) => onChange?.(String(event.target.value))}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value}>
            {option.label}
          </Radio>
        ))}
      </Radio.Group>
    )
  }
  return (
    <Select
      id={id}
      value={value === '' ? undefined : value}
      onChange={onChange}
      options={[...options]}
      placeholder={placeholder}
      showSearch={{ optionFilterProp: 'label' }}
    />
  )
}
