/** The control of one field of an act, chosen by what its schema says. */
import { DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { useTexts } from '../../language.tsx'
import { lengthOf } from '../../size.ts'
import { useLabels } from '../labels.ts'
import { ChoiceControl } from './choice-control.tsx'
import { DepartmentPicker, DepartmentsPicker } from './department-picker.tsx'
import { EnterprisePicker } from './enterprise-picker.tsx'
import { FilesControl } from './files-control.tsx'
import { PostsPicker } from './post-picker.tsx'
import { RegisterCodePicker, RegisterCodesPicker } from './register-code-picker.tsx'
import { HappenedAtControl } from './happened-at-control.tsx'
import type { Control, Field, FieldValue } from './schema-fields.ts'

interface Props {
  readonly kind: string
  readonly field: Field
  /** The address of the departments that are likely chosen. */
  readonly likely?: string | undefined
  /** Set by the form item around it. */
  readonly id?: string
  readonly value?: FieldValue
  readonly onChange?: (value: FieldValue) => void
}

interface TextProps {
  readonly kind: string
  readonly field: Field
  readonly likely?: string | undefined
  readonly id?: string
  readonly value: string
  readonly onChange?: (value: string) => void
}

export function FieldControl({ field, value, onChange, ...rest }: Props) {
  if (field.control === 'files') {
    const files = typeof value === 'string' ? [] : value
    return <FilesControl id={rest.id} value={files} onChange={onChange} max={field.max} />
  }
  const text = typeof value === 'string' ? value : ''
  return TEXT_CONTROLS[field.control]({ ...rest, field, value: text, onChange })
}

const TEXT_CONTROLS: Readonly<Record<Exclude<Control, 'files'>, (props: TextProps) => ReactNode>> = {
  choice: (props) => <WordChoice {...props} />,
  yesNo: (props) => <YesNo {...props} />,
  department: ({ id, value, onChange, likely }) => (
    <DepartmentPicker id={id} value={value} onChange={onChange} likely={likely} />
  ),
  enterprise: ({ id, value, onChange }) => <EnterprisePicker id={id} value={value} onChange={onChange} />,
  park: (props) => <RegisterCodePicker register="parks" {...props} />,
  zone: (props) => <RegisterCodePicker register="zones" {...props} />,
  servicePoint: (props) => <RegisterCodePicker register="service-points" {...props} />,
  parcels: (props) => <RegisterCodesPicker register="parcels" {...props} />,
  departments: ({ field, id, value, onChange }) => (
    <DepartmentsPicker id={id} value={value} onChange={onChange} max={field.max} />
  ),
  posts: ({ field, id, value, onChange }) => (
    <PostsPicker id={id} value={value} onChange={onChange} max={field.max} />
  ),
  number: ({ id, value, onChange }) => (
    <Input
      id={id}
      value={value}
      inputMode="numeric"
      onChange={(event) => onChange?.(event.target.value.replace(/\D/g, ''))}
      autoComplete="off"
    />
  ),
  moment: ({ id, value, onChange }) => <HappenedAtControl id={id} value={value} onChange={onChange} />,
  day: ({ id, value, onChange }) => (
    <DatePicker
      id={id}
      value={value === '' ? null : dayjs(value)}
      onChange={(day) => onChange?.(day === null ? '' : day.format('YYYY-MM-DD'))}
    />
  ),
  writing: (props) => <WritingBox {...props} />,
  line: ({ id, value, onChange }) => (
    <Input id={id} value={value} onChange={(event) => onChange?.(event.target.value)} autoComplete="off" />
  ),
}

function WordChoice({ kind, field, id, value, onChange }: TextProps) {
  const { t } = useTexts()
  const labels = useLabels(kind)
  const options = field.options.map((one) => ({ value: one, label: labels.choice(field.name, one) }))
  return (
    <ChoiceControl
      id={id}
      value={value}
      onChange={onChange}
      options={options}
      placeholder={t('ui.desk.choose')}
    />
  )
}

function YesNo({ id, value, onChange }: TextProps) {
  const { t } = useTexts()
  const options = ['yes', 'no'].map((one) => ({ value: one, label: t(`ui.${one}`) }))
  return <ChoiceControl id={id} value={value} onChange={onChange} options={options} />
}

const LONG_ROWS = { minRows: 3, maxRows: 14 }
const SHORT_ROWS = { minRows: 2, maxRows: 8 }
const SHORT_UP_TO = 1_000

function WritingBox({ field: { max }, id, value, onChange }: TextProps) {
  return (
    <Input.TextArea
      id={id}
      value={value}
      onChange={(event) => onChange?.(event.target.value)}
      autoSize={max > SHORT_UP_TO ? LONG_ROWS : SHORT_ROWS}
      count={{ show: true, max, strategy: lengthOf }}
    />
  )
}
