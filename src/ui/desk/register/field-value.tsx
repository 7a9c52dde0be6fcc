/** A value of a field of a register, as people read it. */
import type { FieldWire, RegisterRowWire } from '../../../engines/registers/wire.ts'
import { useTexts } from '../../language.tsx'
import { deskPaths } from '../../paths.ts'
import { idsIn } from '../form/schema-fields.ts'
import { DeskLink } from '../link.tsx'
import { useDepartments } from '../queries.ts'

interface Props {
  readonly field: FieldWire
  readonly row: RegisterRowWire
}

export function FieldValue({ field, row }: Props) {
  const { t, name } = useTexts()
  const value = row.values[field.name] ?? null
  if (value === null) return null
  switch (field.kind) {
    case 'flag':
      return t(value === 'yes' ? 'ui.register.yes' : 'ui.register.no')
    case 'choice':
      return name(field.choices.find((choice) => choice.value === value)?.label)
    case 'region':
      return name(row.region)
    case 'reference':
      return <DeskLink href={deskPaths.matter(field.to ?? '', value)}>{row.names[value]}</DeskLink>
    case 'department':
    case 'departments':
      return <Departments ids={idsIn(value)} />
    case 'money':
    case 'decimal':
    case 'whole':
      return `${grouped(value)}${field.unit === null ? '' : ` ${name(field.unit)}`}`
    default:
      return field.isLong ? <div className="desk-writing">{value}</div> : value
  }
}

/** What departments are called; of one that was dissolved, nothing is known here. */
function Departments({ ids }: { ids: readonly string[] }) {
  const { t, name } = useTexts()
  const departments = useDepartments()
  const names = ids.map((id) => name(departments.data?.find((one) => one.id === id)?.name))
  return names.filter((one) => one !== '').join(t('ui.register.comma'))
}

/** 1,234,567.8 for 1234567.8. */
function grouped(number: string): string {
  const [whole = '', fraction] = number.split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? digits : `${digits}.${fraction}`
}
