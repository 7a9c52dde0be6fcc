/** Imports through the real application: who may, what goes in and what does not, twice, changed, and told apart by region. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { startApp, type Answer, type Visitor } from '../../../test/support/app.ts'
import { doAct, seeAppeal } from '../../../test/support/appeal-story.ts'
import { poisonedWorkbook, textRow } from '../../../test/support/poisoned-workbook.ts'
import { moment } from '../../calendar/days.ts'
import { verify } from '../../platform/audit/verify.ts'
import type { MatterListWire, Problem } from '../../platform/wire.ts'
import { texts } from '../../texts.ts'
import { translate } from '../../platform/texts.ts'
import type { ExportListWire, ImportListWire, ImportReportWire, ImportViewWire } from './wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

const HEAD =
  '工单编号,受理时间,派单时间,联系时间,标题,内容,承办单位,答复内容,办结时间,联系人,联系电话,统一社会信用代码'
const UNIT = '临溪区自然资源局'
const CODE = '91990102MA1LT0014T'

/** A line of a hotline's export, answered in time unless something else is said. */
function line(
  number: string,
  more: Partial<Record<'replied' | 'reply' | 'unit' | 'received' | 'title', string>> = {},
) {
  const { received = '2026-02-02 09:00', title = '用地手续迟迟不批', unit = UNIT } = more
  const { reply = '已于本周办结', replied = '2026-02-06 10:00' } = more
  const cells = [number, received, '2026-02-02 10:00', '2026-02-02 11:00', title, '三个月没有结果']
  return [...cells, unit, reply, replied, '王海生', '10000000000', CODE].join(',')
}

async function importAs(
  visitor: Visitor,
  lines: readonly string[],
  { mode = 'import', profile = '12345', name = '导出.csv' } = {},
): Promise<Answer<ImportReportWire & Problem>> {
  const form = new FormData()
  form.set('file', new Blob([`\uFEFF${[HEAD, ...lines].join('\r\n')}`]), name)
  return visitor.send(`/api/imports?profile=${profile}&mode=${mode}`, form)
}

const countsOf = ({ written, unchanged, changed, replayed, rejected }: ImportReportWire) => ({
  written,
  unchanged,
  changed,
  replayed,
  rejected,
})
const NOTHING = { written: 0, unchanged: 0, changed: 0, replayed: 0, rejected: 0 }

async function appealOf(externalId: string): Promise<string> {
  const { rows } = await app.pool.query<{ id: string }>(
    'select matter_id as id from external_reference where external_id = $1',
    [externalId],
  )
  return rows[0]?.id ?? ''
}

test('an answered row becomes a closed appeal with verdicts, one line in its journal, and no message to anybody', async () => {
  const chen = await app.as('chen')
  const { status, body } = await importAs(chen, [line('A1'), line('A2', { replied: '2026-02-28 10:00' })])
  assert.equal(status, 200, JSON.stringify(body))
  assert.deepEqual(countsOf(body), { ...NOTHING, written: 2 })
  const { body: seen } = await seeAppeal(chen, await appealOf('A1'))
  assert.deepEqual(
    [seen.status, seen.isOpen, seen.imported, seen.openedAt, seen.closedAt, seen.time.light],
    ['closed', false, true, '2026-02-02T09:00:00+08:00', '2026-02-06T10:00:00+08:00', 'green'],
  )
  assert.deepEqual(
    seen.clocks.map(({ name, verdict }) => [name, verdict]),
    [
      ['circulation', 'inTime'],
      ['contact', 'inTime'],
      ['resolve', 'inTime'],
    ],
  )
  assert.deepEqual(
    seen.timeline.map((one) => [one.act, one.facts[0]?.values['days']]),
    [['importHistory', 4]],
  )
  const late = await seeAppeal(chen, await appealOf('A2'))
  assert.equal(late.body.clocks.at(-1)?.verdict, 'late')
  assert.equal(late.body.time.light, 'red')
  const { rows } = await app.pool.query('select 1 from message')
  assert.equal(rows.length, 0)
  const list = await (await app.as('wang')).get<MatterListWire>('/api/matters?state=closed')
  assert.ok(list.body.rows.every((row) => row.imported))
  assert.equal(list.body.rows.length, 2)
})

test('the same file twice changes nothing; a changed row is reported, and corrected only when asked', async () => {
  const chen = await app.as('chen')
  await importAs(chen, [line('B1'), line('B2')])
  const again = await importAs(chen, [line('B1'), line('B2')])
  assert.deepEqual(countsOf(again.body), { ...NOTHING, unchanged: 2 })
  const changed = [line('B1'), line('B2', { replied: '2026-02-28 16:00', reply: '重新答复' })]
  const reported = await importAs(chen, changed)
  assert.deepEqual(countsOf(reported.body), { ...NOTHING, unchanged: 1, changed: 1 })
  assert.deepEqual(reported.body.changes, [{ line: 3, externalId: 'B2' }])
  const id = await appealOf('B2')
  assert.equal((await seeAppeal(chen, id)).body.facts.reply, '已于本周办结')

  const replayed = await importAs(chen, changed, { mode: 'replay' })
  assert.deepEqual(countsOf(replayed.body), { ...NOTHING, unchanged: 1, changed: 1, replayed: 1 })
  const { body: seen } = await seeAppeal(chen, id)
  assert.equal(seen.facts.reply, '重新答复')
  assert.equal(seen.closedAt, '2026-02-28T16:00:00+08:00')
  assert.equal(seen.clocks.find((clock) => clock.name === 'resolve')?.verdict, 'late')
  assert.deepEqual(
    seen.timeline.map((one) => one.act),
    ['importHistory', 'correctHistory'],
  )
  const after = await importAs(chen, changed, { mode: 'replay' })
  assert.deepEqual(countsOf(after.body), { ...NOTHING, unchanged: 2 })
})

test('a row without an answer stays open at its stage, goes on here, and takes a later answer only while untouched', async () => {
  const chen = await app.as('chen')
  const open = { reply: '', replied: '', received: '2026-02-27 09:00' }
  const later = (number: string) =>
    line(number, { ...open }).replace('2026-02-02 10:00,2026-02-02 11:00', '2026-02-27 10:00,')
  await importAs(chen, [later('C1'), later('C2')])
  const [first, second] = [await appealOf('C1'), await appealOf('C2')]
  const { body: seen } = await seeAppeal(chen, first)
  assert.deepEqual([seen.status, seen.isOpen], ['dispatched', true])
  await app.sweep()
  const { rows } = await app.pool.query('select distinct act from journal where subject = $1', [first])
  assert.deepEqual(rows, [{ act: 'importHistory' }], 'what lay before the import presses nobody')

  const signed = await doAct(app, 'yu', first, 'sign')
  assert.equal(signed.status, 200)
  const answered = (number: string) => later(number).replace(',,,王海生', ',已办妥,2026-03-01 10:00,王海生')
  const { body } = await importAs(chen, [answered('C1'), answered('C2')], { mode: 'replay' })
  assert.deepEqual(countsOf(body), { ...NOTHING, changed: 2, replayed: 1, rejected: 1 })
  assert.equal(body.rejects[0]?.problems[0]?.code, 'import.workedOn')
  const closed = await seeAppeal(chen, second)
  assert.deepEqual([closed.body.status, closed.body.facts.reply], ['replied', '已办妥'])
  const running = closed.body.clocks.filter(({ verdict }) => verdict === null).map(({ name }) => name)
  assert.deepEqual(running, ['revisit'], 'nothing closes before somebody has rated it')
})

test('an open row whose answer comes with its rating is closed by it', async () => {
  const chen = await app.as('chen')
  const head = `${HEAD},满意度`
  const send = async (cells: string, mode = 'import') => {
    const form = new FormData()
    form.set('file', new Blob([`${head}\r\n${cells}`]), '导出.csv')
    return chen.send<ImportReportWire>(`/api/imports?profile=12345&mode=${mode}`, form)
  }
  const open = line('C5', { reply: '', replied: '' })
  await send(`${open},`)
  const rated = `${line('C5')},满意`
  assert.equal((await send(rated, 'replay')).body.replayed, 1)
  const { body } = await seeAppeal(chen, await appealOf('C5'))
  assert.deepEqual([body.status, body.closedAt], ['closed', '2026-02-06T10:00:00+08:00'])
})

test('a code that is valid but not registered is kept until its enterprise is, and then the appeal is its own', async () => {
  const chen = await app.as('chen')
  const uscc = '91990102MA1NEW0039'
  const { body } = await importAs(chen, [line('C6').replace(CODE, uscc)])
  assert.deepEqual(countsOf(body), { ...NOTHING, written: 1 })
  const id = await appealOf('C6')
  assert.equal((await seeAppeal(chen, id)).body.enterprise, null)
  const registered = await chen.post('/api/enterprises', {
    name: '临溪新芽科技有限公司',
    uscc,
    regionId: app.city.regions.linxi,
    usccConfirmed: true,
  })
  assert.equal(registered.status, 200)
  await app.app.runJob('link-enterprises')
  const { body: seen } = await seeAppeal(chen, id)
  assert.equal(seen.enterprise?.name, '临溪新芽科技有限公司')
  const again = await importAs(chen, [line('C6').replace(CODE, uscc)])
  assert.deepEqual(countsOf(again.body), { ...NOTHING, unchanged: 1 })
})

test('bad rows are told in full with line and column, good ones go in, and the rejects go in once they are put right', async () => {
  const chen = await app.as('chen')
  const bad = [
    line('D2', { received: '02/30/2026' }),
    line('D3', { title: '', replied: '2027-01-01 10:00' }),
    line('D4', { reply: '' }),
    line('D5').replace(CODE, '91990102MAIXX0000X'),
    line('D1', { title: '=HYPERLINK("x")' }),
  ]
  const { body } = await importAs(chen, [line('D1'), ...bad])
  assert.deepEqual(countsOf(body), { ...NOTHING, written: 1, rejected: 5 })
  assert.deepEqual(
    body.rejects.map(({ line: at, problems }) => [at, ...problems.map(({ column, code }) => [column, code])]),
    [
      [3, ['受理时间', 'import.row.moment']],
      [4, ['标题', 'import.row.missing'], ['办结时间', 'import.row.future']],
      [5, ['答复内容', 'import.row.replyEmpty']],
      [6, ['统一社会信用代码', 'uscc.character']],
      [7, ['', 'import.row.twice']],
    ],
  )
  await chen.post(`/api/imports/${body.runId}/exports`, { reason: '补正后重新导入' })
  const du = await app.as('du')
  const { body: waiting } = await du.get<ExportListWire>('/api/imports/exports')
  await du.post(`/api/imports/exports/${waiting.rows[0]?.id}/decide`, { isApproved: true })
  const csv = await chen.get<string>(`/api/imports/${body.runId}/rejects.csv`)
  assert.equal(csv.status, 200)
  assert.match(csv.body, /'=HYPERLINK/, 'nothing that a spreadsheet would run')
  const mended = csv.body.replace('02/30/2026', '2026-02-02 09:00').replace(/^\uFEFF/, '')
  const form = new FormData()
  form.set('file', new Blob([mended]), 'rejects.csv')
  const second = await chen.send<ImportReportWire>('/api/imports?profile=12345&mode=import', form)
  assert.equal(second.body.written, 1)
  const listed = await chen.get<ImportListWire>('/api/imports')
  assert.equal(listed.body.rows[0]?.person, '陈若兰')
  const one = await chen.get<ImportViewWire>(`/api/imports/${body.runId}`)
  assert.equal(one.body.rejects.length, 5)
})

/** As people write with a Chinese keyboard. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}

test('a poisoned workbook goes in as what it says: full-width digits, dates as texts, merged units, formulas by their values', async () => {
  const chen = await app.as('chen')
  const head = [
    '工单编号',
    '受理时间',
    '标题',
    '内容',
    '承办单位',
    '答复内容',
    '办结时间',
    '联系人',
    '联系电话',
    '统一社会信用代码',
  ]
  const rows = [
    head,
    [
      'Ｐ１',
      '２０２６年２月２日　９时５分',
      '用地',
      '三个月',
      UNIT,
      '已办',
      '2026-02-06 10:00',
      '王海生',
      fullWidth('13800000001'),
      fullWidth(CODE),
    ],
    [
      'P2',
      '2026/2/3 9:00',
      null,
      '=cmd|calc',
      null,
      '已办',
      '2026.02.06 10:00',
      '王海生',
      '138-0000-0002',
      '',
    ],
    ['P3', '02/30/2026', '用地', '三个月', null, '', '', '', '', fullWidth('9199')],
  ]
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '导出',
        rows,
        merges: [{ startRow: 1, startCol: 4, endRow: 3, endCol: 4 }],
        cells: new Map([
          ['2,2', { formula: 'HYPERLINK("http://evil.example","点")', formulaResult: '点我' }],
        ]),
      },
    ],
  })
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)]), '导出.xlsx')
  const { body } = await chen.send<ImportReportWire>('/api/imports?profile=12345&mode=import', form)
  assert.deepEqual(countsOf(body), { ...NOTHING, written: 2, rejected: 1 }, JSON.stringify(body.rejects))
  assert.deepEqual(
    body.rejects[0]?.problems.map(({ column }) => column),
    ['受理时间', '统一社会信用代码'],
  )
  const [first, second] = [await appealOf('P1'), await appealOf('P2')]
  const { body: one } = await seeAppeal(chen, first)
  assert.deepEqual(
    [one.openedAt, one.closedAt, one.enterprise?.name],
    ['2026-02-02T09:05:00+08:00', '2026-02-06T10:00:00+08:00', '云津蓝田精密机械有限公司'],
  )
  const { rows: kept } = await app.pool.query<{ contact_phone: string }>(
    'select contact_phone from appeal where id = $1',
    [first],
  )
  assert.equal(kept[0]?.contact_phone, '13800000001')
  const { body: two } = await seeAppeal(chen, second)
  assert.deepEqual([two.title, two.department?.name.zh], ['点我', UNIT])
})

test('a workbook that would cost more than it says is refused in words, and writes nothing', async () => {
  const chen = await app.as('chen')
  const runs = async () => (await app.pool.query('select count(*) from import_run')).rows
  const before = await runs()
  const rows = Array.from({ length: 300 }, (_none, n) => textRow(n + 1, `${n}`, '甲')).join('')
  const behind = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(10_000)}</mergeCells>`
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(poisonedWorkbook(rows, { behind }))]), '导出.xlsx')
  const answer = await chen.send<Problem>('/api/imports?profile=12345&mode=import', form)
  assert.deepEqual([answer.status, answer.body.fields[0]?.code], [422, 'import.file.merged'])
  assert.deepEqual(await runs(), before)
})

test('two imports of one file at once make one matter of each number', async () => {
  const chen = await app.as('chen')
  const lines = Array.from({ length: 30 }, (_none, n) => line(`G${n}`))
  const both = await Promise.all([importAs(chen, lines), importAs(chen, lines.toReversed())])
  assert.deepEqual(
    both.map(({ status }) => status),
    [200, 200],
  )
  assert.equal(
    both.reduce((sum, { body }) => sum + body.written, 0),
    30,
  )
  const { rows } = await app.pool.query<{ n: number }>(
    `select count(*)::int4 as n from external_reference r join matter m on m.id = r.matter_id
     where r.external_id like 'G%'`,
  )
  assert.equal(rows[0]?.n, 30)
})

test('the law of the day of receipt judges: where it had no limit yet, there is no verdict', async () => {
  const chen = await app.as('chen')
  const old = line('H1', { received: '2013-05-06 09:00' })
    .replace('2026-02-02 10:00,2026-02-02 11:00', ',')
    .replace('2026-02-06 10:00', '2013-05-20 10:00')
  const { body } = await importAs(chen, [old])
  assert.deepEqual(countsOf(body), { ...NOTHING, written: 1 })
  const { body: seen } = await seeAppeal(chen, await appealOf('H1'))
  assert.deepEqual(seen.clocks, [])
  assert.match(seen.code, /^SQ130506/)
  assert.equal(seen.facts.reply, '已于本周办结')
})

test('a check says what would happen and writes nothing', async () => {
  const chen = await app.as('chen')
  const before = await app.pool.query(
    'select (select count(*) from matter) m, (select count(*) from import_run) r',
  )
  const { body } = await importAs(chen, [line('E1'), line('E2', { received: '没有' })], { mode: 'check' })
  assert.deepEqual(countsOf(body), { ...NOTHING, written: 1, rejected: 1 })
  assert.equal(body.runId, null)
  const after = await app.pool.query(
    'select (select count(*) from matter) m, (select count(*) from import_run) r',
  )
  assert.deepEqual(after.rows, before.rows)
})

test('a post without the power neither imports nor sees imports; an unknown profile or file is refused in words', async () => {
  const yu = await app.as('yu')
  const chen = await app.as('chen')
  const { body: done } = await importAs(chen, [line('F1')])
  assert.equal((await importAs(yu, [line('F2')])).body.reason.code, 'import.noPower')
  assert.equal((await yu.get<Problem>('/api/imports')).body.reason.code, 'import.noPower')
  assert.equal((await yu.get<Problem>(`/api/imports/${done.runId}`)).status, 404)
  assert.equal(
    (await importAs(chen, [], { profile: 'nobody' })).body.fields[0]?.code,
    'import.profile.unknown',
  )
  assert.equal((await importAs(chen, [], { profile: 'reply-time' })).body.reason.code, 'import.file.noColumn')
  const act = { key: 'test-key-import', input: {} }
  assert.equal((await chen.post('/api/appeals/acts/importHistory', act)).status, 404)
})

test('after all of it the journal, the clocks and every projection are what a fresh look gives', async () => {
  await app.app.runJob('relay')
  const findings: string[] = []
  await verify({
    pool: app.pool,
    registry: app.app.registry,
    world: app.app.reference.world,
    now: moment('2026-03-02T09:00'),
    report: ({ kind, what, values }) => findings.push(`${kind} ${what} ${JSON.stringify(values)}`),
  })
  assert.deepEqual(
    findings.filter((one) => !one.startsWith('note')),
    [],
  )
})

test('every reason that an import gives has its sentence', () => {
  for (const code of Object.keys(texts).filter((one) => one.startsWith('import.')))
    assert.notEqual(translate(texts, 'zh', code), code)
})
