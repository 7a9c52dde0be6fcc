/**
 * The minutes of the meeting about a week's table, with the files hung on them. What was written before stays in the journal, and
 * a file that was hung on them stays.
 */
import type { Pool } from 'pg'
import { isoDay, weekdayOf, type Day, type Moment } from '../../calendar/days.ts'
import { READ_REGION, hasPower, type Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { MANAGE } from '../projects/powers.ts'
import type { MinutesWire } from './wire-weekly.ts'

/** The Monday of a week. */
export function mondayOf(day: Day): Day {
  return (day - weekdayOf(day) + 1) as Day
}

/** A file of the minutes. */
interface MinutesFile {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly addedAt: Moment
}

/** The minutes of a week as they stand. */
export interface Minutes {
  readonly text: string
  readonly version: number
  readonly recordedAt: Moment
  readonly files: readonly MinutesFile[]
}

const MINUTES = `select minutes as text, version, recorded_at as "recordedAt" from weekly_minutes
  where region_id = $1 and week_on = $2`
const FILES = `select id, name, media_type as "mediaType", size_bytes as "sizeBytes", added_at as "addedAt"
  from minutes_file where region_id = $1 and week_on = $2 order by added_at, name`

/** The minutes of a week; undefined when nobody has written any. */
export async function findMinutes(
  runner: Runner,
  regionId: RegionId,
  weekOn: Day,
): Promise<Minutes | undefined> {
  const [found] = await rowsOf<Omit<Minutes, 'files'>>(runner, MINUTES, [regionId, isoDay(weekOn)])
  if (found === undefined) return undefined
  return { ...found, files: await rowsOf<MinutesFile>(runner, FILES, [regionId, isoDay(weekOn)]) }
}

export interface MinutesDeps {
  readonly pool: Pool
  readonly ids: Ids
  readonly random: Random
}

const KEEP = `insert into weekly_minutes (region_id, week_on, version, minutes, recorded_at)
  values ($1, $2, $3, $4, $5)
  on conflict (region_id, week_on) do update set version = excluded.version, minutes = excluded.minutes,
    recorded_at = excluded.recorded_at
  where weekly_minutes.version = excluded.version - 1`

/**
 * Keeps the minutes of a week's meeting. Refuses a region outside the post's, a day that is no Monday, (`stale`) minutes that
 * somebody has written since they were read, and a file that the actor has not handed in.
 */
export async function keepMinutes(
  { pool, ids, random }: MinutesDeps,
  { regionId, version, minutes, files = [] }: MinutesWire,
  weekOn: Day,
  actor: Officer,
  at: Moment,
): Promise<void> {
  if (!hasPower(actor, MANAGE, { regionId: regionId as RegionId }))
    throw new Refusal('not_permitted', 'node.power')
  if (mondayOf(weekOn) !== weekOn) throw invalid('/weekOn', 'node.noMonday')
  const week = isoDay(weekOn)
  await withTransaction(pool, async (client) => {
    const values = [regionId, week, version + 1, minutes, sqlMoment(at)]
    const { rowCount } = await run(client, KEEP, values)
    if (rowCount !== 1) throw new Refusal('stale', reason('node.minutesStale'))
    await hang(client, ids, { regionId, week, files }, actor, at)
    const patch = { version: version + 1, minutes, files }
    const line = { act: 'minutes', audience: 'departments', patch } as const
    await appendLine(client, `register:weekly:${regionId}:${week}`, line, { actor, at, random })
  })
}

const HANDED_IN = 'select id from file where id = any($1::uuid[]) and uploaded_by = $2'
const HANG = `insert into minutes_file (id, region_id, week_on, file_id, name, media_type, size_bytes, added_at)
  select $1, $2, $3, id, name, media_type, size_bytes, $5 from file where id = $4
  on conflict (region_id, week_on, file_id) do nothing`

interface Hanging {
  readonly regionId: string
  readonly week: string
  readonly files: readonly string[]
}

async function hang(
  runner: Runner,
  ids: Ids,
  { regionId, week, files }: Hanging,
  { personId }: Officer,
  at: Moment,
): Promise<void> {
  if (files.length === 0) return
  const handedIn = new Set(
    (await rowsOf<{ id: string }>(runner, HANDED_IN, [files, personId])).map(({ id }) => id),
  )
  const foreign = files.findIndex((id) => !handedIn.has(id))
  if (foreign >= 0) throw invalid(`/files/${foreign}`, 'file.unknown')
  for (const id of files) await run(runner, HANG, [ids.next(), regionId, week, id, sqlMoment(at)])
}

/** The bytes of a file of minutes. */
export interface StoredFile {
  readonly name: string
  readonly mediaType: string
  readonly hash: string
}

const FILE = `select m.name, m.media_type as "mediaType", m.region_id as "regionId", f.hash
  from minutes_file m join file f on f.id = m.file_id where m.id = $1`

/** A file of minutes for whoever reads that region's table. To everybody else there is none. */
export async function findMinutesFile(runner: Runner, id: string, actor: Officer): Promise<StoredFile> {
  const [found] = await rowsOf<StoredFile & { regionId: RegionId }>(runner, FILE, [id])
  if (found === undefined || !hasPower(actor, READ_REGION, found))
    throw new Refusal('not_found', 'file.notFound')
  return found
}
