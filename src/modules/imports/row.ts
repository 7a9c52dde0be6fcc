/** One row of an export while it is read: its texts by field, and all that has been found wrong with it. */
import type { Moment } from '../../calendar/days.ts'
import type { Places } from './places.ts'
import { columnNames, type Profile } from './profile.ts'
import { heading, plainText, refused, type Cell } from '../../platform/table-files/table.ts'
import { FIELDS, NEEDED_FIELDS, type Field } from './words.ts'

/** What is wrong in one cell of a row: the column as the file names it, and a reason with a sentence. */
export interface Problem {
  readonly column: string
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

interface Column {
  readonly at: number
  readonly name: string
}
export type Columns = ReadonlyMap<Field, Column>

/** Where each field stands. Refuses a table without the columns that every history needs. */
export function columnsOf(header: readonly string[], profile: Profile): Columns {
  const columns = new Map<Field, Column>()
  for (const field of FIELDS) {
    const names = columnNames(profile, field).map(heading)
    const name = names.find((one) => header.includes(one))
    if (name !== undefined) columns.set(field, { at: header.indexOf(name), name })
    else if (NEEDED_FIELDS.includes(field))
      throw refused('import.file.noColumn', {
        column: names.join('、'),
        header: header.join('、').slice(0, 200),
      })
  }
  return columns
}

/** All that reading a row needs besides its cells. */
export interface Reading {
  readonly columns: Columns
  readonly profile: Profile
  readonly places: Places
  readonly moments: (cell: Cell) => Moment | null
  readonly now: Moment
}

/** One row while it is read: its texts by field, and what has been found wrong so far. */
export class Row {
  readonly problems: Problem[] = []
  readonly #reading: Reading
  readonly #cells: readonly Cell[]

  constructor(reading: Reading, cells: readonly Cell[]) {
    this.#reading = reading
    this.#cells = cells
  }

  cell(field: Field): Cell {
    const column = this.#reading.columns.get(field)
    return column === undefined ? '' : (this.#cells[column.at] ?? '')
  }

  /** Line breaks as one character, without what nobody sees; what a workbook took for a date is written as one. */
  text(field: Field): string {
    return plainText(this.cell(field)).replace(/\r\n?/g, '\n').replace(UNSEEN, '').trim()
  }

  wrong(field: Field, code: string, values: Problem['values'] = {}): void {
    this.problems.push({ column: this.#reading.columns.get(field)?.name ?? field, code, values })
  }

  /** A text of at most so many characters; needed or not. */
  bounded(field: Field, max: number): string {
    const text = this.text(field)
    if (text === '' && NEEDED_FIELDS.includes(field)) this.wrong(field, 'import.row.missing')
    if (text.length > max) this.wrong(field, 'import.row.tooLong', { length: text.length, max })
    return text
  }
}

/** Control characters but for tab and line break, and marks without width. */
const UNSEEN = /(?![\n\t])[\p{Cc}\u200B\u200E\u200F\uFEFF]/gu

const SHOWN_MAX = 40

/** A text short enough to stand in a sentence. */
export function shown(text: string): string {
  const characters = Array.from(text)
  return characters.length <= SHOWN_MAX ? text : `${characters.slice(0, SHOWN_MAX).join('')}…`
}
