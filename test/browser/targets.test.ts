/**
 * Projects as a whole in a real browser: a monthly report from the enterprise's phone to the leaders' list, an opportunity
 * from a draft to a lead, and targets and comparisons with the projects behind their numbers. Each page is looked over.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { barriers, overflow } from '../support/browser.ts'
import { newKey } from '../support/appeal-story.ts'
import { act, openCity } from '../support/journey.ts'
import { projectWithPast } from '../support/project-story.ts'
import type { ActAnswer } from '../../src/platform/wire.ts'

const { app, desk, phone } = await openCity('2026-02-20T09:00')
const PHONE = 390

async function lookOver(page: Page, where: string): Promise<void> {
  assert.deepEqual(await barriers(page), [], where)
  assert.ok((await overflow(page)) <= 0, where)
}

test('an enterprise reports from its phone, an officer checks, and a leader reads the deviation in the list', async () => {
  const id = await projectWithPast(
    app,
    { title: '蓝田二期厂房' },
    { signed: '2026-01-05', started: '2026-01-10' },
  )
  const chen = await app.as('chen')
  const months = Array.from({ length: 12 }, () => '1000')
  await chen.post(`/api/monitoring/projects/${id}/plan`, { year: 2026, months })
  app.at('2026-03-02T09:00')
  await app.app.runJob('investment-reports')
  const wang = await phone('wang')
  await wang.page.goto('/')
  await wang.page.getByText('蓝田二期厂房 2026-02').first().click()
  await wang.page.getByRole('button', { name: '报送', exact: true }).first().click()
  await wang.page.getByLabel('完成投资（万元）').fill('600')
  await wang.page.getByLabel('形象进度').fill('主体结构到二层')
  await wang.page.getByRole('button', { name: '报送', exact: true }).last().click()
  await wang.page.getByText('审核中').first().waitFor()
  await lookOver(wang.page, 'portal report')
  assert.deepEqual(wang.wrongs, [])
  const place = new URL(wang.page.url()).pathname
  await wang.context.close()

  const office = await desk('chen')
  await office.page.goto(`/desk${place}`)
  await act(office.page, '审核通过')
  await office.page.getByText('投资偏差 −30 分').waitFor()
  await lookOver(office.page, 'desk report')
  await office.context.close()

  const luo = await desk('luo')
  await luo.page.goto('/desk/monitoring')
  await luo.page.getByText('偏差 1', { exact: true }).click()
  await luo.page.getByRole('link', { name: '蓝田二期厂房' }).waitFor()
  await luo.page.getByText('-40%').waitFor()
  await lookOver(luo.page, 'monitoring')
  await luo.page.setViewportSize({ width: PHONE, height: 844 })
  await luo.page.getByText('-40%').waitFor()
  await lookOver(luo.page, 'monitoring on a phone')
  assert.deepEqual(luo.wrongs, [])
  await luo.context.close()
})

test('a target is set on the page, its curve stands against the line, and the number opens its projects; regions stand compared', async () => {
  app.at('2026-03-03T09:00')
  await projectWithPast(
    app,
    { title: '望山新能源', investment: '3亿', regionId: app.city.regions.wangshan },
    {
      signed: '2026-03-01',
    },
  )
  const luo = await desk('luo')
  await luo.page.goto('/desk/targets')
  await luo.page.getByRole('button', { name: '设定目标' }).click()
  await luo.page.getByLabel('目标值').fill('120')
  await luo.page.getByLabel('依据').fill('市政府工作报告')
  await luo.page.locator('form').getByRole('button', { name: '设定目标' }).click()
  await luo.page.getByText('目标 120', { exact: false }).waitFor()
  await luo.page.getByText('落后进度线', { exact: false }).waitFor()
  await lookOver(luo.page, 'targets')
  const large = luo.page.locator('section').filter({ hasText: '签约亿元以上项目' })
  await large.locator('button.target-count').click()
  await luo.page.getByRole('dialog').getByRole('link', { name: '望山新能源' }).waitFor()
  await luo.page.keyboard.press('Escape')
  await luo.page.goto('/desk/race')
  await luo.page.getByRole('rowheader', { name: '望山区' }).waitFor()
  await lookOver(luo.page, 'race')
  for (const path of ['/desk/targets', '/desk/race']) {
    await luo.page.setViewportSize({ width: PHONE, height: 844 })
    await luo.page.goto(path)
    await luo.page.getByRole('heading', { level: 1 }).waitFor()
    await luo.page.waitForLoadState('networkidle')
    await lookOver(luo.page, `${path} on a phone`)
  }
  assert.deepEqual(luo.wrongs, [])
  await luo.context.close()
})

test('an opportunity is written, decided by another, answered by a visitor without an account, and becomes a lead', async () => {
  app.at('2026-03-04T09:00')
  const chen = await desk('chen')
  await chen.page.goto('/desk/opportunities/new')
  const form = chen.page.getByRole('form', { name: '登记招商机会' })
  await form.getByLabel('名称').fill('新材料产业园招商')
  await form.getByText('阳光发布').click()
  await form.getByLabel('产业方向').fill('新材料')
  await form.getByLabel('地点').fill('临溪区')
  await form.getByLabel('项目内容').fill('标准厂房三万平方米')
  await lookOver(chen.page, 'new opportunity')
  await form.getByRole('button', { name: '登记招商机会' }).click()
  await chen.page.waitForURL(/opportunities\/[0-9a-f-]{36}/)
  await act(chen.page, '提交审核')
  const place = new URL(chen.page.url()).pathname
  const luo = await app.as('luo')
  const { version } = (await luo.get<ActAnswer>(place.replace('/desk/', '/api/'))).body
  const body = { version, key: newKey(), input: {} }
  assert.equal((await luo.post(`${place.replace('/desk/', '/api/')}/acts/approve`, body)).status, 200)

  const visitor = await phone(null)
  await visitor.page.goto('/opportunities')
  await visitor.page.getByRole('button', { name: '我有投资意向' }).click()
  await visitor.page.getByRole('button', { name: '提交意向' }).click()
  await visitor.page.getByText('请填写').first().waitFor()
  await visitor.page.getByLabel('单位名称').fill('远山新材料股份有限公司')
  await visitor.page.getByLabel('联系人').fill('钱多多')
  await visitor.page.getByLabel('联系电话').fill('138 0000 0000')
  await visitor.page.getByText('我同意招商部门', { exact: false }).click()
  await lookOver(visitor.page, 'interest')
  await visitor.page.getByRole('button', { name: '提交意向' }).click()
  await visitor.page.getByText('已收到').waitFor()
  await visitor.page.goto('/releases')
  await visitor.page.getByText('目前没有公开的项目进度').waitFor()
  await lookOver(visitor.page, 'releases')
  assert.deepEqual(visitor.wrongs, [])
  await visitor.context.close()

  await chen.page.reload()
  await chen.page.getByRole('button', { name: '转为项目线索' }).click()
  await chen.page.getByText('已转为线索').waitFor()
  await lookOver(chen.page, 'opportunity')
  assert.deepEqual(chen.wrongs, [])
  await chen.context.close()
})
