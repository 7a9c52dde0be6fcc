/** Which earlier appeals a new one repeats, by the pairs of characters of their titles. Pure; who may see them is the route's. */
import { normalise, pairsOf } from '../search/query.ts'

/** From so large a share of common pairs on, two titles are likely the same thing. */
const LIKELY = 0.45
const SHOWN_MAX = 5

/** How alike two titles are: common pairs of characters out of all, from 0 to 1. Nothing is like an empty one. */
export function likeness(one: string, other: string): number {
  const [mine, theirs] = [pairsOf(normalise(one)), new Set(pairsOf(normalise(other)))]
  const common = mine.filter((pair) => theirs.has(pair)).length
  const all = mine.length + theirs.size - common
  return all === 0 ? 0 : common / all
}

/** The likely repeats among earlier ones, the most alike first, at most five. */
export function likelyRepeats<Row extends { readonly title: string }>(
  title: string,
  earlier: readonly Row[],
): Row[] {
  return earlier
    .map((row) => ({ row, likeness: likeness(title, row.title) }))
    .filter((one) => one.likeness >= LIKELY)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, SHOWN_MAX)
    .map(({ row }) => row)
}
