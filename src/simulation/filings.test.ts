/** Who files when: within the run, by the hours of the channel, and the lingering ones on whatever day it ends. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OWN_CHANNELS } from '../modules/appeals/words.ts'
import { day, dayOf, minuteOfDay, moment } from '../calendar/days.ts'
import { intervalsOf, makeOfficeHours, officeMinutes } from '../calendar/office-hours.ts'
import { seededCalendar } from '../modules/calendars/seed.ts'
import { CITY_HOURS, CITY_HOURS_ID } from './city/regions.ts'
import { planFilings, type FilingsRequest } from './filings.ts'
import { LINGERING } from './lingering.ts'

const calendar = seededCalendar()
const usual = CITY_HOURS.find(({ id }) => id === CITY_HOURS_ID)
assert.ok(usual !== undefined)
const hours = makeOfficeHours(usual)

function requestUntil(text: string, more: Partial<FilingsRequest> = {}): FilingsRequest {
  const until = moment(text)
  const through = dayOf(until, calendar.zone)
  const from = day('2025-08-25')
  const given = { seed: '1', calendar, hours, from, through, until, perDay: 12 }
  return { ...given, messages: null, enterprises: 200, withLingering: true, ...more }
}

test('the same seed plans the same filings, another seed others', () => {
  const [one, again, other] = ['1', '1', '2'].map((seed) =>
    JSON.stringify(planFilings(requestUntil('2025-10-10T15:00', { seed }))),
  )
  assert.equal(again, one)
  assert.notEqual(other, one)
})

test('nothing is filed after the end, and whoever takes appeals in does so in office hours only', () => {
  const request = requestUntil('2025-09-26T11:00')
  for (const { at, plan } of planFilings(request)) {
    assert.ok(at <= request.until)
    if (OWN_CHANNELS.includes(plan.channel)) continue
    const on = dayOf(at, calendar.zone)
    const minute = minuteOfDay(at, calendar.zone)
    assert.ok(intervalsOf(calendar, hours, on).some(({ from, to }) => from <= minute && minute < to))
  }
})

/** An afternoon, before the office opens, a minute after it, at noon, at night, on a Sunday, in the long holiday. */
const ENDS = [
  '2025-09-24T15:10',
  '2025-09-24T07:00',
  '2025-09-24T08:31',
  '2025-09-24T12:30',
  '2025-09-24T23:59',
  '2025-09-21T10:00',
  '2025-10-05T20:00',
]
for (const end of ENDS) {
  test(`on ${end} every lingering appeal has stood as long as it is to`, () => {
    const request = requestUntil(end)
    const filings = planFilings(request).slice(-LINGERING.length)
    assert.equal(filings.length, LINGERING.length)
    for (const [index, { at, plan }] of filings.entries()) {
      const lingering = LINGERING[index]
      assert.ok(lingering !== undefined)
      const stands = officeMinutes(calendar, hours, at, request.until) - (plan.steps.at(-1)?.after ?? 0)
      assert.equal(stands, lingering.minutes)
    }
  })
}

test('real messages are spread over the days, all of them', () => {
  const messages = Array.from({ length: 95 }, (_none, n) => ({
    id: String(n),
    subject: '主题',
    detail: `正文 ${n}`,
    reply: '答复',
  }))
  const filings = planFilings(requestUntil('2025-09-03T16:00', { messages }))
  assert.equal(filings.length, messages.length)
  const days = Map.groupBy(filings, ({ at }) => dayOf(at, calendar.zone))
  assert.equal(days.size, 10)
  assert.ok([...days.values()].every(({ length }) => length === 9 || length === 10))
})
