/** Stretches of days that a board looks at, and what each is compared with. Pure. */
import { addMonths, dayFrom, lengthOfMonth, partsOf, weekdayOf, type Day } from '../../calendar/days.ts'

/** Legal days, both inclusive. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

/** The month that a day lies in. */
export function monthOf(day: Day): Period {
  const { year, month } = partsOf(day)
  return { from: dayFrom(year, month, 1), to: dayFrom(year, month, lengthOfMonth(year, month)) }
}

/**
 * The stretch before, of the same kind: whole months against as many whole months, other days against as many days. While a
 * period is not over it is compared with as many days of the one before.
 */
export function periodBefore({ from, to }: Period, today: Day): Period {
  const isMonths = partsOf(from).date === 1 && monthOf(to).to === to
  if (!isMonths) return { from: (from - (to - from) - 1) as Day, to: (from - 1) as Day }
  const [start, end] = [partsOf(from), partsOf(to)]
  const months = (end.year - start.year) * 12 + end.month - start.month + 1
  const before = addMonths(from, -months)
  const isOver = today >= to || today < from
  return {
    from: before,
    to: isOver ? ((from - 1) as Day) : (Math.min(from - 1, before + today - from) as Day),
  }
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return (day - weekdayOf(day) + 1) as Day
}

/** A stretch as whole units, each by its first day, and the days at its ends that make no whole one. */
export interface Pieces {
  readonly whole: readonly Day[]
  readonly rest: readonly Period[]
}

/** A period in whole months and the days beside them. */
export function inMonths(period: Period): Pieces {
  return inPieces(period, (day) => monthOf(day))
}

/** A period in whole weeks and the days beside them. */
export function inWeeks(period: Period): Pieces {
  return inPieces(period, (day) => {
    const from = mondayOf(day)
    return { from, to: (from + 6) as Day }
  })
}

function inPieces({ from, to }: Period, around: (day: Day) => Period): Pieces {
  const whole: Day[] = []
  const rest: Period[] = []
  for (let day = from; day <= to;) {
    const unit = around(day)
    const isWhole = unit.from === day && unit.to <= to
    if (isWhole) whole.push(day)
    else rest.push({ from: day, to: Math.min(unit.to, to) as Day })
    day = (unit.to + 1) as Day
  }
  return { whole, rest }
}
