/** A year laid out for the eye: weeks of a month, and the stretches of each holiday. Pure; which days stand is the server's word. */
import { dayFrom, isoDay, lengthOfMonth, parseDay, weekdayOf, type Day } from '../../../../calendar/days.ts'

/** The weeks of a month from Monday to Sunday, as ISO days; null where the week reaches into another month. */
export function weeksOf(year: number, month: number): readonly (readonly (string | null)[])[] {
  const first = dayFrom(year, month, 1)
  const before = weekdayOf(first) - 1
  const cells: (string | null)[] = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: lengthOfMonth(year, month) }, (_, index) => isoDay((first + index) as Day)),
  ]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** What a holiday is made of: stretches of days off, and single days that are worked for it. */
export interface Holiday {
  readonly name: string
  readonly off: readonly (readonly [first: string, last: string])[]
  readonly offDays: number
  readonly worked: readonly string[]
}

interface NamedDay {
  readonly day: string
  readonly isWorking: boolean
  readonly name: string
}

/** Days of one name as one holiday, in the order of their first day. */
export function holidaysOf(days: readonly NamedDay[]): readonly Holiday[] {
  const sorted = [...days].sort((one, other) => one.day.localeCompare(other.day))
  return [...Map.groupBy(sorted, ({ name }) => name)].map(([name, own]) => {
    const off = own.filter(({ isWorking }) => !isWorking).map(({ day }) => day)
    const worked = own.filter(({ isWorking }) => isWorking).map(({ day }) => day)
    return { name, off: stretches(off), offDays: off.length, worked }
  })
}

function stretches(days: readonly string[]): readonly (readonly [string, string])[] {
  const found: [string, string][] = []
  for (const day of days) {
    const last = found.at(-1)
    if (last !== undefined && follows(last[1], day)) last[1] = day
    else found.push([day, day])
  }
  return found
}

function follows(before: string, after: string): boolean {
  return (parseDay(before) ?? 0) + 1 === parseDay(after)
}

/** Years as stretches: 2007–2024, 2026. */
export function yearsInWords(years: readonly number[]): string {
  const found: [number, number][] = []
  for (const year of [...years].sort((one, other) => one - other)) {
    const last = found.at(-1)
    if (last !== undefined && last[1] + 1 === year) last[1] = year
    else found.push([year, year])
  }
  return found.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ')
}
