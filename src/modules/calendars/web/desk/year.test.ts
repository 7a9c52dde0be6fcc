/** A year laid out in weeks and holidays. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holidaysOf, weeksOf, yearsInWords } from './year.ts'

const off = (day: string, name: string) => ({ day, name, isWorking: false })

test('weeks run from Monday to Sunday and hold each day of the month once', () => {
  const weeks = weeksOf(2026, 8)
  assert.equal(weeks.length, 6)
  assert.deepEqual(weeks[0], [null, null, null, null, null, '2026-08-01', '2026-08-02'])
  assert.deepEqual(weeks.at(-1)?.slice(0, 2), ['2026-08-31', null])
  assert.equal(weeks.flat().filter((day) => day !== null).length, 31)
})

test('February of a leap year has its 29th, and a month that fits four weeks has four', () => {
  assert.ok(weeksOf(2028, 2).flat().includes('2028-02-29'))
  assert.equal(weeksOf(2027, 2).length, 4)
})

test('days of one name are one holiday, in stretches, with the days worked for it', () => {
  const holidays = holidaysOf([
    off('2026-05-02', '劳动节'),
    off('2026-05-01', '劳动节'),
    off('2026-05-04', '劳动节'),
    { day: '2026-05-09', name: '劳动节', isWorking: true },
    off('2026-01-01', '元旦'),
  ])
  assert.deepEqual(holidays, [
    { name: '元旦', off: [['2026-01-01', '2026-01-01']], offDays: 1, worked: [] },
    {
      name: '劳动节',
      off: [
        ['2026-05-01', '2026-05-02'],
        ['2026-05-04', '2026-05-04'],
      ],
      offDays: 3,
      worked: ['2026-05-09'],
    },
  ])
})

test('a stretch goes on over the end of a month and of a year', () => {
  const days = [off('2026-12-31', '元旦'), off('2027-01-01', '元旦')]
  assert.deepEqual(holidaysOf(days)[0]?.off, [['2026-12-31', '2027-01-01']])
})

test('years that follow each other are said in one breath', () => {
  assert.equal(yearsInWords([2026, 2008, 2007, 2009]), '2007–2009, 2026')
  assert.equal(yearsInWords([2027]), '2027')
  assert.equal(yearsInWords([]), '')
})
