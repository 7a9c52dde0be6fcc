/** The head of every page: its title, which is also the title of the window and gets the focus when the page changes. */
import { useEffect, useRef, type ReactNode } from 'react'
import { useTexts } from '../language.tsx'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** Stands beside the title. */
  readonly aside?: ReactNode
}

/** Whether a page was shown before: the first one leaves the focus where the browser put it. */
let wasShown = false

export function Page({ title, aside, children }: Props) {
  const { t } = useTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${t('ui.app')}`
  }, [title, t])
  useEffect(() => {
    if (wasShown) heading.current?.focus({ preventScroll: true })
    wasShown = true
  }, [])
  return (
    <div className="page">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
      </div>
      {children}
    </div>
  )
}

/** A block of a page with its own heading. */
export function Section({ title, aside, children }: Props) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
