/** Strikes an entry of one's own with a reason: it stays readable and counts no more. */
import { App, Button, Input, Popconfirm } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newKey, post } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'

export function StrikeButton({ id }: { id: string }) {
  const { t, problem } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [key] = useState(newKey)
  const striking = useMutation({
    mutationFn: () => post(`/api/diary/duties/${id}/strike`, { key, reason }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.lists() }),
    onError: (error) => void message.error(problem(error)),
  })
  return (
    <Popconfirm
      title={t('ui.diary.strikeWhy')}
      description={
        <Input
          aria-label={t('ui.diary.strikeWhy')}
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.target.value)}
        />
      }
      okText={t('ui.diary.strike')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      onConfirm={() => striking.mutate()}
    >
      <Button size="small" loading={striking.isPending}>
        {t('ui.diary.strike')}
      </Button>
    </Popconfirm>
  )
}
