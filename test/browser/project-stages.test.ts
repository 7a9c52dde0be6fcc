/**
 * A project that goes from body to body in a real browser: a stage is handed over and accepted, a factor asked for, what departments
 * show beside the regions, scores with the projects behind them, and what anybody may read. Each page is looked over.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { barriers, overflow } from '../support/browser.ts'
import { newKey } from '../support/appeal-story.ts'
import { act, choose, openCity } from '../support/journey.ts'
import { mustOn, projectIn } from '../support/project-story.ts'
import type { ActAnswer } from '../../src/platform/wire.ts'

const { app, desk, phone } = await openCity('2026-03-02T09:00')
const PHONE = 390

async function lookOver(page: Page, where: string): Promise<void> {
  assert.deepEqual(await barriers(page), [], where)
  assert.ok((await overflow(page)) <= 0, where)
}

async function onPhone(page: Page, where: string): Promise<void> {
  await page.setViewportSize({ width: PHONE, height: 844 })
  await lookOver(page, `${where} on a phone`)
}

test('an officer hands the next stage to another body, which finds it in its inbox and accepts it', async () => {
  const id = await projectIn(app, 'lead', { title: '蓝田三期厂房' })
  await mustOn(app, 'chen', id, 'take')
  await mustOn(app, 'chen', id, 'record', { evidence: 'meetingMinutes', on: '2026-02-27', note: '已核对' })
  const chen = await desk('chen')
  await chen.page.goto(`/desk/projects/${id}`)
  await act(chen.page, '进入下一阶段', async (form) => {
    const next = form.getByLabel('下一阶段承接单位')
    await next.fill('人力资源')
    await choose(chen.page, next, '人力资源')
  })
  await chen.page.getByText('待接手；接手前仍由').waitFor()
  assert.ok((await overflow(chen.page)) <= 0)
  await chen.page.goto('/desk/project-acceptances')
  await chen.page.getByRole('link', { name: '蓝田三期厂房' }).waitFor()
  await chen.page.getByText('未规定时限').waitFor()
  await lookOver(chen.page, 'what waits to be accepted')
  await onPhone(chen.page, 'what waits to be accepted')
  assert.deepEqual(chen.wrongs, [])
  await chen.context.close()

  const lin = await desk('lin')
  await lin.page.goto('/desk/inbox')
  await lin.page
    .getByRole('link', { name: /蓝田三期厂房/ })
    .first()
    .click()
  await act(lin.page, '接手本阶段')
  await lin.page.getByText('待接手；接手前仍由').waitFor({ state: 'detached' })
  await lin.context.close()
  await mustOn(app, 'lin', id, 'askFactor', {
    factor: 'power',
    departmentId: app.city.departments.resources,
    note: '10 千伏',
  })
  const yu = await desk('yu')
  await yu.page.goto(`/desk/projects/${id}`)
  await act(yu.page, '要素已落实', async (form) => {
    await choose(yu.page, form.getByLabel('要素'), '供电')
    await form.getByLabel('发生日期').fill('2026-03-02')
    await form.getByLabel('说明').fill('已送电')
  })
  await yu.page.getByText('已落实', { exact: true }).waitFor()
  await lookOver(yu.page, 'a project with its factors')
  await onPhone(yu.page, 'a project with its factors')
  assert.deepEqual(yu.wrongs, [])
  await yu.context.close()
})

test('what a department writes stands beside the regions once a leader has approved it', async () => {
  const yu = await desk('yu')
  await yu.page.goto('/desk/race')
  await yu.page.getByRole('link', { name: '填写亮点材料' }).click()
  await yu.page.getByText('赛创新', { exact: true }).click()
  await yu.page.getByLabel('标题').fill('拿地即开工')
  await yu.page.getByLabel('内容').fill('四证同发，当日开工。')
  await yu.page.getByLabel('时段起').fill('2026-01-01')
  await yu.page.getByLabel('时段止').fill('2026-02-28')
  await yu.page.getByLabel('标题').focus()
  await yu.page.locator('.ant-picker-dropdown:visible').waitFor({ state: 'detached' })
  await lookOver(yu.page, 'a new entry')
  await yu.page.getByRole('button', { name: '填写亮点材料', exact: true }).click()
  await act(yu.page, '提交审核')
  const place = new URL(yu.page.url()).pathname
  await lookOver(yu.page, 'an entry')
  assert.deepEqual(yu.wrongs, [])
  await yu.context.close()
  const luo = await desk('luo')
  await luo.page.goto(place)
  await act(luo.page, '审核并展示')
  await luo.page.goto('/desk/race?from=2026-01-01&to=2026-03-02')
  await luo.page.getByRole('heading', { name: '赛创新' }).waitFor()
  await luo.page.getByRole('link', { name: '拿地即开工' }).waitFor()
  await lookOver(luo.page, 'the race')
  await onPhone(luo.page, 'the race')
  assert.deepEqual(luo.wrongs, [])
  await luo.context.close()
})

test('scores of departments and stewards open the projects behind them', async () => {
  const luo = await app.as('luo')
  const rule = {
    name: 'target.evaluation',
    regionId: app.city.regions.city,
    effectiveFrom: '2026-03-02',
    value: { nodes: 40, stage: 20, reports: 10, investment: 30 },
    basis: '云招商〔2026〕9号',
  }
  assert.equal((await luo.post<ActAnswer>('/api/parameters', { ...rule, key: newKey() })).status, 422)
  assert.equal((await luo.post<ActAnswer>('/api/parameters', rule)).status, 200)
  const { page, wrongs, context } = await desk('luo')
  await page.goto('/desk/project-evaluation')
  const row = page.getByRole('row', { name: /人力资源/ })
  await row.first().getByText('100').waitFor()
  await lookOver(page, 'scores')
  await row.first().getByRole('button').click()
  await page.getByRole('link', { name: '蓝田三期厂房' }).waitFor()
  await lookOver(page, 'what is behind a score')
  await page.keyboard.press('Escape')
  await onPhone(page, 'scores')
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('a stranger reads how projects are looked after, and looks one up by its code', async () => {
  const { page, wrongs, context } = await phone(null)
  await page.goto('/project-tracking')
  await page.getByText('最长停留 90 天').first().waitFor()
  await lookOver(page, 'tracking')
  await page.getByRole('button', { name: '查项目进度' }).click()
  await page.getByText('请填写项目代码').waitFor()
  await page.getByLabel('项目代码').fill('2105-370211-04-01-123456')
  await page.getByRole('button', { name: '查项目进度' }).click()
  await page.getByText('没有可以公开的进度').waitFor()
  await page.getByRole('link', { name: '项目全生命周期跟踪服务' }).click()
  await page.getByRole('heading', { name: '有哪些阶段' }).waitFor()
  await page.setViewportSize({ width: 1440, height: 900 })
  await lookOver(page, 'tracking on a desk')
  assert.deepEqual(
    wrongs.filter((wrong) => !wrong.includes('404')),
    [],
  )
  await context.close()
})
