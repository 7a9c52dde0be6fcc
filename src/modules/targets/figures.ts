/**
 * The figures of annual targets: what each counts, as code with a version. What is wanted of them is data. Pure; amounts are
 * fen. A project counts in the year in which it first reached the stage, or went past it.
 */
import { partsOf, type Day } from '../../calendar/days.ts'
import type { Stage } from '../projects/words.ts'
import type { FigureName } from './words.ts'

/** What is known of a project when it is counted. */
export interface ProjectFacts {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly regionId: string
  readonly status: string
  readonly stage: Stage
  readonly investment: number | null
  readonly isTop500: boolean
  readonly signedOn: Day | null
  readonly startedOn: Day | null
  readonly completedOn: Day | null
}

/** How a figure is counted. `large` is the amount in fen from which on a project is one of 亿元; null while nobody has said. */
export interface Figure {
  /** Grows when the formula changes. */
  readonly version: number
  readonly dateOf: (project: ProjectFacts) => Day | null
  readonly counts: (project: ProjectFacts, large: number | null) => boolean
}

const signedOn = (project: ProjectFacts) => project.signedOn
const startedOn = (project: ProjectFacts) => project.startedOn
/** 以上 includes the number (民法典 art. 1259). */
const isLarge = ({ investment }: ProjectFacts, large: number | null) =>
  investment !== null && large !== null && investment >= large

export const figures: Readonly<Record<FigureName, Figure>> = {
  signed: { version: 1, dateOf: signedOn, counts: () => true },
  signedLarge: { version: 1, dateOf: signedOn, counts: isLarge },
  signedTop500: { version: 1, dateOf: signedOn, counts: ({ isTop500 }) => isTop500 },
  started: { version: 1, dateOf: startedOn, counts: () => true },
  startedLarge: { version: 1, dateOf: startedOn, counts: isLarge },
}

/** The projects behind a figure in a period, both days inclusive. */
export function behind(
  name: FigureName,
  projects: readonly ProjectFacts[],
  period: { readonly from: Day; readonly to: Day },
  large: number | null,
): ProjectFacts[] {
  const { dateOf, counts } = figures[name]
  return projects.filter((project) => {
    const day = dateOf(project)
    return day !== null && day >= period.from && day <= period.to && counts(project, large)
  })
}

const MONTHS = 12

/** The sum of what is invested in projects, in fen; unknown amounts add nothing. */
export function investmentOf(projects: readonly ProjectFacts[]): number {
  return projects.reduce((sum, { investment }) => sum + (investment ?? 0), 0)
}

export interface CurvePoint {
  /** 1 to 12. */
  readonly month: number
  /** Counted from January to the end of the month; null for months that have not begun. */
  readonly count: number | null
  /** What an even course towards the target has reached by then, in whole projects. */
  readonly line: number | null
}

/**
 * By how many a figure lags behind the line of the last month that is over; 0 when it does not, null without a target or
 * before the first month is over. What this month has brought counts already.
 */
export function lagOf(
  count: number,
  { year, today, target }: { readonly year: number; readonly today: Day; readonly target: number | null },
): number | null {
  const now = partsOf(today)
  const over = year < now.year ? MONTHS : year > now.year ? 0 : now.month - 1
  if (target === null || over === 0) return null
  return Math.max(0, Math.floor((target * over) / MONTHS) - count)
}

/** The monthly curve of a figure against the line to its target. */
export function curveOf(
  name: FigureName,
  counted: readonly ProjectFacts[],
  { year, today, target }: { readonly year: number; readonly today: Day; readonly target: number | null },
): CurvePoint[] {
  const now = partsOf(today)
  const months = counted.map((project) => {
    const day = figures[name].dateOf(project)
    return day === null ? MONTHS + 1 : partsOf(day).month
  })
  return Array.from({ length: MONTHS }, (_none, index) => {
    const month = index + 1
    const isAhead = year > now.year || (year === now.year && month > now.month)
    return {
      month,
      count: isAhead ? null : months.filter((one) => one <= month).length,
      line: target === null ? null : Math.floor((target * month) / MONTHS),
    }
  })
}
