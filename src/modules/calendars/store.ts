/**
 * The only SQL for holidays, local days off and office hours: reads them as the calendars of all regions, and publishes
 * years. Rows are added and never changed, so that a clock's number still says by which days it was judged.
 */
import { makeCalendar, type Calendar, type SpecialDay } from '../../calendar/calendar.ts'
import { CHINA_ZONE, dayOf, partsOf } from '../../calendar/days.ts'
import {
  DEFAULT_OFFICE_HOURS,
  makeOfficeHours,
  type OfficeHours,
  type Season,
  type WeekHours,
} from '../../calendar/office-hours.ts'
import { USUAL_HOURS, type CalendarView, type RegionId } from '../../kernel/matter.ts'
import type { Name } from '../../kernel/organisation.ts'
import { invalid } from '../../kernel/refusal.ts'
import { defineTable } from '../../platform/database/table.ts'
import { rowsOf, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import { raiseVersion, type Calendars } from '../../platform/reference.ts'
import { appendLine, type Recorder } from '../../platform/subject-journal.ts'
import { listRegions } from '../people/store.ts'
import {
  readYear,
  standingDays,
  type Publication,
  type PublishedDay,
  type Standing,
  type YearInput,
} from './publications.ts'

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

const SUBJECT = 'setting:calendar'

/** Reads the calendars of all regions as of a number, and the office hours. A region nobody knows has the country's days. */
export async function loadCalendars(runner: Runner, no: number): Promise<Calendars> {
  const publications = await rowsOf<Publication>(runner, YEARS, [no])
  const days = await rowsOf<PublishedDay>(runner, DAYS, [no])
  const parents = new Map((await listRegions(runner)).map((region) => [region.id, region.parentId]))
  const hours = await loadHours(runner)
  const views = new Map<RegionId, CalendarView>()
  const stateOf = remembering((at: number) => {
    const until = <Row extends { readonly calendarNo: number }>(rows: readonly Row[]) =>
      rows.filter((row) => row.calendarNo <= at)
    const standing = standingDays(until(publications), until(days))
    return { standing, calendarOf: calendarsOf(at, standing) }
  })
  const calendarAt = (regionId: RegionId, at: number) => {
    const { standing, calendarOf } = stateOf(at)
    return calendarOf(overridesOf(regionId, parents, standing))
  }
  const hoursById = (id: string) => {
    if (id === USUAL_HOURS) return DEFAULT_OFFICE_HOURS
    const found = hours.get(id)
    if (found === undefined) throw new Error(`there are no office hours ${id}`)
    return found
  }
  return {
    no,
    dayOf: (at) => dayOf(at, CHINA_ZONE),
    view(regionId) {
      let view = views.get(regionId)
      if (view === undefined) {
        const older = remembering((at: number) => calendarAt(regionId, at))
        view = {
          calendar: older(no),
          calendarAt: (at) => older(Math.min(at, no)),
          hours: hoursById,
        }
        views.set(regionId, view)
      }
      return view
    },
  }
}

/** The same answer for the same number, computed once. */
function remembering<Answer>(compute: (no: number) => Answer): (no: number) => Answer {
  const known = new Map<number, Answer>()
  return (no) => {
    let answer = known.get(no)
    if (answer === undefined) {
      answer = compute(no)
      known.set(no, answer)
    }
    return answer
  }
}

/** Makes calendars on the country's days; regions with the same local days share one. */
function calendarsOf(no: number, standing: ReadonlyMap<RegionId | null, Standing>) {
  const national = standing.get(null) ?? { years: [], days: [] }
  const known = new Map<string, Calendar>()
  return (overrides: readonly SpecialDay[]): Calendar => {
    const key = JSON.stringify(overrides)
    let calendar = known.get(key)
    if (calendar === undefined) {
      const { years: publishedYears, days } = national
      calendar = makeCalendar({ no, zone: CHINA_ZONE, publishedYears, days, overrides })
      known.set(key, calendar)
    }
    return calendar
  }
}

/** The local days of a region and of those above it; the nearest region's word on a day wins. */
function overridesOf(
  regionId: RegionId,
  parents: ReadonlyMap<RegionId, RegionId | null>,
  standing: ReadonlyMap<RegionId | null, Standing>,
): readonly SpecialDay[] {
  const found = new Map<number, SpecialDay>()
  for (let id: RegionId | null = regionId; id !== null; id = parents.get(id) ?? null)
    for (const special of standing.get(id)?.days ?? [])
      if (!found.has(special.day)) found.set(special.day, special)
  return [...found.values()].sort((one, other) => one.day - other.day)
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
