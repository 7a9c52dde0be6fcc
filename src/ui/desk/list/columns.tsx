/** The columns a list of matters can show, and which of them a person has chosen. */
import type { TableColumnType } from 'antd'
import type { ReactNode } from 'react'
import type { Language } from '../../../platform/texts.ts'
import type { MatterRowWire, TimeWire } from '../../../platform/wire.ts'
import type { Speech } from '../../language.tsx'
import { dayWords, momentWords, type Reading } from '../../time.ts'
import { labelsOf } from '../labels.ts'
import { TimeShort } from '../time-tag.tsx'
import { RowLink } from './row-link.tsx'

export const COLUMNS = [
  'title',
  'kind',
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

/** What a list of one kind shows until somebody chooses; the title always is shown. */
const FIRST_COLUMNS: readonly Column[] = [
  'title',
  'code',
  'status',
  'time',
  'due',
  'holder',
  'enterprise',
  'openedAt',
]

/** What a list shows until somebody chooses: one of all kinds tells them apart. */
export function firstColumns(isOfAllKinds: boolean): readonly Column[] {
  return isOfAllKinds ? ['kind', ...FIRST_COLUMNS] : FIRST_COLUMNS
}

/** English words are longer than Chinese ones. */
const WIDTHS: Readonly<Record<Column, Readonly<Record<Language, number>>>> = {
  title: { zh: 215, en: 230 },
  kind: { zh: 90, en: 150 },
  code: { zh: 150, en: 150 },
  status: { zh: 80, en: 140 },
  time: { zh: 170, en: 235 },
  due: { zh: 124, en: 136 },
  department: { zh: 150, en: 180 },
  holder: { zh: 145, en: 180 },
  enterprise: { zh: 170, en: 180 },
  region: { zh: 90, en: 120 },
  openedAt: { zh: 124, en: 150 },
  closedAt: { zh: 124, en: 150 },
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
    kind: (row) => labelsOf(speech, row.kind).kind,
    code: (row) => <span className="desk-code">{row.code}</span>,
    status: (row) => labelsOf(speech, row.kind).status(row.status),
    time: (row) => (row.closedAt === null && row.isTimed ? <TimeShort time={row.time} /> : null),
    due: (row) => (row.closedAt === null ? dueWords(row.time, reading) : null),
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
    width: WIDTHS[column][reading.language],
    ellipsis: true,
    fixed: column === 'title' ? ('left' as const) : undefined,
    render: (_, row) => cells[column](row),
  }))
}

/** By when, as short as a column needs it. */
function dueWords({ dueOn, dueAt }: TimeWire, reading: Reading): string {
  if (dueOn !== null) return dayWords(dueOn, reading)
  return dueAt === null ? '' : momentWords(dueAt, reading)
}
