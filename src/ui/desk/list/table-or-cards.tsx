/** Rows as a table where there is room and as cards on a phone, or the sentence that there are none. Sorting and filters are not its own. */
import { Empty, Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { useIsWide } from '../use-wide.ts'

interface Props<Row> {
  readonly rows: readonly Row[]
  readonly columns: TableColumnsType<Row>
  /** What stands of a row on a phone. */
  readonly card: (row: Row) => ReactNode
  /** What is said where there is nothing. */
  readonly none: string
  /** Longer tables have pages. */
  readonly pageSize?: number
  /** Narrower than this the table moves sideways. */
  readonly tableWidth?: number
}

export function TableOrCards<Row extends { readonly id: string }>({
  rows,
  columns,
  card,
  none,
  pageSize,
  tableWidth,
}: Props<Row>) {
  const isWide = useIsWide('md')
  if (rows.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={none} />
  if (!isWide)
    return (
      <ul className="desk-rows desk-rows-cards">
        {rows.map((row) => (
          <li key={row.id}>{card(row)}</li>
        ))}
      </ul>
    )
  return (
    <Table<Row>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={[...rows]}
      pagination={pageSize !== undefined && rows.length > pageSize && { pageSize, showSizeChanger: false }}
      scroll={tableWidth === undefined ? {} : { x: tableWidth }}
    />
  )
}
