/** Reads and writes CSV: byte-order marks, quoted cells with line breaks, UTF-8 or GB18030. */
import { CsvError, parse } from 'csv-parse/sync'
import {
  COLUMNS_MAX,
  LINES_MAX,
  RUNS,
  refused,
  tableOf,
  unquoted,
  type Table,
  type TableFormat,
} from './table.ts'

/** A record with the line on which it ends. */
interface Parsed {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

/** Reads a CSV file. Refuses bytes that are no text, and a quotation that never ends, with its line. */
export function readCsv(bytes: Uint8Array, format: TableFormat): Table {
  const text = textOf(bytes, format.encoding ?? 'auto').replace(/\r\n?/g, '\n')
  const delimiter = format.delimiter ?? delimiterOf(text)
  checkWidth(text, delimiter)
  let read = 0
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relaxColumnCount: true,
      // Hotlines write quotation marks into cells that are not quoted.
      relaxQuotes: true,
      skipEmptyLines: true,
      onRecord(given) {
        read++
        if (read > LINES_MAX + TITLES_MAX) throw refused('import.file.lines', { lines: read, max: LINES_MAX })
        const { record, info } = given as unknown as Parsed
        // Programs fill lines up with empty cells: they need not be kept.
        const kept: Parsed = {
          record: record.slice(0, record.findLastIndex((cell) => cell !== '') + 1),
          info,
        }
        return kept as unknown as typeof given
      },
    }) as unknown as Parsed[]
    // The parser counts the line on which a record ends; people look for the one on which it begins.
    let endedAt = 0
    return tableOf(
      records.map(({ record, info }) => {
        const breaks = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
        const number = Math.max(endedAt + 1, info.lines - breaks)
        endedAt = info.lines
        return { number, cells: record.map(unquoted) }
      }),
    )
  } catch (error) {
    if (error instanceof CsvError) throw refused('import.file.csv', { line: Number(error['lines'] ?? 0) })
    throw error
  }
}

/** Lines that may stand above the heading. */
const TITLES_MAX = 1000
/** As many columns as any spreadsheet has: a line with more cells is none of a table, and would cost a gigabyte. */
const CELLS_MAX = 16_384

/** Refuses a line of more cells than a spreadsheet has columns, before any of it is taken apart. */
function checkWidth(text: string, delimiter: string): void {
  let cells = 1
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\n') cells = 1
    else if (sign === delimiter) cells++
    if (cells > CELLS_MAX) throw refused('import.file.columns', { columns: cells, max: COLUMNS_MAX })
  }
}

function textOf(bytes: Uint8Array, encoding: NonNullable<TableFormat['encoding']>): string {
  if (bytes.includes(0) && !isUtf16(bytes)) throw refused('import.file.binary')
  if (isUtf16(bytes)) return decoded(bytes, bytes[0] === 0xff ? 'utf-16le' : 'utf-16be')
  if (encoding !== 'auto') return decoded(bytes, encoding)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decoded(bytes, 'gb18030')
  }
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw refused('import.file.encoding', { encoding })
  }
}

/** Characters that a first line is looked at. */
const HEADING_MAX = 100_000

/** The delimiter that stands most often in the first line; a comma when none does. */
function delimiterOf(text: string): string {
  const [first = ''] = text.slice(0, HEADING_MAX).split('\n', 1)
  const counted = [',', '\t', ';', '|'].map((delimiter) => ({ delimiter, n: first.split(delimiter).length }))
  const most = counted.sort((one, other) => other.n - one.n)[0]
  return most === undefined || most.n > COLUMNS_MAX * 2 ? ',' : most.delimiter
}

/** Lines as CSV that any spreadsheet opens: with a byte-order mark, and nothing in it that one would run. */
export function writeCsv(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`
}

function quoted(cell: string): string {
  const safe = RUNS.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
