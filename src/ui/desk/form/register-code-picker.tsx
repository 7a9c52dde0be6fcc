/**
 * Picking rows of a register, such as a park or several parcels, by typing a part of their name or code. What is handed on are the
 * codes, with commas between: an input names them as people do, and the server finds the rows.
 */
import { Select } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../language.tsx'
import { useSettled } from '../../use-settled.ts'
import { useRegisterRows } from '../register/queries.ts'
import { idsIn, textOfIds } from './schema-fields.ts'

const SETTLE_MS = 250
/** As many as one input names. */
const SEVERAL_MAX = 20

interface Props {
  /** The path of the register. */
  readonly register: string
  readonly id?: string | undefined
  readonly value: string
  readonly onChange?: ((value: string) => void) | undefined
}

/** Picking one row. */
export function RegisterCodePicker({ register, id, value, onChange }: Props) {
  const picker = usePicker(register)
  return (
    <Select
      {...picker}
      id={id}
      value={value === '' ? undefined : value}
      onChange={(code: string | undefined) => onChange?.(code ?? '')}
      allowClear
    />
  )
}

/** Picking several rows. */
export function RegisterCodesPicker({ register, id, value, onChange }: Props) {
  const picker = usePicker(register)
  return (
    <Select
      {...picker}
      id={id}
      mode="multiple"
      maxCount={SEVERAL_MAX}
      value={idsIn(value)}
      onChange={(codes: string[]) => onChange?.(textOfIds(codes))}
    />
  )
}

function usePicker(register: string) {
  const { t } = useTexts()
  const [typed, setTyped] = useState('')
  const list = useRegisterRows(register, { q: useSettled(typed.trim(), SETTLE_MS) })
  const rows = list.data?.pages[0]?.rows ?? []
  return {
    options: rows.flatMap(({ name, values: { code } }) =>
      code === undefined || code === null ? [] : [{ value: code, label: `${name}（${code}）` }],
    ),
    showSearch: { filterOption: false as const, onSearch: setTyped },
    loading: list.isFetching,
    placeholder: t('ui.register.search'),
    notFoundContent: t(list.isPending ? 'ui.loading' : 'ui.register.none'),
    popupMatchSelectWidth: false,
  }
}
