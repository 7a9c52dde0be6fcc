/** Where the points of a curve stand in its picture. Pure. */
import type { TargetsWire } from '../../wire.ts'

type Month = TargetsWire['figures'][number]['months'][number]

export interface CurveMonth extends Month {
  readonly x: number
  readonly countY: number | null
  readonly lineY: number | null
}

const WIDTH = 320
const HEIGHT = 120
const EDGE = 14
const TOP = 8
const BOTTOM = 100

/** The points of twelve months, the highest number at the top. */
export function pointsOf(months: readonly Month[]) {
  const highest = Math.max(1, ...months.map(({ count, line }) => Math.max(count ?? 0, line ?? 0)))
  const step = (WIDTH - 2 * EDGE) / (months.length - 1)
  const y = (value: number | null) =>
    value === null ? null : Math.round((BOTTOM - ((BOTTOM - TOP) * value) / highest) * 10) / 10
  return {
    width: WIDTH,
    height: HEIGHT,
    bottom: BOTTOM,
    months: months.map((month, index): CurveMonth => ({
      ...month,
      x: Math.round((EDGE + step * index) * 10) / 10,
      countY: y(month.count),
      lineY: y(month.line),
    })),
  }
}
