// The holidays of 2025 and 2026 as the yearly notices of the State Council put them (国办发明电〔2024〕12号 and its successor
// of November 2025), written down by hand for tests. The product's own calendar comes from a package, so that the two
// check each other.

import { makeCalendar, type Calendar, type SpecialDay } from '../../src/calendar/calendar.ts'
import { CHINA_ZONE, day, type Day } from '../../src/calendar/days.ts'

export interface Notice {
  readonly name: string
  /** First and last day off, both inclusive. */
  readonly off: readonly [string, string]
  readonly makeUp: readonly string[]
}

export const NOTICES: readonly Notice[] = [
  { name: '元旦', off: ['2025-01-01', '2025-01-01'], makeUp: [] },
  { name: '春节', off: ['2025-01-28', '2025-02-04'], makeUp: ['2025-01-26', '2025-02-08'] },
  { name: '清明', off: ['2025-04-04', '2025-04-06'], makeUp: [] },
  { name: '劳动节', off: ['2025-05-01', '2025-05-05'], makeUp: ['2025-04-27'] },
  { name: '端午', off: ['2025-05-31', '2025-06-02'], makeUp: [] },
  { name: '国庆、中秋', off: ['2025-10-01', '2025-10-08'], makeUp: ['2025-09-28', '2025-10-11'] },
  { name: '元旦', off: ['2026-01-01', '2026-01-03'], makeUp: ['2026-01-04'] },
  { name: '春节', off: ['2026-02-15', '2026-02-23'], makeUp: ['2026-02-14', '2026-02-28'] },
  { name: '清明', off: ['2026-04-04', '2026-04-06'], makeUp: [] },
  { name: '劳动节', off: ['2026-05-01', '2026-05-05'], makeUp: ['2026-05-09'] },
  { name: '端午', off: ['2026-06-19', '2026-06-21'], makeUp: [] },
  { name: '中秋', off: ['2026-09-25', '2026-09-27'], makeUp: [] },
  { name: '国庆', off: ['2026-10-01', '2026-10-07'], makeUp: ['2026-09-20', '2026-10-10'] },
]

/** The calendar of 2025 and 2026, with local days off or on where a test wants some. */
export function calendarOfTests(overrides: readonly SpecialDay[] = [], no = 1): Calendar {
  const days: SpecialDay[] = []
  for (const { name, off, makeUp } of NOTICES) {
    for (let at = day(off[0]); at <= day(off[1]); at = (at + 1) as Day)
      days.push({ day: at, isWorking: false, name })
    for (const text of makeUp) days.push({ day: day(text), isWorking: true, name })
  }
  return makeCalendar({ no, zone: CHINA_ZONE, publishedYears: [2025, 2026], days, overrides })
}
