/** The time of a simulation: it stands still until it is set, and never goes back. */
import type { Moment } from '../calendar/days.ts'
import type { Now } from '../kernel/ids.ts'

export interface SettableNow {
  readonly now: Now
  /** Sets the time. Throws for a moment before the present one: events out of order are a mistake of the program. */
  set(at: Moment): void
}

/** A time source that begins at a moment. */
export function settableNow(start: Moment): SettableNow {
  let present = start
  return {
    now: () => present,
    set(at) {
      if (at < present) throw new RangeError(`time goes back from ${present} to ${at}`)
      present = at
    },
  }
}
