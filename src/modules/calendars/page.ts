/** One year as the calendar page shows it: which days stand and by whose word, which years are published, and by whom. */
import { isoDay, isoMoment, partsOf, CHINA_ZONE, type Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { invalid } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { readNames } from '../../platform/views/names.ts'
import { mayPublish } from './may-publish.ts'
import type { CalendarPageWire, PublicationWire, StandingDayWire } from './page-wire.ts'
import { overridesOf, standingAsOf } from './regional-calendars.ts'
import { listEntries, newestNo, readPublished, type PublishedYears } from './store.ts'

const PUBLICATIONS_MAX = 60

export interface PageQuestion {
  readonly year: number | undefined
  readonly regionId: string | undefined
}

/** Reads the page from the database itself, so that a publication of a moment ago is on it. Refuses an unknown region. */
export async function readCalendarPage(
  runner: Runner,
  world: World,
  actor: Officer,
  question: PageQuestion,
  now: Moment,
): Promise<CalendarPageWire> {
  const { organisation } = world
  const thisYear = partsOf(world.calendars.dayOf(now)).year
  const year = question.year ?? thisYear
  const region = question.regionId === undefined ? null : regionRef(organisation, question.regionId)
  const published = await readPublished(runner, await newestNo(runner))
  const years = standingAsOf(published, Infinity).get(null)?.years ?? []
  return {
    year,
    region,
    isPublished: years.includes(year),
    days: daysOf(published, organisation, year, region?.id ?? null),
    years: yearsFrom(years, thisYear + 1, year),
    publications: await publicationsOf(runner, organisation, published),
    mayPublish: mayPublish(organisation, actor, region?.id ?? null),
  }
}

/** A region by its id, with its name. Refuses (`invalid_input`) one that nobody knows. */
function regionRef(organisation: Organisation, id: string) {
  const region = organisation.region(id as RegionId)
  if (region === undefined) throw invalid('/regionId', 'region.unknown')
  return { id: region.id, name: region.name }
}

function daysOf(
  published: PublishedYears,
  organisation: Organisation,
  year: number,
  regionId: RegionId | null,
): StandingDayWire[] {
  const standing = standingAsOf(published, Infinity)
  const days = new Map<number, StandingDayWire>()
  for (const { day, isWorking, name } of standing.get(null)?.days ?? [])
    days.set(day, { day: isoDay(day), isWorking, name, region: null })
  const local = regionId === null ? [] : overridesOf(regionId, published.parents, standing)
  for (const { day, isWorking, name, regionId: of } of local)
    days.set(day, { day: isoDay(day), isWorking, name, region: regionRef(organisation, of) })
  return [...days.values()]
    .filter(({ day }) => day.startsWith(`${year}-`))
    .sort((one, other) => one.day.localeCompare(other.day))
}

/** Every year from the first published to the last that is published, to come or asked for. */
function yearsFrom(published: readonly number[], next: number, asked: number) {
  const known = [...published, next, asked]
  const first = Math.min(...known)
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, index) => ({
    year: first + index,
    isPublished: published.includes(first + index),
  }))
}

/** Publications with the same key replace each other. */
function key({ regionId, year }: { regionId: RegionId | null; year: number }): string {
  return `${regionId ?? ''} ${year}`
}

async function publicationsOf(
  runner: Runner,
  organisation: Organisation,
  { publications }: PublishedYears,
): Promise<PublicationWire[]> {
  const entries = new Map((await listEntries(runner)).map((entry) => [entry.calendarNo, entry]))
  const newest = new Map<string, number>()
  for (const one of publications) newest.set(key(one), Math.max(one.calendarNo, newest.get(key(one)) ?? 0))
  const shown = [...publications]
    .sort((one, other) => other.calendarNo - one.calendarNo || other.year - one.year)
    .slice(0, PUBLICATIONS_MAX)
  const people = shown.map(({ calendarNo }) => entries.get(calendarNo)?.actorId ?? null)
  const names = await readNames(runner, organisation, [], people)
  return shown.map((one) => {
    const entry = entries.get(one.calendarNo)
    return {
      calendarNo: one.calendarNo,
      region: one.regionId === null ? null : regionRef(organisation, one.regionId),
      year: one.year,
      source: one.source,
      at: entry === undefined ? null : isoMoment(entry.at, CHINA_ZONE),
      by: names.person(entry?.actorId ?? null),
      stands: newest.get(key(one)) === one.calendarNo,
    }
  })
}
