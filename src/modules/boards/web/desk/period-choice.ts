/** The period of a board as a person chooses it: a week, month, quarter or year around a day. Pure. */
import {
  addMonths,
  dayFrom,
  isoDay,
  lengthOfMonth,
  parseDay,
  partsOf,
  weekdayOf,
  type Day,
} from '../../../../calendar/days.ts'

export const PERIOD_KINDS = ['week', 'month', 'quarter', 'year'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

export interface ChosenPeriod {
  readonly kind: PeriodKind
  /** ISO days, both inclusive. */
  readonly from: string
  readonly to: string
  /** Days in the period before and after, for the two buttons. */
  readonly earlier: string
  readonly later: string
  /** How it is called, such as 2026-03 or 2026 Q1. */
  readonly label: string
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const

/** The period of that kind around a day; a month around today where the address says nothing that makes sense. */
export function periodAround(
  kindGiven: string | undefined,
  on: string | undefined,
  today: string,
): ChosenPeriod {
  const kind = PERIOD_KINDS.find((one) => one === kindGiven) ?? 'month'
  const day = parseDay(on ?? '') ?? parseDay(today) ?? (0 as Day)
  const [from, to] = boundsOf(kind, day)
  return {
    kind,
    from: isoDay(from),
    to: isoDay(to),
    earlier: isoDay((from - 1) as Day),
    later: isoDay((to + 1) as Day),
    label: labelOf(kind, from, to),
  }
}

function boundsOf(kind: PeriodKind, day: Day): readonly [Day, Day] {
  if (kind === 'week') {
    const monday = (day - weekdayOf(day) + 1) as Day
    return [monday, (monday + 6) as Day]
  }
  const months = MONTHS[kind]
  const { year, month } = partsOf(day)
  const first = month - ((month - 1) % months)
  const from = dayFrom(year, first, 1)
  const last = partsOf(addMonths(from, months - 1))
  return [from, dayFrom(last.year, last.month, lengthOfMonth(last.year, last.month))]
}

function labelOf(kind: PeriodKind, from: Day, to: Day): string {
  const { year, month } = partsOf(from)
  if (kind === 'year') return `${year}`
  if (kind === 'quarter') return `${year} Q${(month + 2) / 3}`
  return kind === 'month' ? isoDay(from).slice(0, 7) : `${isoDay(from)} – ${isoDay(to).slice(5)}`
}
