/** Working-day arithmetic against the calendar package's own, per call, in one run. Needs no database. */
import { performance } from 'node:perf_hooks'
import chineseDays from 'chinese-days'
import { addWorkingDays } from '../src/calendar/calendar.ts'
import { day, isoDay, type Day } from '../src/calendar/days.ts'
import { seededCalendar } from '../src/modules/calendars/seed.ts'
import type { Bench, Figure } from './report.ts'

const { findWorkday } = chineseDays
const START = day('2025-01-01')
const STARTS = 300
const LIMIT_DAYS = 10
const OUR_ROUNDS = 300

/** Adds ten working days to each of three hundred days, by ours and by the package. */
export async function benchCalendar({ say }: Bench): Promise<Figure[]> {
  const calendar = seededCalendar()
  const days = Array.from({ length: STARTS }, (_none, index) => (START + index) as Day)
  const texts = days.map(isoDay)
  let checked = 0
  const ours = perCall(STARTS * OUR_ROUNDS, () => {
    for (let round = 0; round < OUR_ROUNDS; round++)
      for (const from of days) checked += addWorkingDays(calendar, from, LIMIT_DAYS)
  })
  const theirs = perCall(STARTS, () => {
    for (const text of texts) checked += findWorkday(LIMIT_DAYS, text).length
  })
  say(
    `ten working days on: ours ${ours.toFixed(3)} µs, the package ${theirs.toFixed(1)} µs a call (${checked > 0 ? 'checked' : 'nothing'})`,
  )
  const common = { foreignCores: 0 }
  return [
    { ...common, name: 'ten working days on, ours', value: ours, unit: 'µs' },
    { ...common, name: 'ten working days on, the calendar package', value: theirs, unit: 'µs' },
  ]
}

/** Microseconds of one call. */
function perCall(calls: number, work: () => void): number {
  work()
  const from = performance.now()
  work()
  return ((performance.now() - from) * 1000) / calls
}
