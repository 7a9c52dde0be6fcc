// Counting with interruptions: one way of reaching the n-th unit and of counting units spent, over any line of time
// (working days, natural days, office milliseconds, wall-clock milliseconds). What a pause frees is decided in pauses.ts.

import { addWorkingDays, countWorkingDays, type Calendar } from './calendar.ts'
import type { Day, Moment } from './days.ts'
import { addOfficeMs, officeMs, type OfficeHours } from './office-hours.ts'

/** A line of time on which units can be counted. `count` takes what lies after the first point, through the second. */
export interface TimeLine<Point extends number> {
  count(after: Point, through: Point): number
  add(from: Point, units: number): Point
}

/** Counting stops after `stop` and goes on after `resume`; it has not gone on yet when that is null. */
export interface Gap<Point extends number> {
  readonly stop: Point
  readonly resume: Point | null
}

export function workingDayLine(calendar: Calendar): TimeLine<Day> {
  return {
    count: (after, through) => countWorkingDays(calendar, after, through),
    add: (from, units) => addWorkingDays(calendar, from, units),
  }
}

export const NATURAL_DAY_LINE: TimeLine<Day> = {
  count: (after, through) => through - after,
  add: (from, units) => (from + units) as Day,
}

export function officeLine(calendar: Calendar, hours: OfficeHours): TimeLine<Moment> {
  return {
    count: (after, through) => officeMs(calendar, hours, after, through),
    add: (from, units) => addOfficeMs(calendar, hours, from, units),
  }
}

export const WALL_CLOCK_LINE: TimeLine<Moment> = {
  count: (after, through) => through - after,
  add: (from, units) => (from + units) as Moment,
}

/**
 * Where the n-th unit after the start lies, gaps left out; null when an open gap comes first. The gaps are in order
 * of `stop`; overlapping ones act as one. No units at all are reached at the start itself.
 */
export function reach<Point extends number>(
  line: TimeLine<Point>,
  start: Point,
  units: number,
  gaps: readonly Gap<Point>[],
): Point | null {
  if (units <= 0) return start
  let at = start
  let need = units
  for (const gap of gaps) {
    if (gap.resume !== null && gap.resume <= at) continue
    if (gap.stop > at) {
      const available = line.count(at, gap.stop)
      if (available >= need) break
      need -= available
    }
    if (gap.resume === null) return null
    at = gap.resume
  }
  return line.add(at, need)
}

/** How many units lie after the start, through `until`, gaps left out. */
export function spent<Point extends number>(
  line: TimeLine<Point>,
  start: Point,
  until: Point,
  gaps: readonly Gap<Point>[],
): number {
  let at = start
  let units = 0
  for (const gap of gaps) {
    if (gap.stop >= until) break
    if (gap.resume !== null && gap.resume <= at) continue
    if (gap.stop > at) units += line.count(at, gap.stop)
    if (gap.resume === null) return units
    at = gap.resume
  }
  return until > at ? units + line.count(at, until) : units
}
