/** Narrows a list to the projects of one person, found by typing a part of the name. */
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { get } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { useSettled } from '../../../../ui/use-settled.ts'
import type { HandlersQueryWire, HandlersWire } from '../../wire-lists.ts'

const SETTLE_MS = 250

interface Props {
  readonly value: string | undefined
  readonly onChange: (id: string | undefined) => void
}

export function HandlerFilter({ value, onChange }: Props) {
  const { t, name } = useTexts()
  const [typed, setTyped] = useState('')
  const list = useHandlers({ q: useSettled(typed.trim(), SETTLE_MS) })
  const label = t('ui.project.handler')
  return (
    <Select
      value={value}
      onChange={onChange}
      options={(list.data?.rows ?? []).map((row) => ({
        value: row.id,
        label: row.department === null ? row.name : `${row.name} ${name(row.department)}`,
      }))}
      labelRender={(chosen) => chosen.label ?? <HandlerName id={String(chosen.value)} />}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={list.isFetching}
      placeholder={label}
      aria-label={label}
      notFoundContent={t(list.isPending ? 'ui.loading' : 'ui.project.noHandler')}
      popupMatchSelectWidth={false}
      allowClear
    />
  )
}

/** The name behind an id that came with the address. */
function HandlerName({ id }: { id: string }) {
  return <>{useHandlers({ id }).data?.rows[0]?.name ?? '…'}</>
}

function useHandlers(asked: HandlersQueryWire) {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'project-handlers', asked],
    queryFn: ({ signal }) => get<HandlersWire>('/api/projects/handlers', { ...asked }, signal),
  })
}
