/** Time as every screen shows it: the light, what is left, by when. From a clock, or from the projections of a row. */
import { closingOf, officeMinutes, type OfficeHours } from '../../calendar/office-hours.ts'
import { countWorkingDays } from '../../calendar/calendar.ts'
import { dayOf, isoDay, isoMoment, type Day, type Moment } from '../../calendar/days.ts'
import { lightOf, type Light } from '../../calendar/tally.ts'
import { calendarOf, matterLight, tallyOf } from '../../kernel/clocks.ts'
import { USUAL_HOURS, type CalendarView, type Case, type Clock, type Matter } from '../../kernel/matter.ts'
import { isPublishedThroughout } from '../../calendar/calendar.ts'
import type { TimeWire } from '../wire.ts'

/** Moments as the wire has them, in the zone of the calendar. */
export function wireMoment(at: Moment, days: CalendarView): string
export function wireMoment(at: Moment | null, days: CalendarView): string | null
export function wireMoment(at: Moment | null, days: CalendarView): string | null {
  return at === null ? null : isoMoment(at, days.calendar.zone)
}

const HOUR_UNITS: ReadonlySet<string> = new Set(['WH', 'NH'])

/** What one clock shows now. */
export function clockTime(it: Pick<Case, 'law' | 'days'>, clock: Clock, now: Moment): TimeWire {
  const told = tallyOf(it, clock, now)
  const hours = it.days.hours(clock.hoursId)
  const dueOn = HOUR_UNITS.has(clock.limit.unit) ? null : told.dueOn
  const closing = dueOn === null ? null : closingOf(calendarOf(it.days, clock), hours, dueOn)
  return {
    light: lightOf(told, clock.side, now),
    dueAt: wireMoment(told.dueAt, it.days),
    dueOn: dueOn === null ? null : isoDay(dueOn),
    remaining: told.remaining === null ? null : { value: told.remaining, unit: clock.limit.unit },
    dueIfResumedAt: wireMoment(told.dueIfResumedAt, it.days),
    closesAt: wireMoment(closing, it.days),
    provisional: told.provisional,
  }
}

/** The clock that a matter is shown by: the worst of its running promised and statutory ones, the first to end among equals. */
function leadingClock(it: Pick<Case, 'law' | 'days' | 'clocks'>, now: Moment): Clock | undefined {
  const running = it.clocks.filter((clock) => clock.stoppedAt === null && clock.side !== 'step')
  const rank = (clock: Clock) => SEVERITY.indexOf(lightOf(tallyOf(it, clock, now), clock.side, now))
  return running.sort(
    (one, other) => rank(one) - rank(other) || (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity),
  )[0]
}

const SEVERITY: readonly Light[] = ['black', 'red', 'yellow', 'green', 'paused', 'notStarted']

/** What a matter shows now, from its clocks. */
export function matterTime(it: Case, now: Moment): TimeWire {
  const clock = leadingClock(it, now)
  const light = matterLight(it.matter, now)
  return clock === undefined ? { ...NO_TIME, light } : { ...clockTime(it, clock, now), light }
}

const NO_TIME: TimeWire = {
  light: 'notStarted',
  dueAt: null,
  dueOn: null,
  remaining: null,
  dueIfResumedAt: null,
  closesAt: null,
  provisional: false,
}

/** The columns of a row of a list that its time is told from. */
export interface RowTime extends Pick<
  Matter,
  'dueAt' | 'yellowAt' | 'blackAt' | 'isPaused' | 'finalLight' | 'regionId'
> {}

/**
 * What a row shows, without its clocks: working days left until its due moment, or office minutes on the day itself.
 * A due moment at midnight belongs to a limit in days.
 */
export function rowTime(row: RowTime, days: CalendarView, now: Moment): TimeWire {
  const light = matterLight(row, now)
  if (row.dueAt === null || row.finalLight !== null) return { ...NO_TIME, light }
  const { calendar } = days
  const isDayLimit = (row.dueAt + calendar.zone * 60_000) % 86_400_000 === 0
  const today = dayOf(now, calendar.zone)
  const dueOn = dayOf((row.dueAt - 1) as Moment, calendar.zone)
  const provisional = !isPublishedThroughout(calendar, today < dueOn ? today : dueOn, dueOn)
  if (!isDayLimit) {
    // Hours are mostly office hours; a list does not know its clocks, and the page of the matter counts to the minute.
    const minutes = minutesLeft(days, now, row.dueAt)
    return {
      ...NO_TIME,
      light,
      dueAt: wireMoment(row.dueAt, days),
      remaining: { value: minutes, unit: 'WH' },
      provisional,
    }
  }
  return {
    ...NO_TIME,
    light,
    dueAt: wireMoment(row.dueAt, days),
    dueOn: isoDay(dueOn),
    remaining: { value: daysLeft(days, today, dueOn), unit: 'WD' },
    closesAt: wireMoment(closingOf(calendar, defaultHours(days), dueOn), days),
    provisional,
  }
}

function minutesLeft(days: CalendarView, now: Moment, dueAt: Moment): number {
  const minutes = (from: Moment, to: Moment) => officeMinutes(days.calendar, defaultHours(days), from, to)
  return now <= dueAt ? minutes(now, dueAt) : -minutes(dueAt, now)
}

function daysLeft({ calendar }: CalendarView, today: Day, dueOn: Day): number {
  return today <= dueOn ? countWorkingDays(calendar, today, dueOn) : -countWorkingDays(calendar, dueOn, today)
}

function defaultHours(days: CalendarView): OfficeHours {
  return days.hours(USUAL_HOURS)
}
