/**
 * The lines between bars that wait for one another: what the end hangs on in every unfolded project, and all of the chosen
 * one. Where they run is found here, in pixels of the whole chart; nothing is drawn.
 */
import type { ChartRowWire } from '../../wire-chart.ts'
import type { NodeWire } from '../../wire.ts'
import { barsOf, type Line } from './chart-layout.ts'

/** That one node of a project waits for another. */
export interface Tie {
  readonly from: string
  readonly to: string
  /** It only ends no earlier. */
  readonly isSoft: boolean
  readonly isCritical: boolean
}

/** A bar of which a tie begins or ends: its days, and the middle of its height from the top of the chart. */
export interface TieEnd {
  readonly node: ChartRowWire['nodes'][number]
  readonly middle: number
}

export interface PlacedTie extends Pick<Tie, 'isSoft' | 'isCritical'> {
  readonly from: TieEnd
  readonly to: TieEnd
}

/** What the end of a project hangs on. */
function pathTies({ path, nodes }: ChartRowWire): Tie[] {
  const ties: Tie[] = []
  for (let at = 0; at + 1 < path.length; at += 2) {
    const [from, to] = [nodes[path[at] ?? -1], nodes[path[at + 1] ?? -1]]
    if (from !== undefined && to !== undefined)
      ties.push({ from: from.key, to: to.key, isSoft: false, isCritical: true })
  }
  return ties
}

/** All that waits in a project; what its end hangs on is told apart. */
export function tiesOfRow(row: ChartRowWire, drawn: readonly NodeWire[] | undefined): readonly Tie[] {
  const path = pathTies(row)
  if (drawn === undefined) return path
  const isCritical = (from: string, to: string) => path.some((tie) => tie.from === from && tie.to === to)
  return drawn.flatMap(({ key, after, soft }) => [
    ...after.map(({ node }): Tie => ({
      from: node,
      to: key,
      isSoft: false,
      isCritical: isCritical(node, key),
    })),
    ...soft.map((node): Tie => ({ from: node, to: key, isSoft: true, isCritical: isCritical(node, key) })),
  ])
}

/** Where the ties of a project run: between the lines of its nodes where it is unfolded, else between its lanes. */
export function placeTies(lines: readonly Line[], ties: readonly Tie[]): readonly PlacedTie[] {
  const ends = new Map<string, TieEnd>()
  const isOpen = lines.some(({ node }) => node !== null)
  for (const line of lines) {
    if (isOpen && line.node === null) continue
    for (const { node, top, height } of barsOf(line))
      ends.set(node.key, { node, middle: line.top + top + height / 2 })
  }
  return ties.flatMap(({ from: first, to: second, isSoft, isCritical }) => {
    const [from, to] = [ends.get(first), ends.get(second)]
    return from === undefined || to === undefined ? [] : [{ from, to, isSoft, isCritical }]
  })
}

type Point = readonly [x: number, y: number]

const STUB = 7

/**
 * The corners of a tie from the end of one bar: to the beginning of the other, or to its end where it only ends no earlier.
 * `x` gives where a day begins; the last corner is where the arrow points.
 */
export function cornersOf({ from, to, isSoft }: PlacedTie, x: (day: number) => number): readonly Point[] {
  const [left, right] = [endOf(from.node, x), isSoft ? endOf(to.node, x) : beginOf(to.node, x)]
  if (isSoft) {
    const turn = Math.max(left, right) + STUB
    return [
      [left, from.middle],
      [turn, from.middle],
      [turn, to.middle],
      [right, to.middle],
    ]
  }
  if (right >= left + 2 * STUB)
    return [
      [left, from.middle],
      [left + STUB, from.middle],
      [left + STUB, to.middle],
      [right, to.middle],
    ]
  // It begins before the other has ended: the line goes back between the two.
  const between = (from.middle + to.middle) / 2
  return [
    [left, from.middle],
    [left + STUB, from.middle],
    [left + STUB, between],
    [right - STUB, between],
    [right - STUB, to.middle],
    [right, to.middle],
  ]
}

function beginOf(node: TieEnd['node'], x: (day: number) => number): number {
  return node.isMilestone ? (x(node.fromOn) + x(node.fromOn + 1)) / 2 : x(node.fromOn)
}

function endOf(node: TieEnd['node'], x: (day: number) => number): number {
  return node.isMilestone ? (x(node.fromOn) + x(node.fromOn + 1)) / 2 : x(node.toOn + 1)
}
