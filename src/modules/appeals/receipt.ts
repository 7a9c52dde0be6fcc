/**
 * 回执: the moments by which contact, opinion and result are due. Once the promised clocks run they say it themselves;
 * before dispatch the receipt promises the latest moments, as if dispatched at the end of the circulation limit.
 */
import type { Moment } from '../../calendar/days.ts'
import type { Limit } from '../../calendar/limits.ts'
import type { Parameter } from '../../kernel/law.ts'
import { tally } from '../../calendar/tally.ts'
import { tallyOf } from '../../kernel/clocks.ts'
import { USUAL_HOURS, type Case, type Clock } from '../../kernel/matter.ts'
import { circulationLimit, contactLimit, opinionLimit, resolveLimit } from './parameters.ts'
import { whenOf, type Appeal } from './appeal.ts'

export interface LatestMoment {
  readonly clock: 'contact' | 'opinion' | 'resolve'
  /** The first moment that is too late; null when the region has not set what is needed to say. */
  readonly at: Moment | null
  readonly provisional: boolean
}

const PROMISES: readonly { clock: LatestMoment['clock']; parameter: Parameter<Limit> }[] = [
  { clock: 'contact', parameter: contactLimit },
  { clock: 'opinion', parameter: opinionLimit },
  { clock: 'resolve', parameter: resolveLimit },
]

/** The three moments of the receipt, in the order in which they come. */
export function latestMoments(it: Case<Appeal>): LatestMoment[] {
  const dispatchedAt = it.row.dispatchedAt ?? latestDispatch(it)
  return PROMISES.map(({ clock, parameter }) => {
    const running = it.clocks.find((one) => one.name === clock && one.lap === 1)
    if (running !== undefined) return fromClock(it, running, clock)
    const limit = it.law.find(parameter, whenOf(parameter, it.row))?.value
    if (limit === undefined || dispatchedAt === null) return { clock, at: null, provisional: false }
    return { clock, ...dueOf(it, limit, dispatchedAt) }
  })
}

function fromClock(it: Case<Appeal>, clock: Clock, name: LatestMoment['clock']): LatestMoment {
  const told = tallyOf(it, clock, clock.startedAt)
  return { clock: name, at: told.dueAt, provisional: told.provisional }
}

function latestDispatch(it: Case<Appeal>): Moment | null {
  const limit = it.law.find(circulationLimit)?.value
  return limit === undefined ? null : dueOf(it, limit, it.row.filedAt).at
}

/** When a limit that starts then will be over, as far as can be said before its clock runs. */
export function dueOf(
  it: Case<Appeal>,
  limit: Limit,
  startedAt: Moment,
): { at: Moment | null; provisional: boolean } {
  const running = { limit, startedAt, stoppedAt: null, pauses: [], extensions: [] }
  const told = tally(
    running,
    it.law.rulesOfCounting(),
    it.days.calendar,
    it.days.hours(USUAL_HOURS),
    startedAt,
  )
  return { at: told.dueAt, provisional: told.provisional }
}
