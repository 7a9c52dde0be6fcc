// Explains limits in office or wall-clock hours, one line for each stretch of a day that counted or was paused.

import { explainDay, type DayExplanation } from './calendar.ts'
import type { Gap } from './counting.ts'
import { dayOf, MINUTE_MS, startOfDay, type Day, type Moment } from './days.ts'
import { makeLine, type Line, type LineReason } from './line.ts'
import { intervalsOf } from './office-hours.ts'
import { momentGaps, pauseAt } from './pauses.ts'
import type { Ground } from './last-day.ts'
import { project } from './projection.ts'
import type { Running } from './running.ts'

interface Stretch {
  readonly fromAt: Moment
  readonly toAt: Moment
  readonly isPaused: boolean
}

/** From the start until it is due, and on to `asOf` when that is later; a day off has one line without a stretch. */
export function explainHours(running: Running, ground: Ground, asOf: Moment, linesMax: number): Line[] {
  const { zone } = ground.calendar
  const { dueAt } = project(running, ground, asOf)
  const until = Math.max(dueAt ?? asOf, asOf) as Moment
  const gaps = momentGaps(running.pauses, zone)
  const isNatural = running.limit.unit === 'NH'
  const lines: Line[] = []
  let spentMs = 0
  for (let day = dayOf(running.startedAt, zone); startOfDay(day, zone) < until; day = (day + 1) as Day) {
    if (lines.length >= linesMax) break
    const explained = explainDay(ground.calendar, day)
    const stretches = stretchesOf(running, ground, gaps, until, day)
    const { name } = explained
    const provisional = explained.provisional && !isNatural
    if (stretches.length === 0) {
      const why = explained.isWorking ? 'outsideHours' : explained.why
      lines.push(makeLine(day, 0, why, Math.floor(spentMs / MINUTE_MS), { name, provisional }))
    }
    for (const { fromAt, toAt, isPaused } of stretches) {
      const before = Math.floor(spentMs / MINUTE_MS)
      if (!isPaused) spentMs += toAt - fromAt
      const total = Math.floor(spentMs / MINUTE_MS)
      const reason = isPaused ? pauseAt(running.pauses, fromAt)?.reason : undefined
      const isDue = dueAt !== null && fromAt < dueAt && dueAt <= toAt
      const why = stretchReason(explained, isPaused, isNatural)
      lines.push(
        makeLine(day, total - before, why, total, { fromAt, toAt, name, reason, isDue, provisional }),
      )
    }
  }
  return lines.slice(0, linesMax)
}

function stretchReason(explained: DayExplanation, isPaused: boolean, isNatural: boolean): LineReason {
  if (isPaused) return 'paused'
  return isNatural ? 'naturalHours' : explained.why
}

/** The parts of a day's hours between the start and `until`, cut where a pause begins or ends. */
function stretchesOf(
  running: Running,
  ground: Ground,
  gaps: readonly Gap<Moment>[],
  until: Moment,
  day: Day,
): Stretch[] {
  const { calendar, hours } = ground
  const midnight = startOfDay(day, calendar.zone)
  const intervals = running.limit.unit === 'NH' ? WHOLE_DAY : intervalsOf(calendar, hours, day)
  const stretches: Stretch[] = []
  for (const interval of intervals) {
    const fromAt = Math.max(midnight + interval.from * MINUTE_MS, running.startedAt)
    const toAt = Math.min(midnight + interval.to * MINUTE_MS, until)
    const cuts = gaps
      .flatMap((gap) => [gap.stop, gap.resume ?? toAt])
      .filter((cut) => cut > fromAt && cut < toAt)
      .sort((a, b) => a - b)
    let at = fromAt
    for (const cut of [...new Set(cuts), toAt]) {
      if (cut <= at) continue
      stretches.push({ fromAt: at as Moment, toAt: cut as Moment, isPaused: isIn(gaps, at) })
      at = cut
    }
  }
  return stretches
}

function isIn(gaps: readonly Gap<Moment>[], at: number): boolean {
  return gaps.some((gap) => gap.stop <= at && (gap.resume === null || at < gap.resume))
}

const WHOLE_DAY = [{ from: 0, to: 1440 }] as const
