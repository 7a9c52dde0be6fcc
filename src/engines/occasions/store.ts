/** The only SQL for series of occasions and what was held: a series begins, ends, and has one record for each turn at most. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { PersonId, RegionId } from '../../kernel/matter.ts'
import { defineTable, sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { Cadence } from './cadence.ts'

/** A recurring duty of a region, from the first day of a turn on. */
export interface Series {
  readonly id: string
  readonly name: string
  readonly regionId: RegionId
  /** What within the region holds it; null for the region itself. */
  readonly hostId: string | null
  readonly cadence: Cadence
  readonly basis: string
  readonly fromOn: Day
  /** The first day on which it holds no more. */
  readonly untilOn: Day | null
}

/** What was held in a turn: a fact, never changed. */
export interface HeldRecord {
  readonly id: string
  readonly seriesId: string
  /** The first day of the turn. */
  readonly turnOn: Day
  readonly heldOn: Day
  /** Whether it makes the turn a held one; one that does not leaves it open. */
  readonly counts: boolean
  readonly recordedAt: Moment
  readonly recordedBy: PersonId
}

const seriesTable = defineTable('occasion_series', ['id'], {
  id: 'uuid',
  name: 'text',
  regionId: 'uuid',
  hostId: 'uuid',
  cadence: 'text',
  basis: 'text',
  fromOn: 'day',
  untilOn: 'day',
})
const heldTable = defineTable('occasion_held', ['id'], {
  id: 'uuid',
  seriesId: 'uuid',
  turnOn: 'day',
  heldOn: 'day',
  counts: 'bool',
  recordedAt: 'moment',
  recordedBy: 'uuid',
})

const SERIES_OF = `select ${seriesTable.select()} from occasion_series where region_id = any($1::uuid[])
  order by name, region_id, host_id nulls first, from_on`
const HELD_OF = `select ${heldTable.select()} from occasion_held where series_id = any($1::uuid[])
  order by held_on, id`
const BY_ID = `select ${seriesTable.select()} from occasion_series where id = $1`
const LOCKED = `${BY_ID} for update`
const END = 'update occasion_series set until_on = $2::date where id = $1 and until_on is null'

/** The series of some regions, those that have ended too. */
export async function seriesOf(runner: Runner, regions: readonly RegionId[]): Promise<Series[]> {
  return rowsOf(runner, SERIES_OF, [regions])
}

export async function heldOf(runner: Runner, seriesIds: readonly string[]): Promise<HeldRecord[]> {
  return rowsOf(runner, HELD_OF, [seriesIds])
}

export async function findSeries(runner: Runner, id: string): Promise<Series | undefined> {
  const [found] = await rowsOf<Series>(runner, BY_ID, [id])
  return found
}

const HELD = `select ${heldTable.select()} from occasion_held where id = $1`

export async function findHeld(runner: Runner, id: string): Promise<HeldRecord | undefined> {
  const [found] = await rowsOf<HeldRecord>(runner, HELD, [id])
  return found
}

/** Holds everybody off who records a turn of the same series meanwhile. */
export async function lockSeries(runner: Runner, id: string): Promise<Series | undefined> {
  const [found] = await rowsOf<Series>(runner, LOCKED, [id])
  return found
}

export async function beginSeries(runner: Runner, series: Series): Promise<void> {
  const writes = new Writes()
  writes.insert(seriesTable, { ...series })
  await runWrites(runner, writes)
}

/** Ends a series before a day; one that has ended stays as it is. */
export async function endSeries(runner: Runner, id: string, untilOn: Day): Promise<void> {
  await run(runner, END, [id, isoDay(untilOn)])
}

export async function addHeld(runner: Runner, record: HeldRecord): Promise<void> {
  const writes = new Writes()
  writes.insert(heldTable, { ...record })
  await runWrites(runner, writes)
}

const NOTE_MISSED = `insert into occasion_missed (series_id, turn_on, told_at) values ($1, $2::date, $3::timestamptz)
  on conflict do nothing`

/** Writes down that somebody is told of a missed turn; false when they were told before. */
export async function noteMissed(
  runner: Runner,
  seriesId: string,
  turnOn: Day,
  at: Moment,
): Promise<boolean> {
  const { rowCount } = await run(runner, NOTE_MISSED, [seriesId, isoDay(turnOn), sqlMoment(at)])
  return rowCount === 1
}
