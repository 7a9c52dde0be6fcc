/**
 * Reads the first sheet of a workbook, or a named one, as a table: formulas by their last values, cells merged down
 * as the first of them, dates as wall-clock moments. The package behind it is known to this file alone.
 */
import { readXlsx } from 'hucre/xlsx'
import {
  COLUMNS_MAX,
  LINES_MAX,
  refused,
  tableOf,
  unquoted,
  type Cell,
  type Table,
  type TableFormat,
} from './table.ts'
import { checkZip } from './zip-directory.ts'

/** Reads a workbook. Refuses what is none, what is too large unpacked, and a sheet that is not there. */
export async function readWorkbook(bytes: Uint8Array, { sheet }: TableFormat): Promise<Table> {
  checkZip(bytes)
  const { sheets } = await opened(bytes, sheet ?? 0)
  const [found] = sheets
  if (found === undefined) throw refused('import.file.noSheet', { sheet: sheet ?? '1' })
  const rows = found.rows.map((row) => row.map(cellOf))
  const merges = found.merges ?? []
  const filled = merges.reduce(
    (sum, { startRow, endRow }) => sum + Math.min(endRow, rows.length) - startRow,
    0,
  )
  if (filled > MERGED_MAX) throw refused('import.file.merged', { max: MERGED_MAX })
  for (const merge of merges) fillDown(rows, merge)
  return tableOf(rows.map((cells, index) => ({ number: index + 1, cells })))
}

/** Cells that merging may fill: as many as ten columns of the longest table. */
const MERGED_MAX = 10 * LINES_MAX

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
    return await readXlsx(bytes, { sheets: [sheet], range: WITHIN })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw refused('import.file.workbook', { detail: detail.slice(0, DETAIL_MAX) })
  }
}

const DETAIL_MAX = 200

/**
 * What is looked at: one column and some titles more than may be, so that a table that is too wide or too long is refused.
 * A stray cell far outside is left out; thousands of them would be rows of sixteen thousand cells each.
 */
const WITHIN = `A1:${columnLetters(COLUMNS_MAX + 1)}${LINES_MAX + 1000}`

/** The 101st column is CW. */
function columnLetters(number: number): string {
  const last = String.fromCharCode(65 + ((number - 1) % 26))
  return number <= 26 ? last : columnLetters(Math.floor((number - 1) / 26)) + last
}

type Value = Awaited<ReturnType<typeof readXlsx>>['sheets'][number]['rows'][number][number]

function cellOf(value: Value): Cell {
  if (value === null) return ''
  if (typeof value === 'string') return unquoted(value)
  // The workbook knows no zone: its moments come as if they were of Greenwich.
  if (typeof value === 'object') return { wallMs: Math.round(value.getTime() / 1000) * 1000 }
  return String(value)
}
