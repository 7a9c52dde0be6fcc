/** Networks on the calendar of 2026: forward, backward from a target, with what has happened, and against a baseline. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../../test/support/chance.ts'
import { isWorkingDay, nextWorkingDay } from '../../calendar/calendar.ts'
import { day, isoDay, type Day } from '../../calendar/days.ts'
import { randomBelow } from '../../kernel/ids.ts'
import { seededCalendar } from '../../modules/calendars/seed.ts'
import { makeNetwork, type Network, type NodeDraft } from './network.ts'
import { passThrough } from './passes.ts'
import {
  deviationOf,
  forecast,
  rangeOf,
  scheduleBackward,
  scheduleForward,
  spanOf,
  workingDaysLate,
  type Actual,
  type Schedule,
  type Scheduling,
} from './schedule.ts'

const calendar = seededCalendar()
const scheduling: Scheduling = {
  calendar,
  duration: ({ days, kind }) => ({ days: days[0] ?? 0, unit: kind === 'natural' ? 'ND' : 'WD' }),
}

function networkOf(...drafts: NodeDraft[]): Network {
  const { network } = makeNetwork(drafts)
  assert.ok(network)
  return network
}

function said(schedule: Schedule): Record<string, string> {
  return Object.fromEntries(
    [...schedule].map(([id, { startOn, finishOn }]) => [id, `${isoDay(startOn)}..${isoDay(finishOn)}`]),
  )
}

const BUILDING = networkOf(
  { id: 'design', days: 10 },
  { id: 'review', days: 3, after: ['design'] },
  { id: 'notice', days: 10, kind: 'natural', after: ['review'] },
  { id: 'permit', days: 0, after: ['notice'] },
  { id: 'build', days: 5, after: ['permit'] },
)

test('forward, each node begins on the working day after those before it, and holidays are not worked', () => {
  assert.deepEqual(said(scheduleForward(BUILDING, day('2026-09-21'), scheduling)), {
    design: '2026-09-21..2026-10-10',
    review: '2026-10-12..2026-10-14',
    notice: '2026-10-15..2026-10-24',
    permit: '2026-10-26..2026-10-26',
    build: '2026-10-26..2026-10-30',
  })
})

test('a beginning on a day off is on the next working day', () => {
  const one = networkOf({ id: 'a', days: 1 })
  assert.deepEqual(said(scheduleForward(one, day('2026-10-01'), scheduling)), { a: '2026-10-08..2026-10-08' })
})

test('backward, each node ends on the working day before those after it, the last on the target', () => {
  assert.deepEqual(said(scheduleBackward(BUILDING, day('2026-10-30'), scheduling)), {
    build: '2026-10-26..2026-10-30',
    permit: '2026-10-26..2026-10-26',
    notice: '2026-10-14..2026-10-23',
    review: '2026-10-10..2026-10-13',
    design: '2026-09-20..2026-10-09',
  })
})

test('a target on a day off is met on the working day before it', () => {
  const one = networkOf({ id: 'a', days: 2 })
  assert.deepEqual(said(scheduleBackward(one, day('2026-10-05'), scheduling)), {
    a: '2026-09-29..2026-09-30',
  })
})

test('an overlap begins before the end of the one before, both ways', () => {
  const network = networkOf(
    { id: 'dig', days: 10 },
    { id: 'build', days: 5, after: [{ node: 'dig', lagDays: -4 }] },
  )
  const both = { dig: '2026-03-02..2026-03-13', build: '2026-03-10..2026-03-16' }
  assert.deepEqual(said(scheduleForward(network, day('2026-03-02'), scheduling)), both)
  assert.deepEqual(said(scheduleBackward(network, day('2026-03-16'), scheduling)), both)
})

const landDeal = (on: string): Scheduling => ({ ...scheduling, eventOn: () => day(on) })

test('an outside event and a soft predecessor hold a node back', () => {
  const network = networkOf(
    { id: 'opinion', days: 8 },
    { id: 'permit', days: 2, soft: ['opinion'], events: ['LAND_DEAL'] },
  )
  assert.deepEqual(said(scheduleForward(network, day('2026-03-02'), landDeal('2026-03-03'))), {
    opinion: '2026-03-02..2026-03-11',
    permit: '2026-03-03..2026-03-11',
  })
  const late = scheduleForward(network, day('2026-03-02'), landDeal('2026-03-20'))
  assert.equal(said(late)['permit'], '2026-03-20..2026-03-23')
})

test('what has ended stays, what runs late ends today at the earliest, and the rest follows', () => {
  const actuals = new Map<string, Actual>([
    ['design', { startedOn: day('2026-09-21'), finishedOn: day('2026-10-12') }],
    ['review', { startedOn: day('2026-10-13'), finishedOn: null }],
  ])
  const actualOf = (id: string) => actuals.get(id)
  assert.deepEqual(said(forecast(BUILDING, day('2026-10-20'), actualOf, scheduling)), {
    design: '2026-09-21..2026-10-12',
    review: '2026-10-13..2026-10-20',
    notice: '2026-10-21..2026-10-30',
    permit: '2026-11-02..2026-11-02',
    build: '2026-11-02..2026-11-06',
  })
})

test('against the baseline, lateness is in working days and a node that should have ended is missed', () => {
  const baseline = { startOn: day('2026-09-28'), finishOn: day('2026-09-30') }
  const expected = { startOn: day('2026-09-29'), finishOn: day('2026-10-09') }
  const today = day('2026-10-08')
  const started = { startedOn: day('2026-09-29'), finishedOn: null }
  assert.deepEqual(deviationOf(baseline, expected, started, today, calendar), {
    startLate: 1,
    finishLate: 2,
    isMissed: true,
  })
  const ended = { ...started, finishedOn: day('2026-10-09') }
  assert.equal(deviationOf(baseline, expected, ended, today, calendar).isMissed, false)
  assert.equal(deviationOf(baseline, expected, undefined, day('2026-09-30'), calendar).isMissed, false)
  assert.equal(workingDaysLate(calendar, day('2026-09-28'), day('2026-09-30')), -2)
})

test('past lengths give a range, and none give none', () => {
  assert.deepEqual(rangeOf([30, 5, 9, 12, 10]), { fast: 5, usual: 10, slow: 12 })
  assert.deepEqual(rangeOf([7]), { fast: 7, usual: 7, slow: 7 })
  assert.equal(rangeOf([]), null)
})

test('a schedule of nothing has no span', () => {
  assert.equal(spanOf(scheduleForward(networkOf(), day('2026-03-02'), scheduling)), null)
})

test('random networks take the same working days forward and backward, and no node begins before what it waits for', () => {
  const random = seededRandom('schedule')
  const chance = (below: number) => randomBelow(random, below)
  for (let n = 0; n < 200; n++) {
    const drafts: NodeDraft[] = Array.from({ length: 2 + chance(10) }, (_none, at) => ({
      id: `n${at}`,
      days: 1 + chance(9),
      after: Array.from({ length: at }, (_same, other) => `n${other}`).filter(() => chance(3) === 0),
    }))
    const network = networkOf(...drafts)
    const from = (day('2026-01-05') + chance(300)) as Day
    const forward = scheduleForward(network, from, scheduling)
    const whole = spanOf(forward)
    assert.ok(whole)
    const { total, times } = passThrough(network, { days: ({ days }) => days[0] ?? 0 })
    assert.equal(workingDaysLate(calendar, whole.finishOn, whole.startOn) + 1, total)
    const backward = scheduleBackward(network, whole.finishOn, scheduling)
    assert.deepEqual(spanOf(backward), whole)
    for (const { id, after } of network.nodes) {
      for (const schedule of [forward, backward]) {
        const span = schedule.get(id)
        assert.ok(span && isWorkingDay(calendar, span.startOn) && isWorkingDay(calendar, span.finishOn))
        for (const { node } of after)
          assert.ok(span.startOn >= nextWorkingDay(calendar, schedule.get(node)?.finishOn as Day))
      }
      const late = workingDaysLate(
        calendar,
        backward.get(id)?.finishOn as Day,
        forward.get(id)?.finishOn as Day,
      )
      assert.equal(late, times.get(id)?.slack)
    }
  }
})
