/** Clocks of a history that another system tells: judged by the same tally, told again, and never pressed about. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockOf, filed, newId, take } from '../../test/support/sample-case.ts'
import { sampleKind, type Sample } from '../../test/support/sample-kind.ts'
import { moment } from '../calendar/days.ts'
import { changeClock, happeningsOf } from './clocks.ts'
import type { ClockChange } from './kind.ts'
import type { Case } from './matter.ts'

const IMPORTED = moment('2026-03-31T09:00')
const RECEIVED = moment('2026-03-02T09:00')

/** A history of ten working days, without clocks yet. */
function history(): Case<Sample> {
  const it = filed()
  return { ...it, clocks: [], matter: { ...it.matter, importedAt: IMPORTED } }
}

const ran = (startedAt: string, stoppedAt: string | null): ClockChange => ({
  do: 'ran',
  name: 'reply',
  side: 'promised',
  limit: { length: 10, unit: 'WD' },
  basis: 'sample',
  responsible: null,
  startedAt: moment(startedAt),
  stoppedAt: stoppedAt === null ? null : moment(stoppedAt),
})

const changed = (it: Case<Sample>, change: ClockChange): Case<Sample> => ({
  ...it,
  clocks: changeClock(it, sampleKind, change, IMPORTED, newId),
})

test('a clock that ran in the past is judged by its own moments, not by the moment of the import', () => {
  const inTime = clockOf(changed(history(), ran('2026-03-02T09:00', '2026-03-16T23:59')), 'reply')
  assert.deepEqual([inTime.verdict, inTime.startedAt, inTime.wakeAt], ['inTime', RECEIVED, null])
  const late = clockOf(changed(history(), ran('2026-03-02T09:00', '2026-03-17T00:00')), 'reply')
  assert.equal(late.verdict, 'late')
})

test('one that has not stopped runs on from when it began, and nobody is pressed for what lies before the import', () => {
  const it = changed(history(), ran('2026-03-02T09:00', null))
  const clock = clockOf(it, 'reply')
  assert.deepEqual([clock.verdict, clock.dueAt], [null, moment('2026-03-17T00:00')])
  assert.deepEqual(
    happeningsOf(it, sampleKind, clock).filter((one) => one.do === 'climb'),
    [],
  )
  const young = changed(history(), ran('2026-03-30T09:00', null))
  const ahead = happeningsOf(young, sampleKind, clockOf(young, 'reply')).filter((one) => one.do === 'climb')
  assert.ok(ahead.length > 0, 'what comes after the import is pressed for as ever')
  assert.ok(ahead.every(({ at }) => at > IMPORTED))
})

test('a history told differently is judged again; what runs natively is not', () => {
  const it = changed(history(), ran('2026-03-02T09:00', '2026-03-16T10:00'))
  const startedAt = RECEIVED
  const again = changed(it, {
    do: 'restate',
    name: 'reply',
    startedAt,
    stoppedAt: moment('2026-03-18T10:00'),
  })
  assert.deepEqual([clockOf(again, 'reply').verdict, again.clocks.length], ['late', 1])
  const restate: ClockChange = { do: 'restate', name: 'reply', startedAt, stoppedAt: startedAt }
  const native = { ...it, matter: { ...it.matter, importedAt: null } }
  assert.throws(() => changed(native, restate), /no imported history/)
  assert.throws(() => changed(history(), restate), /no imported history/)
})

test('the end of a history may be told differently; otherwise it stays where it was', () => {
  const closed = { ...history(), matter: { ...history().matter, closedAt: RECEIVED } }
  const later = moment('2026-03-18T10:00')
  assert.equal(take(closed, 'correctHistory', { matter: { closedAt: later } }).it.matter.closedAt, later)
  assert.equal(take(closed, 'remark', {}).it.matter.closedAt, RECEIVED)
})
