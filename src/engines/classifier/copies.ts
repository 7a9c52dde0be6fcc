/**
 * Finds examples that say the same, though one of them may be cut into words, shortened or written once more: a model that is
 * tried on a copy of what it learned looks better than it is.
 */
import type { Corpus } from './corpus.ts'
import type { Example } from './example.ts'

/** A feature in so few examples is a mark of each of them. */
const MARK_TEXTS_MAX = 12
/** Copies share so many marks, and such a part of those of the one that has fewer. */
const SHARED_MIN = 5
const SHARED_PART = 0.4

/** For each example the first one that says the same, itself when none does. */
export function originalsOf(corpus: Corpus, examples: readonly Example[]): Int32Array {
  const alike = alikeOf(corpus)
  const first = new Map<string, number>()
  return alike.map((original, place) => {
    const saying = sayingOf(examples[place])
    const known = first.get(saying) ?? original
    first.set(saying, known)
    return known
  })
}

/** What a text says, whatever its signs and spaces. */
function sayingOf(example: Example | undefined): string {
  return `${example?.text.subject}${example?.text.detail}`.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

/** For each example an earlier one that shares its marks. */
function alikeOf({ features, counts }: Corpus): Int32Array {
  const texts = new Int32Array(features.length)
  for (const { columns } of counts) for (const column of columns) texts[column] = (texts[column] ?? 0) + 1
  const marks = counts.map(({ columns }) =>
    columns.filter((column) => (texts[column] ?? 0) <= MARK_TEXTS_MAX),
  )
  const bearers = new Map<number, number[]>()
  const originals = Int32Array.from(counts.keys())
  for (const [place, own] of marks.entries()) {
    const shared = new Map<number, number>()
    for (const column of own) {
      const earlier = bearers.get(column)
      if (earlier === undefined) bearers.set(column, [place])
      else {
        for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1)
        earlier.push(place)
      }
    }
    for (const [other, count] of shared) {
      const fewer = Math.min(own.length, marks[other]?.length ?? 0)
      if (count < SHARED_MIN || count < fewer * SHARED_PART) continue
      originals[place] = originals[other] ?? other
      break
    }
  }
  return originals
}
