/**
 * Monthly monitoring over HTTP: a report for each project under construction and month, handed in, checked by somebody else,
 * visited and scored; the plan of a year; the list for leaders.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXlsx } from 'hucre/xlsx'
import { startApp } from '../support/app.ts'
import { newKey, type Done } from '../support/appeal-story.ts'
import { openProject, projectWithPast } from '../support/project-story.ts'
import type { MonitoringWire, PlanWire, ReportFactsWire } from '../../src/modules/monitoring/wire.ts'
import type { InboxWire, MatterListWire, MatterViewWire, Problem } from '../../src/platform/wire.ts'

const app = await startApp({ at: '2026-02-02T09:00' })
const MONTHS: readonly string[] = Array.from({ length: 12 }, (_none, index) => (index === 1 ? '1,000万' : ''))

const underConstruction = (title: string, since: string) =>
  projectWithPast(app, { title }, { started: since })

async function reportOf(projectId: string, login = 'chen') {
  const { rows } = (await app.pool.query('select id from investment_report where project_id = $1', [
    projectId,
  ])) as {
    rows: { id: string }[]
  }
  assert.equal(rows.length, 1)
  return see(login, rows[0]?.id ?? '')
}

async function see(login: string, id: string) {
  const visitor = await app.as(login)
  return visitor.get<MatterViewWire<ReportFactsWire> & Problem>(`/api/investment-reports/${id}`)
}

async function act(login: string, id: string, name: string, input: object = {}): Promise<Done> {
  const visitor = await app.as(login)
  const { version } = (await see(login, id)).body
  const body = { version: version ?? 1, key: newKey(), input }
  return visitor.post(`/api/investment-reports/${id}/acts/${name}`, body)
}

async function monitored(login: string, query = ''): Promise<MonitoringWire> {
  return (await (await app.as(login)).get<MonitoringWire>(`/api/monitoring/reports?${query}`)).body
}

const plan = async (login: string, id: string, months: readonly string[] = MONTHS) =>
  (await app.as(login)).post<PlanWire & Problem>(`/api/monitoring/projects/${id}/plan`, {
    year: 2026,
    months,
  })

const FILED = { actual: '800', progress: '主体结构到三层' }

test('once a month is over its report is opened for each project under construction, one and no second', async () => {
  app.at('2026-02-02T09:00')
  const built = await underConstruction('二期厂房', '2026-01-10')
  const lead = (await openProject(app, { title: '还在谈' })).body.id
  assert.equal((await plan('chen', built)).status, 200)
  app.at('2026-03-01T08:00')
  await app.app.runJob('investment-reports')
  await app.app.runJob('investment-reports')
  const { body } = await reportOf(built)
  assert.equal(body.facts.month, '2026-02')
  assert.equal(body.facts.planned, 1_000_000_000)
  assert.equal(body.time.dueOn, '2026-03-10')
  const { rowCount } = await app.pool.query('select 1 from investment_report where project_id = $1', [lead])
  assert.equal(rowCount, 0)
  const inbox = (await (await app.as('wang')).get<InboxWire>('/api/inbox')).body
  assert.ok(JSON.stringify(inbox).includes(body.id))
})

test('its enterprise hands it in, and somebody else checks it: deviation and score follow', async () => {
  app.at('2026-03-12T10:00')
  const [row] = (await monitored('chen')).rows
  assert.ok(row !== undefined && row.isLate)
  assert.equal(row.lateDays, 2)
  const wrong = await act('wang', row.id, 'file', { ...FILED, actual: '很多' })
  assert.equal(wrong.body.fields[0]?.code, 'monitoring.noAmount')
  assert.equal((await act('liu', row.id, 'file', FILED)).body.code, 'not_found')
  assert.equal((await act('wang', row.id, 'file', FILED)).body.status, 'filed')
  assert.equal((await act('wang', row.id, 'accept')).body.code, 'not_permitted')
  assert.equal((await act('chen', row.id, 'sendBack', { reason: '缺凭证' })).body.status, 'due')
  assert.equal((await act('wang', row.id, 'file', FILED)).body.status, 'filed')
  assert.equal((await act('chen', row.id, 'accept')).body.status, 'checked')
  const { facts } = (await see('chen', row.id)).body
  // Two days late, ten per cent beyond the tolerance of ten, one return.
  assert.equal(facts.deviation, -20)
  assert.equal(facts.score, 100 - 4 - 10 - 5)
  assert.ok(facts.isDeviating)
})

test('a visit that found otherwise lowers the score, and gives the points back when it is struck; the firm reads none', async () => {
  app.at('2026-03-13T10:00')
  const id = (await monitored('chen')).rows[0]?.id ?? ''
  const visit = {
    visitedOn: '2026-03-13',
    people: '苏启航、江正言',
    isAsReported: false,
    finding: '主体未动工',
  }
  const ahead = await act('chen', id, 'visit', { ...visit, visitedOn: '2026-03-20' })
  assert.equal(ahead.body.fields[0]?.code, 'monitoring.visitAhead')
  assert.equal((await act('wang', id, 'visit', visit)).body.code, 'not_permitted')
  assert.equal((await act('chen', id, 'visit', visit)).status, 200)
  assert.equal((await see('chen', id)).body.facts.score, 71)
  assert.deepEqual((await see('wang', id)).body.facts.visits, [])
  assert.ok(!JSON.stringify((await see('wang', id)).body).includes('主体未动工'))
  const none = await act('chen', id, 'strike', { no: 2, reason: '登错' })
  assert.equal(none.body.fields[0]?.code, 'monitoring.noSuchVisit')
  assert.equal((await act('chen', id, 'strike', { no: 1, reason: '登错项目' })).status, 200)
  const { facts } = (await see('chen', id)).body
  assert.equal(facts.score, 81)
  assert.equal(facts.visits[0]?.isStruck, true)
})

test('leaders see what is late and what deviates, units that read no region see nothing of others, and the sheet says the same', async () => {
  app.at('2026-03-13T10:00')
  const all = await monitored('luo')
  assert.deepEqual(all.counts, { all: 1, late: 1, deviating: 1, otherwise: 0 })
  assert.equal((await monitored('luo', 'only=otherwise')).rows.length, 0)
  assert.equal((await monitored('luo', 'month=2026-01')).rows.length, 0)
  assert.equal((await monitored('yu')).rows.length, 0)
  const elsewhere = await (
    await app.as('wei')
  ).get<Problem>(`/api/monitoring/reports?regionId=${app.city.regions.linxi}`)
  assert.equal(elsewhere.status, 404)
  const luo = await app.as('luo')
  const answer = await fetch(`${app.url}/api/monitoring/reports.xlsx?language=zh`, {
    headers: { cookie: luo.cookie ?? '' },
  })
  const book = await readXlsx(new Uint8Array(await answer.arrayBuffer()))
  const lines = JSON.stringify(book.sheets[0]?.rows)
  assert.ok(lines.includes('二期厂房') && lines.includes('-20'))
})

test('the plan of a year is for those who look after projects, and an amount that is none is refused at its month', async () => {
  app.at('2026-02-02T09:00')
  const id = await underConstruction('三期厂房', '2026-01-20')
  assert.equal((await plan('su', id)).body.code, 'not_permitted')
  assert.equal((await plan('yu', id)).body.code, 'not_permitted', 'was asked for an opinion, and reads it')
  assert.equal((await plan('wei', id)).body.code, 'not_found')
  const wrong = await plan(
    'chen',
    id,
    MONTHS.map(() => 'abc'),
  )
  assert.equal(wrong.body.fields[0]?.path, '/months/0')
  const done = await plan(
    'chen',
    id,
    MONTHS.map(() => '1.2亿元'),
  )
  assert.equal(done.body.months[11]?.planned, 12_000_000_000)
  const again = await plan('chen', id)
  assert.equal(again.body.months.filter(({ planned }) => planned !== null).length, 1)
  const read = (await (await app.as('su')).get<PlanWire>(`/api/monitoring/projects/${id}/plan?year=2026`))
    .body
  assert.equal(read.mayPlan, false)
  assert.equal(read.months[1]?.planned, 1_000_000_000)
})

test('what a project that stood still owes is waived with a reason and counts as superseded', async () => {
  app.at('2026-04-01T09:00')
  await app.app.runJob('investment-reports')
  const list = (
    await (await app.as('chen')).get<MatterListWire>('/api/matters?kind=investmentReport&state=open')
  ).body
  const id = list.rows[0]?.id ?? ''
  assert.equal((await act('chen', id, 'waive', { reason: '项目停工' })).body.status, 'waived')
  assert.equal((await act('wang', id, 'file', FILED)).body.code, 'not_now')
})
