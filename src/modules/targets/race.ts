/**
 * 比亮赛 (S001-142): regions compared by what the registry says of a period. Rank 1 is the most; who has as much has the same
 * rank, and the next one is counted on from there. Pure.
 */
import type { Raced } from './words.ts'

/** The numbers of a region; null where nothing can be said, such as a rate without nodes. */
export type RaceNumbers = Readonly<Record<Raced, number | null>>

export interface Ranked<Key> {
  readonly key: Key
  readonly numbers: RaceNumbers
  /** The place by each number; null where there is none. */
  readonly ranks: Readonly<Record<Raced, number | null>>
  /** The place by all of them together. */
  readonly rank: number
}

/** Ranks regions by each number and by all: the sum of places, where a missing number is a last place. Best first. */
export function rankRegions<Key>(
  rows: readonly { readonly key: Key; readonly numbers: RaceNumbers }[],
  by: readonly Raced[],
): Ranked<Key>[] {
  const placed = rows.map((row) => {
    const ranks = Object.fromEntries(
      by.map((raced) => [raced, placeOf(row.numbers[raced], valuesOf(rows, raced))]),
    ) as Record<Raced, number | null>
    const sum = by.reduce((total, raced) => total + (ranks[raced] ?? rows.length), 0)
    return { ...row, ranks, sum }
  })
  return placed
    .map(({ sum, ...row }) => ({ ...row, rank: placed.filter((other) => other.sum < sum).length + 1 }))
    .sort((one, other) => one.rank - other.rank)
}

function valuesOf(
  rows: readonly { readonly numbers: RaceNumbers }[],
  raced: Raced,
): readonly (number | null)[] {
  return rows.map(({ numbers }) => numbers[raced])
}

/** How many have more, and one. */
function placeOf(value: number | null, all: readonly (number | null)[]): number | null {
  return value === null ? null : all.filter((other) => other !== null && other > value).length + 1
}
