/** Turns the pages of a screen that nobody touches. A key or a click stops it; the arrows turn by hand. */
import { useCallback, useEffect, useState } from 'react'

export interface Turning {
  readonly page: number
  readonly isStopped: boolean
  readonly stopOrGo: () => void
  readonly next: () => void
}

/** The page that is shown of so many, each for so many milliseconds. */
export function useTurning(pages: number, everyMs: number): Turning {
  const [at, setAt] = useState(0)
  const [isStopped, setStopped] = useState(false)
  const page = pages === 0 ? 0 : at % pages
  const turn = useCallback(
    (by: number) => setAt((from) => (pages === 0 ? 0 : ((from % pages) + by + pages) % pages)),
    [pages],
  )
  const stopOrGo = useCallback(() => setStopped((was) => !was), [])
  useEffect(() => {
    if (isStopped || pages < 2) return undefined
    const timer = window.setTimeout(() => turn(1), everyMs)
    return () => window.clearTimeout(timer)
  }, [isStopped, pages, page, everyMs, turn])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'ArrowRight' || event.key === 'PageDown') turn(1)
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') turn(-1)
      else if (event.key === ' ' && event.target === document.body) stopOrGo()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [turn, stopOrGo])
  return { page, isStopped, stopOrGo, next: () => turn(1) }
}
