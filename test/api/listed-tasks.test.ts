/**
 * Listed tasks through the real application: a list read in from a file with what is wrong in which row, who sees which task,
 * progress reported, corrected, confirmed and returned, lights and filters, messages before an end and after it.
 */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import type {
  RegisterHistoryWire,
  RegisterImportWire,
  RegisterListWire,
} from '../../src/engines/registers/wire.ts'
import type { TasksWire, TaskWire } from '../../src/modules/tasks/wire.ts'
import type { MessageWire, Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { readPdf } from '../support/pdf.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { departments } = app.city

const DOCUMENT = {
  code: '云津营商发〔2026〕1号',
  name: '优化营商环境三年行动计划（测试）',
  regionId: app.city.regions.city,
  fromOn: '2026-01-01',
  toOn: '2028-12-31',
}
const HEADER = [
  '编号',
  '任务内容',
  '文号',
  '牵头单位',
  '配合单位',
  '责任人',
  '分管领导',
  '指标',
  '开始时间',
  '完成时间',
]
const NUMBER = DOCUMENT.code
const line = (code: string, lead: string, more: readonly string[] = []) => {
  const [
    co = '',
    persons = '',
    leader = '韩副市长',
    indicator = '开办企业',
    from = '2026-03-02',
    to = '2026-06-30',
  ] = more
  return [code, `任务${code}`, NUMBER, lead, co, persons, leader, indicator, from, to]
}
const RESOURCES = '临溪区自然资源局'
const ids = new Map<string, string>()

async function sendFile(login: string, rows: readonly (readonly string[])[], query = '') {
  const file = await writeXlsx({ sheets: [{ name: '清单', rows: [HEADER, ...rows].map((row) => [...row]) }] })
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(file)]), 'tasks.xlsx')
  return (await app.as(login)).send<RegisterImportWire & Problem>(
    `/api/registers/listed-tasks/import${query}`,
    form,
  )
}
const tasksOf = async (login: string, query = '') =>
  (await (await app.as(login)).get<TasksWire>(`/api/listed-tasks${query}`)).body
const codesOf = async (login: string, query = '') =>
  (await tasksOf(login, query)).rows.map(({ code }) => code).toSorted()
const see = async (login: string, code: string) =>
  (await app.as(login)).get<TaskWire & Problem>(`/api/listed-tasks/${ids.get(code)}`)
const send = async (login: string, code: string, act: string, body: object) =>
  (await app.as(login)).post<TaskWire & Problem>(`/api/listed-tasks/${ids.get(code)}/${act}`, body)
const progress = (percent: number, more: object = {}) => ({
  percent,
  done: '已梳理流程并上线试运行',
  result: null,
  files: [],
  ...more,
})
async function uploaded(login: string): Promise<string> {
  const { body } = await (await app.as(login)).upload('佐证.txt', new TextEncoder().encode('已建成'))
  return body.id
}
const messagesOf = async (login: string) =>
  (await (await app.as(login)).get<{ rows: MessageWire[] }>('/api/messages')).body.rows
    .filter(({ text }) => text.includes('listedTask.'))
    .map(({ text, values }) => [text.split('listedTask.')[1], values['code']])

before(async () => {
  const answer = await (await app.as('chen')).post('/api/registers/task-lists', { values: DOCUMENT })
  assert.equal(answer.status, 200)
})

test('a file is looked through first: each broken row says what is wrong in which column, and nothing is written', async () => {
  const { status, body } = await sendFile('chen', [
    line('GJ-001', RESOURCES, ['临溪区人力资源和社会保障局、云津市税务局', '于海燕']),
    line('GJ-002', '没有这个局'),
    line('GJ-003', RESOURCES, ['云津市税务局，某局']),
    line('GJ-004', RESOURCES, ['', '', '', '', '2026-06-30', '2026-03-02']),
    line('GJ-005', RESOURCES, ['', '', '', '', '2026-02-30']),
    ['GJ-006', '任务', '没有这个文件', RESOURCES, '', '', '', '', '2026-03-02', '2026-06-30'],
    line('GJ-001', RESOURCES),
  ])
  assert.equal(status, 200)
  assert.deepEqual([body.rows, body.begun, body.broken, body.isDone], [7, 1, 6, false])
  assert.deepEqual(
    body.faults.map((fault) => [fault.line, fault.column]),
    [
      [3, '牵头单位'],
      [4, '配合单位'],
      [5, '完成时间'],
      [6, '开始时间'],
      [7, '文号'],
      [8, '编号'],
    ],
  )
  assert.ok(body.faults[1]?.text.includes('某局'))
  assert.deepEqual(await codesOf('chen'), [])
})

test('the office reads a list of 280 tasks in as it was shown; units and strangers to the power do not', async () => {
  const UNITS = [RESOURCES, '临溪区人力资源和社会保障局', '云津市税务局', '望山区住房和城乡建设局']
  const rows = Array.from({ length: 276 }, (_none, at) =>
    line(`JH-${String(at + 1).padStart(3, '0')}`, UNITS[1 + (at % 3)] ?? '', [
      '',
      '',
      at % 2 ? '韩副市长' : '秦副市长',
    ]),
  )
  rows.push(
    line('GJ-001', RESOURCES, ['临溪区人力资源和社会保障局', '于海燕', '韩副市长', '办理建筑许可']),
    line('GJ-002', RESOURCES, ['', '', '韩副市长', '获得电力', '2026-03-02', '2026-03-20']),
    line('GJ-003', RESOURCES, ['', '', '韩副市长', '获得电力', '2026-05-01', '2026-09-30']),
    line('GJ-004', '云津市市场监督管理局', ['', '', '韩副市长', '获得电力', '2026-03-02', '2026-09-30']),
  )
  for (const login of ['fang', 'yu', 'su'])
    assert.equal((await sendFile(login, rows)).body.reason.code, 'register.power')
  const shown = await sendFile('chen', rows)
  assert.deepEqual([shown.body.begun, shown.body.broken], [280, 0])
  const done = await sendFile('chen', rows, `?mark=${shown.body.mark}`)
  assert.equal(done.body.isDone, true)
  for (const { code, id } of (await tasksOf('chen')).rows) ids.set(code, id)
  assert.equal(ids.size, 280)
  const again = await sendFile('chen', rows)
  assert.deepEqual([again.body.begun, again.body.changed, again.body.unchanged], [0, 0, 280])
})

test('a code that a task of another document has is a fault, and changes nothing', async () => {
  const code = '云津营商发〔2026〕9号'
  const chen = await app.as('chen')
  await chen.post('/api/registers/task-lists', { values: { ...DOCUMENT, code } })
  const taken = line('GJ-001', RESOURCES).map((cell) => (cell === NUMBER ? code : cell))
  const { body } = await sendFile('chen', [
    taken,
    line('GJ-002', RESOURCES, ['', '', '韩副市长', '获得用水', '2026-03-02', '2026-03-20']),
  ])
  assert.deepEqual([body.changed, body.broken, body.faults[0]?.column], [1, 1, '文号'])
})

test('leaders and the office see all of their region, units what they lead or help with, others nothing', async () => {
  for (const login of ['chen', 'luo', 'su']) assert.equal((await codesOf(login)).length, 280, login)
  assert.deepEqual(await codesOf('yu'), ['GJ-001', 'GJ-002', 'GJ-003'])
  assert.ok((await codesOf('lin')).includes('GJ-001'), 'helps with it')
  assert.deepEqual(await codesOf('meng'), [])
  assert.deepEqual(await codesOf('wei'), [], 'another region')
  for (const login of ['meng', 'wei', 'zhou']) {
    const visitor = await app.as(login)
    const list = (await visitor.get<RegisterListWire>('/api/registers/listed-tasks?q=GJ-001')).body
    assert.deepEqual(list.rows, [], login)
    for (const address of [
      `/api/listed-tasks/${ids.get('GJ-001')}`,
      `/api/registers/listed-tasks/${ids.get('GJ-001')}`,
      `/api/registers/listed-tasks/${ids.get('GJ-001')}/history`,
    ])
      assert.equal((await visitor.get(address)).status, 404, `${login} ${address}`)
  }
})

test('the list is narrowed by leader, unit, indicator, document, light and text, and counts all lights', async () => {
  const all = await tasksOf('chen')
  assert.deepEqual(
    all.leaders,
    ['韩副市长', '秦副市长'].toSorted((one, other) => one.localeCompare(other, 'zh')),
  )
  assert.equal(all.lists[0]?.code, NUMBER)
  assert.deepEqual(await codesOf('chen', '?indicator=获得电力'), ['GJ-002', 'GJ-003', 'GJ-004'])
  assert.equal((await codesOf('chen', `?leader=${encodeURIComponent('秦副市长')}`)).length, 138)
  assert.equal((await codesOf('chen', `?unitId=${departments.resources}`)).length, 3)
  assert.ok((await codesOf('chen', `?unitId=${departments.labour}`)).includes('GJ-001'), 'a co-unit')
  assert.equal((await codesOf('chen', `?listId=${all.lists[0]?.id}`)).length, 280)
  assert.deepEqual(await codesOf('chen', '?light=notStarted'), ['GJ-003'])
  assert.deepEqual(await codesOf('chen', '?q=gj-00'), ['GJ-001', 'GJ-002', 'GJ-003', 'GJ-004'])
  assert.deepEqual(all.counts, { green: 279, notStarted: 1 })
  assert.equal((await (await app.as('chen')).get('/api/listed-tasks?light=blue')).status, 422)
})

test('only the lead unit reports: a co-unit, the office and a leader see that it is not theirs', async () => {
  assert.equal((await see('yu', 'GJ-001')).body.mayReport, true)
  for (const login of ['lin', 'chen', 'luo']) {
    assert.equal((await see(login, 'GJ-001')).body.mayReport, false, login)
    assert.equal((await send(login, 'GJ-001', 'report', progress(30))).body.reason.code, 'listedTask.notLead')
  }
  assert.equal((await send('tang', 'GJ-001', 'report', progress(30))).status, 404)
})

test('a report waits for the office; another is refused meanwhile, a correction with its reason is not', async () => {
  const first = await send('yu', 'GJ-001', 'report', progress(30))
  assert.deepEqual([first.status, first.body.row.percent, first.body.row.waitingPercent], [200, 0, 30])
  assert.equal((await send('fang', 'GJ-001', 'report', progress(40))).body.reason.code, 'listedTask.waiting')
  const file = await uploaded('yu')
  const corrected = { ...progress(35, { files: [file] }), no: 1, reason: '数字填错' }
  assert.equal((await send('yu', 'GJ-001', 'correct', { ...corrected, reason: ' ' })).status, 422)
  assert.equal(
    (await send('yu', 'GJ-001', 'correct', { ...corrected, no: 2 })).body.reason.code,
    'listedTask.moved',
  )
  const { body } = await send('yu', 'GJ-001', 'correct', corrected)
  assert.deepEqual([body.row.waitingPercent, body.reports[0]?.files.length], [35, 1])
  assert.deepEqual(await codesOf('chen', '?only=waiting'), ['GJ-001'])
})

test('evidence is somebody’s own upload, and read by those who see the task', async () => {
  const foreign = await uploaded('lin')
  const answer = await send('yu', 'GJ-002', 'report', progress(10, { files: [foreign] }))
  assert.deepEqual(
    answer.body.fields.map(({ path, code }) => [path, code]),
    [['/files/0', 'file.unknown']],
  )
  const id = (await see('chen', 'GJ-001')).body.reports[0]?.files[0]?.id
  for (const login of ['chen', 'lin', 'yu'])
    assert.equal((await (await app.as(login)).get(`/api/listed-tasks/files/${id}`)).status, 200, login)
  assert.equal((await (await app.as('meng')).get(`/api/listed-tasks/files/${id}`)).status, 404)
})

test('the office confirms or returns with a reason; the unit is told, and nobody else decides', async () => {
  for (const login of ['yu', 'luo', 'su'])
    assert.equal((await send(login, 'GJ-001', 'confirm', { no: 1 })).body.reason.code, 'listedTask.power')
  assert.equal((await send('chen', 'GJ-001', 'confirm', { no: 1 })).body.row.percent, 35)
  assert.equal((await send('chen', 'GJ-001', 'confirm', { no: 1 })).body.reason.code, 'listedTask.decided')
  assert.equal(
    (await send('yu', 'GJ-001', 'correct', { ...progress(36), no: 1, reason: '改' })).body.reason.code,
    'listedTask.decided',
  )
  assert.equal(
    (await send('yu', 'GJ-001', 'report', progress(20))).body.fields[0]?.code,
    'listedTask.backwards',
  )
  await send('yu', 'GJ-001', 'report', progress(60))
  assert.equal((await send('chen', 'GJ-001', 'return', { no: 2, reason: ' ' })).status, 422)
  const back = await send('chen', 'GJ-001', 'return', { no: 2, reason: '未见佐证' })
  assert.deepEqual([back.body.row.percent, back.body.row.waitingPercent], [35, null])
  assert.deepEqual(await messagesOf('fang'), [['returned', 'GJ-001']])
})

test('what was confirmed wrongly is returned too, and the percentage goes back to the one before', async () => {
  await send('yu', 'GJ-001', 'report', progress(70))
  await send('chen', 'GJ-001', 'confirm', { no: 3 })
  const { body } = await send('chen', 'GJ-001', 'return', { no: 3, reason: '现场核查不符' })
  assert.equal(body.row.percent, 35)
  assert.deepEqual(
    body.reports.map(({ state }) => state),
    ['returned', 'returned', 'confirmed'],
  )
})

test('the whole needs a result and evidence; once confirmed the task is done and closed to reports', async () => {
  const bare100 = await send('yu', 'GJ-001', 'report', progress(100))
  assert.equal(bare100.body.fields[0]?.path, '/result')
  const noFile = await send('yu', 'GJ-001', 'report', progress(100, { result: '建成' }))
  assert.equal(noFile.body.fields[0]?.path, '/files')
  const files = [await uploaded('yu')]
  assert.equal((await send('yu', 'GJ-001', 'report', progress(100, { result: '建成', files }))).status, 200)
  const { body } = await send('chen', 'GJ-001', 'confirm', { no: 4 })
  assert.deepEqual([body.row.light, body.row.finishedOn], ['done', '2026-03-02'])
  assert.equal((await send('yu', 'GJ-001', 'report', progress(100))).body.reason.code, 'listedTask.finished')
})

test('nobody decides a report of their own', async () => {
  const wei = await app.as('wei')
  const list = { ...DOCUMENT, code: '望营商〔2026〕2号', regionId: app.city.regions.wangshan }
  await wei.post('/api/registers/task-lists', { values: list })
  const values = {
    code: 'WS-1',
    title: '自办任务',
    listId: list.code,
    leadId: departments.wangshanOffice,
    fromOn: '2026-03-02',
    toOn: '2026-06-30',
  }
  const { body } = await wei.post<{ id: string } & Problem>('/api/registers/listed-tasks', { values })
  ids.set('WS-1', body.id)
  await send('wei', 'WS-1', 'report', progress(10))
  assert.equal((await see('wei', 'WS-1')).body.mayConfirm, false)
  assert.equal((await send('wei', 'WS-1', 'confirm', { no: 1 })).body.reason.code, 'listedTask.own')
  assert.equal((await send('chen', 'WS-1', 'confirm', { no: 1 })).status, 200, 'the city’s office')
})

test('of two reports sent at once one is taken, and of two decisions one stands', async () => {
  const sent = await Promise.all(['yu', 'fang'].map((login) => send(login, 'GJ-003', 'report', progress(5))))
  assert.deepEqual(
    sent.map(({ status }) => status).toSorted((one, other) => one - other),
    [200, 409],
  )
  const decided = await Promise.all([
    send('chen', 'GJ-003', 'confirm', { no: 1 }),
    send('du', 'GJ-003', 'return', { no: 1, reason: '未见佐证' }),
  ])
  const { reports } = (await see('chen', 'GJ-003')).body
  assert.equal(reports.length, 1)
  assert.ok(decided.some(({ status }) => status === 200))
  assert.notEqual(reports[0]?.state, 'waiting')
})

test('the history of a task tells its entry, its reports and what was decided', async () => {
  const { body } = await (
    await app.as('chen')
  ).get<RegisterHistoryWire>(`/api/registers/listed-tasks/${ids.get('GJ-001')}/history`)
  assert.deepEqual(
    body.lines
      .map(({ act }) => act)
      .toReversed()
      .slice(0, 6),
    ['import', 'report', 'correct', 'confirm', 'report', 'sendBack'],
  )
})

const about = async () =>
  (await messagesOf('fang')).filter(([, code]) => code === 'GJ-002').map(([word]) => word)

test('the lead unit is told before the end and once more when it has passed, each once', async () => {
  app.at('2026-03-12T09:00')
  await app.app.runJob('task-reminders')
  assert.deepEqual(await about(), [], 'six working days before')
  app.at('2026-03-13T09:00')
  await app.app.runJob('task-reminders')
  await app.app.runJob('task-reminders')
  assert.deepEqual(await about(), ['dueSoon'])
  app.at('2026-03-20T09:00')
  await app.app.runJob('task-reminders')
  assert.deepEqual(await about(), ['dueSoon'], 'its last day')
  app.at('2026-03-23T09:00')
  await app.app.runJob('task-reminders')
  await app.app.runJob('task-reminders')
  assert.deepEqual(await about(), ['over', 'dueSoon'])
  assert.equal((await see('yu', 'GJ-002')).body.row.light, 'red')
})

test('a task whose end was put off turns from red, and is told of anew; one reported as done is told of no more', async () => {
  const chen = await app.as('chen')
  const address = `/api/registers/listed-tasks/${ids.get('GJ-002')}`
  const { body } = await chen.get<{ version: number }>(address)
  const moved = await chen.post(`${address}/change`, {
    version: body.version,
    values: { toOn: '2026-03-27' },
  })
  assert.equal(moved.status, 200)
  assert.equal((await see('yu', 'GJ-002')).body.row.light, 'yellow')
  app.at('2026-03-24T09:00')
  await app.app.runJob('task-reminders')
  const files = [await uploaded('yu')]
  await send('yu', 'GJ-002', 'report', progress(100, { result: '建成', files }))
  app.at('2026-03-30T09:00')
  await app.app.runJob('task-reminders')
  assert.deepEqual(await about(), ['dueSoon', 'over', 'dueSoon'])
  assert.equal((await see('yu', 'GJ-002')).body.row.light, 'yellow', 'the office takes its time')
})

test('how the tasks stand is written out, and the register as a file that can be read in again', async () => {
  const { cookie = '' } = await app.as('chen')
  const fetched = async (address: string) =>
    new Uint8Array(await (await fetch(app.url + address, { headers: { cookie } })).arrayBuffer())
  const standing = await readXlsx(await fetched('/api/listed-tasks.xlsx?language=zh&q=GJ'))
  assert.equal(standing.sheets[0]?.rows.length, 6)
  const register = await readXlsx(await fetched('/api/registers/listed-tasks/export.xlsx?q=GJ-001'))
  const cells = (register.sheets[0]?.rows[1] ?? []).map(String)
  assert.ok(cells.includes(RESOURCES) && cells.includes('临溪区人力资源和社会保障局'), cells.join())
})

test('the chart is set on paper for whoever reads the list, narrowed as on the screen', async () => {
  const { cookie = '' } = await app.as('chen')
  const response = await fetch(`${app.url}/api/listed-tasks/print?language=zh&q=GJ`, { headers: { cookie } })
  assert.equal(response.status, 200)
  const { text } = readPdf(new Uint8Array(await response.arrayBuffer()))
  assert.ok(text.includes('任务GJ-002') && !text.includes('JH-001'), text.slice(0, 400))
  assert.equal((await (await app.as('wang')).get('/api/listed-tasks/print')).status, 403)
})
