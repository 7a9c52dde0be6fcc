/** The list of monthly monitoring as a spreadsheet; amounts in 万元. */
import { FEN_IN_WAN } from '../../platform/amounts.ts'
import type { Language } from '../../platform/texts.ts'
import type { Sheet } from '../../platform/table-files/sheet.ts'
import type { Say } from '../../platform/views/matter-view.ts'
import type { MonitoringWire } from './wire.ts'

const COLUMNS = [
  'project',
  'region',
  'enterprise',
  'status',
  'dueOn',
  'lateDays',
  'planned',
  'actual',
  'deviation',
  'otherwise',
  'score',
] as const

/** The same rows as on the page. */
export function monitoringSheet(list: MonitoringWire, say: Say, language: Language): Sheet {
  return {
    name: list.month,
    note: say('monitoring.sheetNote', { month: list.month }),
    headers: COLUMNS.map((column) => say(`monitoring.column.${column}`)),
    rows: list.rows.map((row) => [
      row.project,
      row.region[language],
      row.enterprise?.[language] ?? '',
      say(`investmentReport.status.${row.status}`),
      row.dueOn ?? '',
      row.lateDays,
      wan(row.planned),
      wan(row.actual),
      row.deviation,
      row.otherwise,
      row.score,
    ]),
  }
}

function wan(fen: number | null): number | null {
  return fen === null ? null : fen / FEN_IN_WAN
}
