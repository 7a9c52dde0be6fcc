/**
 * A year that is not published yet, laid on what stands: which days it would change, and the calendars as they would then
 * be. Pure; nothing is written.
 */
import type { SpecialDay } from '../../calendar/calendar.ts'
import type { Day } from '../../calendar/days.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Calendars } from '../../platform/reference.ts'
import { calendarsFrom, standingAsOf, type Published } from './regional-calendars.ts'

/** The days of one year for the country (no region) or a region. */
export interface ProposedYear {
  readonly regionId: RegionId | null
  readonly year: number
  readonly days: readonly SpecialDay[]
}

/** One day before and after; null means that no notice says anything about it. */
export interface DayChange {
  readonly day: Day
  readonly was: SpecialDay | null
  readonly becomes: SpecialDay | null
}

export interface Proposal {
  /** Whether the year has been published for this region before. */
  readonly isRepublished: boolean
  readonly changes: readonly DayChange[]
  /** The calendars of all regions, were the year published now. */
  readonly calendars: Calendars
}

/** What publishing the year would make of what stands under the number `no`. */
export function propose(published: Published, no: number, { regionId, year, days }: ProposedYear): Proposal {
  const calendarNo = no + 1
  const proposed: Published = {
    ...published,
    publications: [...published.publications, { regionId, year, calendarNo }],
    days: [...published.days, ...days.map((day) => ({ ...day, regionId, calendarNo }))],
  }
  const before = standingAsOf(published, no).get(regionId)
  const after = standingAsOf(proposed, calendarNo).get(regionId)
  return {
    isRepublished: before?.years.includes(year) ?? false,
    changes: changesBetween(before?.days ?? [], after?.days ?? []),
    calendars: calendarsFrom(proposed, calendarNo),
  }
}

function changesBetween(before: readonly SpecialDay[], after: readonly SpecialDay[]): readonly DayChange[] {
  const was = new Map(before.map((special) => [special.day, special]))
  const becomes = new Map(after.map((special) => [special.day, special]))
  return [...new Set([...was.keys(), ...becomes.keys()])]
    .sort((one, other) => one - other)
    .map((day) => ({ day, was: was.get(day) ?? null, becomes: becomes.get(day) ?? null }))
    .filter(({ was: old, becomes: next }) => old?.isWorking !== next?.isWorking || old?.name !== next?.name)
}
