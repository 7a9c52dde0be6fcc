// Explains limits in working and natural days, one line a day. Dates and hours have their own files.

import { explainDay, type Calendar } from './calendar.ts'
import type { Gap } from './counting.ts'
import { dayOf, type Day, type Moment } from './days.ts'
import { makeLine, type Line, type LineReason } from './line.ts'
import { dayGaps, pausedDays, type Pause } from './pauses.ts'
import { lastDayOfDays, legalStart, type Ground, type LastDay } from './last-day.ts'
import type { Running } from './running.ts'

/** From the day of the start through the due day, and on to the day of `asOf` when that is later. */
export function explainDays(running: Running, ground: Ground, asOf: Moment, linesMax: number): Line[] {
  const { rules, calendar } = ground
  const gaps = dayGaps(running.pauses, calendar.zone, rules.pauseStartCounts)
  const last = lastDayOfDays(running, ground, gaps)
  const today = dayOf(asOf, calendar.zone)
  const through = Math.max(last?.dueOn ?? today, today)
  const lines = explainStart(running, ground, last?.dueOn ?? null, linesMax)
  let total = 0
  for (let day = (legalStart(running, ground) + 1) as Day; day <= through; day = (day + 1) as Day) {
    if (lines.length >= linesMax) break
    const { why, isCounted, reason } = judgeDay(running, calendar, gaps, last, day)
    if (isCounted) total += 1
    const { name, provisional } = explainDay(calendar, day)
    lines.push(
      makeLine(day, isCounted, why, total, { name, reason, isDue: day === last?.dueOn, provisional }),
    )
  }
  return lines
}

/** The day of the start, and days off before it over which the acceptance was moved. None of them counts. */
export function explainStart(running: Running, ground: Ground, dueOn: Day | null, linesMax: number): Line[] {
  const start = legalStart(running, ground)
  const lines: Line[] = []
  for (let day = dayOf(running.startedAt, ground.calendar.zone); day <= start; day = (day + 1) as Day) {
    if (lines.length >= linesMax) break
    const { name } = explainDay(ground.calendar, day)
    const why = day === start ? 'startDay' : 'beforeStart'
    lines.push(makeLine(day, false, why, 0, { name, isDue: day === dueOn }))
  }
  return lines
}

function judgeDay(
  running: Running,
  calendar: Calendar,
  gaps: readonly Gap<Day>[],
  last: LastDay | null,
  day: Day,
): { why: LineReason; isCounted: boolean; reason?: string } {
  const { isWorking, why } = explainDay(calendar, day)
  const isNatural = running.limit.unit === 'ND'
  // A day off inside a pause is free anyway; calling it paused would overstate what the pause freed.
  if ((isWorking || isNatural) && gaps.some((gap) => isWithin(gap, day))) {
    return { why: 'paused', isCounted: false, reason: pauseOver(running.pauses, calendar, day)?.reason }
  }
  if (!isNatural) return { why, isCounted: isWorking }
  const isRolled = last !== null && day > last.nominal && day <= last.dueOn
  return { why: isRolled ? 'rolled' : 'naturalDay', isCounted: !isRolled }
}

function isWithin(gap: Gap<Day>, day: Day): boolean {
  return gap.stop < day && (gap.resume === null || day <= gap.resume)
}

function pauseOver(pauses: readonly Pause[], calendar: Calendar, day: Day): Pause | undefined {
  return pauses.find((pause) => {
    const { from, through } = pausedDays(pause, calendar.zone)
    return from <= day && (through === null || day <= through)
  })
}
