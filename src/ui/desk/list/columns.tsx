/** The columns a list of matters can show, and which of them a person has chosen. */
import type { TableColumnType } from 'antd'
import type { ReactNode } from 'react'
import type { MatterRowWire } from '../../../platform/wire.ts'
import type { Speech } from '../../language.tsx'
import { momentWords, type Reading } from '../../time.ts'
import { labelsOf } from '../labels.ts'
import { DueBy, TimeShort } from '../time-tag.tsx'
import { RowLink } from './row-link.tsx'

export const COLUMNS = [
  'title',
  'code',
  'status',
  'time',
  'due',
  'department',
  'holder',
  'enterprise',
  'region',
  'openedAt',
  'closedAt',
] as const
export type Column = (typeof COLUMNS)[number]

/** What is shown until somebody chooses; the title always is. */
export const FIRST_COLUMNS: readonly Column[] = [
  'title',
  'code',
  'status',
  'time',
  'due',
  'department',
  'holder',
  'enterprise',
  'openedAt',
]

const WIDTHS: Readonly<Record<Column, number>> = {
  title: 280,
  code: 160,
  status: 96,
  time: 170,
  due: 190,
  department: 150,
  holder: 150,
  enterprise: 200,
  region: 100,
  openedAt: 130,
  closedAt: 130,
}

type Cell = (row: MatterRowWire) => ReactNode

/** The chosen columns for the table. */
export function columnsOf(
  chosen: readonly Column[],
  speech: Speech,
  reading: Reading,
): TableColumnType<MatterRowWire>[] {
  const { t, name } = speech
  const moment = (iso: string | null) => (iso === null ? '' : momentWords(iso, reading))
  const cells: Readonly<Record<Column, Cell>> = {
    title: (row) => <RowLink row={row} />,
    code: (row) => <span className="desk-code">{row.code}</span>,
    status: (row) => labelsOf(speech, row.kind).status(row.status),
    time: (row) => (row.closedAt === null ? <TimeShort time={row.time} /> : null),
    due: (row) => (row.closedAt === null ? <DueBy time={row.time} /> : null),
    department: (row) => name(row.department),
    holder: (row) => name(row.holder),
    enterprise: (row) => row.enterprise?.name,
    region: (row) => name(row.region),
    openedAt: (row) => moment(row.openedAt),
    closedAt: (row) => moment(row.closedAt),
  }
  return COLUMNS.filter((column) => chosen.includes(column)).map((column) => ({
    key: column,
    title: t(`ui.desk.column.${column}`),
    width: WIDTHS[column],
    ellipsis: true,
    fixed: column === 'title' ? ('left' as const) : undefined,
    render: (_, row) => cells[column](row),
  }))
}
