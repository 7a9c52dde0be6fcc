/**
 * The notice is pasted, tried out, and published once it is read without a problem. What was tried out is what is
 * published: a change of the text takes the preview away. The server reads and counts; nothing is understood here.
 */
import { Alert, App, Button, Form, Input, Space } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useEffect, useRef, useState } from 'react'
import { beyondFields, ProblemError } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { SubmitProblem } from '../../../../ui/desk/form/submit-problem.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import type { NoticePreviewWire } from '../../page-wire.ts'
import { PREVIEW_BOUNDS } from '../../words.ts'
import { NoticePreview } from './notice-preview.tsx'
import { ProblemList } from './problem-list.tsx'
import { usePreview, usePublish, type Scope } from './queries.ts'
import { sourceIn } from './source.ts'

interface Props {
  readonly scope: Scope
  /** The country, or the region's name. */
  readonly where: string
  /** Whether the region has local days of the year: no text at all then means to withdraw them. */
  readonly mayWithdraw: boolean
  readonly onDone: () => void
}

export function NoticeForm({ scope, where, mayWithdraw, onDone }: Props) {
  const { t } = useTexts()
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const preview = usePreview()
  const field = useRef<TextAreaRef>(null)
  const change = (set: (value: string) => void) => (value: string) => {
    set(value)
    if (!preview.isIdle) preview.reset()
  }
  const select = (from: number, to: number) => {
    const area = field.current?.resizableTextArea?.textArea
    area?.focus()
    area?.setSelectionRange(from, to)
  }
  const { data, error } = preview
  return (
    <Card
      title={t('calendar.desk.form.title', { year: scope.year, where })}
      extra={<Button onClick={onDone}>{t('ui.cancel')}</Button>}
      className="calendar-form"
    >
      <Form
        layout="vertical"
        name="calendar-notice"
        aria-label={t('calendar.desk.publish')}
        onFinish={() => preview.mutate({ ...scope, text, name: name.trim() })}
      >
        <Form.Item
          label={t('calendar.desk.form.text')}
          htmlFor="calendar-text"
          required={!mayWithdraw}
          extra={t(mayWithdraw ? 'calendar.desk.form.withdrawHint' : 'calendar.desk.form.textHint')}
        >
          <Input.TextArea
            id="calendar-text"
            ref={field}
            value={text}
            onChange={(event) => change(setText)(event.target.value)}
            autoSize={{ minRows: 5, maxRows: 16 }}
            maxLength={PREVIEW_BOUNDS.textMax}
            placeholder={t('calendar.desk.form.example')}
            autoFocus
          />
        </Form.Item>
        <Form.Item
          label={t('calendar.desk.form.name')}
          htmlFor="calendar-name"
          extra={t('calendar.desk.form.nameHint')}
        >
          <Input
            id="calendar-name"
            value={name}
            onChange={(event) => change(setName)(event.target.value)}
            maxLength={PREVIEW_BOUNDS.nameMax}
            className="desk-search"
            autoComplete="off"
          />
        </Form.Item>
        {error && <SubmitProblem error={beyondFields(error, []) ?? error} />}
        <Button
          type={data === undefined ? 'primary' : 'default'}
          htmlType="submit"
          loading={preview.isPending}
          disabled={text.trim() === '' && !mayWithdraw}
        >
          {t('calendar.desk.form.preview')}
        </Button>
      </Form>
      {data !== undefined && data.problems.length > 0 && (
        <ProblemList problems={data.problems} text={text} onSelect={select} />
      )}
      {data !== undefined && data.problems.length === 0 && (
        <>
          <NoticePreview preview={data} />
          <PublishForm scope={scope} where={where} preview={data} text={text} onDone={onDone} />
        </>
      )}
    </Card>
  )
}

interface PublishProps extends Omit<Props, 'mayWithdraw'> {
  readonly preview: NoticePreviewWire
  readonly text: string
}

/** The last step: the paper it comes from, and publishing what was shown. */
function PublishForm({ scope, where, preview, text, onDone }: PublishProps) {
  const { t } = useTexts()
  const { message } = App.useApp()
  const [source, setSource] = useState(() => sourceIn(text))
  const [isMissing, setMissing] = useState(false)
  const publish = usePublish()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.scrollIntoView?.({ block: 'nearest' }), [])
  const send = () => {
    setMissing(source.trim() === '')
    if (source.trim() === '') return
    publish.mutate(
      { ...scope, source: source.trim(), days: preview.days },
      {
        onSuccess() {
          void message.success(t('calendar.desk.form.done', { year: scope.year, where }))
          onDone()
        },
      },
    )
  }
  return (
    <div ref={root}>
      <Form layout="vertical" name="calendar-publish" onFinish={send}>
        <Form.Item
          label={t('calendar.desk.form.source')}
          htmlFor="calendar-source"
          required
          extra={t('calendar.desk.form.sourceHint')}
          {...(isMissing
            ? {
                validateStatus: 'error' as const,
                help: t('ui.desk.field.missing', { field: t('calendar.desk.form.source') }),
              }
            : {})}
        >
          <Input
            id="calendar-source"
            value={source}
            onChange={(event) => setSource(event.target.value)}
            maxLength={SOURCE_MAX}
            className="desk-search"
            autoComplete="off"
          />
        </Form.Item>
        {preview.isRepublished && (
          <Alert
            type="warning"
            showIcon
            title={t('calendar.desk.form.again', { year: scope.year })}
            className="calendar-notice"
          />
        )}
        {publish.error && <PublishProblem error={publish.error} />}
        <Space wrap>
          <Button type="primary" htmlType="submit" loading={publish.isPending}>
            {t('calendar.desk.form.publish')}
          </Button>
          <Button onClick={onDone}>{t('ui.cancel')}</Button>
        </Space>
      </Form>
    </div>
  )
}

const SOURCE_MAX = 200

/** Fields of the days have no place of their own here, so each of their sentences is said. */
function PublishProblem({ error }: { error: unknown }) {
  const fields = error instanceof ProblemError ? error.problem.fields : []
  if (fields.length === 0) return <SubmitProblem error={error} />
  return (
    <Alert
      type="error"
      showIcon
      title={
        <ul className="desk-changes">
          {fields.map((field) => (
            <li key={field.path}>{field.text}</li>
          ))}
        </ul>
      }
    />
  )
}
