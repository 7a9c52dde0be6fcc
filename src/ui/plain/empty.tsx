/** Nothing here yet: says how the first one comes to be, and offers the way there. */
import type { ReactNode } from 'react'

interface Props {
  readonly text: string
  readonly children?: ReactNode
}

export function Empty({ text, children }: Props) {
  return (
    <div className="empty">
      <p>{text}</p>
      {children}
    </div>
  )
}
