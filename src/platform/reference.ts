/**
 * The three values that every act rests on: who there is, which law, which days. Each is immutable and swapped whole
 * when the row of version numbers moves; this process looks once a second.
 */
import type { Day, Moment } from '../calendar/days.ts'
import type { Law } from '../kernel/law.ts'
import type { CalendarView, RegionId } from '../kernel/matter.ts'
import type { Organisation } from '../kernel/organisation.ts'
import { rowsOf, type Runner } from './database/writes.ts'

/** The calendars of all regions, as of one published state. */
export interface Calendars {
  readonly no: number
  view(regionId: RegionId): CalendarView
  /** The legal day of a moment. */
  dayOf(at: Moment): Day
}

export interface World {
  readonly organisation: Organisation
  readonly law: Law
  readonly calendars: Calendars
}

/** How the modules that own the reference tables load them. */
export interface Loaders {
  calendars(runner: Runner, no: number): Promise<Calendars>
  organisation(runner: Runner, no: number, calendars: Calendars): Promise<Organisation>
  law(runner: Runner, no: number, organisation: Organisation): Promise<Law>
}

interface Versions {
  readonly organisationNo: number
  readonly lawNo: number
  readonly calendarNo: number
}

const VERSIONS = `select organisation_no as "organisationNo", law_no as "lawNo", calendar_no as "calendarNo" from reference_version`

/** Keeps the world of this process fresh. */
export interface Reference {
  readonly world: World
  /** Looks whether anything moved and swaps what did. */
  refresh(): Promise<void>
}

/** Loads the world once and keeps it; nothing is polled before `refresh` is called. */
export async function openReference(runner: Runner, loaders: Loaders): Promise<Reference> {
  let versions = await readVersions(runner)
  let world = await load(runner, loaders, versions)
  return {
    get world() {
      return world
    },
    async refresh() {
      const now = await readVersions(runner)
      const moved =
        now.organisationNo !== versions.organisationNo ||
        now.lawNo !== versions.lawNo ||
        now.calendarNo !== versions.calendarNo
      if (!moved) return
      world = await load(runner, loaders, now, { world, versions })
      versions = now
    },
  }
}

async function readVersions(runner: Runner): Promise<Versions> {
  const [row] = await rowsOf<Versions>(runner, VERSIONS)
  if (row === undefined) throw new Error('reference_version has no row')
  return row
}

async function load(
  runner: Runner,
  loaders: Loaders,
  versions: Versions,
  old?: { world: World; versions: Versions },
): Promise<World> {
  const sameDays = old !== undefined && old.versions.calendarNo === versions.calendarNo
  const calendars = sameDays ? old.world.calendars : await loaders.calendars(runner, versions.calendarNo)
  const samePeople = sameDays && old.versions.organisationNo === versions.organisationNo
  const organisation = samePeople
    ? old.world.organisation
    : await loaders.organisation(runner, versions.organisationNo, calendars)
  const sameLaw = samePeople && old.versions.lawNo === versions.lawNo
  const law = sameLaw ? old.world.law : await loaders.law(runner, versions.lawNo, organisation)
  return { organisation, law, calendars }
}

/** Marks one of the three as changed, in the caller's transaction, and gives its new number. */
export async function raiseVersion(
  runner: Runner,
  what: 'organisation' | 'law' | 'calendar',
): Promise<number> {
  const [row] = await rowsOf<{ no: number }>(
    runner,
    `update reference_version set ${what}_no = ${what}_no + 1 returning ${what}_no as no`,
  )
  if (row === undefined) throw new Error('reference_version has no row')
  return row.no
}
