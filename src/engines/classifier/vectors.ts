/** Texts as rows of numbers of which most are nothing. */

/** Which columns a text has, and how much of each. */
export interface Row {
  readonly columns: Int32Array
  readonly values: Float32Array
}

/** Rows one behind the other: row `at` takes the places from `starts[at]` up to `starts[at + 1]`. */
export interface Rows {
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float32Array
}

/** Lays rows one behind the other, so that learning runs through plain memory. */
export function rowsOf(rows: readonly Row[]): Rows {
  const starts = new Int32Array(rows.length + 1)
  for (const [at, row] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + row.columns.length
  const length = starts[rows.length] ?? 0
  const columns = new Int32Array(length)
  const values = new Float32Array(length)
  for (const [at, row] of rows.entries()) {
    columns.set(row.columns, starts[at])
    values.set(row.values, starts[at])
  }
  return { starts, columns, values }
}

/**
 * Counts weighed by how telling their columns are, of length one; a column of no weight is left out. The second of a thing
 * says less than the first.
 */
export function weigh({ columns, values }: Row, rarity: Float32Array): Row {
  const kept = columns.filter((column) => (rarity[column] ?? 0) > 0)
  const weighed = new Float32Array(kept.length)
  let square = 0
  let to = 0
  for (const [at, column] of columns.entries()) {
    const rare = rarity[column] ?? 0
    if (rare <= 0) continue
    const value = (1 + Math.log(values[at] ?? 1)) * rare
    square += value * value
    weighed[to++] = value
  }
  const length = Math.sqrt(square) || 1
  return { columns: kept, values: weighed.map((value) => value / length) }
}

/** What a row makes of weights of which the last is the constant. */
export function scoreOf({ columns, values }: Row, weights: Float32Array): number {
  let score = weights[weights.length - 1] ?? 0
  for (let at = 0; at < columns.length; at++) score += (weights[columns[at] ?? 0] ?? 0) * (values[at] ?? 0)
  return score
}
