// Where a limit ends: the legal start, the last day before and after it is moved off a day off, and the length of a
// limit in hours. What is spent of it, and what that means, is projection.ts and tally.ts.

import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  rollBack,
  rollForward,
  type Calendar,
} from './calendar.ts'
import { NATURAL_DAY_LINE, reach, workingDayLine, type Gap } from './counting.ts'
import {
  addMonths,
  dateInMonth,
  dayOf,
  HOUR_MS,
  MINUTE_MS,
  partsOf,
  startOfDay,
  type Day,
  type Moment,
} from './days.ts'
import { rollOf, type Limit, type Roll } from './limits.ts'
import { closingOf, officeMs, type OfficeHours } from './office-hours.ts'
import { assertNotExtended, extendedBy, type Running, type TallyRules } from './running.ts'

/** Everything the arithmetic of one limit rests on besides its own facts. */
export interface Ground {
  readonly rules: TallyRules
  readonly calendar: Calendar
  readonly hours: OfficeHours
}

/** The legal day of the start: it is never counted itself (民法典 art. 201). */
export function legalStart(running: Running, { rules, calendar, hours }: Ground): Day {
  const day = dayOf(running.startedAt, calendar.zone)
  if (!rules.rollAcceptDate) return day
  const closing = closingOf(calendar, hours, day)
  return closing === null || running.startedAt >= closing ? nextWorkingDay(calendar, day) : day
}

/** The day a limit in days, months or dates ends on, before and after it is moved off a day off. */
export interface LastDay {
  readonly nominal: Day
  readonly dueOn: Day
}

/** Ends a limit in working or natural days; null while an open pause holds it. */
export function lastDayOfDays(running: Running, ground: Ground, gaps: readonly Gap<Day>[]): LastDay | null {
  const { limit } = running
  const line = limit.unit === 'WD' ? workingDayLine(ground.calendar) : NATURAL_DAY_LINE
  const nominal = reach(line, legalStart(running, ground), limit.length + extendedBy(running), gaps)
  if (nominal === null) return null
  const dueOn = rollPastGaps(ground.calendar, nominal, rollOf(limit), gaps)
  return dueOn === null ? null : { nominal, dueOn }
}

/** Ends a limit in months or on a fixed day of the month. Pauses do not move it: it is superseded, not paused. */
export function lastDayOfDate(running: Running, ground: Ground): LastDay {
  const { limit } = running
  const roll = rollOf(limit)
  if (limit.unit === 'fixedDay') {
    assertNotExtended(running)
    return fixedDay(limit, dayOf(running.startedAt, ground.calendar.zone), ground)
  }
  const nominal = addMonths(legalStart(running, ground), limit.length + extendedBy(running))
  return { nominal, dueOn: rolled(ground.calendar, nominal, roll) }
}

/** Office or wall-clock milliseconds that a limit in hours allows. */
export function allowedMs(running: Running, ground: Ground): number {
  const { limit } = running
  const extension = extendedBy(running) * HOUR_MS
  if (limit.halfDays === undefined || !ground.rules.halfDaySlot) {
    return Math.round(limit.length * HOUR_MS + extension)
  }
  return Math.round(slotMs(limit.halfDays, running.startedAt, ground) + extension)
}

function rolled(calendar: Calendar, day: Day, roll: Roll): Day {
  if (roll === 'none' || isWorkingDay(calendar, day)) return day
  return roll === 'forward' ? rollForward(calendar, day) : rollBack(calendar, day)
}

/** A last day that was moved on into a pause moves past it: the pause began before the limit had ended. */
function rollPastGaps(calendar: Calendar, nominal: Day, roll: Roll, gaps: readonly Gap<Day>[]): Day | null {
  let dueOn = rolled(calendar, nominal, roll)
  for (const gap of gaps) {
    if (dueOn <= nominal || gap.stop >= dueOn) break
    if (gap.resume === null) return null
    if (gap.resume >= dueOn) dueOn = rolled(calendar, (gap.resume + 1) as Day, roll)
  }
  return dueOn
}

function fixedDay(limit: Limit, start: Day, { calendar }: Ground): LastDay {
  const { year, month } = partsOf(start)
  const inMonth = (ahead: number): LastDay => {
    const index = year * 12 + (month - 1) + ahead
    const nominal = dateInMonth(Math.floor(index / 12), (index % 12) + 1, limit.length)
    return { nominal, dueOn: rolled(calendar, nominal, rollOf(limit)) }
  }
  if (limit.monthsAhead !== undefined) return inMonth(limit.monthsAhead)
  // The day may be moved back to the start or before it; then the next month's is meant.
  let ahead = 0
  while (inMonth(ahead).dueOn <= start) ahead += 1
  return inMonth(ahead)
}

/** Office time until the end of the half-days that follow the one in which the limit began. */
function slotMs(halfDays: number, startedAt: Moment, { calendar, hours }: Ground): number {
  const day = dayOf(startedAt, calendar.zone)
  const noon = NOON_MINUTES * MINUTE_MS
  const isWorked = isWorkingDay(calendar, day)
  // Half-days are numbered from the morning of the day of the start; a day off ends with its afternoon.
  const began = isWorked && startedAt < startOfDay(day, calendar.zone) + noon ? 0 : 1
  const ending = began + halfDays
  const endsOn = addWorkingDays(calendar, day, Math.floor(ending / 2))
  const morningEnd = (startOfDay(endsOn, calendar.zone) + noon) as Moment
  const end = ending % 2 === 0 ? morningEnd : (closingOf(calendar, hours, endsOn) ?? morningEnd)
  return officeMs(calendar, hours, startedAt, end)
}

const NOON_MINUTES = 720
