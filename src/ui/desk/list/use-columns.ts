/** Which columns of a list a person has chosen; remembered on the device. */
import { useState } from 'react'
import { recall, remember } from '../../memory.ts'
import { COLUMNS, FIRST_COLUMNS, type Column } from './columns.tsx'

export function useColumns(list: string): readonly [readonly Column[], (columns: readonly Column[]) => void] {
  const memory = `desk.columns.${list}`
  const [columns, setColumns] = useState<readonly Column[]>(() => known(recall(memory)))
  const choose = (chosen: readonly Column[]) => {
    remember(memory, chosen.join(' '))
    setColumns(chosen)
  }
  return [columns, choose]
}

function known(text: string | null): readonly Column[] {
  if (text === null) return FIRST_COLUMNS
  const names = text.split(' ')
  return COLUMNS.filter((column) => column === 'title' || names.includes(column))
}
