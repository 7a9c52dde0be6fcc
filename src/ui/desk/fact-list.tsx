/** Facts as label and value; what is empty is not shown. Texts that people wrote keep their line breaks. */
import type { ReactNode } from 'react'

export interface FactItem {
  readonly label: string
  readonly value: ReactNode
}

export function FactList({ items }: { items: readonly FactItem[] }) {
  const shown = items.filter(
    ({ value }) => value !== null && value !== undefined && value !== '' && value !== false,
  )
  return (
    <dl className="desk-facts">
      {shown.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A text as it was written. */
export function Writing({ children }: { children: string }) {
  return <div className="desk-writing">{children}</div>
}
