/**
 * A steward on a phone whose connection drops in the middle: what was typed for a visit, for days of residency, for a duty and for a
 * hand-over is there again when the page is, and is sent once.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { day } from '../../src/calendar/days.ts'
import { insertAssignments } from '../../src/engines/assignments/store.ts'
import { barriers, overflow } from '../support/browser.ts'
import { chooseTyped, openCity } from '../support/journey.ts'

const { app, desk } = await openCity('2026-03-02T09:00')
const STEWARDSHIP = '019a0000-0000-7000-8000-00000000a102'
const PHONE = 390

await insertAssignments(app.pool, [
  {
    id: STEWARDSHIP,
    subjectKind: 'enterprise',
    subjectId: app.city.enterprises.lantian,
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

/** What is sent without a connection says so; then the page itself is lost, and opened again when there is one. */
async function dropped(context: BrowserContext, page: Page, send: string): Promise<void> {
  await page.getByRole('button', { name: send }).click()
  await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor()
  await assert.rejects(page.reload(), 'there is no page without a connection')
  await context.setOffline(false)
}

test('what a steward typed outlives a lost connection and a lost page, and is sent once', async () => {
  const { page, context } = await desk('yu', { width: PHONE })
  const diary = `/desk/diary?about=enterprise:${app.city.enterprises.lantian}`
  const entries = [
    { what: 'problems', field: '了解到的情况和问题', text: '临时用电不足', send: '登记走访驻企' },
    { what: 'residency', field: '了解到的情况和问题', text: '驻点两天，施工便道未通', send: '登记走访驻企' },
    { what: 'duty', field: '做了什么', text: '陪同踏勘', send: '保存' },
  ]
  for (const { what, field, text, send } of entries) {
    await page.goto(`${diary}&what=${what}`)
    const typed = page.getByLabel(field)
    await typed.waitFor()
    await context.setOffline(true)
    await typed.fill(text)
    await dropped(context, page, send)
    await page.goto(`${diary}&what=${what}`)
    await page.getByText('已恢复上次没有提交的草稿').waitFor()
    assert.equal(await typed.inputValue(), text, what)
    assert.deepEqual(await barriers(page), [], what)
    assert.ok((await overflow(page)) <= 0, what)
    await page.getByRole('button', { name: send }).click()
    if (what === 'duty') await page.getByText('已记录').waitFor()
    else await page.waitForURL(/\/visits\//)
  }
  const { rows: visits } = await app.pool.query<{ purpose: string }>(
    'select purpose from visit order by purpose',
  )
  assert.deepEqual(
    visits.map(({ purpose }) => purpose),
    ['problems', 'residency'],
  )
  assert.equal((await app.pool.query('select from service_duty')).rowCount, 1)
  await context.close()
})

test('a hand-over that could not be offered keeps who takes it, the notes and the contacts', async () => {
  assert.equal((await (await app.as('yu')).post(`/api/assignments/${STEWARDSHIP}/hand-over`)).status, 200)
  const { page, context } = await desk('yu', { width: PHONE })
  await page.goto('/desk/steward-handovers')
  const whom = page.getByLabel('选择人员')
  const notes = page.getByLabel('交接说明：进展、承诺、注意事项')
  await chooseTyped(page, whom, '彭飞宇')
  await context.setOffline(true)
  await notes.fill('用地手续待批')
  await page.getByLabel('联系人').fill('刘敏之 13800000000')
  await dropped(context, page, '提交交接')
  await page.goto('/desk/steward-handovers')
  await page.getByText('已恢复上次没有提交的草稿').waitFor()
  assert.equal(await notes.inputValue(), '用地手续待批')
  await page.getByText('彭飞宇').first().waitFor()
  assert.deepEqual(await barriers(page), [])
  assert.ok((await overflow(page)) <= 0)
  await page.getByRole('button', { name: '提交交接' }).click()
  await page.getByText('于海燕 → 彭飞宇').waitFor()
  await page.getByText('刘敏之 13800000000').waitFor()
  await context.close()
})
