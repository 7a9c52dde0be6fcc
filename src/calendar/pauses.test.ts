// Pauses against the reference engine of the domain, written here a second time and day by day, in random cases.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { calendarOfTests } from '../../test/support/holidays.ts'
import { at, limitOf, paused, running } from '../../test/support/running.ts'
import { isWorkingDay } from './calendar.ts'
import { CHINA_ZONE, day, HOUR_MS, isoDay, startOfDay, type Day, type Moment } from './days.ts'
import { DEFAULT_OFFICE_HOURS, officeMs } from './office-hours.ts'
import { pausedDays, pauseOfDays, type Pause } from './pauses.ts'
import { DEFAULT_RULES, tally, type Tally } from './tally.ts'

const calendar = calendarOfTests()
const FIRST = day('2025-01-01')

interface Case {
  readonly start: number
  readonly length: number
  readonly pauses: readonly (readonly [number, number])[]
  readonly asOf: number
}

const cases = fc.record({
  start: fc.integer({ min: 0, max: 400 }),
  length: fc.integer({ min: 0, max: 60 }),
  pauses: fc.array(fc.tuple(fc.integer({ min: -10, max: 450 }), fc.integer({ min: 0, max: 40 })), {
    maxLength: 5,
  }),
  asOf: fc.integer({ min: 0, max: 560 }),
})

function isPaused(on: number, pauses: Case['pauses']): boolean {
  return pauses.some(([from, length]) => FIRST + from <= on && on <= FIRST + from + length)
}

/** The reference: walk on, and count the working days that lie in no pause. */
function referenceDue({ start, length, pauses }: Case): number {
  let on = FIRST + start
  let left = length
  while (left > 0) {
    on += 1
    if (isWorkingDay(calendar, on as Day) && !isPaused(on, pauses)) left -= 1
  }
  return on
}

function referenceElapsed({ start, pauses, asOf }: Case): number {
  let count = 0
  for (let on = FIRST + start + 1; on <= FIRST + asOf; on += 1) {
    if (isWorkingDay(calendar, on as Day) && !isPaused(on, pauses)) count += 1
  }
  return count
}

/** Pauses may begin and end at any hour of their first and last day. */
function pausesAtHours({ pauses }: Case, fromHour: number, toHour: number): Pause[] {
  return pauses.map(([from, length]) => {
    const fromAt = startOfDay((FIRST + from) as Day, CHINA_ZONE) + fromHour * HOUR_MS
    const toAt = startOfDay((FIRST + from + length) as Day, CHINA_ZONE) + toHour * HOUR_MS
    return { fromAt: fromAt as Moment, toAt: toAt as Moment, reason: 'hearing' }
  })
}

function counted(it: Case, pauses: readonly Pause[], startHour: number, rules = DEFAULT_RULES): Tally {
  const startedAt = (startOfDay((FIRST + it.start) as Day, CHINA_ZONE) + startHour * HOUR_MS) as Moment
  const facts = { limit: limitOf(it.length, 'WD'), startedAt, stoppedAt: null, pauses, extensions: [] }
  const now = (startOfDay((FIRST + it.asOf) as Day, CHINA_ZONE) + 12 * HOUR_MS) as Moment
  return tally(facts, rules, calendar, DEFAULT_OFFICE_HOURS, now)
}

test('in 20 000 random cases pauses of whole days are due and spent as the reference walks them', () => {
  fc.assert(
    fc.property(
      cases,
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 23 }),
      (it, early, late) => {
        const [fromHour, toHour] = early < late ? [early, late] : [late, early + 1]
        const result = counted(it, pausesAtHours(it, fromHour, toHour), early)
        assert.equal(result.dueOn, referenceDue(it))
        assert.equal(result.consumed, referenceElapsed(it))
        assert.equal(result.remaining, it.length - referenceElapsed(it))
        assert.equal(result.dueAt, startOfDay((referenceDue(it) + 1) as Day, CHINA_ZONE))
      },
    ),
    { numRuns: 20_000, seed: 20_000 },
  )
})

/** Where the first day of a pause counts: overlapping pauses are one, and only its first day does. */
function withoutFirstDays(pauses: Case['pauses']): [number, number][] {
  const merged: [number, number][] = []
  for (const [from, length] of [...pauses].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last !== undefined && from <= last[0] + last[1]) last[1] = Math.max(last[1], from + length - last[0])
    else merged.push([from, length])
  }
  return merged.filter(([, length]) => length > 0).map(([from, length]) => [from + 1, length - 1])
}

test('in random cases the first day of a pause counts where the region says so, and the rest are free', () => {
  fc.assert(
    fc.property(cases, (it) => {
      const pauses = pausesAtHours(it, 10, 15)
      const result = counted(it, pauses, 9, { ...DEFAULT_RULES, pauseStartCounts: true })
      const reference = { ...it, pauses: withoutFirstDays(it.pauses) }
      assert.equal(result.dueOn, referenceDue(reference))
      assert.equal(result.consumed, referenceElapsed(reference))
    }),
    { numRuns: 5000, seed: 9 },
  )
})

test('in random cases the due day is the day on which nothing is left, and nothing is late before it', () => {
  fc.assert(
    fc.property(cases, (it) => {
      fc.pre(it.length > 0)
      const pauses = pausesAtHours(it, 9, 17)
      const { dueOn } = counted(it, pauses, 10)
      assert.ok(dueOn !== null)
      assert.equal(counted({ ...it, asOf: dueOn - FIRST }, pauses, 10).remaining, 0)
      assert.ok((counted({ ...it, asOf: dueOn - FIRST - 1 }, pauses, 10).remaining ?? 0) >= 1)
    }),
    { numRuns: 2000, seed: 7 },
  )
})

test('in random cases hour limits with pauses end when exactly that much unpaused office time has passed', () => {
  const minute = fc.integer({ min: 0, max: 60 * 24 * 20 })
  const base = at('2026-04-20')
  fc.assert(
    fc.property(
      minute,
      fc.integer({ min: 1, max: 40 * 60 }),
      fc.array(fc.tuple(minute, fc.integer({ min: 1, max: 3000 })), { maxLength: 4 }),
      (start, length, spans) => {
        const startedAt = (base + start * 60_000) as Moment
        const pauses = spans.map(([from, minutes]) => ({
          fromAt: (base + from * 60_000) as Moment,
          toAt: (base + (from + minutes) * 60_000) as Moment,
          reason: 'x',
        }))
        const limit = limitOf(length / 60, 'WH')
        const facts = { limit, startedAt, stoppedAt: null, pauses, extensions: [] }
        const { dueAt } = tally(facts, DEFAULT_RULES, calendar, DEFAULT_OFFICE_HOURS, startedAt)
        assert.equal(dueAt, walkMinutes(startedAt, length, pauses))
      },
    ),
    { numRuns: 400, seed: 3 },
  )
})

/** The reference for hours: minute by minute, counting those in which the office is open and nothing is paused. */
function walkMinutes(startedAt: Moment, minutes: number, pauses: readonly Pause[]): number {
  let left = minutes
  let from: number = startedAt
  while (left > 0) {
    const isOpen = officeMs(calendar, DEFAULT_OFFICE_HOURS, from as Moment, (from + 60_000) as Moment) > 0
    const isHeld = pauses.some((pause) => pause.fromAt <= from && from < (pause.toAt ?? Infinity))
    if (isOpen && !isHeld) left -= 1
    from += 60_000
  }
  return from
}

test('a pause of days and its moments say the same', () => {
  const pause = pauseOfDays(day('2026-03-05'), day('2026-03-12'), CHINA_ZONE, 'hearing')
  assert.equal(pause.fromAt, at('2026-03-05T00:00'))
  assert.equal(pause.toAt, at('2026-03-13T00:00'))
  assert.deepEqual(pausedDays(pause, CHINA_ZONE), { from: day('2026-03-05'), through: day('2026-03-12') })
  const open = pauseOfDays(day('2026-03-05'), null, CHINA_ZONE, 'hearing')
  assert.deepEqual(pausedDays(open, CHINA_ZONE), { from: day('2026-03-05'), through: null })
})

test('a pause that begins and ends on one day frees that day, even when it lasts no time at all', () => {
  for (const [from, to] of [
    ['2026-03-05T10:00', '2026-03-05T11:00'],
    ['2026-03-05T10:00', '2026-03-05T10:00'],
    ['2026-03-05T00:00', '2026-03-05T00:00'],
  ] as const) {
    const facts = running('2026-03-02', limitOf(10, 'WD'), { pauses: [paused(from, to)] })
    const { dueOn } = tally(facts, DEFAULT_RULES, calendar, DEFAULT_OFFICE_HOURS, at('2026-03-20'))
    assert.equal(dueOn !== null && isoDay(dueOn), '2026-03-17', from)
  }
})

test('a pause that was over before the limit began, or began after it ended, frees nothing', () => {
  for (const pause of [paused('2026-02-20', '2026-03-02'), paused('2026-03-17', '2026-03-20')]) {
    const facts = running('2026-03-02', limitOf(10, 'WD'), { pauses: [pause] })
    const { dueOn } = tally(facts, DEFAULT_RULES, calendar, DEFAULT_OFFICE_HOURS, at('2026-03-20'))
    assert.equal(dueOn !== null && isoDay(dueOn), '2026-03-16')
  }
})

test('a pause that ends before it begins is refused', () => {
  for (const unit of ['WD', 'ND', 'WH', 'NH']) {
    const pauses = [paused('2026-03-05T10:00', '2026-03-04T10:00')]
    const facts = running('2026-03-02T10:00', limitOf(5, unit), { pauses })
    assert.throws(
      () => tally(facts, DEFAULT_RULES, calendar, DEFAULT_OFFICE_HOURS, at('2026-03-20')),
      RangeError,
    )
  }
})

test('months and fixed days are not paused', () => {
  for (const limit of [limitOf(2, 'month'), limitOf(16, 'fixedDay')]) {
    const plain = running('2026-03-02', limit)
    const held = running('2026-03-02', limit, { pauses: [paused('2026-03-05', null)] })
    const [a, b] = [plain, held].map((facts) =>
      tally(facts, DEFAULT_RULES, calendar, DEFAULT_OFFICE_HOURS, at('2026-03-10')),
    )
    assert.deepEqual(a, b)
    assert.equal(b?.isPaused, false)
  }
})

function thirtyNaturalDays(pauses: Pause[]) {
  const facts = running('2026-04-10', limitOf(30, 'ND'), { pauses })
  const { dueOn } = tally(facts, DEFAULT_RULES, calendar, DEFAULT_OFFICE_HOURS, at('2026-04-10'))
  return dueOn === null ? null : isoDay(dueOn)
}

test('a natural-day limit frees every calendar day of a pause, and a last day moved into one moves past it', () => {
  assert.equal(thirtyNaturalDays([]), '2026-05-11')
  assert.equal(thirtyNaturalDays([paused('2026-04-18', '2026-04-19')]), '2026-05-12')
  assert.equal(thirtyNaturalDays([paused('2026-05-11', '2026-05-13')]), '2026-05-14')
  assert.equal(thirtyNaturalDays([paused('2026-05-11', null)]), null)
  assert.equal(thirtyNaturalDays([paused('2026-05-12', '2026-05-13')]), '2026-05-11')
})
