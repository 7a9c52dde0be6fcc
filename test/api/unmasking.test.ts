/** Names and numbers of people: masked for who need not know them, shown for a reason and a time, counted by supervision. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CHINA_ZONE, MINUTE_MS, isoMoment, moment, type Moment } from '../../src/calendar/days.ts'
import type { UnmaskingListWire } from '../../src/modules/appeals/wire-unmasking.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { appealIn, doAct, newKey, seeAppeal } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const NUMBER = '10000000000'
const MASKED = '100****0000'

async function contactFor(login: string, id: string) {
  const { body } = await seeAppeal(await app.as(login), id)
  const { contactName, contactPhone, contactShownUntil, unmaskings } = body.facts
  return { contactName, contactPhone, contactShownUntil, unmaskings }
}
const hidden = { contactName: '王*', contactPhone: MASKED, contactShownUntil: null }
const plain = { contactName: '王海生', contactPhone: NUMBER }

test('who works on an open appeal sees whom to call; who supervises sees it masked, in the timeline too', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'contacted')
  for (const login of ['wang', 'chen', 'he', 'yu', 'fang'])
    assert.deepEqual(await contactFor(login, id), { ...plain, contactShownUntil: null, unmaskings: 0 }, login)
  for (const login of ['su', 'luo', 'jiang'])
    assert.deepEqual(await contactFor(login, id), { ...hidden, unmaskings: 0 }, login)
  const { body: seen } = await seeAppeal(await app.as('su'), id)
  const called = seen.timeline.find(({ act }) => act === 'contact')
  assert.equal(called?.facts[0]?.values['person'], '王*')
  assert.deepEqual(
    seen.timeline.map(({ actor }) => actor?.name),
    ['王*', '陈若兰', '于海燕', '于海燕'],
  )
  const { body: own } = await seeAppeal(await app.as('yu'), id)
  assert.equal(own.timeline[0]?.actor?.name, '王海生')
})

test('a reason shows the contact to that person, for that appeal, for fifteen minutes', async () => {
  app.at('2026-03-02T09:00')
  const [id, other] = [await appealIn(app, 'contacted'), await appealIn(app, 'contacted')]
  assert.equal((await doAct(app, 'su', id, 'unmask', { reason: '核实催办情况' })).status, 200)
  const shown = { ...plain, contactShownUntil: '2026-03-02T09:15:00+08:00', unmaskings: 1 }
  assert.deepEqual(await contactFor('su', id), shown)
  assert.deepEqual(await contactFor('su', other), { ...hidden, unmaskings: 0 }, 'another appeal')
  assert.deepEqual(await contactFor('jiang', id), { ...hidden, unmaskings: 1 }, 'another person')
  assert.deepEqual(await contactFor('luo', id), { ...hidden, unmaskings: 0 }, 'is not told')
  app.at('2026-03-02T09:14')
  const again = await doAct(app, 'su', id, 'unmask', { reason: '再看一次' })
  assert.deepEqual([again.status, again.body.reason.code], [409, 'appeal.contactShown'])
  app.at('2026-03-02T09:15')
  assert.deepEqual(await contactFor('su', id), { ...hidden, unmaskings: 1 }, 'the time is over')
  assert.equal((await doAct(app, 'su', id, 'unmask', { reason: '再次核实' })).status, 200)
  assert.equal((await contactFor('su', id)).unmaskings, 2)
})

test('what was shown and why is a line for supervision alone, and makes no page out of date', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'contacted')
  const { version } = (await seeAppeal(await app.as('yu'), id)).body
  await doAct(app, 'jiang', id, 'unmask', { reason: '核查举报' })
  const lineFor = async (login: string) =>
    (await seeAppeal(await app.as(login), id)).body.timeline.find(({ act }) => act === 'unmask')
  const line = await lineFor('su')
  assert.deepEqual(
    [line?.actor?.name, line?.facts],
    ['江正言', [{ fact: 'unmasked', values: { text: '核查举报', minutes: 15 } }]],
  )
  for (const login of ['wang', 'yu', 'chen', 'luo']) assert.equal(await lineFor(login), undefined, login)
  assert.equal((await seeAppeal(await app.as('yu'), id)).body.version, version)
})

test('a unit that has ended an appeal says why it calls again', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'closed')
  assert.equal((await contactFor('yu', id)).contactPhone, MASKED)
  assert.equal((await doAct(app, 'yu', id, 'unmask', { reason: '回访后续整改' })).status, 200)
  assert.equal((await contactFor('yu', id)).contactPhone, NUMBER)
  assert.equal((await contactFor('fang', id)).contactPhone, MASKED)
})

test('without a reason, without a part in it, and where nothing is masked, nothing is shown', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'contacted')
  const unmask = async (login: string, input: object) =>
    (await app.as(login)).post<Problem>(`/api/appeals/${id}/acts/unmask`, {
      version: 1,
      key: newKey(),
      input,
    })
  for (const reason of ['', '   ', 7])
    assert.equal((await unmask('su', { reason })).status, 422, JSON.stringify(reason))
  assert.equal((await unmask('su', {})).status, 422)
  const given = { reason: '想看一看' }
  // The leader reads every appeal of the region and has no part in them; the handler sees it anyway; the enterprise its own.
  for (const login of ['luo', 'yu', 'wang']) {
    const { status, body } = await unmask(login, given)
    assert.deepEqual([status, body.reason.code], [403, 'act.relation'], login)
  }
  for (const login of ['lin', 'liu', 'wei']) assert.equal((await unmask(login, given)).status, 404, login)
  assert.equal(
    (await app.stranger.post(`/api/appeals/${id}/acts/unmask`, { key: 'k', input: given })).status,
    401,
  )
})

test('a confidential appeal is shown to its readers only', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'closed')
  await app.database.pool('owner').query('update matter set confidential = true where id = $1', [id])
  const given = { version: 1, key: newKey(), input: { reason: '核实' } }
  const jiang = await app.as('jiang')
  assert.equal((await jiang.post<Problem>(`/api/appeals/${id}/acts/unmask`, given)).status, 404)
  assert.equal((await doAct(app, 'yu', id, 'unmask', { reason: '核实' })).status, 200)
})

const listFor = async (login: string, query = '') =>
  (await app.as(login)).get<UnmaskingListWire & Problem>(`/api/supervision/unmaskings${query}`)

test('supervision reads who was shown which contact when and why, by person and by days', async () => {
  app.at('2026-04-07T09:00')
  const id = await appealIn(app, 'contacted')
  app.at('2026-04-08T10:00')
  assert.equal((await doAct(app, 'su', id, 'unmask', { reason: '核实首次联系' })).status, 200)
  app.at('2026-04-09T10:00')
  for (const login of ['su', 'jiang'])
    assert.equal((await doAct(app, login, id, 'unmask', { reason: `${login} 复核` })).status, 200)
  const { status, body } = await listFor('su', '?from=2026-04-08&to=2026-04-09')
  assert.equal(status, 200, JSON.stringify(body))
  assert.deepEqual(
    body.rows.map(({ at, person, reason, minutes }) => `${at.slice(0, 16)} ${person} ${reason} ${minutes}`),
    [
      '2026-04-09T10:00 江正言 jiang 复核 15',
      '2026-04-09T10:00 苏启航 su 复核 15',
      '2026-04-08T10:00 苏启航 核实首次联系 15',
    ],
  )
  assert.ok(body.rows.every(({ appeal }) => appeal.id === id))
  assert.deepEqual(
    body.people.map(({ name, times }) => [name, times]),
    [
      ['苏启航', 2],
      ['江正言', 1],
    ],
  )
  const one = await listFor('jiang', `?from=2026-04-08&to=2026-04-09&personId=${app.city.person('su')}`)
  assert.deepEqual([one.body.rows.length, one.body.people.length], [2, 2])
  assert.equal((await listFor('su', '?from=2026-04-10')).body.rows.length, 0)
  for (const query of ['?from=2026-02-30', '?before=here'])
    assert.equal((await listFor('su', query)).status, 422, query)
  for (const login of ['chen', 'yu', 'luo', 'wei'])
    assert.equal((await listFor(login)).body.reason.code, 'act.relation', login)
})

test('the list goes on from page to page without losing or repeating a line', async () => {
  app.at('2026-05-06T09:00')
  const id = await appealIn(app, 'contacted')
  for (let n = 0; n < 53; n++) {
    // Every quarter of an hour, when the last time has just run out.
    app.at(isoMoment((moment('2026-05-06T10:00') + n * 15 * MINUTE_MS) as Moment, CHINA_ZONE).slice(0, 16))
    await doAct(app, 'su', id, 'unmask', { reason: `第 ${n} 次` })
  }
  const day = '?from=2026-05-06&to=2026-05-07'
  const first = await listFor('su', day)
  assert.equal(first.body.rows.length, 50)
  const rest = await listFor('su', `${day}&before=${first.body.next}`)
  assert.deepEqual([rest.body.rows.length, rest.body.next], [3, null])
  assert.equal(new Set([...first.body.rows, ...rest.body.rows].map(({ reason }) => reason)).size, 53)
})

const foundFor = async (login: string, query: string) => {
  const { body } = await listFor(login, query)
  return [body.rows.length, body.people.length]
}

test('a confidential appeal is in nobody’s list but its readers’, and in no count', async () => {
  app.at('2026-06-03T09:00')
  const id = await appealIn(app, 'contacted')
  await doAct(app, 'su', id, 'unmask', { reason: '核查' })
  assert.deepEqual(await foundFor('jiang', '?from=2026-06-03'), [1, 1])
  await app.database.pool('owner').query('update matter set confidential = true where id = $1', [id])
  assert.deepEqual(await foundFor('jiang', '?from=2026-06-03'), [0, 0])
  assert.deepEqual(await foundFor('su', '?from=2026-06-03'), [1, 1], 'the office is among its readers')
})
