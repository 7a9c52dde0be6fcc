/** Calendars on a real database: seeding, publishing again, local days down the tree, office hours, numbers. */
import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import type { Pool } from 'pg'
import { explainDay, isWorkingDay } from '../../calendar/calendar.ts'
import { day, moment } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Recorder } from '../../platform/subject-journal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { seededRandom } from '../../../test/support/chance.ts'
import { createTestDatabase } from '../../../test/support/database.ts'
import { calendarOfTests } from '../../../test/support/holidays.ts'
import { givenCity, type City } from '../../../test/support/people.ts'
import { openReference } from '../../platform/reference.ts'
import { loaders } from '../../loaders.ts'
import type { YearInput } from './publications.ts'
import { seedDays, seedYears } from './seed.ts'
import { addOfficeHours, loadCalendars, publishYear, seedCalendars } from './store.ts'

const recorder: Recorder = {
  actor: SYSTEM,
  at: moment('2026-03-02T09:00'),
  random: seededRandom('calendars'),
}
let pool: Pool
let city: City

beforeEach(async () => {
  const database = await createTestDatabase()
  pool = database.pool('app')
  city = await givenCity(database.pool('owner'), recorder.at)
})

async function currentNo(): Promise<number> {
  const { rows } = await pool.query<{ no: number }>('select calendar_no as no from reference_version')
  return rows[0]?.no ?? 0
}
const calendars = async (no?: number) => loadCalendars(pool, no ?? (await currentNo()))
const isOffAsOf = async (no: number, on: string) =>
  !isWorkingDay((await calendars(no)).view(city.regions.city).calendar, day(on))
const publish = (input: Partial<YearInput>) =>
  withTransaction(pool, (client) =>
    publishYear(client, { regionId: null, year: 2027, source: '通知', days: [], ...input }, recorder),
  )
const off = (on: string, name = '放假') => ({ day: on, isWorking: false, name })

describe('the country', () => {
  test('has the days that were seeded, as an independent list has them', async () => {
    const { calendar } = (await calendars()).view(city.regions.city)
    const list = calendarOfTests()
    for (let on = day('2025-01-01'); on <= day('2026-12-31'); on = (on + 1) as typeof on)
      assert.equal(isWorkingDay(calendar, on), isWorkingDay(list, on))
  })

  test('is seeded with the years that nobody has published, and only with those', async () => {
    const seed = { days: seedDays(), years: seedYears(), source: 'package' }
    const entered = await withTransaction(pool, (client) => seedCalendars(client, seed, recorder))
    assert.equal(entered[0], 2007)
    assert.equal(entered.includes(2025) || entered.includes(2026), false)
    const { calendar } = (await calendars()).view(city.regions.city)
    assert.deepEqual(
      calendar.published.map(({ from, through }) => [from, through]),
      [[day('2007-01-01'), day('2026-12-31')]],
    )
    const before = await currentNo()
    assert.deepEqual(await withTransaction(pool, (client) => seedCalendars(client, seed, recorder)), [])
    assert.equal(await currentNo(), before)
  })

  test('is provisional in a year that is not published, and no longer once it is', async () => {
    const holiday = day('2027-10-01')
    assert.deepEqual(explainDay((await calendars()).view(city.regions.city).calendar, holiday), {
      isWorking: true,
      why: 'weekday',
      provisional: true,
    })
    const no = await publish({ days: [off('2027-10-01', '国庆')] })
    const after = await calendars()
    assert.equal(after.no, no)
    const found = explainDay(after.view(city.regions.city).calendar, holiday)
    assert.deepEqual(found, { isWorking: false, why: 'holiday', name: '国庆', provisional: false })
  })

  test('as of an older number is as it was', async () => {
    const before = await currentNo()
    await publish({ year: 2026, days: [off('2026-05-06', '延长')] })
    assert.equal(await isOffAsOf(await currentNo(), '2026-05-06'), true)
    assert.equal(await isOffAsOf(before, '2026-05-06'), false)
  })

  test('has a year published again as a whole: what is left out is worked again', async () => {
    assert.equal(isWorkingDay((await calendars()).view(city.regions.city).calendar, day('2026-09-25')), false)
    await publish({ year: 2026, days: [off('2026-10-01', '国庆')] })
    const { calendar } = (await calendars()).view(city.regions.city)
    assert.equal(isWorkingDay(calendar, day('2026-09-25')), true)
    assert.equal(isWorkingDay(calendar, day('2026-10-01')), false)
  })
})

describe('a region', () => {
  test('passes its local days down, and the nearest word on a day wins', async () => {
    await publish({
      regionId: city.regions.city,
      year: 2026,
      days: [off('2026-07-01', '建市日'), off('2026-07-02', '停工')],
    })
    const worked = { day: '2026-07-02', isWorking: true, name: '照常上班' }
    await publish({ regionId: city.regions.linxi, year: 2026, days: [worked] })
    const found = await calendars()
    const isOff = (regionId: RegionId, on: string) => !isWorkingDay(found.view(regionId).calendar, day(on))
    assert.equal(isOff(city.regions.city, '2026-07-01'), true)
    assert.equal(isOff(city.regions.linxi, '2026-07-01'), true)
    assert.equal(isOff(city.regions.linxi, '2026-07-02'), false)
    assert.equal(isOff(city.regions.wangshan, '2026-07-02'), true)
    const why = explainDay(found.view(city.regions.linxi).calendar, day('2026-07-01'))
    assert.deepEqual(why, { isWorking: false, why: 'override', name: '建市日', provisional: false })
  })

  test('without local days shares one calendar with the others, and so does one nobody knows', async () => {
    await publish({ regionId: city.regions.linxi, year: 2026, days: [off('2026-07-02')] })
    const found = await calendars()
    const { calendar } = found.view(city.regions.wangshan)
    assert.equal(found.view(city.regions.qingyu).calendar, calendar)
    assert.equal(found.view('elsewhere' as RegionId).calendar, calendar)
    assert.notEqual(found.view(city.regions.linxi).calendar, calendar)
  })

  test('that does not exist is refused, and nothing is published', async () => {
    const before = await currentNo()
    const elsewhere = '019b0000-0000-7000-8000-00000000ffff' as RegionId
    await assert.rejects(publish({ regionId: elsewhere }), (error) => {
      assert.ok(error instanceof Refusal)
      assert.equal(error.fields[0]?.path, '/regionId')
      return true
    })
    assert.equal(await currentNo(), before)
  })

  test('with a wrong day is refused, and nothing is published', async () => {
    const before = await currentNo()
    await assert.rejects(publish({ days: [off('2027-02-30')] }), Refusal)
    assert.equal(await currentNo(), before)
  })
})

describe('office hours', () => {
  test('are found by their id, with seasons', async () => {
    const summer = { from: '07-01', through: '08-31', intervals: [{ from: 480, to: 720 }] }
    const usual = { intervals: [{ from: 540, to: 1020 }] }
    const hours = { id: 'hall', name: { zh: '大厅', en: 'Hall' }, usual, seasons: [summer] }
    await withTransaction(pool, (client) => addOfficeHours(client, hours))
    const found = (await calendars()).view(city.regions.city).hours('hall')
    assert.deepEqual(found, { usual, seasons: [summer], dayMs: null })
  })

  test('that overlap are refused', async () => {
    const usual = {
      intervals: [
        { from: 540, to: 720 },
        { from: 700, to: 800 },
      ],
    }
    await assert.rejects(
      addOfficeHours(pool, { id: 'bad', name: { zh: '错', en: 'bad' }, usual }),
      RangeError,
    )
  })

  test('that nobody has entered are a mistake of the program', async () => {
    const view = (await calendars()).view(city.regions.city)
    assert.throws(() => view.hours('none'))
  })
})

test('every process sees a publication with its next look, and the organisation follows', async () => {
  const reference = await openReference(pool, loaders)
  const { world } = reference
  await reference.refresh()
  assert.equal(reference.world, world)
  const no = await publish({ days: [off('2027-10-01')] })
  assert.equal(reference.world.calendars.no < no, true)
  await reference.refresh()
  assert.equal(reference.world.calendars.no, no)
  assert.notEqual(reference.world.organisation, world.organisation)
})
