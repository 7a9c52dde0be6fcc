/** The deadline calculator through the real application: for everybody, with a region's own days when it is named. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { SYSTEM } from '../../kernel/actor.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Problem } from '../../platform/wire.ts'
import { startApp } from '../../../test/support/app.ts'
import { seededRandom } from '../../../test/support/chance.ts'
import { publishYear } from './store.ts'
import type { DueAnswer } from './wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

const ask = (query: string, headers: Record<string, string> = {}) =>
  app.stranger.get<DueAnswer & Problem>(`/api/open/due?${query}`, headers)

describe('the calculator', () => {
  test('answers when a limit is due, pauses free of charge, without anybody signing in', async () => {
    const { status, body } = await ask('from=2026-02-13&limit=10&unit=WD&pause=2026-03-02..2026-03-04')
    assert.equal(status, 200)
    assert.deepEqual(body, {
      from: '2026-02-13',
      limit: 10,
      unit: 'WD',
      pauses: [['2026-03-02', '2026-03-04']],
      due: '2026-03-10',
      provisional: false,
    })
  })

  test('answers how much time has passed, and explains day by day', async () => {
    const { body } = await ask('from=2026-03-02&to=2026-03-05&explain=true')
    assert.equal(body.elapsed, 3)
    assert.deepEqual(
      body.days?.map(({ day, counted }) => [day, counted]),
      [
        ['2026-03-02', false],
        ['2026-03-03', true],
        ['2026-03-04', true],
        ['2026-03-05', true],
      ],
    )
  })

  test('counts hours to the minute', async () => {
    const { body } = await ask('from=2026-03-02T16:30&limit=2&unit=WH')
    assert.equal(body.due, '2026-03-03T09:30:00+08:00')
  })

  test('says when a year is not published yet', async () => {
    assert.equal((await ask('from=2026-12-28&limit=10')).body.provisional, true)
  })

  test('counts with the days of a region that is named by its id or its code', async () => {
    const recorder = { actor: SYSTEM, at: app.now(), random: seededRandom('days') }
    const days = [{ day: '2026-03-03', isWorking: false, name: '建区日' }]
    const input = { regionId: app.city.regions.linxi, year: 2026, days, source: '区政府' }
    await withTransaction(app.pool, (client) => publishYear(client, input, recorder))
    await app.app.reference.refresh()
    const question = 'from=2026-03-02&limit=1'
    assert.equal((await ask(question)).body.due, '2026-03-03')
    assert.equal((await ask(`${question}&region=990102`)).body.due, '2026-03-04')
    assert.equal((await ask(`${question}&region=${app.city.regions.linxi}`)).body.due, '2026-03-04')
    assert.equal((await ask(`${question}&region=990103`)).body.due, '2026-03-03')
  })
})

describe('a question is refused', () => {
  const cases: readonly [what: string, query: string, path: string][] = [
    ['without a start', 'limit=10', '/from'],
    ['without a limit and an end', 'from=2026-03-02', '/limit'],
    ['with a day that does not exist', 'from=2026-02-30&limit=1', '/from'],
    ['with a limit that is no number', 'from=2026-03-02&limit=ten', '/limit'],
    ['with a unit nobody knows', 'from=2026-03-02&limit=1&unit=XX', '/unit'],
    ['with a pause that is none', 'from=2026-03-02&limit=1&pause=yesterday', '/pauses/0'],
    ['that would count for centuries', 'from=2026-03-02&limit=99999', '/limit'],
    ['about a region nobody knows', 'from=2026-03-02&limit=1&region=000000', '/region'],
  ]
  for (const [what, query, path] of cases)
    test(what, async () => {
      const { status, body } = await ask(query, { 'accept-language': 'en' })
      assert.equal(status, 422)
      assert.equal(body.code, 'invalid_input')
      assert.equal(body.fields[0]?.path, path)
      // A sentence, not the code of one.
      assert.match(body.fields[0]?.text ?? '', / /)
    })

  test('with more pauses than one may ask about', async () => {
    const pauses = Array.from({ length: 101 }, () => 'pause=2026-03-02..2026-03-03').join('&')
    assert.equal((await ask(`from=2026-03-02&limit=1&${pauses}`)).status, 422)
  })

  test('when an address asks too often', async () => {
    await app.pool.query(`update rate set used = 120 where key like 'due:%'`)
    const { status, body } = await ask('from=2026-03-02&limit=1')
    assert.equal(status, 429)
    assert.equal(body.code, 'too_many')
  })
})
