/** Presets through the real application: read, tried out and applied, with what they would change. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Problem } from '../../platform/wire.ts'
import { startApp } from '../../../test/support/app.ts'
import { lawOf, parameterIn } from '../../../test/support/law.ts'
import type { PresetAppliedWire, PresetListWire, PresetPreviewWire } from './wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { city } = app
const { read, give, history } = lawOf(app)

describe('presets', () => {
  const GANYU = { preset: '004', regionId: city.regions.wangshan, effectiveFrom: '2026-02-27' }
  const asked = async (login: string, change: object = {}) =>
    (await app.as(login)).post<PresetPreviewWire & Problem>('/api/presets/preview', { ...GANYU, ...change })
  const applied = async (login: string, change: object = {}) =>
    (await app.as(login)).post<PresetAppliedWire & Problem>('/api/presets/apply', { ...GANYU, ...change })
  const wangshan = async () => (await read('luo', `?regionId=${city.regions.wangshan}`)).body

  test('are read by officers, each value with its source and what is left open, and by nobody else', async () => {
    const { status, body } = await (await app.as('su')).get<PresetListWire>('/api/presets')
    assert.equal(status, 200)
    assert.deepEqual(
      body.rows.map(({ id }) => id),
      ['platform', '000', '001', '002', '003', '004'],
    )
    const ganyu = body.rows.at(-1)
    const contact = ganyu?.rows.find(({ name }) => name === 'appeal.contact')
    assert.deepEqual([contact?.row, contact?.parameter.shape], ['S004-33', 'limit'])
    assert.match(contact?.note?.en ?? '', /office hours/)
    assert.ok(ganyu?.waiting.some(({ row }) => row === 'S004-86'))
    for (const login of ['wang', 'kong'])
      assert.equal((await (await app.as(login)).get('/api/presets')).status, 403)
  })

  test('are tried out and applied by posts with the power, in their own regions', async () => {
    for (const login of ['su', 'chen', 'yu', 'wei', 'wang'])
      for (const { status } of [await asked(login), await applied(login)]) assert.equal(status, 403, login)
  })

  test('a trial says value by value what would change, and stores nothing', async () => {
    const before = await wangshan()
    const { status, body } = await asked('luo')
    assert.equal(status, 200)
    const states = new Map(body.steps.map((step) => [step.name, step]))
    assert.deepEqual(states.get('appeal.contact')?.before, { length: 2, unit: 'WH' })
    assert.equal(states.get('appeal.contact')?.state, 'new')
    assert.equal(states.get('clock.yellow')?.value, null)
    assert.ok(body.regions.some(({ zh }) => zh === '望山区'))
    assert.deepEqual(body.warnings, ['law.warning.past'])
    assert.deepEqual(await wangshan(), before)
  })

  test('applying gives all values to the region with the name of who did it, and again changes nothing', async () => {
    const first = await applied('luo')
    assert.deepEqual(first.body, { effectiveFrom: '2026-02-27', changed: 7 })
    const contact = parameterIn(await wangshan(), 'appeal.contact')
    assert.deepEqual(
      contact?.values.map(({ region, origin }) => [region.id, origin]),
      [[city.regions.wangshan, '004']],
    )
    const { rows } = (await history('luo', 'appeal.contact', `?regionId=${city.regions.wangshan}`)).body
    assert.equal(rows[0]?.setBy, '罗景明')
    const told = await app.pool.query<{ act: string; person: string }>(
      `select act, patch::jsonb ->> 'preset' as person from journal where subject = 'setting:preset'
        and patch::jsonb ->> 'regionId' = $1`,
      [city.regions.wangshan],
    )
    assert.deepEqual(told.rows, [{ act: 'applyPreset', person: '004' }])
    assert.equal((await applied('luo')).body.changed, 0)
    assert.ok((await asked('luo')).body.steps.every(({ state }) => state === 'same'))
  })

  test('is refused where somebody has decided otherwise for the same day, and then nothing is given', async () => {
    const decided = { name: 'appeal.resolve', effectiveFrom: '2026-06-01', regionId: GANYU.regionId }
    assert.equal((await give('luo', decided)).status, 200)
    const rest = { effectiveFrom: '2026-06-01', preset: '001' }
    for (const answer of [await asked('luo', rest), await applied('luo', rest)]) {
      assert.equal(answer.status, 422)
      assert.match(answer.body.fields[0]?.text ?? '', /临溪区实施方案/)
    }
    assert.equal(parameterIn(await wangshan(), 'appeal.circulation')?.coming.length, 0)
  })

  const refused: readonly [what: string, change: object, status: number, path: string | undefined][] = [
    ['a preset nobody knows', { preset: '007' }, 404, undefined],
    ['a day that does not exist', { effectiveFrom: '2026-02-30' }, 422, '/effectiveFrom'],
    ['a region that is not one’s own', { regionId: '019b0000-0000-7000-8000-00000000ffff' }, 403, undefined],
    ['a value of its own', { value: 3 }, 422, '/value'],
  ]
  for (const [what, change, status, path] of refused)
    test(`are refused with ${what}, in a trial too`, async () => {
      for (const answer of [await asked('luo', change), await applied('luo', change)])
        assert.deepEqual([answer.status, answer.body.fields[0]?.path], [status, path])
    })
})
