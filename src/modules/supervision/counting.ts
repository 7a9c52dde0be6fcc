/** Counting triggers: whether so many events lie within so many months. Pure. */
import { addMonths, dayOf, startOfDay, type Moment } from '../../calendar/days.ts'

/** Whether `times` of the moments lie in the `months` before the last one, its whole first day included. */
export function hasReached(
  moments: readonly Moment[],
  last: Moment,
  times: number,
  months: number,
  zone: number,
): boolean {
  const since = startOfDay(addMonths(dayOf(last, zone), -months), zone)
  return moments.filter((at) => at >= since).length >= times
}
