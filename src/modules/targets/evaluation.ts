/**
 * 推进评价体系 (S001-132): how well projects come on, from facts of the registry alone. Each indicator is a share of what was to be
 * done; a project's score is their weighted mean over the indicators that it has facts for, an officer's and a department's the mean
 * of their projects. Pure.
 */
import type { EvaluationRule } from './parameters.ts'
import { INDICATORS, type Indicator } from './words.ts'

/** What was done, out of what was to be done: nodes, reports, fen; of a stage 1 while it is within its limit. Nothing of nothing says nothing. */
export interface Share {
  readonly done: number
  readonly of: number
}

/** What is known of a project in a period. */
export type Shares = Readonly<Record<Indicator, Share>>

const FULL = 100
const TENTHS = 10

/** A share from 0 to 1; more than all counts as all, and null where nothing was to be done. */
export function valueOf({ done, of }: Share): number | null {
  return of <= 0 ? null : Math.max(0, Math.min(1, done / of))
}

/** From 0 to 100, to a tenth; null without weights, and for a project that nothing can be said of. */
export function scoreOf(shares: Shares, weights: EvaluationRule | null): number | null {
  if (weights === null) return null
  const known = INDICATORS.flatMap((indicator) => {
    const value = valueOf(shares[indicator])
    return value === null ? [] : [{ value, weight: weights[indicator] }]
  })
  const whole = known.reduce((sum, { weight }) => sum + weight, 0)
  if (whole === 0) return null
  return rounded((known.reduce((sum, { value, weight }) => sum + value * weight, 0) / whole) * FULL)
}

/** The mean of the scores that there are, to a tenth; null of none. */
export function meanScore(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null)
  return known.length === 0 ? null : rounded(known.reduce((sum, score) => sum + score, 0) / known.length)
}

function rounded(value: number): number {
  return Math.round(value * TENTHS) / TENTHS
}
