/** Projects that a number or a score was counted from: each opens its page, with what it was counted by below. */
import { Empty } from 'antd'
import type { ReactNode } from 'react'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'

interface Counted {
  readonly id: string
  readonly title: string
  readonly code: string
}

interface Props<Row> {
  readonly behind: { readonly rows: readonly Row[]; readonly isCut: boolean }
  /** What stands beside the name. */
  readonly beside?: (row: Row) => ReactNode
  readonly more: (row: Row) => ReactNode
}

export function BehindRows<Row extends Counted>({ behind: { rows, isCut }, beside, more }: Props<Row>) {
  const { t } = useTexts()
  if (rows.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('target.behind.none')} />
  return (
    <>
      <ul className="desk-rows desk-rows-cards">
        {rows.map((row) => (
          <li key={row.id}>
            <DeskLink href={deskPaths.matter('projects', row.id)}>{row.title}</DeskLink> {beside?.(row)}
            <div className="desk-row-more">
              {more(row)}
              <span className="desk-code">{row.code}</span>
            </div>
          </li>
        ))}
      </ul>
      {isCut && <p className="desk-muted">{t('target.behind.cut', { n: rows.length })}</p>}
    </>
  )
}
