/** Personal data at the workbench, in a real browser: a contact shown for a reason, and rejected rows taken with consent. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { ImportReportWire } from '../../src/modules/imports/wire.ts'
import { appealIn } from '../support/appeal-story.ts'
import { barriers, overflow, type Visit } from '../support/browser.ts'
import { openCity } from '../support/journey.ts'

const { app, desk } = await openCity('2026-03-02T09:00')
const visits: Visit[] = []
const open = async (login: string, width?: number): Promise<Visit> => {
  const visit = await desk(login, width === undefined ? {} : { width })
  visits.push(visit)
  return visit
}
after(() => Promise.all(visits.map(({ context }) => context.close())))

async function lookOver(page: Page): Promise<void> {
  assert.equal(await overflow(page), 0)
  assert.deepEqual(await barriers(page), [])
}

test('a supervisor says why, reads whom to call until the time is over, and stands in the list', async () => {
  const id = await appealIn(app, 'contacted')
  const { page, wrongs } = await open('su')
  await page.goto(`/desk/appeals/${id}`)
  await page.getByText('100****0000').waitFor()
  await page.getByRole('button', { name: '查看联系方式' }).click()
  const form = page.getByRole('form', { name: '查看联系方式' })
  await form.getByRole('button', { name: '查看联系方式' }).click()
  await form.getByText('请填写理由').waitFor()
  await form.getByLabel('理由').fill('核实首次联系')
  await form.getByRole('button', { name: '查看联系方式' }).click()
  await page.getByRole('link', { name: '10000000000' }).waitFor()
  await page.getByText(/显示至/).waitFor()
  await lookOver(page)
  app.at('2026-03-02T09:15')
  await page.reload()
  await page.getByText('100****0000').waitFor()
  await page.goto('/desk/supervision')
  await page.getByRole('link', { name: '联系方式查看记录' }).click()
  await page.getByText('核实首次联系').waitFor()
  await page.getByText('共 1 次').waitFor()
  await lookOver(page)
  assert.deepEqual(wrongs, [])
})

test('rejected rows are asked for by one clerk, consented to by another, and downloaded once', async () => {
  const rows = ['工单编号,受理时间,标题,内容,联系人,联系电话', 'X1,没有,标题,内容,王海生,10000000000']
  const form = new FormData()
  form.set('file', new Blob([rows.join('\r\n')]), '导出.csv')
  const sent = await (
    await app.as('chen')
  ).send<ImportReportWire>('/api/imports?profile=12345&mode=import', form)
  const address = `/desk/imports?run=${sent.body.runId}`
  const chen = await open('chen')
  await chen.page.goto(address)
  await chen.page.getByRole('button', { name: '申请导出未导入的行' }).click()
  await chen.page.getByLabel('理由').fill('退回热线补正')
  await chen.page.getByRole('button', { name: '申请导出未导入的行' }).click()
  await chen.page.getByText('待批准', { exact: true }).waitFor()
  const du = await open('du', 390)
  await du.page.goto('/desk/imports')
  await du.page.getByText('陈若兰 申请导出').waitFor()
  await lookOver(du.page)
  await du.page.getByRole('button', { name: '批准', exact: true }).click()
  await du.page.getByText('待批准的导出').waitFor({ state: 'detached' })
  await chen.page.reload()
  const download = chen.page.waitForEvent('download')
  await chen.page.getByRole('link', { name: '下载未导入的行' }).click()
  assert.equal((await download).suggestedFilename(), 'rejects.csv')
  await chen.page.getByText('已下载').waitFor()
  await lookOver(chen.page)
  assert.deepEqual([...chen.wrongs, ...du.wrongs], [])
})
