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
  const alike = joined(alikeOf(corpus), shortWithin(corpus))
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

/** A text with fewer marks is short, and compared by all that it is made of. */
const SHORT_MARKS = 12
/** An expression of few units stands in many texts, and is a copy of none of them. */
const UNITS_MIN = 12
/** So much of a short text, the rarer the more, stands in the one that it is a copy of, which is not much longer. */
const WITHIN_MIN = 0.85
const LONGER_MAX = 5

/** Pairs of a short text and another that holds nearly all of it. */
function shortWithin(corpus: Corpus): (readonly [short: number, other: number])[] {
  const units = unitsOf(corpus)
  const texts = new Int32Array(corpus.features.length)
  for (const own of units) for (const column of own) texts[column] = (texts[column] ?? 0) + 1
  const told = (column: number) => Math.log((units.length + 1) / (texts[column] ?? 1))
  const isMark = (column: number) => (texts[column] ?? 0) <= MARK_TEXTS_MAX
  const short = units.flatMap((own, place) =>
    own.length >= UNITS_MIN && own.filter(isMark).length < SHORT_MARKS
      ? [{ place, own, ...boundsOf(own, told) }]
      : [],
  )
  const bearers = new Map<number, number[]>()
  for (const { rarest } of short) for (const column of rarest) bearers.set(column, [])
  for (const [place, own] of units.entries()) for (const column of own) bearers.get(column)?.push(place)
  return short.flatMap(({ place, own, rarest, least }) => {
    const others = new Set(rarest.flatMap((column) => bearers.get(column) ?? []))
    others.delete(place)
    const isWithin = (other: Int32Array) => {
      const theirs = new Set(other)
      let shared = 0
      for (const column of own) if (theirs.has(column)) shared += told(column)
      return other.length <= own.length * LONGER_MAX && shared >= least
    }
    return [...others]
      .filter((other) => isWithin(units[other] ?? own))
      .map((other) => [place, other] as const)
  })
}

/** How much another text must share, and units of which it has at least one if it does. */
function boundsOf(own: Int32Array, told: (column: number) => number) {
  const rarestFirst = [...own].sort((one, other) => told(other) - told(one))
  const all = rarestFirst.reduce((sum, column) => sum + told(column), 0)
  const rarest: number[] = []
  let left = all
  for (const column of rarestFirst) {
    if (left < WITHIN_MIN * all) break
    rarest.push(column)
    left -= told(column)
  }
  return { rarest, least: WITHIN_MIN * all }
}

/** The words and pairs of characters of each text, of subject and detail alike: single characters say too little. */
function unitsOf({ features, counts }: Corpus): Int32Array[] {
  const isUnit = features.map((feature) => feature.startsWith('w') || /^g../u.test(feature))
  return counts.map(({ columns }) => columns.filter((column) => isUnit[column]))
}

/** The first of all that say the same, pairs joined to what is known to say the same. */
function joined(originals: Int32Array, pairs: readonly (readonly [number, number])[]): Int32Array {
  const first = (place: number): number => {
    const known = originals[place] ?? place
    return known === place ? place : first(known)
  }
  for (const [one, other] of pairs) {
    const [earlier, later] = [first(one), first(other)].sort((before, after) => before - after)
    if (earlier !== undefined && later !== undefined) originals[later] = earlier
  }
  return originals.map((_original, place) => first(place))
}
