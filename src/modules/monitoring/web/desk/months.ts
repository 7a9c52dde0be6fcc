/** Months as addresses write them. Pure. */
import { addMonths, day, isoDay } from '../../../../calendar/days.ts'

const MONTH = 'YYYY-MM'.length

/** The month that lies some months after one, such as `2026-03`. */
export function monthAfter(month: string, months: number): string {
  return isoDay(addMonths(day(`${month}-01`), months)).slice(0, MONTH)
}
