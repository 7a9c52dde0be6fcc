/** Which columns of a list a person has chosen, or those shown at first; remembered on the device. */
import { useState } from 'react'
import { recall, remember } from '../../memory.ts'
import { COLUMNS, type Column } from './columns.tsx'

export function useColumns(
  list: string,
  first: readonly Column[],
): readonly [readonly Column[], (columns: readonly Column[]) => void] {
  const memory = `desk.columns.${list}`
  const [columns, setColumns] = useState<readonly Column[]>(() => known(recall(memory)) ?? first)
  const choose = (chosen: readonly Column[]) => {
    remember(memory, chosen.join(' '))
    setColumns(chosen)
  }
  return [columns, choose]
}

function known(text: string | null): readonly Column[] | null {
  if (text === null) return null
  const names = text.split(' ')
  return COLUMNS.filter((column) => column === 'title' || names.includes(column))
}
