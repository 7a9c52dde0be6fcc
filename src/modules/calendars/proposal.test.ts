/** What a year that is not published yet would change, on what stands. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isPublished, isWorkingDay } from '../../calendar/calendar.ts'
import { day, isoDay } from '../../calendar/days.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { propose } from './proposal.ts'
import type { Published } from './regional-calendars.ts'

const CITY = 'city' as RegionId
const DISTRICT = 'district' as RegionId
const off = (on: string, name = '元旦') => ({ day: day(on), isWorking: false, name })
const PUBLISHED: Published = {
  publications: [
    { regionId: null, year: 2026, calendarNo: 1 },
    { regionId: CITY, year: 2026, calendarNo: 2 },
  ],
  days: [
    { ...off('2026-10-01', '国庆节'), regionId: null, calendarNo: 1 },
    { ...off('2026-10-02', '国庆节'), regionId: null, calendarNo: 1 },
    { ...off('2026-07-01', '建市日'), regionId: CITY, calendarNo: 2 },
  ],
  parents: new Map([
    [CITY, null],
    [DISTRICT, CITY],
  ]),
  hours: new Map(),
}
const national = (year: number, days: ReturnType<typeof off>[]) =>
  propose(PUBLISHED, 2, { regionId: null, year, days })
const told = ({ changes }: ReturnType<typeof propose>) =>
  changes.map(({ day: on, was, becomes }) => [isoDay(on), was?.name ?? null, becomes?.name ?? null])

describe('a year that is tried out', () => {
  test('adds its days where nothing stood, and makes the year a published one', () => {
    const proposal = national(2027, [off('2027-01-01')])
    assert.equal(proposal.isRepublished, false)
    assert.deepEqual(told(proposal), [['2027-01-01', null, '元旦']])
    const { calendar } = proposal.calendars.view(DISTRICT)
    assert.equal(isWorkingDay(calendar, day('2027-01-01')), false)
    assert.equal(isPublished(calendar, day('2027-06-01')), true)
  })

  test('takes back the days of the same year that it leaves out, and says that the year was there', () => {
    const proposal = national(2026, [off('2026-10-01', '国庆节')])
    assert.equal(proposal.isRepublished, true)
    assert.deepEqual(told(proposal), [['2026-10-02', '国庆节', null]])
    assert.equal(isWorkingDay(proposal.calendars.view(CITY).calendar, day('2026-10-02')), true)
  })

  test('changes a day from off to worked, and a name alone', () => {
    const worked = { day: day('2026-10-01'), isWorking: true, name: '国庆节' }
    const proposal = national(2026, [worked, off('2026-10-02', '国庆')])
    assert.deepEqual(
      proposal.changes.map(({ was, becomes }) => [was?.isWorking, becomes?.isWorking, becomes?.name]),
      [
        [false, true, '国庆节'],
        [false, false, '国庆'],
      ],
    )
  })

  test('that says what stands changes nothing', () => {
    assert.deepEqual(told(national(2026, [off('2026-10-01', '国庆节'), off('2026-10-02', '国庆节')])), [])
  })

  test('leaves other years and the local days of regions as they are', () => {
    const { calendars } = national(2027, [off('2027-01-01')])
    const { calendar } = calendars.view(DISTRICT)
    assert.equal(isWorkingDay(calendar, day('2026-10-01')), false)
    assert.equal(isWorkingDay(calendar, day('2026-07-01')), false)
  })

  test('of a region holds there and below, and nowhere else', () => {
    const days = [off('2026-08-03', '那达慕')]
    const { calendars } = propose(PUBLISHED, 2, { regionId: DISTRICT, year: 2026, days })
    assert.equal(isWorkingDay(calendars.view(DISTRICT).calendar, day('2026-08-03')), false)
    assert.equal(isWorkingDay(calendars.view(CITY).calendar, day('2026-08-03')), true)
  })

  test('leaves what stands untouched', () => {
    const before = JSON.stringify(PUBLISHED.days)
    national(2026, [])
    assert.equal(JSON.stringify(PUBLISHED.days), before)
  })
})
