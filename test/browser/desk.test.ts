/** An appeal worked through at the workbench by the people of its story, in a real browser, and each page looked over. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appealIn, doAct, fileAppeal, seeAppeal } from '../support/appeal-story.ts'
import { barriers, overflow } from '../support/browser.ts'
import { act, openCity } from '../support/journey.ts'

const { app, desk } = await openCity('2026-03-02T09:00')

test('four people work an appeal through: dispatched, handled, revisited, closed', async () => {
  app.at('2026-03-02T09:00')
  const filed = await fileAppeal(app)
  const { id } = filed.body

  const chen = await desk('chen')
  await chen.page.goto('/desk')
  await chen.page.getByText('联合验收申请三个月没有答复').first().click()
  await act(chen.page, '派单', async (form) => {
    await form.getByLabel('承办单位').fill('临溪区自然资源')
    await chen.page.getByText('临溪区自然资源局', { exact: true }).last().click()
  })
  await chen.context.close()

  const yu = await desk('yu')
  await yu.page.goto('/desk')
  await yu.page.getByText('联合验收申请三个月没有答复').first().click()
  await act(yu.page, '签收')
  await act(yu.page, '登记联系', async (form) => {
    await form.getByLabel('电话', { exact: true }).check()
    await form.getByLabel('对方联系人').fill('王海生')
  })
  await act(yu.page, '答复', async (form) => form.getByLabel('答复内容').fill('已于今日完成联合验收。'))
  await yu.page.getByText('已于今日完成联合验收。').first().waitFor()
  assert.deepEqual(yu.wrongs, [])
  await yu.context.close()

  const he = await desk('he')
  await he.page.goto(`/desk/appeals/${id}`)
  await act(he.page, '回访', async (form) => {
    await form.getByLabel('是', { exact: true }).check()
    await form.getByLabel('满意', { exact: true }).check()
  })
  await act(he.page, '办结归档')
  await he.context.close()

  const { body } = await seeAppeal(await app.as('wang'), id)
  assert.deepEqual([body.status, body.time.light], ['closed', 'green'])
})

test('what may not be done now stands there with its reason under it', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'signed')
  const { page, context } = await desk('yu')
  await page.goto(`/desk/appeals/${id}`)
  await page.getByText(/^其他环节的办理/).click()
  const reply = page.getByRole('button', { name: '答复', exact: true })
  await reply.waitFor()
  assert.equal(await reply.isDisabled(), true)
  await page.getByText('现在是“已签收”，不能这样办理').first().waitFor()
  assert.equal(await page.getByRole('button', { name: '派单', exact: true }).count(), 0)
  await context.close()
})

test('a clerk whose page has grown old is shown what changed, and keeps what was typed', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'contacted')
  const { page, context } = await desk('yu')
  await page.goto(`/desk/appeals/${id}`)
  await page
    .getByRole('group', { name: '可以办理' })
    .getByRole('button', { name: '答复', exact: true })
    .click()
  const form = page.getByRole('form', { name: '答复', exact: true })
  await form.getByLabel('答复内容').fill('写到一半的答复')
  await doAct(app, 'yu', id, 'giveOpinion', { opinion: '别人先给了初步意见' })
  await form.getByRole('button', { name: '答复', exact: true }).click()
  await page.getByText('别人先给了初步意见').first().waitFor()
  assert.equal(await form.getByLabel('答复内容').inputValue(), '写到一半的答复')
  await context.close()
})

test('a change made by somebody else reaches an open page without reloading', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'dispatched')
  const { page, context } = await desk('chen')
  await page.goto(`/desk/appeals/${id}`)
  await page.getByText('已派单').first().waitFor()
  await app.catchUp('live')
  await doAct(app, 'yu', id, 'sign')
  await app.catchUp('live')
  await page.getByText('已签收').first().waitFor()
  await context.close()
})

test('a clock explains itself day by day', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'contacted')
  const { page, context } = await desk('yu')
  await page.goto(`/desk/appeals/${id}`)
  await page.getByText('逐日说明').first().click()
  await page.getByRole('table').getByText('起算当日不计').first().waitFor()
  await context.close()
})

/** What is Chinese on an English page: the language switch, names, and titles of documents. */
const DATA = /中文|陈若兰|《[^》]*》/g

test('each page of the workbench has no serious barrier, asks nobody outside, and is whole in English', async () => {
  app.at('2026-03-02T09:00')
  const id = await appealIn(app, 'inProgress')
  for (const address of [
    '/desk/inbox',
    '/desk/appeals',
    '/desk/orders',
    '/desk/enterprises',
    '/desk/lights',
    '/desk/defects',
    '/desk/messages',
    '/desk/parameters',
    '/desk/appeals/new',
    `/desk/appeals/${id}`,
  ]) {
    const { page, context, wrongs } = await desk('chen', { language: 'en' })
    await page.goto(address)
    await page.getByRole('main').waitFor()
    await page.waitForLoadState('load')
    await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' })
    assert.deepEqual(await barriers(page), [], address)
    assert.deepEqual(wrongs, [], address)
    const buttons = await page.getByRole('button').allInnerTexts()
    assert.ok(
      !buttons.some((text) => /\p{Script=Han}/u.test(text.replace(DATA, ''))),
      `${address}: ${buttons.join('|')}`,
    )
    await context.close()
  }
})

test('the inbox is usable on a phone', async () => {
  const { page, context } = await desk('chen', { width: 390 })
  await page.goto('/desk/inbox')
  await page.getByRole('main').waitFor()
  assert.ok((await overflow(page)) <= 0)
  await context.close()
})
