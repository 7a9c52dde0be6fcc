/**
 * Residency 常年驻企 of a month, day by day (S000-06): what the enterprises have confirmed of it, and on which working days of a
 * project secretary there is no record. Pure.
 */
import type { Day } from '../../calendar/days.ts'
import { STAY_STATES, type StayState } from './words.ts'

/** From when to when somebody is the secretary of a work group; the last day is not in it any more. */
export interface Term {
  readonly fromOn: Day
  readonly untilOn: Day | null
}

/** Days of residency as they were written down. */
export interface Stay {
  readonly id: string
  readonly title: string
  readonly fromOn: Day
  readonly toOn: Day
  readonly state: StayState
}

/** A month as it is looked at: the first day, the first one after it, and today. */
export interface Span {
  readonly from: Day
  readonly before: Day
  readonly today: Day
}

export interface ResidencyDay {
  readonly on: Day
  /** The best of what is written down of the day; null where there is nothing. */
  readonly state: StayState | null
  /** Whether a secretary was to be there: a working day of their term that is over, or that they have written down. */
  readonly isDue: boolean
  readonly stays: readonly Stay[]
}

/** The days that were due or of which something is written down. Who is no secretary owes none. */
export function residencyDays(
  terms: readonly Term[],
  stays: readonly Stay[],
  { from, before, today }: Span,
  isWorking: (on: Day) => boolean,
): readonly ResidencyDay[] {
  const days: ResidencyDay[] = []
  for (let on = from; on < before && on <= today; on = (on + 1) as Day) {
    const there = stays.filter(({ fromOn, toOn }) => fromOn <= on && on <= toOn)
    const state = STAY_STATES.find((one) => there.some((stay) => stay.state === one)) ?? null
    const isTerm = terms.some(({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || on < untilOn))
    const isDue = isTerm && isWorking(on) && (on < today || state !== null)
    if (isDue || state !== null) days.push({ on, state, isDue, stays: there })
  }
  return days
}

/** Numbers of days. */
export interface ResidencySums {
  /** Working days of a secretary, and how many of these the enterprises have confirmed: the rate. */
  readonly due: number
  readonly met: number
  /** Due days of which nothing is written down. */
  readonly without: number
  /** Days of which something is written down, by how it stands. */
  readonly confirmed: number
  readonly waiting: number
  readonly disputed: number
  readonly unconfirmed: number
}

export function sumDays(days: readonly ResidencyDay[]): ResidencySums {
  const count = (fits: (day: ResidencyDay) => boolean) => days.filter(fits).length
  return {
    due: count(({ isDue }) => isDue),
    met: count(({ isDue, state }) => isDue && state === 'confirmed'),
    without: count(({ isDue, state }) => isDue && state === null),
    confirmed: count(({ state }) => state === 'confirmed'),
    waiting: count(({ state }) => state === 'waiting'),
    disputed: count(({ state }) => state === 'disputed'),
    unconfirmed: count(({ state }) => state === 'unconfirmed'),
  }
}

/** The sums of several people. */
export function addSums(all: readonly ResidencySums[]): ResidencySums {
  const sum = (of: keyof ResidencySums) => all.reduce((total, one) => total + one[of], 0)
  return {
    due: sum('due'),
    met: sum('met'),
    without: sum('without'),
    confirmed: sum('confirmed'),
    waiting: sum('waiting'),
    disputed: sum('disputed'),
    unconfirmed: sum('unconfirmed'),
  }
}

const PER_CENT = 100

/** The rate in whole per cent, never rounded up; null where no day was due. */
export function residencyRate({ due, met }: Pick<ResidencySums, 'due' | 'met'>): number | null {
  return due === 0 ? null : Math.floor((met / due) * PER_CENT)
}
