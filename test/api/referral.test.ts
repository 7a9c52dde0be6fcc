/**
 * Referrals to discipline inspection do not exist for anybody else: every GET route is asked by everybody for their ids and
 * codes, and what can be counted is the same before and after (S000-51).
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listen } from '../support/live.ts'
import { startApp, type Visitor } from '../support/app.ts'
import { appealIn, newKey } from '../support/appeal-story.ts'
import { assertHidden, nothing } from '../support/hidden.ts'
import type { ReferralFactsWire } from '../../src/modules/supervision/wire.ts'
import type { ActAnswer, MatterListWire, MatterViewWire, Problem } from '../../src/platform/wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const departmentId = app.city.departments.resources
const NOTHING = nothing('YS')
const OTHERS =
  'luo chen du he su shen zhou bai tang fang yu peng gao lin wei qin xu ding wang liu zhao ma kong'.split(' ')
const COUNTED = [
  '/api/lights',
  '/api/inbox',
  '/api/defects',
  '/api/matters',
  '/api/matters?scope=region',
  '/api/messages',
]

/** An order that nobody answers, and the referral that its last call has opened: as the inspector finds it. */
async function referred() {
  app.at('2026-03-02T09:00')
  const about = await appealIn(app, 'signed')
  const su = await app.as('su')
  const input = { level: 'urge', aboutId: about, departmentId, requirement: '请说明' }
  const order = await su.post<ActAnswer>('/api/orders/acts/issue', { key: newKey(), input })
  const before = new Set((await referrals()).map((row) => row.id))
  app.at('2026-03-20T09:00')
  await app.sweep()
  const opened = (await referrals()).filter((row) => !before.has(row.id))
  const pages = await Promise.all(opened.map(async (row) => (await seeReferral(row.id)).body))
  const referral = pages.find((page) => page.about?.id === order.body.id)
  assert.ok(referral)
  return { about, order: order.body.id, referral }
}

async function seeReferral(id: string) {
  return (await app.as('jiang')).get<MatterViewWire<ReferralFactsWire>>(`/api/referrals/${id}`)
}

async function referrals() {
  const { body } = await (await app.as('jiang')).get<MatterListWire>('/api/matters?kind=referral')
  return body.rows
}

/** What somebody can see and count, without the numbers of the requests. */
async function countsOf(login: string): Promise<string> {
  const visitor = await app.as(login)
  const answers = await Promise.all(COUNTED.map(async (url) => (await visitor.get<object>(url)).body))
  return JSON.stringify(answers).replaceAll(/"request":"[^"]*"/g, '')
}

const clocksOf = async (id: string) =>
  (await (await app.as('jiang')).get<MatterViewWire>(`/api/referrals/${id}`)).body.clocks.map(
    (clock) => clock.id,
  )

test('no GET route tells anybody but an inspector of a referral, by id, by code or in passing', async () => {
  const { about, order, referral } = await referred()
  const [clockId = ''] = await clocksOf(referral.id)
  const real = { id: referral.id, code: referral.code, clockId }
  const visitors: [string, Visitor][] = [['a stranger', app.stranger]]
  for (const login of OTHERS) visitors.push([login, await app.as(login)])
  const asked = await assertHidden(app, 'referral', real, visitors)
  // Pages of what it is about say nothing of it.
  for (const [login, visitor] of visitors)
    for (const { method, url } of app.app.routes) {
      if (method !== 'GET' || url === '/api/live') continue
      for (const id of [order, about]) {
        const { status, body } = await visitor.get(
          url.replaceAll(/:(id|code)/g, id).replaceAll(/:\w+/g, clockId),
        )
        const text = JSON.stringify(body).replaceAll(clockId, '')
        assert.notEqual(status, 500, `${login} ${url}`)
        assert.ok(!text.includes(real.id) && !text.includes(real.code), `${login} ${url} of ${id}`)
      }
    }
  assert.ok(asked > 1000, `${asked}`)
})

test('acts on a referral by its id are answered as for a matter that does not exist', async () => {
  const { referral } = await referred()
  const { acts } = app.app.registry.byPath('referrals').kind
  const onOne = Object.keys(acts).filter((name) => acts[name]?.from !== 'new')
  assert.deepEqual(onOne.sort(), ['accept', 'attach', 'conclude', 'remark', 'transfer'])
  for (const login of OTHERS) {
    const visitor = await app.as(login)
    for (const act of onOne) {
      const input = INPUTS[act] ?? {}
      const tried = await Promise.all(
        [referral.id, NOTHING.id].map((id) =>
          visitor.post<Problem>(`/api/referrals/${id}/acts/${act}`, { version: 1, key: newKey(), input }),
        ),
      )
      const [real, none] = tried.map(({ status, body }) => [status, body.code, body.reason])
      assert.deepEqual(real, none, `${login} ${act}`)
    }
  }
})

const INPUTS: Readonly<Record<string, object>> = {
  conclude: { result: 'unfounded', finding: 'x' },
  remark: { text: 'x', audience: 'departments' },
  attach: { files: [NOTHING.id], audience: 'departments' },
}

test('a referral that a supervisor opens changes nothing that anybody else can count, and is gone for the supervisor too', async () => {
  app.at('2026-05-11T09:00')
  const about = await appealIn(app, 'signed')
  const before = await Promise.all(OTHERS.map(countsOf))
  const su = await app.as('su')
  const page = async () => (await su.get<MatterViewWire>(`/api/appeals/${about}`)).body
  const seen = await page()
  const input = { aboutId: about, departmentId, reason: '弄虚作假' }
  const opened = await su.post<ActAnswer>('/api/referrals/acts/refer', { key: newKey(), input })
  assert.equal(opened.status, 200)
  assert.equal((await su.get(`/api/referrals/${opened.body.id}`)).status, 404)
  for (const [index, counted] of (await Promise.all(OTHERS.map(countsOf))).entries())
    assert.ok(counted === before[index], OTHERS[index])
  assert.deepEqual(await page(), seen)
  for (const table of ['defect', 'outbox'])
    assert.ok(
      !JSON.stringify((await app.pool.query(`select * from ${table}`)).rows).includes(opened.body.id),
      table,
    )
  assert.ok(!app.log.some((line) => line.includes(opened.body.id) && !line.includes('/api/referrals/')))
  const again = await su.post<Problem>('/api/orders/acts/issue', {
    key: newKey(),
    input: { level: 'urge', aboutId: opened.body.id, departmentId, requirement: 'x' },
  })
  assert.equal(again.body.fields[0]?.code, 'matter.notFound')
})

test('only supervision may refer, and only what it may see', async () => {
  app.at('2026-05-12T09:00')
  const about = await appealIn(app, 'signed')
  const refer = async (login: string, aboutId: string) =>
    (await app.as(login)).post<Problem>('/api/referrals/acts/refer', {
      key: newKey(),
      input: { aboutId, departmentId, reason: 'x' },
    })
  assert.equal((await refer('luo', about)).body.code, 'not_permitted')
  assert.equal((await refer('yu', NOTHING.id)).status, 422)
  assert.equal((await refer('su', NOTHING.id)).body.fields[0]?.code, 'matter.notFound')
})

test('discipline inspection reads the file as it stood, records the result, and leaves a line when it reads', async () => {
  const { referral, order } = await referred()
  const jiang = await app.as('jiang')
  const page = async () => (await seeReferral(referral.id)).body
  const { facts, version } = await page()
  assert.ok(facts.file.matters.some((one) => one.kind === 'appeal' && one.clocks.length > 0))
  assert.ok(facts.file.matters.some((one) => one.kind === 'order'))
  assert.ok(!JSON.stringify(facts.file).includes('10000000000'))
  const act = async (name: string, seen: number, input: object) =>
    jiang.post<ActAnswer>(`/api/referrals/${referral.id}/acts/${name}`, {
      version: seen,
      key: newKey(),
      input,
    })
  assert.equal((await act('accept', version, {})).body.status, 'reviewing')
  await (
    await app.as('yu')
  ).post(`/api/orders/${order}/acts/answer`, {
    version: 1,
    key: newKey(),
    input: { reply: '已办' },
  })
  const done = await act('conclude', version + 1, { result: 'reminder', finding: '已提醒' })
  assert.equal(done.body.status, 'concluded')
  assert.deepEqual(
    (await page()).timeline.map((line) => line.act),
    ['handOver', 'accept', 'conclude'],
  )
  assert.deepEqual((await page()).facts.file, facts.file)
  const { rows } = await app.pool.query<{ n: number }>(
    `select count(*)::int as n from journal where act = 'readConfidential' and subject = $1`,
    [`person:${app.city.person('jiang')}`],
  )
  assert.ok((rows[0]?.n ?? 0) >= 2)
})

test('browsers hear of a referral only at discipline inspection', async () => {
  app.at('2026-05-13T09:00')
  const about = await appealIn(app, 'signed')
  const streams = await Promise.all(['su', 'luo', 'chen', 'jiang'].map((login) => listen(app, login)))
  await app.catchUp('live')
  const input = { aboutId: about, departmentId, reason: 'x' }
  const opened = await (
    await app.as('su')
  ).post<ActAnswer>('/api/referrals/acts/refer', { key: newKey(), input })
  await app.catchUp('live')
  const [su, luo, chen, jiang] = streams
  await jiang?.until(opened.body.id)
  // Whatever is sent next comes after all that was sent about the referral.
  const remark = { text: 'x', audience: 'departments' }
  const { version } = (await (await app.as('jiang')).get<MatterViewWire>(`/api/appeals/${about}`)).body
  await (
    await app.as('jiang')
  ).post(`/api/appeals/${about}/acts/remark`, { version, key: newKey(), input: remark })
  await app.catchUp('live')
  for (const stream of [su, luo, chen]) {
    const heard = (await stream?.until(about)) ?? ''
    assert.ok(!heard.includes(opened.body.id))
  }
  await Promise.all(streams.map((stream) => stream.close()))
})
