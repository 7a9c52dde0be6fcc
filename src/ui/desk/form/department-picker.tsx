/** Picking a department by typing a part of its name, in the groups of their regions. */
import { Select } from 'antd'
import { useTexts } from '../../language.tsx'
import { useDepartments } from '../queries.ts'

interface Props {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
  /** For filters: nothing chosen means all. */
  readonly placeholder?: string
  readonly mayClear?: boolean
}

export function DepartmentPicker({ id, value, onChange, placeholder, mayClear = false }: Props) {
  const { name, t } = useTexts()
  const departments = useDepartments()
  const groups = new Map<string, { value: string; label: string }[]>()
  for (const one of departments.data ?? []) {
    const region = name(one.region)
    groups.set(region, [...(groups.get(region) ?? []), { value: one.id, label: name(one.name) }])
  }
  return (
    <Select
      id={id}
      value={value === '' ? undefined : value}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? '')}
      options={[...groups].map(([label, options]) => ({ label, options }))}
      loading={departments.isPending}
      placeholder={placeholder ?? t('ui.desk.department.placeholder')}
      aria-label={placeholder}
      allowClear={mayClear}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('ui.desk.department.none')}
      popupMatchSelectWidth={false}
    />
  )
}
