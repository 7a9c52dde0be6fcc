/** The ladder above an order at the workbench, and what is public of it, in a real browser; each page looked over. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app.ts'
import { appealIn, newKey } from '../support/appeal-story.ts'
import {
  barriers,
  builtWeb,
  openBrowser,
  overflow,
  visit,
  type PageOptions,
  type Visit,
} from '../support/browser.ts'
import type { MatterListWire } from '../../src/platform/wire.ts'

const browser = await openBrowser()
after(() => browser.close())
const app = await startApp({ at: '2026-03-02T09:00', webFolder: builtWeb() })

async function desk(login: string, options: PageOptions = {}): Promise<Visit> {
  return visit(browser, app.url, { width: 1440, ...options, cookie: (await app.as(login)).cookie })
}

/** Opens the form of an act, fills it, and sends it. */
async function act(page: Page, name: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByRole('group', { name: '可以办理' }).getByRole('button', { name, exact: true }).click()
  const form = page.getByRole('form', { name, exact: true })
  for (const [label, value] of Object.entries(values)) await form.getByLabel(label).fill(value)
  await form.getByRole('button', { name, exact: true }).click()
  await form.waitFor({ state: 'detached' })
}

test('a circular is drafted on the page of an appeal, approved by another person, and acknowledged by the unit', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'signed')
  const su = await desk('su')
  await su.page.goto(`/desk/appeals/${id}`)
  await act(su.page, '起草通报', { 标题: '关于诉求超期的通报', 通报内容: '三个月没有答复' })
  await su.page.waitForURL('**/desk/circulars/**')
  const place = new URL(su.page.url()).pathname
  await su.page.getByText('尚未印发').waitFor()
  await su.context.close()

  const luo = await desk('luo')
  await luo.page.goto(place)
  await act(luo.page, '审批印发')
  await luo.page.getByText('待确认').first().waitFor()
  await luo.context.close()

  const yu = await desk('yu')
  await yu.page.goto(place)
  await act(yu.page, '确认并报整改措施', { 整改措施: '限期办结' })
  await yu.page.getByText('均已确认').first().waitFor()
  assert.deepEqual(yu.wrongs, [])
  await yu.context.close()
})

test('a referral leaves the supervisor where they are, and stands on the board of discipline inspection alone', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'signed')
  const su = await desk('su')
  await su.page.goto(`/desk/appeals/${id}`)
  await act(su.page, '移送纪检监察', { 移送理由: '弄虚作假' })
  assert.equal(new URL(su.page.url()).pathname, `/desk/appeals/${id}`)
  await su.page.goto('/desk/supervision')
  await su.page.getByRole('heading', { name: '约谈' }).waitFor()
  assert.equal(await su.page.getByText('移送').count(), 0)
  await su.context.close()

  const jiang = await desk('jiang')
  await jiang.page.goto('/desk/supervision')
  await jiang.page.getByRole('heading', { name: '移送', exact: true }).waitFor()
  await jiang.page.getByRole('link', { name: '未办结 1 件' }).last().click()
  await jiang.page.getByText('联合验收申请三个月没有答复').first().click()
  await act(jiang.page, '受理')
  await jiang.page.getByText('核查中').first().waitFor()
  assert.deepEqual(jiang.wrongs, [])
  await jiang.context.close()
})

/** Chooses options of a list that is searched by typing. */
async function pick(page: Page, label: string, ...texts: readonly string[]): Promise<void> {
  const box = page.getByRole('combobox', { name: label })
  for (const text of texts) {
    await box.fill(text)
    await page.locator('.ant-select-item-option').filter({ hasText: text }).first().click()
  }
  await box.press('Escape')
}

test('a secret check is planned and concluded by inspection, carried out by its team, and becomes a task of the unit', async () => {
  app.at('2026-03-02T09:00')
  const jiang = await desk('jiang')
  await jiang.page.goto('/desk/checks')
  await jiang.page.getByRole('link', { name: '布置明察暗访' }).click()
  const form = jiang.page.getByRole('form', { name: '布置明察暗访' })
  await form.getByText('暗访', { exact: true }).click()
  await form.getByLabel('标题').fill('窗口作风暗访')
  await form.getByLabel('检查内容').fill('窗口是否按时开门')
  await form.getByLabel('地点').fill('政务服务大厅')
  await form.getByLabel('检查日期').fill('2026-03-02')
  await form.getByLabel('检查日期').press('Enter')
  await pick(jiang.page, '检查组成员', '江正言', '唐嘉树')
  await form.getByRole('button', { name: '布置明察暗访' }).click()
  await jiang.page.waitForURL(/\/desk\/checks\/[0-9a-f-]{36}$/)
  const place = new URL(jiang.page.url()).pathname
  await jiang.page.getByText('保密：形成结论前').waitFor()

  const su = await desk('su')
  await su.page.goto(place)
  await su.page.getByText('没有这件事').first().waitFor()
  await su.context.close()

  const tang = await desk('tang')
  await tang.page.goto(place)
  await act(tang.page, '记录现场检查', { 现场情况: '三个窗口两个无人' })
  await tang.page
    .getByRole('group', { name: '可以办理' })
    .getByRole('button', { name: '登记问题', exact: true })
    .click()
  const finding = tang.page.getByRole('form', { name: '登记问题', exact: true })
  await pick(tang.page, '责任单位', '自然资源')
  await finding.getByLabel('发现的问题').fill('上午十点窗口无人')
  await finding.getByLabel('整改要求').fill('落实顶岗')
  await finding.getByRole('button', { name: '登记问题', exact: true }).click()
  await finding.waitFor({ state: 'detached' })
  await tang.page.getByText('1. 临溪区自然资源局').waitFor()
  assert.deepEqual(tang.wrongs, [])
  await tang.context.close()

  await jiang.page.reload()
  await act(jiang.page, '形成结论并下发整改', { 检查结论: '责令整改' })
  await jiang.page.getByRole('link', { name: '上午十点窗口无人' }).first().click()
  await jiang.page.getByText('由检查组核查').waitFor()
  assert.deepEqual(jiang.wrongs, [])
  await jiang.context.close()
})

test('the board leads to the appeals behind a number, and an explanation is asked for from the list', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'signed')
  app.at('2026-04-01T09:00')
  const jiang = await desk('jiang')
  await jiang.page.goto('/desk/supervision')
  const card = jiang.page.locator('section').filter({ hasText: '企业诉求' })
  await card.locator('a.desk-count-red').first().click()
  await jiang.page.waitForURL('**/desk/supervision/appeals**')
  const row = jiang.page.locator('li').filter({ has: jiang.page.locator(`a[data-row="${id}"]`) })
  await row.getByRole('button', { name: '要求说明' }).click()
  const form = row.getByRole('form', { name: '下发督办单' })
  await form.getByLabel('督办要求').fill('请说明超期原因')
  await form.getByRole('button', { name: '下发督办单' }).click()
  await jiang.page.getByText(/已下发 DB/).waitFor()
  assert.deepEqual(jiang.wrongs, [])
  await jiang.context.close()
})

test('a unit asks for a longer limit on the page of its order, and supervision grants it there', async () => {
  app.at('2026-03-02T09:00')
  const order = await issued()
  const yu = await desk('yu')
  await yu.page.goto(order)
  await act(yu.page, '申请延期', { 延期天数: '3', 原因: '需要现场会商' })
  await yu.page.getByText('待批').first().waitFor()
  await yu.context.close()
  const su = await desk('su')
  await su.page.goto(order)
  await act(su.page, '同意延期')
  await su.page.getByText('已同意').first().waitFor()
  assert.deepEqual(su.wrongs, [])
  await su.context.close()
})

/** A check with a finding; its page. */
async function checked(): Promise<string> {
  const jiang = await app.as('jiang')
  const plan = {
    type: 'open',
    title: '窗口作风明察',
    purpose: '窗口是否按时开门',
    place: '政务服务大厅',
    plannedOn: '2026-03-02',
    postIds: [app.city.post('discipline.inspector'), app.city.post('tax.first')],
  }
  const { body } = await jiang.post<{ id: string }>('/api/checks/acts/plan', { key: newKey(), input: plan })
  const steps = [
    ['visit', { visit: '三个窗口两个无人' }],
    [
      'find',
      {
        departmentId: app.city.departments.resources,
        finding: '上午十点窗口无人',
        persons: '于某',
        requirement: '落实顶岗并公示',
      },
    ],
  ] as const
  for (const [index, [name, input]] of steps.entries())
    await jiang.post(`/api/checks/${body.id}/acts/${name}`, { version: index + 1, key: newKey(), input })
  return `/desk/checks/${body.id}`
}

/** An order of supervision about an appeal that natural resources handles; its page. */
async function issued(): Promise<string> {
  const aboutId = await appealIn(app, 'signed')
  const departmentId = app.city.departments.resources
  const input = { level: 'supervise', aboutId, departmentId, requirement: '请说明' }
  const su = await app.as('su')
  const { body } = await su.post<{ id: string }>('/api/orders/acts/issue', { key: newKey(), input })
  return `/desk/orders/${body.id}`
}

test('the pages of supervision fit a phone and a desk, in both languages, without barriers', async () => {
  app.at('2026-03-02T09:00')
  const about = await appealIn(app, 'signed')
  const su = await app.as('su')
  const departmentId = app.city.departments.resources
  const open = async (path: string, name: string, input: object) =>
    (
      await su.post<{ id: string }>(`/api/${path}/acts/${name}`, {
        key: newKey(),
        input: { aboutId: about, ...input },
      })
    ).body.id
  const talk = await open('talks', 'invite', {
    departmentId,
    reason: '推诿',
    meetOn: '2026-03-06',
    place: '会议室',
  })
  const exposure = await open('exposures', 'draft', {
    departmentId,
    title: '推诿扯皮',
    facts: '事实',
    basis: '依据',
    effect: '项目停工两个月',
  })
  await open('referrals', 'refer', { departmentId, reason: '弄虚作假' })
  const [referral] = (await (await app.as('jiang')).get<MatterListWire>('/api/matters?kind=referral')).body
    .rows
  const order = await issued()
  const check = await checked()
  const pages = [
    order,
    check,
    '/desk/checks/new',
    '/desk/supervision/appeals?what=overdue',
    `/desk/talks/${talk}`,
    `/desk/exposures/${exposure}`,
    `/desk/referrals/${referral?.id}`,
    '/desk/supervision',
  ]
  for (const [width, language] of [
    [1440, 'zh'],
    [390, 'en'],
  ] as const) {
    const jiang = await desk('jiang', { width, language })
    for (const place of pages) {
      await jiang.page.goto(place)
      await jiang.page.getByRole('heading', { level: 1 }).waitFor()
      await jiang.page.waitForLoadState('networkidle')
      assert.deepEqual(await barriers(jiang.page), [], `${place} ${width}`)
      assert.equal(await overflow(jiang.page), 0, `${place} ${width}`)
    }
    assert.deepEqual(jiang.wrongs, [])
    await jiang.context.close()
  }
})

test('anybody reads the public page of exposures', async () => {
  app.at('2026-03-02T09:00')
  const stranger = await visit(browser, app.url)
  await stranger.page.goto('/')
  await stranger.page.getByRole('link', { name: '曝光台' }).click()
  await stranger.page.getByText('目前没有公开曝光').waitFor()
  assert.deepEqual(await barriers(stranger.page), [])
  assert.deepEqual(stranger.wrongs, [])
  await stranger.context.close()
})
