/** The register of enterprises through the real application. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { startApp } from '../../../test/support/app.ts'
import type { Problem } from '../../platform/wire.ts'
import type { EnterpriseWire } from './wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

interface List {
  readonly rows: readonly EnterpriseWire[]
  readonly next: string | null
}
const search = async (login: string, query: string) =>
  (await app.as(login)).get<List>(`/api/enterprises?${new URLSearchParams({ q: query }).toString()}`)
const register = async (login: string, changed: object) =>
  (await app.as(login)).post<EnterpriseWire & Problem>('/api/enterprises', {
    name: '临溪云帆物流有限公司',
    uscc: '91370211MA3ABCD15J',
    regionId: app.city.regions.linxi,
    ...changed,
  })
const problem = ({ status, body }: { status: number; body: Problem }) =>
  [status, body.reason.code, body.fields[0]?.path ?? null] as const

describe('searching', () => {
  test('an officer finds an enterprise by a part of its name or code', async () => {
    for (const query of ['蓝田', '1LT0014'])
      assert.deepEqual(
        (await search('zhou', query)).body.rows.map(({ name }) => name),
        ['云津蓝田精密机械有限公司'],
      )
  })

  test('an enterprise does not search, a stranger neither', async () => {
    assert.equal((await search('wang', '北辰')).status, 403)
    assert.equal((await app.stranger.get('/api/enterprises')).status, 401)
  })

  test('with a broken cursor or an overlong text is refused', async () => {
    const chen = await app.as('chen')
    assert.equal((await chen.get('/api/enterprises?before=x')).status, 422)
    assert.equal((await search('chen', '有'.repeat(121))).status, 422)
    assert.equal((await search('chen', '\u0000')).status, 422)
  })
})

describe('one enterprise', () => {
  test('is known to officers and to itself', async () => {
    for (const login of ['zhou', 'wang']) {
      const visitor = await app.as(login)
      const { status, body } = await visitor.get<EnterpriseWire>(
        `/api/enterprises/${app.city.enterprises.lantian}`,
      )
      assert.equal(status, 200)
      assert.deepEqual(body, {
        id: app.city.enterprises.lantian,
        name: '云津蓝田精密机械有限公司',
        uscc: '91990102MA1LT0014T',
        usccWarning: false,
        region: { zh: '临溪区', en: 'Linxi District' },
        endedOn: null,
      })
    }
  })

  test('does not exist for another enterprise, for a guest, and when it does not exist', async () => {
    const address = `/api/enterprises/${app.city.enterprises.beichen}`
    const elsewhere = '/api/enterprises/019b0000-0000-7000-8000-00000000ffff'
    const answers = [
      await (await app.as('wang')).get<Problem>(address),
      await (await app.as('kong')).get<Problem>(address),
      await (await app.as('zhou')).get<Problem>(elsewhere),
    ]
    for (const answer of answers) assert.deepEqual(problem(answer), [404, 'enterprise.notFound', null])
    assert.equal((await app.stranger.get(address)).status, 401)
  })
})

describe('registering', () => {
  test('is open to a post with the power, and the enterprise is found at once', async () => {
    const { status, body } = await register('chen', { uscc: ' 91370211ma3abcd15j ' })
    assert.equal(status, 200)
    assert.equal(body.uscc, '91370211MA3ABCD15J')
    assert.deepEqual((await search('chen', '云帆物流')).body.rows, [body])
    const { rows } = await app.pool.query<{ actor_id: string }>(
      'select actor_id from journal where subject = $1',
      [`register:enterprise:${body.id}`],
    )
    assert.deepEqual(rows, [{ actor_id: app.city.person('chen') }])
  })

  test('a doubtful code is refused until a person confirms it, and is marked then', async () => {
    const uscc = '91350100M0001TGQXM'
    const refused = await register('chen', { uscc })
    assert.deepEqual(problem(refused), [422, 'uscc.check', '/uscc'])
    assert.match(refused.body.reason.text, /应为“1”/)
    const { status, body } = await register('chen', { uscc, usccConfirmed: true })
    assert.equal(status, 200)
    assert.equal(body.usccWarning, true)
  })

  test('a code that is registered already is refused, and its holder named', async () => {
    const again = await register('chen', { uscc: '91990103MA1XY00391' })
    assert.deepEqual(problem(again), [409, 'enterprise.registered', '/uscc'])
    assert.match(again.body.reason.text, /望山星原食品有限公司/)
  })

  test('a wrong code, an empty name and an unknown region are refused at their fields', async () => {
    assert.deepEqual(problem(await register('chen', { uscc: '9137021IMA3ABCD15J', usccConfirmed: true })), [
      422,
      'uscc.character',
      '/uscc',
    ])
    assert.deepEqual(problem(await register('chen', { uscc: '91370211MA3ABCD15' })), [
      422,
      'uscc.length',
      '/uscc',
    ])
    assert.deepEqual(problem(await register('chen', { name: '   ' })), [422, 'http.invalidInput', '/name'])
    const regionId = '019b0000-0000-7000-8000-00000000ffff'
    assert.deepEqual(problem(await register('chen', { regionId })), [422, 'region.unknown', '/regionId'])
  })

  test('is refused to posts without the power, for regions of others, to enterprises and to strangers', async () => {
    const uscc = '91370211MA3TE5T033'
    for (const login of ['luo', 'he', 'zhou', 'jiang'])
      assert.deepEqual(problem(await register(login, { uscc })), [403, 'enterprise.power', null])
    assert.deepEqual(problem(await register('wei', { uscc })), [403, 'enterprise.power', null])
    assert.equal((await register('wang', { uscc })).status, 403)
    assert.equal((await app.stranger.post('/api/enterprises', {})).status, 401)
    assert.equal((await register('wei', { uscc, regionId: app.city.regions.wangshan })).status, 200)
  })

  test('of one code by two at once succeeds once', async () => {
    const uscc = '92150502MA0XYW1221'
    const both = await Promise.all([register('chen', { uscc }), register('du', { uscc })])
    assert.deepEqual(both.map(({ status }) => String(status)).sort(), ['200', '409'])
  })
})
