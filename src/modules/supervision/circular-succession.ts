/** What becomes of a circular when one of its units is followed by another department 机构调整. Pure. */
import type { ClockChange, Decision, Transfer } from '../../kernel/kind.ts'
import { runningClock, type Case } from '../../kernel/matter.ts'
import { succeeded } from '../../kernel/transfer.ts'
import { stopClock } from './bodies.ts'
import type { Circular } from './circular.ts'

/** The successor stands in the place of a unit, acknowledgement, clock and all; where it is named itself, once is enough. */
export function succeedUnit(it: Case<Circular>, move: Transfer): Decision<Circular> {
  const { units, measures } = it.row
  const { from, to } = move
  if (!units.includes(from)) return {}
  const { [from]: ofFormer, ...others } = measures
  const kept = ofFormer === undefined || Object.hasOwn(others, to) ? others : { ...others, [to]: ofFormer }
  const next = succeeded(units, move)
  const isDone = it.matter.status === 'issued' && next.every((unit) => Object.hasOwn(kept, unit))
  return {
    ...(isDone ? { to: 'acknowledged', hold: null } : {}),
    set: { units: next, measures: kept },
    clocks: isDone ? [] : clocksAfter(it, move, Object.hasOwn(kept, to)),
  }
}

function clocksAfter(it: Case<Circular>, { from, to }: Transfer, isAcknowledged: boolean): ClockChange[] {
  const name = 'acknowledge'
  if (isAcknowledged || it.row.units.includes(to)) {
    const keys = isAcknowledged ? [from, to] : [from]
    return keys.flatMap((key) => stopClock(it, name, key).map(superseded))
  }
  return runningClock(it, name, from) === undefined ? [] : [{ do: 'assign', name, key: from, to, toKey: to }]
}

function superseded(stop: ClockChange): ClockChange {
  return stop.do === 'stop' ? { ...stop, verdict: 'superseded' } : stop
}
