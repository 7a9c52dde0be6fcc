// Short ways to write a running limit in a test: texts for days and moments, days for pauses.

import { CHINA_ZONE, day, moment, startOfDay, type Moment } from '../../src/calendar/days.ts'
import { normaliseLimit, type Limit, type LimitInput } from '../../src/calendar/limits.ts'
import { pauseOfDays, type Pause } from '../../src/calendar/pauses.ts'
import type { Running } from '../../src/calendar/running.ts'

/** A moment from a day, which then means its first moment, or from a local time. */
export function at(text: string): Moment {
  return text.includes('T') ? moment(text) : startOfDay(day(text), CHINA_ZONE)
}

export function limitOf(length: number, unit: string, extras: Partial<LimitInput> = {}): Limit {
  const { limit, problem } = normaliseLimit({ length, unit, ...extras })
  if (problem !== null) throw new RangeError(`${problem.code}: ${problem.value}`)
  return limit
}

/** Days both inclusive, or exact moments when both are given as local times. */
export function paused(from: string, to: string | null, reason = 'expertReview'): Pause {
  if (from.includes('T')) return { fromAt: at(from), toAt: to === null ? null : at(to), reason }
  return pauseOfDays(day(from), to === null ? null : day(to), CHINA_ZONE, reason)
}

export function running(start: string, limit: Limit, more: Partial<Running> = {}): Running {
  return { limit, startedAt: at(start), stoppedAt: null, pauses: [], extensions: [], ...more }
}

export function extended(by: number, on: string): Running['extensions'][number] {
  return { by, at: at(on), reason: 'approved' }
}
