/** Custody: who had the file for how many office minutes, and that nothing is lost or counted twice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../test/support/chance.ts'
import { DAWN, HOUSING, OFFICE, WATER } from '../../test/support/sample-city.ts'
import { filed } from '../../test/support/sample-case.ts'
import { MINUTE_MS, moment, type Moment } from '../calendar/days.ts'
import { foldCustody, lifeMinutes, type HolderLine } from './custody.ts'
import { randomBelow } from './ids.ts'
import type { Party } from './matter.ts'

const line = (happenedAt: string, holder: Party | null): HolderLine => ({
  happenedAt: moment(happenedAt),
  holder,
})
const life = (openedAt: string, closedAt: string | null) => {
  const it = filed()
  const closed = closedAt === null ? null : moment(closedAt)
  return { ...it, matter: { ...it.matter, openedAt: moment(openedAt), closedAt: closed } }
}
const LATER = moment('2026-03-09T09:00')

test('each office minute belongs to whoever had the file; nights, lunches and weekends to nobody', () => {
  const it = life('2026-03-06T16:30', '2026-03-09T14:00')
  const lines = [
    line('2026-03-06T16:30', OFFICE),
    line('2026-03-06T17:00', HOUSING),
    line('2026-03-09T09:00', DAWN),
    line('2026-03-09T13:30', HOUSING),
  ]
  assert.deepEqual(foldCustody(it, lines, LATER), [
    { party: OFFICE, minutes: 30 },
    { party: HOUSING, minutes: 30 + 30 + 30 },
    { party: DAWN, minutes: 180 + 30 },
  ])
})

test('an open matter is counted up to now', () => {
  const it = life('2026-03-09T08:30', null)
  assert.deepEqual(foldCustody(it, [line('2026-03-09T08:30', HOUSING)], LATER), [
    { party: HOUSING, minutes: 30 },
  ])
})

test('time in which nobody has the file is shown as nobody’s', () => {
  const it = life('2026-03-09T09:00', '2026-03-09T10:00')
  const lines = [line('2026-03-09T09:00', HOUSING), line('2026-03-09T09:20', null)]
  assert.deepEqual(foldCustody(it, lines, LATER), [
    { party: HOUSING, minutes: 20 },
    { party: null, minutes: 40 },
  ])
})

test('a matter without a journal has no custody, nor one that ends as it begins', () => {
  assert.deepEqual(foldCustody(life('2026-03-09T09:00', null), [], LATER), [])
  const it = life('2026-03-09T09:00', '2026-03-09T09:00')
  assert.deepEqual(foldCustody(it, [line('2026-03-09T09:00', HOUSING)], LATER), [])
})

test('whoever is given the file as it closes has not held it', () => {
  const it = life('2026-03-09T09:00', '2026-03-09T10:00')
  const lines = [line('2026-03-09T09:00', HOUSING), line('2026-03-09T10:00', null)]
  assert.deepEqual(foldCustody(it, lines, LATER), [{ party: HOUSING, minutes: 60 }])
})

test('a line dated before its predecessor counts from there; lines that change no holder do not matter', () => {
  const it = life('2026-03-09T09:00', '2026-03-09T11:00')
  const lines = [
    line('2026-03-09T09:00', HOUSING),
    line('2026-03-09T10:30', HOUSING),
    line('2026-03-09T10:00', DAWN),
    line('2026-03-09T09:30', WATER),
  ]
  assert.deepEqual(foldCustody(it, lines, LATER), [
    { party: HOUSING, minutes: 60 },
    { party: WATER, minutes: 60 },
  ])
})

test('the minutes of all holders add up to the life of the matter, over 2000 random histories', () => {
  const random = seededRandom('custody')
  const holders = [HOUSING, WATER, DAWN, OFFICE, null]
  for (let n = 0; n < 2000; n++) {
    const openedAt = (moment('2026-01-05T00:00') + randomBelow(random, 200_000) * 61_037) as Moment
    let at: number = openedAt
    const lines: HolderLine[] = []
    const count = 1 + randomBelow(random, 12)
    for (let k = 0; k < count; k++) {
      lines.push({
        happenedAt: at as Moment,
        holder: holders[randomBelow(random, holders.length)] as Party | null,
      })
      at += randomBelow(random, 3000) * MINUTE_MS + randomBelow(random, 60_000)
    }
    const it = filed()
    const closed = { ...it, matter: { ...it.matter, openedAt, closedAt: at as Moment } }
    const sum = foldCustody(closed, lines, at as Moment).reduce((total, one) => total + one.minutes, 0)
    assert.equal(sum, lifeMinutes(closed, at as Moment))
  }
})
