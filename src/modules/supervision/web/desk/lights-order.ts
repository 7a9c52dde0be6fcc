/** Where the lights are worst comes first. Pure. */

export const LIGHT_COLUMNS = ['black', 'red', 'yellow', 'green', 'paused'] as const
export type LightColumn = (typeof LIGHT_COLUMNS)[number]
type Counts = Readonly<Record<LightColumn, number>>

/** Most broken limits first: over the law's limit, then over the promised one, then due soon. */
export function latestFirst<Row extends Counts>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort(
    (one, other) => other.black - one.black || other.red - one.red || other.yellow - one.yellow,
  )
}

export function sumOf(rows: readonly Counts[]): Counts {
  const sum = (light: LightColumn) => rows.reduce((total, row) => total + row[light], 0)
  return {
    black: sum('black'),
    red: sum('red'),
    yellow: sum('yellow'),
    green: sum('green'),
    paused: sum('paused'),
  }
}
