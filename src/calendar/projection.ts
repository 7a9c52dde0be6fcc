// How much of a running limit is spent and left, and the moments at which it turns yellow and is due, family by family:
// days, hours, dates, events. It knows nothing of lights and verdicts; tally.ts draws those from what is projected here.

import { addWorkingDays, isPublishedThroughout, type Calendar } from './calendar.ts'
import {
  NATURAL_DAY_LINE,
  officeLine,
  reach,
  spent,
  WALL_CLOCK_LINE,
  workingDayLine,
  type Gap,
  type TimeLine,
} from './counting.ts'
import { dayOf, MINUTE_MS, startOfDay, type Day, type Moment } from './days.ts'
import { allowedMs, lastDayOfDate, lastDayOfDays, legalStart, type Ground, type LastDay } from './last-day.ts'
import { rollOf, type Limit, type LimitUnit } from './limits.ts'
import { closingOf } from './office-hours.ts'
import { dayGaps, momentGaps, pausesUntil } from './pauses.ts'
import { assertNotExtended, extendedBy, type Running, type TallyRules } from './running.ts'

/** Days for limits in days, months and dates; minutes for limits in hours. Null: not known yet. */
export interface Projection {
  readonly allowed: number | null
  readonly consumed: number
  readonly remaining: number | null
  readonly dueAt: Moment | null
  readonly dueOn: Day | null
  readonly yellowAt: Moment | null
  readonly provisional: boolean
}

/** Where the limit ends, and what is spent of it at a moment. Open pauses of a stopped clock end where it stopped. */
export function project(running: Running, ground: Ground, asOf: Moment): Projection {
  return PROJECTORS[running.limit.unit](running, ground, asOf)
}

type Projector = (running: Running, ground: Ground, asOf: Moment) => Projection

const PROJECTORS: Readonly<Record<LimitUnit, Projector>> = {
  WD: projectDays,
  ND: projectDays,
  WH: projectHours,
  NH: projectHours,
  month: projectDate,
  fixedDay: projectDate,
  event: projectEvent,
}

function projectDays(running: Running, ground: Ground, asOf: Moment): Projection {
  const { rules, calendar } = ground
  const { limit } = running
  const line = limit.unit === 'WD' ? workingDayLine(calendar) : NATURAL_DAY_LINE
  const pauses = pausesUntil(running.pauses, running.stoppedAt)
  const gaps = pauses.length === 0 ? NO_GAPS : dayGaps(pauses, calendar.zone, rules.pauseStartCounts)
  const start = legalStart(running, ground)
  const today = dayOf(asOf, calendar.zone)
  const last = lastDayOfDays(running, ground, gaps)
  const allowed = limit.length + extendedBy(running) - movedBack(last)
  const consumed = consumedDays(line, start, today, gaps, last)
  const yellowOn = reach(line, start, allowed - yellowDays(rules, allowed), gaps)
  return {
    allowed,
    consumed,
    remaining: allowed - consumed,
    ...ends(running, ground, last?.dueOn ?? null, yellowOn),
    provisional: isProvisional(limit, calendar, start, last, today),
  }
}

function projectHours(running: Running, ground: Ground, asOf: Moment): Projection {
  const { rules, calendar, hours } = ground
  const line = running.limit.unit === 'WH' ? officeLine(calendar, hours) : WALL_CLOCK_LINE
  const pauses = pausesUntil(running.pauses, running.stoppedAt)
  const gaps = pauses.length === 0 ? NO_GAPS : momentGaps(pauses, calendar.zone)
  const start = running.startedAt
  const total = allowedMs(running, ground)
  const dueAt = reach(line, start, total, gaps)
  const allowed = Math.floor(total / MINUTE_MS)
  const consumed = Math.floor(spent(line, start, asOf, gaps) / MINUTE_MS)
  const first = dayOf(start, calendar.zone)
  const last = dayOf(dueAt ?? asOf, calendar.zone)
  return {
    allowed,
    consumed,
    remaining: allowed - consumed,
    dueAt,
    dueOn: dueAt === null ? null : lastDayBefore(dueAt, start, calendar),
    yellowAt: reach(line, start, Math.round(total * (1 - rules.yellow.share)), gaps),
    provisional: running.limit.unit === 'WH' && !isPublishedThroughout(calendar, first, last),
  }
}

function projectDate(running: Running, ground: Ground, asOf: Moment): Projection {
  const { rules, calendar } = ground
  const start = legalStart(running, ground)
  const last = lastDayOfDate(running, ground)
  const today = dayOf(asOf, calendar.zone)
  const allowed = Math.max(0, last.dueOn - start)
  const yellowOn = Math.max(start, last.dueOn - yellowDays(rules, allowed)) as Day
  return {
    allowed,
    consumed: Math.max(0, today - start),
    remaining: last.dueOn - today,
    ...ends(running, ground, last.dueOn, yellowOn),
    provisional: isProvisional(running.limit, calendar, start, last, today),
  }
}

/** Ends as the event begins, or so many working days before it; unknown until the event is. */
function projectEvent(running: Running, ground: Ground, asOf: Moment): Projection {
  assertNotExtended(running)
  const { rules, calendar } = ground
  const start = dayOf(running.startedAt, calendar.zone)
  const today = dayOf(asOf, calendar.zone)
  const consumed = Math.max(0, today - start)
  const eventAt = running.eventAt ?? null
  if (eventAt === null) {
    return { allowed: null, consumed, remaining: null, ...NO_END, provisional: false }
  }
  const eventOn = dayOf(eventAt, calendar.zone)
  const { length } = running.limit
  const dueOn =
    length === 0
      ? lastDayBefore(eventAt, running.startedAt, calendar)
      : addWorkingDays(calendar, eventOn, -length)
  const allowed = Math.max(0, dueOn - start)
  const yellowOn = Math.max(start, dueOn - yellowDays(rules, allowed)) as Day
  return {
    allowed,
    consumed,
    remaining: dueOn - today,
    ...ends(running, ground, dueOn, yellowOn),
    ...(length === 0 ? { dueAt: eventAt } : {}),
    provisional: length > 0 && !isPublishedThroughout(calendar, dueOn, eventOn),
  }
}

const NO_GAPS: readonly [] = []
const NO_END = { dueAt: null, dueOn: null, yellowAt: null } as const

/** Half-open: due is the first moment that is late. */
function ends(
  running: Running,
  { rules, calendar, hours }: Ground,
  dueOn: Day | null,
  yellowOn: Day | null,
): Pick<Projection, 'dueAt' | 'dueOn' | 'yellowAt'> {
  const { zone } = calendar
  const yellowAt =
    yellowOn === null ? null : (Math.max(running.startedAt, startOfDay(yellowOn, zone)) as Moment)
  if (dueOn === null) return { dueAt: null, dueOn, yellowAt }
  const midnight = startOfDay((dueOn + 1) as Day, zone)
  const closing = rules.dueCutoff === 'closeOfBusiness' ? closingOf(calendar, hours, dueOn) : null
  return { dueAt: closing ?? midnight, dueOn, yellowAt }
}

/** Days that a limit loses when its last day is moved back; days it is moved on are simply not counted. */
function movedBack(last: LastDay | null): number {
  return last === null ? 0 : Math.max(0, last.nominal - last.dueOn)
}

/** Days spent; the days off over which the end was moved on are not among them. */
function consumedDays(
  line: TimeLine<Day>,
  start: Day,
  today: Day,
  gaps: readonly Gap<Day>[],
  last: LastDay | null,
): number {
  const isMovedOn = last !== null && last.dueOn > last.nominal
  if (!isMovedOn || today <= last.nominal) return spent(line, start, today, gaps)
  return spent(line, start, last.nominal, gaps) + spent(line, last.dueOn, today, gaps)
}

/** Days left at which a limit turns yellow: as given, else two, but at most a third of the limit. */
function yellowDays(rules: TallyRules, allowed: number): number {
  return Math.min(allowed, rules.yellow.days ?? Math.min(2, Math.floor(allowed / 3)))
}

/** The last day in which a limit that ends at a moment can still be met. */
function lastDayBefore(endsAt: Moment, startedAt: Moment, calendar: Calendar): Day {
  return dayOf((endsAt > startedAt ? endsAt - 1 : endsAt) as Moment, calendar.zone)
}

/** Whether the answer leans on days whose notice is not published: all that are counted, or where the end may move. */
function isProvisional(
  limit: Limit,
  calendar: Calendar,
  start: Day,
  last: LastDay | null,
  today: Day,
): boolean {
  if (limit.unit === 'WD') {
    const through = last?.dueOn ?? (Math.max(today, start) as Day)
    return through > start && !isPublishedThroughout(calendar, (start + 1) as Day, through)
  }
  if (last === null || rollOf(limit) === 'none') return false
  const { nominal, dueOn } = last
  return !isPublishedThroughout(calendar, Math.min(nominal, dueOn) as Day, Math.max(nominal, dueOn) as Day)
}
