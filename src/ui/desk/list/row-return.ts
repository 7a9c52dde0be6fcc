/** Back to the row that the person left a list by: the list's address remembers it. */
import { useEffect, useRef, type RefObject } from 'react'
import { useAddress } from '../address.ts'

/** What the link of a row tells before it leads away. */
export function useRowLeave(): (row: string) => void {
  const { change } = useAddress()
  return (row) => change({ row }, true)
}

/** Once, when the rows are there, the row that was left by has the focus and is in sight. */
export function useRowReturn(root: RefObject<HTMLElement | null>, hasRows: boolean): void {
  const { search } = useAddress()
  const row = search['row']
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current || row === undefined || !hasRows) return
    isDone.current = true
    const link = root.current?.querySelector<HTMLElement>(`a[data-row="${CSS.escape(row)}"]`)
    link?.focus({ preventScroll: true })
    link?.scrollIntoView({ block: 'center' })
  }, [root, row, hasRows])
}
