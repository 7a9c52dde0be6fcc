/** A duty in three touches. Its key is kept with what was typed: sent again after the connection dropped, it is the same entry. */
import { Alert, App, Button, Form, Input, Segmented } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newKey, post } from '../../../../ui/api.ts'
import { useDraft } from '../../../../ui/form-draft.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { DUTIES } from '../../words.ts'
import { useCockpit } from './queries.ts'

interface Props {
  /** The project or the enterprise, by the field that names it. */
  readonly subject: Readonly<Record<string, string>>
}

const TEXT_MAX = 2000

export function DutyForm({ subject }: Props) {
  const [round, setRound] = useState(0)
  return <OneDuty key={round} subject={subject} onDone={() => setRound(round + 1)} />
}

function OneDuty({ subject, onDone }: Props & { onDone: () => void }) {
  const { t, problem } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const today = useCockpit().data?.today ?? ''
  const [empty] = useState(() => ({ kind: DUTIES[0] as string, on: '', text: '', key: '' }))
  const draft = useDraft(`diary.duty.${Object.values(subject).join('-')}`, empty)
  const { values } = draft
  const on = values.on === '' ? today : values.on
  const sending = useMutation({
    mutationFn: (key: string) =>
      post('/api/diary/duties', { ...subject, kind: values.kind, on, text: values.text, key }),
    async onSuccess() {
      draft.forget()
      void message.success(t('ui.diary.kept'))
      await client.invalidateQueries({ queryKey: queryKeys.lists() })
      onDone()
    },
  })
  const send = () => {
    const key = values.key === '' ? newKey() : values.key
    draft.change({ key })
    sending.mutate(key)
  }
  return (
    <Form layout="vertical" onFinish={send} className="diary-form">
      {draft.wasRestored && <p className="desk-muted">{t('ui.desk.form.restored')}</p>}
      <Segmented
        block
        value={values.kind}
        onChange={(kind) => draft.change({ kind })}
        options={DUTIES.map((kind) => ({ value: kind as string, label: t(`visit.duty.${kind}`) }))}
      />
      <Form.Item label={t('visit.field.fromOn')} htmlFor="duty-on">
        <input
          id="duty-on"
          type="date"
          className="diary-month"
          max={today}
          value={on}
          onChange={(event) => draft.change({ on: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('ui.diary.what')} htmlFor="duty-text">
        <Input.TextArea
          id="duty-text"
          value={values.text}
          maxLength={TEXT_MAX}
          autoSize={{ minRows: 3, maxRows: 10 }}
          onChange={(event) => draft.change({ text: event.target.value })}
        />
      </Form.Item>
      {sending.error && <Alert type="error" title={problem(sending.error)} />}
      <Button
        type="primary"
        size="large"
        block
        htmlType="submit"
        loading={sending.isPending}
        disabled={values.text.trim() === '' || on === ''}
      >
        {t('ui.diary.keep')}
      </Button>
    </Form>
  )
}
