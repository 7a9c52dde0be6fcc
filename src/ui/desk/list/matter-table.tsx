/** A table of matters: fixed head and first column, arrow keys, and the row one came back from in sight. */
import { Table } from 'antd'
import { useRef, type MouseEvent } from 'react'
import type { MatterRowWire } from '../../../platform/wire.ts'
import { useTexts } from '../../language.tsx'
import { useReading } from '../../reading.ts'
import { useAddress } from '../address.ts'
import { usePrinting } from '../use-printing.ts'
import { columnsOf, type Column } from './columns.tsx'
import { useRowKeys } from './row-keys.ts'
import { useRowReturn } from './row-return.ts'

interface Props {
  readonly rows: readonly MatterRowWire[]
  readonly columns: readonly Column[]
  readonly isLoading: boolean
}

const HEADER_HEIGHT = 48

export function MatterTable({ rows, columns, isLoading }: Props) {
  const speech = useTexts()
  const reading = useReading()
  const isPrinting = usePrinting()
  const { search } = useAddress()
  const root = useRef<HTMLDivElement>(null)
  useRowKeys(root)
  useRowReturn(root, rows.length > 0)
  const shown = columnsOf(columns, speech, reading)
  // What moves sideways must be reachable by keys: without rows there is nothing in it to reach, so it does not move.
  const width = rows.length === 0 ? 0 : shown.reduce((sum, column) => sum + Number(column.width ?? 0), 0)
  return (
    <div ref={root} className="desk-table">
      <Table
        size="small"
        rowKey="id"
        dataSource={[...rows]}
        columns={shown}
        loading={isLoading && { delay: 200 }}
        pagination={false}
        sticky={isPrinting ? false : { offsetHeader: HEADER_HEIGHT }}
        scroll={isPrinting || width === 0 ? {} : { x: width }}
        locale={{ emptyText: ' ' }}
        rowClassName={(row) => (row.id === search['row'] ? 'desk-row-here' : '')}
        onRow={() => ({ onClick: openRow })}
      />
    </div>
  )
}

/** A click anywhere on a row is one on its link, unless the person was marking text. */
function openRow(event: MouseEvent<HTMLElement>): void {
  const isOnLink = event.target instanceof Element && event.target.closest('a, button') !== null
  if (isOnLink || (window.getSelection()?.toString() ?? '') !== '') return
  event.currentTarget.querySelector<HTMLElement>('a[data-row]')?.click()
}
