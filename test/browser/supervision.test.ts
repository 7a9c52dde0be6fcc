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
  })
  await open('referrals', 'refer', { departmentId, reason: '弄虚作假' })
  const [referral] = (await (await app.as('jiang')).get<MatterListWire>('/api/matters?kind=referral')).body
    .rows
  const pages = [
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
