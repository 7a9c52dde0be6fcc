/** Writes one table as a spreadsheet to be downloaded. Texts that a spreadsheet would take for a formula are quoted. */
import type { FastifyReply } from 'fastify'
import { writeXlsx, type CellValue } from 'hucre/xlsx'

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
/** What a spreadsheet may take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** The bytes of the file, with the headers frozen. */
async function sheetFile({ name, note, headers, rows }: Sheet): Promise<Uint8Array> {
  const columns = headers.map((_header, index) => ({ width: index === 0 ? FIRST_WIDTH : WIDTH }))
  const lines = [[note], [...headers], ...rows].map((cells) => cells.map(quoted))
  return writeXlsx({ sheets: [{ name, columns, rows: lines, freezePane: { rows: 2, columns: 1 } }] })
}

/** Answers with a spreadsheet under that name. */
export async function sendSheet(reply: FastifyReply, fileName: string, sheet: Sheet): Promise<FastifyReply> {
  return reply
    .header('content-disposition', `attachment; filename="${fileName}.xlsx"`)
    .header('cache-control', 'private, no-store')
    .type(XLSX)
    .send(Buffer.from(await sheetFile(sheet)))
}

function quoted(cell: CellValue): CellValue {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell
}
