/**
 * Picking a department, or several, by typing a part of its name, in the groups of their regions. Where the server knows which
 * ones are likely, these come first, each with the reason; a person decides.
 */
import { Select } from 'antd'
import type { DepartmentWire } from '../../../modules/people/wire.ts'
import { useTexts } from '../../language.tsx'
import { useDepartments, useLikelyDepartments } from '../queries.ts'
import { idsIn, textOfIds } from './schema-fields.ts'

interface Props {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
  /** For filters: nothing chosen means all. */
  readonly placeholder?: string
  readonly mayClear?: boolean
  /** The address under which the server names the likely ones. */
  readonly likely?: string | undefined
}

export function DepartmentPicker({ id, value, onChange, placeholder, mayClear = false, likely }: Props) {
  const { t } = useTexts()
  const { options, whyOf, isPending } = useDepartmentOptions(likely)
  return (
    <Select
      id={id}
      value={value === '' ? undefined : value}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? '')}
      options={options}
      optionRender={({ label, value: one }) => (
        <>
          {label} <span className="desk-muted">{whyOf(one)}</span>
        </>
      )}
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

function useDepartmentOptions(likely?: string) {
  const { t, name } = useTexts()
  const departments = useDepartments()
  const times = useLikelyDepartments(likely).data ?? NONE_LIKELY
  const all = departments.data ?? []
  const option = ({ id, name: called }: DepartmentWire) => ({ value: id, label: name(called) })
  const first = [...times.keys()].flatMap((id) => all.filter((one) => one.id === id)).map(option)
  const groups = Map.groupBy(
    all.filter(({ id }) => !times.has(id)),
    (one) => name(one.region),
  )
  const options = [...groups].map(([label, members]) => ({ label, options: members.map(option) }))
  return {
    options:
      first.length === 0 ? options : [{ label: t('ui.desk.department.likely'), options: first }, ...options],
    /** Why a department is offered first; empty for the others. */
    whyOf: (id: string | number | undefined) => {
      const n = times.get(String(id))
      return n === undefined ? '' : t('ui.desk.department.likelyWhy', { n })
    },
    isPending: departments.isPending,
  }
}

const NONE_LIKELY: ReadonlyMap<string, number> = new Map()
