/**
 * What misses of nodes add up to for each unit that answers (S001-144): how often, of how many nodes, whether the same node again
 * and again, in how many projects and months. Pure. Assessment reads these numbers; each of them opens the misses behind it.
 */
import { partsOf, type Day } from '../../calendar/days.ts'
import type { MissMeasure } from './words.ts'

/** A planned end that was missed, as far as patterns need to know it. */
export interface MissedEnd {
  readonly unitId: string | null
  readonly projectId: string
  readonly key: string
  readonly missedOn: Day
  readonly status: string
  /** How often its explanation was sent back. */
  readonly returns: number
}

/** The measures of one unit. */
export interface MissPattern {
  readonly unitId: string | null
  readonly counts: Readonly<Record<MissMeasure, number>>
}

/** The patterns of all units with a miss, the most first. */
export function patternsOf(misses: readonly MissedEnd[]): MissPattern[] {
  const units = Map.groupBy(misses, ({ unitId }) => unitId)
  return [...units]
    .map(([unitId, its]) => ({ unitId, counts: countsOf(its) }))
    .sort(
      (one, other) => other.counts.missed - one.counts.missed || other.counts.repeated - one.counts.repeated,
    )
}

function countsOf(misses: readonly MissedEnd[]): MissPattern['counts'] {
  const distinct = (of: (miss: MissedEnd) => string) => new Set(misses.map(of)).size
  return {
    missed: misses.length,
    nodes: distinct(nodeOf),
    repeated: new Set(missesBehind(misses, 'repeated').map(nodeOf)).size,
    projects: distinct(({ projectId }) => projectId),
    months: distinct(monthOf),
    unexplained: missesBehind(misses, 'unexplained').length,
    returned: missesBehind(misses, 'returned').length,
  }
}

function nodeOf({ projectId, key }: Pick<MissedEnd, 'projectId' | 'key'>): string {
  return `${projectId} ${key}`
}

function monthOf({ missedOn }: MissedEnd): string {
  const { year, month } = partsOf(missedOn)
  return `${year}-${month}`
}

/** The misses that a number of one unit counts. */
export function missesBehind<Miss extends Omit<MissedEnd, 'unitId'>>(
  misses: readonly Miss[],
  measure: MissMeasure,
): readonly Miss[] {
  if (measure === 'unexplained') return misses.filter(({ status }) => status === 'asked')
  if (measure === 'returned') return misses.filter(({ returns }) => returns > 0)
  if (measure !== 'repeated') return misses
  // A node that was missed, laid anew and missed again.
  return [...Map.groupBy(misses, nodeOf).values()].filter((its) => its.length > 1).flat()
}
