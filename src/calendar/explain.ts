// Explains a running limit 逐日说明: day by day, or stretch by stretch for hours, what counted and why.
// It decides nothing: every line follows from the same projection as the tally.

import type { Calendar } from './calendar.ts'
import type { Moment } from './days.ts'
import { explainDate, explainEvent } from './explain-dates.ts'
import { explainDays } from './explain-days.ts'
import { explainHours } from './explain-hours.ts'
import type { LimitUnit } from './limits.ts'
import type { Line } from './line.ts'
import type { OfficeHours } from './office-hours.ts'
import { pausesUntil } from './pauses.ts'
import type { Ground } from './last-day.ts'
import type { Running, TallyRules } from './running.ts'

/** Enough for the longest limits in use, and a bound on what one question can cost. */
const LINES_MAX = 1000

/**
 * The lines from the start to where the limit ends, and on to now (or to where the clock stopped) when that is later.
 * At most `linesMax` lines, the first ones; the total of the line of a day is what `tally` calls consumed on that day.
 */
export function explain(
  running: Running,
  rules: TallyRules,
  calendar: Calendar,
  hours: OfficeHours,
  now: Moment,
  linesMax: number = LINES_MAX,
): Line[] {
  const ground: Ground = { rules, calendar, hours }
  const settled = { ...running, pauses: pausesUntil(running.pauses, running.stoppedAt) }
  const asOf = running.stoppedAt !== null && running.stoppedAt < now ? running.stoppedAt : now
  return EXPLAINERS[running.limit.unit](settled, ground, asOf, linesMax)
}

type Explainer = (running: Running, ground: Ground, asOf: Moment, linesMax: number) => Line[]

const EXPLAINERS: Readonly<Record<LimitUnit, Explainer>> = {
  WD: explainDays,
  ND: explainDays,
  WH: explainHours,
  NH: explainHours,
  month: explainDate,
  fixedDay: explainDate,
  event: explainEvent,
}
