/**
 * The one place where the screen learns what time it is. The server's own time is believed over the device's: a wrong
 * clock on a phone must not turn a light red. It formats nothing.
 */
import type { Moment } from '../calendar/days.ts'

/** The header in which the server says its time, in epoch milliseconds. */
const NOW_HEADER = 'zhitong-now'

let ahead = 0

const deviceNow = (): number => performance.timeOrigin + performance.now()

/** The present moment by the server's clock, as far as its last answer told. */
export function browserNow(): Moment {
  return Math.round(deviceNow() + ahead) as Moment
}

/** Sets the screen by an answer of the server; a missing or unreadable header changes nothing. */
export function setByServer(headers: Headers): void {
  const said = Number(headers.get(NOW_HEADER) ?? Number.NaN)
  if (Number.isFinite(said) && said > 0) ahead = said - deviceNow()
}
