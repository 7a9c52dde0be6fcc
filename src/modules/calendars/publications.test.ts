/** Which days stand when years are published again, and which publications are refused. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, isoDay } from '../../calendar/days.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { readYear, standingDays, type PublishedDay, type YearInput } from './publications.ts'

const NOTICE: YearInput = {
  regionId: null,
  year: 2027,
  source: '国务院办公厅通知',
  days: [
    { day: '2027-01-01', isWorking: false, name: '元旦' },
    { day: '2027-01-09', isWorking: true, name: '元旦' },
  ],
}
const PASTURE = 'pasture' as RegionId

const one = (on: string, name = '元旦') => ({ day: on, isWorking: false, name })

describe('a year that is published', () => {
  test('is read into days', () => {
    assert.deepEqual(readYear(NOTICE), [
      { day: day('2027-01-01'), isWorking: false, name: '元旦' },
      { day: day('2027-01-09'), isWorking: true, name: '元旦' },
    ])
  })

  test('may set days of the December before and the January after', () => {
    const days = ['2026-12-31', '2028-01-01'].map((on) => ({ day: on, isWorking: false, name: '元旦' }))
    assert.equal(readYear({ ...NOTICE, days }).length, 2)
  })

  test('may be empty for a region, which withdraws its local days', () => {
    assert.deepEqual(readYear({ ...NOTICE, regionId: PASTURE, days: [] }), [])
  })

  const refused: readonly [what: string, change: Partial<YearInput>, fields: readonly string[]][] = [
    ['a national year without days', { days: [] }, ['/days calendar.noDays']],
    ['a source that is not named', { source: ' ' }, ['/source calendar.source']],
    ['a year far away', { year: 1949, days: [one('1949-10-01')] }, ['/year calendar.year']],
    ['a day that does not exist', { days: [one('2027-02-29')] }, ['/days/0/day calendar.notADay']],
    ['a text that is no day', { days: [one('明天')] }, ['/days/0/day calendar.notADay']],
    ['a day of another year', { days: [one('2026-11-30')] }, ['/days/0/day calendar.outsideYear']],
    ['a day long after', { days: [one('2028-02-01')] }, ['/days/0/day calendar.outsideYear']],
    [
      'a day listed twice',
      { days: [one('2027-05-01'), one('2027-05-01')] },
      ['/days/1/day calendar.dayTwice'],
    ],
    ['a day without a name', { days: [one('2027-05-01', '')] }, ['/days/0/name calendar.name']],
    [
      'several mistakes at once, each at its place',
      { source: '', days: [one('2027-13-01'), one('2027-05-01', ' ')] },
      ['/source calendar.source', '/days/0/day calendar.notADay', '/days/1/name calendar.name'],
    ],
  ]
  for (const [what, change, fields] of refused)
    test(`is refused for ${what}`, () => {
      assert.throws(
        () => readYear({ ...NOTICE, ...change }),
        (error) => {
          assert.ok(error instanceof Refusal)
          assert.equal(error.code, 'invalid_input')
          assert.deepEqual(
            error.fields.map(({ path, code }) => `${path} ${code}`),
            fields,
          )
          return true
        },
      )
    })
})

const off = (on: string, calendarNo: number, regionId: RegionId | null = null): PublishedDay => ({
  regionId,
  calendarNo,
  day: day(on),
  isWorking: false,
  name: on,
})
const year = (which: number, calendarNo: number, regionId: RegionId | null = null) => ({
  regionId,
  year: which,
  calendarNo,
})
const daysOf = (
  publications: Parameters<typeof standingDays>[0],
  days: readonly PublishedDay[],
  regionId: RegionId | null = null,
) =>
  standingDays(publications, days)
    .get(regionId)
    ?.days.map((special) => isoDay(special.day))

describe('the days that stand', () => {
  test('are those of the newest publication of a year; what it leaves out is withdrawn', () => {
    const days = [off('2026-05-01', 2), off('2026-05-04', 2), off('2026-05-01', 3)]
    assert.deepEqual(daysOf([year(2026, 2), year(2026, 3)], days), ['2026-05-01'])
  })

  test('of other years stay when one year is published again', () => {
    const days = [off('2025-05-01', 2), off('2026-05-01', 2), off('2026-05-02', 3)]
    const found = daysOf([year(2025, 2), year(2026, 2), year(2026, 3)], days)
    assert.deepEqual(found, ['2025-05-01', '2026-05-02'])
  })

  test('include those that the notice of the next year set in December', () => {
    const days = [off('2026-05-01', 2), off('2026-12-31', 3), off('2027-01-01', 3)]
    const found = daysOf([year(2026, 2), year(2027, 3)], days)
    assert.deepEqual(found, ['2026-05-01', '2026-12-31', '2027-01-01'])
    // The year before is published again: the December day belongs to the other notice, and stays.
    const again = [...days, off('2026-05-02', 4)]
    const after = daysOf([year(2026, 2), year(2027, 3), year(2026, 4)], again)
    assert.deepEqual(after, ['2026-05-02', '2026-12-31', '2027-01-01'])
  })

  test('are by the newer notice where two set the same day', () => {
    const worked = { ...off('2026-12-31', 4), isWorking: true }
    const found = standingDays([year(2027, 3), year(2026, 4)], [off('2026-12-31', 3), worked])
    assert.deepEqual(
      found.get(null)?.days.map(({ isWorking }) => isWorking),
      [true],
    )
  })

  test('of a region are its own affair', () => {
    const days = [off('2026-07-11', 3, PASTURE), off('2026-05-01', 2)]
    const publications = [year(2026, 2), year(2026, 3, PASTURE)]
    assert.deepEqual(daysOf(publications, days), ['2026-05-01'])
    assert.deepEqual(daysOf(publications, days, PASTURE), ['2026-07-11'])
    assert.equal(daysOf(publications, days, 'elsewhere' as RegionId), undefined)
  })

  test('are none after an empty publication', () => {
    const publications = [year(2026, 2, PASTURE), year(2026, 3, PASTURE)]
    assert.deepEqual(daysOf(publications, [off('2026-07-11', 2, PASTURE)], PASTURE), [])
  })
})
