/**
 * A leader's visit plan in a browser: made at the desk, red and told once its day has passed, a visit written down under it, and the
 * enterprise confirming on its phone that somebody was there.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barriers, overflow } from '../support/browser.ts'
import { choose, openCity } from '../support/journey.ts'

const { app, desk, phone } = await openCity('2026-03-02T09:00')
const PHONE = 390

test('a leader plans to visit an enterprise every thirty days', async () => {
  const { page, wrongs, context } = await desk('ren')
  await page.goto('/desk/visit-plans')
  const enterprise = page.getByLabel('联系企业')
  await enterprise.fill('蓝田')
  await choose(page, enterprise, '云津蓝田精密机械有限公司')
  await page.getByLabel('走访目的').fill('听取技改意见')
  await page.getByLabel('多少天走访一次（不填按本地区规定）').fill('30')
  await page.getByRole('button', { name: '制定走访计划' }).click()
  await page.getByText('走访计划（1），逾期 0').waitFor()
  await page.getByText('每 30 天一次').waitFor()
  assert.deepEqual(await barriers(page), [])
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('once the day has passed it is red, its leader is told, and writes the visit down on the phone', async () => {
  app.at('2026-04-05T09:00')
  await app.app.runJob('visit-plan-reminders')
  const { page, wrongs, context } = await desk('ren', { width: PHONE })
  await page.goto('/desk/messages')
  await page.getByText('走访计划已逾期：云津蓝田精密机械有限公司应在 2026-04-01 前走访，已过 4 天').waitFor()
  await page.goto('/desk/visit-plans')
  await page.getByText('逾期 4 天').waitFor()
  assert.deepEqual(await barriers(page), [])
  assert.ok((await overflow(page)) <= 0)
  await page.getByRole('link', { name: '登记走访驻企' }).click()
  await page.getByLabel('了解到的情况和问题').fill('技改补助兑付慢')
  await page.getByRole('button', { name: '登记走访驻企' }).click()
  await page.waitForURL(/\/visits\//)
  await page.getByText('待企业确认').first().waitFor()
  const id = page.url().split('/').at(-1) ?? ''
  assert.deepEqual(wrongs, [])
  await context.close()

  const firm = await phone('wang')
  await firm.page.goto(`/visits/${id}`)
  await firm.page.getByText('技改补助兑付慢').waitFor()
  await firm.page.getByRole('button', { name: '确认属实' }).click()
  await firm.page.getByText('企业已确认').first().waitFor()
  assert.deepEqual(firm.wrongs, [])
  await firm.context.close()
})

test('after the visit the plan is in time again, with the visit behind it', async () => {
  const { page, wrongs, context } = await desk('su')
  await page.goto('/desk/visit-plans')
  await page.getByText('走访计划（1），逾期 0').waitFor()
  await page.getByText('2026-05-05').waitFor()
  await page.getByRole('button', { name: '走访记录 1' }).click()
  await page.getByText('技改补助兑付慢').waitFor()
  await page.getByRole('link', { name: /企业已确认/ }).waitFor()
  assert.deepEqual(wrongs, [])
  await context.close()
})
