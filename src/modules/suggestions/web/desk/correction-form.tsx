/** Says which department or topic would have been right; recorded under one's name, for the next model. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input, Select, Space } from 'antd'
import { useState } from 'react'
import { post } from '../../../../ui/api.ts'
import { DepartmentPicker } from '../../../../ui/desk/form/department-picker.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { TOPICS } from '../../../appeals/words.ts'
import type { SuggestionWire } from '../../wire.ts'

interface Props {
  readonly appealId: string
  readonly onClose: () => void
}

export function CorrectionForm({ appealId, onClose }: Props) {
  const { t, problem } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [departmentId, setDepartment] = useState('')
  const [topic, setTopic] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const save = useMutation({
    mutationFn: () =>
      post<SuggestionWire>(`/api/appeals/${appealId}/corrections`, {
        ...(departmentId === '' ? {} : { departmentId }),
        ...(topic === null ? {} : { topic }),
        reason,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.matter(appealId) })
      void message.success(t('suggestion.correctDone'))
      onClose()
    },
  })
  const isEmpty = (departmentId === '' && topic === null) || reason.trim() === ''
  return (
    <form
      className="suggest-form"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <label>
        {t('suggestion.rightDepartment')}
        <DepartmentPicker value={departmentId} onChange={setDepartment} mayClear />
      </label>
      <label>
        {t('suggestion.rightTopic')}
        <Select<string>
          allowClear
          value={topic}
          onChange={(chosen: string | undefined) => setTopic(chosen ?? null)}
          options={TOPICS.map((one) => ({ value: one, label: t(`appeal.topic.${one}`) }))}
          popupMatchSelectWidth={false}
        />
      </label>
      <label>
        {t('suggestion.why')}
        <Input value={reason} maxLength={1000} required onChange={({ target }) => setReason(target.value)} />
      </label>
      <p className="desk-muted">{t('suggestion.correctHint')}</p>
      <Space>
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={isEmpty}>
          {t('suggestion.correct')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </Space>
      {save.error && <Alert type="error" title={problem(save.error)} />}
    </form>
  )
}
