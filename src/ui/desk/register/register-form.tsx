/**
 * Beginning or changing a row of a register. Only what the person has touched is sent, so that a field that somebody else
 * keeps is not written over; what is wrong stands at its field, and a doubtful value is confirmed by whoever has looked.
 */
import { Button, Checkbox, Form, Space } from 'antd'
import { useState } from 'react'
import type { FieldWire, RegisterRowWire, RegisterWire } from '../../../engines/registers/wire.ts'
import { ProblemError } from '../../api.ts'
import { useTexts } from '../../language.tsx'
import { SubmitProblem } from '../form/submit-problem.tsx'
import { FieldControl } from './field-control.tsx'
import { useKeepRow } from './queries.ts'

interface Props {
  readonly register: RegisterWire
  /** Null begins a row. */
  readonly row: RegisterRowWire | null
  /** Values that a new row begins with and that are not asked for. */
  readonly given?: Readonly<Record<string, string>>
  readonly onDone: (row: RegisterRowWire) => void
  readonly onCancel: () => void
}

type Values = Readonly<Record<string, string | undefined>>

export function RegisterForm({ register, row, given = {}, onDone, onCancel }: Props) {
  const { t, name } = useTexts()
  const [form] = Form.useForm<Values>()
  const [mustConfirm, setMustConfirm] = useState(false)
  const [isConfirmed, setConfirmed] = useState(false)
  const keep = useKeepRow(register.path, row)
  const fields = register.fields.filter((field) => isAsked(field, row, given))
  const send = (values: Values) =>
    keep.mutate(
      { values: { ...given, ...touched(fields, values, row) }, isConfirmed },
      {
        onSuccess: onDone,
        onError(error) {
          if (!(error instanceof ProblemError)) return
          if (error.problem.fields.some(({ code }) => code.startsWith('uscc.'))) setMustConfirm(true)
          form.setFields(
            error.problem.fields.map(({ path, text }) => ({
              name: path.split('/').at(-1) ?? '',
              errors: [text],
            })),
          )
        },
      },
    )
  return (
    <Form
      form={form}
      layout="vertical"
      name={`register-${register.path}`}
      initialValues={initial(fields, row)}
      onFinish={send}
      scrollToFirstError
    >
      <div className="register-fields">
        {fields.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={name(field.label)}
            className={field.isLong ? 'register-wide' : undefined}
            rules={
              field.isRequired
                ? [{ required: true, message: t('ui.desk.field.missing', { field: name(field.label) }) }]
                : []
            }
          >
            <FieldControl field={field} referred={row?.names[row.values[field.name] ?? '']} />
          </Form.Item>
        ))}
      </div>
      {mustConfirm && (
        <Form.Item>
          <Checkbox checked={isConfirmed} onChange={({ target }) => setConfirmed(target.checked)}>
            {t('ui.register.confirm')}
          </Checkbox>
        </Form.Item>
      )}
      <div className="desk-form-notices">{keep.error && <SubmitProblem error={keep.error} />}</div>
      <Space>
        <Button type="primary" htmlType="submit" loading={keep.isPending}>
          {t('ui.register.save')}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </Space>
    </Form>
  )
}

function isAsked(field: FieldWire, row: RegisterRowWire | null, given: Values): boolean {
  return given[field.name] === undefined && field.isOpen && !(field.isFixed && row !== null)
}

function initial(fields: readonly FieldWire[], row: RegisterRowWire | null): Values {
  return Object.fromEntries(fields.map(({ name }) => [name, row?.values[name] ?? undefined]))
}

function touched(fields: readonly FieldWire[], values: Values, row: RegisterRowWire | null) {
  const changed = fields
    .map(({ name }) => [name, (values[name] ?? '').trim() === '' ? null : (values[name] ?? null)] as const)
    .filter(([name, value]) => value !== (row?.values[name] ?? null))
  return Object.fromEntries(changed)
}
