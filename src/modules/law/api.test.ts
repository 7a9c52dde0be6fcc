/** The settings of a region through the real application. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../calendar/days.ts'
import { parameters } from '../../parameters.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Problem } from '../../platform/wire.ts'
import { startApp } from '../../../test/support/app.ts'
import { seededRandom } from '../../../test/support/chance.ts'
import { DESIGN_DEFAULT } from './presets.ts'
import type { ParameterListWire } from './wire.ts'
import { setParameter } from './store.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

const read = async (login: string, query = '') =>
  (await app.as(login)).get<ParameterListWire & Problem>(`/api/parameters${query}`)
const of = ({ rows }: ParameterListWire, name: string) => rows.find((row) => row.name === name)

test('an officer reads every parameter with its value, its basis and the region that gave it', async () => {
  const { status, body } = await read('yu')
  assert.equal(status, 200)
  assert.equal(body.region.id, app.city.regions.linxi)
  assert.deepEqual(
    body.rows.map(({ name }) => name),
    parameters.all().map(({ name }) => name),
  )
  const contact = of(body, 'appeal.contact')
  assert.deepEqual(contact?.values, [
    {
      seq: contact?.values[0]?.seq,
      when: {},
      value: { length: 2, unit: 'WH' },
      basis: '《“一企来办”——“2110”企业诉求接诉即办机制实施方案》',
      region: { id: app.city.regions.city, name: { zh: '云津市', en: 'Yunjin' } },
      effectiveFrom: '2025-01-01',
    },
  ])
  assert.deepEqual(
    of(body, 'order.answer')?.values.map(({ when }) => when),
    [{ level: 'supervise' }, { level: 'urge' }],
  )
})

test('what the platform only proposes says so, and what a region does not give is visibly unset', async () => {
  const counting = of((await read('yu')).body, 'clock.counting')
  assert.equal(counting?.isUnset, false)
  assert.deepEqual(
    counting?.values.map(({ basis }) => basis),
    [DESIGN_DEFAULT],
  )
  const { organisation } = app.app.reference.world
  const change = {
    name: 'appeal.opinion',
    regionId: app.city.regions.wangshan,
    effectiveFrom: day('2026-03-02'),
    value: null,
    basis: '望山区另行规定',
  }
  await withTransaction(app.pool, (client) =>
    setParameter(client, change, {
      parameters,
      organisation,
      today: day('2026-03-02'),
      actor: app.city.officer(organisation, 'luo'),
      at: app.now(),
      random: seededRandom('settings'),
    }),
  )
  const wangshan = of((await read('wei')).body, 'appeal.opinion')
  assert.equal(wangshan?.isUnset, true)
  assert.equal(wangshan?.values[0]?.value, null)
  assert.equal(of((await read('yu')).body, 'appeal.opinion')?.isUnset, false)
})

test('another region is read by naming it; one nobody knows is refused', async () => {
  const { body } = await read('yu', `?regionId=${app.city.regions.wangshan}`)
  assert.equal(body.region.name.zh, '望山区')
  const unknown = await read('yu', '?regionId=019b0000-0000-7000-8000-00000000ffff')
  assert.deepEqual([unknown.status, unknown.body.fields[0]?.path], [422, '/regionId'])
})

test('enterprises, guests and strangers do not read the settings', async () => {
  assert.equal((await read('wang')).status, 403)
  assert.equal((await read('kong')).status, 403)
  assert.equal((await app.stranger.get('/api/parameters')).status, 401)
})
