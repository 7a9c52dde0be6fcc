/** How a listed task stands on its calendar, and which reports of it are taken. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../calendar/days.ts'
import { calendarOfTests } from '../../../test/support/holidays.ts'
import { faultOf, standingOf, whyNoReport, type TaskFacts } from './rules.ts'

const CALENDAR = calendarOfTests()
const TASK: TaskFacts = {
  fromOn: day('2026-03-02'),
  toOn: day('2026-06-30'),
  confirmed: null,
  waiting: null,
  firstOn: null,
}
const told = (percent: number, on: string) => ({ percent, on: day(on) })
const on = (today: string, facts: Partial<TaskFacts> = {}) =>
  standingOf({ ...TASK, ...facts }, { today: day(today), calendar: CALENDAR, warnDays: 10 })

describe('the light of a listed task', () => {
  const begun = { firstOn: day('2026-03-10') }
  const LIGHTS: readonly (readonly [string, string, string, Partial<TaskFacts>])[] = [
    ['is out before it is to begin', '2026-02-27', 'notStarted', {}],
    ['is green on the day it is to begin', '2026-03-02', 'green', {}],
    ['is yellow when it was to begin and nothing was reported', '2026-03-03', 'yellow', {}],
    ['is green once something was reported', '2026-03-10', 'green', begun],
    ['is green eleven working days before its end', '2026-06-12', 'green', begun],
    ['is yellow ten working days before its end', '2026-06-15', 'yellow', begun],
    ['is yellow on its last day', '2026-06-30', 'yellow', begun],
    ['is red the day after', '2026-07-01', 'red', begun],
    [
      'is done when the whole is confirmed',
      '2026-07-01',
      'done',
      { ...begun, confirmed: told(100, '2026-06-20') },
    ],
    [
      'stays red when most is confirmed',
      '2026-07-01',
      'red',
      { ...begun, confirmed: told(99, '2026-06-20') },
    ],
  ]
  for (const [what, today, light, facts] of LIGHTS)
    test(`${what} (${today})`, () => assert.equal(on(today, facts).light, light))

  test('does not turn red while the office takes its time with a report of the whole', () => {
    const waiting = told(100, '2026-06-30')
    assert.equal(on('2026-07-20', { ...begun, waiting }).light, 'yellow')
    assert.equal(on('2026-07-20', { ...begun, waiting }).lateDays, 0)
    assert.equal(on('2026-07-20', { ...begun, waiting: told(90, '2026-06-30') }).light, 'red')
  })

  test('counts working days from its end, of what is done late up to the day of the report', () => {
    assert.equal(on('2026-07-03', begun).lateDays, 3)
    assert.equal(on('2026-08-03', { ...begun, confirmed: told(100, '2026-07-02') }).lateDays, 2)
    assert.equal(on('2026-08-03', { ...begun, confirmed: told(100, '2026-06-30') }).lateDays, 0)
  })
})

describe('a report', () => {
  test('is taken when nothing waits and the task is not done', () => {
    assert.equal(whyNoReport(TASK), null)
    assert.equal(whyNoReport({ confirmed: told(60, '2026-04-01'), waiting: null }), null)
  })

  test('is refused while another waits, and when the whole is confirmed', () => {
    const waiting = { confirmed: null, waiting: told(10, '2026-04-01') }
    assert.equal(whyNoReport(waiting)?.code, 'listedTask.waiting')
    const done = { confirmed: told(100, '2026-04-01'), waiting: null }
    assert.equal(whyNoReport(done)?.code, 'listedTask.finished')
  })

  const GIVEN = { percent: 100, result: '建成', files: ['one'] }
  test('of a part needs neither result nor evidence; of the whole it needs both', () => {
    assert.equal(faultOf(TASK, { percent: 99, result: null, files: [] }), null)
    assert.equal(faultOf(TASK, GIVEN), null)
    assert.equal(faultOf(TASK, { ...GIVEN, result: ' ' })?.path, '/result')
    assert.equal(faultOf(TASK, { ...GIVEN, files: [] })?.path, '/files')
  })

  test('never says less than what was confirmed', () => {
    const facts = { confirmed: told(60, '2026-04-01') }
    assert.equal(faultOf(facts, { percent: 60, result: null, files: [] }), null)
    assert.equal(faultOf(facts, { percent: 59, result: null, files: [] })?.code, 'listedTask.backwards')
  })
})
