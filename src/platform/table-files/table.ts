/** A table of texts as it was read from a file: a heading and lines with their numbers. What cells mean is the caller's. */
import { isoMoment, type Moment } from '../../calendar/days.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'

/** How a file is to be read, where its bytes do not say it: encoding and delimiter of a text, the sheet of a workbook. */
export interface TableFormat {
  readonly encoding?: 'auto' | 'utf-8' | 'gb18030'
  readonly delimiter?: string
  readonly sheet?: string
}

/** A cell: a text, or where a workbook says so a wall-clock moment in milliseconds since 1970 without a zone. */
export type Cell = string | { readonly wallMs: number }

export interface Line {
  /** As the reader of the file counts: the first line of the file is 1. */
  readonly number: number
  readonly cells: readonly Cell[]
}

export interface Table {
  readonly header: readonly string[]
  readonly lines: readonly Line[]
}

/** Technical bounds: what a file may cost at most, whoever sends it. */
export const FILE_BYTES_MAX = 20 * 1024 * 1024
export const UNPACKED_BYTES_MAX = 200 * 1024 * 1024
export const COLUMNS_MAX = 100
export const LINES_MAX = 200_000

const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '')

/**
 * Makes a table of lines: the first with several cells filled is the heading, titles above it and empty lines are left out.
 * Refuses a file without lines, a heading that names a column twice, and more columns or lines than the bounds.
 */
export function tableOf(lines: readonly Line[]): Table {
  const filled = lines.filter(({ cells }) => cells.some(isFilled))
  const width = filled.reduce((most, { cells }) => Math.max(most, widthOf(cells)), 0)
  if (width > COLUMNS_MAX) throw refused('import.file.columns', { columns: width, max: COLUMNS_MAX })
  const at = filled.findIndex(({ cells }) => cells.filter(isFilled).length > 1)
  const head = filled[at]
  if (head === undefined) throw refused('import.file.empty')
  const rest = filled.slice(at + 1)
  if (rest.length > LINES_MAX) throw refused('import.file.lines', { lines: rest.length, max: LINES_MAX })
  const header = head.cells.map((cell) => heading(textOf(cell)))
  const named = header.filter((name) => name !== '')
  const twice = named.find((name, index) => named.indexOf(name) !== index)
  if (twice !== undefined) throw refused('import.file.headingTwice', { column: twice })
  return { header, lines: rest }
}

function isFilled(cell: Cell): boolean {
  return typeof cell !== 'string' || cell.trim() !== ''
}

function widthOf(cells: readonly Cell[]): number {
  return cells.findLastIndex(isFilled) + 1
}

/** A cell as a text that can be read again: a workbook's date in the form that every profile reads. */
export function plainText(cell: Cell): string {
  return typeof cell === 'string'
    ? cell
    : isoMoment(cell.wallMs as Moment, 0)
        .slice(0, 'yyyy-MM-ddTHH:mm:ss'.length)
        .replace('T', ' ')
}

/** A heading as it is compared: narrow characters, no spaces around it. */
export function heading(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim()
}

/** Why a file as a whole cannot be read. */
export function refused(code: string, values: Readonly<Record<string, string | number>> = {}): Refusal {
  const why = reason(code, values)
  return new Refusal('invalid_input', why, [{ path: '/file', ...why }])
}

/** Spreadsheets run what begins like this; an apostrophe before it makes it text. */
export const RUNS = /^[=+\-@\t\r]/

/** What an export of ours has quoted is as it was. */
export function unquoted(cell: string): string {
  return cell.startsWith("'") && RUNS.test(cell.slice(1)) ? cell.slice(1) : cell
}
