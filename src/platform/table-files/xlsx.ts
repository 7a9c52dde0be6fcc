/**
 * Reads the first sheet of a workbook, or a named one, as a table: formulas by their last values, cells merged down
 * as the first of them, dates as wall-clock moments. The package behind it is known to this file alone.
 */
import { readXlsx } from 'hucre/xlsx'
import { refused, tableOf, unquoted, type Cell, type Table, type TableFormat } from './table.ts'
import { checkZip } from './zip-directory.ts'

/** Reads a workbook. Refuses what is none, what is too large unpacked, and a sheet that is not there. */
export async function readWorkbook(bytes: Uint8Array, { sheet }: TableFormat): Promise<Table> {
  checkZip(bytes)
  const { sheets } = await opened(bytes, sheet ?? 0)
  const [found] = sheets
  if (found === undefined) throw refused('import.file.noSheet', { sheet: sheet ?? '1' })
  const rows = found.rows.map((row) => row.map(cellOf))
  for (const merge of found.merges ?? []) fillDown(rows, merge)
  return tableOf(rows.map((cells, index) => ({ number: index + 1, cells })))
}

/** Cells merged down several rows tell the same of each; those merged across are a heading over the table, told once. */
function fillDown(
  rows: Cell[][],
  { startRow, endRow, startCol }: { startRow: number; endRow: number; startCol: number },
): void {
  const value = rows[startRow]?.[startCol] ?? ''
  for (const row of rows.slice(startRow + 1, endRow + 1)) if (startCol < row.length) row[startCol] = value
}

async function opened(bytes: Uint8Array, sheet: string | number) {
  try {
    return await readXlsx(bytes, { sheets: [sheet] })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw refused('import.file.workbook', { detail: detail.slice(0, DETAIL_MAX) })
  }
}

const DETAIL_MAX = 200

type Value = Awaited<ReturnType<typeof readXlsx>>['sheets'][number]['rows'][number][number]

function cellOf(value: Value): Cell {
  if (value === null) return ''
  if (typeof value === 'string') return unquoted(value)
  // The workbook knows no zone: its moments come as if they were of Greenwich.
  if (typeof value === 'object') return { wallMs: Math.round(value.getTime() / 1000) * 1000 }
  return String(value)
}
