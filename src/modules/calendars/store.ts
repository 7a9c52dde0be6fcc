/**
 * The only SQL for holidays, local days off and office hours: reads them as the calendars of all regions, and publishes
 * years. Rows are added and never changed, so that a clock's number still says by which days it was judged.
 */
import type { SpecialDay } from '../../calendar/calendar.ts'
import { partsOf, type Moment } from '../../calendar/days.ts'
import {
  makeOfficeHours,
  type OfficeHours,
  type Season,
  type WeekHours,
} from '../../calendar/office-hours.ts'
import type { PersonId, RegionId } from '../../kernel/matter.ts'
import type { Name } from '../../kernel/organisation.ts'
import { invalid } from '../../kernel/refusal.ts'
import { defineTable } from '../../platform/database/table.ts'
import { rowsOf, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import { raiseVersion, type Calendars } from '../../platform/reference.ts'
import { appendLine, type Recorder } from '../../platform/subject-journal.ts'
import { listRegions } from '../people/store.ts'
import { readYear, type Publication, type PublishedDay, type YearInput } from './publications.ts'
import { calendarsFrom, type Published } from './regional-calendars.ts'

/** Office hours as they are kept: named, with seasons. */
export interface NamedHours {
  readonly id: string
  readonly name: Name
  readonly usual: WeekHours
  readonly seasons?: readonly Season[]
}

const yearTable = defineTable('calendar_year', ['regionId', 'year', 'calendarNo'], {
  regionId: 'uuid',
  year: 'int',
  calendarNo: 'int',
  source: 'text',
})
const dayTable = defineTable('special_day', ['regionId', 'day', 'calendarNo'], {
  regionId: 'uuid',
  day: 'day',
  isWorking: 'bool',
  name: 'text',
  calendarNo: 'int',
})
const hoursTable = defineTable('office_hours', ['id'], {
  id: 'text',
  nameZh: 'text',
  nameEn: 'text',
  seasons: 'json',
})

const YEARS = `select ${yearTable.select()} from calendar_year where calendar_no <= $1
  order by calendar_no, year, region_id nulls first`
const DAYS = `select ${dayTable.select()} from special_day where calendar_no <= $1
  order by calendar_no, day, region_id nulls first`
const HOURS = 'select id, seasons from office_hours order by id'
const NATIONAL_YEARS = 'select distinct year from calendar_year where region_id is null order by year'

const NEWEST = 'select calendar_no as no from reference_version'
const ENTRIES = `select patch, recorded_at as at, actor_id as "actorId" from journal where subject = $1
  order by seq desc limit 500`

const SUBJECT = 'setting:calendar'

/** A publication with the notice it comes from. */
export interface SourcedPublication extends Publication {
  readonly source: string
}
export interface PublishedYears extends Published {
  readonly publications: readonly SourcedPublication[]
}

/** Reads the calendars of all regions as of a number, and the office hours. A region nobody knows has the country's days. */
export async function loadCalendars(runner: Runner, no: number): Promise<Calendars> {
  return calendarsFrom(await readPublished(runner, no), no)
}

/** Reads every publication up to a number, with the tree of regions and the office hours. */
export async function readPublished(runner: Runner, no: number): Promise<PublishedYears> {
  const publications = await rowsOf<SourcedPublication>(runner, YEARS, [no])
  const days = await rowsOf<PublishedDay>(runner, DAYS, [no])
  const parents = new Map((await listRegions(runner)).map((region) => [region.id, region.parentId]))
  return { publications, days, parents, hours: await loadHours(runner) }
}

/** The number of the newest publication, read anew: the world of this process may be a moment behind. */
export async function newestNo(runner: Runner): Promise<number> {
  const [row] = await rowsOf<{ no: number }>(runner, NEWEST)
  if (row === undefined) throw new Error('reference_version has no row')
  return row.no
}

/** Who entered a publication, and when. */
export interface Entry {
  readonly calendarNo: number
  readonly at: Moment
  readonly actorId: PersonId | null
}

/** Who entered the newest publications, newest first. */
export async function listEntries(runner: Runner): Promise<readonly Entry[]> {
  const lines = await rowsOf<{ patch: string | null; at: Moment; actorId: PersonId | null }>(
    runner,
    ENTRIES,
    [SUBJECT],
  )
  return lines.flatMap(({ patch, at, actorId }) => {
    const { calendarNo } = patch === null ? {} : (JSON.parse(patch) as { calendarNo?: number })
    return calendarNo === undefined ? [] : [{ calendarNo, at, actorId }]
  })
}

async function loadHours(runner: Runner): Promise<ReadonlyMap<string, OfficeHours>> {
  const rows = await rowsOf<{ id: string; seasons: string }>(runner, HOURS)
  return new Map(
    rows.map(({ id, seasons }) => [
      id,
      makeOfficeHours(JSON.parse(seasons) as Pick<NamedHours, 'usual' | 'seasons'>),
    ]),
  )
}

/** Enters office hours under a new id. Running clocks keep theirs, so hours are never changed, only added. */
export async function addOfficeHours(runner: Runner, given: NamedHours): Promise<void> {
  const { id, name, usual, seasons = [] } = given
  makeOfficeHours({ usual, seasons })
  const writes = new Writes()
  writes.insert(hoursTable, { id, nameZh: name.zh, nameEn: name.en, seasons: { usual, seasons } })
  await runWrites(runner, writes)
  await raiseVersion(runner, 'calendar')
}

/** Enters the years of a seed that nobody has published yet, in the caller's transaction; answers which ones. */
export async function seedCalendars(
  runner: Runner,
  seed: { readonly days: readonly SpecialDay[]; readonly years: readonly number[]; readonly source: string },
  recorder: Recorder,
): Promise<readonly number[]> {
  if ((await missingYears(runner, seed.years)).length === 0) return []
  const calendarNo = await raiseVersion(runner, 'calendar')
  // Asked again: now that the number is ours, nobody else publishes.
  const years = await missingYears(runner, seed.years)
  const days = seed.days.filter(({ day }) => years.includes(partsOf(day).year))
  await publish(runner, calendarNo, null, years, days, seed.source)
  const patch = { calendarNo, years, source: seed.source }
  await appendLine(runner, SUBJECT, { act: 'seed', audience: 'public', patch }, recorder)
  return years
}

async function missingYears(runner: Runner, years: readonly number[]): Promise<readonly number[]> {
  const known = await rowsOf<{ year: number }>(runner, NATIONAL_YEARS)
  return years.filter((year) => !known.some((row) => row.year === year))
}

/**
 * Publishes a year for the country or for a region, in the caller's transaction, and answers the new number of the
 * calendar. Refuses what `readYear` refuses and an unknown region. Open clocks are projected anew by whoever sees the
 * number move.
 */
export async function publishYear(runner: Runner, input: YearInput, recorder: Recorder): Promise<number> {
  const days = readYear(input)
  const { regionId, year, source } = input
  if (regionId !== null && !(await listRegions(runner)).some(({ id }) => id === regionId))
    throw invalid('/regionId', 'region.unknown')
  const calendarNo = await raiseVersion(runner, 'calendar')
  await publish(runner, calendarNo, regionId, [year], days, source)
  const patch = { calendarNo, ...input }
  await appendLine(runner, SUBJECT, { act: 'publishYear', audience: 'public', patch }, recorder)
  return calendarNo
}

async function publish(
  runner: Runner,
  calendarNo: number,
  regionId: RegionId | null,
  years: readonly number[],
  days: readonly SpecialDay[],
  source: string,
): Promise<void> {
  const writes = new Writes()
  for (const year of years) writes.insert(yearTable, { regionId, year, calendarNo, source })
  for (const { day, isWorking, name } of days)
    writes.insert(dayTable, { regionId, day, isWorking, name, calendarNo })
  await runWrites(runner, writes)
}
