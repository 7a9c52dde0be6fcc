/** When the benchmark plays: one fixed morning, from which time then goes on as it does on the wall. */
import { moment, type Moment } from '../src/calendar/days.ts'
import type { Now } from '../src/kernel/ids.ts'
import { systemNow } from '../src/platform/system.ts'

/** A Wednesday at ten: no limit of the prepared matters runs out in the minutes after it. */
export const BENCH_MOMENT: Moment = moment('2026-09-16T10:00:00+08:00')

/** Everything random in the prepared data comes from this seed. */
export const SEED = 'zhitong bench'

/** A time source that stands at the bench moment now and goes on from there. */
export function benchNow(): Now {
  const began = systemNow()
  return () => (BENCH_MOMENT + systemNow() - began) as Moment
}
