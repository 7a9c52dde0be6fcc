/** A message in the page: what happened, what is safe, what to do. Read out when it appears. */
import type { ReactNode } from 'react'

interface Props {
  readonly kind: 'info' | 'success' | 'problem'
  readonly title?: string
  readonly children: ReactNode
}

export function Notice({ kind, title, children }: Props) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children}
    </div>
  )
}
