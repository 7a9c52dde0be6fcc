/**
 * Stewards in a real browser: an officer sees who has nobody, has stewards proposed and confirms them, names a channel, makes a
 * team; the next steward takes a project over; the enterprise calls its steward from its phone. Each page is looked over.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { barriers, overflow } from '../support/browser.ts'
import { chooseTyped, openCity } from '../support/journey.ts'
import { openProject, projectIn } from '../support/project-story.ts'

const { app, desk, phone } = await openCity('2026-03-02T09:00')
const PHONE = 390

async function lookOver(page: Page, where: string): Promise<void> {
  assert.deepEqual(await barriers(page), [], where)
  assert.ok((await overflow(page)) <= 0, where)
}

const project = await projectIn(app, 'signed', { title: '蓝田二期厂房' })
const chenAsks = await app.as('chen')
for (const post of ['resources.first', 'resources.second'])
  await chenAsks.post('/api/steward-pools', {
    pool: 'senior',
    regionId: app.city.regions.linxi,
    postId: app.city.post(post),
    phone: '0991-5550101',
  })

test('an officer sees who has nobody, has stewards proposed for all, and confirms', async () => {
  await app.app.runJob('coverage')
  const { page, wrongs, context } = await desk('chen')
  await page.goto('/desk/coverage')
  await page.getByText('应配备 1 个，已配备 0 个').waitFor()
  await page.getByRole('link', { name: '蓝田二期厂房' }).waitFor()
  await lookOver(page, 'coverage')
  await page.getByRole('link', { name: '批量分派' }).click()
  await page.getByRole('button', { name: '为未配备对象生成方案' }).click()
  await page.getByText('正在计算').waitFor()
  await app.app.runJob('steward-runs')
  await page.getByRole('button', { name: '全部确认（1）' }).waitFor()
  await lookOver(page, 'run')
  await page.getByRole('button', { name: '全部确认（1）' }).click()
  await page.getByText('已确认 1 个').waitFor()
  await page.goto('/desk/coverage')
  await page.getByText('全部已配备').waitFor()
  await page.goto('/desk/steward-pools')
  await page.getByText('在管 1 个，上限 20').waitFor()
  await lookOver(page, 'pools')
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('the project says who looks after it; the steward names a channel and hands the project over to the next one', async () => {
  await app.app.runJob('appoint-stewards')
  const steward = await desk('yu', { width: PHONE })
  const { page } = steward
  await page.goto(`/desk/projects/${project}`)
  await page.getByRole('heading', { name: '管家与团队' }).waitFor()
  await page.getByRole('link', { name: '拨打 0991-5550101' }).first().waitFor()
  const site = page.getByRole('listitem').filter({ hasText: '现场' })
  await site.getByRole('button', { name: '指定联系人' }).click()
  await site.getByLabel('联系人姓名').fill('赵工')
  await site.getByLabel('联系电话').fill('0991-5550123')
  await site.getByRole('button', { name: '保存' }).click()
  await site.getByText('赵工').waitFor()
  assert.ok((await overflow(page)) <= 0)
  const { body } = await (
    await app.as('yu')
  ).get<{ slots: { present: { id: string } | null }[] }>(`/api/projects/${project}/stewards`)
  await (await app.as('yu')).post(`/api/assignments/${body.slots[0]?.present?.id}/hand-over`)
  await page.goto('/desk/steward-handovers')
  await chooseTyped(page, page.getByLabel('选择人员'), '彭飞宇')
  await page.getByLabel('交接说明：进展、承诺、注意事项').fill('用地手续待批')
  await lookOver(page, 'hand-over on a phone')
  await page.getByRole('button', { name: '提交交接' }).click()
  await page.getByText('于海燕 → 彭飞宇').waitFor()
  assert.deepEqual(steward.wrongs, [])
  await steward.context.close()
  const next = await desk('peng', { width: PHONE })
  await next.page.goto('/desk/steward-handovers')
  await next.page.getByText('用地手续待批').waitFor()
  await next.page.getByRole('button', { name: '接手', exact: true }).click()
  await next.page.getByText('没有待办交接').waitFor()
  assert.deepEqual(next.wrongs, [])
  await next.context.close()
})

test('a team is made after a template and says what it lacks', async () => {
  const { page, wrongs, context } = await desk('chen')
  await page.goto(`/desk/teams?subjectId=${project}&template=fourOnes`)
  await page.getByLabel('团队名称').fill('蓝田专班')
  await page.getByRole('button', { name: '组建团队' }).click()
  await page.getByText('缺：领导（组长）、成员').waitFor()
  const leader = page.locator('section').filter({ hasText: '领导（组长）' })
  await chooseTyped(page, leader.getByLabel('选择人员'), '任远舟')
  await leader.getByRole('button', { name: '添加' }).click()
  await page.getByText('缺：成员').waitFor()
  await lookOver(page, 'team')
  await page.goto('/desk/teams?template=workGroup')
  await page.getByText('尚未建立的部门').waitFor()
  await lookOver(page, 'teams')
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('an enterprise calls its steward from its home page with one tap, and that is written down', async () => {
  const second = (await openProject(app, { title: '蓝田三期厂房' })).body.id
  const named = await chenAsks.post(`/api/projects/${second}/stewards`, {
    slot: 'steward',
    postId: app.city.post('resources.second'),
    phone: '0991-5550101',
  })
  assert.equal(named.status, 200, JSON.stringify(named.body))
  const { page, wrongs, context } = await phone('wang')
  await page.goto('/')
  await page.getByRole('heading', { name: '我的管家' }).waitFor()
  const card = page.locator('.my-stewards > li')
  assert.equal(await card.count(), 1, 'one card however many projects')
  assert.deepEqual(await card.locator('.my-steward-subjects li').allInnerTexts(), [
    '蓝田二期厂房',
    '蓝田三期厂房',
  ])
  const call = page.getByRole('link', { name: '拨打 0991-5550101' })
  assert.equal(await call.getAttribute('href'), 'tel:0991-5550101')
  await lookOver(page, 'portal home')
  assert.deepEqual(wrongs, [])
  await context.close()
})

test('what an enterprise writes to its steward outlives a lost connection, and is read at the desk', async () => {
  const { page, context } = await phone('wang')
  await page.goto('/')
  await page.getByText('发消息').click()
  await page.getByLabel('要说的事').fill('临时用电还要几天？')
  await page.getByLabel('关于').selectOption('蓝田三期厂房')
  assert.equal(await page.getByLabel('要说的事').inputValue(), '临时用电还要几天？')
  await context.setOffline(true)
  await page.getByRole('button', { name: '发送' }).click()
  await page.getByText('您填写的内容还在').waitFor()
  assert.equal(await page.getByLabel('要说的事').inputValue(), '临时用电还要几天？')
  await context.setOffline(false)
  await page.reload()
  await page.getByText('发消息').click()
  assert.equal(await page.getByLabel('要说的事').inputValue(), '临时用电还要几天？')
  await lookOver(page, 'writing to the steward')
  await page.getByRole('button', { name: '发送' }).click()
  await page.getByText('已发送，对方登录后即可看到').waitFor()
  await context.close()
  const steward = await desk('peng', { width: PHONE })
  await steward.page.goto('/desk/messages')
  await steward.page.getByText('临时用电还要几天？').waitFor()
  assert.deepEqual(steward.wrongs, [])
  await steward.context.close()
})

test('a month of residency of which nothing is written down says how entries come to be', async () => {
  const { page, wrongs, context } = await desk('chen')
  await page.goto('/desk/residency?month=2026-01')
  await page.getByText('本月还没有驻企、走访和服务记录').waitFor()
  await lookOver(page, 'residency without anything')
  assert.deepEqual(wrongs, [])
  await context.close()
})
