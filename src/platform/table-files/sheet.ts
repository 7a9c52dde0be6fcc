/** Writes one table as a spreadsheet to be downloaded. Texts that a spreadsheet would take for a formula are quoted. */
import type { FastifyReply } from 'fastify'
import type { CellValue } from 'hucre/xlsx'
import type { Moment } from '../../calendar/days.ts'
import { quoted, writeWorkbook } from './workbook.ts'

export interface Sheet {
  readonly name: string
  /** What stands above the table: what it is, of when. */
  readonly note: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly CellValue[])[]
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const FIRST_WIDTH = 34
const WIDTH = 16

/** The bytes of the file, with the headers frozen. */
async function sheetFile({ name, note, headers, rows }: Sheet, at: Moment): Promise<Uint8Array> {
  const columns = headers.map((_header, index) => ({ width: index === 0 ? FIRST_WIDTH : WIDTH }))
  const lines = [[note], [...headers], ...rows].map((cells) => cells.map((cell) => quoted(cell)))
  return writeWorkbook([{ name, columns, rows: lines, freezePane: { rows: 2, columns: 1 } }], at)
}

/** Answers with a spreadsheet under that name, made at that moment. */
export async function sendSheet(
  reply: FastifyReply,
  fileName: string,
  sheet: Sheet,
  at: Moment,
): Promise<FastifyReply> {
  return reply
    .header('content-disposition', `attachment; filename="${fileName}.xlsx"`)
    .header('cache-control', 'private, no-store')
    .type(XLSX)
    .send(Buffer.from(await sheetFile(sheet, at)))
}
