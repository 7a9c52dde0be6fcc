/** A part of a page under its heading, inside a border. */
import type { ReactNode } from 'react'

interface Props {
  readonly title: ReactNode
  readonly extra?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}

export function Card({ title, extra, children, className = '' }: Props) {
  return (
    <section className={`desk-card ${className}`}>
      <header className="desk-card-head">
        <h2>{title}</h2>
        {extra}
      </header>
      {children}
    </section>
  )
}
