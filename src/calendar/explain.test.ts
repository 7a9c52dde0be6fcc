// The explanation of a limit: each line a day or a stretch, the totals what the tally says.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { calendarOfTests } from '../../test/support/holidays.ts'
import { at, limitOf, paused, running } from '../../test/support/running.ts'
import { CHINA_ZONE, dayOf, isoDay, isoMoment, type Moment } from './days.ts'
import { DEFAULT_OFFICE_HOURS } from './office-hours.ts'
import { DEFAULT_RULES, explain, tally, type Line, type Running, type TallyRules } from './tally.ts'

const calendar = calendarOfTests()

function lines(facts: Running, now: string, rules: Partial<TallyRules> = {}): Line[] {
  return explain(facts, { ...DEFAULT_RULES, ...rules }, calendar, DEFAULT_OFFICE_HOURS, at(now))
}

/** A line in one row: day, reason, name or pause, running total, and a mark where the limit ends. */
function shown(line: Line): string {
  const label = [line.why, line.name, line.reason].filter((part) => part !== undefined).join(' ')
  return `${isoDay(line.day).slice(5)} ${label} ${line.total}${line.isDue ? ' due' : ''}`
}

function clockTime(moment: Moment | undefined): string {
  return moment === undefined ? '' : isoMoment(moment, CHINA_ZONE).slice(11, 16)
}

function hoursShown(line: Line): string {
  return `${isoDay(line.day).slice(5)} ${clockTime(line.fromAt)}-${clockTime(line.toAt)} ${line.why} ${String(line.counted)} ${line.total}${line.isDue ? ' due' : ''}`
}

test('working days: the day of the start, weekends, holidays and make-up days are each named', () => {
  const facts = running('2026-02-12T10:00', limitOf(3, 'WD'))
  assert.deepEqual(lines(facts, '2026-02-12T10:00').map(shown), [
    '02-12 startDay 0',
    '02-13 weekday 1',
    '02-14 makeUp 春节 2',
    ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((date) => `02-${date} holiday 春节 2`),
    '02-24 weekday 3 due',
  ])
})

test('a pause is shown on the working days it frees, weekends stay weekends', () => {
  const facts = running('2026-03-04T10:00', limitOf(2, 'WD'), {
    pauses: [paused('2026-03-06', '2026-03-09')],
  })
  assert.deepEqual(lines(facts, '2026-03-04T10:00').map(shown), [
    '03-04 startDay 0',
    '03-05 weekday 1',
    '03-06 paused expertReview 1',
    '03-07 weekend 1',
    '03-08 weekend 1',
    '03-09 paused expertReview 1',
    '03-10 weekday 2 due',
  ])
})

test('a paused clock is explained up to today, a late one beyond its due day', () => {
  const held = running('2026-03-04T10:00', limitOf(5, 'WD'), { pauses: [paused('2026-03-06', null)] })
  assert.deepEqual(lines(held, '2026-03-09T09:00').map(shown), [
    '03-04 startDay 0',
    '03-05 weekday 1',
    '03-06 paused expertReview 1',
    '03-07 weekend 1',
    '03-08 weekend 1',
    '03-09 paused expertReview 1',
  ])
  const late = lines(running('2026-03-04T10:00', limitOf(1, 'WD')), '2026-03-06T09:00')
  assert.deepEqual(late.map(shown), ['03-04 startDay 0', '03-05 weekday 1 due', '03-06 weekday 2'])
})

test('an acceptance that moves shows the days before it began', () => {
  const facts = running('2026-03-07T10:00', limitOf(1, 'WD'))
  assert.deepEqual(lines(facts, '2026-03-07T10:00', { rollAcceptDate: true }).map(shown), [
    '03-07 beforeStart 0',
    '03-08 beforeStart 0',
    '03-09 startDay 0',
    '03-10 weekday 1 due',
  ])
})

test('natural days all count, and the end moves over days off that do not', () => {
  const facts = running('2026-04-01T10:00', limitOf(3, 'ND'))
  assert.deepEqual(lines(facts, '2026-04-01T10:00').map(shown), [
    '04-01 startDay 0',
    '04-02 naturalDay 1',
    '04-03 naturalDay 2',
    '04-04 naturalDay 清明 3',
    '04-05 rolled 清明 3',
    '04-06 rolled 清明 3',
    '04-07 rolled 3 due',
  ])
})

test('months show the date meant and where it moved', () => {
  assert.deepEqual(lines(running('2026-08-04', limitOf(2, 'month')), '2026-08-04').map(shown), [
    '08-04 startDay 0',
    '10-04 sameNumbered 国庆 61',
    '10-05 rolled 国庆 62',
    '10-06 rolled 国庆 63',
    '10-07 rolled 国庆 64',
    '10-08 rolled 65 due',
  ])
  assert.deepEqual(lines(running('2025-12-31', limitOf(2, 'month')), '2025-12-31').map(shown), [
    '12-31 startDay 0',
    '02-28 lastOfMonth 春节 59 due',
  ])
  assert.deepEqual(lines(running('2026-05-01', limitOf(16, 'fixedDay')), '2026-05-01').map(shown), [
    '05-01 startDay 劳动节 0',
    '05-15 rolled 14 due',
    '05-16 fixedDay 15',
  ])
})

test('an event shows the last day and the event, or only the start while it is not known', () => {
  const hearing = limitOf(2, 'event', { event: 'hearing' })
  const facts = running('2026-03-02', hearing)
  assert.deepEqual(lines(facts, '2026-03-02').map(shown), ['03-02 startDay 0'])
  assert.deepEqual(lines({ ...facts, eventAt: at('2026-03-13T09:00') }, '2026-03-02').map(shown), [
    '03-02 startDay 0',
    '03-11 event 9 due',
    '03-13 event 11',
  ])
})

test('office hours are shown stretch by stretch, cut where a pause begins and ends', () => {
  const facts = running('2026-03-06T11:00', limitOf(4, 'WH'), {
    pauses: [paused('2026-03-06T13:30', '2026-03-06T14:00')],
  })
  assert.deepEqual(lines(facts, '2026-03-06T11:00').map(hoursShown), [
    '03-06 11:00-12:00 weekday 60 60',
    '03-06 13:00-13:30 weekday 30 90',
    '03-06 13:30-14:00 paused 0 90',
    '03-06 14:00-16:30 weekday 150 240 due',
  ])
  assert.deepEqual(lines(running('2026-03-06T18:00', limitOf(1, 'WH')), '2026-03-06T18:00').map(hoursShown), [
    '03-06 - outsideHours 0 0',
    '03-07 - weekend 0 0',
    '03-08 - weekend 0 0',
    '03-09 08:30-09:30 weekday 60 60 due',
  ])
})

test('natural hours are shown day by day', () => {
  assert.deepEqual(lines(running('2026-03-06T23:00', limitOf(2, 'NH')), '2026-03-06T23:00').map(hoursShown), [
    '03-06 23:00-00:00 naturalHours 60 60',
    '03-07 00:00-01:00 naturalHours 60 120 due',
  ])
})

test('days of a year that is not published are marked', () => {
  const marked = lines(running('2026-12-31', limitOf(1, 'WD')), '2026-12-31').map((line) => line.provisional)
  assert.deepEqual(marked, [undefined, true])
})

test('an explanation is never longer than asked for', () => {
  const facts = running('2020-01-01T00:00', limitOf(1, 'WD'))
  assert.equal(lines(facts, '2026-01-01').length, 1000)
  for (const unit of ['WD', 'ND', 'WH', 'NH', 'month', 'fixedDay']) {
    const short = explain(
      running('2020-01-01T00:00', limitOf(1, unit)),
      DEFAULT_RULES,
      calendar,
      DEFAULT_OFFICE_HOURS,
      at('2026-01-01'),
      2,
    )
    assert.ok(short.length <= 2, unit)
  }
})

test('in random cases the totals of the lines are what the tally has spent, and the due line is the due day', () => {
  const minute = fc.integer({ min: 0, max: 1440 * 200 })
  const base = at('2026-02-01')
  fc.assert(
    fc.property(
      fc.constantFrom('WD', 'ND', 'WH', 'NH'),
      minute,
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.tuple(minute, fc.integer({ min: 0, max: 20_000 })), { maxLength: 3 }),
      fc.integer({ min: 0, max: 1440 * 60 }),
      fc.boolean(),
      (unit, start, length, spans, later, pauseStartCounts) => {
        const startedAt = (base + start * 60_000) as Moment
        const pauses = spans.map(([from, minutes]) => ({
          fromAt: (base + from * 60_000) as Moment,
          toAt: (base + (from + minutes) * 60_000) as Moment,
          reason: 'x',
        }))
        const facts = { limit: limitOf(length, unit), startedAt, stoppedAt: null, pauses, extensions: [] }
        const now = (startedAt + later * 60_000) as Moment
        const rules = { ...DEFAULT_RULES, pauseStartCounts }
        const it = tally(facts, rules, calendar, DEFAULT_OFFICE_HOURS, now)
        const told = explain(facts, rules, calendar, DEFAULT_OFFICE_HOURS, now)
        assert.deepEqual(
          told.filter((line) => line.isDue).map((line) => line.day),
          [it.dueOn],
        )
        if (unit === 'WD' || unit === 'ND') {
          const today = told.find((line) => line.day === dayOf(now, CHINA_ZONE))
          assert.equal(today?.total ?? 0, it.consumed)
        } else {
          const counted = told
            .filter((line) => line.toAt === undefined || line.toAt <= now)
            .reduce((sum, line) => sum + Number(line.counted), 0)
          assert.ok(counted <= it.consumed)
          const end = tally(facts, rules, calendar, DEFAULT_OFFICE_HOURS, told.at(-1)?.toAt ?? now)
          assert.equal(told.at(-1)?.total, end.consumed)
        }
      },
    ),
    { numRuns: 2000, seed: 5 },
  )
})
