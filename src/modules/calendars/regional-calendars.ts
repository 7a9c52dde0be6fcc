/**
 * The calendars of all regions, made from what has been published: the country's days, and on them the local days of a
 * region and of those above it. Pure; store.ts reads the rows.
 */
import { makeCalendar, type Calendar, type SpecialDay } from '../../calendar/calendar.ts'
import { CHINA_ZONE, dayOf } from '../../calendar/days.ts'
import { DEFAULT_OFFICE_HOURS, type OfficeHours } from '../../calendar/office-hours.ts'
import { USUAL_HOURS, type CalendarView, type RegionId } from '../../kernel/matter.ts'
import type { Calendars } from '../../platform/reference.ts'
import { standingDays, type Publication, type PublishedDay, type Standing } from './publications.ts'

/** All publications there are, with the regions they hold in and the office hours. */
export interface Published {
  readonly publications: readonly Publication[]
  readonly days: readonly PublishedDay[]
  readonly parents: ReadonlyMap<RegionId, RegionId | null>
  readonly hours: ReadonlyMap<string, OfficeHours>
}

/** The calendars as of a number. A region nobody knows has the country's days. */
export function calendarsFrom(published: Published, no: number): Calendars {
  const { parents, hours } = published
  const views = new Map<RegionId, CalendarView>()
  const stateOf = remembering((at: number) => {
    const standing = standingAsOf(published, at)
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

/** What stood for the country and each region when a number was the newest. */
export function standingAsOf(
  { publications, days }: Pick<Published, 'publications' | 'days'>,
  no: number,
): ReadonlyMap<RegionId | null, Standing> {
  const until = <Row extends { readonly calendarNo: number }>(rows: readonly Row[]) =>
    rows.filter((row) => row.calendarNo <= no)
  return standingDays(until(publications), until(days))
}

/** The local days of a region and of those above it; the nearest region's word on a day wins. */
export function overridesOf(
  regionId: RegionId,
  parents: ReadonlyMap<RegionId, RegionId | null>,
  standing: ReadonlyMap<RegionId | null, Standing>,
): readonly (SpecialDay & { readonly regionId: RegionId })[] {
  const found = new Map<number, SpecialDay & { readonly regionId: RegionId }>()
  for (let id: RegionId | null = regionId; id !== null; id = parents.get(id) ?? null)
    for (const special of standing.get(id)?.days ?? [])
      if (!found.has(special.day)) found.set(special.day, { ...special, regionId: id })
  return [...found.values()].sort((one, other) => one.day - other.day)
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
    const key = JSON.stringify(overrides.map(({ day, isWorking, name }) => [day, isWorking, name]))
    let calendar = known.get(key)
    if (calendar === undefined) {
      const { years: publishedYears, days } = national
      calendar = makeCalendar({ no, zone: CHINA_ZONE, publishedYears, days, overrides })
      known.set(key, calendar)
    }
    return calendar
  }
}
