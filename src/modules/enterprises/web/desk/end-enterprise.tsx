/** Writing down that an enterprise was dissolved, or taking that back. Whether it may be done is the server's to say. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, DatePicker, Form, Input, Space } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { post } from '../../../../ui/api.ts'
import { SubmitProblem } from '../../../../ui/desk/form/submit-problem.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { EnterpriseWire } from '../../wire.ts'

interface Values {
  readonly endedOn?: Dayjs
  readonly reason: string
}

const REASON_MAX = 1000

export function EndEnterprise({ enterprise }: { enterprise: EnterpriseWire }) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const word = t(enterprise.endedOn === null ? 'ui.desk.enterprise.end' : 'ui.desk.enterprise.stands')
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{word}</Button>
  return <EndForm enterprise={enterprise} word={word} onDone={() => setOpen(false)} />
}

function EndForm({
  enterprise: { id, endedOn },
  word,
  onDone,
}: {
  enterprise: EnterpriseWire
  word: string
  onDone: () => void
}) {
  const { t } = useTexts()
  const client = useQueryClient()
  const end = useMutation({
    mutationFn: ({ endedOn: day, reason }: Values) =>
      post<EnterpriseWire>(`/api/enterprises/${id}/end`, {
        endedOn: day?.format('YYYY-MM-DD') ?? null,
        reason,
      }),
    onSuccess(changed) {
      client.setQueryData(queryKeys.enterprise(id), changed)
      onDone()
    },
  })
  const missing = (field: string) => ({ required: true, message: t('ui.desk.field.missing', { field }) })
  const day = t('ui.desk.enterprise.endedOn')
  const why = t('ui.desk.enterprise.endReason')
  return (
    <Form layout="vertical" name="enterprise-end" onFinish={(values: Values) => end.mutate(values)}>
      {endedOn === null && (
        <Form.Item name="endedOn" label={day} rules={[missing(day)]}>
          <DatePicker />
        </Form.Item>
      )}
      <Form.Item name="reason" label={why} rules={[{ ...missing(why), whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={REASON_MAX} />
      </Form.Item>
      <div className="desk-form-notices">{end.error && <SubmitProblem error={end.error} />}</div>
      <Space>
        <Button type="primary" htmlType="submit" loading={end.isPending}>
          {word}
        </Button>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </Space>
    </Form>
  )
}
