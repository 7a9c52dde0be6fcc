/**
 * How wide the screen is, known before anything is drawn: a phone never draws the desk's table first, nor asks for what only a
 * desk shows. The widths are those at which the design system changes its own components.
 */
import { useSyncExternalStore } from 'react'

const FROM = { md: '(min-width: 768px)', lg: '(min-width: 992px)' } as const

/** Whether the screen has room for a table (`md`), or for a menu or a second pane beside the page too (`lg`). */
export function useIsWide(room: keyof typeof FROM): boolean {
  return useSyncExternalStore(listeners[room], () => matchMedia(FROM[room]).matches)
}

const listeners = { md: listenerOf(FROM.md), lg: listenerOf(FROM.lg) }

/** One and the same function for each width: another one would be listened to anew with each drawing. */
function listenerOf(media: string): (changed: () => void) => () => void {
  return (changed) => {
    const query = matchMedia(media)
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }
}
