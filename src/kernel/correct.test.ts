/** A clock whose moments were written down wrongly: what is counted, judged and pressed anew, and what is refused. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { act, clockOf, filed, newId, take } from '../../test/support/sample-case.ts'
import { sampleKind, type Sample } from '../../test/support/sample-kind.ts'
import { moment } from '../calendar/days.ts'
import { catchUp } from './catch-up.ts'
import type { Case, Clock } from './matter.ts'
import { Refusal } from './refusal.ts'

const upTo = (it: Case<Sample>, at: string) => catchUp(it, sampleKind, moment(at), moment(at), newId)
const correct = (
  it: Case<Sample>,
  clock: Clock,
  change: { startedAt?: string; stoppedAt?: string },
  at = '2026-04-01T10:00',
) => {
  const startedAt = change.startedAt === undefined ? clock.startedAt : moment(change.startedAt)
  const stoppedAt = change.stoppedAt === undefined ? clock.stoppedAt : moment(change.stoppedAt)
  const clocks = [{ do: 'correct', clockId: clock.id, startedAt, stoppedAt } as const]
  return take(it, 'remark', { clocks }, moment(at)).it
}
const stoppedOn = (at: string) => {
  const late = upTo(filed(), at).it
  return take(late, 'remark', { clocks: [{ do: 'stop', name: 'reply' }] }, moment(at)).it
}

const isOutOfOrder = (error: unknown) =>
  error instanceof Refusal && error.reason.code === 'clock.outOfOrder' && error.code === 'not_now'

test('a clock that was stopped too late by mistake is judged by the right moment, and was never urged', () => {
  const late = stoppedOn('2026-03-12T10:00')
  assert.deepEqual([clockOf(late, 'reply').verdict, clockOf(late, 'reply').rungs.length], ['late', 3])
  const told = clockOf(correct(late, clockOf(late, 'reply'), { stoppedAt: '2026-03-06T10:00' }), 'reply')
  assert.deepEqual(
    [told.verdict, told.rungs, told.round, told.dueAt],
    ['inTime', ['remind'], clockOf(late, 'reply').round + 1, null],
  )
})

test('one that was stopped too early by mistake is late, and names the rungs that it would have climbed', () => {
  const early = stoppedOn('2026-03-05T10:00')
  assert.equal(clockOf(early, 'reply').verdict, 'inTime')
  const told = clockOf(correct(early, clockOf(early, 'reply'), { stoppedAt: '2026-03-10T10:00' }), 'reply')
  assert.deepEqual([told.verdict, told.rungs], ['late', ['remind', 'urge']])
})

test('a running clock that started later is due later, and is pressed again when that moment comes', () => {
  const urged = upTo(filed(), '2026-03-10T10:00').it
  assert.deepEqual(clockOf(urged, 'reply').rungs, ['remind', 'urge'])
  const at = '2026-03-10T10:00'
  const told = correct(urged, clockOf(urged, 'reply'), { startedAt: '2026-03-05T09:00' }, at)
  const { dueAt, rungs, round } = clockOf(told, 'reply')
  assert.deepEqual([dueAt, rungs, round], [moment('2026-03-13T00:00'), [], 2])
  const pressed = upTo(told, '2026-03-13T10:00').steps.map(({ entry }) => [entry.act, entry.claim?.round])
  assert.deepEqual(pressed, [
    ['remind', 2],
    ['urge', 2],
  ])
})

test('a running clock that started earlier is caught up with at once', () => {
  const it = filed()
  const told = correct(it, clockOf(it, 'reply'), { startedAt: '2026-02-23T09:00' }, '2026-03-03T10:00')
  assert.ok((clockOf(told, 'reply').dueAt ?? 0) < moment('2026-03-05T00:00'))
  const acts = upTo(told, '2026-03-03T10:00').steps.map(({ entry }) => entry.act)
  assert.ok(acts.includes('remind'))
})

test('a verdict that no count had given stays as it was', () => {
  const over = take(
    filed(),
    'remark',
    { clocks: [{ do: 'stop', name: 'reply', verdict: 'superseded' }] },
    moment('2026-03-04T10:00'),
  ).it
  const told = correct(over, clockOf(over, 'reply'), { stoppedAt: '2026-03-20T10:00' })
  assert.equal(clockOf(told, 'reply').verdict, 'superseded')
})

test('what stopped when it stopped before stays judged by its calendar, and the rest of the clock stays', () => {
  const early = stoppedOn('2026-03-05T10:00')
  const before = clockOf(early, 'reply')
  const told = clockOf(correct(early, before, { startedAt: '2026-03-02T11:00' }), 'reply')
  assert.deepEqual({ ...told, startedAt: before.startedAt }, before)
})

test('no clock ends before it begins, and no pause lies outside it', () => {
  const early = stoppedOn('2026-03-05T10:00')
  assert.throws(
    () => correct(early, clockOf(early, 'reply'), { stoppedAt: '2026-03-01T10:00' }),
    isOutOfOrder,
  )
  const rested = act(act(filed(), 'sign'), 'suspend', { until: moment('2026-03-05T09:00') })
  assert.throws(
    () => correct(rested, clockOf(rested, 'reply'), { startedAt: '2026-03-04T10:00' }),
    isOutOfOrder,
  )
})

test('a clock that runs is not told as one that has stopped, nor one that nobody knows', () => {
  const it = filed()
  assert.throws(
    () => correct(it, clockOf(it, 'reply'), { stoppedAt: '2026-03-04T10:00' }),
    /cannot be told so/,
  )
  assert.throws(
    () => correct(it, { ...clockOf(it, 'reply'), id: 'other' as Clock['id'] }, {}),
    /cannot be told so/,
  )
})
