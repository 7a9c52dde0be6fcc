/** Searching in a real browser: by keys from any page of the workbench, and in the portal among one's own matters. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileAppeal } from '../support/appeal-story.ts'
import { barriers, overflow, visit } from '../support/browser.ts'
import { openCity } from '../support/journey.ts'

const { app, browser } = await openCity('2026-03-02T09:00')

await fileAppeal(app, { title: '锅炉检验证书迟迟未发', text: '铜鼓街道的锅炉房停用至今' })
const newest = (await fileAppeal(app, { title: '锅炉改造补贴', text: '请协调' })).body
await app.catchUp('search')

test('an officer searches by keys alone: hits are marked, arrows move, and back leads to what was found', async () => {
  const { page, wrongs, context } = await visit(browser, app.url, {
    width: 1440,
    cookie: (await app.as('chen')).cookie,
  })
  await page.goto('/desk/inbox')
  await page.getByRole('textbox', { name: '检索事项' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('锅炉')
  await page.keyboard.press('Enter')
  await page.getByText('找到 2 件，新的在前').waitFor()
  assert.deepEqual(await page.locator('mark').allTextContents(), ['锅炉', '锅炉'])
  assert.deepEqual(await barriers(page), [])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/desk/appeals/${newest.id}`)
  await page.goBack()
  await page.getByText('找到 2 件，新的在前').waitFor()
  await page.getByText('已办结', { exact: true }).click()
  await page.getByText('没有找到“锅炉”', { exact: false }).waitFor()
  assert.match(page.url(), /state=closed/)
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('a whole code opens its matter at once, and initials mark what they stand for', async () => {
  const { page, context } = await visit(browser, app.url, {
    width: 390,
    cookie: (await app.as('chen')).cookie,
  })
  await page.goto('/desk/search?q=gljy')
  await page.locator('mark', { hasText: '锅炉检验' }).waitFor()
  assert.equal(await overflow(page), 0)
  const box = page.getByRole('textbox', { name: '检索事项' })
  await box.fill(newest.code.toLowerCase())
  await box.press('Enter')
  await page.waitForURL(`**/desk/appeals/${newest.id}`)
  await context.close()
})

test('an enterprise searches among its own matters, and sees all again', async () => {
  const { page, wrongs, context } = await visit(browser, app.url, {
    cookie: (await app.as('wang')).cookie,
  })
  await page.goto('/mine')
  await page.getByRole('searchbox', { name: '在我的事里查找' }).fill('铜鼓')
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByText('锅炉检验证书迟迟未发').waitFor()
  assert.equal(await page.getByText('锅炉改造补贴').count(), 0)
  assert.deepEqual(await barriers(page), [])
  await page.getByRole('link', { name: '看全部' }).click()
  await page.getByText('锅炉改造补贴').waitFor()
  assert.deepEqual(wrongs, [])
  await context.close()
})
