/** From a row that is right to what the door is asked for: the history in our words, its moments, and by whose law. */
import { parseDay, type Day, type Moment } from '../../calendar/days.ts'
import type { ImportRequest } from '../../platform/door/act.ts'
import type { AppealHistory } from '../appeals/import.ts'
import type { Profile } from './profile.ts'
import type { Registered } from './registered.ts'
import type { Told } from './row-reader.ts'
import type { Line } from '../../platform/table-files/table.ts'

/** A row that is right: its line, what it tells, and the hash by which it is known again. */
export interface Good {
  readonly line: Line
  readonly told: Told
  readonly hash: string
}

/**
 * The history as appeals know it, with its enterprise where it is registered; a code that is not waits for its enterprise.
 * Null where the profile wants no others.
 */
export function historyOf(
  { told }: Pick<Good, 'told'>,
  { system, channel, enterprise }: Profile,
  registered: Registered,
): AppealHistory | null {
  const { regionId: _region, source: _source, enterpriseName, ...facts } = told
  const found = registered.find(told)
  const isNamed = told.uscc !== null || enterpriseName !== null
  if (found === undefined && isNamed && enterprise?.unknown === 'reject') return null
  const uscc = found === undefined ? told.uscc : null
  return { ...facts, uscc, system, channel, enterpriseId: found?.id ?? null }
}

/** The number of the other system that a row tells of, and the hash of what it tells. */
export function referenceOf(
  { told, hash }: Good,
  { system }: Profile,
  runId: string,
): ImportRequest['reference'] {
  return { system, externalId: told.externalId, contentHash: hash, runId }
}

/** The last thing that is known to have happened. */
export function lastMomentOf({ told }: Good): Moment {
  const { receivedAt, dispatchedAt, contactedAt, repliedAt } = told
  const known = [receivedAt, dispatchedAt, contactedAt, repliedAt].filter((at) => at !== null)
  return Math.max(...known) as Moment
}

/** The day by whose law a history is judged: of its receipt, of the import, or the one that the profile names. */
export function lawDayOf(
  { told }: Good,
  { lawOn = 'receipt' }: Pick<Profile, 'lawOn'>,
  now: Moment,
  dayOf: (at: Moment) => Day,
): Day {
  if (lawOn === 'import') return dayOf(now)
  return parseDay(lawOn) ?? dayOf(told.receivedAt)
}
