/**
 * Reads CSV as RFC 4180 has it: fields in quotes may hold commas, line breaks and doubled quotes. Lines may end in CR LF or
 * LF, and a byte order mark is passed over. What the columns mean is the caller's business.
 */

/** What is wrong with a text, and where in it. */
export class CsvError extends Error {}

/** One field and what ends it; a quoted field takes the first branch, where only a doubled quote stands for a quote. */
const FIELD = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/gy

/**
 * The rows of a text, as lists of fields; empty lines are passed over. Refuses (`CsvError`) a quote that is never closed,
 * one inside a field without quotes, and text after a closing quote.
 */
export function parseCsv(given: string): string[][] {
  const text = given.replace(/^\uFEFF/, '')
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length || row.length > 0) {
    FIELD.lastIndex = at
    const match = FIELD.exec(text)
    if (match === null)
      throw new CsvError(`line ${lineAt(text, at)}: a quote is out of place or never closed`)
    const [whole, quoted, plain, end] = match
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    at += whole.length
    if (end === ',') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}

/** The rows after the first as records named by it. Refuses (`CsvError`) a missing column and a row of another length. */
export function parseRecords<Column extends string>(
  text: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const [head = [], ...rows] = parseCsv(text)
  const places = columns.map((column) => {
    const place = head.indexOf(column)
    if (place < 0) throw new CsvError(`there is no column ${column}`)
    return [column, place] as const
  })
  return rows.map((row, index) => {
    if (row.length !== head.length)
      throw new CsvError(`row ${index + 2}: ${row.length} fields instead of ${head.length}`)
    return Object.fromEntries(places.map(([column, place]) => [column, row[place] ?? ''])) as Record<
      Column,
      string
    >
  })
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
