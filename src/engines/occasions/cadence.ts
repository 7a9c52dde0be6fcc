/**
 * Recurring duties: a cadence makes turns, each with a first day and the last day that is in time; a turn without a record by then
 * is missed. Pure. It knows nothing of what is done in a turn.
 */
import { addMonths, dayFrom, partsOf, weekdayOf, type Day } from '../../calendar/days.ts'

export const CADENCES = ['week', 'month', 'quarter', 'halfYear', 'year'] as const
export type Cadence = (typeof CADENCES)[number]

/** One turn: the days on which it may be held in time, both included. */
export interface Turn {
  readonly fromOn: Day
  readonly dueOn: Day
}

/** 已开, 迟开, 待开, 漏开, 未到. */
export const TURN_STATES = ['held', 'heldLate', 'due', 'missed', 'ahead'] as const
export type TurnState = (typeof TURN_STATES)[number]

const WEEK = 7
const MONTHS_OF: Readonly<Record<Exclude<Cadence, 'week'>, number>> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
}

/** The turn that a day lies in. Weeks begin on Mondays, everything longer with the calendar's year. */
export function turnAt(cadence: Cadence, day: Day): Turn {
  if (cadence === 'week') {
    const fromOn = (day - weekdayOf(day) + 1) as Day
    return { fromOn, dueOn: (fromOn + WEEK - 1) as Day }
  }
  const months = MONTHS_OF[cadence]
  const { year, month } = partsOf(day)
  const fromOn = dayFrom(year, month - ((month - 1) % months), 1)
  return { fromOn, dueOn: (addMonths(fromOn, months) - 1) as Day }
}

/** The turns from the one that a day lies in through the one of another day, oldest first, the newest so many. */
export function turnsBetween(cadence: Cadence, from: Day, through: Day, most: number): readonly Turn[] {
  const turns: Turn[] = []
  for (let turn = turnAt(cadence, through); turn.dueOn >= from && turns.length < most;) {
    turns.push(turn)
    turn = turnAt(cadence, (turn.fromOn - 1) as Day)
  }
  return turns.toReversed()
}

/** How a turn stands: a record that counts makes it held, in time or late; without one it is missed once its last day is over. */
export function stateOf({ fromOn, dueOn }: Turn, heldOn: Day | null, today: Day): TurnState {
  if (heldOn !== null) return heldOn <= dueOn ? 'held' : 'heldLate'
  if (today < fromOn) return 'ahead'
  return today <= dueOn ? 'due' : 'missed'
}

/** What a turn has on record: the one that counts, if there is any. */
export function recordOf<Held extends { readonly turnOn: Day; readonly counts: boolean }>(
  records: readonly Held[],
  { fromOn }: Turn,
): Held | undefined {
  return records.find(({ turnOn, counts }) => counts && turnOn === fromOn)
}
