/** Where things stand on the wall chart: lines, lanes of bars, ticks of the time axis, and what lies under the pointer. Pure. */
import { addMonths, dayFrom, isoDay, partsOf, weekdayOf, type Day } from '../../../../calendar/days.ts'
import type { ChartNodeWire, ChartRowWire } from '../../wire.ts'

/** Pixels of a day, from a year on the screen down to a week. */
export const SCALES = { year: 1.6, quarter: 4, month: 11, week: 30 } as const
export type ScaleName = keyof typeof SCALES
export const SCALE_NAMES = Object.keys(SCALES) as ScaleName[]

export const NAMES_WIDTH = 280
export const HEAD_HEIGHT = 44
const PROJECT_HEIGHT = 40
const NODE_HEIGHT = 28

/** A line of the chart: a project with all its bars in lanes, or one of its nodes. */
export interface Line {
  readonly row: ChartRowWire
  readonly node: ChartNodeWire | null
  readonly top: number
  readonly height: number
}

/** The lines of projects under each other; those that are open have a line for each node too. */
export function linesOf(
  rows: readonly ChartRowWire[],
  open: ReadonlySet<string>,
): { readonly lines: readonly Line[]; readonly height: number } {
  const lines: Line[] = []
  let top = 0
  const add = (row: ChartRowWire, node: ChartNodeWire | null, height: number) => {
    lines.push({ row, node, top, height })
    top += height
  }
  for (const row of rows) {
    add(row, null, PROJECT_HEIGHT)
    if (open.has(row.id)) for (const node of row.nodes) add(row, node, NODE_HEIGHT)
  }
  return { lines, height: top }
}

/** The lines between two heights, found without walking all. */
export function linesBetween(lines: readonly Line[], from: number, to: number): readonly Line[] {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const line = lines[middle]
    if (line !== undefined && line.top + line.height <= from) low = middle + 1
    else high = middle
  }
  const after = lines.findIndex(({ top }, index) => index >= low && top >= to)
  return lines.slice(low, after < 0 ? undefined : after)
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

const PAD = 5

/** A bar within its line: how far down, and how high. */
export interface Bar {
  readonly node: ChartNodeWire
  readonly top: number
  readonly height: number
}

/** The bars of a line: one for a node, lanes for a project. */
export function barsOf({ row, node, height }: Line): readonly Bar[] {
  const room = height - 2 * PAD
  if (node !== null) return [{ node, top: PAD, height: room }]
  const { laneOf, count } = lanesOf(row.nodes)
  const lane = room / count
  return row.nodes.map((one) => ({
    node: one,
    top: PAD + (laneOf.get(one.key) ?? 0) * lane,
    height: Math.max(4, lane - 1),
  }))
}

/** The first day and the last of a chart, with room on both sides. */
export function extentOf(
  rows: readonly ChartRowWire[],
  today: number,
): { readonly from: Day; readonly to: Day } {
  let [from, to] = [today, today]
  for (const { nodes } of rows)
    for (const node of nodes) {
      from = Math.min(from, node.fromOn, node.baseFromOn, node.startedOn ?? node.fromOn)
      to = Math.max(to, node.toOn, node.baseToOn)
    }
  return { from: (from - 21) as Day, to: (to + 60) as Day }
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

/** What a pointer may take hold of: a bar, or one of its ends. */
export type Grip = 'whole' | 'start' | 'end'

const END_WIDTH = 6

/** The part of a bar at so many pixels from its left side. */
export function gripAt(x: number, width: number, isMilestone: boolean): Grip {
  if (isMilestone || width < 3 * END_WIDTH) return 'whole'
  if (x < END_WIDTH) return 'start'
  return x > width - END_WIDTH ? 'end' : 'whole'
}

/** The days of a bar that was pulled by so many days at a grip; an end never passes the other. */
export function pulled(
  node: Pick<ChartNodeWire, 'fromOn' | 'toOn' | 'isMilestone'>,
  grip: Grip,
  by: number,
): { readonly fromOn: number; readonly toOn: number } {
  const { fromOn, toOn } = node
  if (grip === 'whole' || node.isMilestone) return { fromOn: fromOn + by, toOn: toOn + by }
  if (grip === 'start') return { fromOn: Math.min(fromOn + by, toOn), toOn }
  return { fromOn, toOn: Math.max(toOn + by, fromOn) }
}
