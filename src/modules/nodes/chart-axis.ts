/** The time axis of a chart and the lanes of its bars, on a screen and on paper alike. Pure; filters of rows as well. */
import { addMonths, dayFrom, isoDay, partsOf, weekdayOf, type Day } from '../../calendar/days.ts'
import type { ChartNodeWire, ChartRowWire } from './wire-chart.ts'

/** Pixels of a day, from a year on the screen down to a week. */
export const SCALES = { year: 1.6, quarter: 4, month: 11, week: 30 } as const
export type ScaleName = keyof typeof SCALES
export const SCALE_NAMES = Object.keys(SCALES) as ScaleName[]

/** Whether a project fits what is typed and the light that is chosen; a department fits in either language. */
export function fitsChart(row: ChartRowWire, typed: string, light: string | undefined): boolean {
  if (light !== undefined && row.light !== light) return false
  const text = typed.trim().toLowerCase()
  const { title, code, department } = row
  return (
    text === '' ||
    `${title} ${code} ${department?.zh ?? ''} ${department?.en ?? ''}`.toLowerCase().includes(text)
  )
}

/** As many lanes as bars that overlap can be told apart in. */
const LANES_MAX = 4

/** In which lane each bar of a project lies, so that those at the same time lie under each other. */
export function lanesOf(nodes: readonly ChartNodeWire[]): {
  readonly laneOf: ReadonlyMap<string, number>
  readonly count: number
} {
  const ends: number[] = []
  const laneOf = new Map<string, number>()
  for (const { key, fromOn, toOn } of nodes.toSorted((one, other) => one.fromOn - other.fromOn)) {
    const free = ends.findIndex((end) => end < fromOn)
    const lane = free >= 0 ? free : ends.length < LANES_MAX ? ends.length : LANES_MAX - 1
    ends[lane] = Math.max(ends[lane] ?? toOn, toOn)
    laneOf.set(key, lane)
  }
  return { laneOf, count: Math.max(1, ends.length) }
}

/** The first day and the last of a chart, with so many days of room before and after. */
export function extentOf(
  rows: readonly ChartRowWire[],
  today: number,
  before: number,
  after = before,
): { readonly from: Day; readonly to: Day } {
  let [from, to] = [today, today]
  for (const { nodes } of rows)
    for (const node of nodes) {
      from = Math.min(from, node.fromOn, node.baseFromOn, node.startedOn ?? node.fromOn)
      to = Math.max(to, node.toOn, node.baseToOn)
    }
  return { from: (from - before) as Day, to: (to + after) as Day }
}

export interface Tick {
  readonly day: number
  readonly label: string
  readonly isMajor: boolean
}

/** Figures alone, which every language reads: years, quarters, months, days. */
export function ticksOf(from: Day, to: Day, scale: number): readonly Tick[] {
  const majorMonths = scale >= SCALES.month ? 1 : 12
  const ticks = monthsFrom(from, to, majorMonths).map((day): Tick => {
    const iso = isoDay(day)
    return { day, label: iso.slice(0, majorMonths === 1 ? 7 : 4), isMajor: true }
  })
  return [...ticks, ...minorTicks(from, to, scale)]
}

function minorTicks(from: Day, to: Day, scale: number): Tick[] {
  if (scale >= SCALES.month) {
    const step = scale >= SCALES.week ? 1 : 7
    const first = step === 1 ? from : ((from + ((8 - weekdayOf(from)) % 7)) as Day)
    const days = Array.from(
      { length: Math.max(0, Math.ceil((to - first + 1) / step)) },
      (_none, at) => (first + at * step) as Day,
    )
    return days.map((day) => ({ day, label: String(partsOf(day).date), isMajor: false }))
  }
  const months = scale >= SCALES.quarter ? 1 : 3
  return monthsFrom(from, to, months).map((day) => {
    const { month } = partsOf(day)
    return { day, label: months === 1 ? String(month) : `Q${(month + 2) / 3}`, isMajor: false }
  })
}

/** The first days of every so many months; those of a year begin with January. */
function monthsFrom(from: Day, to: Day, months: number): Day[] {
  const { year, month } = partsOf(from)
  const firstMonth = Math.floor((month - 1) / months) * months + 1
  const days: Day[] = []
  for (let day = dayFrom(year, firstMonth, 1); day <= to; day = addMonths(day, months)) days.push(day)
  return days
}
