/**
 * 薄弱环节: where appeals grow, repeat, come late or leave people unsatisfied, ranked with the reasons (S002-78). Pure; what is
 * too small to say anything is left out.
 */
import { rateOf, SMALLEST_SHOWN, type Sums } from './rules.ts'
import type { Weakness } from './words.ts'

/** A unit or a topic, now and in the stretch before. */
export interface Place<Key> {
  readonly key: Key
  readonly now: Sums
  readonly before: Sums
}

export interface WeaknessFound {
  readonly what: Weakness
  /** Shares of 1. Of growth: what was filed, as a share of the stretch before. */
  readonly share: number
  readonly n: number
}

export interface WeakLink<Key> {
  readonly key: Key
  readonly reasons: readonly WeaknessFound[]
  /** How far it lies beyond what is unremarkable, over all reasons: only for ranking. */
  readonly score: number
}

/** From which share on something is remarkable: the platform's own choice, no document gives it. */
const REMARKABLE = { growth: 0.3, repeat: 0.1, slow: 0.1, unsatisfied: 0.1 } as const

/** The weak ones, worst first. `target` is the share of satisfaction that is aimed at, when one is set. */
export function weakLinks<Key>(
  places: readonly Place<Key>[],
  target: number | null,
): readonly WeakLink<Key>[] {
  return places
    .map(({ key, now, before }) => {
      const found = weaknessesOf(now, before, target)
      return { key, reasons: found.map(({ beyond: _beyond, ...reason }) => reason), score: scoreOf(found) }
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => other.score - one.score)
}

type Weighed = WeaknessFound & { readonly beyond: number }

function scoreOf(found: readonly Weighed[]): number {
  return found.reduce((sum, { beyond }) => sum + beyond, 0)
}

function weaknessesOf(now: Sums, before: Sums, target: number | null): Weighed[] {
  const found: Weighed[] = []
  const weigh = (what: Weakness, share: number | null, n: number, from: number) => {
    if (share !== null && n > 0 && share > from) found.push({ what, share, n, beyond: share - from })
  }
  if (now.filed >= SMALLEST_SHOWN) {
    const growth = before.filed < SMALLEST_SHOWN ? null : now.filed / before.filed - 1
    weigh('growth', growth, now.filed - before.filed, REMARKABLE.growth)
    weigh('repeat', rateOf(now, 'repeat'), now.joined, REMARKABLE.repeat)
  }
  const late = now.contactLate + now.resolveLate
  const judged = late + now.contactInTime + now.resolveInTime
  if (judged >= SMALLEST_SHOWN) weigh('slow', late / judged, late, REMARKABLE.slow)
  const allowed = target === null ? REMARKABLE.unsatisfied : 1 - target / 100
  if (now.revisited >= SMALLEST_SHOWN)
    weigh('unsatisfied', now.unsatisfied / now.revisited, now.unsatisfied, allowed)
  return found
}
