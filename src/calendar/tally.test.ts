// What a clock says while it runs, while it is paused and once it has stopped: due, yellow, light, verdict.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOfTests } from '../../test/support/holidays.ts'
import { at, extended, limitOf, paused, running } from '../../test/support/running.ts'
import { CHINA_ZONE, day, isoDay, isoMoment, type Moment } from './days.ts'
import { DEFAULT_OFFICE_HOURS, makeOfficeHours } from './office-hours.ts'
import {
  DEFAULT_RULES,
  LIGHTS,
  lightOf,
  tally,
  worstLight,
  type Light,
  type Running,
  type Tally,
  type TallyRules,
} from './tally.ts'

const calendar = calendarOfTests()

function tallied(facts: Running, now: string, rules: Partial<TallyRules> = {}): Tally {
  return tally(facts, { ...DEFAULT_RULES, ...rules }, calendar, DEFAULT_OFFICE_HOURS, at(now))
}

function local(moment: Moment | null): string | null {
  return moment === null ? null : isoMoment(moment, CHINA_ZONE).slice(0, 16)
}

function light(facts: Running, now: string, rules: Partial<TallyRules> = {}): Light {
  return lightOf(tallied(facts, now, rules), 'promised', at(now))
}

const tenDays = limitOf(10, 'WD')

function isOnTimeAfterTenDays(when: string, rules: Partial<TallyRules> = {}) {
  return tallied(running('2026-03-02T10:00', tenDays, { stoppedAt: at(when) }), '2026-05-01', rules).onTime
}

test('any hour of the last day is in time; midnight after it is late', () => {
  assert.equal(isOnTimeAfterTenDays('2026-03-16T23:59:59.999'), true)
  assert.equal(isOnTimeAfterTenDays('2026-03-17T00:00'), false)
  assert.equal(isOnTimeAfterTenDays('2026-03-16T17:29', { dueCutoff: 'closeOfBusiness' }), true)
  assert.equal(isOnTimeAfterTenDays('2026-03-16T17:30', { dueCutoff: 'closeOfBusiness' }), false)
  assert.equal(tallied(running('2026-03-02T10:00', tenDays), '2026-05-01').onTime, null)
})

function isOnTimeAfterTwoHours(when: string) {
  return tallied(running('2026-03-06T11:30', limitOf(2, 'WH'), { stoppedAt: at(when) }), '2026-05-01').onTime
}

test('an hour limit is late at the very moment it ends', () => {
  assert.equal(isOnTimeAfterTwoHours('2026-03-06T14:29:59.999'), true)
  assert.equal(isOnTimeAfterTwoHours('2026-03-06T14:30'), false)
})

test('due and yellow do not depend on the moment of looking', () => {
  const facts = running('2026-03-02T10:00', tenDays, { pauses: [paused('2026-03-05', '2026-03-06')] })
  const seen = ['2026-03-02T10:00', '2026-03-05T12:00', '2026-03-18T00:00', '2027-01-01T00:00'].map((now) => {
    const { dueAt, dueOn, yellowAt, provisional } = tallied(facts, now)
    return { dueAt, dueOn, yellowAt, provisional }
  })
  for (const each of seen) assert.deepEqual(each, seen[0])
  assert.equal(local(seen[0]?.dueAt ?? null), '2026-03-19T00:00')
})

function yellowOf(length: number, unit: string, days: number | null) {
  return local(
    tallied(running('2026-03-02T10:00', limitOf(length, unit)), '2026-03-02T10:00', {
      yellow: { days, share: 0.25 },
    }).yellowAt,
  )
}

test('a clock turns yellow with two days left, but at most a third of its limit, unless days are given', () => {
  assert.equal(yellowOf(10, 'WD', null), '2026-03-12T00:00')
  assert.equal(yellowOf(5, 'WD', null), '2026-03-06T00:00')
  assert.equal(yellowOf(2, 'WD', null), '2026-03-04T00:00')
  assert.equal(yellowOf(1, 'WD', null), '2026-03-03T00:00')
  assert.equal(yellowOf(10, 'WD', 0), '2026-03-16T00:00')
  assert.equal(yellowOf(10, 'WD', 5), '2026-03-09T00:00')
  assert.equal(yellowOf(3, 'WD', 9), '2026-03-02T10:00')
  assert.equal(yellowOf(30, 'ND', null), '2026-03-30T00:00')
  assert.equal(yellowOf(30, 'ND', 0), '2026-04-01T00:00')
  assert.equal(yellowOf(2, 'month', null), '2026-05-04T00:00')
})

test('an hour clock turns yellow in its last quarter', () => {
  assert.equal(
    local(tallied(running('2026-03-06T09:00', limitOf(2, 'WH')), '2026-03-06T09:00').yellowAt),
    '2026-03-06T10:30',
  )
  assert.equal(
    local(tallied(running('2026-03-06T16:30', limitOf(2, 'WH')), '2026-03-06T16:30').yellowAt),
    '2026-03-09T09:00',
  )
  assert.equal(
    local(tallied(running('2026-03-06T16:30', limitOf(4, 'NH')), '2026-03-06T16:30').yellowAt),
    '2026-03-06T19:30',
  )
})

test('an extension moves due and yellow, and a red clock that is extended is green again', () => {
  const late = running('2026-05-06', limitOf(20, 'WD'))
  assert.equal(light(late, '2026-06-03'), 'red')
  const more = { ...late, extensions: [extended(10, '2026-06-02')] }
  assert.equal(light(more, '2026-06-03'), 'green')
  assert.equal(tallied(more, '2026-06-03').allowed, 30)
  assert.equal(local(tallied(more, '2026-06-03').yellowAt), '2026-06-12T00:00')
})

test('a fixed day and an event are not extended', () => {
  for (const limit of [limitOf(16, 'fixedDay'), limitOf(0, 'event', { event: 'hearing' })]) {
    const facts = running('2026-05-06', limit, { extensions: [extended(1, '2026-05-07')] })
    assert.throws(() => tallied(facts, '2026-05-08'), RangeError)
  }
})

test('while paused nothing is due; the day it would be due if resumed as planned is told', () => {
  const plannedEndAt = at('2026-03-13')
  const pause = { ...paused('2026-03-05T10:00', null), plannedEndAt }
  const it = tallied(running('2026-03-02T10:00', tenDays, { pauses: [pause] }), '2026-03-09T12:00')
  assert.equal(it.isPaused, true)
  assert.equal(it.dueAt, null)
  assert.equal(it.dueOn, null)
  assert.equal(it.consumed, 2)
  assert.equal(it.remaining, 8)
  assert.equal(local(it.dueIfResumedAt), '2026-03-25T00:00')
  assert.equal(lightOf(it, 'promised', at('2026-03-09T12:00')), 'paused')
})

test('a pause that has outlasted its plan is reckoned to end now; one without a plan tells no day', () => {
  const pause = { ...paused('2026-03-05T10:00', null), plannedEndAt: at('2026-03-13') }
  const late = tallied(running('2026-03-02T10:00', tenDays, { pauses: [pause] }), '2026-03-16T12:00')
  assert.equal(local(late.dueIfResumedAt), '2026-03-27T00:00')
  const open = running('2026-03-02T10:00', tenDays, { pauses: [paused('2026-03-05T10:00', null)] })
  assert.equal(tallied(open, '2026-03-09T12:00').dueIfResumedAt, null)
})

test('before a pause begins and after it ends the clock is not paused', () => {
  const facts = running('2026-03-02T10:00', tenDays, {
    pauses: [paused('2026-03-05T10:00', '2026-03-06T15:00')],
  })
  assert.equal(tallied(facts, '2026-03-05T09:59').isPaused, false)
  assert.equal(tallied(facts, '2026-03-05T10:00').isPaused, true)
  assert.equal(tallied(facts, '2026-03-06T14:59').isPaused, true)
  assert.equal(tallied(facts, '2026-03-06T15:00').isPaused, false)
  assert.equal(local(tallied(facts, '2026-03-05T12:00').dueIfResumedAt), '2026-03-19T00:00')
})

test('a clock that was red stays red when it is paused, and keeps the moment it was due', () => {
  const facts = running('2026-03-02T10:00', tenDays, { pauses: [paused('2026-03-18T10:00', null)] })
  const it = tallied(facts, '2026-03-20T12:00')
  assert.equal(it.isPaused, true)
  assert.equal(local(it.dueAt), '2026-03-17T00:00')
  assert.equal(lightOf(it, 'promised', at('2026-03-20T12:00')), 'red')
  assert.equal(lightOf(it, 'statutory', at('2026-03-20T12:00')), 'black')
})

test('a clock paused on its last day is not late: the day is free', () => {
  const facts = running('2026-03-02T10:00', tenDays, {
    pauses: [paused('2026-03-16T16:00', '2026-03-20T09:00')],
  })
  assert.equal(light(facts, '2026-03-19T12:00'), 'paused')
  const { dueOn } = tallied(facts, '2026-03-20T12:00')
  assert.equal(dueOn !== null && isoDay(dueOn), '2026-03-23')
})

function frozenLight(when: string) {
  return light(running('2026-03-02T10:00', tenDays, { stoppedAt: at(when) }), '2027-01-01')
}

test('the light freezes where the clock stopped', () => {
  assert.equal(frozenLight('2026-03-06T12:00'), 'green')
  assert.equal(frozenLight('2026-03-16T12:00'), 'yellow')
  assert.equal(frozenLight('2026-03-17T12:00'), 'red')
})

test('a clock that stops while paused is judged as if the pause had ended there', () => {
  const facts = running('2026-03-02T10:00', tenDays, {
    stoppedAt: at('2026-03-30T12:00'),
    pauses: [{ ...paused('2026-03-05T10:00', null), plannedEndAt: at('2026-04-20') }],
  })
  const it = tallied(facts, '2026-05-01')
  assert.equal(it.isPaused, false)
  assert.equal(it.onTime, true)
  assert.equal(it.consumed, 2)
  assert.equal(lightOf(it, 'promised', at('2026-05-01')), 'green')
})

test('what a stopped clock has spent does not grow', () => {
  const facts = running('2026-03-02T10:00', tenDays, { stoppedAt: at('2026-03-06T12:00') })
  assert.equal(tallied(facts, '2026-03-06T12:00').consumed, 4)
  assert.equal(tallied(facts, '2027-01-01').consumed, 4)
  assert.equal(tallied(facts, '2027-01-01').remaining, 6)
})

test('a clock that has not begun, and no clock at all, show no colour', () => {
  assert.equal(light(running('2026-03-02T10:00', tenDays), '2026-03-02T09:59'), 'notStarted')
  assert.equal(lightOf(null, 'promised', at('2026-03-02')), 'notStarted')
})

test('a matter shows the worst of its clocks; a running clock outweighs a paused one', () => {
  assert.equal(worstLight(['green', 'black', 'red']), 'black')
  assert.equal(worstLight(['green', 'red', 'paused']), 'red')
  assert.equal(worstLight(['paused', 'green']), 'green')
  assert.equal(worstLight(['paused', 'notStarted']), 'paused')
  assert.equal(worstLight([]), 'notStarted')
  for (const each of LIGHTS) assert.equal(worstLight([each, 'notStarted']), each)
})

test('hours are spent and left in whole minutes of office time', () => {
  const facts = running('2026-03-06T11:30', limitOf(2, 'WH'))
  const it = tallied(facts, '2026-03-06T13:10:30')
  assert.deepEqual([it.allowed, it.consumed, it.remaining], [120, 40, 80])
  assert.equal(it.dueOn, day('2026-03-06'))
  const paused30 = { ...facts, pauses: [paused('2026-03-06T11:45', '2026-03-06T13:15')] }
  assert.equal(local(tallied(paused30, '2026-03-06T13:00').dueAt), '2026-03-06T15:00')
  assert.equal(tallied(paused30, '2026-03-06T13:00').consumed, 15)
})

test('a natural-hour limit that ends at midnight is met on the day before it', () => {
  const it = tallied(running('2026-03-06T00:00', limitOf(24, 'NH')), '2026-03-06')
  assert.equal(local(it.dueAt), '2026-03-07T00:00')
  assert.equal(it.dueOn !== null && isoDay(it.dueOn), '2026-03-06')
})

test('the hours of summer apply to an hour clock, and half a day stays four hours', () => {
  const hours = makeOfficeHours({
    usual: DEFAULT_OFFICE_HOURS.usual,
    seasons: [
      {
        from: '06-01',
        through: '09-30',
        intervals: [
          { from: 510, to: 720 },
          { from: 870, to: 1050 },
        ],
      },
    ],
  })
  const due = (start: string) =>
    local(tally(running(start, limitOf(0.5, 'WD')), DEFAULT_RULES, calendar, hours, at(start)).dueAt)
  assert.equal(due('2026-07-06T09:00'), '2026-07-06T15:30')
  assert.equal(due('2026-03-06T09:00'), '2026-03-06T14:00')
})

function slotEnd(start: string, length: number): string | null {
  return local(tallied(running(start, limitOf(length, 'WD')), start, { halfDaySlot: true }).dueAt)
}

test('half-day slots end with the half-day after the one they began in', () => {
  assert.equal(slotEnd('2026-03-06T11:59', 0.5), '2026-03-06T17:30')
  assert.equal(slotEnd('2026-03-06T12:00', 0.5), '2026-03-09T12:00')
  assert.equal(slotEnd('2026-03-06T18:00', 0.5), '2026-03-09T12:00')
  assert.equal(slotEnd('2026-03-07T10:00', 0.5), '2026-03-09T12:00')
  assert.equal(slotEnd('2026-03-06T09:00', 1.5), '2026-03-09T17:30')
  assert.equal(slotEnd('2026-03-06T15:00', 1.5), '2026-03-10T12:00')
})

function dayAfterMovedAcceptance(start: string): string | null {
  const { dueOn } = tallied(running(start, limitOf(3, 'WD')), start, { rollAcceptDate: true })
  return dueOn === null ? null : isoDay(dueOn)
}

test('acceptance after hours moves to the next working day where the region says so', () => {
  assert.equal(dayAfterMovedAcceptance('2026-03-06T17:29'), '2026-03-11')
  assert.equal(dayAfterMovedAcceptance('2026-03-06T17:30'), '2026-03-12')
  assert.equal(dayAfterMovedAcceptance('2026-03-07T09:00'), '2026-03-12')
})

test('a limit of no days ends on the day it began', () => {
  const it = tallied(running('2026-12-31T10:00', limitOf(0, 'WD')), '2026-12-31T10:00')
  assert.equal(it.dueOn !== null && isoDay(it.dueOn), '2026-12-31')
  assert.equal(it.provisional, false)
  assert.equal(it.remaining, 0)
})

test('a limit before an event ends as the event begins, or so many working days before it, once it is known', () => {
  const unknown = tallied(
    running('2026-03-02', limitOf(0, 'event', { event: 'groundBreaking' })),
    '2026-03-05',
  )
  assert.deepEqual(
    [unknown.dueAt, unknown.dueOn, unknown.allowed, unknown.remaining],
    [null, null, null, null],
  )
  assert.equal(lightOf(unknown, 'promised', at('2026-03-05')), 'green')
  const eventAt = at('2026-05-06T09:00')
  const known = (length: number, when: string) =>
    tallied(running('2026-03-02', limitOf(length, 'event', { event: 'hearing' }), { eventAt }), when)
  assert.equal(local(known(0, '2026-03-05').dueAt), '2026-05-06T09:00')
  assert.equal(local(known(7, '2026-03-05').dueAt), '2026-04-23T00:00')
  assert.equal(known(7, '2026-03-05').remaining, day('2026-04-22') - day('2026-03-05'))
  const stopped = running('2026-03-02', limitOf(0, 'event', { event: 'hearing' }), {
    stoppedAt: at('2026-03-09'),
  })
  assert.equal(tallied(stopped, '2026-03-10').onTime, true)
})

function fixedDayAfter(start: string, date: number, roll?: string): string | null {
  const { dueOn } = tallied(running(start, limitOf(date, 'fixedDay', { roll })), start)
  return dueOn === null ? null : isoDay(dueOn)
}

test('a fixed day that is moved back to the start or before it means the next month', () => {
  assert.equal(fixedDayAfter('2026-02-13', 16), '2026-02-14')
  assert.equal(fixedDayAfter('2026-02-14', 16), '2026-03-16')
  assert.equal(fixedDayAfter('2026-02-15', 16), '2026-03-16')
  assert.equal(fixedDayAfter('2026-02-16', 16, 'forward'), '2026-02-24')
  assert.equal(fixedDayAfter('2026-02-16', 16, 'none'), '2026-03-16')
  assert.equal(fixedDayAfter('2026-01-31', 31), '2026-02-28')
  assert.equal(fixedDayAfter('2026-12-20', 5, 'none'), '2027-01-05')
})

function isProvisional(start: string, length: number, unit: string, extras = {}) {
  return tallied(running(start, limitOf(length, unit, extras)), start).provisional
}

test('an answer that leans on a year without published holidays is provisional', () => {
  assert.equal(isProvisional('2026-12-24', 5, 'WD'), false)
  assert.equal(isProvisional('2026-12-28', 5, 'WD'), true)
  assert.equal(isProvisional('2026-12-31T16:30', 2, 'WH'), true)
  assert.equal(isProvisional('2026-12-31T16:30', 2, 'NH'), false)
  assert.equal(isProvisional('2026-12-31T16:30', 48, 'NH'), false)
  assert.equal(isProvisional('2026-12-20', 30, 'ND'), true)
  assert.equal(isProvisional('2026-12-20', 30, 'ND', { roll: 'none' }), false)
  assert.equal(isProvisional('2026-11-30', 2, 'month'), true)
  assert.equal(isProvisional('2026-11-30', 1, 'month'), false)
  assert.equal(isProvisional('2024-12-31', 3, 'WD'), false)
  assert.equal(isProvisional('2024-12-30', 3, 'WD'), true)
})

test('when the missing year is published the same facts give the final day', () => {
  const facts = running('2026-12-28', limitOf(5, 'WD'))
  const before = tallied(facts, '2026-12-29')
  assert.equal(before.dueOn !== null && isoDay(before.dueOn), '2027-01-04')
  const published = calendarOfTests([{ day: day('2027-01-01'), isWorking: false, name: '元旦' }], 2)
  const after = tally(facts, DEFAULT_RULES, published, DEFAULT_OFFICE_HOURS, at('2026-12-29'))
  assert.equal(after.dueOn !== null && isoDay(after.dueOn), '2027-01-05')
})
