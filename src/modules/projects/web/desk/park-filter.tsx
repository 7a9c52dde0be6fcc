/** Narrows a list to one park, found by typing a part of its name or code. */
import { Select } from 'antd'
import { useState } from 'react'
import { useRegisterRow, useRegisterRows } from '../../../../ui/desk/register/queries.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useSettled } from '../../../../ui/use-settled.ts'

const PARKS = 'parks'
/** As the server is asked for what lies in no park. */
const OUTSIDE = 'none'
const SETTLE_MS = 250

interface Props {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (id: string | undefined) => void
}

export function ParkFilter({ label, value, onChange }: Props) {
  const { t } = useTexts()
  const [typed, setTyped] = useState('')
  const list = useRegisterRows(PARKS, { q: useSettled(typed.trim(), SETTLE_MS) })
  const rows = list.data?.pages[0]?.rows ?? []
  return (
    <Select
      value={value}
      onChange={onChange}
      options={[
        { value: OUTSIDE, label: t('ui.project.outside') },
        ...rows.map((row) => ({ value: row.id, label: row.name })),
      ]}
      labelRender={(chosen) => chosen.label ?? <ParkName id={String(chosen.value)} />}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={list.isFetching}
      placeholder={label}
      aria-label={label}
      notFoundContent={t(list.isPending ? 'ui.loading' : 'ui.register.none')}
      popupMatchSelectWidth={false}
      allowClear
    />
  )
}

/** The name behind an id that came with the address. */
function ParkName({ id }: { id: string }) {
  return <>{useRegisterRow(PARKS, id).data?.name ?? '…'}</>
}
