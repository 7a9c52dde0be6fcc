/** The form by which whoever may sets a target of the year: figure, number, basis, and from which day on. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { post } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { TargetsWire } from '../../wire.ts'
import { TARGETED, type Targeted } from '../../words.ts'

interface Props {
  readonly targets: TargetsWire
  readonly onClose: () => void
}

export function SetTarget({ targets, onClose }: Props) {
  const { t, problem } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [figure, setFigure] = useState<Targeted>('signed')
  const [value, setValue] = useState<number | null>(null)
  const [basis, setBasis] = useState('')
  const [validFrom, setValidFrom] = useState(`${targets.year}-01-01`)
  const save = useMutation({
    mutationFn: () =>
      post<TargetsWire>('/api/targets', {
        regionId: targets.region.id,
        year: targets.year,
        figure,
        value: value ?? 0,
        basis,
        validFrom,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.lists() })
      void message.success(t('target.set.done'))
      onClose()
    },
  })
  return (
    <form
      className="target-form"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <label>
        {t('target.set.figure')}
        <Select<Targeted>
          value={figure}
          onChange={setFigure}
          options={TARGETED.map((one) => ({ value: one, label: t(`target.figure.${one}`) }))}
        />
      </label>
      <label>
        {t('target.set.value')}
        <InputNumber<number> value={value} min={0} precision={0} onChange={setValue} required />
      </label>
      <label>
        {t('target.set.basis')}
        <Input value={basis} maxLength={300} required onChange={({ target }) => setBasis(target.value)} />
      </label>
      <label>
        {t('target.set.validFrom')}
        <Input type="date" value={validFrom} required onChange={({ target }) => setValidFrom(target.value)} />
      </label>
      <div className="target-bar">
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={value === null}>
          {t('target.set')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
      {save.error && <Alert type="error" title={problem(save.error)} />}
    </form>
  )
}
