/** What an appeal counts as, with every exclusion, and the rates with nothing to be counted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CHINA_ZONE, day, dayOf, isoDay, moment, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, RegionId, Verdict } from '../../kernel/matter.ts'
import { inMonths, inWeeks, periodBefore } from './period.ts'
import {
  compositeOf,
  countedAs,
  isRateShown,
  rateOf,
  ratesOf,
  shownCount,
  type AppealFacts,
  type ClockFact,
  type Sums,
} from './rules.ts'
import { weakLinks } from './weak-links.ts'
import { MEASURES, type Measure } from './words.ts'

const HOUSING = '019a0000-0000-7000-8000-000000000001' as DepartmentId
const WATER = '019a0000-0000-7000-8000-000000000002' as DepartmentId
const onDay = (at: Moment) => dayOf(at, CHINA_ZONE)

const FILED: AppealFacts = {
  status: 'filed',
  confidential: false,
  regionId: '019a0000-0000-7000-8000-000000000003' as RegionId,
  departmentId: null,
  topic: 'construction',
  channel: 'portal',
  imported: false,
  filedAt: moment('2026-03-02T09:00'),
  dispatchedAt: null,
  happenedAt: moment('2026-03-02T09:00'),
  closedAt: null,
  repliedAt: null,
  solved: null,
  level: null,
  isKey: false,
  redoCount: 0,
  reopenCount: 0,
  excluded: null,
  returnedBy: [],
  isExtended: false,
  sentBackAt: null,
  redirectedAt: null,
  circulatedBy: null,
  orders: [],
  progress: [],
  passes: [],
  clocks: [],
}

function clock(name: string, verdict: Verdict | null, more: Partial<ClockFact> = {}): ClockFact {
  const stoppedAt = verdict === null ? null : moment('2026-03-05T10:00')
  return { name, lap: 1, startedAt: moment('2026-03-03T09:00'), stoppedAt, verdict, dueAt: null, ...more }
}

const DISPATCHED = {
  status: 'dispatched',
  departmentId: HOUSING,
  dispatchedAt: moment('2026-03-03T09:00'),
} as const

/** What an appeal counts as for one department, with the day where it is asked for. */
function marks(more: Partial<AppealFacts>, departmentId = more.departmentId ?? null): string[] {
  return countedAs({ ...FILED, ...more }, onDay)
    .filter((counted) => counted.departmentId === departmentId)
    .flatMap((counted) => counted.marks.map(({ measure }) => measure))
}

function dayFor(measure: Measure, more: Partial<AppealFacts>): string | undefined {
  const all = countedAs({ ...FILED, ...more }, onDay).flatMap((counted) => counted.marks)
  const found = all.find((mark) => mark.measure === measure)
  return found === undefined ? undefined : isoDay(found.day)
}

test('an appeal that is filed counts as filed, a key complaint as both', () => {
  assert.deepEqual(marks({}), ['filed'])
  assert.deepEqual(marks({ isKey: true }), ['filed', 'keyComplaint'])
})

test('a confidential appeal is in no figure', () => {
  assert.deepEqual(countedAs({ ...FILED, ...DISPATCHED, confidential: true }, onDay), [])
})

test('what is not accepted, a repeat that is joined and what was withdrawn count on the day of filing', () => {
  const closedAt = moment('2026-03-09T09:00')
  for (const status of ['notAccepted', 'joined', 'withdrawn'] as const) {
    assert.deepEqual(marks({ status, closedAt }), ['filed', status])
    assert.equal(dayFor(status, { status, closedAt }), '2026-03-02')
  }
})

test('contact counts on the day of dispatch, in time or late', () => {
  const inTime = { ...DISPATCHED, clocks: [clock('contact', 'inTime')] }
  assert.deepEqual(marks(inTime), ['filed', 'dispatched', 'contactInTime'])
  assert.equal(dayFor('contactInTime', inTime), '2026-03-03')
  assert.deepEqual(marks({ ...DISPATCHED, clocks: [clock('contact', 'late')] }), [
    'filed',
    'dispatched',
    'contactLate',
  ])
})

test('a contact that another dispatch has superseded is neither in time nor late', () => {
  const clocks = [clock('contact', 'superseded'), clock('contact', 'late', { lap: 2 })]
  assert.deepEqual(marks({ ...DISPATCHED, clocks }), ['filed', 'dispatched', 'contactLate'])
  assert.deepEqual(marks({ ...DISPATCHED, clocks: clocks.slice(0, 1) }), ['filed', 'dispatched'])
})

test('the first verdict of the result stays when it is done again', () => {
  const clocks = [clock('resolve', 'late'), clock('resolve', 'inTime', { lap: 2 })]
  assert.deepEqual(marks({ ...DISPATCHED, redoCount: 1, clocks }), [
    'filed',
    'redo',
    'dispatched',
    'resolveLate',
  ])
})

test('a result that is still owed counts as late on the day it was due, and not at all while it is paused', () => {
  const running = { ...DISPATCHED, clocks: [clock('resolve', null, { dueAt: moment('2026-03-17T00:00') })] }
  assert.equal(dayFor('resolveLate', running), '2026-03-17')
  assert.equal(dayFor('resolveLate', { ...DISPATCHED, clocks: [clock('resolve', null)] }), undefined)
})

test('what was ended and taken up again counts on the day of its dispatch', () => {
  assert.deepEqual(marks({ ...DISPATCHED, reopenCount: 2 }), ['filed', 'reopened', 'dispatched'])
})

test('what hangs is neither in time nor late, and has no answer of the enterprise', () => {
  const clocks = [clock('resolve', 'hung')]
  assert.deepEqual(marks({ ...DISPATCHED, status: 'hung', solved: false, level: 'dissatisfied', clocks }), [
    'filed',
    'dispatched',
    'hung',
  ])
})

test('a direct answer is no dispatch', () => {
  const repliedAt = moment('2026-03-02T15:00')
  assert.deepEqual(marks({ status: 'replied', departmentId: WATER, repliedAt }), ['filed', 'direct'])
})

test('an imported history without a dispatch is no direct answer either', () => {
  const repliedAt = moment('2026-03-02T15:00')
  assert.deepEqual(marks({ status: 'closed', departmentId: WATER, repliedAt, imported: true }), ['filed'])
})

test('a return counts for the unit that got rid of it, and a refused one for nobody', () => {
  const returnedBy = [WATER]
  assert.deepEqual(marks({ ...DISPATCHED, returnedBy }, WATER), ['returned'])
  assert.deepEqual(marks({ ...DISPATCHED, returnedBy }), ['filed', 'dispatched'])
  assert.deepEqual(marks({ ...DISPATCHED, returnedBy: [] }), ['filed', 'dispatched'])
})

/** What an evaluation counts as, beside the filing and the dispatch. */
const revisited = (level: string, solved = true) =>
  marks({ ...DISPATCHED, status: 'revisiting', solved, level }).slice(2)

test('a unit that gave an appeal away and got it back has returned it, once', () => {
  const returnedBy = [HOUSING, WATER, HOUSING]
  assert.deepEqual(marks({ ...DISPATCHED, returnedBy }), ['filed', 'dispatched', 'returned'])
  assert.deepEqual(marks({ ...DISPATCHED, returnedBy }, WATER), ['returned'])
})

test('dispatch counts for the office that owed it, in time or late', () => {
  const circulatedBy = WATER
  const late = { ...DISPATCHED, circulatedBy, clocks: [clock('circulation', 'late')] }
  assert.deepEqual(marks(late, WATER), ['circulationLate'])
  assert.deepEqual(marks(late), ['filed', 'dispatched'])
  const inTime = { ...late, clocks: [clock('circulation', 'inTime')] }
  assert.deepEqual(marks(inTime, WATER), ['circulationInTime'])
  assert.deepEqual(marks({ ...late, circulatedBy: HOUSING }), ['filed', 'dispatched', 'circulationLate'])
})

test('an answer to an order counts for the unit that was ordered; of several a late one tells', () => {
  const answered = { departmentId: WATER, clock: clock('answer', 'inTime') }
  assert.deepEqual(marks({ ...DISPATCHED, orders: [answered] }, WATER), ['superviseInTime'])
  const late = { departmentId: WATER, clock: clock('answer', 'late') }
  assert.deepEqual(marks({ ...DISPATCHED, orders: [answered, late] }, WATER), ['superviseLate'])
})

test('a late progress note counts for the unit that owed it, once however many came late; one in time as nothing', () => {
  const note = (departmentId: DepartmentId, verdict: Verdict, lap: number) => ({
    departmentId,
    clock: clock('progress', verdict, { lap }),
  })
  const progress = [note(WATER, 'inTime', 1), note(WATER, 'late', 2), note(WATER, 'late', 3)]
  assert.deepEqual(marks({ ...DISPATCHED, progress }, WATER), ['progressLate'])
  assert.deepEqual(marks({ ...DISPATCHED, progress: [note(WATER, 'inTime', 1)] }, WATER), [])
  assert.deepEqual(marks({ ...DISPATCHED, progress: [note(WATER, 'superseded', 1)] }, WATER), [])
  const owed = {
    departmentId: HOUSING,
    clock: clock('progress', null, { dueAt: moment('2026-03-07T00:00') }),
  }
  assert.equal(dayFor('progressLate', { ...DISPATCHED, progress: [owed] }), '2026-03-07')
})

const pass = (departmentId: DepartmentId, on: string) => ({ departmentId, at: moment(`2026-03-${on}T10:00`) })

test('a unit that passes an appeal on counts for the first time, and once more for all further times', () => {
  const passes = [pass(HOUSING, '04'), pass(WATER, '05'), pass(HOUSING, '06'), pass(HOUSING, '07')]
  const all = { ...DISPATCHED, passes }
  assert.deepEqual(marks(all), ['filed', 'dispatched', 'passedOn', 'passedAgain'])
  assert.deepEqual(marks(all, WATER), ['passedOn'])
  assert.deepEqual([dayFor('passedOn', all), dayFor('passedAgain', all)], ['2026-03-04', '2026-03-06'])
})

test('a withdrawn appeal has been dispatched all the same, and is in the other two rates only with an answer it has', () => {
  const taken = { ...DISPATCHED, status: 'withdrawn', closedAt: moment('2026-03-06T09:00') }
  assert.deepEqual(marks(taken), ['filed', 'withdrawn', 'dispatched'])
  assert.deepEqual(marks({ ...taken, solved: false, level: 'dissatisfied' }).slice(3), [
    'revisited',
    'unsatisfied',
  ])
})

test('a whistle counts as one, and a unit that comes late to it as late', () => {
  const whistle = { ...DISPATCHED, channel: 'whistle' }
  assert.deepEqual(marks(whistle), ['filed', 'dispatched', 'whistled'])
  assert.deepEqual(marks({ ...whistle, clocks: [clock('contact', 'late')] }), [
    'filed',
    'dispatched',
    'contactLate',
    'whistled',
    'reportLate',
  ])
})

test('an extension, a redirection and a reply that was sent back are counted', () => {
  const at = moment('2026-03-06T10:00')
  assert.deepEqual(marks({ ...DISPATCHED, isExtended: true, sentBackAt: at, redirectedAt: at }), [
    'filed',
    'dispatched',
    'extended',
    'sentBack',
    'redirected',
  ])
})

test('what closed without an evaluation is told apart from who could not be reached', () => {
  const closed = { ...DISPATCHED, status: 'closed', closedAt: moment('2026-03-09T10:00') }
  assert.ok(marks({ ...closed, excluded: 'unrated' }).includes('unrated'))
  assert.ok(!marks({ ...closed, excluded: 'unrated' }).includes('notReached'))
})

const names = ({ whole, rest }: ReturnType<typeof inMonths>) => [
  whole.map(isoDay),
  rest.map(({ from, to }) => `${isoDay(from)} ${isoDay(to)}`),
]

test('a period falls into whole months and weeks, and the days beside them', () => {
  const period = { from: day('2026-01-15'), to: day('2026-03-31') }
  assert.deepEqual(names(inMonths(period)), [['2026-02-01', '2026-03-01'], ['2026-01-15 2026-01-31']])
  const weeks = { from: day('2026-03-01'), to: day('2026-03-17') }
  assert.deepEqual(names(inWeeks(weeks)), [
    ['2026-03-02', '2026-03-09'],
    ['2026-03-01 2026-03-01', '2026-03-16 2026-03-17'],
  ])
  assert.deepEqual(names(inMonths({ from: day('2026-03-02'), to: day('2026-03-01') })), [[], []])
})

test('three levels are satisfied, two are not; solved and satisfied are two questions', () => {
  for (const level of ['verySatisfied', 'satisfied', 'basicallySatisfied'])
    assert.deepEqual(revisited(level), ['revisited', 'solved', 'satisfied'])
  for (const level of ['dissatisfied', 'veryDissatisfied'])
    assert.deepEqual(revisited(level), ['revisited', 'solved', 'unsatisfied'])
  assert.deepEqual(revisited('satisfied', false), ['revisited', 'satisfied'])
})

test('each exclusion takes the revisit out of the rates and is counted by itself', () => {
  const causes = {
    notReached: 'notReached',
    refusedToAnswer: 'refused',
    notReasonable: 'notReasonable',
    duplicate: 'duplicate',
    enterpriseGone: 'enterpriseGone',
  }
  for (const [excluded, measure] of Object.entries(causes))
    assert.deepEqual(marks({ ...DISPATCHED, solved: true, level: 'satisfied', excluded }).slice(2), [measure])
})

test('an appeal counts at most once as each measure', () => {
  const clocks = [
    clock('contact', 'inTime'),
    clock('contact', 'late', { lap: 2 }),
    clock('revisit', 'inTime'),
  ]
  const all = marks({ ...DISPATCHED, status: 'closed', closedAt: moment('2026-03-09T09:00'), clocks })
  assert.equal(new Set(all).size, all.length)
})

const sums = (more: Partial<Record<Measure, number>>): Sums => ({
  ...(Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Record<Measure, number>),
  ...more,
})

test('a rate with nothing to be counted is none, and not nought', () => {
  assert.ok(Object.values(ratesOf(sums({}))).every((rate) => rate === null))
  assert.equal(compositeOf(ratesOf(sums({ dispatched: 4, contactInTime: 4 })), WEIGHTS), null)
})

const WEIGHTS = { response: 0.2, solution: 0.4, satisfaction: 0.4 }

test('response is what was contacted in time of what was dispatched', () => {
  assert.equal(rateOf(sums({ dispatched: 10, contactInTime: 7, contactLate: 2 }), 'response'), 0.7)
})

test('what hangs counts as not solved, and not as unsatisfied', () => {
  const some = sums({ revisited: 8, hung: 2, solved: 6, satisfied: 6 })
  assert.equal(rateOf(some, 'solution'), 0.6)
  assert.equal(rateOf(some, 'satisfaction'), 0.75)
  assert.equal(rateOf(some, 'hung'), 0.2)
})

test('exclusions are in no rate', () => {
  const ofRates = { revisited: 5, solved: 4, satisfied: 3, dispatched: 9, contactInTime: 9 }
  const excluded = { notReached: 3, refused: 2, notReasonable: 1, duplicate: 1, enterpriseGone: 2 }
  assert.deepEqual(ratesOf(sums({ ...ofRates, ...excluded })), ratesOf(sums(ofRates)))
})

test('the composite weighs the three rates', () => {
  const some = sums({ dispatched: 10, contactInTime: 10, revisited: 10, solved: 5, satisfied: 8 })
  assert.ok(Math.abs((compositeOf(ratesOf(some), WEIGHTS) ?? 0) - 0.72) < 1e-9)
  assert.equal(compositeOf(ratesOf(some), { response: 0, solution: 0, satisfaction: 0 }), null)
})

test('one to four are shown to the owning body alone; nought and five to everybody', () => {
  assert.deepEqual(
    [0, 1, 4, 5].map((n) => shownCount(n, false)),
    [0, null, null, 5],
  )
  assert.equal(shownCount(1, true), 1)
})

test('a rate that would give a hidden number away is hidden as well', () => {
  assert.equal(isRateShown(sums({ revisited: 10, satisfied: 5 }), 'satisfaction', false), true)
  assert.equal(isRateShown(sums({ revisited: 10, satisfied: 8 }), 'satisfaction', false), false)
  assert.equal(isRateShown(sums({ revisited: 4, satisfied: 4 }), 'satisfaction', false), false)
  assert.equal(isRateShown(sums({ revisited: 10, satisfied: 8 }), 'satisfaction', true), true)
})

const before = (from: string, to: string, today = '2026-12-31') => {
  const period = periodBefore({ from: day(from), to: day(to) }, day(today))
  return [isoDay(period.from), isoDay(period.to)]
}

test('whole months are compared with whole months, other days with as many days', () => {
  assert.deepEqual(before('2026-03-01', '2026-03-31'), ['2026-02-01', '2026-02-28'])
  assert.deepEqual(before('2026-01-01', '2026-03-31'), ['2025-10-01', '2025-12-31'])
  assert.deepEqual(before('2026-03-09', '2026-03-15'), ['2026-03-02', '2026-03-08'])
})

test('a month that is not over is compared with as many days of the one before', () => {
  assert.deepEqual(before('2026-03-01', '2026-03-31', '2026-03-10'), ['2026-02-01', '2026-02-10'])
  assert.deepEqual(before('2026-03-01', '2026-03-31', '2026-03-30'), ['2026-02-01', '2026-02-28'])
})

test('weak links are ranked with their reasons, and what is small says nothing', () => {
  const links = weakLinks(
    [
      { key: 'quiet', now: sums({ filed: 20 }), before: sums({ filed: 20 }) },
      { key: 'growing', now: sums({ filed: 30, joined: 6 }), before: sums({ filed: 10 }) },
      { key: 'slow', now: sums({ resolveInTime: 6, resolveLate: 4 }), before: sums({}) },
      { key: 'small', now: sums({ filed: 4, joined: 4, revisited: 4, unsatisfied: 4 }), before: sums({}) },
      { key: 'sour', now: sums({ revisited: 10, unsatisfied: 3 }), before: sums({}) },
    ],
    90,
  )
  assert.deepEqual(
    links.map(({ key, reasons }) => [key, ...reasons.map(({ what }) => what)]),
    [
      ['growing', 'growth', 'repeat'],
      ['slow', 'slow'],
      ['sour', 'unsatisfied'],
    ],
  )
})
