/** Listed tasks at the desk: a thousand of them open at once as list, chart and board, one reported by its unit and confirmed by the office; by phone. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import type { RegisterImportWire } from '../../src/engines/registers/wire.ts'
import type { TasksWire } from '../../src/modules/tasks/wire.ts'
import { barriers, overflow } from '../support/browser.ts'
import { openCity } from '../support/journey.ts'

const { app, desk, phone } = await openCity('2026-03-02T09:00')
const UNITS = ['临溪区自然资源局', '云津市市场监督管理局', '云津市税务局', '望山区住房和城乡建设局']
const HEADER = ['编号', '任务内容', '文号', '牵头单位', '分管领导', '指标', '开始时间', '完成时间']
const NUMBER = '云津营商发〔2026〕1号'
const TASKS = 1000
/** What a page may take to show them all, on a machine that does other things besides. */
const OPEN_MS = 5000

before(async () => {
  const chen = await app.as('chen')
  const span = { fromOn: '2026-01-01', toOn: '2028-12-31' }
  const values = { code: NUMBER, name: '三年行动计划（测试）', regionId: app.city.regions.city, ...span }
  assert.equal((await chen.post('/api/registers/task-lists', { values })).status, 200)
  const rows = Array.from({ length: TASKS }, (_none, n) => {
    const month = String(3 + (n % 9)).padStart(2, '0')
    const code = `GJ-${String(n + 1).padStart(4, '0')}`
    return [
      code,
      `压减办理时间第${n + 1}项`,
      NUMBER,
      UNITS[n % 4],
      '韩副市长',
      '开办企业',
      '2026-02-02',
      `2026-${month}-27`,
    ]
  })
  const file = await writeXlsx({
    sheets: [{ name: '清单', rows: [HEADER, ...rows.map((row) => row.map(String))] }],
  })
  const send = (query: string) => {
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(file)]), 'tasks.xlsx')
    return chen.send<RegisterImportWire>(`/api/registers/listed-tasks/import${query}`, form)
  }
  const { mark } = (await send('')).body
  assert.equal((await send(`?mark=${mark}`)).body.begun, TASKS)
})

test('a thousand tasks open as a list, a chart and a board', async () => {
  const { page, context, wrongs } = await desk('chen')
  await page.goto('/desk/listed-tasks?q=none')
  await page.getByText('没有符合条件的任务').waitFor()
  for (const [view, sign] of [
    ['list', '压减办理时间第1项'],
    ['chart', '压减办理时间第1项'],
    ['board', '压减办理时间第1项'],
  ] as const) {
    const since = performance.now()
    await page.goto(`/desk/listed-tasks?view=${view}`)
    await page.getByRole('link', { name: sign, exact: true }).first().waitFor()
    const ms = performance.now() - since
    assert.ok(ms < OPEN_MS, `${view}: ${Math.round(ms)} ms`)
    assert.deepEqual(await barriers(page), [], view)
  }
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('the list is narrowed by its light and its unit, and the address says by what', async () => {
  const { page, context, wrongs } = await desk('chen')
  await page.goto('/desk/listed-tasks?q=GJ-0001')
  await page.getByRole('link', { name: '压减办理时间第1项', exact: true }).waitFor()
  assert.equal(await page.getByRole('row').filter({ hasText: 'GJ-' }).count(), 1)
  await page.getByText(`全部 ${TASKS}`).waitFor()
  await page.getByText(/未开始 0/).click()
  await page.waitForURL(/light=notStarted/)
  await page.getByText('没有符合条件的任务').waitFor()
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('the lead unit reports, the office confirms, and the page shows how far it is', async () => {
  const { rows } = (await (await app.as('yu')).get<TasksWire>('/api/listed-tasks?q=GJ-0001')).body
  const address = `/desk/listed-tasks/${rows[0]?.id}`
  const unit = await desk('yu')
  await unit.page.goto(address)
  await unit.page.getByRole('button', { name: '填报进度' }).click()
  await unit.page.getByLabel('完成进度（%）').fill('40')
  await unit.page.getByLabel('做了什么').fill('已在两个窗口试点')
  assert.deepEqual(await barriers(unit.page), [])
  await unit.page.getByRole('button', { name: '提交', exact: true }).click()
  await unit.page.getByText('已在两个窗口试点').waitFor()
  assert.equal(await unit.page.getByRole('button', { name: '确认', exact: true }).count(), 0)
  const office = await desk('chen')
  await office.page.goto(address)
  await office.page.getByRole('button', { name: '确认', exact: true }).click()
  await office.page.getByText('已确认', { exact: true }).waitFor()
  assert.deepEqual([...unit.wrongs, ...office.wrongs], [])
  await unit.context.close()
  await office.context.close()
})

test('on a phone the tasks are cards that nobody scrolls sideways, in every view', async () => {
  const { page, context, wrongs } = await phone('chen')
  for (const view of ['list', 'chart', 'board']) {
    await page.goto(`/desk/listed-tasks?view=${view}&q=第1`)
    await page.getByRole('link', { name: '压减办理时间第1项', exact: true }).first().waitFor()
    assert.equal(await overflow(page), 0, view)
  }
  assert.deepEqual(wrongs, [])
  await context.close()
})
