// Questions to the deadline calculator: answered, explained, bounded and refused.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOfTests } from '../../../test/support/holidays.ts'
import { DEFAULT_OFFICE_HOURS } from '../../calendar/office-hours.ts'
import { DEFAULT_RULES } from '../../calendar/tally.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { answerDue } from './rules.ts'
import { calendarTexts } from './texts.ts'
import type { DueAnswer } from './wire.ts'

const calendar = calendarOfTests()

function answer(question: unknown): DueAnswer {
  return answerDue(question, calendar, DEFAULT_OFFICE_HOURS)
}

/** The code and field of a refusal; fails when the question is answered. */
function refusal(question: unknown): string {
  try {
    answer(question)
  } catch (error) {
    assert.ok(error instanceof Refusal)
    assert.equal(error.code, 'invalid_input')
    assert.ok(calendarTexts[error.reason.code] !== undefined, error.reason.code)
    assert.equal(error.fields.length, 1)
    return `${error.fields[0]?.path} ${error.reason.code}`
  }
  return assert.fail(`answered: ${JSON.stringify(question).slice(0, 200)}`)
}

test('a question comes back with its due day', () => {
  const question = { from: '2026-02-13', limit: 10, unit: 'WD', pauses: [['2026-03-02', '2026-03-04']] }
  assert.deepEqual(answer(question), { ...question, due: '2026-03-10', provisional: false })
})

test('a limit without a unit is in working days, and the answer says so', () => {
  assert.deepEqual(answer({ from: '2026-04-27', limit: 7 }), {
    from: '2026-04-27',
    limit: 7,
    unit: 'WD',
    due: '2026-05-09',
    provisional: false,
  })
})

test('each unit is answered: a day for days and dates, a moment for hours', () => {
  const cases = [
    [{ from: '2026-01-24', limit: 30, unit: 'ND' }, '2026-02-24'],
    [{ from: '2026-01-24', limit: 30, unit: 'ND', roll: 'back' }, '2026-02-14'],
    [{ from: '2026-01-24', limit: 30, unit: 'ND', roll: 'none' }, '2026-02-23'],
    [{ from: '2026-08-04', limit: 2, unit: 'month' }, '2026-10-08'],
    [{ from: '2026-04-10', limit: 10, unit: 'fixedDay', monthsAhead: 1 }, '2026-05-09'],
    [{ from: '2026-03-06T16:30', limit: 2, unit: 'WH' }, '2026-03-09T09:30:00+08:00'],
    [{ from: '2026-03-06T08:30:00Z', limit: 2, unit: 'NH' }, '2026-03-06T18:30:00+08:00'],
    [{ from: '2026-03-06T15:00', limit: 0.5 }, '2026-03-09T10:00:00+08:00'],
    [{ from: '2026-03-06T15:00', limit: 10 }, '2026-03-20'],
    [{ from: '2026-03-02', limit: 7, unit: 'event', event: '听证', eventAt: '2026-05-06' }, '2026-04-22'],
    [
      { from: '2026-03-02', limit: 0, unit: 'event', event: '开工', eventAt: '2026-05-06T09:00' },
      '2026-05-06T09:00:00+08:00',
    ],
    [{ from: '2026-03-02', limit: 0, unit: 'event', event: '开工', eventAt: null }, null],
    [{ from: '2026-12-31', limit: 0 }, '2026-12-31'],
  ] as const
  for (const [question, due] of cases) assert.equal(answer(question).due, due, JSON.stringify(question))
})

test('pauses may be days or moments, several and overlapping, and an open one leaves nothing due', () => {
  const due = (pauses: unknown) => answer({ from: '2026-03-02', limit: 10, pauses }).due
  assert.equal(
    due([
      ['2026-03-05', '2026-03-12'],
      ['2026-03-10', '2026-03-13'],
    ]),
    '2026-03-25',
  )
  assert.equal(due([['2026-03-05T16:00', '2026-03-12T09:00']]), '2026-03-24')
  assert.equal(due([['2026-03-05T16:00', '2026-03-05']]), '2026-03-17')
  assert.equal(due([['2026-03-05', null]]), null)
  const hours = {
    from: '2026-03-06T11:30',
    limit: 2,
    unit: 'WH',
    pauses: [['2026-03-06T11:45', '2026-03-06T13:15']],
  }
  assert.equal(answer(hours).due, '2026-03-06T15:00:00+08:00')
})

function dueExtended(limit: number, unit: string, extensions: number[]): string | null | undefined {
  return answer({ from: '2026-05-06T09:00', limit, unit, extensions }).due
}

test('extensions add in the limit’s own unit, half days to half days', () => {
  assert.equal(dueExtended(20, 'WD', [10]), '2026-06-16')
  assert.equal(dueExtended(1, 'month', [1, 1]), '2026-08-06')
  assert.equal(dueExtended(2, 'WH', [0.5]), '2026-05-06T11:30:00+08:00')
  assert.equal(dueExtended(0.5, 'WD', [0.5]), '2026-05-07T09:00:00+08:00')
  assert.equal(dueExtended(0.5, 'WD', [1]), '2026-05-07T14:00:00+08:00')
})

test('from and to alone give the time spent', () => {
  const elapsed = (question: object) => answer(question).elapsed
  assert.deepEqual(answer({ from: '2019-04-24', to: '2019-05-09', id: 2554 }), {
    from: '2019-04-24',
    to: '2019-05-09',
    id: 2554,
    elapsed: 11,
    provisional: true,
  })
  assert.equal(elapsed({ from: '2026-02-13', to: '2026-03-02' }), 7)
  assert.equal(elapsed({ from: '2026-02-13', to: '2026-02-13' }), 0)
  assert.equal(elapsed({ from: '2026-02-13', to: '2026-03-02', unit: 'ND' }), 17)
  assert.equal(elapsed({ from: '2026-02-13', to: '2026-03-02', unit: 'month' }), 17)
  assert.equal(elapsed({ from: '2026-03-02', to: '2026-03-16', pauses: [['2026-03-05', '2026-03-12']] }), 4)
  assert.equal(elapsed({ from: '2026-03-06T16:30', to: '2026-03-09T09:45', unit: 'WH' }), 2.25)
  assert.equal(elapsed({ from: '2026-03-06T16:30', to: '2026-03-06T16:31', unit: 'NH' }), 0.0167)
})

test('limit and to together tell what is left and whether it is in time', () => {
  const standing = (to: string) => {
    const { due, elapsed, remaining, inTime } = answer({ from: '2026-03-02', limit: 10, to })
    return { due, elapsed, remaining, inTime }
  }
  assert.deepEqual(standing('2026-03-16'), { due: '2026-03-16', elapsed: 10, remaining: 0, inTime: true })
  assert.deepEqual(standing('2026-03-17'), { due: '2026-03-16', elapsed: 11, remaining: -1, inTime: false })
  const half = answer({ from: '2026-03-06T09:00', limit: 0.5, to: '2026-03-06T11:00' })
  assert.deepEqual([half.elapsed, half.remaining], [0.25, 0.25])
  const event = answer({ from: '2026-03-02', limit: 0, unit: 'event', event: '开工', to: '2026-03-05' })
  assert.deepEqual([event.due, event.elapsed, event.remaining, event.inTime], [null, 3, null, true])
})

test('an answer that leans on a year without holidays is provisional', () => {
  assert.equal(answer({ from: '2026-12-28', limit: 5 }).provisional, true)
  assert.equal(answer({ from: '2026-12-24', limit: 5 }).provisional, false)
  assert.equal(answer({ from: '2026-12-24', to: '2027-01-04' }).provisional, true)
  assert.equal(answer({ from: '2026-12-24', to: '2027-01-04', unit: 'ND' }).provisional, false)
  assert.equal(answer({ from: '2026-12-24', to: '2026-12-31' }).provisional, false)
})

test('an explanation lists the days, and ends at the due day or at to', () => {
  const { days } = answer({ from: '2026-02-12', limit: 3, explain: true })
  assert.equal(days?.length, 13)
  assert.deepEqual(days?.[2], { day: '2026-02-14', counted: true, why: 'makeUp', name: '春节', total: 2 })
  assert.deepEqual(days?.at(-1), { day: '2026-02-24', counted: true, why: 'weekday', total: 3, isDue: true })
  const spent = answer({ from: '2026-02-12', to: '2026-02-16', explain: true })
  assert.deepEqual(
    spent.days?.map((line) => line.day.slice(8)),
    ['12', '13', '14', '15', '16'],
  )
  assert.equal(
    spent.days?.some((line) => line.isDue),
    false,
  )
  const hours = answer({ from: '2026-03-06T16:30', to: '2026-03-09T09:45', unit: 'WH', explain: true })
  assert.equal(hours.days?.at(-1)?.toAt, '2026-03-09T09:45:00+08:00')
  assert.equal(hours.days?.at(-1)?.total, 135)
  const paused = answer({
    from: '2026-03-04',
    limit: 1,
    pauses: [['2026-03-05', '2026-03-05']],
    explain: true,
  })
  assert.deepEqual(paused.days?.[1], { day: '2026-03-05', counted: false, why: 'paused', total: 0 })
})

test('an explanation of more than a thousand lines is cut and says so', () => {
  const long = answer({ from: '2020-01-01', limit: 2000, explain: true })
  assert.equal(long.days?.length, 1000)
  assert.equal(long.daysCut, true)
  assert.equal(answer({ from: '2026-03-02', limit: 5, explain: true }).daysCut, undefined)
})

test('a region’s own rules of counting apply when they are handed in', () => {
  const question = { from: '2026-03-02', limit: 10, pauses: [['2026-03-05', '2026-03-12']] }
  const rules = { ...DEFAULT_RULES, pauseStartCounts: true }
  assert.equal(answerDue(question, calendar, DEFAULT_OFFICE_HOURS, rules).due, '2026-03-23')
})

test('fields nobody knows come back and are named as not used; an answer can be asked again', () => {
  const first = answer({ from: '2026-02-13', limit: 10, pause: [['2026-03-02', '2026-03-04']], note: 'x' })
  assert.deepEqual(first.ignored, ['pause'])
  assert.equal(first.note, 'x')
  assert.deepEqual(answer(first), first)
})

test('a question that cannot be read is refused at the field that is wrong', () => {
  const from = '2026-02-13'
  const cases: [unknown, string][] = [
    [null, ' due.not_an_object'],
    [[], ' due.not_an_object'],
    ['2026-02-13', ' due.not_an_object'],
    [{}, '/from due.from_missing'],
    [{ limit: 5 }, '/from due.from_missing'],
    [{ from }, '/limit due.limit_or_to_missing'],
    [{ from: 20260213, limit: 5 }, '/from due.not_a_day'],
    [{ from: '2026-02-30', limit: 5 }, '/from due.not_a_day'],
    [{ from: '2026-02-13 09:30', limit: 5 }, '/from due.not_a_day'],
    [{ from: null, limit: 5 }, '/from due.not_a_day'],
    [{ from: '1899-12-31', limit: 5 }, '/from due.year_out_of_range'],
    [{ from: '2200-01-01', limit: 5 }, '/from due.year_out_of_range'],
    [{ from, limit: 2, unit: 'WH' }, '/from due.moment_needed'],
    [{ from, limit: 0.5 }, '/from due.moment_needed'],
    [{ from: '2026-02-13T09:30', to: '2026-02-14', unit: 'NH' }, '/to due.moment_needed'],
    [{ from, to: '2026-02-12' }, '/to due.to_before_from'],
    [{ from: '2026-02-13T09:30', to: '2026-02-13T09:29', unit: 'WH' }, '/to due.to_before_from'],
    [{ from, limit: '10' }, '/limit limit.length_not_a_number'],
    [{ from, limit: null }, '/limit limit.length_not_a_number'],
    [{ from, limit: -1 }, '/limit limit.length_out_of_range'],
    [{ from, limit: 1.3 }, '/limit limit.length_not_whole'],
    [{ from, limit: 10, unit: 'days' }, '/unit limit.unit_unknown'],
    [{ from, to: '2026-02-20', unit: 'days' }, '/unit limit.unit_unknown'],
    [{ from, limit: 10, roll: 'up' }, '/roll limit.roll_unknown'],
    [{ from: '2026-02-13T09:30', limit: 10, unit: 'WH', roll: 'back' }, '/roll limit.roll_of_hours'],
    [{ from, limit: 0, unit: 'event' }, '/event limit.event_unnamed'],
    [{ from, limit: 0, unit: 'event', event: 'x', eventAt: 'soon' }, '/eventAt due.not_a_day'],
    [{ from, limit: 10, monthsAhead: 1 }, '/monthsAhead limit.months_ahead'],
    [{ from, limit: 10, pauses: {} }, '/pauses due.not_a_list'],
    [{ from, limit: 10, pauses: ['2026-03-02'] }, '/pauses/0 due.pause_not_a_pair'],
    [{ from, limit: 10, pauses: [['2026-03-02']] }, '/pauses/0 due.pause_not_a_pair'],
    [
      {
        from,
        limit: 10,
        pauses: [
          ['2026-03-02', '2026-03-03'],
          ['x', null],
        ],
      },
      '/pauses/1/0 due.not_a_day',
    ],
    [{ from, limit: 10, pauses: [['2026-03-02', 'x']] }, '/pauses/0/1 due.not_a_day'],
    [{ from, limit: 10, pauses: [['2026-03-04', '2026-03-02']] }, '/pauses/0/1 due.pause_order'],
    [{ from, limit: 1, unit: 'month', pauses: [['2026-03-02', '2026-03-04']] }, '/pauses due.not_paused'],
    [{ from, limit: 10, extensions: 5 }, '/extensions due.not_a_list'],
    [{ from, limit: 10, extensions: ['5'] }, '/extensions/0 due.not_a_number'],
    [{ from, limit: 10, extensions: [5, 0] }, '/extensions/1 due.extension_out_of_range'],
    [{ from, limit: 10, extensions: [0.5] }, '/extensions/0 due.extension_not_whole'],
    [{ from, limit: 10, unit: 'fixedDay', extensions: [5] }, '/extensions due.not_extended'],
    [{ from, to: '2026-02-20', extensions: [5] }, '/limit due.limit_or_to_missing'],
    [{ from, limit: 10, explain: 'yes' }, '/explain due.not_a_flag'],
  ]
  for (const [question, expected] of cases)
    assert.equal(refusal(question), expected, JSON.stringify(question))
})

function manyPauses(count: number): string[][] {
  return Array.from({ length: count }, () => ['2026-03-02', '2026-03-02'])
}

test('a question that would cost too much is refused', () => {
  const from = '2026-02-13'
  assert.equal(refusal({ from, limit: 3661 }), '/limit due.too_long')
  assert.equal(refusal({ from, limit: 3600, extensions: [61] }), '/limit due.too_long')
  assert.equal(refusal({ from, limit: 121, unit: 'month' }), '/limit due.too_many_months')
  assert.equal(refusal({ from: '2026-02-13T09:00', limit: 3660 * 24 + 1, unit: 'NH' }), '/limit due.too_long')
  assert.equal(refusal({ from: '2010-01-01', to: '2026-02-13' }), '/to due.too_long')
  assert.equal(refusal({ from, limit: 10, pauses: manyPauses(101) }), '/pauses due.too_many')
  assert.equal(
    refusal({ from, limit: 10, pauses: [['2026-03-02', '2099-03-02']] }),
    '/pauses/0/1 due.too_long',
  )
  assert.equal(
    refusal({ from, limit: 10, extensions: Array.from({ length: 101 }, () => 1) }),
    '/extensions due.too_many',
  )
  assert.equal(answer({ from, limit: 3660 }).provisional, true)
  assert.equal(answer({ from, limit: 10, pauses: manyPauses(100) }).due, '2026-03-06')
  assert.equal(refusal({ from: 'x'.repeat(1e6), limit: 1 }), '/from due.not_a_day')
})

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()
}

test('every sentence of the calculator exists in Chinese and in English', () => {
  for (const [code, { zh, en }] of Object.entries(calendarTexts)) {
    assert.match(zh, /[\u4e00-\u9fff]/, code)
    assert.match(en, /^[^\u4e00-\u9fff]+$/, code)
    assert.deepEqual(placeholders(zh), placeholders(en), code)
  }
})
