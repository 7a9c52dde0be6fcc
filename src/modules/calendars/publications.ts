/**
 * The yearly notice 放假安排 and local days off as publications: what one must look like, and which days stand when years
 * have been published again. Pure; numbers and rows come from store.ts.
 */
import type { SpecialDay } from '../../calendar/calendar.ts'
import { parseDay, partsOf, type Day } from '../../calendar/days.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, reason, type FieldReason } from '../../kernel/refusal.ts'

/** A year as somebody hands it in: for the country when there is no region, else what a region does differently. */
export interface YearInput {
  readonly regionId: RegionId | null
  readonly year: number
  readonly days: readonly { readonly day: string; readonly isWorking: boolean; readonly name: string }[]
  /** The notice it comes from. */
  readonly source: string
}

/** One publication of one year. Several years may share a number when they were entered at once. */
export interface Publication {
  readonly regionId: RegionId | null
  readonly year: number
  readonly calendarNo: number
}

export interface PublishedDay extends SpecialDay {
  readonly regionId: RegionId | null
  readonly calendarNo: number
}

/** What stands for the country or a region. */
export interface Standing {
  readonly years: readonly number[]
  readonly days: readonly SpecialDay[]
}

const YEAR_FIRST = 1990
const YEAR_LAST = 2199
const NAME_MAX = 60

/**
 * Reads a publication. Refuses (`invalid_input`, every field that is wrong) days that do not exist, lie outside the year
 * by more than a month, stand twice or have no name, a national year without days, and an unnamed source. A region may
 * publish an empty year: that withdraws its local days.
 */
export function readYear(input: YearInput): readonly SpecialDay[] {
  const fields: FieldReason[] = []
  const { year, source, regionId } = input
  if (!Number.isInteger(year) || year < YEAR_FIRST || year > YEAR_LAST)
    fields.push({ path: '/year', ...reason('calendar.year', { first: YEAR_FIRST, last: YEAR_LAST }) })
  if (source.trim() === '') fields.push({ path: '/source', ...reason('calendar.source') })
  if (regionId === null && input.days.length === 0)
    fields.push({ path: '/days', ...reason('calendar.noDays') })
  const days = readDays(input, fields)
  if (fields.length > 0) throw new Refusal('invalid_input', 'calendar.invalid', fields)
  return days
}

function readDays({ year, days }: YearInput, fields: FieldReason[]): SpecialDay[] {
  const read: SpecialDay[] = []
  const seen = new Set<Day>()
  for (const [index, { day: text, isWorking, name }] of days.entries()) {
    const path = `/days/${index}`
    const day = parseDay(text)
    if (day === null) fields.push({ path: `${path}/day`, ...reason('calendar.notADay', { value: text }) })
    else if (!isOfYear(day, year))
      fields.push({ path: `${path}/day`, ...reason('calendar.outsideYear', { day: text, year }) })
    else if (seen.has(day))
      fields.push({ path: `${path}/day`, ...reason('calendar.dayTwice', { day: text }) })
    else seen.add(day)
    if (name.trim() === '' || name.length > NAME_MAX)
      fields.push({ path: `${path}/name`, ...reason('calendar.name', { max: NAME_MAX }) })
    if (day !== null) read.push({ day, isWorking, name: name.trim() })
  }
  return read
}

/** Whether a notice for the year may set the day: around New Year a notice also sets days of the December before and the January after. */
export function isOfYear(day: Day, year: number): boolean {
  const at = partsOf(day)
  return (
    at.year === year || (at.year === year - 1 && at.month === 12) || (at.year === year + 1 && at.month === 1)
  )
}

/**
 * What stands, by region (null for the country): the newest publication of a year replaces the older ones whole, so that
 * leaving a day out withdraws it. Where the notices of two years set the same day, the newer notice wins.
 */
export function standingDays(
  publications: readonly Publication[],
  days: readonly PublishedDay[],
): ReadonlyMap<RegionId | null, Standing> {
  const byRegion = new Map<RegionId | null, Standing>()
  const daysOf = Map.groupBy(days, (day) => day.regionId)
  for (const [regionId, own] of Map.groupBy(publications, (one) => one.regionId))
    byRegion.set(regionId, standingOf(own, daysOf.get(regionId) ?? []))
  return byRegion
}

function standingOf(publications: readonly Publication[], days: readonly PublishedDay[]): Standing {
  const newest = new Map<number, number>()
  for (const { year, calendarNo } of publications)
    newest.set(year, Math.max(calendarNo, newest.get(year) ?? 0))
  const yearsOf = Map.groupBy(publications, (one) => one.calendarNo)
  const found = new Map<Day, PublishedDay>()
  for (const day of days) {
    const year = nearestYear(day.day, yearsOf.get(day.calendarNo) ?? [])
    if (newest.get(year) !== day.calendarNo) continue
    const other = found.get(day.day)
    if (other === undefined || other.calendarNo < day.calendarNo) found.set(day.day, day)
  }
  return {
    years: [...newest.keys()].sort((one, other) => one - other),
    days: [...found.values()]
      .sort((one, other) => one.day - other.day)
      .map(({ day, isWorking, name }) => ({ day, isWorking, name })),
  }
}

/** Of the years published under one number, the one whose notice set the day: its own year unless only a neighbour's is there. */
function nearestYear(day: Day, publications: readonly Publication[]): number {
  const { year: own } = partsOf(day)
  let nearest = Number.POSITIVE_INFINITY
  for (const { year } of publications) if (Math.abs(year - own) < Math.abs(nearest - own)) nearest = year
  return nearest
}
