/**
 * The service diary over HTTP: whoever is in charge writes down visits, residency and duties; the enterprise that was visited
 * confirms, and nobody else; what is sent twice counts once; what was found becomes an appeal; who was not visited is listed.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../src/calendar/days.ts'
import { insertAssignments } from '../../src/engines/assignments/store.ts'
import type { RatingsWire } from '../../src/modules/diary/wire-ratings.ts'
import type { CockpitWire } from '../../src/modules/diary/wire-cockpit.ts'
import type { DiaryWire, OverdueWire, VisitFactsWire } from '../../src/modules/diary/wire.ts'
import type { InboxWire, MatterViewWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { appealIn, doAct, newKey, type Done } from '../support/appeal-story.ts'
import { mustOn, projectIn } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { enterprises } = app.city

/** Yu of natural resources is the steward of Lantian. */
await insertAssignments(app.pool, [
  {
    id: '019a0000-0000-7000-8000-00000000a001',
    subjectKind: 'enterprise',
    subjectId: enterprises.lantian,
    slot: 'steward',
    isSingle: true,
    departmentId: app.city.departments.resources,
    postId: app.city.post('resources.first'),
    personId: app.city.person('yu'),
    name: null,
    phone: null,
    note: null,
    fromOn: day('2026-01-05'),
    untilOn: null,
    begunAt: app.now(),
    endedAt: null,
    endReason: null,
    vacantSince: null,
  },
])

const WENT = {
  enterpriseId: enterprises.lantian,
  purpose: 'problems',
  fromOn: '2026-03-02',
  visitors: '于海燕',
  findings: '缺用地',
}

async function record(login: string, more: object = {}, key = newKey()): Promise<Done> {
  const visitor = await app.as(login)
  return visitor.post('/api/visits/acts/record', { key, input: { ...WENT, ...more } })
}

async function see(login: string, id: string) {
  const visitor = await app.as(login)
  return visitor.get<MatterViewWire<VisitFactsWire> & Problem>(`/api/visits/${id}`)
}

async function act(login: string, id: string, name: string, input: object = {}): Promise<Done> {
  const visitor = await app.as(login)
  const { version } = (await see(login, id)).body
  return visitor.post(`/api/visits/${id}/acts/${name}`, { version: version ?? 1, key: newKey(), input })
}

const diary = async (login: string, month = '2026-03') =>
  (await (await app.as(login)).get<DiaryWire>(`/api/diary?month=${month}`)).body
const fieldOf = ({ body }: Done) => body.fields[0]?.code

test('only whoever is in charge writes a visit down, and says what was brought', async () => {
  assert.equal((await record('tang')).body.code, 'not_permitted')
  assert.equal((await record('wang')).body.code, 'not_permitted')
  assert.equal((await record('yu', { enterpriseId: enterprises.beichen })).body.code, 'not_permitted')
  assert.equal(fieldOf(await record('yu', { findings: undefined })), 'visit.findingsMissing')
  assert.equal(fieldOf(await record('yu', { purpose: 'policies' })), 'visit.policiesMissing')
  assert.equal(fieldOf(await record('yu', { purpose: 'resources' })), 'visit.resourcesMissing')
  assert.equal(fieldOf(await record('yu', { fromOn: '2026-03-03' })), 'visit.ahead')
  assert.equal(fieldOf(await record('yu', { fromOn: '2026-02-27', toOn: '2026-03-02' })), 'visit.oneDay')
  assert.equal(fieldOf(await record('yu', { enterpriseId: undefined })), 'visit.nobody')
  assert.equal((await record('yu')).status, 200)
})

test('a visit is confirmed by its own enterprise: to any other firm it does not exist', async () => {
  const { body } = await record('yu')
  assert.equal((await see('liu', body.id)).status, 404)
  assert.equal((await act('liu', body.id, 'confirm')).status, 404)
  assert.equal((await act('yu', body.id, 'confirm')).body.code, 'not_permitted')
  const inbox = (await (await app.as('wang')).get<InboxWire>('/api/inbox')).body
  assert.ok(JSON.stringify(inbox).includes(body.id))
  assert.equal((await act('wang', body.id, 'confirm')).status, 200)
  assert.equal((await act('wang', body.id, 'confirm')).body.code, 'not_now')
})

test('the receipt of policies is said and not taken for granted', async () => {
  const { body } = await record('yu', { purpose: 'policies', policies: '技改补助办法' })
  assert.equal(fieldOf(await act('wang', body.id, 'confirm')), 'visit.receiptMissing')
  assert.equal((await act('wang', body.id, 'confirm', { received: false })).status, 200)
  assert.equal((await see('yu', body.id)).body.facts.received, false)
})

test('days of residency count once, when the enterprise has confirmed them, and never by silence', async () => {
  const stay = { purpose: 'residency', fromOn: '2026-02-23', toOn: '2026-02-25', findings: undefined }
  const first = await record('yu', stay)
  assert.equal(first.status, 200)
  assert.equal(
    fieldOf(await record('yu', { ...stay, fromOn: '2026-02-25', toOn: '2026-02-26' })),
    'visit.countedAlready',
  )
  const both = await Promise.all(
    ['2026-02-12', '2026-02-12'].map((fromOn) => record('yu', { ...stay, fromOn, toOn: '2026-02-12' })),
  )
  assert.deepEqual(new Set(both.map(({ status }) => status)), new Set([200, 422]))
  assert.deepEqual((await diary('yu', '2026-02')).residency.confirmed, 0)
  await act('wang', first.body.id, 'confirm')
  const { residency } = await diary('yu', '2026-02')
  assert.deepEqual([residency.confirmed, residency.waiting], [3, 1])
  assert.ok(residency.workingDays > 10)
  app.at('2026-03-20T09:00')
  await app.sweep()
  assert.deepEqual((await diary('yu', '2026-02')).residency, { ...residency, waiting: 0 })
  app.at('2026-03-02T09:00')
})

test('what the enterprise disputes is stated anew by whoever went', async () => {
  const { body } = await record('yu')
  assert.equal((await act('wang', body.id, 'dispute', { reason: '那天没有来' })).status, 200)
  assert.equal(
    (await act('fang', body.id, 'correct', { fromOn: '2026-02-27', reason: '记错' })).body.code,
    'not_permitted',
  )
  assert.equal(
    (await act('yu', body.id, 'correct', { fromOn: '2026-02-27', reason: '日期记错' })).status,
    200,
  )
  assert.equal((await see('wang', body.id)).body.facts.fromOn, '2026-02-27')
})

test('what was found becomes an appeal of the enterprise, about the visit', async () => {
  const { body } = await record('yu')
  const problem = {
    title: '用地指标',
    text: '二期缺 20 亩',
    topic: 'landPlanning',
    contactName: '王海生',
    contactPhone: '13800000000',
  }
  assert.equal((await act('wang', body.id, 'raise', problem)).body.code, 'not_permitted')
  const raised = await act('yu', body.id, 'raise', problem)
  assert.equal(raised.status, 200, JSON.stringify(raised.body))
  const { rows } = await app.pool.query<{ id: string }>('select id from matter where about_id = $1', [
    body.id,
  ])
  const [appeal] = rows
  assert.ok(appeal !== undefined)
  const wang = await app.as('wang')
  assert.equal((await wang.get(`/api/appeals/${appeal.id}`)).status, 200)
  assert.equal((await see('wang', body.id)).body.facts.raised, 1)
})

test('the same visit and the same duty sent twice are written down once', async () => {
  const key = newKey()
  const [one, other] = [await record('yu', {}, key), await record('yu', {}, key)]
  assert.equal(one.body.id, other.body.id)
  const yu = await app.as('yu')
  const duty = {
    key: newKey(),
    enterpriseId: enterprises.lantian,
    kind: 'solve',
    on: '2026-03-02',
    text: '协调用地',
  }
  const send = () => yu.post<{ id: string } & Problem>('/api/diary/duties', duty)
  const sent = await Promise.all([send(), send(), send()])
  assert.equal(new Set(sent.map(({ body }) => body.id)).size, 1)
  assert.equal((await diary('yu')).counts['solve'], 1)
})

test('a duty is written down by whoever is in charge, and struck by its own writer with a reason', async () => {
  const duty = { enterpriseId: enterprises.lantian, kind: 'pass', on: '2026-03-02', text: '送政策' }
  const send = async (login: string, more: object = {}) =>
    (await app.as(login)).post<{ id: string } & Problem>('/api/diary/duties', {
      key: newKey(),
      ...duty,
      ...more,
    })
  assert.equal((await send('tang')).body.reason.code, 'visit.notInCharge')
  assert.equal((await send('yu', { enterpriseId: enterprises.qinghe })).body.reason.code, 'visit.notInCharge')
  assert.equal((await send('yu', { on: '2026-03-03' })).body.fields[0]?.code, 'visit.ahead')
  const { body } = await send('yu')
  const strike = async (login: string, key = newKey()) =>
    (await app.as(login)).post<Problem>(`/api/diary/duties/${body.id}/strike`, { key, reason: '重复登记' })
  assert.equal((await strike('fang')).status, 404)
  assert.equal((await strike('yu')).status, 200)
  assert.equal((await strike('yu')).body.reason.code, 'visit.struckAlready')
  const month = await diary('yu')
  assert.equal(month.counts['pass'], 0)
  assert.equal(month.duties.find(({ id }) => id === body.id)?.struck, '重复登记')
})

test('an enterprise that nobody has visited for longer than its class allows is listed, until somebody goes', async () => {
  const overdue = async (login: string, scope = 'mine') =>
    (await (await app.as(login)).get<OverdueWire & Problem>(`/api/visits-overdue?scope=${scope}`)).body
  assert.equal((await overdue('yu')).count, 0)
  app.at('2026-06-15T09:00')
  const [row] = (await overdue('yu')).rows
  assert.equal(row?.enterpriseId, enterprises.lantian)
  assert.ok((row?.lateDays ?? 0) > 0)
  assert.equal((await overdue('fang')).count, 0)
  assert.equal((await overdue('chen', 'region')).rows[0]?.person, '于海燕')
  assert.equal((await overdue('yu', 'region')).code, 'not_permitted')
  assert.equal((await record('yu', { fromOn: '2026-06-12' })).status, 200)
  assert.equal((await overdue('yu')).count, 0)
})

test('a steward’s morning is one list by days at stake, with what changed since yesterday and nothing that is not theirs', async () => {
  app.at('2026-03-02T09:00')
  const morning = async (login: string) => (await (await app.as(login)).get<CockpitWire>('/api/cockpit')).body
  const projectId = await projectIn(app, 'negotiating')
  await mustOn(app, 'chen', projectId, 'handOver', {
    departmentId: app.city.departments.resources,
    reason: '落地',
  })
  await mustOn(app, 'yu', projectId, 'take')
  const hidden = await appealIn(app, 'filed')
  const own = await appealIn(app, 'inProgress')
  app.at('2026-03-20T09:00')
  const { projects, enterprises: served, lines, changes } = await morning('yu')
  assert.deepEqual(
    projects.map(({ id }) => id),
    [projectId],
  )
  assert.deepEqual(
    served.map(({ id }) => id),
    [enterprises.lantian],
  )
  assert.deepEqual(
    lines.map(({ days }) => days),
    lines.map(({ days }) => days).toSorted((a, b) => b - a),
  )
  const appeal = lines.find(({ id }) => id === own)
  assert.ok(appeal !== undefined && appeal.days > 0)
  assert.equal(appeal.act, 'reply')
  assert.ok(!JSON.stringify({ lines, changes }).includes(hidden))
  assert.ok(!changes.some(({ id }) => id === own))
  await doAct(app, 'yu', own, 'ask', { question: '请补充' })
  assert.ok((await morning('yu')).changes.some(({ id }) => id === own))
  const nobody = await morning('tang')
  assert.deepEqual([nobody.projects, nobody.enterprises, nobody.lines, nobody.changes], [[], [], [], []])
})

test('an enterprise rates whoever looks after it once a month, and nobody else does', async () => {
  app.at('2026-07-01T09:00')
  const rating = {
    assignmentId: '019a0000-0000-7000-8000-00000000a001',
    level: 'satisfied',
    comment: '跑得勤',
  }
  const send = async (login: string, more: object = {}) =>
    (await app.as(login)).post<Problem>('/api/service-ratings', { ...rating, ...more })
  assert.equal((await send('liu')).body.reason.code, 'rating.notYours')
  assert.equal((await send('yu')).body.code, 'not_permitted')
  const both = await Promise.all([send('wang'), send('wang')])
  assert.deepEqual(new Set(both.map(({ status }) => status)), new Set([200, 409]))
  assert.equal((await send('wang')).body.reason.code, 'rating.ratedAlready')
  app.at('2026-08-03T09:00')
  assert.equal((await send('wang', { level: 'verySatisfied' })).status, 200)
  const said = async (login: string) =>
    (await (await app.as(login)).get<RatingsWire>('/api/service-ratings')).body.rows.map(({ level }) => level)
  assert.deepEqual(await said('yu'), ['verySatisfied', 'satisfied'])
  assert.deepEqual(await said('fang'), [])
})
