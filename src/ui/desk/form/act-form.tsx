/**
 * The form of one act, made from its schema. It keeps a draft, sends the act under one key however often it is sent, puts
 * refusals on their fields, and tells what changed on the matter meanwhile without losing what was typed.
 */
import { Alert, Button, Form, Space } from 'antd'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { ActAnswer, MatterViewWire } from '../../../platform/wire.ts'
import { useDraft } from '../../form-draft.ts'
import { useTexts } from '../../language.tsx'
import type { DeskAct, DeskKind } from '../kinds.tsx'
import { useLabels } from '../labels.ts'
import { FieldControl } from './field-control.tsx'
import { rulesOf } from './field-rules.ts'
import { HappenedAtControl } from './happened-at-control.tsx'
import { emptyValues, fieldsOf, inputOf, type Field, type FormValues } from './schema-fields.ts'
import { StaleNotice } from './stale-notice.tsx'
import { SubmitProblem } from './submit-problem.tsx'
import { useSubmitAct } from './use-submit-act.ts'

interface Props {
  readonly kind: Pick<DeskKind, 'kind' | 'path'>
  readonly act: string
  readonly form: DeskAct
  /** The matter as it is now; null when the act opens one. */
  readonly view: MatterViewWire | null
  /** Input that is known already. */
  readonly fixed?: Readonly<Record<string, string>>
  readonly onDone: (answer: ActAnswer) => void
  readonly onCancel: () => void
}

const HAPPENED_AT = 'happenedAt'
const SHORT_UP_TO = 60
const NOTHING_FIXED = {}

export function ActForm({ kind, act, form, view, fixed = NOTHING_FIXED, onDone, onCancel }: Props) {
  const { t, reason } = useTexts()
  const labels = useLabels(kind.kind)
  const [antForm] = Form.useForm<FormValues>()
  const fields = useMemo(() => fieldsOf(form.input, Object.keys(fixed), form.order), [form, fixed])
  const empty = useMemo(
    () => ({ ...emptyValues(fields, form.initial), [HAPPENED_AT]: '' }),
    [fields, form.initial],
  )
  const likely = view === null ? undefined : form.likelyDepartments?.(view.id)
  const about = view?.id ?? Object.values(fixed).join('-')
  const draftName = `${kind.kind}.${act}.${about}`
  const draft = useDraft<FormValues>(draftName, empty)
  const [seen, setSeen] = useState(view)
  const submit = useSubmitAct({
    path: kind.path,
    act,
    seen: form.isNote ? view : seen,
    draft: draftName,
    onRefused: (refused) => antForm.setFields(refused.map(({ name, text }) => ({ name, errors: [text] }))),
    onDone(answer) {
      draft.forget()
      onDone(answer)
    },
  })
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => focusFirst(body.current), [])

  const fill = (values: Readonly<Record<string, string>>) => {
    antForm.setFieldsValue(values)
    draft.change(values)
  }
  // While it is being sent, what changes on the matter is this act's own doing.
  const hasChanged = seen !== null && view !== null && view.version !== seen.version
  const isStale = !form.isNote && !submit.isPending && hasChanged
  const refusal = view?.acts.find((one) => one.act === act)
  const isRefused = refusal !== undefined && !refusal.allowed
  const send = (values: FormValues) => {
    const happenedAt = values[HAPPENED_AT]
    submit.send(
      inputOf(fields, values, fixed),
      typeof happenedAt === 'string' && happenedAt !== '' ? happenedAt : undefined,
    )
  }
  const hint = form.Hint && (
    <div className="desk-form-notices">
      <form.Hint values={draft.values} view={view} fill={fill} />
    </div>
  )
  const sendByKey = (event: KeyboardEvent<HTMLElement>) => {
    // A window opened from a field hands its keys on to this form, though it lies elsewhere on the page.
    if (!event.currentTarget.contains(event.target as Node)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) antForm.submit()
    if (event.key === 'Escape' && fields.length === 0) onCancel()
  }
  return (
    <div ref={body} onKeyDown={sendByKey} role="presentation">
      <Form
        form={antForm}
        layout="vertical"
        name={`${kind.kind}-${act}`}
        initialValues={draft.values}
        onValuesChange={(part: Partial<FormValues>) => draft.change(part)}
        onFinish={send}
        scrollToFirstError={{ focus: true, block: 'center' }}
        aria-label={labels.act(act)}
        className="desk-act-form"
      >
        {draft.wasRestored && <p className="desk-muted">{t('ui.desk.form.restored')}</p>}
        {form.isHintFirst && hint}
        {fields.length === 0 && <p>{t('ui.desk.form.sure', { act: labels.act(act) })}</p>}
        <div className="desk-fields">
          {fields.map((field) => (
            <Form.Item
              key={field.name}
              name={field.name}
              label={labels.field(field.name)}
              required={field.isRequired}
              rules={rulesOf(field, labels.field(field.name), t)}
              className={`desk-field-${isShort(field) ? 'short' : field.control}`}
            >
              <FieldControl kind={kind.kind} field={field} likely={likely} />
            </Form.Item>
          ))}
        </div>
        {form.mayHaveHappened && (
          <Form.Item name={HAPPENED_AT} label={t('field.happenedAt')} extra={t('ui.desk.happenedAt.hint')}>
            <HappenedAtControl />
          </Form.Item>
        )}
        {!form.isHintFirst && hint}
        <div className="desk-form-notices">
          {isStale && <StaleNotice seen={seen} current={view} onUnderstood={() => setSeen(view)} />}
          {isRefused && refusal.reason && <Alert type="error" showIcon title={reason(refusal.reason)} />}
          {submit.error !== null && !isStale && <SubmitProblem error={submit.error} />}
        </div>
        <Space>
          <Button
            type="primary"
            htmlType="submit"
            loading={submit.isPending}
            disabled={isStale || isRefused}
            title={t('ui.desk.form.submitKey')}
          >
            {labels.act(act)}
          </Button>
          <Button onClick={onCancel}>{t('ui.cancel')}</Button>
        </Space>
      </Form>
    </div>
  )
}

/** Whether a field needs only half a line. */
function isShort({ control, max }: Field): boolean {
  return control === 'line' && max <= SHORT_UP_TO
}

/** Puts the cursor where typing begins; on an act without fields on its button, so that Enter does it. */
function focusFirst(body: HTMLElement | null): void {
  const first = body?.querySelector<HTMLElement>('input:not([type=file]), textarea, button[type=submit]')
  first?.focus({ preventScroll: true })
}
