/**
 * When an act happened: as stated, or now. A stated moment may not lie ahead, before the last legal event of the matter, or
 * further back than the region allows; an imported history is dated freely.
 */
import type { Calendar } from '../../calendar/calendar.ts'
import { MINUTE_MS, dayOf, startOfDay, type Moment } from '../../calendar/days.ts'
import type { Case } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import { backdateParameter } from '../parameters.ts'

/** What the caller says of the moment. */
interface Stated {
  readonly happenedAt?: Moment
  /** An imported history. */
  readonly isImport?: boolean
}

/** The moment of an opening: not ahead, and not before this legal day. Refuses at `/happenedAt`. */
export function momentOfOpening(
  calendar: Calendar,
  { happenedAt, isImport }: Stated,
  recorded: Moment,
): Moment {
  if (happenedAt === undefined) return recorded
  if (happenedAt > recorded) throw invalid('/happenedAt', 'act.future')
  if (isImport !== true && happenedAt < beginOfDay(calendar, recorded))
    throw invalid('/happenedAt', 'act.tooFarBack')
  return happenedAt
}

/** The moment of an act on a matter that is up to date. Refuses at `/happenedAt`. */
export function momentOfAct(it: Case, { happenedAt, isImport }: Stated, recorded: Moment): Moment {
  if (happenedAt === undefined) return recorded
  if (happenedAt > recorded) throw invalid('/happenedAt', 'act.future')
  if (happenedAt < it.matter.happenedAt) throw invalid('/happenedAt', 'act.beforeLast')
  if (isImport !== true && happenedAt < earliestStated(it, recorded))
    throw invalid('/happenedAt', 'act.tooFarBack')
  return happenedAt
}

/** Minutes while an hour clock runs, otherwise the start of the same legal day. */
function earliestStated(it: Case, recorded: Moment): Moment {
  const isHourly = it.clocks.some(
    ({ stoppedAt, limit: { unit } }) => stoppedAt === null && (unit === 'WH' || unit === 'NH'),
  )
  if (!isHourly) return beginOfDay(it.days.calendar, recorded)
  const minutes = it.law.find(backdateParameter)?.value ?? 0
  return (recorded - minutes * MINUTE_MS) as Moment
}

function beginOfDay({ zone }: Calendar, at: Moment): Moment {
  return startOfDay(dayOf(at, zone), zone)
}
