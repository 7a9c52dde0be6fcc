/** Rejected rows as a file, through the real application: a reason, the consent of somebody else, one download in time. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moment } from '../../src/calendar/days.ts'
import type {
  ExportListWire,
  ExportsOfRunWire,
  ImportReportWire,
  ImportViewWire,
} from '../../src/modules/imports/wire.ts'
import { setAbsence } from '../../src/modules/people/absence.ts'
import { withTransaction } from '../../src/platform/database/pool.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp, type Answer } from '../support/app.ts'
import { seededRandom } from '../support/chance.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const HEAD = '工单编号,受理时间,标题,内容,答复内容,办结时间,联系人,联系电话'
let numbers = 0

/** An import of two rows without a moment of receipt; its run. */
async function rejectedRun(): Promise<string> {
  const rows = [1, 2].map(() => `X${++numbers},没有,标题,内容,,,王海生,10000000000`)
  const form = new FormData()
  form.set('file', new Blob([[HEAD, ...rows].join('\r\n')]), '导出.csv')
  const chen = await app.as('chen')
  const { body } = await chen.send<ImportReportWire>('/api/imports?profile=12345&mode=import', form)
  assert.equal(body.rejected, 2, JSON.stringify(body))
  return body.runId ?? ''
}

type Asked = Promise<Answer<ExportsOfRunWire & Problem>>
const ask = async (login: string, run: string, reason: unknown = '退回热线补正'): Asked =>
  (await app.as(login)).post(`/api/imports/${run}/exports`, { reason })
const decide = async (login: string, id: string, decision: object = { isApproved: true }) =>
  (await app.as(login)).post<Problem>(`/api/imports/exports/${id}/decide`, decision)
const take = async (login: string, run: string) =>
  (await app.as(login)).get<string & Problem>(`/api/imports/${run}/rejects.csv`)

async function idOf(run: string): Promise<string> {
  const { body } = await (await app.as('chen')).get<ExportsOfRunWire>(`/api/imports/${run}/exports`)
  return body.rows[0]?.id ?? ''
}

async function linesOf(run: string) {
  const { rows } = await app.pool.query<{ act: string; audience: string; patch: string }>(
    `select act, audience, patch from journal where subject = $1 and act <> 'import' order by seq`,
    [`import:${run}`],
  )
  return rows
}

test('the file is refused until somebody else has consented, and is then taken once; each step is in the journal', async () => {
  const run = await rejectedRun()
  const refused = await take('chen', run)
  assert.deepEqual([refused.status, refused.body.reason.code], [409, 'import.export.needed'])
  assert.equal((await ask('chen', run)).status, 200)
  assert.equal((await take('chen', run)).body.reason.code, 'import.export.not.waiting')
  const { body: waiting } = await (await app.as('du')).get<ExportListWire>('/api/imports/exports')
  const one = waiting.rows.find(({ runId }) => runId === run)
  assert.deepEqual(
    [one?.person, one?.reason, one?.rows, one?.mayDecide, one?.isOwn],
    ['陈若兰', '退回热线补正', 2, true, false],
  )
  assert.equal((await decide('du', one?.id ?? '')).status, 204)
  assert.equal((await take('du', run)).body.reason.code, 'import.export.needed', 'who consents did not ask')
  const taken = await take('chen', run)
  assert.equal(taken.status, 200)
  assert.match(taken.body, /王海生/)
  assert.equal(taken.headers.get('cache-control'), 'private, no-store')
  const again = await take('chen', run)
  assert.deepEqual([again.status, again.body.reason.code], [409, 'import.export.not.taken'])
  const lines = await linesOf(run)
  assert.deepEqual(
    lines.map(({ act, audience }) => [act, audience]),
    [
      ['askExport', 'supervision'],
      ['approveExport', 'supervision'],
      ['takeExport', 'supervision'],
    ],
  )
  assert.deepEqual(JSON.parse(lines[0]?.patch ?? ''), { export: one?.id, reason: '退回热线补正', rows: 2 })
})

test('the page of an import shows where a row stands and how it begins, and not whom to call', async () => {
  const run = await rejectedRun()
  const { body } = await (await app.as('du')).get<ImportViewWire>(`/api/imports/${run}`)
  assert.match(body.rejects[0]?.excerpt ?? '', /^X\d+ · 没有 · 标题 · 内容$/)
})

test('two downloads at once take it once', async () => {
  const run = await rejectedRun()
  await ask('chen', run)
  await decide('du', await idOf(run))
  const both = await Promise.all([take('chen', run), take('chen', run)])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((one, other) => one - other),
    [200, 409],
  )
})

test('nobody consents to their own request; a refusal says why, and a decision is made once', async () => {
  const run = await rejectedRun()
  await ask('chen', run)
  const id = await idOf(run)
  const own = await decide('chen', id)
  assert.deepEqual([own.status, own.body.reason.code], [403, 'import.export.own'])
  const silent = await decide('du', id, { isApproved: false })
  assert.equal(silent.body.fields[0]?.code, 'import.export.answer')
  assert.equal((await decide('du', id, { isApproved: false, answer: '可在线更正' })).status, 204)
  const late = await decide('du', id)
  assert.deepEqual([late.status, late.body.reason.code], [409, 'import.export.decided'])
  assert.equal((await take('chen', run)).body.reason.code, 'import.export.not.refused')
  assert.equal((await ask('chen', run, '补充说明后再次申请')).status, 200)
})

test('without a reason, twice, or by a post without the power nothing is asked; elsewhere it does not exist', async () => {
  const run = await rejectedRun()
  for (const reason of ['', '  ', 3]) assert.equal((await ask('chen', run, reason)).status, 422)
  const both = await Promise.all([ask('chen', run), ask('chen', run)])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((one, other) => one - other),
    [200, 409],
  )
  assert.equal((await ask('chen', run)).body.reason.code, 'import.export.asked')
  const id = await idOf(run)
  for (const login of ['yu', 'su', 'wei']) {
    assert.equal((await ask(login, run)).status, 404, login)
    assert.equal((await decide(login, id)).status, 404, login)
    assert.equal((await take(login, run)).status, 404, login)
  }
  const { body } = await (await app.as('wei')).get<ExportListWire>('/api/imports/exports')
  assert.ok(body.rows.every(({ runId }) => runId !== run))
  assert.equal(
    (await (await app.as('yu')).get<Problem>('/api/imports/exports')).body.reason.code,
    'import.noPower',
  )
})

test('a consent runs out', async () => {
  const run = await rejectedRun()
  await ask('chen', run)
  await decide('du', await idOf(run))
  app.at('2026-03-03T09:00')
  assert.equal((await take('chen', run)).body.reason.code, 'import.export.not.over')
  app.at('2026-03-02T09:00')
})

test('who stands in for whoever asked does not consent, nor whom the asker stood in for', async () => {
  const { organisation } = app.app.reference.world
  const absence = {
    personId: app.city.person('chen'),
    substituteId: app.city.person('gao'),
    fromAt: moment('2026-03-02T08:00'),
    toAt: moment('2026-03-06T18:00'),
  }
  const recorder = {
    actor: app.city.officer(organisation, 'luo'),
    at: app.now(),
    random: seededRandom('away'),
  }
  await withTransaction(app.pool, (client) => setAbsence(client, absence, organisation, recorder))
  await app.app.reference.refresh()
  const run = await rejectedRun()
  await ask('chen', run)
  await (await app.as('gao')).post('/api/seat', { id: app.city.post('office.dispatcher') })
  assert.equal((await decide('gao', await idOf(run))).body.reason.code, 'import.export.own')
  const other = await rejectedRun()
  assert.equal((await ask('gao', other)).status, 200)
  assert.equal((await decide('chen', await idOf(other))).body.reason.code, 'import.export.own')
  assert.equal((await decide('du', await idOf(other))).status, 204)
  assert.equal((await take('gao', other)).status, 200)
})

test('a region may let few rows go without consent; the download is in the journal all the same', async () => {
  const given = {
    name: 'export.freeRows',
    regionId: app.city.regions.city,
    effectiveFrom: '2026-03-02',
    value: 2,
    basis: '云营商办〔2026〕3号',
  }
  assert.equal((await (await app.as('luo')).post('/api/parameters', given)).status, 200)
  const run = await rejectedRun()
  assert.equal((await take('du', run)).status, 200)
  assert.deepEqual(
    (await linesOf(run)).map(({ act }) => act),
    ['takeExport'],
  )
})
