/**
 * What the visits of a month came to, body by body (S004-99): every number is the length of the list behind it. A problem counts in
 * the month of its visit, however long it takes to be solved. Pure.
 */
import type { Day, Moment } from '../../calendar/days.ts'
import type { DepartmentId, EnterpriseId, PersonId, RegionId } from '../../kernel/matter.ts'
import { MEASURES, type Measure, type Purpose } from './words.ts'

/** A visit, as far as it counts. */
export interface CountedVisit {
  readonly id: string
  readonly title: string
  readonly status: string
  readonly purpose: Purpose
  readonly departmentId: DepartmentId
  readonly personId: PersonId
  readonly enterpriseId: EnterpriseId
  readonly enterprise: string
  readonly fromOn: Day
  readonly isFinding: boolean
  readonly isPolicy: boolean
  readonly isAdvice: boolean
  readonly isAnswered: boolean
}

/** An appeal that was made of what a visit found. */
export interface RaisedAppeal {
  readonly id: string
  readonly visitId: string
  readonly code: string
  readonly title: string
  readonly status: string
  readonly regionId: RegionId
  readonly departmentId: DepartmentId | null
  readonly contactedAt: Moment | null
  readonly isSolved: boolean
  readonly readers: readonly string[]
}

/** One line of a list behind a number: a visit, with the appeal where appeals are counted. */
export interface ActivityLine {
  readonly visit: CountedVisit
  readonly appeal: RaisedAppeal | null
}

/** The list behind a number. */
export function linesOf(
  of: Measure,
  visits: readonly CountedVisit[],
  appeals: readonly RaisedAppeal[],
): readonly ActivityLine[] {
  const alone = (fits: (visit: CountedVisit) => boolean) =>
    visits.filter(fits).map((visit) => ({ visit, appeal: null }))
  const raised = (fits: (appeal: RaisedAppeal) => boolean) => {
    const byVisit = Map.groupBy(appeals.filter(fits), ({ visitId }) => visitId)
    return visits.flatMap((visit) => (byVisit.get(visit.id) ?? []).map((appeal) => ({ visit, appeal })))
  }
  switch (of) {
    case 'visits':
      return alone(() => true)
    case 'enterprises':
      return [...Map.groupBy(visits, ({ enterpriseId }) => enterpriseId).values()].flatMap(([first]) =>
        first === undefined ? [] : [{ visit: first, appeal: null }],
      )
    case 'policies':
      return alone(({ isPolicy }) => isPolicy)
    case 'found':
      return alone(({ isFinding }) => isFinding)
    case 'advice':
      return alone(({ isAdvice }) => isAdvice)
    case 'answered':
      return alone(({ isAnswered }) => isAnswered)
    case 'raised':
      return raised(() => true)
    case 'contacted':
      return raised(({ contactedAt }) => contactedAt !== null)
    case 'solved':
      return raised(({ isSolved }) => isSolved)
  }
}

export type ActivitySums = Readonly<Record<Measure, number>>

/** All numbers of some visits and the appeals made of them. */
export function activitySums(
  visits: readonly CountedVisit[],
  appeals: readonly RaisedAppeal[],
): ActivitySums {
  return Object.fromEntries(MEASURES.map((of) => [of, linesOf(of, visits, appeals).length])) as Record<
    Measure,
    number
  >
}

const PER_CENT = 100

/** The solved rate in whole per cent, never rounded up; null where nothing was made an appeal. */
export function solvedRate({ raised, solved }: Pick<ActivitySums, 'raised' | 'solved'>): number | null {
  return raised === 0 ? null : Math.floor((solved / raised) * PER_CENT)
}
