/** What the parts of the benchmark share: what they are given, and the figures they hand back for the table at the end. */
import { figure, table } from './measure.ts'
import type { BenchServer } from './server.ts'

/** What each part works with. Both databases are copies that may be written to. */
export interface Bench {
  readonly server: BenchServer
  readonly emptyDatabase: string
  readonly fullDatabase: string
  /** Node's own options for the processes that serve, to look into them. */
  readonly apiOptions: readonly string[]
  readonly say: (text: string) => void
}

export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The bound that must hold, and the one that is hoped for. */
  readonly gate?: number
  readonly goal?: number
  /** Whether more is better; less is, where this is not said. */
  readonly isMore?: boolean
  /** Cores that others kept busy while it was measured. */
  readonly foreignCores: number
}

/** Whether a figure keeps a bound; null where there is none. */
function meets({ value, isMore = false }: Figure, bound: number | undefined): boolean | null {
  if (bound === undefined) return null
  return isMore ? value >= bound : value <= bound
}

/** The table at the end. */
export function report(figures: readonly Figure[]): string {
  const bound = (one: Figure, value: number | undefined) =>
    value === undefined ? '' : `${one.isMore === true ? '≥' : '≤'} ${value} ${one.unit}`.trimEnd()
  const verdict = (one: Figure) => {
    if (meets(one, one.goal) === true) return 'goal met'
    if (meets(one, one.gate) === true) return one.goal === undefined ? 'met' : 'gate met'
    return meets(one, one.gate) === false ? 'MISSED' : one.goal === undefined ? '' : 'goal missed'
  }
  const rows = figures.map((one) => [
    one.name,
    `${figure(one.value)} ${one.unit}`.trimEnd(),
    bound(one, one.gate),
    bound(one, one.goal),
    verdict(one),
    figure(one.foreignCores),
  ])
  return table([['figure', 'value', 'gate', 'goal', '', 'others, cores'], ...rows])
}
