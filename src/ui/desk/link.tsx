/** A link to a page of the desk by its whole address. Opens in place; with a modifier key in a new tab, as links do. */
import { useRouter } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, MouseEvent } from 'react'

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string
  /** Takes the place of the present entry in the history. */
  readonly replace?: boolean
  /** Told before the page changes, to remember where the person was. */
  readonly onLeave?: () => void
}

export function DeskLink({ href, replace = false, onLeave, ...rest }: Props) {
  const router = useRouter()
  const follow = (event: MouseEvent) => {
    const wantsTab = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
    if (wantsTab || event.defaultPrevented) return
    event.preventDefault()
    onLeave?.()
    if (replace) router.history.replace(href)
    else router.history.push(href)
  }
  return <a href={href} onClick={follow} {...rest} />
}
