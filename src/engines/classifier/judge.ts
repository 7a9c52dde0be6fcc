/** Scores made into shares, and whether they are clear enough to be said. */
import type { Row } from './vectors.ts'

/** How scores become shares, and from where on an answer is sure. */
export interface Calibration {
  /** What a score is multiplied by before scores are compared. */
  readonly slope: number
  /** How clear scores must be before the answer is sure. */
  readonly clarity: number
  /** Which part of a text must have been met before. */
  readonly familiarity: number
}

/** What is known of a text besides its scores. */
export interface Known {
  /** Of all that the text is made of, the part that has been met before, from 0 to 1. */
  readonly familiarity: number
  /** How many different features of it have been met before. */
  readonly substance: number
}

/** The score of what is none of the labels: on the far side of every one of them. */
const NONE = -1
/** Two or three words; of less nobody can tell what it is about. */
const SUBSTANCE_MIN = 12
/** How much the first score itself counts beside its lead: what is like no label has a low one. */
const PART_OF_FIRST = 0.3

/** Shares of the labels; what they lack of one is the share of none of them. */
export function sharesOf(scores: readonly number[], slope: number): number[] {
  const top = Math.max(NONE, ...scores)
  const powers = scores.map((score) => Math.exp(slope * (score - top)))
  const sum = powers.reduce((all, power) => all + power, Math.exp(slope * (NONE - top)))
  return powers.map((power) => power / sum)
}

/** How far the first score leads, and how high it is. */
export function clarityOf(scores: readonly number[]): number {
  const [first = NONE, second = NONE] = scores.toSorted((one, other) => other - one)
  return first - second + PART_OF_FIRST * first
}

/** Whether a text is known well enough for its scores to mean anything. */
export function isKnown({ familiarity, substance }: Known, calibration: Pick<Calibration, 'familiarity'>) {
  return substance >= SUBSTANCE_MIN && familiarity >= calibration.familiarity
}

/** What is known of a text: `units` is all that it is made of. */
export function knownOf({ columns, values }: Row, rarity: Float32Array, units: number): Known {
  let [known, substance] = [0, 0]
  for (const [at, column] of columns.entries()) {
    if ((rarity[column] ?? 0) <= 0) continue
    known += values[at] ?? 0
    substance++
  }
  return { familiarity: units === 0 ? 0 : known / units, substance }
}

/** How much a text is made of. */
export function unitsOf(counted: ReadonlyMap<string, number>): number {
  let units = 0
  for (const times of counted.values()) units += times
  return units
}
