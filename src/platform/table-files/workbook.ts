/**
 * Writes workbooks. The moment in a file is the caller's, so that the same rows make the same file. The package behind it is
 * known to this file and to the types of its cells alone.
 */
import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx'
import type { Moment } from '../../calendar/days.ts'
import { dateOf } from '../system.ts'
import { RUNS } from './table.ts'

/** The bytes of a workbook that was made at a moment. */
export async function writeWorkbook(sheets: WriteSheet[], at: Moment): Promise<Uint8Array> {
  const made = dateOf(at)
  return writeXlsx({ sheets, properties: { created: made, modified: made } })
}

/** A cell that stays what it is in every spreadsheet: what one would take for a formula becomes a text. */
export function quoted<Cell extends CellValue>(cell: Cell): Cell | string {
  return typeof cell === 'string' && RUNS.test(cell) ? `'${cell}` : cell
}
