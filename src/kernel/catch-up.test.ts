/** What the law makes happen by itself, taken purely: order, moments, once, and the same however often it is asked. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OPENED, act, clockOf, filed, inWorld, newId, take } from '../../test/support/sample-case.ts'
import { sampleKind, type Sample } from '../../test/support/sample-kind.ts'
import { day, moment, type Moment } from '../calendar/days.ts'
import { STEPS_AT_ONCE, catchUp, nextHappening } from './catch-up.ts'
import type { Kind } from './kind.ts'
import type { Case } from './matter.ts'
import { reason } from './refusal.ts'

const upTo = (it: Case<Sample>, at: string, kind: Kind<Sample> = sampleKind) => {
  const now = moment(at)
  return catchUp(it, kind, now, now, newId)
}
const told = (steps: readonly { entry: { act: string; happenedAt: Moment } }[]) =>
  steps.map(({ entry }) => [entry.act, entry.happenedAt])

const unwritten = ({ matter, row, clocks }: Case<Sample>) => ({
  matter: { ...matter, recordedAt: 0 },
  row,
  clocks,
})
const pause = (reason: string, end: string) =>
  ({ do: 'pause', name: 'reply', reason, plannedEndAt: moment(end) }) as const

test('steps come in the order of their moments, each dated there and recorded now', () => {
  const { it, steps } = upTo(filed(), '2026-04-20T10:00')
  assert.deepEqual(told(steps), [
    ['remind', moment('2026-03-06T00:00')],
    ['urge', moment('2026-03-10T00:00')],
    ['supervise', moment('2026-03-11T00:00')],
    ['lapse', moment('2026-03-31T00:00')],
  ])
  for (const { entry } of steps) assert.equal(entry.recordedAt, moment('2026-04-20T10:00'))
  assert.equal(it.matter.status, 'lapsed')
})

test('a moment is reached when it begins, not before', () => {
  assert.equal(upTo(filed(), '2026-03-05T23:59:59.999').steps.length, 0)
  assert.equal(upTo(filed(), '2026-03-06T00:00').steps.length, 1)
})

test('a case that is up to date takes no step and stays the same', () => {
  const once = upTo(filed(), '2026-03-12T10:00')
  const again = upTo(once.it, '2026-03-12T10:00')
  assert.deepEqual(again.steps, [])
  assert.equal(again.it, once.it)
})

test('asked day by day or once at the end, the case is the same but for when it was recorded', () => {
  const begun = act(act(filed(), 'sign'), 'suspend', { until: moment('2026-03-05T09:00') })
  let daily = begun
  for (let on = 3; on <= 31; on++) daily = upTo(daily, `2026-03-${String(on).padStart(2, '0')}T10:00`).it
  assert.deepEqual(unwritten(daily), unwritten(upTo(begun, '2026-03-31T10:00').it))
})

test('a pause of several clocks is one step when it ends', () => {
  const until = moment('2026-03-05T09:00')
  const paused = act(act(filed(), 'sign'), 'suspend', { until })
  assert.deepEqual(nextHappening(paused, sampleKind)?.at, until)
  const { it, steps } = upTo(paused, '2026-03-05T09:00')
  assert.deepEqual(told(steps), [['resume', until]])
  assert.deepEqual(
    it.clocks.map((clock) => clock.pauses.every((pause) => pause.toAt === until)),
    [true, true],
  )
})

test('of two pauses each ends at its own moment, and the clock goes on after the last', () => {
  const signed = act(filed(), 'sign')
  const paused = take(signed, 'remark', {
    clocks: [pause('expertReview', '2026-03-05T09:00'), pause('hearing', '2026-03-09T09:00')],
  }).it
  const first = upTo(paused, '2026-03-05T09:00').it
  assert.equal(clockOf(first, 'reply').dueAt, null)
  const { it, steps } = upTo(paused, '2026-03-09T09:00')
  assert.deepEqual(told(steps), [
    ['resume', moment('2026-03-05T09:00')],
    ['resume', moment('2026-03-09T09:00')],
  ])
  assert.notEqual(clockOf(it, 'reply').dueAt, null)
})

test('while a clock is paused, nothing is climbed above it', () => {
  const paused = act(act(filed(), 'sign'), 'suspend', { until: moment('2026-12-01T09:00') })
  assert.deepEqual(upTo(paused, '2026-11-30T09:00').steps, [])
})

test('a calendar that moves an open limit is a step of its own, before anything is due by the old one', () => {
  const off = { calendarNo: 2, overrides: [{ day: day('2026-03-06'), isWorking: false, name: '停工' }] }
  const { it, steps } = upTo(inWorld(filed(), off), '2026-03-10T10:00')
  assert.deepEqual(
    steps.map(({ entry }) => entry.act),
    ['reproject', 'remind'],
  )
  assert.deepEqual(
    [clockOf(it, 'reply').dueAt, clockOf(it, 'reply').calendarNo],
    [moment('2026-03-11T00:00'), 2],
  )
  assert.equal(it.matter.happenedAt, OPENED)
  assert.equal(it.matter.version, filed().matter.version)
})

test('a calendar that moves nothing is no step, but its number is kept', () => {
  const { it, steps } = upTo(inWorld(filed(), { calendarNo: 2 }), '2026-03-03T10:00')
  assert.deepEqual(steps, [])
  assert.deepEqual(
    it.clocks.map((clock) => clock.calendarNo),
    [2, 2],
  )
})

test('a year that is published later makes a guessed limit firm', () => {
  const late = moment('2026-12-28T09:00')
  const guessed = take(
    filed(),
    'remark',
    {
      clocks: [
        {
          do: 'start',
          name: 'extra',
          side: 'promised',
          limit: { length: 5, unit: 'WD' },
          basis: 'sample',
          responsible: null,
        },
      ],
    },
    late,
  ).it
  assert.equal(clockOf(guessed, 'extra').dueAt, moment('2027-01-05T00:00'))
  const newYear = { day: day('2027-01-01'), isWorking: false, name: '元旦' }
  const published = inWorld(guessed, { calendarNo: 2, overrides: [newYear] })
  const { it } = catchUp(published, sampleKind, OPENED, OPENED, newId)
  assert.equal(clockOf(it, 'extra').dueAt, moment('2027-01-06T00:00'))
})

test('internal steps that move are no applicant’s business', () => {
  const off = { calendarNo: 2, overrides: [{ day: day('2026-03-03'), isWorking: false, name: '停工' }] }
  const begun = filed({ signHours: 10 })
  const onlySteps = { ...begun, clocks: begun.clocks.filter((clock) => clock.side === 'step') }
  const audienceOf = (it: Case<Sample>) => upTo(inWorld(it, off), '2026-03-02T10:00').steps[0]?.entry.audience
  assert.equal(audienceOf(onlySteps), 'departments')
  assert.equal(audienceOf(begun), 'applicant')
})

/** The sample with a `lapse` that its rule refuses while nothing has been written as its outcome. */
const unlessOpen: Kind<Sample> = {
  ...sampleKind,
  acts: {
    ...sampleKind.acts,
    lapse: {
      ...(sampleKind.acts['lapse'] as NonNullable<(typeof sampleKind.acts)['lapse']>),
      refuse: (it) => (it.row.outcome === null ? reason('sample.nothingToCheck') : null),
    },
  },
}

test('an act of the system that its rule refuses does not happen, and nobody looks again for ever', () => {
  const { it, steps } = upTo(filed(), '2026-04-20T10:00', unlessOpen)
  assert.ok(!steps.some(({ entry }) => entry.act === 'lapse'))
  assert.equal(it.matter.status, 'filed')
  assert.deepEqual([clockOf(it, 'decide').wakeAt, nextHappening(it, unlessOpen)], [null, null])
})

test('what is refused no longer happens then, dated at the change that allowed it and not before', () => {
  const waiting = upTo(filed(), '2026-04-20T10:00', unlessOpen).it
  const changed = moment('2026-04-21T09:00')
  const allowed = take(waiting, 'remark', { set: { outcome: 'agreed' } }, changed).it
  const { it, steps } = upTo(allowed, '2026-04-22T10:00', unlessOpen)
  assert.deepEqual(told(steps), [['lapse', changed]])
  assert.equal(it.matter.status, 'lapsed')
})

test('another length for a limit counts from the same start and arms its ladder again', () => {
  const limit = { length: 8, unit: 'WD' } as const
  const reminded = upTo(filed(), '2026-03-06T00:00').it
  const relimited = take(
    reminded,
    'remark',
    { clocks: [{ do: 'relimit', name: 'reply', limit, basis: 'harder' }] },
    moment('2026-03-06T09:00'),
  ).it
  const clock = clockOf(relimited, 'reply')
  assert.deepEqual([clock.startedAt, clock.dueAt, clock.lap], [OPENED, moment('2026-03-13T00:00'), 1])
  assert.deepEqual(told(upTo(relimited, '2026-03-10T10:00').steps), [['remind', moment('2026-03-10T00:00')]])
})

test('rules that go round in a circle are stopped', () => {
  const { lapse } = sampleKind.acts
  const circular: Kind<Sample> = {
    ...sampleKind,
    acts: {
      ...sampleKind.acts,
      lapse: { ...(lapse as NonNullable<typeof lapse>), to: [], decide: () => ({}) },
    },
  }
  assert.throws(() => upTo(filed(), '2026-04-20T10:00', circular), /does not come to rest/)
  assert.ok(STEPS_AT_ONCE >= 100)
})
