/**
 * The ladder: what happens when a limit comes near and when it is broken. Rungs are data of the region; each is
 * climbed once for a clock and a round.
 */
import { addWorkingDays, type Calendar } from '../calendar/calendar.ts'
import { dayOf, startOfDay, type Day, type Moment } from '../calendar/days.ts'
import type { Clock } from './matter.ts'
import type { Parameter } from './law.ts'
import { invalid } from './refusal.ts'

/** One rung: its name, from which moment of the clock it is measured, and how much later it is climbed. */
export interface Rung {
  readonly name: string
  readonly from: 'yellow' | 'due'
  readonly after: { readonly length: number; readonly unit: 'WD' | 'ND' }
}

/**
 * When a rung is to be climbed, or null while the clock is paused or waits for an event. "After 3 working days" means
 * after the end of the third working day that follows the day of the base moment (domain fixture F38).
 */
export function rungAt(
  rung: Rung,
  clock: Pick<Clock, 'dueAt' | 'yellowAt'>,
  calendar: Calendar,
): Moment | null {
  const base = rung.from === 'yellow' ? clock.yellowAt : clock.dueAt
  if (base === null || rung.after.length === 0) return base
  const baseDay = dayOf((base - 1) as Moment, calendar.zone)
  const lastDay =
    rung.after.unit === 'WD'
      ? addWorkingDays(calendar, baseDay, rung.after.length)
      : baseDay + rung.after.length
  return startOfDay((lastDay + 1) as Day, calendar.zone)
}

/**
 * The rungs of a kind's ladder in a region. Never pinned: how the city presses its units is today's decision. `rungs` are
 * those that people may choose from, because something follows from each.
 */
export function ladderParameter(
  name: string,
  label: Parameter<unknown>['label'],
  rungs: readonly string[],
  more: Pick<Parameter<unknown>, 'purpose'> = {},
): Parameter<readonly Rung[]> {
  return {
    name,
    label,
    form: { shape: 'ladder', rungs },
    pinned: false,
    dimensions: [],
    parse: parseRungs,
    ...more,
  }
}

/** Names are kept in one column, parted by commas; a rung climbed years later than its limit is a slip of the pen. */
const RUNG_NAME = /^[a-z][A-Za-z]{0,39}$/
const RUNGS_MAX = 20
const AFTER_MAX = 3660

function parseRungs(value: unknown): readonly Rung[] {
  if (!Array.isArray(value) || value.length > RUNGS_MAX) throw invalid('/value', 'law.ladder.notAList')
  const names = new Set<string>()
  for (const [index, rung] of (value as Rung[]).entries()) {
    if (!isRung(rung) || names.has(rung.name)) throw invalid(`/value/${index}`, 'law.ladder.badRung')
    names.add(rung.name)
  }
  return value as readonly Rung[]
}

function isRung(rung: Rung | null | undefined): rung is Rung {
  return (
    typeof rung?.name === 'string' &&
    RUNG_NAME.test(rung.name) &&
    (rung.from === 'yellow' || rung.from === 'due') &&
    Number.isInteger(rung.after?.length) &&
    rung.after.length >= 0 &&
    rung.after.length <= AFTER_MAX &&
    (rung.after.unit === 'WD' || rung.after.unit === 'ND')
  )
}
