// One line of the explanation of a limit: what explain.ts gives back, and the codes it uses. Codes with names as data;
// the sentences belong to whoever shows them.

import type { Day, Moment } from './days.ts'

export const LINE_REASONS = [
  'startDay',
  'beforeStart',
  'weekday',
  'makeUp',
  'weekend',
  'holiday',
  'override',
  'paused',
  'outsideHours',
  'naturalDay',
  'naturalHours',
  'sameNumbered',
  'lastOfMonth',
  'fixedDay',
  'event',
  'rolled',
] as const

export type LineReason = (typeof LINE_REASONS)[number]

/** One day, or one stretch of a day for limits in hours. */
export interface Line {
  readonly day: Day
  /** For hours: the stretch [fromAt, toAt). */
  readonly fromAt?: Moment
  readonly toAt?: Moment
  /** Whether the day counted; for hours how many minutes did. */
  readonly counted: boolean | number
  readonly why: LineReason
  /** The name of the holiday, make-up day or override. */
  readonly name?: string
  /** The reason of the pause. */
  readonly reason?: string
  /** Counted up to and including this line: days, or minutes for hours. */
  readonly total: number
  /** The line in which the limit ends. */
  readonly isDue?: true
  /** The day's year has no published holidays yet. */
  readonly provisional?: true
}

/** What a line may say besides the essentials; undefined is left out, so that a line prints short. */
export interface LineExtras {
  readonly fromAt?: Moment
  readonly toAt?: Moment
  readonly name?: string
  readonly reason?: string
  readonly isDue?: boolean
  readonly provisional?: boolean
}

export function makeLine(
  day: Day,
  counted: boolean | number,
  why: LineReason,
  total: number,
  extras: LineExtras,
): Line {
  const { fromAt, toAt, name, reason, isDue, provisional } = extras
  return {
    day,
    ...(fromAt === undefined ? {} : { fromAt }),
    ...(toAt === undefined ? {} : { toAt }),
    counted,
    why,
    ...(name === undefined ? {} : { name }),
    ...(reason === undefined || reason === '' ? {} : { reason }),
    total,
    ...(isDue ? { isDue } : {}),
    ...(provisional ? { provisional } : {}),
  }
}
