/** How a field of a register is filled in. What a written value means, the server decides. */
import { Input, Select, type InputProps } from 'antd'
import { useState } from 'react'
import type { FieldWire } from '../../../engines/registers/wire.ts'
import { useTexts } from '../../language.tsx'
import { useSettled } from '../../use-settled.ts'
import { DepartmentPicker, DepartmentsPicker } from '../form/department-picker.tsx'
import { useRegions } from '../queries.ts'
import { useRegisterRows } from './queries.ts'

const SETTLE_MS = 250
/** As many departments as one field names. */
const DEPARTMENTS_MAX = 30

interface Props extends Pick<InputProps, 'id'> {
  readonly field: FieldWire
  readonly value?: string
  readonly onChange?: (value: string | undefined) => void
  readonly placeholder?: string
  readonly label?: string
  /** How the row is called that is referred to already. */
  readonly referred?: string
}

export function FieldControl({ field, ...rest }: Props) {
  switch (field.kind) {
    case 'flag':
    case 'choice':
      return <ChoiceControl field={field} {...rest} />
    case 'region':
      return <RegionControl field={field} {...rest} />
    case 'department':
      return <DepartmentControl {...rest} />
    case 'departments':
      return <DepartmentsControl {...rest} />
    case 'reference':
      return <ReferenceControl field={field} {...rest} />
    default:
      return <TextControl field={field} {...rest} />
  }
}

function TextControl({ field, value, onChange, id, placeholder, label }: Props) {
  const { name } = useTexts()
  const common = {
    id,
    value,
    placeholder: placeholder ?? (field.kind === 'day' ? '2026-03-02' : undefined),
    'aria-label': label,
    autoComplete: 'off',
  }
  if (field.isLong)
    return (
      <Input.TextArea
        {...common}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={(event) => onChange?.(event.target.value)}
      />
    )
  return (
    <Input
      {...common}
      allowClear
      suffix={field.unit === null ? undefined : <span className="desk-muted">{name(field.unit)}</span>}
      onChange={(event) => onChange?.(event.target.value)}
    />
  )
}

function ChoiceControl({ field, value, onChange, id, placeholder, label }: Props) {
  const { t, name } = useTexts()
  const options =
    field.kind === 'flag'
      ? ['yes', 'no'].map((one) => ({ value: one, label: t(`ui.register.${one}`) }))
      : field.choices.map((choice) => ({ value: choice.value, label: name(choice.label) }))
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      options={options}
      placeholder={placeholder ?? t('ui.desk.choose')}
      aria-label={label}
      allowClear
      popupMatchSelectWidth={false}
    />
  )
}

function RegionControl({ value, onChange, id, placeholder, label }: Props) {
  const { t, name } = useTexts()
  const regions = useRegions()
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      loading={regions.isPending}
      options={(regions.data ?? []).map((region) => ({ value: region.id, label: name(region.name) }))}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={placeholder ?? t('ui.desk.choose')}
      aria-label={label}
      allowClear
      popupMatchSelectWidth={false}
    />
  )
}

type ControlProps = Omit<Props, 'field'>

function DepartmentControl({ value, onChange, id, placeholder }: ControlProps) {
  return (
    <DepartmentPicker
      id={id}
      value={value ?? ''}
      onChange={(chosen) => onChange?.(chosen)}
      placeholder={placeholder}
      mayClear
    />
  )
}

function DepartmentsControl({ value, onChange, id }: ControlProps) {
  return (
    <DepartmentsPicker
      id={id}
      value={value ?? ''}
      onChange={(chosen) => onChange?.(chosen)}
      max={DEPARTMENTS_MAX}
    />
  )
}

function ReferenceControl({ field, value, onChange, id, placeholder, label, referred }: Props) {
  const { t } = useTexts()
  const [typed, setTyped] = useState('')
  const list = useRegisterRows(field.to ?? '', { q: useSettled(typed, SETTLE_MS) })
  const found = list.data?.pages[0]?.rows.map((row) => ({ value: row.id, label: row.name })) ?? []
  const known = value === undefined || found.some((one) => one.value === value)
  const options = known ? found : [{ value, label: referred ?? value }, ...found]
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      options={options}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={list.isFetching}
      placeholder={placeholder ?? t('ui.register.search')}
      aria-label={label}
      allowClear
      popupMatchSelectWidth={false}
    />
  )
}
