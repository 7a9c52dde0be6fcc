/** Scores made into shares, and whether they are clear enough to be said. */

import type { Row } from './vectors.ts'

/** How scores become shares, and from where on an answer is sure. */
export interface Calibration {
  /** What a score is multiplied by before scores are compared. */
  readonly slope: number
  /** By how much the first share must lead before the answer is sure. */
  readonly lead: number
  /** Which part of a text must have been met before, by weight. */
  readonly familiarity: number
}

/** The score of what is none of the labels: on the far side of every one of them. */
const NONE = -1

/** Shares of the labels; what they lack of one is the share of none of them. */
export function sharesOf(scores: readonly number[], slope: number): number[] {
  const top = Math.max(NONE, ...scores)
  const powers = scores.map((score) => Math.exp(slope * (score - top)))
  const sum = powers.reduce((all, power) => all + power, Math.exp(slope * (NONE - top)))
  return powers.map((power) => power / sum)
}

/** The lead of the first share over the second. */
export function leadOf(shares: readonly number[]): number {
  const [first = 0, second = 0] = shares.toSorted((one, other) => other - one)
  return first - second
}

/** Of all that a text is made of, the part that has been met before. */
export function familiarityOf({ columns, values }: Row, rarity: Float32Array, units: number): number {
  let known = 0
  for (const [at, column] of columns.entries()) if ((rarity[column] ?? 0) > 0) known += values[at] ?? 0
  return units === 0 ? 0 : known / units
}

/** How much a text is made of. */
export function unitsOf(counted: ReadonlyMap<string, number>): number {
  let units = 0
  for (const times of counted.values()) units += times
  return units
}
