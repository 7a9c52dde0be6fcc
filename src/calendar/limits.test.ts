// Limits as they are written, kept and refused.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normaliseLimit, parseLimit, rollOf, type LimitInput } from './limits.ts'

test('whole lengths are kept as they are', () => {
  for (const unit of ['WD', 'ND', 'WH', 'NH', 'month', 'fixedDay']) {
    assert.deepEqual(normaliseLimit({ length: 10, unit }), { limit: { length: 10, unit }, problem: null })
  }
})

test('half working days are kept as office hours and keep their name', () => {
  assert.deepEqual(parseLimit('0.5 WD').limit, { length: 4, unit: 'WH', label: '0.5 WD', halfDays: 1 })
  assert.deepEqual(parseLimit('1.5WD').limit, { length: 12, unit: 'WH', label: '1.5 WD', halfDays: 3 })
  const named = normaliseLimit({ length: 0.5, unit: 'WD', label: '半个工作日' })
  assert.equal(named.limit?.label, '半个工作日')
})

test('hours may be given to the minute', () => {
  assert.equal(parseLimit('0.5 WH').limit?.length, 0.5)
  assert.equal(parseLimit('2.25 NH').limit?.length, 2.25)
})

function rollOfLimit(length: number, unit: string, event?: string) {
  const { limit } = normaliseLimit({ length, unit, event })
  return limit && rollOf(limit)
}

test('days and months roll forward, a fixed day back, hours and events not at all', () => {
  assert.deepEqual(
    ['ND', 'month'].map((unit) => rollOfLimit(5, unit)),
    ['forward', 'forward'],
  )
  assert.equal(rollOfLimit(16, 'fixedDay'), 'back')
  assert.deepEqual(
    ['WD', 'WH', 'NH'].map((unit) => rollOfLimit(5, unit)),
    ['none', 'none', 'none'],
  )
  assert.equal(rollOfLimit(0, 'event', 'hearing'), 'none')
  const { limit } = normaliseLimit({ length: 5, unit: 'ND', roll: 'back' })
  assert.equal(limit && rollOf(limit), 'back')
})

test('a limit that cannot be meant is refused, and the field is named', () => {
  const cases: [LimitInput, string, string][] = [
    [{ length: 10, unit: 'day' }, 'limit.unit_unknown', 'unit'],
    [{ length: 10, unit: 'wd' }, 'limit.unit_unknown', 'unit'],
    [{ length: 10, unit: undefined }, 'limit.unit_unknown', 'unit'],
    [{ length: '10', unit: 'WD' }, 'limit.length_not_a_number', 'length'],
    [{ length: NaN, unit: 'WD' }, 'limit.length_not_a_number', 'length'],
    [{ length: Infinity, unit: 'WD' }, 'limit.length_not_a_number', 'length'],
    [{ length: null, unit: 'WD' }, 'limit.length_not_a_number', 'length'],
    [{ length: -1, unit: 'WD' }, 'limit.length_out_of_range', 'length'],
    [{ length: 1e9, unit: 'ND' }, 'limit.length_out_of_range', 'length'],
    [{ length: 0, unit: 'fixedDay' }, 'limit.length_out_of_range', 'length'],
    [{ length: 32, unit: 'fixedDay' }, 'limit.length_out_of_range', 'length'],
    [{ length: 1.25, unit: 'WD' }, 'limit.length_not_whole', 'length'],
    [{ length: 1.5, unit: 'ND' }, 'limit.length_not_whole', 'length'],
    [{ length: 0.5, unit: 'month' }, 'limit.length_not_whole', 'length'],
    [{ length: 0.001, unit: 'WH' }, 'limit.length_not_whole', 'length'],
    [{ length: 5, unit: 'ND', roll: 'up' }, 'limit.roll_unknown', 'roll'],
    [{ length: 5, unit: 'WH', roll: 'forward' }, 'limit.roll_of_hours', 'roll'],
    [{ length: 0, unit: 'event' }, 'limit.event_unnamed', 'event'],
    [{ length: 5, unit: 'ND', monthsAhead: 1 }, 'limit.months_ahead', 'monthsAhead'],
    [{ length: 5, unit: 'fixedDay', monthsAhead: -1 }, 'limit.months_ahead', 'monthsAhead'],
  ]
  for (const [input, code, path] of cases) {
    const { problem } = normaliseLimit(input)
    assert.deepEqual([problem?.code, problem?.path], [code, path], JSON.stringify(input))
  }
})

test('a text that is no limit is refused, not guessed', () => {
  for (const text of ['', 'WD', '10', '10 working days', 'ten WD', '1e3 WD', '10 WD 5']) {
    assert.equal(parseLimit(text).problem?.code, 'limit.unreadable', text)
  }
  assert.equal(parseLimit('-3 WD').problem?.code, 'limit.length_out_of_range')
  assert.equal(parseLimit('x'.repeat(500)).problem?.value.length, 40)
})
