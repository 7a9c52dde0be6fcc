/** Sign-in, seats, departments and regions through the real application. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { startApp } from '../../../test/support/app.ts'
import type { Problem } from '../../platform/wire.ts'
import type { DepartmentWire, Me, RegionWire } from './wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

const password = () => app.city.password
const signIn = (body: unknown, headers: Record<string, string> = {}) =>
  app.stranger.post<Me & Problem>('/api/sign-in', body, headers)

describe('signing in', () => {
  test('answers who is there and sets a cookie that scripts and other sites do not get', async () => {
    const { status, body, headers } = await signIn({ login: 'chen', password: password() })
    assert.equal(status, 200)
    assert.deepEqual(body.person, { id: app.city.person('chen'), name: '陈若兰' })
    assert.equal(body.seat?.id, app.city.post('office.dispatcher'))
    assert.equal(body.unseen, 0)
    const cookie = headers.get('set-cookie') ?? ''
    assert.match(cookie, /^zhitong_session=[\w-]{43}; /)
    for (const part of ['Max-Age=43200', 'Path=/', 'HttpOnly', 'SameSite=Lax'])
      assert.ok(cookie.includes(part), part)
  })

  test('is refused in one sentence, in the language of the reader', async () => {
    const wrong = { login: 'chen', password: 'wrong' }
    const zh = await signIn(wrong, { 'accept-language': 'zh' })
    assert.equal(zh.status, 401)
    assert.equal(zh.body.code, 'not_signed_in')
    assert.equal(zh.body.reason.text, '用户名或密码不正确')
    const en = await signIn({ ...wrong, login: 'nobody' }, { 'accept-language': 'en' })
    assert.equal(en.body.reason.text, 'The user name or the password is wrong')
  })

  test('is refused with the minutes to wait once the login is locked', async () => {
    for (let time = 0; time < 5; time++) await signIn({ login: 'luo', password: 'wrong' })
    const { status, body } = await signIn({ login: 'luo', password: password() })
    assert.equal(status, 429)
    assert.equal(body.code, 'too_many')
    assert.match(body.reason.text, /15 分钟/)
  })

  test('is refused with the fields that are missing or do not belong', async () => {
    const { status, body } = await signIn({ login: 'chen', extra: 1 })
    assert.equal(status, 422)
    assert.deepEqual(body.fields.map(({ path }) => path).sort(), ['/extra', '/password'])
  })

  test('is refused from the page of another site', async () => {
    const given = { login: 'chen', password: password() }
    const { status, body } = await signIn(given, { origin: 'https://elsewhere.example' })
    assert.equal(status, 403)
    assert.equal(body.reason.code, 'http.origin')
  })

  test('again ends the session before', async () => {
    const first = await app.as('su')
    const cookie = first.cookie ?? ''
    const again = await app.stranger.post('/api/sign-in', { login: 'he', password: password() }, { cookie })
    assert.equal(again.status, 200)
    assert.equal((await first.get('/api/messages')).status, 401)
  })
})

describe('who is signed in', () => {
  test('is nobody without a session', async () => {
    const { status, body } = await app.stranger.get('/api/me')
    assert.equal(status, 200)
    assert.equal(body, null)
    const refused = await app.stranger.get<Problem>('/api/messages')
    assert.equal(refused.status, 401)
    assert.equal(refused.body.reason.code, 'session.none')
  })

  test('may take another of their seats, and then is that', async () => {
    const bai = await app.as('bai')
    const before = (await bai.get<Me>('/api/me')).body
    assert.deepEqual(
      before.seats.map(({ name }) => name.zh),
      ['回访员', '经办二岗'],
    )
    const { status, body } = await bai.post<Me>('/api/seat', { id: app.city.post('market.second') })
    assert.equal(status, 200)
    assert.equal(body.seat?.name.zh, '经办二岗')
    assert.deepEqual(body.seat?.powers, [])
    assert.equal((await bai.get<Me>('/api/me')).body.seat?.id, app.city.post('market.second'))
  })

  test('may not take the seat of somebody else: it does not exist for them', async () => {
    const bai = await app.as('bai')
    const { status, body } = await bai.post<Problem>('/api/seat', { id: app.city.post('office.supervisor') })
    assert.equal(status, 404)
    assert.equal(body.reason.code, 'seat.unknown')
  })

  test('acts for an enterprise in the portal', async () => {
    const ma = await app.as('ma')
    const { body } = await ma.get<Me>('/api/me')
    assert.deepEqual(
      body.seats.map(({ kind, name }) => [kind, name.zh]),
      [
        ['agent', '云津蓝田精密机械有限公司'],
        ['agent', '望山星原食品有限公司'],
      ],
    )
  })

  test('without a post and an enterprise has no seat, and gets nowhere where one is needed', async () => {
    const kong = await app.as('kong')
    const { body } = await kong.get<Me>('/api/me')
    assert.deepEqual([body.seat, body.seats], [null, []])
    const refused = await kong.get<Problem>('/api/enterprises')
    assert.equal(refused.status, 403)
    assert.equal(refused.body.reason.code, 'session.noPost')
  })

  test('is nobody after signing out; signing out twice is no mistake', async () => {
    const tang = await app.as('tang')
    const { status, headers } = await tang.post('/api/sign-out')
    assert.equal(status, 204)
    assert.match(headers.get('set-cookie') ?? '', /^zhitong_session=;/)
    assert.equal((await tang.get('/api/me')).body, null)
    assert.equal((await tang.get('/api/messages')).status, 401)
    assert.equal((await tang.post('/api/sign-out')).status, 204)
    assert.equal((await app.stranger.post('/api/sign-out')).status, 204)
  })
})

describe('departments', () => {
  test('of a region are those in it, above it and below it', async () => {
    const chen = await app.as('du')
    const names = async (query = '') => {
      const { body } = await chen.get<{ rows: DepartmentWire[] }>(`/api/departments${query}`)
      return body.rows.map(({ name, region }) => `${region.zh} ${name.zh.slice(3)}`)
    }
    const all = await names()
    assert.equal(all.length, 11)
    const linxi = await names(`?regionId=${app.city.regions.linxi}`)
    assert.equal(linxi.length, 8)
    assert.ok(linxi.includes('临溪区 自然资源局') && linxi.includes('云津市 税务局'))
    assert.equal((await names(`?regionId=${app.city.regions.city}`)).length, 11)
  })

  test('of a region nobody knows are refused, and so are those asked for without signing in', async () => {
    const du = await app.as('du')
    const elsewhere = '019b0000-0000-7000-8000-00000000ffff'
    const unknown = await du.get<Problem>(`/api/departments?regionId=${elsewhere}`)
    assert.equal(unknown.status, 422)
    assert.equal(unknown.body.fields[0]?.path, '/regionId')
    assert.equal((await du.get<Problem>('/api/departments?regionId=x')).status, 422)
    assert.equal((await app.stranger.get('/api/departments')).status, 401)
  })
})

test('regions are public, as a tree', async () => {
  const { status, body } = await app.stranger.get<{ rows: RegionWire[] }>('/api/regions')
  assert.equal(status, 200)
  assert.deepEqual(
    body.rows.map(({ name, parentId }) => [name.zh, parentId === null]),
    [
      ['云津市', true],
      ['临溪区', false],
      ['望山区', false],
      ['青屿区', false],
    ],
  )
})
