/** Moving through rows with the arrow keys: the links of the rows take the focus in turn, so Enter opens as on any link. */
import { useEffect, type RefObject } from 'react'

const ROW = 'a[data-row]'

/** Whether the person is typing, so that keys are letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

/** Lets ↑ and ↓ move among the row links inside the element, from anywhere on the page but other controls. */
export function useRowKeys(inside: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const root = inside.current
      if (step === undefined || root === null || event.altKey || event.ctrlKey || event.metaKey) return
      const focused = document.activeElement
      const isElsewhere = focused !== null && focused !== document.body && !root.contains(focused)
      if (isElsewhere || (isTyping(event.target) && event.target !== document.body)) return
      const rows = [...root.querySelectorAll<HTMLElement>(ROW)]
      const at = rows.findIndex((row) => row === focused || row.getAttribute('aria-current') === 'true')
      const focusedAt = rows.findIndex((row) => row === focused)
      const from = focusedAt === -1 ? at : focusedAt
      const next = from === -1 ? rows[step > 0 ? 0 : rows.length - 1] : rows[from + step]
      if (next === undefined) return
      event.preventDefault()
      next.focus()
      next.scrollIntoView({ block: 'nearest' })
    }
    document.addEventListener('keydown', move)
    return () => document.removeEventListener('keydown', move)
  }, [inside])
}
