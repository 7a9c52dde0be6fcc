/** Picking a department, or several, by typing a part of its name, in the groups of their regions. */
import { Select } from 'antd'
import { useTexts } from '../../language.tsx'
import { useDepartments } from '../queries.ts'
import { idsIn, textOfIds } from './schema-fields.ts'

interface Props {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
  /** For filters: nothing chosen means all. */
  readonly placeholder?: string
  readonly mayClear?: boolean
}

export function DepartmentPicker({ id, value, onChange, placeholder, mayClear = false }: Props) {
  const { t } = useTexts()
  const { options, isPending } = useDepartmentOptions()
  return (
    <Select
      id={id}
      value={value === '' ? undefined : value}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? '')}
      options={options}
      loading={isPending}
      placeholder={placeholder ?? t('ui.desk.department.placeholder')}
      aria-label={placeholder}
      allowClear={mayClear}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('ui.desk.department.none')}
      popupMatchSelectWidth={false}
    />
  )
}

interface SeveralProps {
  readonly id?: string
  /** Ids in one text, as forms hold them. */
  readonly value: string
  readonly onChange?: (value: string) => void
  readonly max: number
}

/** Picking several departments. */
export function DepartmentsPicker({ id, value, onChange, max }: SeveralProps) {
  const { t } = useTexts()
  const { options, isPending } = useDepartmentOptions()
  return (
    <Select
      id={id}
      mode="multiple"
      maxCount={max}
      value={idsIn(value)}
      onChange={(chosen: string[]) => onChange?.(textOfIds(chosen))}
      options={options}
      loading={isPending}
      placeholder={t('ui.desk.department.placeholder')}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('ui.desk.department.none')}
      popupMatchSelectWidth={false}
    />
  )
}

function useDepartmentOptions() {
  const { name } = useTexts()
  const departments = useDepartments()
  const groups = Map.groupBy(departments.data ?? [], (one) => name(one.region))
  const options = [...groups].map(([label, members]) => ({
    label,
    options: members.map((one) => ({ value: one.id, label: name(one.name) })),
  }))
  return { options, isPending: departments.isPending }
}
