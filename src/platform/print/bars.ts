/** What the template of bars on a time axis shows: rows with a name and bars in lanes. A module makes it of its own answer. */
import type { SheetValues } from './document.ts'

/** How a bar looks, in grey as well. */
export type BarLook = 'plain' | 'done' | 'soon' | 'late'

/** Places and widths are hundredths of the axis, heights millimetres. */
export interface PaperBar {
  readonly x: number
  readonly width: number
  readonly y: number
  readonly height: number
  readonly look: BarLook
  /** Stands in the bar; empty where there is no room. */
  readonly text: string
  readonly isThick: boolean
  /** A point in time, drawn as a diamond. */
  readonly isPoint: boolean
}

export interface BarRow {
  readonly name: string
  readonly note: string
  readonly height: number
  readonly bars: readonly PaperBar[]
  /** Where a dashed line stands. */
  readonly target: number
}

export interface BarsValues extends SheetValues {
  readonly summary: string
  readonly nameHead: string
  readonly ticks: readonly { readonly x: number; readonly label: string; readonly isMajor: boolean }[]
  readonly today: number
  readonly rows: readonly BarRow[]
  readonly note: string
}

/** The template's file. */
export const BARS_TEMPLATE = 'bars.typ'
