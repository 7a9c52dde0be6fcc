/**
 * Giving a parameter a value: what, for which conditions, from which day, on what basis. It is tried out first; only what
 * has been tried out can be saved.
 */
import { Alert, Button, Checkbox, Form, Input, Select, Space } from 'antd'
import { useState } from 'react'
import { beyondFields, ProblemError } from '../../../../ui/api.ts'
import { SubmitProblem } from '../../../../ui/desk/form/submit-problem.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { todayIso } from '../../../../ui/time.ts'
import type { ChangeBodyWire, ParameterListWire, ParameterWire } from '../../wire.ts'
import {
  bodyOf,
  correctedBy,
  fieldAt,
  initialValues,
  SHOWN_FIELDS,
  type ChangeValues,
} from './change-body.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { useSave, useTrial } from './queries.ts'
import { ValueControl } from './value-control.tsx'
import { dimensionValueWord, dimensionWord } from './value-words.ts'

interface Props {
  readonly parameter: ParameterWire
  readonly region: ParameterListWire['region']
  readonly onSaved: () => void
}

const BASIS_MAX = 500

export function ChangeForm({ parameter, region, onSaved }: Props) {
  const { t, name } = useTexts()
  const { now, zone } = useReading()
  const today = todayIso(now, zone)
  const [form] = Form.useForm<ChangeValues>()
  const [initial] = useState(() => initialValues(parameter, today))
  const [tried, setTried] = useState<ChangeBodyWire | null>(null)
  const trial = useTrial()
  const save = useSave()
  const values = Form.useWatch((all: ChangeValues) => all, { form, preserve: true }) ?? initial
  const refused = (error: unknown) => {
    if (error instanceof ProblemError) form.setFields(fieldErrors(error))
    setTried(null)
  }
  const tryOut = (given: ChangeValues) => {
    const body = bodyOf(parameter, region.id, { ...initial, ...given }, today)
    trial.mutate(body, { onSuccess: () => setTried(body), onError: refused })
  }
  const error = trial.error ?? save.error
  const corrects = correctedBy(parameter, region.id, { ...initial, ...values })
  return (
    <Form
      form={form}
      layout="vertical"
      name="parameter-change"
      className="law-form"
      initialValues={initial}
      onValuesChange={() => setTried(null)}
      onFinish={tryOut}
    >
      <h3>{t('law.desk.new', { region: name(region.name) })}</h3>
      {!values.isUnset && (
        <Form.Item name="value" label={t('law.desk.value')} required>
          <ValueControl parameter={parameter} />
        </Form.Item>
      )}
      <Form.Item name="isUnset" valuePropName="checked" className="law-tight">
        <Checkbox>{t('law.desk.isUnset')}</Checkbox>
      </Form.Item>
      <Conditions parameter={parameter} />
      <Form.Item
        name="effectiveFrom"
        label={t('law.desk.effectiveFrom')}
        extra={values.effectiveFrom < today ? t('law.desk.past') : undefined}
        rules={[{ required: true, message: t('ui.field.required') }]}
      >
        <Input type="date" className="law-day" />
      </Form.Item>
      <Form.Item
        name="basis"
        label={t('law.desk.basis')}
        extra={t('law.desk.basisHint')}
        rules={[{ required: true, whitespace: true, message: t('ui.field.required') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={BASIS_MAX} />
      </Form.Item>
      {corrects !== undefined && (
        <Alert
          type="info"
          showIcon
          className="law-notice"
          title={t('law.desk.corrects', { seq: corrects })}
        />
      )}
      {beyondFields(
        error,
        SHOWN_FIELDS.map((field) => `/${field}`),
      ) !== null &&
        error && <SubmitProblem error={error} />}
      {tried && trial.data && (
        <PreviewPanel parameter={parameter} preview={trial.data} wanted={tried.value} />
      )}
      <Space className="law-buttons">
        <Button htmlType="submit" type={tried === null ? 'primary' : 'default'} loading={trial.isPending}>
          {t('law.desk.try')}
        </Button>
        <Button
          type={tried === null ? 'default' : 'primary'}
          disabled={tried === null}
          loading={save.isPending}
          onClick={() => tried && save.mutate(tried, { onSuccess: onSaved, onError: refused })}
        >
          {t('ui.save')}
        </Button>
        {tried === null && <span className="desk-muted">{t('law.desk.tryFirst')}</span>}
      </Space>
    </Form>
  )
}

/** Under which conditions it shall hold; nothing chosen means for all. */
function Conditions({ parameter }: { parameter: ParameterWire }) {
  const words = useTexts()
  return parameter.dimensions.map((dimension) => (
    <Form.Item
      key={dimension}
      name={['when', dimension]}
      label={words.t('law.desk.holdsFor', { dimension: dimensionWord(parameter.name, dimension, words) })}
    >
      <Select
        allowClear
        placeholder={words.t('law.desk.all')}
        options={(parameter.dimensionValues[dimension] ?? []).map((value) => ({
          value,
          label: dimensionValueWord(parameter.name, dimension, value, words),
        }))}
      />
    </Form.Item>
  ))
}

/** Several refusals of one field stand under it together. */
function fieldErrors(error: ProblemError) {
  const byField = Map.groupBy(error.problem.fields, ({ path }) => fieldAt(path))
  return SHOWN_FIELDS.flatMap((field) => {
    const texts = byField.get(field)?.map(({ text }) => text) ?? []
    return texts.length === 0 ? [] : [{ name: field, errors: texts }]
  })
}
