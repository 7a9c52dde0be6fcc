/**
 * A linear classifier of two sides: a support vector machine with squared loss, solved one example at a time on its dual.
 * Runs without chance: the order is drawn from a fixed seed.
 */
import type { Rows } from './vectors.ts'

/** One weight for each column and, last, the one that every text has. */
export type Weights = Float32Array

export interface TwoSided {
  readonly rows: Rows
  readonly width: number
  /** 1 for the examples of the label, -1 for all others. */
  readonly sides: Int8Array
  /** How much it costs to be wrong about each. */
  readonly costs: Float32Array
}

const PASSES_MAX = 20
const CLOSE_ENOUGH = 0.3
/** The weight that every text has is bound less than those of words. */
const CONSTANT = 1

export function trainTwoSided({ rows: { starts, columns, values }, width, sides, costs }: TwoSided): Weights {
  const count = sides.length
  const weights = new Float64Array(width + 1)
  const alphas = new Float64Array(count)
  const norms = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    let norm = CONSTANT * CONSTANT
    for (let place = starts[at]!; place < starts[at + 1]!; place++) norm += values[place]! ** 2
    norms[at] = norm + 0.5 / costs[at]!
  }
  const order = Int32Array.from({ length: count }, (_none, at) => at)
  let active = count
  let seed = 1
  let most = Infinity
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    for (let at = active - 1; at > 0; at--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
      const other = seed % (at + 1)
      const kept = order[at]!
      order[at] = order[other]!
      order[other] = kept
    }
    let worst = 0
    let worstHere = -Infinity
    for (let step = 0; step < active; step++) {
      const at = order[step]!
      const [from, to, side] = [starts[at]!, starts[at + 1]!, sides[at]!]
      let score = weights[width]! * CONSTANT
      for (let place = from; place < to; place++) score += weights[columns[place]!]! * values[place]!
      const alpha = alphas[at]!
      const slope = side * score - 1 + alpha * (0.5 / costs[at]!)
      if (alpha === 0 && slope > Math.max(most, 0)) {
        active--
        order[step] = order[active]!
        order[active] = at
        step--
        continue
      }
      const projected = alpha === 0 ? Math.min(slope, 0) : slope
      worst = Math.max(worst, Math.abs(projected))
      worstHere = Math.max(worstHere, slope)
      if (Math.abs(projected) < 1e-12) continue
      const next = Math.max(alpha - slope / norms[at]!, 0)
      alphas[at] = next
      const change = (next - alpha) * side
      for (let place = from; place < to; place++)
        weights[columns[place]!] = weights[columns[place]!]! + change * values[place]!
      weights[width] = weights[width]! + change * CONSTANT
    }
    most = worstHere
    if (worst < CLOSE_ENOUGH) {
      if (active === count) break
      active = count
      most = Infinity
    }
  }
  return Float32Array.from(weights)
}
