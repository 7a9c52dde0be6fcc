/**
 * Entering an enterprise in the register. The server checks the credit code; where only its check character does not
 * fit, as with some early codes, the person who has looked at the licence confirms it.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, Select, Space } from 'antd'
import { useState } from 'react'
import { post, ProblemError } from '../../../../ui/api.ts'
import { fieldOfPointer } from '../../../../ui/desk/form/schema-fields.ts'
import { SubmitProblem } from '../../../../ui/desk/form/submit-problem.tsx'
import type { RegisterEnterpriseProps } from '../../../../ui/desk/kinds.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useRegions, type RegionWire } from '../../../../ui/desk/queries.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useMe } from '../../../../ui/session.tsx'
import type { EnterpriseWire } from '../../wire.ts'

interface Values {
  readonly name: string
  readonly uscc: string
  readonly regionId: string
  readonly usccConfirmed?: boolean
}

/** Refusals of a code that somebody who has looked at the licence may overrule. */
const CONFIRMABLE: readonly string[] = ['uscc.check', 'uscc.subjectCheck']
const USCC_LENGTH = 18
const NAME_MAX = 120

export function RegisterEnterprise(props: RegisterEnterpriseProps) {
  const regions = useRegions()
  if (regions.error || regions.data === undefined) return <Loading of={regions} />
  return <Entry {...props} regions={regions.data} />
}

interface EntryProps extends RegisterEnterpriseProps {
  readonly regions: readonly RegionWire[]
}

function Entry({ name, onDone, onCancel, regions }: EntryProps) {
  const { t, name: nameOf } = useTexts()
  const client = useQueryClient()
  const seat = useMe().data?.seat
  const [form] = Form.useForm<Values>()
  const [mustConfirm, setMustConfirm] = useState(false)
  const register = useMutation({
    mutationFn: (values: Values) =>
      post<EnterpriseWire>('/api/enterprises', { ...values, uscc: values.uscc.trim().toUpperCase() }),
    onSuccess(enterprise) {
      void client.invalidateQueries({ queryKey: ['enterprises'] })
      onDone(enterprise)
    },
    onError(error) {
      if (!(error instanceof ProblemError)) return
      const refused = error.problem.fields.map((field) => ({
        name: fieldOfPointer(field.path) as keyof Values,
        errors: [field.text],
      }))
      if (error.problem.fields.some((field) => CONFIRMABLE.includes(field.code))) setMustConfirm(true)
      form.setFields(refused)
    },
  })
  const missing = (field: string) => ({
    required: true,
    whitespace: true,
    message: t('ui.desk.field.missing', { field }),
  })
  const isCode = /^\d/.test(name)
  const ownRegion = regions.find((region) => region.name.zh === seat?.region?.zh)
  return (
    <Form
      form={form}
      layout="vertical"
      name="enterprise-register"
      initialValues={{ name: isCode ? '' : name, uscc: isCode ? name : '', regionId: ownRegion?.id }}
      onFinish={(values) => register.mutate(values)}
    >
      <Form.Item
        name="name"
        label={t('ui.desk.enterprise.name')}
        rules={[missing(t('ui.desk.enterprise.name')), { min: 2, max: NAME_MAX }]}
      >
        <Input autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item
        name="uscc"
        label={t('ui.desk.enterprise.uscc')}
        rules={[
          missing(t('ui.desk.enterprise.uscc')),
          { len: USCC_LENGTH, message: t('ui.desk.enterprise.usccLength', { n: USCC_LENGTH }) },
        ]}
        extra={t('ui.desk.enterprise.usccHint')}
      >
        <Input autoComplete="off" className="desk-code" count={{ show: true, max: USCC_LENGTH }} />
      </Form.Item>
      {mustConfirm && (
        <Form.Item name="usccConfirmed" valuePropName="checked">
          <Checkbox>{t('ui.desk.enterprise.usccConfirm')}</Checkbox>
        </Form.Item>
      )}
      <Form.Item
        name="regionId"
        label={t('ui.desk.column.region')}
        rules={[missing(t('ui.desk.column.region'))]}
      >
        <Select
          options={regions.map((region) => ({ value: region.id, label: nameOf(region.name) }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <div className="desk-form-notices">{register.error && <SubmitProblem error={register.error} />}</div>
      <Space>
        <Button type="primary" htmlType="submit" loading={register.isPending}>
          {t('ui.desk.enterprise.register')}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </Space>
    </Form>
  )
}
