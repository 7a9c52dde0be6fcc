/**
 * Whether the clocks of a matter are what a fresh computation gives, and whether every limit that was broken was acted
 * upon: each rung climbed once, with a receiver or a listed defect.
 */
import type { Moment } from '../../calendar/days.ts'
import { MINUTE_MS } from '../../calendar/days.ts'
import { nextHappening } from '../../kernel/catch-up.ts'
import { isHistory, project, tallyOf } from '../../kernel/clocks.ts'
import type { Kind } from '../../kernel/kind.ts'
import { rungAt } from '../../kernel/ladder.ts'
import type { Case, Clock } from '../../kernel/matter.ts'
import { findingsOn, type Finding } from './finding.ts'
import type { Folded } from './fold.ts'

/** Checks every clock of a matter, seen with the law of the day of its last line. */
export function checkClocks(it: Case, kind: Kind): Finding[] {
  return it.clocks.flatMap((clock) =>
    clock.stoppedAt === null ? checkRunning(it, kind, clock) : checkStopped(it, kind, clock, clock.stoppedAt),
  )
}

function checkRunning(it: Case, kind: Kind, clock: Clock): Finding[] {
  const { wrong, warning } = findingsOn(it.matter.id)
  const { name } = clock
  if (it.matter.closedAt !== null) return [wrong('clock.outlives', null, { clock: name })]
  if (clock.calendarNo !== it.days.calendar.no) return [warning('clock.calendar', null, { clock: name })]
  const fresh = project(it, kind, clock)
  const fields = (['dueAt', 'yellowAt', 'wakeAt'] as const).filter((field) => fresh[field] !== clock[field])
  return fields.length === 0
    ? []
    : [wrong('clock.projection', null, { clock: name, fields: fields.join(' ') })]
}

/** A stopped clock is judged by the calendar it was stopped under, and what it broke must have been said by then. */
function checkStopped(it: Case, kind: Kind, clock: Clock, stoppedAt: Moment): Finding[] {
  const { wrong } = findingsOn(it.matter.id)
  const { name, verdict } = clock
  const told = tallyOf(it, clock, stoppedAt)
  const expected = told.onTime === true ? 'inTime' : 'late'
  const isJudged = verdict === 'inTime' || verdict === 'late'
  if (isJudged && verdict !== expected) return [wrong('clock.verdict', null, { clock: name, expected })]
  const wasPaused = clock.pauses.some((pause) => pause.toAt === stoppedAt)
  if (wasPaused) return []
  // What the ladder of a running clock would have been, at the moments it then had.
  const running = { ...clock, stoppedAt: null, dueAt: told.dueAt, yellowAt: told.yellowAt }
  return (kind.ladder?.(it, running) ?? [])
    .filter((rung) => !clock.rungs.includes(rung.name))
    .filter((rung) => {
      const at = rungAt(rung, running, it.days.calendarAt(clock.calendarNo))
      return at !== null && at <= stoppedAt && !isHistory(it, at)
    })
    .map((rung) => wrong('rung.unclimbed', null, { clock: name, rung: rung.name }))
}

/** Whether a stopped clock names the calendar of the line that stopped it. */
export function checkJudgedBy(it: Case, folded: Folded): Finding[] {
  const { wrong } = findingsOn(it.matter.id)
  return it.clocks.flatMap((clock) => {
    const line = folded.stoppedBy.get(clock.id)
    const isWrong = line !== undefined && line.calendarNo !== clock.calendarNo
    return isWrong ? [wrong('clock.judgedBy', line.seq, { clock: clock.name })] : []
  })
}

/** A row of the table of rungs. */
export interface RungRow {
  readonly clockId: string
  readonly round: number
  readonly rung: string
  readonly happenedAt: Moment
}

/** Whether the rungs that are kept are those of the journal, each once, and each reached somebody or is listed. */
export function checkRungs(matterId: string, folded: Folded, rows: readonly RungRow[]): Finding[] {
  const { wrong } = findingsOn(matterId)
  const found: Finding[] = []
  const kept = new Map(rows.map((row) => [`${row.clockId} ${row.round} ${row.rung}`, row]))
  const seen = new Set<string>()
  for (const { clockId, round, rung, at, seq, isReceived } of folded.claims) {
    const key = `${clockId} ${round} ${rung}`
    if (kept.get(key)?.happenedAt !== at || seen.has(key)) found.push(wrong('rung.rows', seq, { rung }))
    if (!isReceived) found.push(wrong('rung.unreceived', seq, { rung }))
    seen.add(key)
  }
  for (const [key, { rung }] of kept) if (!seen.has(key)) found.push(wrong('rung.rows', null, { rung }))
  return found
}

/** Whether something that the law has made due has been left lying longer than the sweep should take. */
export function checkSwept(it: Case, kind: Kind, now: Moment, lagMs: number): Finding[] {
  const next = nextHappening(it, kind)
  if (next === null || next.at > now - lagMs) return []
  const { happening } = next
  const act =
    happening.do === 'climb' ? happening.rung.name : happening.do === 'act' ? happening.act : 'resume'
  const minutes = Math.floor((now - next.at) / MINUTE_MS)
  return [findingsOn(it.matter.id).warning('sweep.late', null, { act, minutes })]
}
