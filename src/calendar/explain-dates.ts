// Explains limits that end on a date or before an event: the start, the date meant, and the days over which it moved.

import { explainDay } from './calendar.ts'
import { dayOf, partsOf, type Day, type Moment } from './days.ts'
import { explainStart } from './explain-days.ts'
import { makeLine, type Line, type LineReason } from './line.ts'
import { lastDayOfDate, type Ground } from './last-day.ts'
import { project } from './projection.ts'
import type { Running } from './running.ts'

/** Months and fixed days: the days between are not counted one by one, so they are not listed either. */
export function explainDate(running: Running, ground: Ground, _asOf: Moment, linesMax: number): Line[] {
  const { nominal, dueOn } = lastDayOfDate(running, ground)
  const lines = explainStart(running, ground, null, linesMax)
  const start = lines.at(-1)?.day ?? nominal
  const through = Math.max(nominal, dueOn)
  for (let day = Math.min(nominal, dueOn) as Day; day <= through; day = (day + 1) as Day) {
    if (lines.length >= linesMax) break
    const { name, provisional } = explainDay(ground.calendar, day)
    const why = day === nominal ? dateReason(running, start, nominal) : 'rolled'
    const isDue = day === dueOn
    lines.push(makeLine(day, isDue, why, Math.max(0, day - start), { name, isDue, provisional }))
  }
  return lines
}

/** The start, the last day, and the day of the event; only the start while the event is not known. */
export function explainEvent(running: Running, ground: Ground, asOf: Moment): Line[] {
  const { calendar } = ground
  const { dueOn } = project(running, ground, asOf)
  const start = dayOf(running.startedAt, calendar.zone)
  const lines = [makeLine(start, false, 'startDay', 0, { name: explainDay(calendar, start).name })]
  const eventAt = running.eventAt ?? null
  if (eventAt === null || dueOn === null) return lines
  for (const day of new Set([dueOn, dayOf(eventAt, calendar.zone)])) {
    const { name } = explainDay(calendar, day)
    const isDue = day === dueOn
    lines.push(makeLine(day, isDue, 'event', Math.max(0, day - start), { name, isDue }))
  }
  return lines
}

function dateReason(running: Running, start: Day, nominal: Day): LineReason {
  if (running.limit.unit === 'fixedDay') return 'fixedDay'
  return partsOf(nominal).date === partsOf(start).date ? 'sameNumbered' : 'lastOfMonth'
}
