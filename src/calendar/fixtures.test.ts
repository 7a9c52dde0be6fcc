// The worked examples of the domain reference: F01–F40 whole, and those of F54–F58 and F73–F75 that are sums of days.
// Each was computed independently from the published holidays of 2025 and 2026.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOfTests } from '../../test/support/holidays.ts'
import { at, extended, limitOf, paused, running } from '../../test/support/running.ts'
import { addWorkingDays } from './calendar.ts'
import { CHINA_ZONE, day, isoDay, isoMoment, type Day } from './days.ts'
import type { LimitInput } from './limits.ts'
import { DEFAULT_OFFICE_HOURS } from './office-hours.ts'
import { DEFAULT_RULES, lightOf, tally, type Running, type Tally, type TallyRules } from './tally.ts'

const calendar = calendarOfTests()

type More = Partial<Running> & { rules?: Partial<TallyRules> } & Partial<
    Pick<LimitInput, 'roll' | 'monthsAhead'>
  >

function tallied(start: string, length: number, unit: string, more: More = {}): Tally {
  const { rules, roll, monthsAhead, ...facts } = more
  const limit = limitOf(length, unit, { roll, monthsAhead })
  const counting = { ...DEFAULT_RULES, ...rules }
  return tally(running(start, limit, facts), counting, calendar, DEFAULT_OFFICE_HOURS, at(start))
}

/** The last day in time. */
function lastDay(start: string, length: number, unit: string, more: More = {}): string | null {
  const { dueOn } = tallied(start, length, unit, more)
  return dueOn === null ? null : isoDay(dueOn)
}

/** The moment an hour limit ends, as local time. */
function end(start: string, length: number, unit: string, more: More = {}): string | null {
  const { dueAt } = tallied(start, length, unit, more)
  return dueAt === null ? null : isoMoment(dueAt, CHINA_ZONE).slice(0, 16)
}

test('F01–F07, F32, F33, F35, F39: working days across weekends, holidays and make-up days', () => {
  const cases = [
    ['F01', '2025-03-03', 10, '2025-03-17'],
    ['F02', '2025-04-01', 5, '2025-04-09'],
    ['F03', '2025-04-25', 5, '2025-05-06'],
    ['F04', '2025-09-26', 7, '2025-10-13'],
    ['F05', '2025-12-30', 3, '2026-01-05'],
    ['F06', '2026-02-12', 5, '2026-02-26'],
    ['F07 promised', '2026-04-27', 7, '2026-05-09'],
    ['F07 statutory', '2026-04-27', 20, '2026-05-27'],
    ['F32 six days', '2025-01-24', 6, '2025-02-08'],
    ['F32 four days', '2026-01-30', 4, '2026-02-05'],
    ['F33', '2026-09-24', 10, '2026-10-15'],
    ['F35', '2026-09-10', 20, '2026-10-14'],
    ['F39 guide', '2026-04-29', 7, '2026-05-12'],
    ['F39 claim', '2026-03-02', 60, '2026-05-28'],
  ] as const
  for (const [name, start, length, expected] of cases)
    assert.equal(lastDay(start, length, 'WD'), expected, name)
})

test('F02–F06, F11: the days that count are the ones listed', () => {
  const cases = [
    ['2025-04-01', ['2025-04-02', '2025-04-03', '2025-04-07', '2025-04-08', '2025-04-09']],
    ['2025-04-25', ['2025-04-27', '2025-04-28', '2025-04-29', '2025-04-30', '2025-05-06']],
    ['2025-12-30', ['2025-12-31', '2026-01-04', '2026-01-05']],
    ['2026-02-12', ['2026-02-13', '2026-02-14', '2026-02-24', '2026-02-25', '2026-02-26']],
  ] as const
  for (const [start, days] of cases) {
    assert.deepEqual(
      days.map((_, index) => isoDay(addWorkingDays(calendar, day(start), index + 1))),
      days,
    )
  }
})

test('F08, F29: an extension adds days in the limit’s own unit', () => {
  assert.equal(lastDay('2026-01-05', 45, 'WD'), '2026-03-13')
  assert.equal(lastDay('2026-01-05', 45, 'WD', { extensions: [extended(15, '2026-03-10')] }), '2026-04-03')
  assert.equal(lastDay('2026-05-06', 20, 'WD'), '2026-06-02')
  assert.equal(lastDay('2026-05-06', 20, 'WD', { extensions: [extended(10, '2026-06-01')] }), '2026-06-16')
})

/** Ten working days with pauses of closed days. */
function tenDays(start: string, ...pauses: [string, string][]): string | null {
  return lastDay(start, 10, 'WD', { pauses: pauses.map(([from, to]) => paused(from, to)) })
}

test('F09–F12, F15: every working day of a pause is free, from its first day through its last', () => {
  assert.equal(tenDays('2026-03-02'), '2026-03-16', 'F09 base')
  assert.equal(tenDays('2026-03-02', ['2026-03-05', '2026-03-12']), '2026-03-24', 'F09')
  assert.equal(
    tenDays('2026-03-02', ['2026-03-04', '2026-03-06'], ['2026-03-16', '2026-03-20']),
    '2026-03-26',
    'F10',
  )
  assert.equal(tenDays('2026-09-21'), '2026-10-12', 'F11 base')
  assert.equal(tenDays('2026-09-21', ['2026-09-24', '2026-10-12']), '2026-10-22', 'F11')
  assert.equal(
    tenDays('2026-03-02', ['2026-03-05', '2026-03-12'], ['2026-03-10', '2026-03-13']),
    '2026-03-25',
    'F12',
  )
  assert.equal(
    tenDays('2026-03-02', ['2026-03-10', '2026-03-13'], ['2026-03-05', '2026-03-12']),
    '2026-03-25',
    'F12',
  )
  assert.equal(tenDays('2026-03-02', ['2026-03-09', '2026-03-11']), '2026-03-19', 'F15')
})

test('F09: where the first day of a pause still counts, the limit ends a day earlier', () => {
  const more = { pauses: [paused('2026-03-05', '2026-03-12')], rules: { pauseStartCounts: true } }
  assert.equal(lastDay('2026-03-02', 10, 'WD', more), '2026-03-23')
})

test('F13: silence for five working days accepts as of the day of receipt', () => {
  assert.equal(lastDay('2026-02-12', 5, 'WD'), '2026-02-26')
  assert.equal(lastDay('2026-02-12', 10, 'WD'), '2026-03-04')
})

test('F14: before acceptance no clock runs; it starts on the day the file is complete', () => {
  assert.equal(lastDay('2026-03-13', 10, 'WD'), '2026-03-27')
})

test('F16: half a working day is four office hours, or the next half-day where slots are used', () => {
  const slots = { rules: { halfDaySlot: true } }
  assert.equal(end('2026-03-06T15:00', 0.5, 'WD'), '2026-03-09T10:00')
  assert.equal(end('2026-03-06T15:00', 0.5, 'WD', slots), '2026-03-09T12:00')
  assert.equal(end('2026-03-06T09:00', 0.5, 'WD'), '2026-03-06T14:00')
  assert.equal(end('2026-03-06T09:00', 0.5, 'WD', slots), '2026-03-06T17:30')
})

test('F17–F19: working hours run only while the office is open', () => {
  const cases = [
    ['F17', '2026-04-30T16:30', 4, '2026-05-06T11:30'],
    ['F18', '2026-03-06T16:30', 2, '2026-03-09T09:30'],
    ['F18', '2026-03-06T11:30', 2, '2026-03-06T14:30'],
    ['F19', '2026-03-07T10:00', 2, '2026-03-09T10:30'],
    ['F19', '2026-02-28T10:30', 2, '2026-02-28T13:30'],
    ['F19', '2026-03-05T20:15', 2, '2026-03-06T10:30'],
    ['F19', '2026-09-30T17:00', 2, '2026-10-08T10:00'],
  ] as const
  for (const [name, start, length, expected] of cases) assert.equal(end(start, length, 'WH'), expected, name)
})

test('F18: natural hours run by the wall clock', () => {
  assert.equal(end('2026-03-06T16:30', 2, 'NH'), '2026-03-06T18:30')
  assert.equal(end('2026-03-06T11:30', 2, 'NH'), '2026-03-06T13:30')
})

test('F20, F21: two hours, one day and ten days of an appeal start at its dispatch', () => {
  for (const [dispatched, contact, opinion, solved] of [
    ['2026-09-18T11:00', '2026-09-18T14:00', '2026-09-20', '2026-10-09'],
    ['2025-09-30T15:00', '2025-09-30T17:00', '2025-10-09', '2025-10-21'],
  ] as const) {
    assert.equal(end(dispatched, 2, 'WH'), contact)
    assert.equal(lastDay(dispatched, 1, 'WD'), opinion)
    assert.equal(lastDay(dispatched, 10, 'WD'), solved)
  }
})

/** A limit accepted on 2026-03-02, as it stands at a moment. */
function standing(length: number, when: string): Tally {
  const facts = running('2026-03-02T10:00', limitOf(length, 'WD'))
  return tally(facts, DEFAULT_RULES, calendar, DEFAULT_OFFICE_HOURS, at(when))
}

test('F22: green with three days left, yellow with two and on the due day, then red, black past the law’s limit', () => {
  const promised = [
    ['2026-03-11T23:59', 'green', 3],
    ['2026-03-12T00:00', 'yellow', 2],
    ['2026-03-16T23:59', 'yellow', 0],
    ['2026-03-17T00:00', 'red', -1],
    ['2026-03-30T23:59', 'red', -10],
    ['2026-03-31T00:00', 'red', -11],
  ] as const
  for (const [when, light, left] of promised) {
    assert.equal(lightOf(standing(10, when), 'promised', at(when)), light, when)
    assert.equal(standing(10, when).remaining, left, when)
  }
  const [dueDay, dayAfter] = ['2026-03-30T23:59', '2026-03-31T00:00']
  assert.equal(lightOf(standing(20, dueDay), 'statutory', at(dueDay)), 'yellow')
  assert.equal(lightOf(standing(20, dayAfter), 'statutory', at(dayAfter)), 'black')
})

test('F23–F25, F54–F57: natural days move their last day past days off', () => {
  const cases = [
    ['F23', '2026-01-24', 30, '2026-02-24'],
    ['F24', '2026-01-15', 30, '2026-02-14'],
    ['F25', '2026-02-05', 60, '2026-04-07'],
    ['F54', '2026-01-10', 30, '2026-02-09'],
    ['F55', '2026-01-20', 30, '2026-02-24'],
    ['F56', '2026-01-05', 60, '2026-03-06'],
    ['F57', '2026-03-01', 60, '2026-04-30'],
  ] as const
  for (const [name, start, length, expected] of cases)
    assert.equal(lastDay(start, length, 'ND'), expected, name)
})

test('F26, F27: months end on the same-numbered day, or the last of the month, and roll past days off', () => {
  assert.equal(lastDay('2025-12-31', 2, 'month'), '2026-02-28')
  assert.equal(lastDay('2026-08-04', 2, 'month'), '2026-10-08')
})

test('F28: what a machine accepts on a Saturday counts from Monday, or from Tuesday where acceptance itself moves', () => {
  assert.equal(lastDay('2026-03-07', 3, 'WD'), '2026-03-11')
  assert.equal(lastDay('2026-03-07', 3, 'WD', { rules: { rollAcceptDate: true } }), '2026-03-12')
})

test('F30: rectification is not counted', () => {
  assert.equal(lastDay('2026-05-06', 9, 'WD'), '2026-05-18')
  const pauses = [paused('2026-05-12', '2026-05-14', 'rectification')]
  assert.equal(lastDay('2026-05-06', 9, 'WD', { pauses }), '2026-05-21')
})

test('F31: one working day skips the holidays after it', () => {
  assert.equal(lastDay('2026-04-30', 1, 'WD'), '2026-05-06')
  assert.equal(lastDay('2026-06-18', 1, 'WD'), '2026-06-22')
})

test('F34: a hearing asked for on the last day is held within twenty days of that day', () => {
  assert.equal(lastDay('2025-04-28', 5, 'WD'), '2025-05-08')
  assert.equal(lastDay('2025-05-08', 20, 'WD'), '2025-06-06')
})

test('F36: a bad rating is verified, rectified and closed within one, five and fifteen working days', () => {
  const due = [1, 5, 15].map((length) => lastDay('2026-04-29', length, 'WD'))
  assert.deepEqual(due, ['2026-04-30', '2026-05-09', '2026-05-22'])
})

test('F37: reports of the 16th and 18th are due on the working day before a day off', () => {
  const cases = [
    ['2026-02-01', '2026-02-14', '2026-02-14'],
    ['2026-05-01', '2026-05-15', '2026-05-18'],
    ['2026-08-01', '2026-08-14', '2026-08-18'],
    ['2026-01-01', '2026-01-16', '2026-01-16'],
  ] as const
  for (const [start, sixteenth, eighteenth] of cases) {
    assert.equal(lastDay(start, 16, 'fixedDay'), sixteenth)
    assert.equal(lastDay(start, 18, 'fixedDay'), eighteenth)
  }
})

test('F38: an urge follows on the natural day after expiry, criticism after five working days more', () => {
  const due = lastDay('2026-04-24', 13, 'WD') ?? ''
  assert.equal(due, '2026-05-15')
  assert.equal(isoDay((day(due) + 1) as Day), '2026-05-16')
  assert.equal(isoDay(addWorkingDays(calendar, day('2026-05-16'), 5)), '2026-05-22')
})

test('F40: claims of April are reviewed by the 10th and paid by the 25th of May', () => {
  for (const start of ['2026-04-01', '2026-04-10', '2026-04-30']) {
    assert.equal(lastDay(start, 10, 'fixedDay', { roll: 'back', monthsAhead: 1 }), '2026-05-09')
    assert.equal(lastDay(start, 25, 'fixedDay', { roll: 'back', monthsAhead: 1 }), '2026-05-25')
  }
})

test('F58: publication of dishonesty ends and repair begins after whole months, on no other day', () => {
  const ends = [3, 12, 36].map((months) => lastDay('2026-03-15', months, 'month', { roll: 'none' }))
  assert.deepEqual(ends, ['2026-06-15', '2027-03-15', '2029-03-15'])
})

test('F73: a complaint about arrears is forwarded in ten working days and answered in thirty, at most ninety days', () => {
  assert.equal(lastDay('2026-04-24', 10, 'WD'), '2026-05-12')
  assert.equal(lastDay('2026-05-11', 30, 'ND'), '2026-06-10')
  assert.equal(lastDay('2026-05-11', 90, 'ND'), '2026-08-10')
  assert.equal(lastDay('2026-05-11', 90, 'ND', { roll: 'none' }), '2026-08-09')
})

test('F74, F75: verification and water intake end on their working days', () => {
  assert.equal(lastDay('2026-03-02', 20, 'WD'), '2026-03-30')
  assert.equal(lastDay('2026-03-02', 20, 'WD', { extensions: [extended(40, '2026-03-30')] }), '2026-05-28')
  assert.equal(lastDay('2026-03-02', 45, 'WD'), '2026-05-08')
})
