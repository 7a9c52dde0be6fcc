// Where a running limit ends and how much of it is spent, family by family: days, hours, dates and events.
// It knows nothing of lights and verdicts; tally.ts draws those from what is projected here.

import {
  isPublishedThroughout,
  isWorkingDay,
  nextWorkingDay,
  rollBack,
  rollForward,
  addWorkingDays,
  type Calendar,
} from './calendar.ts'
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
import { rollOf, type Limit, type LimitUnit, type Roll } from './limits.ts'
import { closingOf, officeMs, type OfficeHours } from './office-hours.ts'
import { dayGaps, momentGaps, pausesUntil } from './pauses.ts'
import { extendedBy, type Running, type TallyRules } from './running.ts'

/** Everything the arithmetic of one limit rests on besides its own facts. */
export interface Ground {
  readonly rules: TallyRules
  readonly calendar: Calendar
  readonly hours: OfficeHours
}

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
  if (limit.unit === 'fixedDay')
    return fixedDay(limit, dayOf(running.startedAt, ground.calendar.zone), ground)
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
  if (last === null || today <= last.nominal || last.dueOn <= last.nominal)
    return spent(line, start, today, gaps)
  return spent(line, start, last.nominal, gaps) + spent(line, last.dueOn, today, gaps)
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
