/** Office time counted back from a moment: when something must have begun to be so many office minutes old then. Pure. */
import type { Calendar } from '../calendar/calendar.ts'
import { MINUTE_MS, dayOf, startOfDay, type Day, type Moment } from '../calendar/days.ts'
import { intervalsOf, type OfficeHours } from '../calendar/office-hours.ts'

/** The latest moment from which so many office minutes lead to `at`; 0 gives `at` itself. */
export function officeMinutesBefore(
  calendar: Calendar,
  hours: OfficeHours,
  at: Moment,
  minutes: number,
): Moment {
  if (!(minutes >= 0)) throw new RangeError(`not a length of office time: ${minutes}`)
  const { zone } = calendar
  let day = dayOf(at, zone)
  let before = at - startOfDay(day, zone)
  let left = minutes * MINUTE_MS
  if (left === 0) return at
  for (;;) {
    for (const { from, to } of intervalsOf(calendar, hours, day).toReversed()) {
      const end = Math.min(to * MINUTE_MS, before)
      const length = end - from * MINUTE_MS
      if (length <= 0) continue
      if (left <= length) return (startOfDay(day, zone) + end - left) as Moment
      left -= length
    }
    day = (day - 1) as Day
    before = Infinity
  }
}
