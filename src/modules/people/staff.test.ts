/** People, posts and absences over HTTP, and choosing a password of one's own. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { startApp, type TestApp, type Visitor } from '../../../test/support/app.ts'
import type { Problem } from '../../platform/wire.ts'
import type { StaffWire } from './staff-wire.ts'
import type { Me } from './wire.ts'

let app: TestApp

/** A city of its own for each test. */
async function begin(): Promise<void> {
  app = await startApp({ at: '2026-03-02T09:00' })
}

const staff = async (login: string) => (await (await app.as(login)).get<StaffWire>('/api/staff')).body

/** Yu is away from Tuesday; Peng stands in. */
async function send(by: string, more: object = {}) {
  const body = {
    personId: app.city.person('yu'),
    substituteId: app.city.person('peng'),
    fromAt: '2026-03-03T09:00:00+08:00',
    toAt: '2026-03-06T18:00:00+08:00',
    reason: '出差',
    ...more,
  }
  return (await app.as(by)).post<Problem>('/api/absences', body)
}

describe('absences', () => {
  for (const [by, role] of [
    ['yu', 'oneself'],
    ['fang', 'the head of the unit'],
    ['luo', 'whoever administers the organisation'],
  ] as const)
    test(`are entered by ${role}, with a substitute who finds the seat`, async () => {
      await begin()
      assert.equal((await send(by)).status, 204)
      app.at('2026-03-04T09:00')
      const [absence] = (await staff('fang')).absences
      assert.deepEqual(
        [absence?.person.name, absence?.substitute?.name, absence?.reason],
        ['于海燕', '彭飞宇', '出差'],
      )
      const { seats } = (await (await app.as('peng')).get<Me>('/api/me')).body
      assert.ok(seats.some(({ insteadOf }) => insteadOf === '于海燕'))
    })

  test('are refused to colleagues, to heads of other units, and for what is over or upside down', async () => {
    await begin()
    for (const by of ['peng', 'gao', 'chen', 'qin'])
      assert.equal((await send(by)).body.reason.code, 'absence.notYours', by)
    assert.equal(
      (await send('yu', { toAt: '2026-03-01T18:00:00+08:00' })).body.fields[0]?.code,
      'absence.over',
    )
    assert.equal(
      (await send('yu', { substituteId: app.city.person('yu') })).body.fields[0]?.code,
      'absence.substitute',
    )
    assert.equal((await send('yu')).status, 204)
    assert.equal((await send('yu')).body.fields[0]?.code, 'absence.overlap')
  })

  test('end early, or are forgone, once', async () => {
    await begin()
    await send('yu')
    const end = async (by: string) =>
      (await app.as(by)).post<Problem>('/api/absences/end', {
        personId: app.city.person('yu'),
        fromAt: '2026-03-03T09:00:00+08:00',
      })
    assert.equal((await end('peng')).body.reason.code, 'absence.notYours')
    app.at('2026-03-04T09:00')
    assert.equal((await end('fang')).status, 204)
    assert.deepEqual((await staff('fang')).absences, [])
    assert.equal((await end('fang')).body.reason.code, 'absence.notFound')
  })
})

test('an officer sees the people of their own unit, an administrator those of the regions', async () => {
  await begin()
  const { departments } = app.city
  assert.deepEqual(
    (await staff('yu')).departments.map(({ id }) => id),
    [departments.resources],
  )
  const all = (await staff('luo')).departments
  assert.equal(all.length, Object.keys(departments).length)
  const tax = all.find(({ id }) => id === departments.tax)
  assert.deepEqual(tax?.posts.filter(({ people }) => people.length === 0).length, 1)
})

function change(visitor: Visitor, current: string, next: string) {
  return visitor.post<Problem>('/api/password', { current, next })
}

describe('a password that somebody else has given', () => {
  test('lets its owner do nothing but choose another one', async () => {
    await begin()
    const { pool, city } = app
    await pool.query('update person set must_change = true where id = $1', [city.person('yu')])
    const yu = await app.as('yu')
    const me = (await yu.get<Me>('/api/me')).body
    assert.deepEqual([me.mustChange, me.seat, me.seats], [true, null, []])
    assert.equal((await yu.get<Problem>('/api/staff')).body.reason.code, 'session.noPost')
    assert.equal((await change(yu, 'something else', 'long enough')).body.fields[0]?.code, 'password.wrong')
    assert.equal((await change(yu, city.password, 'short')).body.fields[0]?.code, 'password.short')
    assert.equal((await change(yu, city.password, city.password)).body.fields[0]?.code, 'password.same')
    assert.equal((await change(yu, city.password, 'my own words')).status, 204)
    assert.equal((await yu.get<Me>('/api/me')).body.seat?.kind, 'officer')
    const old = await app.stranger.post('/api/sign-in', { login: 'yu', password: city.password })
    assert.equal(old.status, 401)
  })

  test('is nobody’s business without a session', async () => {
    await begin()
    assert.equal((await change(app.stranger, app.city.password, 'my own words')).status, 401)
  })
})
