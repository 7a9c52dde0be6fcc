/**
 * The page of connected systems in a real browser: a hotline is connected, its key is seen once, it sends, what was refused is
 * put right and replayed, and it is cut off. What the machine's own routes take and refuse is tested over HTTP.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { BUILT_IN_PROFILES } from '../../src/modules/imports/built-in.ts'
import { barriers, overflow } from '../support/browser.ts'
import { choose, openCity } from '../support/journey.ts'

const { app, keptDesk } = await openCity('2026-03-02T09:00')
const NAME = '8890 热线平台'
const KEY = /^zt_[\w-]{43}$/

function order(number: string, place: string) {
  return {
    工单编号: number,
    受理时间: '2026-03-02 08:40:00',
    标题: '门前道路积水',
    内容: '雨后三天未退',
    区县: place,
    诉求类型: '求助',
    统一社会信用代码: '91990102MA1LT0014T',
  }
}

async function send(key: string, orders: readonly object[]): Promise<number> {
  const headers = { authorization: `Bearer ${key}` }
  return (await app.stranger.post('/api/machine/appeals', { orders }, headers)).status
}

/** The key that the open window shows; the window is closed afterwards. */
async function keyShown(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog')
  await dialog.getByText('密钥', { exact: false }).first().waitFor()
  const key = (await dialog.locator('code').innerText()).trim()
  assert.match(key, KEY)
  await dialog.getByRole('button', { name: '已复制，关闭' }).click()
  await page.getByText(key).waitFor({ state: 'detached' })
  return key
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click()
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })
const sure = (page: Page) =>
  page
    .getByRole('tooltip')
    .getByRole('button', { name: /确\s*定/ })
    .click()

test('a hotline is connected, sends, is put right, gets a new key and is cut off, all from its page', async () => {
  const { page, wrongs } = await keptDesk('chen')
  await page.goto('/desk/clients')
  await page.getByText('还没有接入系统。').waitFor()
  await page.getByRole('button', { name: '新增接入系统' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('名称').fill(NAME)
  await choose(page, form.getByLabel('对照方案'), '8890 民营企业服务热线')
  await form.getByRole('button', { name: '新增接入系统' }).click()
  const first = await keyShown(page)
  await row(page, NAME).getByText('尚未调用').waitFor()

  assert.equal(await send(first, [order('K1', ''), order('K2', '高新片区')]), 200)
  await page.reload()
  await tab(page, '待处理 (1)')
  await row(page, 'K2').getByText('高新片区', { exact: false }).waitFor()
  await row(page, 'K2').getByRole('button', { name: '重放' }).click()
  await page.getByText('仍未接收 1', { exact: false }).first().waitFor()

  const profile = BUILT_IN_PROFILES.find(({ name }) => name === '8890')
  const known = { ...profile, region: { map: { 高新片区: '临溪区' } } }
  const chen = await app.as('chen')
  assert.equal((await chen.post('/api/imports/profiles', { profile: known })).status, 200)
  await row(page, 'K2').getByRole('button', { name: '重放' }).click()
  await page.getByText('没有待处理的行。').waitFor()

  await tab(page, '来报记录')
  await page.getByRole('row').nth(3).waitFor()
  await row(page, '来报').getByRole('link').first().click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('后已处理').waitFor()
  await drawer.getByText('报文哈希（SHA-256）').waitFor()
  await drawer
    .getByRole('button', { name: /close|关闭/i })
    .first()
    .click()

  await tab(page, '接入系统')
  await row(page, NAME).getByRole('button', { name: '更换密钥' }).click()
  await sure(page)
  const second = await keyShown(page)
  assert.notEqual(second, first)
  const same = [order('K1', '')]
  assert.deepEqual([await send(first, same), await send(second, same)], [200, 200])
  await row(page, NAME).getByRole('button', { name: '停用' }).click()
  await sure(page)
  await row(page, NAME).getByText('已停用').waitFor()
  assert.deepEqual([await send(first, same), await send(second, same)], [401, 401])
  assert.deepEqual([await barriers(page), await overflow(page), wrongs], [[], 0, []])
})

test('whoever may not import reads that, and no system', async () => {
  const { page } = await keptDesk('yu')
  await page.goto('/desk/clients')
  await page.getByRole('alert').first().waitFor()
  assert.equal(await page.getByRole('table').count(), 0)
})
