/** Where things stand on the wall chart: lines, bars, and what lies under the pointer. Pure. */
import { lanesOf } from '../../chart-axis.ts'
import type { ChartNodeWire, ChartRowWire } from '../../wire-chart.ts'

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
