/** The frame of a page with a heading: title, what stands beside it, content. */
import { useEffect, type ReactNode } from 'react'
import { PrintNote } from './print.tsx'
import { useTexts } from '../language.tsx'

interface Props {
  readonly title: string
  readonly extra?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}

export function Page({ title, extra, children, className = '' }: Props) {
  const { t } = useTexts()
  useEffect(() => {
    document.title = t('ui.desk.documentTitle', { page: title })
  }, [title, t])
  return (
    <div className={`desk-page ${className}`}>
      <PrintNote title={title} />
      <header className="desk-page-head">
        <h1>{title}</h1>
        <div className="desk-no-print">{extra}</div>
      </header>
      {children}
    </div>
  )
}
