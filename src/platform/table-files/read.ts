/** Reads a file that somebody hands in, as what its bytes say it is. */
import { readCsv } from './csv.ts'
import { FILE_BYTES_MAX, refused, type Table, type TableFormat } from './table.ts'
import { readWorkbook } from './xlsx.ts'

/** A table out of bytes. Refuses one that is too large, the old binary workbook, and whatever its reader refuses. */
export async function readTable(bytes: Uint8Array, format: TableFormat): Promise<Table> {
  if (bytes.length > FILE_BYTES_MAX)
    throw refused('import.file.tooLarge', { max: FILE_BYTES_MAX / 1024 / 1024 })
  if (begins(bytes, ZIP)) return readWorkbook(bytes, format)
  if (begins(bytes, OLD_WORKBOOK)) throw refused('import.file.oldWorkbook')
  return readCsv(bytes, format)
}

const ZIP = [0x50, 0x4b]
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0]

function begins(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte)
}
